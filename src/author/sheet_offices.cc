// offices.csv: a row for each statement of each office, and one for its campus. The sheet has all offices: one without any row is
// taken away. An item without a row stays as it is.

#include <array>
#include <set>
#include <utility>

#include "author/json_edit.h"
#include "author/node_words.h"
#include "author/sheet_book.h"
#include "author/sheet_cells.h"

namespace madoguchi::author {
namespace {

using content::JsonMember;
using content::JsonValue;

constexpr std::array<SheetColumn, 10> kColumns = {{{"office", "窓口", SheetColumn::Use::kNeeded},
                                                   {"name", "窓口の名前（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"item", "項目", SheetColumn::Use::kNeeded},
                                                   {"value", "値"},
                                                   kStatementColumns[0],
                                                   kStatementColumns[1],
                                                   kStatementColumns[2],
                                                   kStatementColumns[3],
                                                   kStatementColumns[4],
                                                   kStatementColumns[5]}};
enum : std::size_t { kOffice, kName, kItem, kValue, kFirst };

struct Item {
  std::string_view key;
  std::string_view word;
  CellKind kind;
};
constexpr std::string_view kCampus = "campus";
constexpr std::array<Item, 6> kItems = {{{kCampus, "建物", CellKind::kText},
                                         {"address", "住所", CellKind::kText},
                                         {"phone", "電話", CellKind::kText},
                                         {"calendar", "開いている時間", CellKind::kCalendar},
                                         {"payments", "支払い方法", CellKind::kList},
                                         {"location", "場所が決まっている", CellKind::kTruth}}};

const Item* ItemNamed(const std::string& name) {
  for (const Item& item : kItems) {
    if (name == item.key || name == item.word) return &item;
  }
  return nullptr;
}

}  // namespace

CsvRows ExportOffices(const ContentDocuments& documents, bool keys) {
  CsvRows rows{HeadingsOf(kColumns, keys)};
  const auto file = documents.own.find(documents.OwnPath("offices.json"));
  if (file == documents.own.end()) return rows;
  for (const JsonMember& office : file->second.members) {
    if (office.key.starts_with('$')) continue;
    for (const Item& item : kItems) {
      const JsonValue* value = FindMember(office.value, item.key);
      CsvRow row{office.key, WordsOf(documents.municipality, "office/" + office.key + ".name", text::Language::kJa),
                 std::string(keys ? item.key : item.word)};
      if (item.key == kCampus) {
        row.push_back(CellText(value, item.kind));
        row.resize(kColumns.size());
      } else {
        AppendStatement(value, item.kind, row);
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

void ImportOffices(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics) {
  const std::optional<SheetRows> rows = SheetRows::Open("offices.csv", bytes, kColumns, diagnostics);
  if (!rows) return;
  JsonValue& file = documents.own.try_emplace(documents.OwnPath("offices.json"), ObjectJson()).first->second;
  std::set<std::string, std::less<>> offices;
  std::set<std::pair<std::string, std::string_view>> said;
  for (std::size_t r = 0; r < rows->size(); ++r) {
    const SheetCell id = rows->At(r, kOffice), name = rows->At(r, kItem), value = rows->At(r, kValue);
    const Item* item = ItemNamed(name.text);
    if (id.empty() || id.text.starts_with('$')) {
      diagnostics.Report("MG0603", id.span, {{"value", id.text}, {"allowed", "kumin_setagaya"}});
      continue;
    }
    offices.insert(id.text);
    if (item == nullptr) {
      diagnostics.Report("MG0604", name.span, {{"kind", "item"}, {"name", name.text}});
    } else if (!said.insert({id.text, item->key}).second) {
      diagnostics.Report("MG0605", name.span, {{"name", id.text + " " + name.text}});
    } else {
      if (FindMember(file, id.text) == nullptr) PutMember(file, id.text, ObjectJson(id.span));
      JsonValue& office = *FindMember(file, id.text);
      if (item->key == kCampus) {
        PutCell(office, kCampus, item->kind, value, diagnostics);
        for (std::size_t c = kFirst; c < kColumns.size(); ++c) DemandEmpty(rows->At(r, c), diagnostics);
      } else if (std::optional<JsonValue> statement = StatementOf(FindMember(std::as_const(office), item->key), *rows, r,
                                                                  kValue, item->kind, kFirst, diagnostics)) {
        PutMember(office, item->key, std::move(*statement));
      }
    }
  }
  std::vector<JsonMember> kept;
  for (JsonMember& office : file.members) {
    if (office.key.starts_with('$') || offices.count(office.key) != 0) kept.push_back(std::move(office));
  }
  file.members = std::move(kept);
}

}  // namespace madoguchi::author
