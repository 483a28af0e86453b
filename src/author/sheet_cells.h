#pragma once
// What stands in a cell and what it means as JSON, both ways, and cells put into objects.
//
// A cell that still says what the content says leaves the content as it is written, so that an export that is imported again
// changes nothing. What Excel makes of a date (2026/9/27) or of true (TRUE) is understood. Not here: which cell goes where.
//
//   CellText(*fee, CellKind::kNumber)                                  // "300"
//   PutCell(step, "note", CellKind::kText, cell, diagnostics);

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "author/sheet.h"
#include "content/json_value.h"

namespace madoguchi::author {

enum class CellKind : std::uint8_t {
  kText,       ///< any text, an id
  kNumber,     ///< digits
  kTruth,      ///< true, false; also はい, いいえ
  kDate,       ///< 2026-09-27, 2026/9/27
  kCondition,  ///< a choice, several with "; " between them, true, false, or FEEL text
  kList,       ///< ids with "; " between them
  kCalendar,   ///< see calendar_cell.h
};

/// Null and a missing value are an empty cell. A value of another kind is shown as well as can be.
[[nodiscard]] std::string CellText(const content::JsonValue* value, CellKind kind);

/// The value, or nullopt where the text is none of that kind. Precondition: the cell is not empty.
[[nodiscard]] std::optional<content::JsonValue> CellValue(const SheetCell& cell, CellKind kind);

/// Puts the cell's value into the object, or takes the member away where the cell is empty. A value that is none is MG0603. A
/// text that only lost letters on its way through CP932 stays as it is.
void PutCell(content::JsonValue& object, std::string_view key, CellKind kind, const SheetCell& cell,
             base::Diagnostics& diagnostics);

/// MG0603 for a cell of a row in which it has no meaning and yet says something.
void DemandEmpty(const SheetCell& cell, base::Diagnostics& diagnostics);

/// The columns of a statement, in the order in which sheets have them, behind each other.
inline constexpr std::array<SheetColumn, 6> kStatementColumns = {{{"source", "出典"},
                                                                  {"checked", "確認日"},
                                                                  {"confidence", "確かさ"},
                                                                  {"valid_from", "この日から"},
                                                                  {"valid_until", "この日まで"},
                                                                  {"note", "メモ"}}};

/// The value and the cells of kStatementColumns; `statement` may be nullptr.
void AppendStatement(const content::JsonValue* statement, CellKind kind, CsvRow& row);

/// The statement that the row makes of the present one (nullptr: none). `value` is the value's column, kStatementColumns begin
/// at `first`. Nullopt where the row has nothing to say.
[[nodiscard]] std::optional<content::JsonValue> StatementOf(const content::JsonValue* present, const SheetRows& rows,
                                                            std::size_t row, std::size_t value, CellKind kind,
                                                            std::size_t first, base::Diagnostics& diagnostics);

}  // namespace madoguchi::author
