#pragma once
// The answers of a household as machines and content authors write them, and their way into rules::Answers.
//
//   {"facts": {…}}                                       one person; "facts" holds everything
//   {"facts": {…}, "people": [{"id", "facts": {…}}, …]}  "facts" holds the household's, the first person is the one who asks
//
// Reading JSON is the business of wire/ (decide lines) and content/ (scenarios); both fill a WrittenHousehold and call
// ReadHousehold, so that a scenario means exactly what a decide line means. Every problem is reported, not the first.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "rules/fact.h"
#include "rules/knowledge.h"
#include "service/answer_text.h"

namespace madoguchi::service {

/// Fact id and answer, in the order written.
using WrittenFacts = std::vector<std::pair<std::string, WrittenAnswer>>;

struct WrittenPerson {
  std::string id;
  WrittenFacts facts;
  bool operator==(const WrittenPerson&) const = default;
};

struct WrittenHousehold {
  WrittenFacts facts;
  std::vector<WrittenPerson> people;  ///< empty: one person, whose facts stand in `facts`
  bool operator==(const WrittenHousehold&) const = default;
};

/// One thing wrong, by the codes of base/diagnostic_catalogue.h, and where it was written.
struct HouseholdProblem {
  std::string code;
  base::Arguments arguments;
  std::optional<std::size_t> person;  ///< index into `people`; nullopt: in `facts` of the household
  std::optional<std::size_t> fact;    ///< index into the facts there; nullopt: the person as a whole
  bool operator==(const HouseholdProblem&) const = default;
};

struct HouseholdAnswers {
  rules::Answers answers;
  std::vector<std::string> people;  ///< ids by PersonIndex; {"me"} where no people were written; at most rules::kMaxPeople
  std::vector<HouseholdProblem> problems;  ///< empty: everything was understood
};

/// What could be understood, and all that could not: unknown facts (MG0101), answers that ParseAnswer refuses, a fact in the
/// wrong place (MG0114: a person's fact for a household of several, a household's for one person, or a policy value of the
/// authority, which no resident answers), a person named twice (MG0011), too many people (MG0403).
[[nodiscard]] HouseholdAnswers ReadHousehold(const rules::Vocabulary& vocabulary, const WrittenHousehold& written,
                                             base::Date today);

}  // namespace madoguchi::service
