#include "app/location.h"

#include <algorithm>
#include <array>
#include <utility>

namespace madoguchi::app {
namespace {

struct SimplePage {
  PageKind kind;
  std::string_view name;
};

// Pages that are about nothing but themselves.
constexpr std::array kSimplePages = {
    SimplePage{PageKind::kIdle, "idle"},          SimplePage{PageKind::kStart, "start"},
    SimplePage{PageKind::kCheck, "check"},        SimplePage{PageKind::kPlan, "plan"},
    SimplePage{PageKind::kTakeAway, "take_away"}, SimplePage{PageKind::kSettings, "settings"},
    SimplePage{PageKind::kErase, "erase"},        SimplePage{PageKind::kProblem, "problem"},
    SimplePage{PageKind::kGoodbye, "goodbye"},    SimplePage{PageKind::kStaff, "staff"},
    SimplePage{PageKind::kFind, "find"},
};

constexpr std::string_view kFind = "find/";
constexpr std::string_view kBefore = "before/";
constexpr std::string_view kProcedure = "procedure/";
constexpr std::string_view kQuestion = "question/";
constexpr std::string_view kDetail = "detail/";

std::string WithPerson(const std::string& name, rules::PersonIndex person) {
  return person.value() == 0 ? name : name + "@" + std::to_string(person.value());
}

// "name" or "name@3"; a single digit, because there are at most eight people.
std::optional<std::pair<std::string_view, rules::PersonIndex>> SplitPerson(std::string_view name) {
  const std::size_t at = name.find('@');
  if (at == std::string_view::npos) return std::pair(name, rules::PersonIndex(0));
  const std::string_view number = name.substr(at + 1);
  if (number.size() != 1 || number[0] < '1' || number[0] >= '0' + rules::kMaxPeople) return std::nullopt;
  return std::pair(name.substr(0, at), rules::PersonIndex(static_cast<rules::PersonIndex::rep>(number[0] - '0')));
}

bool TakePrefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::string FactName(rules::FactKey key, const service::Municipality& municipality) {
  return WithPerson(municipality.vocabulary[key.fact].id, key.person);
}

std::optional<rules::FactKey> ParseFactName(std::string_view name, const service::Municipality& municipality) {
  const auto split = SplitPerson(name);
  if (!split) return std::nullopt;
  const std::optional<rules::FactId> fact = municipality.vocabulary.Find(split->first);
  if (!fact) return std::nullopt;
  return rules::FactKey{*fact, split->second};
}

std::string CaseName(const rules::Case& of, const service::Municipality& municipality) {
  return WithPerson(municipality[of.procedure].id, of.subject);
}

std::optional<rules::Case> ParseCaseName(std::string_view name, const service::Municipality& municipality) {
  const auto split = SplitPerson(name);
  if (!split) return std::nullopt;
  const std::optional<rules::ProcedureIndex> procedure = municipality.FindProcedure(split->first);
  if (!procedure) return std::nullopt;
  return rules::Case{*procedure, split->second, rules::PersonIndex(0)};
}

std::string LocationOf(const Page& page, const State& state, const service::Municipality& municipality) {
  if (page.kind == PageKind::kBefore && !state.procedure.empty()) return std::string(kProcedure) + state.procedure;
  if (page.kind == PageKind::kBefore) return std::string(kBefore) + state.life_event;
  if (page.kind == PageKind::kFind && !page.row.empty()) return std::string(kFind) + page.row;
  if (page.kind == PageKind::kQuestion && page.fact) return std::string(kQuestion) + FactName(*page.fact, municipality);
  if (page.kind == PageKind::kDetail && page.of) return std::string(kDetail) + CaseName(*page.of, municipality);
  for (const SimplePage& simple : kSimplePages) {
    if (simple.kind == page.kind) return std::string(simple.name);
  }
  return "start";
}

std::optional<Place> ParseLocation(std::string_view location, const service::Municipality& municipality) {
  if (location.empty()) return Place{Page{PageKind::kStart, {}, {}}, {}, {}};
  for (const SimplePage& simple : kSimplePages) {
    if (simple.name == location) return Place{Page{simple.kind, {}, {}}, {}, {}};
  }
  if (TakePrefix(location, kFind)) {
    if (std::find(kRowsOfKana.begin(), kRowsOfKana.end(), location) == kRowsOfKana.end()) return std::nullopt;
    return Place{Page{PageKind::kFind, {}, {}, std::string(location)}, {}, {}};
  }
  if (TakePrefix(location, kProcedure)) {
    if (!municipality.FindProcedure(location)) return std::nullopt;
    return Place{Page{PageKind::kBefore, {}, {}}, {}, std::string(location)};
  }
  if (TakePrefix(location, kBefore)) {
    const service::LifeEvent* event = municipality.FindLifeEvent(location);
    if (event == nullptr || event->procedures.empty()) return std::nullopt;
    return Place{Page{PageKind::kBefore, {}, {}}, event->id, {}};
  }
  if (TakePrefix(location, kQuestion)) {
    if (const auto key = ParseFactName(location, municipality)) return Place{Page{PageKind::kQuestion, *key, {}}, {}, {}};
    return std::nullopt;
  }
  if (TakePrefix(location, kDetail)) {
    if (const auto of = ParseCaseName(location, municipality)) return Place{Page{PageKind::kDetail, {}, *of}, {}, {}};
  }
  return std::nullopt;
}

}  // namespace madoguchi::app
