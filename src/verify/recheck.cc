#include "verify/recheck.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "rules/date_shift.h"

namespace madoguchi::verify {
namespace {

using rules::FactKey;
using rules::Value;

bool Holds(const rules::Condition& condition, Value value, base::Date day) {
  const rules::IntervalSet values = rules::Bind(condition, day);
  return std::any_of(values.begin(), values.end(),
                     [&](const rules::Interval& interval) { return interval.contains(value); });
}

// One resident, asked question by question.
class Asking {
 public:
  Asking(const service::Municipality& municipality, const Claim& claim)
      : vocabulary_(municipality.vocabulary), rule_(municipality[claim.procedure].rule), witness_(claim.witness) {}

  std::string Judge() {
    if (const std::string wrong = JudgePerson(); !wrong.empty()) return wrong;
    if (rule_.for_each) {
      const std::optional<Value> value = ValueOf({rule_.for_each->fact, witness_.household.subject});
      if (!value || !Holds(rule_.for_each->when, *value, witness_.day)) return "the procedure does not run for this person";
    }
    rules::NodeIndex at = rule_.tree.root;
    for (const WalkStep& step : witness_.steps) {
      const rules::Node& node = rule_.tree.nodes[at.index()];
      if (node.outcome || step.node != at) return "the walk does not come to node " + std::to_string(step.node.index());
      const std::optional<std::size_t> branch = BranchOf(node);
      if (!missing_.empty()) return missing_;
      if (!branch || *branch != step.branch) return "at '" + node.id + "' another branch is taken";
      at = node.branches[*branch].then;
    }
    const rules::Node& end = rule_.tree.nodes[at.index()];
    if (!end.outcome || end.outcome != witness_.outcome) return "the walk ends at '" + end.id + "', in another outcome";
    return {};
  }

 private:
  [[nodiscard]] FactKey KeyOf(rules::FactId fact, rules::PersonIndex person) const {
    const bool own = vocabulary_[fact].owner == rules::FactOwner::kPerson;
    return {fact, own ? person : rules::PersonIndex{0}};
  }

  std::optional<Value> ValueOf(FactKey key) {
    const WitnessValue* value = witness_.Find(KeyOf(key.fact, key.person));
    if (value != nullptr) return value->value;
    missing_ = "'" + vocabulary_[key.fact].id + "' has no value";
    return std::nullopt;
  }

  // Whether such a person can be.
  std::string JudgePerson() {
    for (const WitnessValue& said : witness_.values) {
      const rules::Fact& fact = vocabulary_[said.key.fact];
      bool applies = true;
      if (fact.applies_when) {
        const std::optional<Value> parent = ValueOf({fact.applies_when->parent, said.key.person});
        applies = parent && Holds(fact.applies_when->when, *parent, witness_.day);
      }
      if (!missing_.empty()) return missing_;
      if (applies != said.value.has_value())
        return "'" + fact.id + "' has to be n/a exactly where its parent does not allow it";
      if (said.value && !MayBeAnswered(fact, *said.value)) return "'" + fact.id + "' cannot have this value";
    }
    for (const rules::DateRelation& relation : vocabulary_.relations) {
      for (int person = 0; person < witness_.household.people; ++person) {
        const rules::PersonIndex who{static_cast<std::uint16_t>(person)};
        const WitnessValue* later = witness_.Find(KeyOf(relation.later, who));
        const WitnessValue* earlier = witness_.Find(KeyOf(relation.earlier, who));
        if (later == nullptr || earlier == nullptr || !later->value || !earlier->value) continue;
        const Value shifted = rules::Shift(relation.table, base::Date{*earlier->value}).days;
        const bool fits =
            relation.kind == rules::DateRelation::Kind::kAtLeast ? *later->value >= shifted : *later->value < shifted;
        if (!fits) return "'" + vocabulary_[relation.later].id + "' does not fit '" + vocabulary_[relation.earlier].id + "'";
      }
    }
    return {};
  }

  [[nodiscard]] bool MayBeAnswered(const rules::Fact& fact, Value value) const {
    if (fact.type == rules::FactType::kYesNo) return value == 0 || value == 1;
    if (fact.type == rules::FactType::kChoice) return value >= 0 && static_cast<std::size_t>(value) < fact.choices.size();
    const rules::Interval domain = rules::Bind(fact.domain, witness_.day);
    // A range that is over keeps its first value (rules/program.h).
    return domain.contains(value) || (domain.last < domain.first && value == domain.first);
  }

  std::optional<std::size_t> BranchOf(const rules::Node& node) {
    std::optional<Value> value;
    if (node.quantifier == rules::Quantifier::kNone) {
      value = ValueOf({node.fact, node.role == rules::Role::kSubject ? witness_.household.subject : rules::PersonIndex{0}});
    } else {
      int count = 0;
      for (int person = 0; person < witness_.household.people; ++person) {
        const std::optional<Value> own = ValueOf({node.fact, rules::PersonIndex{static_cast<std::uint16_t>(person)}});
        if (own && Holds(node.each, *own, witness_.day)) ++count;
      }
      const int people = witness_.household.people;
      const bool says = node.quantifier == rules::Quantifier::kAny   ? count > 0
                        : node.quantifier == rules::Quantifier::kAll ? count == people
                                                                     : count >= node.at_least;
      value = says ? 1 : 0;
    }
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const rules::Branch& branch = node.branches[b];
      if (branch.otherwise || (value && Holds(branch.when, *value, witness_.day))) return b;
    }
    return std::nullopt;
  }

  const rules::Vocabulary& vocabulary_;
  const rules::ProcedureRule& rule_;
  const Witness& witness_;
  std::string missing_;
};

// The least households in which everybody can be: alone; with one more who is the subject; all sizes where everybody is looked at.
std::vector<Household> EveryHousehold(const rules::ProcedureRule& rule) {
  const bool all = std::any_of(rule.tree.nodes.begin(), rule.tree.nodes.end(), [](const rules::Node& node) {
    return !node.outcome && node.quantifier != rules::Quantifier::kNone;
  });
  std::vector<Household> households = {{1, rules::PersonIndex{0}}};
  for (int people = 2; people <= (all ? rules::kMaxPeople : 2); ++people) {
    if (all) households.push_back({people, rules::PersonIndex{0}});
    if (rule.for_each) households.push_back({people, rules::PersonIndex{1}});
  }
  return households;
}

// Facts that residents are asked on a walk, with the parents that tell whether these apply.
std::size_t QuestionsOn(const service::Municipality& municipality, const rules::ProcedureRule& rule,
                        const std::vector<WalkStep>& steps) {
  std::set<std::string> asked;
  const auto ask = [&](std::optional<rules::FactId> fact, bool of_subject) {
    while (fact) {
      const rules::Fact& at = municipality.vocabulary[*fact];
      const bool own = at.owner == rules::FactOwner::kPerson && of_subject && rule.for_each;
      if (at.owner != rules::FactOwner::kAuthority) asked.insert(at.id + (own ? "/subject" : ""));
      fact = at.applies_when ? std::optional(at.applies_when->parent) : std::nullopt;
    }
  };
  if (rule.for_each) ask(rule.for_each->fact, true);
  for (const WalkStep& step : steps) {
    const rules::Node& node = rule.tree.nodes[step.node.index()];
    ask(node.fact, node.role == rules::Role::kSubject || node.quantifier != rules::Quantifier::kNone);
  }
  return asked.size();
}

void Compare(std::string_view what, std::size_t certified, std::size_t found, std::vector<std::string>& objections) {
  if (certified == found) return;
  objections.push_back("the certificate says " + std::to_string(certified) + " " + std::string(what) + ", there are " +
                       std::to_string(found));
}

}  // namespace

std::string Replay(const service::Municipality& municipality, const Claim& claim) {
  return Asking(municipality, claim).Judge();
}

std::vector<std::string> Recheck(const service::Municipality& municipality, std::span<const Claim> claims) {
  const service::Certificate& certificate = municipality.certificate;
  std::vector<std::string> objections;
  if (!certificate.proved()) return {"there is no certificate"};
  if (certificate.content_hash != municipality.content_hash) objections.emplace_back("the certificate is of other content");
  Compare("as checker version", certificate.checker, service::kCheckerVersion, objections);
  const std::size_t days = static_cast<std::size_t>(base::DaysBetween(certificate.first_day, certificate.last_day) + 1);
  Compare("days", certificate.days, days, objections);
  Compare("procedures", certificate.procedures, municipality.procedures.size(), objections);

  std::map<rules::ProcedureIndex, std::set<std::vector<WalkStep>>> witnessed;
  for (const Claim& claim : claims) {
    const std::string wrong = Replay(municipality, claim);
    if (!wrong.empty()) objections.push_back(municipality[claim.procedure].id + ": a witness does not stand: " + wrong);
    witnessed[claim.procedure].insert(claim.witness.steps);
  }
  std::size_t nodes = 0;
  std::size_t outcomes = 0;
  std::size_t paths = 0;
  std::size_t questions = 0;
  for (std::size_t i = 0; i < municipality.procedures.size(); ++i) {
    const service::Procedure& procedure = municipality.procedures[i];
    std::set<std::vector<WalkStep>> walked;
    for (base::Date day = certificate.first_day; day <= certificate.last_day; day = base::AddDays(day, 1)) {
      for (const Household& household : EveryHousehold(procedure.rule)) {
        Partition partition = PartitionOf(municipality.vocabulary, procedure.rule, day, household);
        if (!partition.objection.empty()) objections.push_back(procedure.id + ": " + partition.objection);
        walked.merge(partition.paths);
      }
    }
    if (walked != witnessed[rules::ProcedureIndex::FromIndex(i)]) {
      objections.push_back(procedure.id + ": the witnesses take other paths than there are");
    }
    std::set<std::size_t> ends;
    for (const std::vector<WalkStep>& steps : walked) {
      questions = std::max(questions, QuestionsOn(municipality, procedure.rule, steps));
      const rules::NodeIndex last =
          steps.empty() ? procedure.rule.tree.root
                        : procedure.rule.tree.nodes[steps.back().node.index()].branches[steps.back().branch].then;
      ends.insert(procedure.rule.tree.nodes[last.index()].outcome->index());
    }
    nodes += procedure.rule.tree.nodes.size();
    outcomes += ends.size();
    paths += walked.size();
  }
  Compare("nodes", certificate.nodes, nodes, objections);
  Compare("outcomes", certificate.outcomes, outcomes, objections);
  Compare("paths", certificate.paths, paths, objections);
  Compare("questions on the longest path", certificate.questions, questions, objections);
  return objections;
}

}  // namespace madoguchi::verify
