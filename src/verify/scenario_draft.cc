// DraftAsJson: a resident of the proof as an entry of scenarios.json, without what should come out.

#include <set>

#include "service/answer_text.h"
#include "verify/scenario_coverage.h"

namespace madoguchi::verify {
namespace {

using rules::FactKey;
using rules::FactOwner;

constexpr std::string_view kUnderTest = "person";  // of whom the procedure is, beside the one who asks

class Draft {
 public:
  Draft(const service::Municipality& municipality, rules::ProcedureIndex procedure, const ScenarioDraft& draft)
      : vocabulary_(municipality.vocabulary), procedure_(municipality[procedure]), draft_(draft), witness_(draft.witness) {}

  std::string Json() {
    FindNeeded();
    const bool several = witness_.household.people > 1;
    std::string json =
        "{\n  \"id\": \"" + Id() + "\",\n  \"resident\": \"?\",\n  \"today\": \"" + base::ToIso(witness_.day) + "\",\n";
    json += "  \"facts\": " + Facts(several ? std::nullopt : std::optional(0)) + ",\n";
    if (several) {
      json += "  \"people\": [";
      for (int person = 0; person < witness_.household.people; ++person) {
        json += std::string(person == 0 ? "\n" : ",\n") + "    { \"id\": \"" + NameOf(person) +
                "\", \"facts\": " + Facts(person) + " }";
      }
      json += "\n  ],\n";
    }
    const std::string person = several && procedure_.rule.for_each ? "/" + NameOf(witness_.household.subject.value()) : "";
    json += "  \"expect\": { \"" + procedure_.id + person + "\": { \"status\": \"?\", \"outcome\": \"?\" } },\n";
    return json + "  \"note\": \"" + std::string(kConfirm) + "\"\n}";
  }

 private:
  static constexpr std::string_view kConfirm =
      "結果は、法令や公式ページを見て書きます。このプログラムの出した結果を写しません。";

  [[nodiscard]] std::string Id() const {
    if (draft_.outcome) return "todo_" + procedure_.outcomes[draft_.outcome->index()].id;
    const WalkStep& step = draft_.answers.front();
    return "todo_" + procedure_.rule.tree.nodes[step.node.index()].id + "_" + std::to_string(step.branch + 1);
  }

  [[nodiscard]] std::string NameOf(int person) const {
    if (person == 0) return "me";
    return std::string(kUnderTest) + (person > 1 ? std::to_string(person) : "");
  }

  // What the walk looks at, and the parents that tell whether it applies.
  void FindNeeded() {
    const auto need = [&](rules::FactId fact, rules::PersonIndex person) {
      for (std::optional<rules::FactId> at = fact; at;) {
        const bool own = vocabulary_[*at].owner == FactOwner::kPerson;
        needed_.insert({*at, own ? person : rules::PersonIndex{0}});
        const std::optional<rules::AppliesWhen>& applies = vocabulary_[*at].applies_when;
        at = applies ? std::optional(applies->parent) : std::nullopt;
      }
    };
    if (procedure_.rule.for_each) need(procedure_.rule.for_each->fact, witness_.household.subject);
    for (const WalkStep& step : witness_.steps) {
      const rules::Node& node = procedure_.rule.tree.nodes[step.node.index()];
      if (node.quantifier == rules::Quantifier::kNone) {
        need(node.fact, node.role == rules::Role::kSubject ? witness_.household.subject : rules::PersonIndex{0});
        continue;
      }
      for (int person = 0; person < witness_.household.people; ++person) {
        need(node.fact, rules::PersonIndex{static_cast<std::uint16_t>(person)});
      }
    }
  }

  // Of one person, of the household alone, or of both where there is one person.
  [[nodiscard]] std::string Facts(std::optional<int> person) const {
    const bool alone = witness_.household.people == 1;
    std::string facts;
    for (const WitnessValue& said : witness_.values) {
      const rules::Fact& fact = vocabulary_[said.key.fact];
      if (!said.value || needed_.count(said.key) == 0 || fact.owner == FactOwner::kAuthority) continue;
      const bool own = fact.owner == FactOwner::kPerson;
      const bool belongs = own ? person && said.key.person.value() == *person : alone || !person;
      if (!belongs) continue;
      const std::string value = service::FormatValue(fact, *said.value);
      const bool quoted = fact.type == rules::FactType::kChoice || fact.type == rules::FactType::kDate;
      facts += (facts.empty() ? " \"" : ", \"") + fact.id + "\": " + (quoted ? "\"" + value + "\"" : value);
    }
    return facts.empty() ? "{}" : "{" + facts + " }";
  }

  const rules::Vocabulary& vocabulary_;
  const service::Procedure& procedure_;
  const ScenarioDraft& draft_;
  const Witness& witness_;
  std::set<FactKey> needed_;
};

}  // namespace

std::string DraftAsJson(const service::Municipality& municipality, rules::ProcedureIndex procedure,
                        const ScenarioDraft& draft) {
  return Draft(municipality, procedure, draft).Json();
}

}  // namespace madoguchi::verify
