#include "verify/walk_told.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "service/answer_text.h"
#include "text/ruby.h"
#include "text/wording.h"

namespace madoguchi::verify {
namespace {

// In one language.
class Teller {
 public:
  Teller(const service::Municipality& municipality, const service::Procedure& procedure, const Witness& witness,
         text::Language language)
      : municipality_(municipality),
        procedure_(procedure),
        witness_(witness),
        language_(language),
        japanese_(language == text::Language::kJa) {}

  [[nodiscard]] std::string Tell() const {
    std::string told;
    std::set<rules::FactKey> said;
    for (const WalkStep& step : witness_.steps) {
      const rules::Node& node = procedure_.rule.tree.nodes[step.node.index()];
      if (node.outcome) continue;
      std::string answers;
      // Whoever is asked: one person, or all of them.
      const bool all = node.quantifier != rules::Quantifier::kNone;
      for (int i = 0; i < (all ? witness_.household.people : 1); ++i) {
        const rules::FactKey key =
            all ? rules::FactKey{node.fact, rules::PersonIndex::FromIndex(static_cast<std::size_t>(i))}
                : rules::FactKey{node.fact, PersonAt(node)};
        const WitnessValue* value = witness_.Find(key);
        if (value == nullptr || !value->value || (!all && !said.insert(key).second)) continue;
        answers += Quoted(Answer(municipality_.vocabulary[node.fact], *value->value));
      }
      if (answers.empty()) continue;
      if (!told.empty()) told += japanese_ ? "、" : ", ";
      told += Quoted(Question(municipality_.vocabulary[node.fact])) + (japanese_ ? "→" : " → ") + answers;
    }
    return told;
  }

 private:
  [[nodiscard]] rules::PersonIndex PersonAt(const rules::Node& node) const {
    return node.role == rules::Role::kSubject ? witness_.household.subject : rules::PersonIndex{0};
  }

  [[nodiscard]] std::string Quoted(const std::string& words) const {
    return japanese_ ? "「" + words + "」" : "'" + words + "'";
  }

  [[nodiscard]] std::string Words(const std::string& key, std::string_view otherwise) const {
    const text::Words words = municipality_.words.Find(language_, key);
    return words.found ? text::PlainText(words.text) : std::string(otherwise);
  }

  [[nodiscard]] std::string Question(const rules::Fact& fact) const {
    return Words("fact/" + fact.id + ".question", fact.id);
  }

  [[nodiscard]] std::string YesOrNo(const rules::Fact& fact, bool yes) const {
    const std::string which = yes ? "yes" : "no";
    const std::string_view plain = yes ? (japanese_ ? "はい" : "yes") : (japanese_ ? "いいえ" : "no");
    return Words("fact/" + fact.id + "." + which, Words("ui/answer." + which, plain));
  }

  [[nodiscard]] std::string Answer(const rules::Fact& fact, rules::Value value) const {
    switch (fact.type) {
      case rules::FactType::kChoice: {
        const std::string choice = service::FormatValue(fact, value);
        return Words("fact/" + fact.id + ".choice." + choice, choice);
      }
      case rules::FactType::kYesNo:
        return YesOrNo(fact, value != 0);
      case rules::FactType::kCount:
        if (fact.unit == "year") return text::Count(language_, value, text::Counter::kYearsOld);
        return std::to_string(value) + (japanese_ ? "" : " ") + Words("ui/unit." + fact.unit, fact.unit);
      case rules::FactType::kDate:
        return text::LongDate(language_, base::Date{value});
    }
    return {};
  }

  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  const Witness& witness_;
  text::Language language_;
  bool japanese_;
};

}  // namespace

base::ResidentExample TellWalk(const service::Municipality& municipality, const service::Procedure& procedure,
                               const Witness& witness) {
  return {Teller(municipality, procedure, witness, text::Language::kJa).Tell(),
          Teller(municipality, procedure, witness, text::Language::kEn).Tell()};
}

}  // namespace madoguchi::verify
