#include "author/sheet_cells.h"

#include <charconv>
#include <utility>
#include <vector>

#include "author/calendar_cell.h"
#include "author/cp932.h"
#include "author/json_edit.h"
#include "base/date.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonValue;

constexpr std::string_view kBetween = "; ";

std::vector<std::string> Parts(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(";\n", begin), text.size());
    std::string part = TrimmedCell(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

std::optional<std::int64_t> WholeNumber(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::optional<bool> Truth(const std::string& text) {
  if (text == "true" || text == "TRUE" || text == "はい") return true;
  if (text == "false" || text == "FALSE" || text == "いいえ") return false;
  return std::nullopt;
}

// 2026-09-27, or as Excel shows it: 2026/9/27.
std::optional<std::string> IsoDate(const std::string& text) {
  if (base::ParseIso(text)) return text;
  std::vector<int> parts(1);
  std::size_t digits = 0;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9' && ++digits <= 8) {
      parts.back() = parts.back() * 10 + (letter - '0');
    } else if (letter == '/' || letter == '-') {
      parts.push_back(0);
    } else {
      return std::nullopt;
    }
  }
  if (parts.size() != 3) return std::nullopt;
  const std::optional<base::Date> date = base::MakeDate(parts[0], parts[1], parts[2]);
  if (!date) return std::nullopt;
  return base::ToIso(*date);
}

JsonValue TextList(const std::vector<std::string>& texts, const base::SourceSpan& from) {
  JsonValue list = ListJson(from);
  for (const std::string& text : texts) list.items.push_back(TextJson(text, from));
  return list;
}

// What a spreadsheet program writes in place of a value that it could not compute.
bool IsSpreadsheetError(const std::string& text) {
  return text.starts_with('#') && (text.ends_with('!') || text.ends_with('?') || text == "#N/A");
}

std::string_view Expected(CellKind kind) {
  switch (kind) {
    case CellKind::kNumber:
      return "300";
    case CellKind::kTruth:
      return "true, false";
    case CellKind::kDate:
      return "2026-09-27";
    case CellKind::kCalendar:
      return "月火水木金 08:30-17:00";
    case CellKind::kText:
    case CellKind::kCondition:
    case CellKind::kList:
      break;
  }
  return "a; b";
}

}  // namespace

std::string CellText(const JsonValue* value, CellKind kind) {
  if (value == nullptr) return {};
  switch (value->kind) {
    case JsonKind::kNull:
    case JsonKind::kFraction:
      return {};
    case JsonKind::kBoolean:
      return value->boolean ? "true" : "false";
    case JsonKind::kInteger:
      return std::to_string(value->integer);
    case JsonKind::kString:
      return TrimmedCell(value->text);
    case JsonKind::kObject:
      return kind == CellKind::kCalendar ? CalendarText(*value) : std::string();
    case JsonKind::kArray:
      break;
  }
  std::string text;
  for (const JsonValue& item : value->items)
    text += (text.empty() ? "" : std::string(kBetween)) + CellText(&item, CellKind::kText);
  // A list of nothing is something else than no list.
  return value->items.empty() ? ";" : text;
}

std::optional<JsonValue> CellValue(const SheetCell& cell, CellKind kind) {
  if (IsSpreadsheetError(cell.text)) return std::nullopt;
  switch (kind) {
    case CellKind::kText:
      return TextJson(cell.text, cell.span);
    case CellKind::kNumber:
      if (const std::optional<std::int64_t> number = WholeNumber(cell.text)) return NumberJson(*number, cell.span);
      return std::nullopt;
    case CellKind::kTruth:
      if (const std::optional<bool> truth = Truth(cell.text)) return TruthJson(*truth, cell.span);
      return std::nullopt;
    case CellKind::kDate:
      if (std::optional<std::string> date = IsoDate(cell.text)) return TextJson(std::move(*date), cell.span);
      return std::nullopt;
    case CellKind::kCondition: {
      if (const std::optional<bool> truth = Truth(cell.text)) return TruthJson(*truth, cell.span);
      if (std::optional<std::string> date = IsoDate(cell.text)) return TextJson(std::move(*date), cell.span);
      if (cell.text.find(';') == std::string::npos) return TextJson(cell.text, cell.span);
      return TextList(Parts(cell.text), cell.span);
    }
    case CellKind::kList:
      return TextList(Parts(cell.text), cell.span);
    case CellKind::kCalendar:
      return CalendarOf(cell);
  }
  return std::nullopt;
}

void PutCell(JsonValue& object, std::string_view key, CellKind kind, const SheetCell& cell, base::Diagnostics& diagnostics) {
  const JsonValue* present = FindMember(std::as_const(object), key);
  const std::string said = CellText(present, kind);
  if (said == cell.text || (cell.through_cp932 && ThroughCp932(said) == cell.text)) return;
  if (cell.empty()) {
    DropMember(object, key);
    return;
  }
  std::optional<JsonValue> value = CellValue(cell, kind);
  if (value) {
    PutMember(object, key, std::move(*value));
  } else {
    diagnostics.Report("MG0603", cell.span, {{"value", cell.text}, {"allowed", std::string(Expected(kind))}});
  }
}

void DemandEmpty(const SheetCell& cell, base::Diagnostics& diagnostics) {
  if (!cell.empty()) diagnostics.Report("MG0603", cell.span, {{"value", cell.text}, {"allowed", "\"\""}});
}

void AppendStatement(const JsonValue* statement, CellKind kind, CsvRow& row) {
  const auto text_of = [statement](std::string_view key, CellKind of) {
    return statement == nullptr ? std::string() : CellText(FindMember(*statement, key), of);
  };
  row.push_back(text_of("value", kind));
  for (const SheetColumn& column : kStatementColumns) row.push_back(text_of(column.key, CellKind::kText));
}

std::optional<JsonValue> StatementOf(const JsonValue* present, const SheetRows& rows, std::size_t row, std::size_t value,
                                     CellKind kind, std::size_t first, base::Diagnostics& diagnostics) {
  JsonValue statement = present != nullptr ? *present : ObjectJson(rows.At(row, value).span);
  bool says = false;
  if (rows.Has(value)) {
    PutCell(statement, "value", kind, rows.At(row, value), diagnostics);
    says = !rows.At(row, value).empty();
  }
  for (std::size_t c = 0; c < kStatementColumns.size(); ++c) {
    if (!rows.Has(first + c)) continue;
    const std::string_view key = kStatementColumns[c].key;
    const bool date = key == "checked" || key.starts_with("valid_");
    const SheetCell cell = rows.At(row, first + c);
    PutCell(statement, key, date ? CellKind::kDate : CellKind::kText, cell, diagnostics);
    says = says || !cell.empty();
  }
  if (!says && present == nullptr) return std::nullopt;
  // A statement that is made says outright that its day is not known.
  const JsonValue* confidence = FindMember(std::as_const(statement), "confidence");
  const bool confirmed = confidence != nullptr && confidence->text != "unconfirmed";
  if (confirmed && FindMember(std::as_const(statement), "checked") == nullptr)
    PutMember(statement, "checked", NullJson(confidence->span));
  return statement;
}

}  // namespace madoguchi::author
