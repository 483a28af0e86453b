#pragma once
// `madoguchi facts --json`: every fact that a municipality knows, with its question, for those who write residents.
//
//   [{"id": "age", "owner": "person", "type": "count", "domain": {…}, "question": "…", …}, …]

#include <string>

#include "base/date.h"
#include "service/municipality.h"
#include "text/language.h"

namespace madoguchi::wire {

/// A list of objects in the author's order, one a line. Dates that count from today are as of `today`; questions without furigana.
[[nodiscard]] std::string FactsToJson(const service::Municipality& municipality, base::Date today, text::Language language);

}  // namespace madoguchi::wire
