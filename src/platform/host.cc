#include "platform/host.h"

#include <utility>

#include "wire/link.h"
#include "wire/session.h"

namespace madoguchi::platform {
namespace {

constexpr std::string_view kLinkPrefix = "r=";

std::string LinkOf(const service::Municipality& municipality, const app::State& state) {
  return std::string(kLinkPrefix) + wire::EncodeLink(municipality, wire::LinkStateOf(state, municipality));
}

}  // namespace

base::Date DateInTokyo(std::int64_t unix_ms) {
  constexpr std::int64_t kHourMs = 3'600'000, kDayMs = 24 * kHourMs;
  const std::int64_t local = unix_ms + 9 * kHourMs;
  const std::int64_t days = local >= 0 ? local / kDayMs : -((-local + kDayMs - 1) / kDayMs);
  return base::Date{static_cast<std::int32_t>(days)};
}

Host::Host(const service::Municipality& municipality, Platform& platform, const app::KioskConfig& kiosk)
    : municipality_(municipality), platform_(platform), kiosk_(kiosk) {}

app::Env Host::MakeEnv() const {
  return {.municipality = municipality_,
          .today = pretended_today_.value_or(platform_.Today()),
          .now_ms = platform_.NowMs(),
          .kiosk = kiosk_,
          .make_link = [this](const app::State& state) { return LinkOf(municipality_, state); }};
}

bool Host::Rebuild() {
  app::Screen screen = app::BuildScreen(state_, MakeEnv());
  // While a kiosk counts down, the Screen changes without a new revision: compare all of it.
  if (screen == screen_) return false;
  screen_ = std::move(screen);
  return true;
}

bool Host::Take(app::Transition transition) {
  state_ = std::move(transition.state);
  const bool changed = Rebuild();
  for (const app::Effect effect : transition.effects) platform_.Perform(effect);
  return changed;
}

void Host::Start(text::Language language) {
  state_ = app::Start(MakeEnv(), language);
  Rebuild();
}

bool Host::Resume(std::string_view session) {
  if (kiosk_.on) return false;
  std::optional<app::State> state = wire::ReadSession(session, MakeEnv());
  if (!state) return false;
  state_ = *std::move(state);
  Rebuild();
  return true;
}

bool Host::Handle(const app::Event& event) { return Take(app::Update(state_, event, MakeEnv(), screen_)); }

bool Host::GoTo(std::string_view location) {
  if (location.empty()) return Rebuild();
  if (location.starts_with(kLinkPrefix)) {
    base::Result<wire::DecodedLink> link = wire::DecodeLink(municipality_, location.substr(kLinkPrefix.size()));
    // A damaged link leads to where the resident already is; the start page, for somebody new.
    if (!link.Ok()) return Rebuild();
    wire::TakeErrand(link->state, state_, municipality_);
    std::string life_event = state_.life_event;
    state_ = app::WithAnswers(MakeEnv(), std::move(state_), std::move(life_event), link->state.answers);
    return Rebuild();
  }
  return Take(app::GoTo(std::move(state_), location, MakeEnv()));
}

bool Host::Tick() { return Take(app::Tick(std::move(state_), MakeEnv())); }

bool Host::Erase() {
  const std::uint32_t revision = state_.revision;
  state_ = app::Start(MakeEnv(), state_.language);
  // Events for what was there before must not hit what is there now.
  state_.revision = revision + 1;
  const bool changed = Rebuild();
  platform_.Perform(app::Effect::kForget);
  return changed;
}

bool Host::PretendToday(std::optional<base::Date> today) {
  pretended_today_ = today;
  return Rebuild();
}

std::string Host::Session() const { return kiosk_.on ? std::string() : wire::WriteSession(state_, municipality_); }

}  // namespace madoguchi::platform
