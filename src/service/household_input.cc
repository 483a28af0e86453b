#include "service/household_input.h"

#include <set>

namespace madoguchi::service {
namespace {

using rules::FactOwner;

class Reader {
 public:
  Reader(const rules::Vocabulary& vocabulary, base::Date today, HouseholdAnswers& result)
      : vocabulary_(vocabulary), today_(today), result_(result) {}

  // `person` is the index into the written people; none for the household's own facts.
  // `alone`: a household of one, where the two kinds of facts stand together.
  void Read(const WrittenFacts& facts, std::optional<std::size_t> person, bool alone) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto& [id, written] = facts[i];
      const std::optional<rules::FactId> fact_id = vocabulary_.Find(id);
      if (!fact_id) {
        Report("MG0101", {{"fact", id}}, person, i);
        continue;
      }
      const rules::Fact& fact = vocabulary_[*fact_id];
      const bool misplaced = fact.owner == FactOwner::kAuthority ||
                             (fact.owner == FactOwner::kPerson && !person && !alone) ||
                             (fact.owner == FactOwner::kHousehold && person);
      if (misplaced) {
        Report("MG0114", {{"fact", id}, {"owner", std::string(FactOwnerName(fact.owner))}}, person, i);
      } else {
        Take(fact, *fact_id, written, person, i);
      }
    }
  }

  void Report(std::string code, base::Arguments arguments, std::optional<std::size_t> person,
              std::optional<std::size_t> fact) {
    result_.problems.push_back({std::move(code), std::move(arguments), person, fact});
  }

 private:
  void Take(const rules::Fact& fact, rules::FactId fact_id, const WrittenAnswer& written, std::optional<std::size_t> person,
            std::size_t index) {
    const base::Result<rules::Answer> answer = ParseAnswer(fact, written, today_);
    if (!answer.Ok()) {
      const base::Error& error = answer.error();
      Report(error.code,
             {{"fact", fact.id},
              {"key", fact.id},
              {"value", error.context},
              {"choice", error.context},
              {"found", error.context},
              {"expected", std::string(FactTypeName(fact.type))},
              {"allowed", AllowedAnswers(fact, today_)}},
             person, index);
      return;
    }
    const rules::FactKey key{fact_id, rules::PersonIndex::FromIndex(person.value_or(0))};
    if (answer->value) {
      result_.answers.Set(key, *answer->value, answer->revision);
    } else {
      result_.answers.SetUnknown(key, answer->revision);
    }
  }

  const rules::Vocabulary& vocabulary_;
  base::Date today_;
  HouseholdAnswers& result_;
};

}  // namespace

HouseholdAnswers ReadHousehold(const rules::Vocabulary& vocabulary, const WrittenHousehold& written, base::Date today) {
  HouseholdAnswers result;
  Reader reader(vocabulary, today, result);
  // A single written person and the household's facts are kept apart only where there is somebody to confuse them with.
  reader.Read(written.facts, std::nullopt, written.people.size() <= 1);
  if (written.people.empty()) result.people = {"me"};

  std::set<std::string> names;
  for (std::size_t i = 0; i < written.people.size(); ++i) {
    const WrittenPerson& person = written.people[i];
    if (i == static_cast<std::size_t>(rules::kMaxPeople)) {
      reader.Report("MG0403", {{"limit", std::to_string(rules::kMaxPeople)}}, i, std::nullopt);
      break;
    }
    if (!names.insert(person.id).second) reader.Report("MG0011", {{"id", person.id}, {"first", "people"}}, i, std::nullopt);
    result.people.push_back(person.id);
    reader.Read(person.facts, i, false);
  }
  return result;
}

}  // namespace madoguchi::service
