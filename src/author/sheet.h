#pragma once
// A sheet: a table with named columns, and its rows as an import reads them.
//
// Columns are found by their heading, Japanese or the key, in any order. Some are only there to be read (the words behind an id)
// and are passed over. Rows without anything in them are, too. Cells know where they stand, for messages: the span's file is the
// sheet's name, line and column count as a spreadsheet does.
//
//   std::optional<SheetRows> rows = SheetRows::Open("fees.csv", bytes, kColumns, diagnostics);
//   for (std::size_t r = 0; r < rows->size(); ++r) Use(rows->At(r, kStep).text);

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "author/csv.h"
#include "base/diagnostic.h"

namespace madoguchi::author {

struct SheetColumn {
  enum class Use : std::uint8_t { kNeeded, kOptional, kToRead };
  std::string_view key;
  std::string_view heading;  ///< Japanese
  Use use = Use::kOptional;
};

struct SheetCell {
  std::string text;
  base::SourceSpan span;
  bool through_cp932 = false;  ///< the table was saved in CP932, which does not have every letter
  [[nodiscard]] bool empty() const { return text.empty(); }
};

class SheetRows {
 public:
  /// Nullopt where the table cannot be used at all; reported with MG0601 (no text, no CSV) or MG0602 (columns).
  [[nodiscard]] static std::optional<SheetRows> Open(std::string name, std::string_view bytes,
                                                     std::span<const SheetColumn> columns, base::Diagnostics& diagnostics);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// The cell of a row that holds something, by the column's place in the list given to Open(). An empty cell where there is none.
  [[nodiscard]] SheetCell At(std::size_t row, std::size_t column) const;
  /// Whether the table has the column at all.
  [[nodiscard]] bool Has(std::size_t column) const { return places_[column].has_value(); }

 private:
  std::string name_;
  bool is_cp932_ = false;
  std::vector<std::optional<std::size_t>> places_;  ///< of each column within the table
  CsvRows rows_;
  std::vector<std::size_t> numbers_;  ///< of each row within the table, from 1
};

/// Without white space around it, which nobody sees in a cell.
[[nodiscard]] std::string TrimmedCell(std::string_view text);

/// The headings as a first row, in Japanese or as keys.
[[nodiscard]] CsvRow HeadingsOf(std::span<const SheetColumn> columns, bool as_keys);

/// "E12": how a spreadsheet calls the cell. A column of 0 is the row, "12".
[[nodiscard]] std::string CellName(const base::SourceSpan& span);

}  // namespace madoguchi::author
