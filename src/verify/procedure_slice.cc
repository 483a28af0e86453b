#include "verify/procedure_slice.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace madoguchi::verify {
namespace {

using rules::CellMask;
using rules::FactId;

bool CountsFromToday(const rules::Range& range) {
  return range.first.kind == rules::Endpoint::Kind::kToday || range.last.kind == rules::Endpoint::Kind::kToday;
}
bool CountsFromToday(const rules::Condition& condition) {
  return std::any_of(condition.ranges.begin(), condition.ranges.end(),
                     [](const rules::Range& range) { return CountsFromToday(range); });
}

// Marks facts and whatever hangs together with them, until nothing is added any more.
std::vector<bool> NeededFacts(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule) {
  std::vector<bool> needed(vocabulary.facts.size(), false);
  if (rule.for_each) needed[rule.for_each->fact.index()] = true;
  for (const rules::Node& node : rule.tree.nodes) {
    if (!node.outcome) needed[node.fact.index()] = true;
  }
  for (bool grown = true; grown;) {
    grown = false;
    const auto need = [&](FactId fact) {
      if (needed[fact.index()]) return;
      needed[fact.index()] = true;
      grown = true;
    };
    for (std::size_t i = 0; i < needed.size(); ++i) {
      if (needed[i] && vocabulary.facts[i].applies_when) need(vocabulary.facts[i].applies_when->parent);
    }
    for (const rules::DateRelation& relation : vocabulary.relations) {
      if (needed[relation.later.index()]) need(relation.earlier);
      if (needed[relation.earlier.index()]) need(relation.later);
    }
  }
  return needed;
}

rules::Fact WithoutTexts(const rules::Fact& fact) {
  rules::Fact bare;
  bare.id = fact.id;
  bare.type = fact.type;
  bare.owner = fact.owner;
  bare.choices.resize(fact.choices.size());
  bare.domain = fact.domain;
  bare.applies_when = fact.applies_when;
  return bare;
}

// By fact: all ranges, the domain among them, at whose bounds its line is cut. Only facts for which one of them counts from today.
std::vector<std::vector<rules::Range>> MovingRanges(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule) {
  std::vector<std::vector<rules::Range>> ranges;
  for (const rules::Fact& fact : vocabulary.facts) ranges.push_back({fact.domain});
  const auto add = [&](FactId fact, const rules::Condition& condition) {
    std::vector<rules::Range>& of_fact = ranges[fact.index()];
    of_fact.insert(of_fact.end(), condition.ranges.begin(), condition.ranges.end());
  };
  for (const rules::Fact& fact : vocabulary.facts) {
    if (fact.applies_when) add(fact.applies_when->parent, fact.applies_when->when);
  }
  if (rule.for_each) add(rule.for_each->fact, rule.for_each->when);
  for (const rules::Node& node : rule.tree.nodes) {
    if (node.outcome) continue;
    add(node.fact, node.each);
    for (const rules::Branch& branch : node.branches) add(node.fact, branch.when);
  }
  std::erase_if(ranges, [](const std::vector<rules::Range>& of_fact) {
    return std::none_of(of_fact.begin(), of_fact.end(), [](const rules::Range& range) { return CountsFromToday(range); });
  });
  return ranges;
}

// Each number by its place among all of them.
void AppendRanks(const std::vector<rules::Value>& values, std::vector<rules::Value>& ranks) {
  std::vector<rules::Value> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  for (const rules::Value value : values) {
    ranks.push_back(static_cast<rules::Value>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin()));
  }
}

// Cells were cut at the condition's bounds, so their first values speak for them.
CellMask CellsWhere(const rules::Condition& condition, const std::vector<rules::Interval>& cells, base::Date day) {
  const rules::IntervalSet values = rules::Bind(condition, day);
  CellMask mask = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto holds = [&](const rules::Interval& interval) { return interval.contains(cells[i].first); };
    if (std::any_of(values.begin(), values.end(), holds)) mask |= CellMask{1} << i;
  }
  return mask;
}

}  // namespace

ProcedureSlice::ProcedureSlice(const rules::Vocabulary& vocabulary, const rules::ProcedureRule& rule) : rule_(rule) {
  const std::vector<bool> needed = NeededFacts(vocabulary, rule);
  std::vector<FactId> slice_of(needed.size());
  for (std::size_t i = 0; i < needed.size(); ++i) {
    if (!needed[i]) continue;
    slice_of[i] = FactId::FromIndex(originals_.size());
    originals_.push_back(FactId::FromIndex(i));
    vocabulary_.facts.push_back(WithoutTexts(vocabulary.facts[i]));
  }
  for (rules::Fact& fact : vocabulary_.facts) {
    counts_from_today_ |= CountsFromToday(fact.domain);
    if (!fact.applies_when) continue;
    fact.applies_when->parent = slice_of[fact.applies_when->parent.index()];
    counts_from_today_ |= CountsFromToday(fact.applies_when->when);
  }
  for (rules::DateRelation relation : vocabulary.relations) {
    if (!needed[relation.later.index()]) continue;
    relation.later = slice_of[relation.later.index()];
    relation.earlier = slice_of[relation.earlier.index()];
    vocabulary_.relations.push_back(relation);
  }
  if (rule_.for_each) {
    rule_.for_each->fact = slice_of[rule_.for_each->fact.index()];
    counts_from_today_ |= CountsFromToday(rule_.for_each->when);
  }
  for (rules::Node& node : rule_.tree.nodes) {
    if (node.outcome) continue;
    node.fact = slice_of[node.fact.index()];
    counts_from_today_ |= CountsFromToday(node.each);
    for (const rules::Branch& branch : node.branches) counts_from_today_ |= CountsFromToday(branch.when);
  }
  moving_ = MovingRanges(vocabulary_, rule_);
}

// Program::Compile asks of a range where it begins and where the next value behind it lies, and does nothing with these but compare those
// of one fact with each other. The domain is such a range, which it keeps between the first and the last day that there are; of one
// that ends before it begins it keeps the first value, behind which lies whatever does not lie before it.
std::vector<rules::Value> ProcedureSlice::OrderOn(base::Date day) const {
  std::vector<rules::Value> order;
  if (!vocabulary_.relations.empty()) order.push_back(day.days);
  std::vector<rules::Value> values;
  for (const std::vector<rules::Range>& ranges : moving_) {
    values = {base::kFirstDate.days, base::kLastDate.days + 1};
    for (const rules::Range& range : ranges) {
      const rules::Interval interval = rules::Bind(range, day);
      values.push_back(interval.first);
      values.push_back(interval.last + 1);
    }
    AppendRanks(values, order);
  }
  return order;
}

base::Result<SliceDay> ProcedureSlice::On(base::Date day) const {
  base::Result<rules::Program> program = rules::Program::Compile(vocabulary_, std::span(&rule_, 1), day);
  if (!program.Ok()) return program.error();
  SliceDay result{day, std::move(program).value(), {}};
  const std::vector<rules::Interval> no_and_yes = {{0, 0}, {1, 1}};
  for (const rules::Node& node : rule_.tree.nodes) {
    std::vector<CellMask> written;
    for (const rules::Branch& branch : node.branches) {
      const bool one = node.quantifier == rules::Quantifier::kNone;
      const std::vector<rules::Interval>& cells = one ? result.program.fact(node.fact).cells : no_and_yes;
      written.push_back(branch.otherwise ? 0 : CellsWhere(branch.when, cells, day));
    }
    result.written.push_back(std::move(written));
  }
  return result;
}

std::vector<std::uint64_t> ShapeOf(const ProcedureSlice& slice, const SliceDay& day) {
  std::vector<std::uint64_t> shape;
  for (std::size_t i = 0; i < day.program.fact_count(); ++i) {
    const rules::Program::CompiledFact& fact = day.program.fact(FactId::FromIndex(i));
    shape.push_back(fact.all);
    shape.push_back(fact.parent_allows);
    if (fact.relations.empty()) continue;
    for (const rules::Interval& cell : fact.cells) {
      shape.push_back(static_cast<std::uint64_t>(static_cast<std::uint32_t>(cell.first)) << 32 |
                      static_cast<std::uint32_t>(cell.last));
    }
  }
  const rules::Program::CompiledProcedure& procedure = day.program.procedure(rules::ProcedureIndex{0});
  shape.push_back(procedure.for_each_cells);
  for (std::size_t i = 0; i < slice.rule().tree.nodes.size(); ++i) {
    shape.push_back(procedure.nodes[i].each);
    for (const rules::Program::CompiledBranch& branch : procedure.nodes[i].branches) shape.push_back(branch.cells);
    for (const CellMask cells : day.written[i]) shape.push_back(cells);
  }
  return shape;
}

}  // namespace madoguchi::verify
