#include "text/search_key.h"

#include <gtest/gtest.h>

namespace madoguchi::text {
namespace {

TEST(SearchKey, FindsWhateverTheSpelling) {
  EXPECT_EQ(SearchKey("マイナンバー カード"), SearchKey("まいなんばーかーど"));
  EXPECT_EQ(SearchKey("ＭＹ　Ｎｕｍｂｅｒ１"), SearchKey("my number1"));
  EXPECT_EQ(SearchKey("犬・ごみ"), SearchKey("犬ごみ"));
  EXPECT_EQ(SearchKey("住民\u200b票"), SearchKey("住民票"));
}

TEST(SearchKey, KeepsDifferentWordsApart) {
  EXPECT_NE(SearchKey("転入"), SearchKey("転出"));
  EXPECT_NE(SearchKey("か"), SearchKey("が"));
}

TEST(SearchKey, IsItsOwnKey) {
  for (const char* words : {"ヷーー", "Ａ-b c", "ゔ", "", "\xff\xfe", "戸籍・住民票"}) {
    EXPECT_EQ(SearchKey(SearchKey(words)), SearchKey(words)) << words;
  }
}

}  // namespace
}  // namespace madoguchi::text
