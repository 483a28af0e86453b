#include "author/sheet.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace madoguchi::author {
namespace {

base::SourceSpan Place(const std::string& name, std::size_t row, std::size_t column) {
  return {name, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), 0, 0};
}

bool HoldsNothing(const CsvRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return TrimmedCell(cell).empty(); });
}

}  // namespace

std::string TrimmedCell(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::optional<SheetRows> SheetRows::Open(std::string name, std::string_view bytes, std::span<const SheetColumn> columns,
                                         base::Diagnostics& diagnostics) {
  const base::Result<std::string> text = DecodeTable(bytes);
  if (!text.Ok()) {
    diagnostics.Report("MG0601", Place(name, 0, 0), {{"problem", "UTF-8 / CP932"}});
    return std::nullopt;
  }
  const std::size_t errors = diagnostics.error_count();
  std::vector<CsvProblem> problems;
  CsvRows table = ReadCsv(*text, problems);
  for (const CsvProblem& problem : problems)
    diagnostics.Report("MG0601", Place(name, problem.row, problem.column), {{"problem", "\""}});
  SheetRows rows;
  rows.name_ = std::move(name);
  rows.is_cp932_ = !base::IsValidUtf8(bytes);
  rows.places_.resize(columns.size());
  const CsvRow headings = table.empty() ? CsvRow() : table.front();
  for (std::size_t h = 0; h < headings.size(); ++h) {
    const std::string heading = TrimmedCell(headings[h]);
    if (heading.empty()) continue;
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const SheetColumn& c) { return heading == c.key || heading == c.heading; });
    if (column == columns.end() || rows.places_[static_cast<std::size_t>(column - columns.begin())]) {
      diagnostics.Report("MG0602", Place(rows.name_, 1, h + 1), {{"column", heading}});
      continue;
    }
    rows.places_[static_cast<std::size_t>(column - columns.begin())] = h;
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].use == SheetColumn::Use::kNeeded && !rows.places_[c])
      diagnostics.Report("MG0602", Place(rows.name_, 1, 0), {{"column", std::string(columns[c].heading)}});
  }
  for (std::size_t r = 1; r < table.size(); ++r) {
    if (HoldsNothing(table[r])) continue;
    rows.rows_.push_back(std::move(table[r]));
    rows.numbers_.push_back(r + 1);
  }
  if (diagnostics.error_count() != errors) return std::nullopt;
  return rows;
}

SheetCell SheetRows::At(std::size_t row, std::size_t column) const {
  const std::optional<std::size_t> place = places_[column];
  SheetCell cell;
  cell.through_cp932 = is_cp932_;
  cell.span = Place(name_, numbers_[row], place ? *place + 1 : 0);
  if (place && *place < rows_[row].size()) cell.text = rows_[row][*place];
  // Nobody sees white space in an otherwise empty cell, and no value of ours begins or ends with it.
  cell.text = TrimmedCell(cell.text);
  return cell;
}

CsvRow HeadingsOf(std::span<const SheetColumn> columns, bool as_keys) {
  CsvRow row;
  for (const SheetColumn& column : columns) row.emplace_back(as_keys ? column.key : column.heading);
  return row;
}

std::string CellName(const base::SourceSpan& span) {
  std::string letters;
  for (std::uint32_t column = span.column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(span.line);
}

}  // namespace madoguchi::author
