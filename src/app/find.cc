#include "app/find.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "app/location.h"
#include "app/wordings.h"
#include "base/utf8.h"
#include "text/ruby.h"
#include "text/search_key.h"

namespace madoguchi::app {
namespace {

// The last hiragana of each row, in the order of the table; small kana and voiced ones lie between.
constexpr std::array<char32_t, kRowsOfKana.size()> kLastOfRow = {U'お', U'ご', U'ぞ', U'ど', U'の',
                                                                 U'ぽ', U'も', U'よ', U'ろ', U'ん'};

std::optional<std::size_t> RowOf(std::string_view reading) {
  if (reading.empty()) return std::nullopt;
  const char32_t first = base::DecodeAt(reading, 0).value;
  if (first < U'ぁ' || first > U'ん') return std::nullopt;
  const auto row = std::find_if(kLastOfRow.begin(), kLastOfRow.end(), [first](char32_t last) { return first <= last; });
  return static_cast<std::size_t>(row - kLastOfRow.begin());
}

bool Holds(const std::optional<Said>& said, std::string_view key) {
  if (!said) return false;
  return text::SearchKey(text::PlainText(said->text)).find(key) != std::string::npos ||
         text::SearchKey(text::ReadingText(said->text)).find(key) != std::string::npos;
}

bool LifeEventHolds(const Phrases& say, rules::ProcedureIndex procedure, std::string_view key) {
  const auto& events = say.municipality().life_events;
  return std::any_of(events.begin(), events.end(), [&](const service::LifeEvent& event) {
    const bool among = std::find(event.procedures.begin(), event.procedures.end(), procedure) != event.procedures.end();
    return among && Holds(say.Find("life_event/" + event.id + ".title"), key);
  });
}

}  // namespace

std::vector<rules::ProcedureIndex> FindByName(const Phrases& say, std::string_view query) {
  const std::string key = text::SearchKey(query);
  std::vector<rules::ProcedureIndex> by_name, by_summary;
  const auto& procedures = say.municipality().procedures;
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    const auto index = rules::ProcedureIndex::FromIndex(i);
    if (Holds(ProcedureTitle(say, procedures[i]), key)) {
      by_name.push_back(index);
    } else if (Holds(say.Find(procedures[i].id + "/summary"), key) || LifeEventHolds(say, index, key)) {
      by_summary.push_back(index);
    }
  }
  by_name.insert(by_name.end(), by_summary.begin(), by_summary.end());
  return by_name;
}

std::vector<rules::ProcedureIndex> FindByRow(const service::Municipality& municipality, std::string_view row) {
  const Phrases japanese(municipality, text::Language::kJa);
  std::vector<std::pair<std::string, rules::ProcedureIndex>> found;
  for (std::size_t i = 0; i < municipality.procedures.size(); ++i) {
    std::string reading = text::SearchKey(text::ReadingText(ProcedureTitle(japanese, municipality.procedures[i]).text));
    const std::optional<std::size_t> of = RowOf(reading);
    if (of && kRowsOfKana[*of] == row) found.emplace_back(std::move(reading), rules::ProcedureIndex::FromIndex(i));
  }
  std::sort(found.begin(), found.end());
  std::vector<rules::ProcedureIndex> procedures;
  procedures.reserve(found.size());
  for (const auto& [reading, index] : found) procedures.push_back(index);
  return procedures;
}

}  // namespace madoguchi::app
