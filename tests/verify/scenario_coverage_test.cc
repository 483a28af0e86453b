#include "verify/scenario_coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/small_content.h"

namespace madoguchi::verify {
namespace {

using ::testing::HasSubstr;

constexpr char kTownScenarios[] = "kita/scenarios.json";

content::LoadedContent Load(const content::MemoryFiles& files) {
  base::Diagnostics diagnostics;
  content::LoadedContent content = content::LoadContent(files, "kita", diagnostics);
  EXPECT_TRUE(content.complete);
  return content;
}

std::vector<ProcedureCoverage> Coverage(const content::LoadedContent& content) {
  return CoverageOf(content, content.municipality.content_date);
}

content::LoadedContent WithoutScenarios() {
  content::LoadedContent content = Load(tests::SmallContent());
  content.scenarios.clear();
  return content;
}

TEST(ScenarioCoverageTest, CountsNothingWithoutScenarios) {
  for (const ProcedureCoverage& one : Coverage(WithoutScenarios())) {
    EXPECT_GT(one.answers, 0u);
    EXPECT_EQ(one.covered_answers(), 0u);
    EXPECT_EQ(one.covered_outcomes(), 0u);
  }
}

TEST(ScenarioCoverageTest, DraftsTogetherLeadToEverythingUncovered) {
  for (const ProcedureCoverage& one : Coverage(WithoutScenarios())) {
    std::vector<WalkStep> answers;
    std::vector<rules::OutcomeIndex> outcomes;
    for (const ScenarioDraft& draft : one.drafts) {
      answers.insert(answers.end(), draft.answers.begin(), draft.answers.end());
      if (draft.outcome) outcomes.push_back(*draft.outcome);
    }
    EXPECT_THAT(answers, ::testing::UnorderedElementsAreArray(one.uncovered_answers));
    EXPECT_THAT(outcomes, ::testing::UnorderedElementsAreArray(one.uncovered_outcomes));
  }
}

// A draft whose results were written by hand covers what it was made for; as it is made it does not even load.
TEST(ScenarioCoverageTest, DraftsCoverWhatTheyAreForOnceTheirResultsAreWritten) {
  const content::LoadedContent bare = WithoutScenarios();
  for (const ProcedureCoverage& one : Coverage(bare)) {
    std::string drafts;
    for (const ScenarioDraft& draft : one.drafts) {
      drafts += (drafts.empty() ? "" : ",\n") + DraftAsJson(bare.municipality, one.procedure, draft);
    }
    const std::string& id = bare.municipality[one.procedure].id;
    // In the folder of the municipality scenarios have to say what they are about.
    for (std::size_t at = drafts.find("\"resident\""); at != std::string::npos; at = drafts.find("\"resident\"", at + 60)) {
      drafts.insert(at, "\"procedures\": [\"" + id + "\"], ");
      at += id.size();
    }
    content::MemoryFiles files = tests::SmallContent();
    files.Put(kTownScenarios, "[" + drafts + "]");
    base::Diagnostics as_made;
    (void)content::LoadContent(files, "kita", as_made);
    EXPECT_TRUE(as_made.has_errors());

    std::string written = drafts;
    const std::string open = "\"status\": \"?\", \"outcome\": \"?\"";
    for (std::size_t at = written.find(open); at != std::string::npos; at = written.find(open)) {
      written.replace(at, open.size(), "\"channel\": \"in_person\"");
    }
    files.Put(kTownScenarios, "[" + written + "]");
    const std::vector<ProcedureCoverage> then = Coverage(Load(files));
    EXPECT_TRUE(then[one.procedure.index()].uncovered_answers.empty()) << id;
    EXPECT_TRUE(then[one.procedure.index()].uncovered_outcomes.empty()) << id;
  }
}

TEST(ScenarioCoverageTest, DraftsLeaveTheResultToTheirAuthor) {
  const content::LoadedContent bare = WithoutScenarios();
  for (const ProcedureCoverage& one : Coverage(bare)) {
    for (const ScenarioDraft& draft : one.drafts) {
      EXPECT_THAT(DraftAsJson(bare.municipality, one.procedure, draft), HasSubstr("\"outcome\": \"?\""));
    }
  }
}

// What nobody expects anything of is not tried, although it is decided along with the rest.
TEST(ScenarioCoverageTest, CountsOnlyWhatScenariosExpectSomethingOf) {
  content::LoadedContent content = Load(tests::SmallContent());
  std::size_t covered = 0;
  for (const ProcedureCoverage& one : Coverage(content)) covered += one.covered_outcomes();
  EXPECT_GT(covered, 0u);
  for (content::Scenario& scenario : content.scenarios) scenario.expectations.clear();
  for (const ProcedureCoverage& one : Coverage(content)) EXPECT_EQ(one.covered_outcomes(), 0u);
}

}  // namespace
}  // namespace madoguchi::verify
