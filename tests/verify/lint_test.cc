#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/small_content.h"
#include "verify/checked.h"

namespace madoguchi::verify {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::Replace;
using tests::SmallContent;

constexpr char kMoveOut[] = "shared/move_out/procedure.json";

// Code, line, and what is pointed at, of every diagnostic.
std::vector<std::string> Found(const content::FileSource& files) {
  std::vector<std::string> found;
  for (const base::Diagnostic& diagnostic : Check(files).all()) {
    const base::SourceSpan& span = diagnostic.span;
    const base::Result<std::string> text = files.Read(span.file);
    found.push_back(diagnostic.code + " " + (text.Ok() ? text->substr(span.offset, span.length) : "?"));
  }
  return found;
}

std::string Argument(const base::Diagnostics& diagnostics, std::string_view name) {
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    for (const auto& [key, value] : diagnostic.arguments) {
      if (key == name) return value;
    }
  }
  return "(none)";
}

TEST(LintTest, FindsNothingInGoodContent) { EXPECT_THAT(Found(SmallContent()), IsEmpty()); }

TEST(BranchCoverageTest, FindsCasesWithoutBranch) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "\"[15..120]\"", "\"[16..99]\"");
  EXPECT_THAT(Found(files), ElementsAre("MG0109 \"adult\"", "MG0405 \"adult\""));
  EXPECT_EQ(Argument(Check(files), "cases"), "15, 100..120");
}

TEST(BranchCoverageTest, FindsCasesWithTwoBranches) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "\"[15..120]\"", "\"[10..120]\"");
  EXPECT_THAT(Found(files), ElementsAre("MG0405 \"adult\"", "MG0110 {"));
  EXPECT_EQ(Argument(Check(files), "cases"), "10..14");
}

TEST(BranchCoverageTest, LetsOtherwiseTakeTheRest) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "{ \"when\": \"[15..120]\"", "{ \"otherwise\": true");
  EXPECT_THAT(Found(files), IsEmpty());
}

// Whoever has no card has no PIN: that is a case of its own, unless the card was asked for before.
TEST(BranchCoverageTest, WantsABranchForThoseToWhomTheFactDoesNotApply) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveOut, "{ \"when\": \"usable\", \"then\": \"has_pin\" }, { \"otherwise\": true, \"then\": \"by_mail\" }",
          "{ \"when\": \"usable\", \"then\": \"by_mail\" }, { \"otherwise\": true, \"then\": \"has_pin\" }");
  EXPECT_THAT(Found(files), ::testing::Contains("MG0109 \"has_pin\""));  // Its scenarios fail as well.
  EXPECT_EQ(Argument(Check(files), "cases"), "n/a");
}

TEST(BranchCoverageTest, LeavesOutWhatWasDecidedBefore) {
  content::MemoryFiles files = SmallContent();
  // Asked again, but only those under 15 come here: the rest needs no branch.
  Replace(files, kMoveIn,
          "\"family\": { \"ask_any\": \"age\", \"is\": \">= 18\", \"branches\": [\n      { \"when\": true, \"then\": "
          "\"file\" }, { \"when\": false, \"then\": \"none\" }] },",
          "\"family\": { \"ask\": \"age\", \"branches\": [ { \"when\": \"< 7\", \"then\": \"file\" }, { \"when\": "
          "\"[7..14]\", \"then\": \"none\" }] },");
  EXPECT_THAT(Found(files), ElementsAre("MG0111 \"family\"", "MG0405 \"family\""));
}

TEST(BranchCoverageTest, LooksAtOtherDaysWhereConditionsCountFromToday) {
  content::MemoryFiles files = SmallContent();
  // Complete on the day of the content; half a year later, the first of April has come closer than ten days.
  Replace(files, kMoveIn,
          "\"ask\": \"age\", \"branches\": [\n      { \"when\": \"< 15\", \"then\": \"family\" }, { \"when\": "
          "\"[15..120]\", \"then\": \"file\" }]",
          "\"ask\": \"move_date\", \"branches\": [\n      { \"when\": \"< today + 10 days\", \"then\": \"family\" }, { "
          "\"when\": \">= today + 10 days, >= 2027-04-01\", \"then\": \"file\" }]");
  EXPECT_THAT(Found(files), ElementsAre("MG0405 \"adult\"", "MG0110 {"));
}

TEST(BranchCoverageTest, WantsBothAnswersOfAQuestionToAllPeople) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "{ \"when\": true, \"then\": \"file\" }, { \"when\": false, \"then\": \"none\" }",
          "{ \"when\": true, \"then\": \"file\" }");
  // With the other branch gone, neither question makes a difference.
  EXPECT_THAT(Found(files), ElementsAre("MG0115 \"adult\"", "MG0109 \"family\"", "MG0115 \"family\""));
  EXPECT_EQ(Argument(Check(files), "cases"), "false");
}

TEST(UnreachableTest, FindsNodesOutcomesAndStepsThatNothingLeadsTo) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "\"when\": \"other\", \"then\": \"none\"", "\"when\": \"other\", \"then\": \"file\"");
  Replace(files, kMoveIn, "[\"announce\", \"file\"]", "[\"file\"]");
  Replace(files, kMoveIn, "\"when\": false, \"then\": \"none\"", "\"when\": false, \"then\": \"file\"");
  EXPECT_THAT(Found(files), ElementsAre("MG0115 \"which\"", "MG0115 \"adult\"", "MG0115 \"family\"", "MG0108 \"none\"",
                                        "MG0214 \"announce\"", "MG0402 \"not_needed\"", "MG0402 null"));
}

TEST(CellsTest, RefusesFactsThatAreCutTooFinely) {
  content::MemoryFiles files = SmallContent();
  std::string every_other;
  for (int year = 1; year <= 119; year += 2) every_other += (every_other.empty() ? "" : ", ") + std::to_string(year);
  Replace(files, kMoveIn, "\"< 15\"", "\"" + every_other + "\"");
  Replace(files, kMoveIn, "\"[15..120]\"", "\"not(" + every_other + ")\"");
  EXPECT_THAT(Found(files), ::testing::Contains("MG0112 \"age\""));
}

TEST(NeverOnlineTest, RefusesWhatTheLawDoesNotAllow) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "\"channel\": \"in_person\"", "\"channel\": \"online\"");
  EXPECT_THAT(Found(files), ::testing::Contains("MG0210 \"counter\""));
}

TEST(NeverOnlineTest, DoesNotTakeAnnouncingForCompleting) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "[\"announce\", \"file\"]", "[\"announce\"]");
  EXPECT_THAT(Found(files), ::testing::Contains("MG0210 \"counter\""));
}

TEST(NeverOnlineTest, WantsTheFlagWhereTheLawWantsAVisit) {
  for (const char* article : {"22条", "23条", "22条1項", "21条・23条"}) {
    content::MemoryFiles files = SmallContent();
    Replace(files, kMoveIn, "\"22条\"", "\"" + std::string(article) + "\"");
    EXPECT_THAT(Found(files), IsEmpty());
    Replace(files, kMoveIn, " \"never_online\": true,", "");
    EXPECT_THAT(Found(files), ElementsAre(::testing::StartsWith("MG0227")));
  }
}

TEST(NeverOnlineTest, WantsNoFlagForOtherArticles) {
  for (const char* article : {"24条", "122条", "22条の2"}) {
    content::MemoryFiles files = SmallContent();
    Replace(files, kMoveIn, " \"never_online\": true,", "");
    Replace(files, kMoveIn, "\"22条\"", "\"" + std::string(article) + "\"");
    EXPECT_THAT(Found(files), IsEmpty());
  }
}

TEST(LinkHostsTest, RefusesHostsThatAreNotOnTheList) {
  for (const char* url : {"https://evil.example/", "https://kita.example.jp.evil.example/",
                          "https://kita.example.jp@evil.example/", "javascript:alert(1)", "https://"}) {
    content::MemoryFiles files = SmallContent();
    Replace(files, "kita/sources.json", "https://kita.example.jp/move", url);
    EXPECT_THAT(Found(files), ElementsAre("MG0211 \"" + std::string(url) + "\""));
  }
}

TEST(LinkHostsTest, LooksAtStepsToo) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveOut, "https://kita.example.jp/online", "https://minami.example.jp/online");
  EXPECT_THAT(Found(files), ElementsAre("MG0211 \"click\""));
}

TEST(LinkHostsTest, LeavesOutSourcesThatNothingCites) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/sources.json", "{\n",
          R"({ "atlas": { "title": "ほかの市の手引き", "url": "https://minami.example.jp/" },)");
  EXPECT_THAT(Found(files), IsEmpty());
  Replace(files, "kita/offices.json", R"("confidence": "unconfirmed", "note")",
          R"("source": "atlas", "confidence": "unconfirmed", "note")");
  EXPECT_THAT(Found(files), ElementsAre("MG0211 \"https://minami.example.jp/\""));
}

TEST(TokensTest, FindsTokensThatNobodyProduces) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "[\"moved_out\"]", "[\"registered\"]");
  Replace(files, kMoveIn, "\"produces\": [\"registered\"]", "\"produces\": []");
  EXPECT_THAT(Found(files), ElementsAre("MG0206 \"file\""));
}

TEST(TokensTest, FindsTokensThatNothingUses) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/municipality.json", "\"registered\"]", "\"registered\", \"spare\"]");
  EXPECT_THAT(Found(files), ElementsAre("MG0214 \"spare\""));
}

TEST(MissingWordsTest, FindsWordsThatContentNeeds) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/move_in/text.ja.json", "\"title\": \"転入届\", ", "");
  Replace(files, "shared/text.ja.json", "\"fact/card.choice.usable\": \"使えます\", ", "");
  EXPECT_THAT(Found(files), ElementsAre("MG0301 {", "MG0301 \"card\""));
}

TEST(MissingWordsTest, WantsTheReasonForAnotherRecommendation) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/move_out/text.ja.json", ",\n  \"alternative.mail.why\": \"電話だけでは終わらないからです\"", "");
  EXPECT_THAT(Found(files), ElementsAre("MG0301 \"mail\""));
}

TEST(MissingWordsTest, WantsEveryLanguageOfTheMunicipality) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/municipality.json", "[\"ja\"]", "[\"ja\", \"en\"]");
  base::Diagnostics diagnostics = Check(files);
  EXPECT_FALSE(diagnostics.has_errors());  // Japanese is shown instead, and marked.
  EXPECT_GT(diagnostics.warning_count(), 40u);
  for (const base::Diagnostic& diagnostic : diagnostics.all()) EXPECT_EQ(diagnostic.code, "MG0303");
}

TEST(UnusedWordsTest, FindsWordsThatNothingShows) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/move_in/text.ja.json", "step.file.note", "step.fill.note");
  EXPECT_THAT(Found(files), ElementsAre("MG0302 \"step.fill.note\""));
}

TEST(PlaceholdersTest, WantsTheSameOnesInEveryLanguage) {
  content::MemoryFiles files = SmallContent();
  files.Put("shared/interface.en.json", R"({ "ui/days": "{count} days left" })");
  EXPECT_THAT(Found(files), ElementsAre("MG0304 \"ui/days\""));
  files.Put("shared/interface.en.json", R"({ "ui/days": "{days} days left" })");
  EXPECT_THAT(Found(files), IsEmpty());
}

TEST(QuestionLengthTest, CountsWhatIsReadWithoutFurigana) {
  content::MemoryFiles files = SmallContent();
  std::string question;
  for (int i = 0; i < 40; ++i) question += i % 2 == 0 ? "{問|とい}" : "の";
  Replace(files, "shared/text.ja.json", "{何歳|なんさい}ですか", question + "か");
  EXPECT_THAT(Found(files), ElementsAre("MG0305 \"fact/age.question\""));
  Replace(files, "shared/text.ja.json", "{問|とい}", "");
  EXPECT_THAT(Found(files), IsEmpty());
}

}  // namespace
}  // namespace madoguchi::verify
