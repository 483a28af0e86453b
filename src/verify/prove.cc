#include "verify/prove.h"

#include <algorithm>
#include <bit>
#include <set>

namespace madoguchi::verify {
namespace {

// Person 0 acts, and is the subject of whatever runs once. A procedure for each matching person has another subject too, and all
// others are like that one.
std::vector<Household> HouseholdsOf(const ProcedureSlice& slice) {
  const bool looks_at_all = rules::LooksAtAllPeople(slice.rule().tree);
  const int most = looks_at_all ? rules::kMaxPeople : slice.rule().for_each ? 2 : 1;
  std::vector<Household> households;
  for (int people = 1; people <= most; ++people) {
    const bool is_last_size = people == most;
    if (looks_at_all || people == 1) households.push_back({people, rules::PersonIndex{0}});
    const bool others = slice.rule().for_each.has_value() && people > 1;
    if (others && (looks_at_all || is_last_size)) households.push_back({people, rules::PersonIndex{1}});
  }
  return households;
}

rules::OutcomeSet OutcomesOf(const rules::Tree& tree) {
  rules::OutcomeSet outcomes = 0;
  for (const rules::Node& node : tree.nodes) {
    if (node.outcome) outcomes |= rules::OutcomeSet{1} << node.outcome->value();
  }
  return outcomes;
}

}  // namespace

std::vector<rules::NodeIndex> ProcedureProof::UnreachedNodes() const {
  std::vector<rules::NodeIndex> nodes;
  for (std::size_t i = 0; i < found.reached.size(); ++i) {
    if (!found.reached[i]) nodes.push_back(rules::NodeIndex::FromIndex(i));
  }
  return nodes;
}

std::vector<WalkStep> ProcedureProof::UntakenBranches(const rules::Tree& tree) const {
  std::vector<WalkStep> branches;
  for (std::size_t i = 0; i < found.taken.size(); ++i) {
    if (!found.reached[i]) continue;
    for (std::size_t b = 0; b < found.taken[i].size(); ++b) {
      if (found.taken[i][b] || !found.reached[tree.nodes[i].branches[b].then.index()]) continue;
      branches.push_back({rules::NodeIndex::FromIndex(i), static_cast<std::uint16_t>(b)});
    }
  }
  return branches;
}

rules::OutcomeSet ProcedureProof::UnreachedOutcomes(const rules::Tree& tree) const {
  return OutcomesOf(tree) & ~found.outcomes;
}

bool ProcedureProof::Holds(const rules::Tree& tree) const {
  return compiled && !found.gave_up && found.flaws.empty() && found.questions <= kMostQuestions &&
         UnreachedNodes().empty() && UntakenBranches(tree).empty() && UnreachedOutcomes(tree) == 0;
}

base::Date LastProvedDay(base::Date first_day) { return base::AddMonths(first_day, 24); }

ProcedureProof ProveProcedure(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                              base::Date first_day) {
  const ProcedureSlice slice(municipality.vocabulary, municipality[procedure].rule);
  const std::vector<Household> households = HouseholdsOf(slice);
  ProcedureProof proof{procedure, WalkFindings(slice)};
  const base::Date last_day = slice.counts_from_today() ? LastProvedDay(first_day) : first_day;
  std::set<std::vector<rules::Value>> orders;
  std::set<std::vector<std::uint64_t>> shapes;
  for (base::Date today = first_day; today <= last_day; today = base::AddDays(today, 1)) {
    if (!orders.insert(slice.OrderOn(today)).second) continue;
    const base::Result<SliceDay> day = slice.On(today);
    if (!day.Ok()) {
      proof.compiled = false;
      break;
    }
    if (!shapes.insert(ShapeOf(slice, *day)).second) continue;
    for (const Household& household : households) WalkEveryPath(slice, *day, household, proof.found);
    if (proof.found.gave_up) break;
  }
  proof.different_days = shapes.size();
  return proof;
}

Proof Prove(const service::Municipality& municipality, base::Date first_day) {
  Proof proof;
  service::Certificate& certificate = proof.certificate;
  certificate.checker = service::kCheckerVersion;
  certificate.content_hash = municipality.content_hash;
  certificate.first_day = first_day;
  certificate.last_day = LastProvedDay(first_day);
  certificate.days = static_cast<std::uint32_t>(base::DaysBetween(first_day, certificate.last_day) + 1);
  proof.holds = true;
  for (std::size_t i = 0; i < municipality.procedures.size(); ++i) {
    const rules::Tree& tree = municipality.procedures[i].rule.tree;
    proof.procedures.push_back(ProveProcedure(municipality, rules::ProcedureIndex::FromIndex(i), first_day));
    const ProcedureProof& one = proof.procedures.back();
    proof.holds = proof.holds && one.Holds(tree);
    const rules::OutcomeSet reached = one.found.outcomes & OutcomesOf(tree);
    certificate.procedures += 1;
    certificate.nodes += static_cast<std::uint32_t>(tree.nodes.size());
    certificate.outcomes += static_cast<std::uint32_t>(std::popcount(reached));
    certificate.paths += static_cast<std::uint32_t>(one.found.paths.size());
    certificate.questions = std::max(certificate.questions, static_cast<std::uint32_t>(one.found.questions));
  }
  return proof;
}

}  // namespace madoguchi::verify
