#include "verify/scenario_runner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/small_content.h"
#include "verify/check.h"

namespace madoguchi::verify {
namespace {

using ::testing::ElementsAre;
using tests::Replace;
using tests::SmallContent;

constexpr char kScenarios[] = "kita/move_in/scenarios.json";

// Code, expected and found of every diagnostic.
std::vector<std::string> Differences(const content::FileSource& files) {
  base::Diagnostics diagnostics;
  (void)CheckContent(files, diagnostics);
  std::vector<std::string> differences;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    std::string text = diagnostic.code;
    for (const auto& [name, value] : diagnostic.arguments) {
      if (name == "expected" || name == "found" || name == "facts" || name == "name") text += " / " + value;
    }
    differences.push_back(text);
  }
  return differences;
}

TEST(ScenarioRunnerTest, RunsEveryScenarioOfGoodContent) {
  base::Diagnostics diagnostics;
  EXPECT_EQ(CheckContent(SmallContent(), diagnostics), (CheckSummary{1, 2, 4}));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ScenarioRunnerTest, TellsEveryFieldThatDiffers) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "2026-12-21", "2026-12-22");
  Replace(files, kScenarios, "\"channel\": \"online\", \"until\"", "\"channel\": \"mail\", \"until\"");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / deadline = 2026-12-22 / deadline = 2026-12-21",
                                              "MG0402 / channel = mail / channel = online"));
}

TEST(ScenarioRunnerTest, TellsWhatMustNotBe) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"expect_not\": { \"move_in\": { \"channel\": \"online\" }",
          "\"expect_not\": { \"move_in\": { \"channel\": \"in_person\" }");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / not channel = in_person / channel = in_person"));
}

TEST(ScenarioRunnerTest, ComparesTheFeeAndWhatToBring) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"deadline\": \"2026-12-21\"",
          "\"fee_yen\": 0, \"evidence\": [[\"photo_id\"], [\"old_card\"]]");
  EXPECT_THAT(Differences(files), ::testing::IsEmpty());
  Replace(files, kScenarios, "\"fee_yen\": 0, \"evidence\": [[\"photo_id\"], [\"old_card\"]]",
          "\"fee_yen\": 300, \"evidence\": [[\"photo_id\", \"old_card\"]]");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / fee_yen = 300 / fee_yen = 0",
                                              "MG0402 / evidence = photo_id|old_card / evidence = photo_id, old_card"));
}

TEST(ScenarioRunnerTest, ComparesHowLongItTakes) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"deadline\": \"2026-12-21\"", "\"takes\": \"1..2 weeks\"");
  EXPECT_THAT(Differences(files), ::testing::IsEmpty());
  Replace(files, kScenarios, "\"1..2 weeks\"", "null");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / takes = null / takes = 1..2 weeks"));
}

TEST(ScenarioRunnerTest, TellsEachThingThatMustNotBeBrought) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"expect_not\": { \"move_in\": { \"channel\": \"online\" }",
          "\"expect_not\": { \"move_in\": { \"evidence\": [[\"old_card\", \"photo_id\"], [\"old_card\"]] }");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / not evidence = old_card / evidence = photo_id, old_card"));
}

TEST(ScenarioRunnerTest, KnowsWhatIsOpen) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"pin\": true", "\"pin\": \"unknown\"");
  EXPECT_THAT(Differences(files), ::testing::Contains("MG0402 / status = settled / status = ask"));
}

TEST(ScenarioRunnerTest, RefusesAnswersThatContradictEachOther) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"pin\": true", "\"pin\": true, \"born\": \"2026-11-29\"");
  Replace(files, kScenarios, "\"move_date\": \"2026-12-05\"", "\"move_date\": \"2026-11-20\"");
  EXPECT_THAT(Differences(files), ElementsAre(::testing::StartsWith("MG0404 / ")));
}

TEST(ScenarioRunnerTest, WantsAnswersThatMustContradictEachOtherToDoSo) {
  content::MemoryFiles files = SmallContent();
  Replace(files, kScenarios, "\"pin\": true", "\"pin\": true, \"born\": \"2026-11-29\"");
  Replace(files, kScenarios, "\"expect\":", "\"contradict\": [\"move_date\", \"born\"], \"expect\":");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / contradict = born, move_date / contradict = null"));
  Replace(files, kScenarios, "\"move_date\": \"2026-12-05\"", "\"move_date\": \"2026-11-20\"");
  EXPECT_THAT(Differences(files), ElementsAre());
  Replace(files, kScenarios, "[\"move_date\", \"born\"]", "[\"born\"]");
  EXPECT_THAT(Differences(files), ElementsAre("MG0402 / contradict = born / contradict = born, move_date"));
}

// A procedure that runs for each matching person has a result for each of them.
class ForEachTest : public ::testing::Test {
 protected:
  ForEachTest() {
    Replace(files_, "kita/move_in/procedure.json", "\"run\": \"once\"",
            "\"run\": { \"for_each\": { \"fact\": \"age\", \"is\": \"< 18\" } }");
    files_.Put(kScenarios, R"([{ "id": "family", "resident": "親と子2人", "today": "2026-11-30",
      "facts": { "kind": "from_elsewhere" },
      "people": [{ "id": "mother", "facts": { "age": 40 } }, { "id": "haru", "facts": { "age": 16 } }, { "id": "natsu", "facts": { "age": 3 } },
        { "id": "a", "facts": { "age": 14 } }, { "id": "b", "facts": { "age": 15 } }, { "id": "c", "facts": { "age": 17 } },
        { "id": "d", "facts": { "age": 18 } }],
      "expect": { "move_in/haru": { "status": "settled" }, "move_in/natsu": { "status": "settled" } } },
      { "id": "stays_here", "resident": "引っこさない人", "today": "2026-11-30", "facts": { "kind": "other", "age": 16 },
      "expect": { "move_in": { "status": "not_needed" } } },
      { "id": "leaves_with_card", "resident": "カードのある人", "today": "2026-11-30", "procedures": ["move_out"],
      "facts": { "kind": "from_elsewhere", "card": "usable", "pin": true }, "expect": { "move_out": { "channel": "online" } } }])");
  }
  content::MemoryFiles files_ = SmallContent();
};

TEST_F(ForEachTest, ExpectationsNameThePerson) { EXPECT_THAT(Differences(files_), ::testing::IsEmpty()); }

TEST_F(ForEachTest, AnExpectationWithoutPersonIsNotClear) {
  Replace(files_, kScenarios, "move_in/haru", "move_in");
  EXPECT_THAT(Differences(files_), ElementsAre("MG0401 / move_in/?"));
}

TEST_F(ForEachTest, APersonWhoIsNotThereIsUnknown) {
  Replace(files_, kScenarios, "move_in/haru", "move_in/aki");
  EXPECT_THAT(Differences(files_), ElementsAre("MG0401 / aki"));
}

TEST(CheckContentTest, ReportsSharedProblemsOnce) {
  content::MemoryFiles files = SmallContent();
  const content::MemoryFiles kita = files;
  for (const auto& [path, text] : kita.texts()) {
    if (path.rfind("kita/", 0) == 0) files.Put("naka/" + path.substr(5), text);
  }
  Replace(files, "naka/municipality.json", "\"kita\"", "\"naka\"");
  Replace(files, "shared/facts.json", "\"count\"", "\"number\"");
  base::Diagnostics diagnostics;
  EXPECT_EQ(CheckContent(files, diagnostics).municipalities, 2u);
  int shared = 0;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) shared += diagnostic.code == "MG0008" ? 1 : 0;
  EXPECT_EQ(shared, 1);
}

TEST(CheckContentTest, RunsNoScenariosOfContentThatIsBroken) {
  content::MemoryFiles files = SmallContent();
  Replace(files, "kita/facts.json", "\"yes_no\"", "\"maybe\"");
  base::Diagnostics diagnostics;
  EXPECT_EQ(CheckContent(files, diagnostics).scenarios, 0u);
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(CheckContentTest, AFolderWithoutMunicipalityIsAnError) {
  base::Diagnostics diagnostics;
  (void)CheckContent(content::MemoryFiles({}), diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].code, "MG0001");
}

}  // namespace
}  // namespace madoguchi::verify
