#include "text/ruby.h"

#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace madoguchi::text {
namespace {

using Runs = std::vector<Run>;

TEST(RubyTest, ReadsBasesAndReadings) {
  EXPECT_EQ(ParseRuns("{住所|じゅうしょ}を{変更|へんこう}する"),
            (Runs{{"住所", "じゅうしょ"}, {"を", ""}, {"変更", "へんこう"}, {"する", ""}}));
}

TEST(RubyTest, KeepsNeighbouringReadingsApart) {
  EXPECT_EQ(ParseRuns("{住|じゅう}{所|しょ}"), (Runs{{"住", "じゅう"}, {"所", "しょ"}}));
}

TEST(RubyTest, TakesPlainTextAsOneRun) {
  EXPECT_EQ(ParseRuns("ただの文"), (Runs{{"ただの文", ""}}));
  EXPECT_TRUE(ParseRuns("").empty());
}

TEST(RubyTest, TakesWhatIsNoFuriganaAsText) {
  for (const std::string text :
       {"{name}", "{|よみ}", "{漢字|}", "{a|b|c}", "{漢字|かんじ", "漢字|かんじ}", "{", "}", "|", "{}", "{a{b}"}) {
    EXPECT_EQ(ParseRuns(text), (Runs{{text, ""}})) << text;
  }
}

TEST(RubyTest, FindsFuriganaAfterAStrayBrace) { EXPECT_EQ(ParseRuns("{a{漢|かん}"), (Runs{{"{a", ""}, {"漢", "かん"}})); }

TEST(RubyTest, PlainTextHasNeitherReadingsNorHints) {
  EXPECT_EQ(PlainText("{住所|じゅうしょ}を\u200B{変更|へんこう}\u2060する"), "住所を変更する");
  EXPECT_EQ(PlainText("窓\u200B口 and \u2060more"), "窓口 and more");
}

TEST(RubyTest, PlainTextIsThatOfItsRuns) {
  for (const std::string_view text :
       {"{何歳|なんさい}{", "a{b}{c|d|e}{|x}\u200B{転出\u200B届|とどけ}\u2060…\xE2", "{{日|に}}|\xE2\x80", ""}) {
    EXPECT_EQ(PlainText(text), PlainText(ParseRuns(text))) << text;
  }
}

TEST(RubyTest, ReadingTextIsWhatIsSaid) {
  EXPECT_EQ(ReadingText("{住所|じゅうしょ}を\u200B変更する"), "じゅうしょを変更する");
}

}  // namespace
}  // namespace madoguchi::text
