#pragma once
// Opening hours in one cell, as people write them:
//
//   月火水木金 08:30-17:00
//   第2・4 土 09:00-12:00 時間外窓口
//   祝日・年末年始も開く
//   休み 2026-10-13; 2026-10-14
//   開く 2026-03-28
//
// Without the third line offices are closed on holidays and from 29 December to 3 January. Not here: what hours mean.

#include <optional>
#include <string>

#include "author/sheet.h"
#include "content/json_value.h"

namespace madoguchi::author {

/// A calendar as docs/content-format.md has it, as text.
[[nodiscard]] std::string CalendarText(const content::JsonValue& calendar);

/// The calendar that the cell describes, or nullopt.
[[nodiscard]] std::optional<content::JsonValue> CalendarOf(const SheetCell& cell);

}  // namespace madoguchi::author
