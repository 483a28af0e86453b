// texts.csv: every text of the municipality, a column for each language. For each place that has a row, the sheet is all there
// is: a text without a row is taken away.

#include <array>
#include <map>
#include <set>
#include <utility>

#include "author/json_edit.h"
#include "author/sheet_book.h"
#include "author/sheet_cells.h"
#include "text/language.h"

namespace madoguchi::author {
namespace {

using content::JsonMember;
using content::JsonValue;

constexpr std::array<SheetColumn, 7> kColumns = {{{"place", "場所", SheetColumn::Use::kNeeded},
                                                  {"key", "項目", SheetColumn::Use::kNeeded},
                                                  {"ja", "日本語"},
                                                  {"ja-simple", "やさしい日本語"},
                                                  {"en", "英語"},
                                                  {"zh-Hans", "中国語"},
                                                  {"ko", "韓国語"}}};
enum : std::size_t { kPlace, kKey, kFirstLanguage };
static_assert(kColumns.size() == kFirstLanguage + text::kLanguages.size());

std::string FileName(text::Language language) { return "text." + std::string(text::Tag(language)) + ".json"; }

std::string PathAt(const ContentDocuments& documents, const std::string& place, text::Language language) {
  const std::string folder = place == documents.municipality.id ? "" : place + "/";
  return documents.OwnPath(folder + FileName(language));
}

// The municipality itself, then the folders of its procedures, its own words over shared ones included.
std::vector<std::string> PlacesOf(const ContentDocuments& documents) {
  std::set<std::string> folders;
  const std::size_t prefix = documents.municipality.id.size() + 1;
  for (const auto& [path, json] : documents.own) {
    const std::size_t slash = path.find('/', prefix);
    if (slash != std::string::npos) folders.insert(path.substr(prefix, slash - prefix));
  }
  std::vector<std::string> places{documents.municipality.id};
  places.insert(places.end(), folders.begin(), folders.end());
  return places;
}

// Keys in the order of the first language that has them.
std::vector<std::string> KeysAt(const ContentDocuments& documents, const std::string& place) {
  std::vector<std::string> keys;
  std::set<std::string> known;
  for (const text::Language language : text::kLanguages) {
    const auto file = documents.own.find(PathAt(documents, place, language));
    if (file == documents.own.end()) continue;
    for (const JsonMember& member : file->second.members) {
      if (!member.key.starts_with('$') && known.insert(member.key).second) keys.push_back(member.key);
    }
  }
  return keys;
}

class TextsReader {
 public:
  TextsReader(const SheetRows& rows, ContentDocuments& documents, base::Diagnostics& diagnostics)
      : rows_(rows), documents_(documents), diagnostics_(diagnostics) {}

  void Run() {
    std::set<std::string> places;
    for (const std::string& place : PlacesOf(documents_)) places.insert(place);
    for (const service::Procedure& procedure : documents_.municipality.procedures) places.insert(procedure.id);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const SheetCell place = rows_.At(r, kPlace), key = rows_.At(r, kKey);
      if (places.count(place.text) == 0) {
        diagnostics_.Report("MG0604", place.span, {{"kind", "procedure"}, {"name", place.text}});
      } else if (key.empty() || key.text.starts_with('$')) {
        diagnostics_.Report("MG0603", key.span, {{"value", key.text}, {"allowed", "outcome.file.why"}});
      } else if (!said_[place.text].insert(key.text).second) {
        diagnostics_.Report("MG0605", key.span, {{"name", place.text + " " + key.text}});
      } else {
        Row(r, place.text, key.text);
      }
    }
    for (const auto& [place, keys] : said_) DropOthers(place, keys);
  }

 private:
  void Row(std::size_t row, const std::string& place, const std::string& key) {
    for (std::size_t l = 0; l < text::kLanguages.size(); ++l) {
      if (!rows_.Has(kFirstLanguage + l)) continue;
      const SheetCell cell = rows_.At(row, kFirstLanguage + l);
      const std::string path = PathAt(documents_, place, text::kLanguages[l]);
      auto file = documents_.own.find(path);
      if (file == documents_.own.end()) {
        if (cell.empty()) continue;
        file = documents_.own.emplace(path, ObjectJson()).first;
      }
      PutCell(file->second, key, CellKind::kText, cell, diagnostics_);
    }
  }

  void DropOthers(const std::string& place, const std::set<std::string>& keys) {
    for (std::size_t l = 0; l < text::kLanguages.size(); ++l) {
      const auto file = documents_.own.find(PathAt(documents_, place, text::kLanguages[l]));
      if (!rows_.Has(kFirstLanguage + l) || file == documents_.own.end()) continue;
      std::vector<JsonMember> kept;
      for (JsonMember& member : file->second.members) {
        if (member.key.starts_with('$') || keys.count(member.key) != 0) kept.push_back(std::move(member));
      }
      file->second.members = std::move(kept);
    }
  }

  const SheetRows& rows_;
  ContentDocuments& documents_;
  base::Diagnostics& diagnostics_;
  std::map<std::string, std::set<std::string>> said_;  ///< keys by place
};

}  // namespace

CsvRows ExportTexts(const ContentDocuments& documents, bool keys) {
  CsvRows rows{HeadingsOf(kColumns, keys)};
  for (const std::string& place : PlacesOf(documents)) {
    for (const std::string& key : KeysAt(documents, place)) {
      CsvRow row{place, key};
      for (const text::Language language : text::kLanguages) {
        const auto file = documents.own.find(PathAt(documents, place, language));
        row.push_back(file == documents.own.end() ? "" : CellText(FindMember(file->second, key), CellKind::kText));
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

void ImportTexts(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics) {
  const std::optional<SheetRows> rows = SheetRows::Open("texts.csv", bytes, kColumns, diagnostics);
  if (rows) TextsReader(*rows, documents, diagnostics).Run();
}

}  // namespace madoguchi::author
