#include "text/line_break.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "text/line_break_support.h"

namespace madoguchi::text {
namespace {

constexpr BreakOptions kPhrases{.phrases = true};
constexpr BreakOptions kBalance{.balance = true};

TEST(LineBreakTest, FillsLines) {
  EXPECT_EQ(Broken("あいうえおかきくけこ", 8), "あいうえ|おかきく|けこ");
  EXPECT_EQ(Broken("あいうえ", 8), "あいうえ");
}

TEST(LineBreakTest, GivesNoLinesForNoText) {
  EXPECT_TRUE(BreakLines({}, 100, MeasureColumns).empty());
  EXPECT_TRUE(BreakLines({{"", ""}}, 100, MeasureColumns).empty());
}

TEST(LineBreakTest, BreaksAtLineFeedsAndKeepsEmptyLines) {
  const Runs runs = ParseRuns("あ\n\nい\n");
  const std::vector<Line> lines = BreakLines(runs, 100, MeasureColumns);
  EXPECT_EQ(TextsOf(runs, lines), (std::vector<std::string>{"あ", "", "い", ""}));
  EXPECT_TRUE(lines[1].pieces.empty());
  EXPECT_EQ(lines[1].width, 0);
}

TEST(LineBreakTest, KeepsPunctuationOffTheLineStart) {
  EXPECT_EQ(Broken("あいうえ、お", 8), "あいう|え、お");
  EXPECT_EQ(Broken("あいうえ」。お", 8), "あいう|え」。お");
  EXPECT_EQ(Broken("あいうちょうだ", 8), "あいう|ちょうだ");
  EXPECT_EQ(Broken("あいコピーき", 8), "あいコ|ピーき");
}

TEST(LineBreakTest, KeepsOpeningBracketsOffTheLineEnd) {
  EXPECT_EQ(Broken("あいう「えお", 8), "あいう|「えお");
  EXPECT_EQ(Broken("あいう（「えお", 10), "あいう|（「えお");
}

TEST(LineBreakTest, RatherWidensALineThanBreaksKinsoku) {
  const Runs runs = ParseRuns("「あ」。い");
  const std::vector<Line> lines = BreakLines(runs, 2, MeasureColumns);
  EXPECT_EQ(TextsOf(runs, lines), (std::vector<std::string>{"「あ」。", "い"}));
  EXPECT_EQ(lines[0].width, 8);
}

TEST(LineBreakTest, KeepsRepeatedDotsAndDashesTogether) {
  EXPECT_EQ(Broken("あいう――え", 7), "あいう|――え");
  EXPECT_EQ(Broken("あいう……え", 7), "あい|う……え");
}

TEST(LineBreakTest, KeepsNumbersWithTheirUnits) {
  EXPECT_EQ(Broken("手数料は300円です", 12), "手数料は|300円です");
  EXPECT_EQ(Broken("手数料は12,800円", 14), "手数料は|12,800円");
  EXPECT_EQ(Broken("転入した日から3か月以内", 18), "転入した日から|3か月以内");
  EXPECT_EQ(Broken("世田谷の03-5432-3333へ", 18), "世田谷の|03-5432-3333へ");
  EXPECT_EQ(Broken("窓口は午前8時30分から", 16), "窓口は|午前8時30分から");
  EXPECT_EQ(Broken("住所は〒154-8504です", 14), "住所は|〒154-8504です");
  EXPECT_EQ(Broken("手数料として¥300を", 14), "手数料として|¥300を");
  EXPECT_EQ(Broken("期限は令和8年度まで", 14), "期限は|令和8年度まで");
  EXPECT_EQ(Broken("住所を１２月２１日に", 12), "住所を|１２月２１日|に");
}

TEST(LineBreakTest, KeepsADateWithItsWeekday) {
  EXPECT_EQ(Broken("期限は12月21日（月）までです", 18), "期限は|12月21日（月）まで|です");
  EXPECT_EQ(Broken("期限は2026年12月21日（月曜日）", 26), "期限は|2026年12月21日（月曜日）");
  EXPECT_EQ(Broken("休みは5月3日（日・祝）です", 18), "休みは|5月3日（日・祝）で|す");
  // Brackets with anything else in them are not part of the date.
  EXPECT_EQ(Broken("期限は5月3日（くわしく）", 14), "期限は5月3日|（くわしく）");
}

TEST(LineBreakTest, BreaksWithinANumberOnlyIfItIsWiderThanALine) {
  EXPECT_EQ(Broken("あ12月21日", 6), "あ|12月21|日");
  EXPECT_EQ(Broken("abcdefgh", 3), "abc|def|gh");
}

TEST(LineBreakTest, KeepsLatinWordsWhole) {
  EXPECT_EQ(Broken("スマートフォンのChromeで", 18), "スマートフォンの|Chromeで");
  EXPECT_EQ(Broken("the resident’s card isn't here", 12), "the |resident’s |card isn't |here");
  EXPECT_EQ(Broken("see example.go.jp/a-1 (new) now", 17), "see |example.go.jp/a-1 |(new) now");
  EXPECT_EQ(Broken("a walk-in counter", 8), "a walk-|in |counter");
}

TEST(LineBreakTest, KeepsEnglishNumbersWithTheirUnits) {
  EXPECT_EQ(Broken("open from 8:30 am to 5 pm", 14), "open from |8:30 am to |5 pm");
  EXPECT_EQ(Broken("by Monday 21 December", 13), "by Monday |21 December");
}

TEST(LineBreakTest, LetsSpacesHangOverTheEdge) {
  const Runs runs = ParseRuns("abc   def");
  const std::vector<Line> lines = BreakLines(runs, 3, MeasureColumns);
  EXPECT_EQ(TextsOf(runs, lines), (std::vector<std::string>{"abc   ", "def"}));
  EXPECT_EQ(lines[0].width, 3);
  EXPECT_EQ(lines[0].pieces[0].width, 6);
}

TEST(LineBreakTest, HonoursWordJoinersAndNoBreakSpaces) {
  EXPECT_EQ(Broken("あいう\u2060えお", 6), "あい|うえお");
  const Runs runs = ParseRuns("あ\u2060い\u2060う");
  EXPECT_EQ(BreakLines(runs, 2, MeasureColumns).size(), 1u);
  EXPECT_EQ(Broken("あいう5\u00A0pm", 7), "あいう|5\u00A0pm");
}

TEST(LineBreakTest, NeverBreaksOrShiftsFurigana) {
  EXPECT_EQ(Broken("あい{住所|じゅうしょ}う", 6), "あい|住所|う");
  const Runs runs = ParseRuns("{志|こころざし}");
  const std::vector<Line> lines = BreakLines(runs, 100, MeasureColumns);
  EXPECT_EQ(lines[0].width, 5);  // Five kana at half size are wider than the base.
  EXPECT_EQ(BreakLines(runs, 100, MeasureColumns, {.reading_scale = 0})[0].width, 2);
}

TEST(LineBreakTest, AppliesItsRulesAcrossRuns) {
  EXPECT_EQ(Broken("あ{住所|じゅう}、い", 6), "あ|住所、|い");
  EXPECT_EQ(Broken("あいう12{月|がつ}21{日|にち}", 10), "あいう|12月21日");
}

TEST(LineBreakTest, KeepsClustersWhole) {
  EXPECT_EQ(Broken("か\u3099き\u3099", 2), "か\u3099|き\u3099");
  EXPECT_EQ(Broken("👩\u200D👧あ🇯🇵い", 4).find("\u200D|"), std::string::npos);
  EXPECT_EQ(Broken("🇯🇵🇫🇷", 1), "🇯🇵|🇫🇷");
}

TEST(LineBreakTest, MeasuresAClusterAsOne) {
  std::vector<std::string> measured;
  const auto measure = [&measured](std::string_view text) {
    measured.emplace_back(text);
    return 1.0f;
  };
  static_cast<void>(BreakLines({{"か\u3099\u200Bき", ""}}, 10, measure));
  EXPECT_EQ(measured, (std::vector<std::string>{"か\u3099", "き"}));
}

TEST(LineBreakTest, DoesNotBreakATextThatJustFits) {
  const Runs runs = ParseRuns("あいう");
  const auto third = [](std::string_view) { return 1.0f / 3.0f; };
  EXPECT_EQ(BreakLines(runs, 1.0f, third).size(), 1u);
}

TEST(LineBreakPhraseTest, BreaksBetweenPhrases) {
  EXPECT_EQ(Broken("引っ越しの\u200B手続きを\u200B調べます", 14, kPhrases), "引っ越しの|手続きを|調べます");
  EXPECT_EQ(Broken("引っ越しの\u200B手続きを\u200B調べます", 14), "引っ越しの手続|きを調べます");
}

TEST(LineBreakPhraseTest, FallsBackToKinsokuWithinAPhraseThatIsTooLong) {
  EXPECT_EQ(Broken("あ\u200Bいうえおかきく\u200Bけ", 8, kPhrases), "あ|いうえお|かきくけ");
}

TEST(LineBreakPhraseTest, FillsParagraphsThatHaveNoPhraseMarks) {
  EXPECT_EQ(Broken("Webのページを ひらく", 18, kPhrases), "Webのページを ひら|く");
}

TEST(LineBreakPhraseTest, EndsAPhraseAfterACommaWithoutAMark) {
  EXPECT_EQ(Broken("引っ越し、出生\u200Bなど", 12, kPhrases), "引っ越し、|出生など");
}

TEST(LineBreakPhraseTest, PutsKinsokuAndNumbersBeforeMarks) {
  EXPECT_EQ(Broken("あいう\u200B、え", 6, kPhrases), "あい|う、え");
  EXPECT_EQ(Broken("ああ\u200B12\u200B月21日に", 10, kPhrases), "ああ|12月21日に");
}

TEST(LineBreakBalanceTest, EvensOutLines) {
  EXPECT_EQ(Broken("あいうえおかきくけこ", 16), "あいうえおかきく|けこ");
  EXPECT_EQ(Broken("あいうえおかきくけこ", 16, kBalance), "あいうえお|かきくけこ");
}

TEST(LineBreakBalanceTest, AvoidsALastLineOfOneOrTwoCharacters) {
  EXPECT_EQ(Broken("あいうえおかきくけ", 16, {.phrases = true, .balance = true}), "あいうえ|おかきくけ");
  EXPECT_EQ(Broken("マイナンバーカードを\u200B持って\u200Bいますか？", 28, {.phrases = true, .balance = true}),
            "マイナンバーカードを|持っていますか？");
}

TEST(LineBreakBalanceTest, LeavesNoShortLastLineInAnyPlainText) {
  std::string text;
  for (int count = 1; count <= 60; ++count) {
    text += "あ";
    for (int columns = 10; columns <= 40; columns += 2) {
      const Runs runs = {{text, ""}};
      const std::vector<Line> lines = BreakLines(runs, static_cast<float>(columns), MeasureColumns, kBalance);
      if (lines.size() < 2 || lines.size() > 8) continue;
      ASSERT_GT(lines.back().width, 4) << count << " characters at " << columns;
    }
  }
}

TEST(LineBreakBalanceTest, DoesNotBreakPhrasesToGetThere) {
  EXPECT_EQ(Broken("あいうえおかき\u200Bくけ", 16, {.phrases = true, .balance = true}), "あいうえおかき|くけ");
}

TEST(LineBreakBalanceTest, LeavesALineAloneThatFits) { EXPECT_EQ(Broken("あいうえお", 16, kBalance), "あいうえお"); }

}  // namespace
}  // namespace madoguchi::text
