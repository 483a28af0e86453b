#include "author/csv.h"

#include <optional>
#include <utility>

#include "author/cp932.h"
#include "base/utf8.h"

namespace madoguchi::author {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvReader {
 public:
  CsvReader(std::string_view text, std::vector<CsvProblem>& problems) : text_(text), problems_(problems) {}

  CsvRows Run() {
    while (at_ < text_.size()) {
      Cell();
      if (at_ >= text_.size()) break;
      if (text_[at_] == ',') {
        EndCell();
        // A comma at the very end is followed by an empty cell.
        if (++at_ >= text_.size()) break;
      } else {
        EndLine();
        open_row_ = false;
        continue;
      }
      open_row_ = true;
    }
    if (open_row_ || !cell_.empty() || !row_.empty()) EndRow();
    return std::move(rows_);
  }

 private:
  // Up to the comma or line end behind it.
  void Cell() {
    open_row_ = true;
    if (text_[at_] == '"') Quoted();
    bool told = false;
    const bool quoted = was_quoted_;
    was_quoted_ = false;
    for (; at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r'; ++at_) {
      if (quoted && !std::exchange(told, true)) Report(CsvProblem::Kind::kTextAfterQuote);
      cell_ += text_[at_];
    }
  }

  void Quoted() {
    was_quoted_ = true;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          return;
        }
        ++at_;
      }
      if (text_[at_] == '\r') {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        cell_ += '\n';
      } else {
        cell_ += text_[at_];
      }
    }
    Report(CsvProblem::Kind::kOpenQuote);
  }

  void Report(CsvProblem::Kind kind) { problems_.push_back({kind, rows_.size() + 1, row_.size() + 1}); }

  void EndCell() { row_.push_back(std::exchange(cell_, {})); }

  void EndRow() {
    EndCell();
    rows_.push_back(std::exchange(row_, {}));
  }

  void EndLine() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    EndRow();
  }

  std::string_view text_;
  std::vector<CsvProblem>& problems_;
  std::size_t at_ = 0;
  bool was_quoted_ = false;
  bool open_row_ = false;  ///< something of the row has been read
  std::string cell_;
  CsvRow row_;
  CsvRows rows_;
};

}  // namespace

base::Result<std::string> DecodeTable(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (base::IsValidUtf8(bytes)) return std::string(bytes);
  return Cp932ToUtf8(bytes);
}

CsvRows ReadCsv(std::string_view text, std::vector<CsvProblem>& problems) { return CsvReader(text, problems).Run(); }

std::string WriteCsv(const CsvRows& rows) {
  std::string csv(kByteOrderMark);
  for (const CsvRow& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) csv += ',';
      const std::string& cell = row[c];
      if (cell.find_first_of(",\"\n\r") == std::string::npos && !cell.starts_with(' ') && !cell.ends_with(' ')) {
        csv += cell;
        continue;
      }
      csv += '"';
      for (const char letter : cell) csv += letter == '"' ? std::string("\"\"") : std::string(1, letter);
      csv += '"';
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace madoguchi::author
