// Lints about how texts are written: each finds its mistake, and leaves alone what looks like it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/small_content.h"
#include "verify/checked.h"

namespace madoguchi::verify {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::Replace;
using tests::SmallContent;

constexpr char kWords[] = "kita/move_in/text.ja.json";

std::vector<std::string> Japanese(const std::string& words) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kWords, "番号札を取ります", words);
  return Codes(files);
}

std::vector<std::string> Simple(const std::string& words) {
  content::MemoryFiles files = SmallContent();
  files.Put("kita/move_in/text.ja-simple.json", "{ \"step.file.note\": \"" + words + "\" }");
  return Codes(files);
}

std::vector<std::string> English(const std::string& words) {
  content::MemoryFiles files = SmallContent();
  files.Put("kita/move_in/text.en.json", "{ \"step.file.note\": \"" + words + "\" }");
  return Codes(files);
}

std::string Times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST(SentenceLintTest, CountsEachSentenceForItself) {
  EXPECT_THAT(Japanese(Times(59, "あ") + "。" + Times(59, "い") + "。"), IsEmpty());
  EXPECT_THAT(Japanese(Times(60, "あ") + "。"), ElementsAre("MG0307"));
  EXPECT_THAT(Simple(Times(39, "あ") + "。"), IsEmpty());
  EXPECT_THAT(Simple(Times(40, "あ") + "。"), ElementsAre("MG0307"));
}

TEST(SentenceLintTest, DoesNotCountFurigana) {
  EXPECT_THAT(Japanese(Times(29, "{市|ながいよみかた}と") + "。"), IsEmpty());
  EXPECT_THAT(Simple(Times(13, "{市|し}と")), IsEmpty());
  EXPECT_THAT(Simple(Times(14, "{市|し}と")), ElementsAre("MG0308"));
}

TEST(SentenceLintTest, FindsKanjiWithoutFuriganaInSimpleJapaneseOnly) {
  EXPECT_THAT(Simple("{市|し}の窓口"), ElementsAre("MG0314"));
  EXPECT_THAT(Japanese("{市|し}の窓口"), IsEmpty());
}

TEST(StyleLintTest, FindsDoubleNegatives) {
  EXPECT_THAT(Japanese("はんこがないと届けられません"), ElementsAre("MG0309"));
  EXPECT_THAT(Japanese("届けなければなりません"), ElementsAre("MG0309"));
  EXPECT_THAT(Japanese("はんこがないときは、届けを出せません"), IsEmpty());
  EXPECT_THAT(Japanese("子どもがいないので、いりません"), IsEmpty());
}

TEST(GlossaryLintTest, FindsWordsThatAreAvoided) {
  EXPECT_THAT(Japanese("引越しのときに取ります"), ElementsAre("MG0323"));
  EXPECT_THAT(Japanese("引っこしのときに取ります"), IsEmpty());
  EXPECT_THAT(Simple("引越し"), Contains("MG0323"));
  content::MemoryFiles files = SmallContent();
  files.Put("kita/glossary.json", R"({ "ticket": { "ja": { "word": "番号札", "avoid": ["札を取り"] } } })");
  EXPECT_THAT(Codes(files), IsEmpty());  // Only together with the end of the right word.
  Replace(files, kWords, "番号札を", "お札を");
  EXPECT_THAT(Codes(files), ElementsAre("MG0323"));
}

TEST(ChoiceLintTest, WantsOneShape) {
  const auto choices = [](const std::string& usable, const std::string& none) {
    content::MemoryFiles files = SmallContent();
    Replace(files, "shared/text.ja.json", "使えます", usable);
    Replace(files, "shared/text.ja.json", "ありません", none);
    return Codes(files);
  };
  EXPECT_THAT(choices("使えるカード", "ない"), IsEmpty());
  EXPECT_THAT(choices("使えるカード", "ありません"), ElementsAre("MG0324"));
  EXPECT_THAT(choices("使えますか", "ありません"), ElementsAre("MG0324"));
  EXPECT_THAT(choices("使えます。", "ありません"), ElementsAre("MG0324"));
  EXPECT_THAT(choices("使えます（期限の前です）", "ありません"), IsEmpty());
}

TEST(ScaffoldLintTest, FindsWordsThatNobodyFilledIn) {
  EXPECT_THAT(Japanese("（番号札を取ります）"), ElementsAre("MG0325"));
  EXPECT_THAT(Japanese("（本人が）番号札を取ります（1階）"), IsEmpty());
  EXPECT_THAT(English("(take a number)"), Contains("MG0325"));
}

TEST(StyleLintTest, FindsRangesClocksAndEras) {
  EXPECT_THAT(Japanese("月曜〜金曜"), ElementsAre("MG0310"));
  EXPECT_THAT(Japanese("17時まで"), ElementsAre("MG0311"));
  EXPECT_THAT(Japanese("17:15まで"), ElementsAre("MG0311"));
  EXPECT_THAT(Japanese("午後5時まで、24時間、2017年"), IsEmpty());
  EXPECT_THAT(Japanese("令和8年から"), ElementsAre("MG0311"));
  EXPECT_THAT(Japanese("2026年（令和8年）から"), IsEmpty());
}

TEST(StyleLintTest, FindsPolitenessChainsAndEmptyWords) {
  EXPECT_THAT(Japanese("受け付けさせていただきます"), ElementsAre("MG0312"));
  EXPECT_THAT(Japanese("住民基本台帳事務処理要領"), ElementsAre("MG0313"));
  EXPECT_THAT(Japanese("こちらを見てください"), ElementsAre("MG0319"));
}

TEST(StyleLintTest, LeavesNamesAsTheyAre) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kWords, "\"窓口で届ける\"", "\"住民基本台帳事務処理要領\"");
  Replace(files, kWords, "番号札を取ります", "住民基本台帳事務処理要領を読みます");
  EXPECT_THAT(Codes(files), IsEmpty());
}

TEST(CharacterLintTest, KnowsWhichCharactersALanguageUses) {
  EXPECT_THAT(Japanese("１番の札"), ElementsAre("MG0320"));
  EXPECT_THAT(Japanese("ﾊﾝｺ"), ElementsAre("MG0320"));
  EXPECT_THAT(Japanese("①番号札"), ElementsAre("MG0320"));
  EXPECT_THAT(English("Take a 札"), ElementsAre("MG0320"));
  EXPECT_THAT(English("Take a ticket (番号札), it’s free"), IsEmpty());
}

TEST(QuestionLintTest, LooksAtQuestionsHintsAndChoices) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/text.ja.json", "カードはありますか", "カードを選んでください");
  EXPECT_THAT(Codes(files), ElementsAre("MG0316"));
  Replace(files, "shared/text.ja.json", "カードを選んでください", "{何歳|なんさい}ですか");
  EXPECT_THAT(Codes(files), ElementsAre("MG0318"));
  files = SmallContent();
  Replace(files, "shared/text.ja.json", "\"使えます\"",
          "\"" + Times(19, "あ") + "ます\", \"fact/card.hint\": \"白です。四角です。\"");
  EXPECT_THAT(Codes(files), ElementsAre("MG0317", "MG0315"));
}

TEST(TranslationLintTest, FindsTranslationsOfNothing) {
  content::MemoryFiles files = SmallContent();
  files.Put("kita/move_in/text.en.json", R"({ "step.announce.note": "Nothing of that kind in Japanese" })");
  EXPECT_THAT(Codes(files), ElementsAre("MG0306"));
}

}  // namespace
}  // namespace madoguchi::verify
