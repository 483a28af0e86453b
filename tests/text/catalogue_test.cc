#include "text/catalogue.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace madoguchi::text {
namespace {

TEST(CatalogueTest, FindsWordsInTheLanguageAskedFor) {
  Catalogue catalogue;
  catalogue.Add(Language::kJa, "title", "手続き");
  catalogue.Add(Language::kEn, "title", "Procedures");
  const Words words = catalogue.Find(Language::kEn, "title");
  EXPECT_TRUE(words.found);
  EXPECT_FALSE(words.fell_back);
  EXPECT_EQ(words.text, "Procedures");
  EXPECT_EQ(words.language_found, Language::kEn);
}

TEST(CatalogueTest, FallsBackToJapaneseAndSaysSo) {
  Catalogue catalogue;
  catalogue.Add(Language::kJa, "title", "手続き");
  for (const Language language : {Language::kJaSimple, Language::kEn}) {
    const Words words = catalogue.Find(language, "title");
    EXPECT_TRUE(words.found);
    EXPECT_TRUE(words.fell_back);
    EXPECT_EQ(words.text, "手続き");
    EXPECT_EQ(words.language_found, Language::kJa);
  }
}

TEST(CatalogueTest, NeverFallsBackFromJapanese) {
  Catalogue catalogue;
  catalogue.Add(Language::kEn, "title", "Procedures");
  const Words words = catalogue.Find(Language::kJa, "title");
  EXPECT_FALSE(words.found);
  EXPECT_FALSE(words.fell_back);
  EXPECT_TRUE(words.text.empty());
}

TEST(CatalogueTest, KeepsTheFirstTextOfAKey) {
  Catalogue catalogue;
  EXPECT_TRUE(catalogue.Add(Language::kJa, "k", "first"));
  EXPECT_FALSE(catalogue.Add(Language::kJa, "k", "second"));
  EXPECT_EQ(catalogue.Find(Language::kJa, "k").text, "first");
}

TEST(CatalogueTest, KeepsViewsValidWhileItGrows) {
  Catalogue catalogue;
  catalogue.Add(Language::kJa, "k", "手続き");
  const Words words = catalogue.Find(Language::kJa, "k");
  for (int i = 0; i < 1000; ++i) catalogue.Add(Language::kJa, "other" + std::to_string(i), "x");
  EXPECT_EQ(catalogue.Find(Language::kJa, "k").text.data(), words.text.data());
}

TEST(CatalogueTest, ListsKeysOfAllLanguagesInOrder) {
  Catalogue catalogue;
  catalogue.Add(Language::kEn, "b", "x");
  catalogue.Add(Language::kJa, "c", "x");
  catalogue.Add(Language::kJa, "a", "x");
  catalogue.Add(Language::kJa, "b", "x");
  const auto keys = catalogue.AllKeys();
  EXPECT_EQ(std::vector<std::string_view>(keys.begin(), keys.end()), (std::vector<std::string_view>{"a", "b", "c"}));
  EXPECT_EQ(catalogue.EntriesOf(Language::kEn).size(), 1u);
  EXPECT_TRUE(catalogue.Has(Language::kEn, "b"));
  EXPECT_FALSE(catalogue.Has(Language::kEn, "a"));
}

TEST(FillTest, FillsPlaceholdersButNotFurigana) {
  EXPECT_EQ(Fill("{手数料|てすうりょう}は{fee}です", {{"fee", "300円"}}), "{手数料|てすうりょう}は300円です");
  EXPECT_EQ(Placeholders("{手数料|てすうりょう}は{fee}、{when}まで"), (std::vector<std::string>{"fee", "when"}));
}

}  // namespace
}  // namespace madoguchi::text
