#include "wire/session.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "app/location.h"
#include "app/settings.h"
#include "wire/link.h"

namespace madoguchi::wire {
namespace {

using app::Env;
using app::State;

constexpr std::string_view kHead = "madoguchi-session-1";
constexpr std::size_t kLongestSession = 64 * 1024;

// key=value fields, each ended by ';'. Values are made of [A-Za-z0-9_/.,@-] and '+' only.
void AddField(std::string& out, std::string_view key, std::string_view value) {
  out += key;
  out += '=';
  out += value;
  out += ';';
}

std::string JoinedBy(const std::vector<std::string>& parts, char separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::vector<std::string_view> SplitBy(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

int ReadInt(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : 0;
}

void ReadAnswers(std::string_view value, State& state, const service::Municipality& municipality) {
  base::Result<DecodedLink> link = DecodeLink(municipality, value);
  if (!link.Ok()) return;
  state.answers = link->state.answers;
  TakeErrand(link->state, state, municipality);
}

// The order of asking; answers that it does not name come behind, so that none is lost from sight.
void ReadAsked(std::string_view value, State& state, const service::Municipality& municipality) {
  state.asked.clear();
  const auto add = [&](rules::FactKey key) {
    const bool known = std::find(state.asked.begin(), state.asked.end(), key) != state.asked.end();
    if (!known && state.answers.Find(key) != nullptr) state.asked.push_back(key);
  };
  for (const std::string_view name : SplitBy(value, ',')) {
    if (const auto key = app::ParseFactName(name, municipality)) add(*key);
  }
  for (const auto& [key, answer] : state.answers.all()) add(key);
}

void ReadTrail(std::string_view value, State& state, const service::Municipality& municipality) {
  constexpr std::size_t kLongestTrail = 64;
  for (const std::string_view location : SplitBy(value, ',')) {
    const std::optional<app::Place> place = app::ParseLocation(location, municipality);
    if (place && state.trail.size() < kLongestTrail) state.trail.push_back(place->page);
  }
}

}  // namespace

LinkState LinkStateOf(const State& state, const service::Municipality& municipality) {
  LinkState link;
  if (const service::LifeEvent* event = municipality.FindLifeEvent(state.life_event)) link.life_event = event->number;
  if (const auto procedure = municipality.FindProcedure(state.procedure))
    link.procedures = {municipality[*procedure].number};
  link.answers = state.answers;
  return link;
}

void TakeErrand(const LinkState& link, State& state, const service::Municipality& municipality) {
  state.life_event.clear();
  state.procedure.clear();
  for (const service::LifeEvent& event : municipality.life_events) {
    if (event.number == link.life_event && !event.procedures.empty()) state.life_event = event.id;
  }
  for (const service::Procedure& procedure : municipality.procedures) {
    const bool alone = link.procedures.size() == 1 && link.procedures.front() == procedure.number;
    if (alone && state.life_event.empty()) state.procedure = procedure.id;
  }
}

std::string WriteSession(const State& state, const service::Municipality& municipality) {
  std::string out(kHead);
  out += ';';
  AddField(out, "answers", EncodeLink(municipality, LinkStateOf(state, municipality)));
  std::vector<std::string> asked;
  for (const rules::FactKey key : state.asked) asked.push_back(app::FactName(key, municipality));
  AddField(out, "asked", JoinedBy(asked, ','));
  AddField(out, "page", app::LocationOf(state.page, state, municipality));
  std::vector<std::string> trail;
  for (const app::Page& page : state.trail) trail.push_back(app::LocationOf(page, state, municipality));
  AddField(out, "trail", JoinedBy(trail, ','));
  AddField(out, "changing", state.changing ? "1" : "0");
  AddField(out, "language", text::Tag(state.language));
  AddField(out, "text", std::to_string(state.text_percent));
  AddField(out, "ruby", state.ruby ? "1" : "0");
  AddField(out, "text_only", state.text_only ? "1" : "0");
  AddField(out, "contrast", state.high_contrast ? "1" : "0");
  AddField(out, "ticked", JoinedBy({state.ticked.begin(), state.ticked.end()}, ','));
  return out;
}

std::optional<State> ReadSession(std::string_view text, const Env& env) {
  if (text.size() > kLongestSession) return std::nullopt;
  const std::vector<std::string_view> fields = SplitBy(text, ';');
  if (fields.empty() || fields.front() != kHead) return std::nullopt;
  const auto value = [&](std::string_view key) {
    for (const std::string_view field : fields) {
      if (field.size() > key.size() && field.substr(0, key.size()) == key && field[key.size()] == '=')
        return field.substr(key.size() + 1);
    }
    return std::string_view();
  };
  const service::Municipality& municipality = env.municipality;
  State state = app::Start(env, text::ParseLanguage(value("language")).value_or(text::Language::kJa));
  const int percent = ReadInt(value("text"));
  if (app::IsTextPercent(percent)) state.text_percent = percent;
  state.ruby = value("ruby") == "1";
  state.text_only = value("text_only") == "1";
  state.high_contrast = value("contrast") == "1";
  ReadAnswers(value("answers"), state, municipality);
  ReadAsked(value("asked"), state, municipality);
  for (const std::string_view item : SplitBy(value("ticked"), ',')) state.ticked.insert(std::string(item));

  State there = app::GoTo(state, value("page"), env).state;
  there.trail.clear();
  ReadTrail(value("trail"), there, municipality);
  there.changing = value("changing") == "1" && there.page.kind == app::PageKind::kQuestion;
  return there;
}

}  // namespace madoguchi::wire
