#include "author/facility_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "author/calendar_cell.h"
#include "author/json_edit.h"
#include "author/node_words.h"

namespace madoguchi::author {
namespace {

using content::JsonMember;
using content::JsonValue;

// What we take, under any of the names that the data sets have given it.
enum Field : std::size_t { kId, kName, kEnglish, kAddress, kBuilding, kPhone, kDays, kFrom, kUntil, kRemark, kFieldCount };
constexpr std::array<std::array<std::string_view, 3>, kFieldCount> kHeadings = {
    {{"ID", "NO", "No"},
     {"名称", "施設名", ""},
     {"名称_英字", "名称_英語", ""},
     {"所在地_連結表記", "住所", "所在地"},
     {"建物名等(方書)", "方書", "建物名等（方書）"},
     {"電話番号", "", ""},
     {"利用可能曜日", "", ""},
     {"開始時間", "", ""},
     {"終了時間", "", ""},
     {"利用可能日時特記事項", "", ""}}};

class FacilityReader {
 public:
  FacilityReader(const FacilityList& list, ContentDocuments& documents, base::Diagnostics& diagnostics)
      : list_(list), documents_(documents), diagnostics_(diagnostics) {}

  void Run() {
    if (!HasSource()) {
      diagnostics_.Report("MG0604", Place(0, 0), {{"kind", "source"}, {"name", list_.source}});
      return;
    }
    const base::Result<std::string> text = DecodeTable(list_.bytes);
    if (!text.Ok()) {
      diagnostics_.Report("MG0601", Place(0, 0), {{"problem", "UTF-8 / CP932"}});
      return;
    }
    std::vector<CsvProblem> problems;
    const CsvRows rows = ReadCsv(*text, problems);
    for (const CsvProblem& problem : problems)
      diagnostics_.Report("MG0601", Place(problem.row, problem.column), {{"problem", "\""}});
    if (!problems.empty() || !FindColumns(rows)) return;
    for (std::size_t r = 1; r < rows.size(); ++r) Facility(rows[r], r + 1);
  }

 private:
  [[nodiscard]] base::SourceSpan Place(std::size_t row, std::size_t column) const {
    return {list_.name, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), 0, 0};
  }

  [[nodiscard]] bool HasSource() const {
    const std::vector<service::Source>& sources = documents_.municipality.sources;
    return std::any_of(sources.begin(), sources.end(),
                       [&](const service::Source& source) { return source.id == list_.source; });
  }

  bool FindColumns(const CsvRows& rows) {
    for (std::size_t field = 0; field < kFieldCount; ++field) {
      for (std::size_t column = 0; !rows.empty() && column < rows.front().size(); ++column) {
        const std::string heading = TrimmedCell(rows.front()[column]);
        const auto& names = kHeadings[field];
        if (!heading.empty() && std::find(names.begin(), names.end(), heading) != names.end()) columns_[field] = column;
      }
    }
    for (const Field field : {kName, kAddress}) {
      if (!columns_[field]) diagnostics_.Report("MG0602", Place(1, 0), {{"column", std::string(kHeadings[field].front())}});
    }
    return columns_[kName] && columns_[kAddress];
  }

  [[nodiscard]] std::string At(const CsvRow& row, Field field) const {
    return columns_[field] && *columns_[field] < row.size() ? TrimmedCell(row[*columns_[field]]) : std::string();
  }

  [[nodiscard]] base::SourceSpan CellOf(std::size_t number, Field field) const {
    return Place(number, columns_[field] ? *columns_[field] + 1 : 0);
  }

  void Facility(const CsvRow& row, std::size_t number) {
    const std::string name = At(row, kName);
    if (std::all_of(row.begin(), row.end(), [](const std::string& cell) { return TrimmedCell(cell).empty(); })) return;
    if (name.empty()) {
      diagnostics_.Report("MG0603", CellOf(number, kName),
                          {{"value", ""}, {"allowed", std::string(kHeadings[kName].front())}});
      return;
    }
    JsonValue& offices = documents_.own.try_emplace(documents_.OwnPath("offices.json"), ObjectJson()).first->second;
    std::string id = OfficeNamed(offices, name);
    const bool is_new = id.empty();
    if (is_new) {
      id = FreshId(offices, At(row, kEnglish), At(row, kId), number);
      Add(offices, id, row, number);
    }
    JsonValue& office = *FindMember(offices, id);
    const std::string building = At(row, kBuilding);
    Put(office, "address", At(row, kAddress) + (building.empty() ? "" : " " + building), CellOf(number, kAddress));
    Put(office, "phone", At(row, kPhone), CellOf(number, kPhone));
    if (is_new) PutMember(office, "calendar", CalendarFrom(row, number));
  }

  // The office whose Japanese name it is, or nothing.
  [[nodiscard]] std::string OfficeNamed(const JsonValue& offices, const std::string& name) const {
    for (const JsonMember& office : offices.members) {
      if (WordsOf(documents_.municipality, "office/" + office.key + ".name", text::Language::kJa) == name) return office.key;
    }
    return {};
  }

  // From the English name, else from the number in the list.
  static std::string FreshId(const JsonValue& offices, const std::string& english, const std::string& list_id,
                             std::size_t number) {
    std::string id;
    for (const char letter :
         english.empty() ? "facility_" + (list_id.empty() ? std::to_string(number - 1) : list_id) : english) {
      const bool capital = letter >= 'A' && letter <= 'Z';
      const char small = capital ? static_cast<char>(letter - 'A' + 'a') : letter;
      const bool usable = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9' && !id.empty());
      if (usable) id += small;
      if (!usable && !id.empty() && !id.ends_with('_')) id += '_';
    }
    while (id.ends_with('_')) id.pop_back();
    if (id.empty()) id = "facility";
    const std::string base = id;
    for (int again = 2; FindMember(offices, id) != nullptr; ++again) id = base + "_" + std::to_string(again);
    return id;
  }

  void Add(JsonValue& offices, const std::string& id, const CsvRow& row, std::size_t number) {
    const base::SourceSpan from = CellOf(number, kName);
    JsonValue office = ObjectJson(from);
    PutMember(office, "campus", TextJson(id, from));
    for (const std::string_view key : {"address", "phone", "calendar", "payments", "location"})
      PutMember(office, key, Unconfirmed(from, {}));
    PutMember(offices, id, std::move(office));
    Name(text::Language::kJa, id, At(row, kName), from);
    const std::vector<text::Language>& languages = documents_.municipality.languages;
    const bool speaks_english = std::find(languages.begin(), languages.end(), text::Language::kEn) != languages.end();
    if (speaks_english && !At(row, kEnglish).empty())
      Name(text::Language::kEn, id, At(row, kEnglish), CellOf(number, kEnglish));
  }

  void Name(text::Language language, const std::string& id, const std::string& name, const base::SourceSpan& from) {
    const std::string path = documents_.OwnPath("text." + std::string(text::Tag(language)) + ".json");
    JsonValue& words = documents_.own.try_emplace(path, ObjectJson()).first->second;
    PutMember(words, "office/" + id + ".name", TextJson(name, from));
    PutMember(words, "campus/" + id + ".name", TextJson(name, from));
  }

  static JsonValue Unconfirmed(const base::SourceSpan& from, const std::string& note) {
    JsonValue statement = ObjectJson(from);
    PutMember(statement, "confidence", TextJson("unconfirmed", from));
    if (!note.empty()) PutMember(statement, "note", TextJson(note, from));
    return statement;
  }

  [[nodiscard]] JsonValue Official(JsonValue value, const base::SourceSpan& from) const {
    JsonValue statement = ObjectJson(from);
    PutMember(statement, "value", std::move(value));
    PutMember(statement, "source", TextJson(list_.source, from));
    PutMember(statement, "checked", TextJson(base::ToIso(list_.checked), from));
    PutMember(statement, "confidence", TextJson("official", from));
    return statement;
  }

  // A value that stands there already keeps its source and its day.
  void Put(JsonValue& office, std::string_view key, const std::string& text, const base::SourceSpan& from) const {
    if (text.empty()) return;
    const JsonValue* present = FindMember(std::as_const(office), key);
    const JsonValue* value = present == nullptr ? nullptr : FindMember(*present, "value");
    if (value != nullptr && value->text == text) return;
    PutMember(office, key, Official(TextJson(text, from), from));
  }

  [[nodiscard]] JsonValue CalendarFrom(const CsvRow& row, std::size_t number) const {
    const std::string days = At(row, kDays), from = At(row, kFrom), until = At(row, kUntil), remark = At(row, kRemark);
    const base::SourceSpan place = CellOf(number, kDays);
    const std::string hours = days + " " + from + "-" + until;
    if (days.empty() || from.empty() || until.empty()) return Unconfirmed(place, remark);
    std::optional<JsonValue> calendar = CalendarOf({hours, place, false});
    const bool holidays_closed = remark.find("祝") != std::string::npos && remark.find("休") != std::string::npos;
    if (calendar && holidays_closed) return Official(std::move(*calendar), place);
    return Unconfirmed(place, hours + (remark.empty() ? "" : " " + remark));
  }

  const FacilityList& list_;
  ContentDocuments& documents_;
  base::Diagnostics& diagnostics_;
  std::array<std::optional<std::size_t>, kFieldCount> columns_;
};

}  // namespace

void ReadFacilities(const FacilityList& list, ContentDocuments& documents, base::Diagnostics& diagnostics) {
  FacilityReader(list, documents, diagnostics).Run();
}

}  // namespace madoguchi::author
