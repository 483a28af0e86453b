#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "service/answer_text.h"
#include "verify/interval_sets.h"
#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// As many as somebody adds in one go.
constexpr int kMostListed = 12;

// The last value below a bound and the first one from it on.
struct Bound {
  rules::Endpoint endpoint;
  bool upper = false;  // the endpoint is the last value of a range, not the first
};

std::pair<rules::Value, rules::Value> SidesOf(const Bound& bound, base::Date today) {
  rules::Range range;
  (bound.upper ? range.last : range.first) = bound.endpoint;
  const rules::Interval interval = rules::Bind(range, today);
  return bound.upper ? std::pair(interval.last, interval.last + 1) : std::pair(interval.first - 1, interval.first);
}

class BoundsLint {
 public:
  BoundsLint(const content::LoadedContent& content, rules::ProcedureIndex procedure, base::Diagnostics& diagnostics)
      : content_(content), index_(procedure), procedure_(content.municipality[procedure]), diagnostics_(diagnostics) {}

  void Run() {
    for (const rules::Node& node : procedure_.rule.tree.nodes) {
      if (node.outcome) continue;
      const rules::FactType type = content_.municipality.vocabulary[node.fact].type;
      if (type != rules::FactType::kCount && type != rules::FactType::kDate) continue;
      if (node.quantifier != rules::Quantifier::kNone) {
        LookAt(node.fact, node.id, node.each);
        continue;
      }
      for (const rules::Branch& branch : node.branches) {
        if (!branch.otherwise) LookAt(node.fact, node.id, branch.when);
      }
    }
    if (procedure_.rule.for_each) LookAt(procedure_.rule.for_each->fact, "", procedure_.rule.for_each->when);
    for (const auto& [fact, gap] : gaps_) Report(content_.municipality.vocabulary[fact], gap);
  }

 private:
  // Of one fact: where it is tested first, and the values on one side of a bound that nobody has.
  struct Gap {
    std::string node;  // empty: for_each
    std::set<rules::Value> missing;
  };

  void LookAt(rules::FactId fact, const std::string& node, const rules::Condition& condition) {
    for (const rules::Range& range : condition.ranges) {
      LookAt(fact, node, Bound{range.first, false});
      LookAt(fact, node, Bound{range.last, true});
    }
  }

  // Every bound of a fact once per procedure, and on whichever side it was written first.
  void LookAt(rules::FactId fact_id, const std::string& node, const Bound& bound) {
    if (bound.endpoint.kind == rules::Endpoint::Kind::kUnbounded) return;
    const base::Date today = content_.municipality.content_date;
    const auto [below, above] = SidesOf(bound, today);
    if (!seen_.insert({fact_id, below}).second) return;
    const rules::Fact& fact = content_.municipality.vocabulary[fact_id];
    // At the edge of what can be answered there is nothing on the other side.
    if (!service::InDomain(fact, below, today) || !service::InDomain(fact, above, today)) return;
    for (const bool upper_side : {false, true}) {
      if (IsTried(fact_id, bound, upper_side)) continue;
      Gap& gap = gaps_[fact_id];
      if (gap.missing.empty()) gap.node = node;
      gap.missing.insert(upper_side ? above : below);
    }
  }

  void Report(const rules::Fact& fact, const Gap& gap) {
    std::string missing;
    int listed = 0;
    for (const rules::Value value : gap.missing) {
      if (++listed > kMostListed) break;
      missing += (missing.empty() ? "" : ", ") + service::FormatValue(fact, value);
    }
    if (listed > kMostListed) missing += " …";
    const std::string place = gap.node.empty() ? "procedure/" + procedure_.id : procedure_.id + "/node/" + gap.node;
    diagnostics_.Report("MG0405", content_.positions.Of(place),
                        {{"node", gap.node.empty() ? "for_each" : gap.node}, {"fact", fact.id}, {"missing", missing}});
  }

  [[nodiscard]] bool IsTried(rules::FactId fact, const Bound& bound, bool upper_side) const {
    return std::any_of(content_.scenarios.begin(), content_.scenarios.end(), [&](const content::Scenario& scenario) {
      if (std::find(scenario.procedures.begin(), scenario.procedures.end(), index_) == scenario.procedures.end())
        return false;
      const auto [below, above] = SidesOf(bound, scenario.today);
      const rules::Value wanted = upper_side ? above : below;
      return std::any_of(scenario.answers.all().begin(), scenario.answers.all().end(),
                         [&](const auto& answer) { return answer.first.fact == fact && answer.second.value == wanted; });
    });
  }

  const content::LoadedContent& content_;
  rules::ProcedureIndex index_;
  const service::Procedure& procedure_;
  base::Diagnostics& diagnostics_;
  std::set<std::pair<rules::FactId, rules::Value>> seen_;
  std::map<rules::FactId, Gap> gaps_;
};

}  // namespace

void LintUntriedBounds(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  if (!content.complete) return;  // Scenarios may be among what could not be read.
  for (std::size_t i = 0; i < content.municipality.procedures.size(); ++i) {
    BoundsLint(content, rules::ProcedureIndex(static_cast<std::uint16_t>(i)), diagnostics).Run();
  }
}

}  // namespace madoguchi::verify
