#include "app/outlook.h"

#include <algorithm>
#include <utility>

#include "app/location.h"
#include "app/people_words.h"
#include "app/question_input.h"

namespace madoguchi::app {
namespace {

using rules::CellMask;

std::vector<WayOut> WaysAfter(const View& view, const rules::Case& of, rules::FactKey key, CellMask mask) {
  rules::Knowledge tried = view.now.knowledge();
  if (!tried.Narrow(key, mask)) return {};
  return WaysOf(view.municipality()[of.procedure], rules::PossibleOutcomes(tried, of), rules::MayNotRun(tried, of));
}

// True when every answer that is still possible would leave one way only.
bool DecidedBy(const View& view, const rules::Decision& decision, rules::FactKey key) {
  if (std::find(decision.open.begin(), decision.open.end(), key) == decision.open.end()) return false;
  for (CellMask rest = view.now.knowledge().possible(key); rest != 0; rest &= rest - 1) {
    if (WaysAfter(view, decision.of, key, rest & (~rest + 1)).size() > 1) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> KnownAuthority(const View& view, const rules::Case& of) {
  const service::Authority& authority = view.municipality()[of.procedure].authority;
  if (authority.kind != service::Authority::Kind::kFact) return authority.id;
  if (!authority.fact) return std::nullopt;
  const rules::Fact& fact = view.municipality().vocabulary[*authority.fact];
  const rules::PersonIndex person = fact.owner == rules::FactOwner::kPerson ? of.subject : rules::PersonIndex(0);
  const std::optional<rules::Value> value = view.now.knowledge().value({*authority.fact, person});
  if (!value || *value < 0 || static_cast<std::size_t>(*value) >= fact.choices.size()) return std::nullopt;
  return fact.choices[static_cast<std::size_t>(*value)];
}

Node WaysRow(const View& view, const std::vector<WayOut>& ways) {
  Node row = Make(Role::kGroup, Part::kRow);
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (i > 0) Add(row, Text(view.say.Ui("or")));
    Add(row, ways[i] ? Sign(view.say, *ways[i], ways.size() == 1) : Text(view.say.Ui("outlook.not_needed")));
  }
  return row;
}

Node Outlook(const View& view, const std::optional<rules::FactKey>& asking) {
  Node section = Make(Role::kSection, Part::kOutlook, "outlook");
  Add(section, Heading(2, view.say.Ui("outlook.title")));
  section.label = section.children.back().words;
  Node& list = Add(section, Make(Role::kList));
  for (const rules::Decision& decision : view.now.decisions()) {
    Node& item = Add(list, Make(Role::kItem, Part::kOutlookItem, "outlook/" + CaseName(decision.of, view.municipality())));
    Add(item, Text(CaseTitle(view, decision.of, KnownAuthority(view, decision.of)), Part::kStrong));
    const std::vector<WayOut> ways = WaysOf(view.municipality(), decision);
    if (ways.size() == 1) {
      if (!ways.front()) {
        Add(item, Text(view.say.Ui("outlook.not_needed"), Part::kMeta));
        continue;
      }
      Node sign = Sign(view.say, *ways.front(), true);
      const Said settled = view.say.Ui("outlook.settled", {{"channel", sign.words}});
      sign.words = settled.text;
      Add(item, std::move(sign));
      continue;
    }
    if (asking && DecidedBy(view, decision, *asking)) Add(item, Text(view.say.Ui("outlook.this_question"), Part::kMeta));
    for (const WayOut& way : ways) {
      Add(item, way ? Sign(view.say, *way, false) : Text(view.say.Ui("outlook.maybe_not_needed"), Part::kMeta));
    }
  }
  return section;
}

std::vector<Node> WhatAnswersDo(const View& view, rules::FactKey asking) {
  std::vector<Node> items;
  const rules::Fact& fact = view.now.fact(asking);
  const rules::Program& program = view.now.knowledge().program();
  for (const rules::Decision& decision : view.now.decisions()) {
    const std::vector<WayOut> before = WaysOf(view.municipality(), decision);
    if (before.size() < 2) continue;
    // Answers that lead to the same ways are told together, in the order in which they stand on the page.
    std::vector<std::pair<std::vector<WayOut>, std::vector<std::string>>> groups;
    for (const ChoiceOfFact& choice : ChoicesOf(fact)) {
      const std::vector<WayOut> ways = WaysAfter(view, decision.of, asking, program.CellOf(asking.fact, choice.value));
      if (ways.empty()) continue;
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == ways; });
      const std::string quoted = view.say.UiText("why.answer", {{"answer", ChoiceWords(view.say, fact, choice.value).text}});
      if (same == groups.end()) {
        groups.push_back({ways, {quoted}});
      } else {
        same->second.push_back(quoted);
      }
    }
    if (groups.size() < 2) continue;
    for (const auto& [ways, answers] : groups) {
      Node item = Make(Role::kItem, Part::kNone);
      const base::Arguments arguments = {{"answers", Joined(view.say, answers, "or")},
                                         {"procedure", CaseTitle(view, decision.of, std::nullopt).text}};
      Add(item, Text(view.say.Ui("why.if_answers", arguments), Part::kMeta));
      Add(item, WaysRow(view, ways));
      items.push_back(std::move(item));
    }
  }
  return items;
}

}  // namespace madoguchi::app
