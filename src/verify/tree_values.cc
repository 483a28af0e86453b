#include "verify/tree_values.h"

#include <algorithm>

#include "verify/interval_sets.h"

namespace madoguchi::verify {
namespace {

// The parent of a person's fact belongs to the same person, or to the household.
TestedFact ParentOf(const rules::Vocabulary& vocabulary, const TestedFact& fact) {
  const rules::FactId parent = vocabulary[fact.fact].applies_when->parent;
  const bool personal = vocabulary[parent].owner == rules::FactOwner::kPerson;
  return {parent, personal ? fact.role : rules::Role::kHousehold};
}

}  // namespace

TreeValues::TreeValues(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule, base::Date today)
    : vocabulary_(vocabulary), rule_(rule), today_(today), reached_(rule.tree.nodes.size(), false) {
  FindOrder();
}

std::vector<rules::IntervalSet> TreeValues::BranchValues(std::size_t index) const {
  const rules::Node& node = rule_.tree.nodes[index];
  const bool quantified = node.quantifier != rules::Quantifier::kNone;
  const rules::IntervalSet domain = quantified ? rules::IntervalSet{{0, 1}} : DomainOf(vocabulary_[node.fact], today_);
  rules::IntervalSet taken;
  std::vector<rules::IntervalSet> values;
  for (const rules::Branch& branch : node.branches) {
    const rules::IntervalSet own =
        branch.otherwise ? Difference(domain, taken) : Intersection(rules::Bind(branch.when, today_), domain);
    taken = Union(taken, own);
    values.push_back(own);
  }
  return values;
}

// Depth first, without recursion; a node is done when all that it leads to is done.
void TreeValues::FindOrder() {
  if (!rule_.tree.root.IsValid()) return;
  struct Frame {
    std::size_t node;
    std::size_t next_branch;
  };
  std::vector<Frame> path{{rule_.tree.root.index(), 0}};
  reached_[path.back().node] = true;
  while (!path.empty()) {
    Frame& frame = path.back();
    const std::vector<rules::Branch>& branches = rule_.tree.nodes[frame.node].branches;
    if (frame.next_branch == branches.size()) {
      order_.push_back(frame.node);
      path.pop_back();
      continue;
    }
    const std::size_t target = branches[frame.next_branch++].then.index();
    if (reached_[target]) continue;
    reached_[target] = true;
    path.push_back({target, 0});
  }
  std::reverse(order_.begin(), order_.end());
}

const TreeValues::Arriving& TreeValues::Follow(const TestedFact& fact) {
  const auto known = known_.find(fact);
  if (known != known_.end()) return known->second;

  const std::size_t count = rule_.tree.nodes.size();
  Arriving arriving{std::vector<rules::IntervalSet>(count), std::vector<bool>(count, false)};
  const rules::Fact& details = vocabulary_[fact.fact];
  if (!order_.empty()) {
    const std::size_t root = order_.front();
    arriving.values[root] = DomainOf(details, today_);
    arriving.absent[root] = details.applies_when.has_value();
    const bool selected = rule_.for_each && rule_.for_each->fact == fact.fact && fact.role == rules::Role::kSubject;
    if (selected) {
      arriving.values[root] = Intersection(arriving.values[root], rules::Bind(rule_.for_each->when, today_));
      arriving.absent[root] = false;
    }
  }
  for (const std::size_t index : order_) {
    const rules::Node& node = rule_.tree.nodes[index];
    const bool tested =
        !node.outcome && node.quantifier == rules::Quantifier::kNone && TestedFact{node.fact, node.role} == fact;
    const std::vector<rules::IntervalSet> branch_values = tested ? BranchValues(index) : std::vector<rules::IntervalSet>();
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      const std::size_t target = node.branches[i].then.index();
      const rules::IntervalSet& here = arriving.values[index];
      const bool absent_passes = arriving.absent[index] && (!tested || node.branches[i].otherwise);
      arriving.values[target] = Union(arriving.values[target], tested ? Intersection(here, branch_values[i]) : here);
      arriving.absent[target] = arriving.absent[target] || absent_passes;
    }
  }
  return known_.emplace(fact, std::move(arriving)).first->second;
}

const rules::IntervalSet& TreeValues::ArrivingAt(std::size_t node, const TestedFact& fact) {
  return Follow(fact).values[node];
}

bool TreeValues::MayBeAbsentAt(std::size_t node, const TestedFact& fact) {
  TestedFact at = fact;
  // Absent because of its parent, or because the parent itself is absent.
  while (vocabulary_[at.fact].applies_when && Follow(at).absent[node]) {
    const TestedFact parent = ParentOf(vocabulary_, at);
    const rules::IntervalSet allows = rules::Bind(vocabulary_[at.fact].applies_when->when, today_);
    if (!Difference(ArrivingAt(node, parent), allows).empty()) return true;
    at = parent;
  }
  return false;
}

}  // namespace madoguchi::verify
