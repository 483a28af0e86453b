// One mistake in good content each: the code and the place that loading reports.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "content/codes_and_places.h"
#include "content/small_content.h"

namespace madoguchi::content {
namespace {

using tests::Replace;
using tests::SmallContent;

struct Mistake {
  friend void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  std::vector<std::string> expected;
};

class MistakeTest : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakeTest, IsReportedAtItsPlace) {
  const Mistake& mistake = GetParam();
  MemoryFiles files = SmallContent();
  Replace(files, mistake.file, mistake.from, mistake.to);
  EXPECT_EQ(CodesAndPlaces(files), mistake.expected);
}

INSTANTIATE_TEST_SUITE_P(
    OneEach, MistakeTest,
    ::testing::Values(
        Mistake{
            "BrokenJson", "kita/sources.json", "きた市の手引き\",", "きた市の手引き\"", {"MG0003 kita/sources.json:1 \""}},
        Mistake{"DuplicateKey",
                "kita/evidence.json",
                "\"old_card\"",
                "\"photo_id\"",
                {"MG0004 kita/evidence.json:1 \"photo_id\"", "MG0205 kita/move_in/procedure.json:25 \"old_card\"",
                 "MG0205 shared/move_out/procedure.json:32 \"old_card\""}},
        Mistake{"UnknownKey", "kita/evidence.json", "\"note\"", "\"notes\"", {"MG0005 kita/evidence.json:1 \"notes\""}},
        Mistake{"WrongType", kFacts, "\"number\": 4", "\"number\": \"4\"", {"MG0006 kita/facts.json:3 \"4\""}},
        Mistake{"MissingKey", kFacts, "\"number\": 4, ", "", {"MG0007 kita/facts.json:3 {"}},
        Mistake{"BadValue",
                kFacts,
                "\"owner\": \"authority\"",
                "\"owner\": \"nobody\"",
                {"MG0007 kita/facts.json:8 {", "MG0008 kita/facts.json:8 \"nobody\""}},
        Mistake{"BadDate",
                "kita/municipality.json",
                "2026-11-22",
                "2026-11-31",
                {"MG0009 kita/municipality.json:2 \"2026-11-31\""}},
        Mistake{"BadId",
                "kita/evidence.json",
                "\"old_card\"",
                "\"oldCard\"",
                {"MG0010 kita/evidence.json:1 \"oldCard\"", "MG0205 kita/move_in/procedure.json:25 \"old_card\"",
                 "MG0205 shared/move_out/procedure.json:32 \"old_card\""}},
        Mistake{"SameNumberTwice", kFacts, "\"number\": 4", "\"number\": 3", {"MG0011 kita/facts.json:3 3"}},
        Mistake{"SameScenarioTwice",
                kScenarios,
                "somebody_else",
                "adult_with_card",
                {"MG0011 kita/move_in/scenarios.json:7 \"adult_with_card\""}},
        Mistake{"TwoTables",
                kProcedure,
                "\"days\": 14",
                "\"days\": 14, \"months\": 1",
                {"MG0015 kita/move_in/procedure.json:26 {"}},
        Mistake{"UnknownFact",
                kProcedure,
                "\"ask\": \"kind\"",
                "\"ask\": \"kinds\"",
                {"MG0101 kita/move_in/procedure.json:7 \"kinds\""}},
        Mistake{"UnknownChoice",
                kProcedure,
                "[\"from_elsewhere\"]",
                "[\"from_abroad\"]",
                {"MG0102 kita/move_in/procedure.json:8 \"from_abroad\""}},
        Mistake{"BadCondition",
                kProcedure,
                "\"< 15\"",
                "\"< fifteen\"",
                {"MG0103 kita/move_in/procedure.json:10 \"< fifteen\""}},
        Mistake{"ConditionOfAnotherType", kProcedure, "\"< 15\"", "true", {"MG0104 kita/move_in/procedure.json:10 true"}},
        Mistake{"Cycle",
                kProcedure,
                "\"when\": false, \"then\": \"none\"",
                "\"when\": false, \"then\": \"which\"",
                {"MG0105 kita/move_in/procedure.json:12 {"}},
        Mistake{"UnknownNode",
                kProcedure,
                "\"then\": \"adult\"",
                "\"then\": \"adults\"",
                {"MG0106 kita/move_in/procedure.json:8 \"adults\""}},
        Mistake{"UnknownOutcome",
                kProcedure,
                "\"outcome\": \"visit\"",
                "\"outcome\": \"visits\"",
                {"MG0107 kita/move_in/procedure.json:13 \"visits\""}},
        Mistake{"ParentsInACircle",
                "shared/facts.json",
                "\"changeable\": true",
                "\"applies_when\": { \"fact\": \"pin\", \"is\": true }",
                {"MG0113 kita/facts.json:5 \"pin\""}},
        Mistake{"FactOfAnotherOwner",
                kProcedure,
                "\"ask\": \"kind\"",
                "\"ask\": \"kind\", \"of\": \"actor\"",
                {"MG0114 kita/move_in/procedure.json:7 \"actor\""}},
        Mistake{"HouseholdCountedByItsOwnFact",
                kProcedure,
                "\"ask_any\": \"age\", \"is\": \">= 18\"",
                "\"ask_any\": \"kind\", \"is\": \"other\"",
                {"MG0114 kita/move_in/procedure.json:11 \"kind\""}},
        Mistake{"UnknownSource",
                "kita/offices.json",
                "\"source\": \"page\"",
                "\"source\": \"pages\"",
                {"MG0201 kita/offices.json:3 \"pages\""}},
        Mistake{
            "NoConfidence", "kita/offices.json", ", \"confidence\": \"secondary\"", "", {"MG0202 kita/offices.json:4 {"}},
        Mistake{"NoValue", "kita/offices.json", "\"value\": \"きた市1-1\", ", "", {"MG0202 kita/offices.json:3 {"}},
        Mistake{"UnknownOffice", kProcedure, "[\"hall\"]", "[\"town\"]", {"MG0204 kita/move_in/procedure.json:22 \"town\""}},
        Mistake{"UnknownEvidence",
                kProcedure,
                "[\"photo_id\"]",
                "[\"photo\"]",
                {"MG0205 kita/move_in/procedure.json:25 \"photo\""}},
        Mistake{"UnknownProcedure",
                "kita/life_events.json",
                "\"move_in\"]",
                "\"move_inn\"]",
                {"MG0207 kita/life_events.json:2 \"move_inn\"", "MG0401 kita/move_in/scenarios.json:4 \"move_in\"",
                 "MG0401 kita/move_in/scenarios.json:6 \"move_in\""}},
        Mistake{"UnknownStep",
                kProcedure,
                "[\"announce\", \"file\"]",
                "[\"announce\", \"fill\"]",
                {"MG0208 kita/move_in/procedure.json:15 \"fill\""}},
        Mistake{"NothingToDoAndNotSaidSo",
                kProcedure,
                "{ \"not_needed\": true }",
                "{}",
                {"MG0209 kita/move_in/procedure.json:16 \"not_moving\""}},
        Mistake{"UnknownToken",
                kProcedure,
                "[\"registered\"]",
                "[\"registerd\"]",
                {"MG0212 kita/move_in/procedure.json:30 \"registerd\""}},
        Mistake{"UnknownTopic",
                kFacts,
                "\"topic\": \"moving\"",
                "\"topic\": \"travel\"",
                {"MG0212 kita/facts.json:2 \"travel\""}},
        Mistake{"UnknownSharedProcedure",
                "kita/municipality.json",
                "\"uses\": [\"move_out\"]",
                "\"uses\": [\"moving_out\"]",
                {"MG0216 kita/move_out/overlay.json", "MG0212 kita/municipality.json:6 \"moving_out\""}},
        Mistake{"RecommendedWithoutReason",
                "shared/move_out/procedure.json",
                ", \"because\": \"alternative.mail.why\"",
                "",
                {"MG0213 shared/move_out/procedure.json:14 \"mail\""}},
        Mistake{"ChannelInAnOverlay",
                kOverlay,
                "\"note\"",
                "\"channel\": \"mail\", \"note\"",
                {"MG0215 kita/move_out/overlay.json:3 \"channel\""}},
        Mistake{"TreeInAnOverlay",
                kOverlay,
                "\"steps\"",
                "\"tree\": {}, \"steps\"",
                {"MG0215 kita/move_out/overlay.json:3 \"tree\""}},
        Mistake{
            "UnknownStepInAnOverlay", kOverlay, "\"call\"", "\"calls\"", {"MG0208 kita/move_out/overlay.json:3 \"calls\""}},
        Mistake{"UnknownKeyInAnOverlay",
                kOverlay,
                "\"deadline\"",
                "\"dead_line\"",
                {"MG0005 kita/move_out/overlay.json:4 \"dead_line\""}},
        Mistake{"IncompleteStatementInAnOverlay",
                kOverlay,
                "\"source\": \"page\", ",
                "",
                {"MG0202 kita/move_out/overlay.json:4 {"}},
        Mistake{"UnknownThingInScenario",
                kScenarios,
                "\"life_event\": \"moving_in\"",
                "\"life_event\": \"moving\"",
                {"MG0401 kita/move_in/scenarios.json:2 \"moving\""}},
        Mistake{"AnswerOutsideOfItsDomain",
                kScenarios,
                "\"age\": 22",
                "\"age\": 121",
                {"MG0008 kita/move_in/scenarios.json:3 121"}},
        Mistake{"ProcessingTimeThatEndsBeforeItBegins",
                kProcedure,
                "\"at_most\": 2",
                "\"at_most\": 0",
                {"MG0008 kita/move_in/procedure.json:27 0"}},
        Mistake{"ProcessingTimeWithoutEnds",
                kProcedure,
                "\"unit\": \"weeks\", \"at_least\": 1, \"at_most\": 2",
                "\"unit\": \"weeks\"",
                {"MG0007 kita/move_in/procedure.json:27 {"}},
        Mistake{"UnitThatNoProcessingTimeHas",
                kProcedure,
                "\"weeks\"",
                "\"years\"",
                {"MG0008 kita/move_in/procedure.json:27 \"years\""}}),
    [](const ::testing::TestParamInfo<Mistake>& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace madoguchi::content
