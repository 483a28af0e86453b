#pragma once
// Tables as spreadsheets save them: comma-separated values with quotes, in UTF-8 or in CP932, the Japanese Windows encoding.
//
// Any bytes can be read; what is wrong with them is told, by row and column as a spreadsheet counts them. Not here: what the
// columns mean (sheet.h).
//
//   const base::Result<std::string> text = DecodeTable(bytes);
//   std::vector<CsvProblem> problems;
//   const CsvRows rows = ReadCsv(*text, problems);

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace madoguchi::author {

using CsvRow = std::vector<std::string>;
using CsvRows = std::vector<CsvRow>;

/// Both count from 1, as a spreadsheet does.
struct CsvProblem {
  enum class Kind : std::uint8_t { kOpenQuote, kTextAfterQuote };
  Kind kind = Kind::kOpenQuote;
  std::size_t row = 1;
  std::size_t column = 1;
};

/// The bytes as UTF-8 without byte order mark: UTF-8 where they are that, else CP932. Fails with "MG0601" where they are neither;
/// context: the offset of the first byte that is no CP932.
[[nodiscard]] base::Result<std::string> DecodeTable(std::string_view bytes);

/// Rows end at CR LF, LF or CR; within quotes these belong to the cell, as "\n". A quote that never ends takes the rest.
[[nodiscard]] CsvRows ReadCsv(std::string_view text, std::vector<CsvProblem>& problems);

/// UTF-8 with byte order mark and CR LF, so that Excel opens it as it is. Reads back as the same rows, provided that cells hold
/// no "\r" and no row is a single empty cell.
[[nodiscard]] std::string WriteCsv(const CsvRows& rows);

}  // namespace madoguchi::author
