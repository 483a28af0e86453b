#include "app/kiosk.h"

#include <algorithm>
#include <utility>

#include "app/frame.h"
#include "app/view.h"

namespace madoguchi::app {
namespace {

constexpr std::int64_t kMillisecond = 1000;  // milliseconds in a second
constexpr int kCountdownDots = 10;

int AnswerSecs(const Env& env) { return std::max(env.kiosk.answer_secs, kLeastAnswerSecs); }

}  // namespace

std::optional<int> RestAllowed(const State& state, const Env& env) {
  if (!env.kiosk.on || state.page.kind == PageKind::kIdle) return std::nullopt;
  if (state.page.kind == PageKind::kGoodbye) return kGoodbyeSecs;
  const bool reading =
      state.page.kind == PageKind::kPlan || state.page.kind == PageKind::kDetail || state.page.kind == PageKind::kTakeAway;
  return reading ? std::max(env.kiosk.idle_plan_secs, env.kiosk.idle_secs) : env.kiosk.idle_secs;
}

int SecondsLeft(const State& state, const Env& env) {
  const std::int64_t over_at = *state.warned_at_ms + AnswerSecs(env) * kMillisecond;
  const std::int64_t left = over_at - env.now_ms;
  if (left <= 0) return 0;
  return static_cast<int>(std::min<std::int64_t>((left + kMillisecond - 1) / kMillisecond, AnswerSecs(env)));
}

std::int64_t WakeAt(const State& state, const Env& env) {
  const std::optional<int> rest = RestAllowed(state, env);
  if (!rest) return 0;
  if (!state.warned_at_ms) return state.last_touch_ms + *rest * kMillisecond;
  // The next whole second of the countdown.
  const int left = SecondsLeft(state, env);
  return *state.warned_at_ms + (AnswerSecs(env) - std::max(left - 1, 0)) * kMillisecond;
}

std::uint32_t CountdownAnnouncements(int seconds_left) {
  if (seconds_left <= 10) return 2;
  return seconds_left <= 20 ? 1 : 0;
}

bool NoteTouch(State& state, const Env& env) {
  state.last_touch_ms = env.now_ms;
  if (!state.warned_at_ms) return false;
  // Numbers used up by the countdown are never given again: the same announcement must be spoken the next time too.
  state.announcement_number += 3;
  state.announcement_key.clear();
  state.warned_at_ms.reset();
  ++state.revision;
  return true;
}

State Wiped(const State& state, const Env& env, PageKind kind) {
  // A kiosk speaks its own language again; a person's device keeps how its owner likes to read.
  State fresh = Start(env, env.kiosk.on ? text::Language::kJa : state.language);
  if (!env.kiosk.on) {
    fresh.text_percent = state.text_percent;
    fresh.ruby = state.ruby;
    fresh.text_only = state.text_only;
    fresh.high_contrast = state.high_contrast;
  }
  fresh.page = Page{kind, {}, {}};
  fresh.revision = state.revision + 1;
  fresh.announcement_number = state.announcement_number + 3;
  return fresh;
}

Transition Tick(State state, const Env& env) {
  const std::optional<int> rest = RestAllowed(state, env);
  if (!rest) return {std::move(state), {}};
  if (state.warned_at_ms) {
    if (SecondsLeft(state, env) > 0) return {std::move(state), {}};
    return {Wiped(state, env, PageKind::kIdle), {Effect::kForget}};
  }
  if (env.now_ms - state.last_touch_ms < *rest * kMillisecond) return {std::move(state), {}};
  if (state.page.kind == PageKind::kGoodbye) return {Wiped(state, env, PageKind::kIdle), {Effect::kForget}};
  state.warned_at_ms = env.now_ms;
  ++state.announcement_number;
  ++state.revision;
  return {std::move(state), {}};
}

Node BuildStillThere(const View& view) {
  const int left = SecondsLeft(view.state, view.env);
  Node dialog = Make(Role::kDialog, Part::kDialogBox, "still_there");
  Add(dialog, Heading(2, view.say.Ui("still.title")));
  dialog.label = dialog.children.back().words;
  Node& countdown =
      Add(dialog, Saying(Role::kParagraph, Part::kCountdown,
                         view.say.Ui("still.seconds", {{"seconds", std::to_string(left)}}), "still/countdown"));
  const int filled = (left * kCountdownDots + AnswerSecs(view.env) - 1) / AnswerSecs(view.env);
  countdown.progress = ProgressLine{filled, kCountdownDots, kCountdownDots};
  Add(dialog, Paragraph(view.say.Ui("still.text")));
  Add(dialog, Button("still/continue", Part::kPrimary, view.say.Ui("continue")));
  Add(dialog, Button("still/end", Part::kSecondary, view.say.Ui("still.end")));
  if (const auto other = Phrases(view.municipality(), text::Language::kEn).Find("ui/still.other_language");
      other && view.language() != text::Language::kEn && !other->language) {
    Add(dialog, Paragraph(*other, Part::kMeta)).language = text::Language::kEn;
  }
  return dialog;
}

}  // namespace madoguchi::app
