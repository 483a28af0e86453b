#include "text/language.h"

#include "base/check.h"

namespace madoguchi::text {
namespace {

struct LanguageRow {
  Language language;
  std::string_view tag;
  std::string_view html_lang;
  std::array<Language, 3> order;
  std::size_t order_size;
};

constexpr std::array<LanguageRow, kLanguages.size()> kRows = {{
    {Language::kJa, "ja", "ja", {Language::kJa}, 1},
    {Language::kJaSimple, "ja-simple", "ja", {Language::kJaSimple, Language::kJa}, 2},
    {Language::kEn, "en", "en", {Language::kEn, Language::kJa}, 2},
    {Language::kZhHans, "zh-Hans", "zh-Hans", {Language::kZhHans, Language::kJaSimple, Language::kJa}, 3},
    {Language::kKo, "ko", "ko", {Language::kKo, Language::kJaSimple, Language::kJa}, 3},
}};

const LanguageRow& RowOf(Language language) {
  const std::size_t index = IndexOf(language);
  MADOGUCHI_CHECK(index < kRows.size() && kRows[index].language == language, "language without a row");
  return kRows[index];
}

}  // namespace

std::string_view Tag(Language language) { return RowOf(language).tag; }

std::optional<Language> ParseLanguage(std::string_view tag) {
  for (const LanguageRow& row : kRows) {
    if (row.tag == tag) return row.language;
  }
  return std::nullopt;
}

std::string_view HtmlLang(Language language) { return RowOf(language).html_lang; }

std::span<const Language> FallbackOrder(Language language) {
  const LanguageRow& row = RowOf(language);
  return std::span<const Language>(row.order.data(), row.order_size);
}

}  // namespace madoguchi::text
