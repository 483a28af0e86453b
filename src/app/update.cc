// Update: what each node does when it is pressed. Nodes are looked up in the very Screen that the resident saw, so whatever
// is not there or does not act cannot be done; a link goes where it says; the rest is the table below.

#include <algorithm>
#include <array>
#include <utility>

#include "app/app.h"
#include "app/kiosk.h"
#include "app/location.h"
#include "app/navigation.h"
#include "app/question_input.h"
#include "app/settings.h"
#include "app/situation.h"

namespace madoguchi::app {
namespace {

struct Press {
  State& state;
  const Env& env;
  const Event& event;
  const Node& node;
  std::vector<Effect>& effects;

  void To(PageKind kind) const { Go(state, env, Page{kind, {}, {}}); }
  void Wipe(PageKind kind) const {
    state = Wiped(state, env, kind);
    effects.push_back(Effect::kForget);
  }
  void Changed(std::string_view announcement_key = {}) const {
    ++state.revision;
    if (announcement_key.empty()) return;
    state.announcement_key = announcement_key;
    ++state.announcement_number;
  }
};

using Action = void (*)(const Press&);
struct NamedAction {
  std::string_view node;
  Action act;
};

void ToggleTextOnly(const Press& at) {
  at.state.text_only = !at.state.text_only;
  at.Changed(at.state.text_only ? "announce.text_only" : "announce.canvas");
}

void ToggleRuby(const Press& at) {
  at.state.ruby = !at.state.ruby;
  at.Changed(at.state.ruby ? "announce.ruby_on" : "announce.ruby_off");
}

void ToggleContrast(const Press& at) {
  at.state.high_contrast = !at.state.high_contrast;
  at.Changed("announce.contrast");
}

void NextTextSize(const Press& at) {
  at.state.text_percent = NextTextPercent(at.state.text_percent);
  at.Changed("announce.text_size");
}

void Finish(const Press& at) {
  const text::Language language = at.state.language;
  at.Wipe(PageKind::kGoodbye);
  at.state.language = language;  // The goodbye is for the person who is still standing there.
}

// At most so many bytes, cut between two characters.
std::string Shortened(const std::string& query) {
  constexpr std::size_t kLongest = 120;
  std::size_t end = std::min(query.size(), kLongest);
  while (end < query.size() && (static_cast<unsigned char>(query[end]) & 0xC0) == 0x80) --end;
  return query.substr(0, end);
}

void Print(const Press& at) {
  // What is worth taking along on paper is the whole plan, not the page that offers it.
  if (at.state.page.kind == PageKind::kTakeAway) at.To(PageKind::kPlan);
  at.effects.push_back(Effect::kPrint);
  at.Changed();  // so that a double press prints once
}

// Reads the draft and moves on, or says what is wrong with it.
void Continue(const Press& at) {
  State& state = at.state;
  if (!state.page.fact) return;
  const rules::FactKey key = *state.page.fact;
  const rules::Fact& fact = at.env.municipality.vocabulary[key.fact];
  const std::variant<rules::Answer, InputError> read = ReadDraft(fact, state.draft, at.env.today);
  if (const InputError* error = std::get_if<InputError>(&read)) {
    state.error = *error;
    at.Changed();
    return;
  }
  State tried = state;
  const rules::Answer& answer = std::get<rules::Answer>(read);
  if (answer.value) {
    tried.answers.Set(key, *answer.value, answer.revision);
  } else {
    tried.answers.SetUnknown(key, answer.revision);
  }
  if (!AnswersAgree(tried, at.env)) {
    state.error = InputError::kContradiction;
    at.Changed();
    return;
  }
  state.answers = std::move(tried.answers);
  if (std::find(state.asked.begin(), state.asked.end(), key) == state.asked.end()) state.asked.push_back(key);
  Go(state, at.env, NextPage(state, at.env));
}

constexpr std::array kActions = {
    NamedAction{"skip", ToggleTextOnly},
    NamedAction{"tool/text_only", ToggleTextOnly},
    NamedAction{"set/text_only", ToggleTextOnly},
    NamedAction{"tool/ruby", ToggleRuby},
    NamedAction{"set/ruby", ToggleRuby},
    NamedAction{"set/contrast", ToggleContrast},
    NamedAction{"tool/text_size", NextTextSize},
    NamedAction{"tool/settings", [](const Press& at) { at.To(PageKind::kSettings); }},
    NamedAction{"settings_done", [](const Press& at) { GoBack(at.state, at.env); }},
    NamedAction{"back", [](const Press& at) { GoBack(at.state, at.env); }},
    NamedAction{"begin", [](const Press& at) { Go(at.state, at.env, NextPage(at.state, at.env)); }},
    NamedAction{"resume", [](const Press& at) { Go(at.state, at.env, NextPage(at.state, at.env)); }},
    NamedAction{"continue", Continue},
    NamedAction{"show_plan", [](const Press& at) { at.To(PageKind::kPlan); }},
    NamedAction{"change_answers", [](const Press& at) { at.To(PageKind::kCheck); }},
    NamedAction{"take_away", [](const Press& at) { at.To(PageKind::kTakeAway); }},
    NamedAction{"to_start", [](const Press& at) { at.To(at.env.kiosk.on ? PageKind::kIdle : PageKind::kStart); }},
    NamedAction{"find", [](const Press& at) { at.To(PageKind::kFind); }},
    NamedAction{"print", Print},
    NamedAction{"erase", [](const Press& at) { at.Wipe(PageKind::kErase); }},
    NamedAction{"erase_and_end", [](const Press& at) { at.Wipe(at.env.kiosk.on ? PageKind::kIdle : PageKind::kErase); }},
    NamedAction{"restart", [](const Press& at) { at.Wipe(PageKind::kStart); }},
    NamedAction{"kiosk/restart", [](const Press& at) { at.Wipe(PageKind::kIdle); }},
    NamedAction{"kiosk/staff", [](const Press& at) { at.To(PageKind::kStaff); }},
    NamedAction{"finish", Finish},
    NamedAction{"touch", [](const Press& at) { at.To(PageKind::kStart); }},
    NamedAction{"still/end", [](const Press& at) { at.Wipe(PageKind::kIdle); }},
};

bool TakePrefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void SetLanguage(const Press& at, std::string_view tag) {
  const std::optional<text::Language> language = text::ParseLanguage(tag);
  if (!language) return;
  at.state.language = *language;
  // Readings are half of what makes Japanese easy; they can be switched off again.
  if (*language == text::Language::kJaSimple) at.state.ruby = true;
  at.Changed("announce.language");
}

// Whether a box or a choice is now chosen; without a value a press turns a box round.
bool NowChosen(const Press& at) { return at.event.value.empty() ? !at.node.selected : at.event.value == "1"; }

void ChooseAnswer(const Press& at) {
  State& state = at.state;
  if (at.event.node == kUnknownNode) {
    state.draft.unknown = at.node.role == Role::kRadio || NowChosen(at);
    if (state.draft.unknown) state.draft.choice.reset();
  } else if (state.page.fact) {
    for (const ChoiceOfFact& choice : ChoicesOf(at.env.municipality.vocabulary[state.page.fact->fact])) {
      if (choice.node_id != at.event.node) continue;
      state.draft.choice = choice.value;
      state.draft.unknown = false;
    }
  }
  at.Changed();
}

void ChangeAnswer(const Press& at, std::string_view fact_name) {
  const std::optional<rules::FactKey> key = ParseFactName(fact_name, at.env.municipality);
  if (!key) return;
  at.state.changing = true;
  Go(at.state, at.env, Page{PageKind::kQuestion, *key, {}});
}

// A link to a page of ours: the page stands in its address.
void Follow(const Press& at) {
  std::string_view location = at.node.value;
  if (!TakePrefix(location, "#")) return;
  const std::optional<Place> place = ParseLocation(location, at.env.municipality);
  if (!place) return;
  Choose(at.state, *place);
  Go(at.state, at.env, Sensible(place->page, at.state, at.env));
}

void ActByPrefix(const Press& at) {
  std::string_view id = at.event.node;
  if (TakePrefix(id, "set/language/")) return SetLanguage(at, id);
  if (TakePrefix(id, "idle/")) {
    SetLanguage(at, id);
    return at.To(PageKind::kStart);
  }
  if (TakePrefix(id, "set/text/")) {
    for (const int percent : kTextPercents) {
      if (id == std::to_string(percent)) at.state.text_percent = percent;
    }
    return at.Changed("announce.text_size");
  }
  if (TakePrefix(id, "change/")) return ChangeAnswer(at, id);
  if (TakePrefix(id, "answer/")) return ChangeAnswer(at, id.substr(id.rfind('/') + 1));
}

void Act(const Press& at) {
  for (const NamedAction& named : kActions) {
    if (named.node == at.event.node) return named.act(at);
  }
  switch (at.node.role) {
    case Role::kDisclosure:
      if (at.state.open.erase(at.node.id) == 0) at.state.open.insert(at.node.id);
      return at.Changed();
    case Role::kNumberField:
      if (SetField(at.state.draft, at.event.node, at.event.value)) at.Changed();
      return;
    case Role::kTextField:
      at.state.query = Shortened(at.event.value);
      return at.Changed();
    case Role::kRadio:
      return ChooseAnswer(at);
    case Role::kCheckbox:
      if (at.event.node == kUnknownNode) return ChooseAnswer(at);
      if (NowChosen(at)) {
        at.state.ticked.insert(at.node.id);
      } else {
        at.state.ticked.erase(at.node.id);
      }
      return at.Changed();
    case Role::kLink:
      return Follow(at);
    default:
      return ActByPrefix(at);
  }
}

}  // namespace

Transition Update(State state, const Event& event, const Env& env, const Screen& seen) {
  const bool dialog_was_open = state.warned_at_ms.has_value();
  const bool stale = event.revision != state.revision;
  const bool answered_dialog = NoteTouch(state, env);
  Transition transition{std::move(state), {}};
  if (stale) return transition;
  const Node* node = FindNode(seen.root, event.node);
  if (node == nullptr || !node->acts) return transition;
  // While "still there?" is shown any touch says yes, and nothing behind it can be pressed.
  if (dialog_was_open && answered_dialog && event.node != "still/end") return transition;
  Act(Press{transition.state, env, event, *node, transition.effects});
  return transition;
}

}  // namespace madoguchi::app
