#include "author/pair_changes.h"

#include <algorithm>
#include <cstdlib>

#include "plan/dates.h"

namespace madoguchi::author {
namespace {

using rules::Value;

// Nearest to today first. So many days are tried in each direction: two rules that differ do so within a year and a half, or on
// a leap day.
constexpr Value kDaysTried = 1500;
constexpr std::size_t kDaysKept = 3;

bool Allows(const rules::Program& program, rules::FactId fact, rules::CellMask cells, Value day) {
  return (program.CellOf(fact, day) & cells) != 0;
}

bool CanBe(rules::Worlds& worlds, rules::FactKey key, Value day) {
  const rules::Worlds::Mark before = worlds.Here();
  const bool possible = worlds.NarrowToValue(key, day) && worlds.Satisfiable();
  worlds.Return(before);
  return possible;
}

}  // namespace

PairChanges::PairChanges(const JointVocabulary& joint, const rules::Program& program,
                         std::array<std::vector<Offer>, 2> offers)
    : joint_(joint), program_(program), offers_(std::move(offers)) {}

std::optional<rules::FactId> PairChanges::AnchorOf(std::array<std::size_t, 2> ends) const {
  std::optional<rules::FactId> anchor;
  const std::array<const Offer*, 2> both = {&offer(Side::kOld, ends[0]), &offer(Side::kNew, ends[1])};
  if (both[0]->deadlines.size() != both[1]->deadlines.size()) return std::nullopt;
  for (const Side side : kSides) {
    const Offer& of = *both[static_cast<std::size_t>(side)];
    if (of[Aspect::kDeadline].find('?') != std::string::npos) return std::nullopt;
    for (const service::DateRule& rule : of.deadlines) {
      if (rule.anchor != service::DateRule::Anchor::kFact || !rule.fact) return std::nullopt;
      const rules::FactId joint = joint_.JointOf(side, *rule.fact);
      if ((anchor && *anchor != joint) || !joint_.AppliesAsBefore(joint)) return std::nullopt;
      anchor = joint;
    }
  }
  return anchor;
}

std::optional<std::pair<base::Date, base::Date>> PairChanges::DeadlinesFrom(std::array<std::size_t, 2> ends,
                                                                            base::Date anchor) const {
  if (!AnchorOf(ends)) return std::nullopt;
  const std::vector<service::DateRule>& before = offer(Side::kOld, ends[0]).deadlines;
  const std::vector<service::DateRule>& after = offer(Side::kNew, ends[1]).deadlines;
  std::pair<base::Date, base::Date> last;
  for (std::size_t i = 0; i < before.size(); ++i) {
    last = {plan::CountFrom(before[i], anchor).rolled, plan::CountFrom(after[i], anchor).rolled};
    if (last.first != last.second) return last;
  }
  return last;
}

PairChanges::Days PairChanges::TryDays(std::array<std::size_t, 2> ends, rules::FactKey anchor, rules::Worlds& worlds,
                                       const FixedValues& fixed) const {
  Days days;
  const auto look_at = [&](Value day) {
    const auto deadlines = DeadlinesFrom(ends, base::Date{day});
    std::vector<Value>& kept = deadlines->first != deadlines->second ? days.other : days.same;
    if (kept.size() < kDaysKept && CanBe(worlds, anchor, day)) kept.push_back(day);
  };
  if (const auto known = fixed.find(anchor); known != fixed.end()) {
    look_at(known->second);
    return days;
  }
  const rules::CellMask cells = worlds.cells(anchor);
  if ((cells & rules::kNotApplicable) != 0) {
    const rules::Worlds::Mark before = worlds.Here();
    days.may_be_none = worlds.Narrow(anchor, rules::kNotApplicable) && worlds.Satisfiable();
    worlds.Return(before);
  }
  const Value today = joint_.today().days;
  for (Value away = 0; away <= kDaysTried; ++away) {
    for (const Value day : {today + away, today - away}) {
      if (Allows(program_, anchor.fact, cells, day)) look_at(day);
    }
    if (days.same.size() >= kDaysKept && days.other.size() >= kDaysKept) break;
  }
  return days;
}

std::vector<Kind> PairChanges::Of(std::array<std::size_t, 2> ends, rules::PersonIndex subject, rules::Worlds& worlds,
                                  const FixedValues& fixed) {
  const Offer& before = offer(Side::kOld, ends[0]);
  const Offer& after = offer(Side::kNew, ends[1]);
  Kind all, without_deadline;
  for (std::size_t i = 0; i < kAspectCount; ++i) {
    const Aspect aspect = static_cast<Aspect>(i);
    if (before[aspect] == after[aspect]) continue;
    // An outcome of another name is told only where nothing else is different.
    const Change change{aspect, before[aspect], after[aspect]};
    if (aspect != Aspect::kOutcome || all.changes.empty()) all.changes.push_back(change);
    if (aspect == Aspect::kDeadline || (aspect == Aspect::kOutcome && !without_deadline.changes.empty())) continue;
    without_deadline.changes.push_back(change);
  }
  const std::optional<rules::FactId> fact = AnchorOf(ends);
  if (before[Aspect::kDeadline] == after[Aspect::kDeadline] || !fact) return {all};
  const rules::FactKey anchor = program_.KeyOf(*fact, subject);
  const Days days = TryDays(ends, anchor, worlds, fixed);
  all.anchor = without_deadline.anchor = anchor;
  all.days = days.other;
  without_deadline.days = days.same;
  if (days.other.empty()) return {without_deadline};
  if (days.same.empty() && !days.may_be_none) return {all};
  return {all, without_deadline};
}

}  // namespace madoguchi::author
