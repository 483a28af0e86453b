// Lints about trees, dates, sources and scenarios that need the whole of a municipality.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
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

TEST(IdleBranchesTest, FindsQuestionsWithoutConsequence) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, R"("then": "file" }, { "when": false, "then": "none" }] },)",
          R"("then": "file" }, { "when": false, "then": "file" }] },)");
  // "family" decides nothing, and so "adult" above it does not either.
  EXPECT_THAT(Codes(files), ElementsAre("MG0115", "MG0115"));
}

TEST(IdleBranchesTest, LeavesDatesAloneThatDeadlinesCountFrom) {
  content::MemoryFiles files = SmallContent();
  Replace(
      files, kMoveIn, R"("file": { "outcome": "visit" },)",
      R"("file": { "ask": "move_date", "branches": [{ "when": "<= today", "then": "there" }, { "otherwise": true, "then": "there" }] },
    "there": { "outcome": "visit" },)");
  base::Diagnostics found = Check(files);
  for (const base::Diagnostic& diagnostic : found.all()) EXPECT_NE(diagnostic.code, "MG0115");
}

TEST(WindowsTest, FindsDatesThatContradictEachOther) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/move_out/procedure.json", R"("until": { "from_fact": "move_date", "days": 10,)",
          R"("until": { "from_fact": "move_date", "days": -40,)");
  EXPECT_THAT(Codes(files), ::testing::Contains("MG0220"));
  files = SmallContent();
  Replace(files, kMoveIn, R"("min_gap": { "value": { "days": 0 },)",
          R"("max_gap": { "value": { "days": 2 }, "source": "law", "checked": "2026-11-01", "confidence": "official" },
        "min_gap": { "value": { "days": 3 },)");
  EXPECT_THAT(Codes(files), ElementsAre("MG0220"));
}

// Months and days cross on some days of the year only.
TEST(WindowsTest, LooksAtEveryDay) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/move_out/procedure.json", R"("from": { "from_fact": "move_date", "days": -30 })",
          R"("from": { "from_fact": "move_date", "months": -1, "counted_from": "same_day" })");
  Replace(files, "shared/move_out/procedure.json", R"("until": { "from_fact": "move_date", "days": 10,)",
          R"("until": { "from_fact": "move_date", "days": -29,)");
  EXPECT_THAT(Codes(files), ::testing::Contains("MG0220"));
}

// Counters say when they are open; a period's last day is what moves on.
TEST(WindowsTest, LetsNoVisitBeginWithARoll) {
  const auto rolled = [](const std::string& roll) {
    content::MemoryFiles files = SmallContent();
    Replace(files, kMoveIn, R"("file": { "channel": "in_person",)",
            R"("file": { "channel": "in_person", "window": { "value": { "from": { "from_fact": "move_date", "rolled": ")" +
                roll + R"(" } }, "source": "law", "checked": "2026-11-01", "confidence": "official" },)");
    return Codes(files);
  };
  EXPECT_THAT(rolled("next_open_day"), ElementsAre("MG0228"));
  EXPECT_THAT(rolled("previous_open_day"), ::testing::IsEmpty());
  content::MemoryFiles online = SmallContent();
  Replace(online, "shared/move_out/procedure.json", R"("days": -30 })", R"("days": -30, "rolled": "next_open_day" })");
  EXPECT_THAT(Codes(online), ::testing::IsEmpty());
}

TEST(UnusedEntriesTest, FindsFactsAndEvidence) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/facts.json", "\"$relations\"",
          R"("pet": { "number": 10, "type": "yes_no", "owner": "person", "topic": "you" },
  "$relations")");
  Replace(files, "kita/text.ja.json", "\"topic/you\"",
          R"("fact/pet.question": "犬はいますか", "fact/pet.why": "届けがいります", "topic/you")");
  EXPECT_THAT(Codes(files), ElementsAre("MG0222"));
  Replace(files, kMoveIn, R"([["photo_id"], ["old_card"]])", R"([["photo_id"]])");
  Replace(files, "shared/move_out/procedure.json", R"([["photo_id", "old_card"]])", R"([["photo_id"]])");
  EXPECT_THAT(Codes(files), ElementsAre("MG0222", "MG0222"));
}

// What one municipality does not use, another may.
TEST(UnusedEntriesTest, LeavesSharedFactsAloneThatSomeMunicipalityUses) {
  content::MemoryFiles files = SmallContent();
  const content::MemoryFiles other = SmallContent();
  for (const auto& [path, text] : other.texts()) {
    if (path.starts_with("kita/move_in") || !path.starts_with("kita/")) continue;
    files.Put("minami/" + path.substr(5), text);
  }
  Replace(files, "minami/municipality.json", "\"id\": \"kita\"", "\"id\": \"minami\"");
  Replace(files, "minami/life_events.json", ", \"move_in\"", "");
  for (const base::Diagnostic& diagnostic : Check(files).all()) {
    EXPECT_NE(diagnostic.code + diagnostic.span.file, "MG0222shared/facts.json");
  }
}

TEST(OverlayTest, FindsAnotherValueWithTheSharedSource) {
  content::MemoryFiles files = SmallContent();
  files.Put("kita/move_out/overlay.json", R"({ "steps": { "send": {
    "fee_yen": { "value": 120, "source": "law", "checked": "2026-11-01", "confidence": "official" } } } })");
  EXPECT_THAT(Codes(files), ElementsAre("MG0221"));
  Replace(files, "kita/move_out/overlay.json", "120", "110");
  EXPECT_THAT(Codes(files), IsEmpty());
  Replace(files, "kita/move_out/overlay.json", R"(110, "source": "law")", R"(120, "source": "page")");
  EXPECT_THAT(Codes(files), IsEmpty());
}

TEST(ChannelNamesTest, FindsNamesThatSayAnotherChannel) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "shared/move_out/text.ja.json", "郵送する", "電話する");
  EXPECT_THAT(Codes(files), ElementsAre("MG0223"));
  files = SmallContent();
  // Both: whoever sends it may ask by phone first.
  Replace(files, "shared/move_out/text.ja.json", "郵送する", "電話してから郵送する");
  EXPECT_THAT(Codes(files), IsEmpty());
  Replace(files, "shared/move_out/procedure.json", R"("phone": { "steps": ["call"] })",
          R"("counter": { "steps": ["call"] })");
  EXPECT_THAT(Codes(files), ElementsAre("MG0223"));
}

TEST(StepOrderTest, FindsStepsBeforeWhatTheyWaitFor) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, R"("announce": { "channel": "online",)",
          R"("announce": { "produces": ["moved_out"], "channel": "online",)");
  EXPECT_THAT(Codes(files), IsEmpty());
  Replace(files, kMoveIn, R"(["announce", "file"])", R"(["file", "announce"])");
  EXPECT_THAT(Codes(files), ::testing::Contains("MG0224"));
}

TEST(EmptyWordsTest, FindsTextsWithoutWords) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/move_in/text.ja.json", "番号札を取ります", " ");
  EXPECT_THAT(Codes(files), ElementsAre("MG0322"));
}

TEST(StaleTest, WarnsByTheDayAndNeverFails) {
  const content::MemoryFiles files = SmallContent();
  EXPECT_THAT(Codes(files), IsEmpty());
  EXPECT_THAT(Codes(files, "2026-11-30"), IsEmpty());
  EXPECT_THAT(Codes(files, "2027-11-01"), ElementsAre("MG0219"));  // until 2027-03-31
  // Both lists of sources.
  EXPECT_THAT(Codes(files, "2027-11-02"), ElementsAre("MG0217", "MG0219", "MG0217"));
  EXPECT_THAT(Codes(files, "2026-10-31"), ::testing::Each(std::string("MG0218")));
  EXPECT_FALSE(Check(files, base::ParseIso("2030-01-01")).has_errors());
}

TEST(ReviewDaysTest, WarnsFromTheDayAfter) {
  content::MemoryFiles files = SmallContent();
  EXPECT_THAT(Codes(files, "2029-04-01"), ::testing::Not(Contains("MG0225")));
  EXPECT_THAT(Codes(files, "2029-04-02"), Contains("MG0225"));
  EXPECT_FALSE(Check(files, base::ParseIso("2029-04-02")).has_errors());
  Replace(files, "kita/move_out/overlay.json", "\"review_by\": \"2029-04-01\",", "");
  EXPECT_THAT(Codes(files, "2029-04-02"), ::testing::Not(Contains("MG0225")));
}

// Answers reach a year ahead, and the proof of a day reaches two years on from it.
TEST(EndingTablesTest, WarnsWhileAnswersInTheProofGoBeyondAListOfPeriods) {
  const auto found_on = [](const std::string& periods, const char* rest, const char* today) {
    content::MemoryFiles files = SmallContent();
    Replace(files, kMoveIn, R"("file": { "outcome": "visit" },)",
            R"("file": { "ask": "move_date", "branches": [{ "when": ")" + periods + R"(", "then": "none" }, )" + rest +
                R"(] }, "filed": { "outcome": "visit" },)");
    std::vector<std::string> found = Codes(files, today);
    return std::count(found.begin(), found.end(), "MG0229");
  };
  const char* const otherwise = R"({ "otherwise": true, "then": "filed" })";
  const std::string list = "[2027-02-01..2027-03-31], [2028-02-01..2028-03-31]";
  EXPECT_EQ(found_on(list, otherwise, "2025-03-31"), 0);
  EXPECT_EQ(found_on(list, otherwise, "2025-04-01"), 1);
  // What holds ever after is said, and one period is an exception that passes.
  const char* const ever_after = R"({ "when": ">= 2028-04-01", "then": "none" }, { "otherwise": true, "then": "filed" })";
  EXPECT_EQ(found_on(list, ever_after, "2026-11-30"), 0);
  EXPECT_EQ(found_on("[2027-02-01..2027-03-31]", otherwise, "2026-11-30"), 0);
  EXPECT_EQ(found_on("<= today", otherwise, "2026-11-30"), 0);
}

TEST(EndingTablesTest, TakesDaysThatComeAgainForAListAndOneClosureForNone) {
  const auto found_on = [](const std::string& closed, const char* today) {
    content::MemoryFiles files = SmallContent();
    Replace(files, "shared/move_out/procedure.json", R"("closed_on_legal_closed_days": false })",
            R"("closed_on_legal_closed_days": false, "closed": [)" + closed + "] }");
    std::vector<std::string> found = Codes(files, today);
    return std::count(found.begin(), found.end(), "MG0229");
  };
  const std::string yearly = R"("2026-12-31", "2027-12-31")";
  EXPECT_EQ(found_on(yearly, "2025-12-31"), 0);
  EXPECT_EQ(found_on(yearly, "2026-01-01"), 1);
  EXPECT_EQ(found_on(R"("2026-12-30", "2027-12-31")", "2026-01-01"), 0);
}

TEST(TitlesTest, FindsTwoOfAKindWithTheSame) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/text.ja.json", "引っこしてくる", "転入届");
  EXPECT_THAT(Codes(files), IsEmpty());  // A life event may be called like its procedure.
  Replace(files, "kita/text.ja.json", "子どもが生まれる", "転入届");
  EXPECT_THAT(Codes(files), ElementsAre("MG0326"));
}

TEST(UntriedBoundsTest, WantsResidentsOnBothSides) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/move_in/scenarios.json", R"("age": 15)", R"("age": 16)");
  EXPECT_THAT(Codes(files), ElementsAre("MG0405"));
}

TEST(ResidentExampleTest, NamesSomebodyWhoComesToTheGap) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kMoveIn, "\"[15..120]\"", "\"[16..120]\"");
  const std::vector<base::Diagnostic> found = Check(files).all();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().code, "MG0109");
  EXPECT_NE(found.front().example.ja.find("15歳"), std::string::npos) << found.front().example.ja;
  EXPECT_NE(found.front().example.ja.find("ほかの市から"), std::string::npos) << found.front().example.ja;
}

}  // namespace
}  // namespace madoguchi::verify
