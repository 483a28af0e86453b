#pragma once
// `madoguchi facts --json`: every fact that a municipality knows, with its question, for those who write residents.
//
//   [{"id": "age", "owner": "person", "type": "count", "domain": {…}, "question": "…", …}, …]

#include <string>

#include "base/date.h"
#include "service/municipality.h"
#include "text/language.h"
#include "wire/json_writer.h"

namespace madoguchi::wire {

/// A list of objects in the author's order, one a line. Dates that count from today are as of `today`; questions without furigana.
[[nodiscard]] std::string FactsToJson(const service::Municipality& municipality, base::Date today, text::Language language);

/// Members "first" and "last" of the object that is open: the bounds of a count or a date as of `today`, null where there is none.
void WriteBounds(JsonWriter& json, const rules::Fact& fact, base::Date today);

}  // namespace madoguchi::wire
