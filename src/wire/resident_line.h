#pragma once
// One line of `madoguchi decide`: a resident as JSON, read into answers.
//
//   {"life_event": "moving_in", "facts": {"mynumber_card": "usable", "age": 22, "move_date": "unknown"}}
//   {"procedures": ["move_in"], "facts": {…household…}, "people": [{"id": "me", "facts": {…}}, {"id": "child", "facts": {…}}]}
//
// Everything wrong with a line is reported, each with a code of the diagnostic catalogue and a path ("people[1].facts.age").
// What facts mean and whose they are is service/household_input.h; how they are written is docs/cli.md.

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "rules/knowledge.h"
#include "service/municipality.h"

namespace madoguchi::wire {

struct LineProblem {
  std::string code;     ///< "MG0101"
  std::string path;     ///< empty: the line as a whole
  std::string message;  ///< one English sentence
  std::string fix;      ///< one English sentence
  bool operator==(const LineProblem&) const = default;
};

struct ResidentLine {
  std::vector<rules::ProcedureIndex> procedures;  ///< in the order asked for
  std::vector<std::string> people;                ///< ids by PersonIndex
  rules::Answers answers;
  std::vector<LineProblem> problems;  ///< empty: the rest is complete
};

/// Total on any bytes. The line need not end in a newline.
[[nodiscard]] ResidentLine ReadResidentLine(const service::Municipality& municipality, std::string_view line,
                                            base::Date today);

/// A problem in words, from the diagnostic catalogue.
[[nodiscard]] LineProblem DescribeProblem(std::string code, std::string path, const base::Arguments& arguments);

}  // namespace madoguchi::wire
