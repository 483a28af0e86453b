#include "text/language.h"

#include <set>
#include <string_view>

#include "gtest/gtest.h"

namespace madoguchi::text {
namespace {

TEST(LanguageTest, ReadsBackEveryTag) {
  std::set<std::string_view> tags;
  for (const Language language : kLanguages) {
    EXPECT_EQ(ParseLanguage(Tag(language)), language);
    tags.insert(Tag(language));
  }
  EXPECT_EQ(tags.size(), kLanguages.size());
  EXPECT_EQ(ParseLanguage("JA"), std::nullopt);
  EXPECT_EQ(ParseLanguage(""), std::nullopt);
  EXPECT_EQ(ParseLanguage("ja-"), std::nullopt);
}

TEST(LanguageTest, FallsBackFromItselfToJapanese) {
  for (const Language language : kLanguages) {
    ASSERT_FALSE(FallbackOrder(language).empty());
    EXPECT_EQ(FallbackOrder(language).front(), language);
    EXPECT_EQ(FallbackOrder(language).back(), Language::kJa);
  }
  EXPECT_EQ(FallbackOrder(Language::kJa).size(), 1u);
  // What stands at the counter, in words that learners know.
  EXPECT_EQ(FallbackOrder(Language::kZhHans)[1], Language::kJaSimple);
  EXPECT_EQ(FallbackOrder(Language::kKo)[1], Language::kJaSimple);
}

TEST(LanguageTest, GivesHtmlALanguageItKnows) {
  EXPECT_EQ(HtmlLang(Language::kJaSimple), "ja");
  EXPECT_EQ(HtmlLang(Language::kEn), "en");
  EXPECT_EQ(HtmlLang(Language::kZhHans), "zh-Hans");
}

}  // namespace
}  // namespace madoguchi::text
