#include "rules/program.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace madoguchi::rules {
namespace {

using CompiledFact = Program::CompiledFact;
using CompiledNode = Program::CompiledNode;
using CompiledProcedure = Program::CompiledProcedure;

Interval DomainOf(const Fact& fact, base::Date today) {
  Interval domain;
  switch (fact.type) {
    case FactType::kChoice:
      return {0, std::max<Value>(static_cast<Value>(fact.choices.size()), 1) - 1};
    case FactType::kYesNo:
      return {0, 1};
    case FactType::kCount:
      domain = Bind(fact.domain, today);
      break;
    case FactType::kDate:
      domain = Bind(fact.domain, today);
      domain.first = std::clamp(domain.first, base::kFirstDate.days, base::kLastDate.days);
      domain.last = std::clamp(domain.last, base::kFirstDate.days, base::kLastDate.days);
      break;
  }
  // A domain such as [2026-04-01..today] is empty before that day. One value is kept, so that a fact
  // always has a cell and nothing contradicts itself.
  domain.last = std::max(domain.last, domain.first);
  return domain;
}

// The values at which a new cell begins, for every fact. Conditions are added while the trees are read.
class Cuts {
 public:
  explicit Cuts(std::size_t fact_count) : starts_(fact_count) {}

  void Add(FactId fact, const Condition& condition, base::Date today) {
    std::vector<Value>& starts = starts_[fact.index()];
    for (const Interval& interval : Bind(condition, today)) {
      starts.push_back(interval.first);
      if (interval.last < kHighest) starts.push_back(interval.last + 1);
    }
  }

  std::vector<Interval> Cells(FactId fact, Interval domain) {
    std::vector<Value>& starts = starts_[fact.index()];
    std::erase_if(starts, [&](Value v) { return v <= domain.first || domain.last < v; });
    starts.push_back(domain.first);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::vector<Interval> cells;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      cells.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : domain.last});
    }
    return cells;
  }

 private:
  std::vector<std::vector<Value>> starts_;
};

Cuts CollectCuts(const Vocabulary& vocabulary, std::span<const ProcedureRule> procedures, base::Date today) {
  Cuts cuts(vocabulary.facts.size());
  for (const Fact& fact : vocabulary.facts) {
    if (fact.applies_when) cuts.Add(fact.applies_when->parent, fact.applies_when->when, today);
  }
  for (const ProcedureRule& procedure : procedures) {
    if (procedure.for_each) cuts.Add(procedure.for_each->fact, procedure.for_each->when, today);
    for (const Node& node : procedure.tree.nodes) {
      if (node.outcome) continue;
      if (node.quantifier != Quantifier::kNone) {
        cuts.Add(node.fact, node.each, today);
        continue;  // its branches are on yes and no, not on the fact's line
      }
      for (const Branch& branch : node.branches) {
        if (!branch.otherwise) cuts.Add(node.fact, branch.when, today);
      }
    }
  }
  return cuts;
}

// Cells were cut at the condition's bounds, so its first value speaks for a whole cell.
CellMask MaskOf(const Condition& condition, const std::vector<Interval>& cells, base::Date today) {
  const IntervalSet values = Bind(condition, today);
  CellMask mask = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto holds = [&](const Interval& v) { return v.contains(cells[i].first); };
    if (std::any_of(values.begin(), values.end(), holds)) mask |= CellMask{1} << i;
  }
  return mask;
}

CompiledNode CompileNode(const Node& node, const std::vector<CompiledFact>& facts, base::Date today) {
  CompiledNode compiled;
  compiled.outcome = node.outcome;
  if (node.outcome) return compiled;
  compiled.fact = node.fact;
  compiled.role = node.role;
  compiled.quantifier = node.quantifier;
  compiled.at_least = node.at_least;

  const CompiledFact& fact = facts[node.fact.index()];
  const bool quantified = node.quantifier != Quantifier::kNone;
  if (quantified) compiled.each = MaskOf(node.each, fact.cells, today);
  const std::vector<Interval> no_and_yes = {{0, 0}, {1, 1}};
  CellMask left = quantified ? kSaysNo | kSaysYes : fact.all;
  for (const Branch& branch : node.branches) {
    const CellMask wanted = branch.otherwise ? left : MaskOf(branch.when, quantified ? no_and_yes : fact.cells, today);
    compiled.branches.push_back({wanted & left, branch.then});
    left &= ~wanted;
  }
  return compiled;
}

CompiledProcedure CompileProcedure(const ProcedureRule& rule, const std::vector<CompiledFact>& facts, base::Date today) {
  CompiledProcedure compiled;
  for (const Node& node : rule.tree.nodes) compiled.nodes.push_back(CompileNode(node, facts, today));
  compiled.root = rule.tree.root;
  compiled.outcome_class = rule.outcome_class;
  if (!rule.for_each) return compiled;

  const CompiledFact& fact = facts[rule.for_each->fact.index()];
  compiled.for_each_fact = rule.for_each->fact;
  compiled.for_each_cells = MaskOf(rule.for_each->when, fact.cells, today);
  const NodeIndex gate = NodeIndex::FromIndex(compiled.nodes.size());
  const NodeIndex outside = NodeIndex::FromIndex(compiled.nodes.size() + 1);
  CompiledNode gate_node;
  gate_node.fact = rule.for_each->fact;
  gate_node.branches = {{compiled.for_each_cells, rule.tree.root}, {fact.all & ~compiled.for_each_cells, outside}};
  CompiledNode outside_node;
  outside_node.outcome = kDoesNotRun;
  compiled.nodes.push_back(std::move(gate_node));
  compiled.nodes.push_back(std::move(outside_node));
  compiled.root = gate;
  return compiled;
}

// Depth first with memory; outcomes are leaves, so 0 means "not visited yet".
OutcomeSet FillReachable(std::vector<CompiledNode>& nodes, NodeIndex at) {
  CompiledNode& node = nodes[at.index()];
  if (node.reachable != 0) return node.reachable;
  if (node.outcome) return node.reachable = OutcomeSet{1} << node.outcome->value();
  for (const Program::CompiledBranch& branch : node.branches) {
    node.reachable |= FillReachable(nodes, branch.then);
  }
  return node.reachable;
}

// Children, relations and components: union-find over the edges between facts.
void LinkFacts(const Vocabulary& vocabulary, std::span<const ProcedureRule> procedures, std::vector<CompiledFact>& facts) {
  std::vector<std::uint16_t> leader(facts.size());
  std::iota(leader.begin(), leader.end(), std::uint16_t{0});
  const auto find = [&](std::size_t i) {
    while (leader[i] != i) i = leader[i] = leader[leader[i]];
    return static_cast<std::uint16_t>(i);
  };
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i].parent) continue;
    facts[facts[i].parent->index()].children.push_back(FactId::FromIndex(i));
    leader[find(i)] = find(facts[i].parent->index());
  }
  for (std::size_t i = 0; i < vocabulary.relations.size(); ++i) {
    const DateRelation& relation = vocabulary.relations[i];
    facts[relation.later.index()].relations.push_back(static_cast<std::uint16_t>(i));
    if (relation.earlier != relation.later) {
      facts[relation.earlier.index()].relations.push_back(static_cast<std::uint16_t>(i));
    }
    leader[find(relation.later.index())] = find(relation.earlier.index());
  }
  std::vector<bool> spans(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i].component = find(i);
    if (vocabulary.facts[i].owner != FactOwner::kPerson) spans[facts[i].component] = true;
  }
  for (const ProcedureRule& procedure : procedures) {
    for (const Node& node : procedure.tree.nodes) {
      const bool quantified = !node.outcome && node.quantifier != Quantifier::kNone;
      if (quantified) spans[facts[node.fact.index()].component] = true;
    }
  }
  for (CompiledFact& fact : facts) fact.component_spans_people = spans[fact.component];
}

std::vector<FactId> ParentsFirst(const std::vector<CompiledFact>& facts) {
  std::vector<int> depths(facts.size(), 0);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    for (auto parent = facts[i].parent; parent; parent = facts[parent->index()].parent) ++depths[i];
  }
  std::vector<FactId> order;
  order.reserve(facts.size());
  for (int depth = 0; order.size() < facts.size(); ++depth) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (depths[i] == depth) order.push_back(FactId::FromIndex(i));
    }
  }
  return order;
}

}  // namespace

base::Result<Program> Program::Compile(const Vocabulary& vocabulary, std::span<const ProcedureRule> procedures,
                                       base::Date today) {
  Program program;
  program.vocabulary_ = vocabulary;
  program.today_ = today;

  Cuts cuts = CollectCuts(vocabulary, procedures, today);
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const Fact& fact = vocabulary.facts[i];
    CompiledFact compiled;
    compiled.cells = cuts.Cells(FactId::FromIndex(i), DomainOf(fact, today));
    if (compiled.cells.size() > kMaxCells) {
      return base::Error{"MG0112", "the conditions cut this fact into too many cells", fact.id};
    }
    compiled.all = (CellMask{1} << compiled.cells.size()) - 1;
    if (fact.applies_when) {
      compiled.parent = fact.applies_when->parent;
      compiled.all |= kNotApplicable;
    }
    program.facts_.push_back(std::move(compiled));
  }
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const std::optional<AppliesWhen>& applies = vocabulary.facts[i].applies_when;
    if (!applies) continue;
    const CompiledFact& parent = program.facts_[applies->parent.index()];
    program.facts_[i].parent_allows = MaskOf(applies->when, parent.cells, today);
  }
  LinkFacts(vocabulary, procedures, program.facts_);
  program.parents_first_ = ParentsFirst(program.facts_);

  for (std::size_t i = 0; i < procedures.size(); ++i) {
    if (procedures[i].outcome_class.size() > kMaxOutcomes) {
      return base::Error{"MG0112", "the procedure has too many outcomes", "#" + std::to_string(i)};
    }
    CompiledProcedure compiled = CompileProcedure(procedures[i], program.facts_, today);
    for (std::size_t node = 0; node < compiled.nodes.size(); ++node) {
      FillReachable(compiled.nodes, NodeIndex::FromIndex(node));
    }
    program.procedures_.push_back(std::move(compiled));
  }
  return program;
}

int Program::CompiledNode::Threshold(int people) const {
  switch (quantifier) {
    case Quantifier::kNone:
    case Quantifier::kAny:
      return 1;
    case Quantifier::kAll:
      return people;
    case Quantifier::kCountAtLeast:
      return at_least;
  }
  return 1;
}

CellMask Program::CellOf(FactId fact, Value value) const {
  const std::vector<Interval>& cells = facts_[fact.index()].cells;
  const auto after =
      std::upper_bound(cells.begin(), cells.end(), value, [](Value v, const Interval& cell) { return v < cell.first; });
  if (after == cells.begin()) return 0;
  const auto cell = after - 1;
  return cell->contains(value) ? CellMask{1} << (cell - cells.begin()) : 0;
}

}  // namespace madoguchi::rules
