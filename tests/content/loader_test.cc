#include "content/loader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/codes_and_places.h"
#include "content/small_content.h"

namespace madoguchi::content {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::Replace;
using tests::SmallContent;

std::vector<std::string> Codes(const FileSource& files) {
  std::vector<std::string> codes = CodesAndPlaces(files);
  for (std::string& code : codes) code.resize(6);
  return codes;
}

service::Municipality Load(const FileSource& files) {
  base::Diagnostics diagnostics;
  std::optional<service::Municipality> municipality = LoadMunicipality(files, "kita", diagnostics);
  EXPECT_TRUE(municipality.has_value());
  return municipality.value_or(service::Municipality());
}

TEST(LoaderTest, LoadsContentWithoutProblems) { EXPECT_THAT(CodesAndPlaces(SmallContent()), IsEmpty()); }

TEST(LoaderTest, ListsFoldersThatAreMunicipalities) {
  MemoryFiles files = SmallContent();
  files.Put("schema/facts.json", "{}");
  files.Put("aka/municipality.json", "{}");
  EXPECT_THAT(ListMunicipalities(files), ElementsAre("aka", "kita"));
}

TEST(LoaderTest, OrdersProceduresByNumber) {
  const service::Municipality kita = Load(SmallContent());
  ASSERT_EQ(kita.procedures.size(), 2u);
  EXPECT_EQ(kita.procedures[0].id, "move_out");
  EXPECT_TRUE(kita.procedures[0].national_template);
  EXPECT_EQ(kita.procedures[1].id, "move_in");
}

TEST(LoaderTest, RecommendsTheNearestChannelUnlessTheAuthorSaysWhyNot) {
  const service::Municipality kita = Load(SmallContent());
  const std::vector<service::Outcome>& outcomes = kita.procedures[0].outcomes;
  EXPECT_FALSE(outcomes[0].alternatives[0].recommended);  // mail
  EXPECT_TRUE(outcomes[0].alternatives[1].recommended);   // online
  EXPECT_TRUE(outcomes[1].alternatives[0].recommended);
  EXPECT_EQ(outcomes[1].alternatives[0].because, "move_out/alternative.mail.why");
}

TEST(LoaderTest, ClassesOutcomesByTheirHeadline) {
  const service::Municipality kita = Load(SmallContent());
  EXPECT_THAT(kita.procedures[1].rule.outcome_class,
              ElementsAre(static_cast<rules::OutcomeClass>(service::Channel::kInPerson), rules::kNotNeededClass));
}

TEST(LoaderTest, KeepsNoValueOfAnUnconfirmedStatement) {
  MemoryFiles files = SmallContent();
  Replace(files, "kita/offices.json", R"("confidence": "unconfirmed", "note")",
          R"("value": true, "confidence": "unconfirmed", "note")");
  EXPECT_THAT(Codes(files), ElementsAre("MG0203"));
  EXPECT_FALSE(Load(files).offices[0].location_known.value);
}

TEST(LoaderTest, MunicipalEntryReplacesTheSharedOneWholeAndInItsPlace) {
  MemoryFiles files = SmallContent();
  Replace(
      files, "kita/facts.json", "{\n",
      R"({ "age": { "number": 1, "type": "count", "unit": "year", "range": "[0..99]", "owner": "person", "topic": "moving" },)");
  const service::Municipality kita = Load(files);
  EXPECT_EQ(kita.vocabulary.facts[0].id, "age");
  EXPECT_EQ(kita.vocabulary.facts[0].topic, "moving");
  EXPECT_EQ(kita.vocabulary.facts[0].domain.last.value, 99);
  EXPECT_EQ(kita.vocabulary.facts.size(), 9u);
}

TEST(LoaderTest, MunicipalWordsLieOverSharedOnes) {
  MemoryFiles files = SmallContent();
  Replace(files, "kita/text.ja.json", "{\n", R"({ "fact/age.question": "おいくつですか",)");
  EXPECT_EQ(Load(files).words.Find(text::Language::kJa, "fact/age.question").text, "おいくつですか");
}

TEST(LoaderTest, OverlayReplacesAWholeStatementAndNothingElse) {
  MemoryFiles files = SmallContent();
  service::Step expected = Load(files).procedures[0].steps[1];
  Replace(
      files, kOverlay, "\"steps\": {",
      R"("steps": { "send": { "fee_yen": { "value": 140, "source": "page", "checked": null, "confidence": "secondary" } },)");
  const service::Step send = Load(files).procedures[0].steps[1];
  EXPECT_EQ(send.fee_yen.value, 140);
  EXPECT_EQ(send.fee_yen.provenance.confidence, service::Confidence::kSecondary);
  EXPECT_FALSE(send.fee_yen.provenance.checked.has_value());
  expected.fee_yen = send.fee_yen;
  EXPECT_EQ(send, expected);
}

TEST(LoaderTest, OverlayAddsAStatementThatTheStepDoesNotHave) {
  MemoryFiles files = SmallContent();
  EXPECT_TRUE(Load(files).procedures[0].steps[2].deadline.has_value());
  files.Remove(kOverlay);
  EXPECT_FALSE(Load(files).procedures[0].steps[2].deadline.has_value());
}

TEST(LoaderTest, OverlaySaysHowLongItTakesHere) {
  MemoryFiles files = SmallContent();
  EXPECT_FALSE(Load(files).procedures[0].steps[1].takes.has_value());
  Replace(files, kOverlay, "\"steps\": {",
          R"("steps": { "send": { "takes": { "value": { "unit": "months", "at_least": 2, "at_most": 3 }, "source": "page",)"
          R"( "checked": null, "confidence": "official" } },)");
  const service::Step send = Load(files).procedures[0].steps[1];
  ASSERT_TRUE(send.takes.has_value());
  EXPECT_EQ(service::ProcessingTimeText(send.takes->value), "2..3 months");
  EXPECT_TRUE(send.takes->stated());
}

TEST(LoaderTest, OverlayConfirmsANationalTemplate) {
  MemoryFiles files = SmallContent();
  Replace(files, kOverlay, "\"steps\"", "\"national_template\": false, \"steps\"");
  EXPECT_FALSE(Load(files).procedures[0].national_template);
}

TEST(LoaderTest, ReportsAnOverlayOfAProcedureOfItsOwn) {
  MemoryFiles files = SmallContent();
  files.Put("kita/move_in/overlay.json", "{}");
  EXPECT_THAT(CodesAndPlaces(files), ElementsAre("MG0216 kita/move_in/overlay.json"));
}

TEST(LoaderTest, ReportsAnOverlayOfAProcedureThatIsNotUsed) {
  MemoryFiles files = SmallContent();
  files.Put("kita/passport/overlay.json", "{}");
  EXPECT_THAT(CodesAndPlaces(files), ElementsAre("MG0216 kita/passport/overlay.json"));
}

TEST(LoaderTest, HereIsTheMunicipalityThatIsLoaded) {
  MemoryFiles files = SmallContent();
  Replace(files, "kita/facts.json", R"("choices": ["from_elsewhere", "other"])", R"("choices": ["from_elsewhere", "kita"])");
  Replace(files, "kita/text.ja.json", "fact/kind.choice.other", "fact/kind.choice.kita");
  Replace(files, kScenarios, R"("kind": "other")", R"("kind": "kita")");
  Replace(files, "kita/move_out/scenarios.json", R"("kind": "other")", R"("kind": "kita")");
  Replace(files, kProcedure, R"("when": "other")", R"("when": "here")");
  Replace(files, kProcedure, R"("authority": "kita")", R"("authority": "here")");
  const service::Municipality kita = Load(files);
  EXPECT_EQ(kita.procedures[1].authority.id, "kita");
  EXPECT_EQ(kita.procedures[1], Load(SmallContent()).procedures[1]);
}

TEST(LoaderTest, MunicipalProcedureReplacesTheSharedOneWithItsWords) {
  MemoryFiles files = SmallContent();
  files.Remove(kOverlay);
  files.Put("kita/move_out/procedure.json", files.Read("shared/move_out/procedure.json").value());
  Replace(files, "kita/move_out/procedure.json", "\"national_template\": true, ", "");
  const service::Municipality kita = Load(files);
  EXPECT_FALSE(kita.procedures[0].national_template);
  EXPECT_FALSE(kita.words.Find(text::Language::kJa, "move_out/title").found);
}

TEST(LoaderTest, ReadsScenariosWithTheirProcedures) {
  base::Diagnostics diagnostics;
  const LoadedContent content = LoadContent(SmallContent(), "kita", diagnostics);
  ASSERT_EQ(content.scenarios.size(), 4u);
  EXPECT_EQ(content.scenarios[0].procedures.size(), 2u);
  EXPECT_EQ(content.scenarios[1].procedures.size(), 1u);
  EXPECT_EQ(content.scenarios[0].expectations.size(), 3u);
}

TEST(LoaderTest, ReadsABareListOfScenariosAsWell) {
  MemoryFiles files = SmallContent();
  Replace(files, "kita/move_out/scenarios.json", "{ \"$schema\": \"../../schema/scenarios.json\", \"scenarios\": [", "[");
  Replace(files, "kita/move_out/scenarios.json", "] }", "]");
  base::Diagnostics diagnostics;
  EXPECT_EQ(LoadContent(files, "kita", diagnostics).scenarios.size(), 4u);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(LoaderTest, OverlaysNameWhoAnswersForASharedProcedure) {
  MemoryFiles files = SmallContent();
  Replace(files, "shared/move_out/procedure.json", "\"run\"", "\"owner\": \"nobody\", \"run\"");
  base::Diagnostics diagnostics;
  const std::vector<Upkeep> upkeep = LoadContent(files, "kita", diagnostics).upkeep;
  ASSERT_EQ(upkeep.size(), 1u);
  EXPECT_EQ(upkeep[0].procedure, "move_out");
  EXPECT_EQ(upkeep[0].owner, "市民課");
  EXPECT_EQ(upkeep[0].review_by, base::ParseIso("2029-04-01"));
}

TEST(LoaderTest, WordsOfTheGlossaryHoldForSimpleJapaneseToo) {
  base::Diagnostics diagnostics;
  const std::vector<GlossaryTerm> glossary = LoadContent(SmallContent(), "kita", diagnostics).glossary;
  ASSERT_EQ(glossary.size(), 4u);  // The shared one, then one in Japanese, easy Japanese and Korean.
  EXPECT_EQ(glossary[0].language, text::Language::kEn);
  EXPECT_EQ(glossary[1].word, "引っこし");
  EXPECT_EQ(glossary[2].word, "引っこし");
  EXPECT_EQ(glossary[2].language, text::Language::kJaSimple);
}

TEST(LoaderTest, GivesTheSameHashToTheSameContent) {
  MemoryFiles files = SmallContent();
  const std::uint64_t hash = Load(files).content_hash;
  EXPECT_EQ(Load(files).content_hash, hash);
  Replace(files, "kita/text.ja.json", "市民課", "区民課");
  EXPECT_NE(Load(files).content_hash, hash);
}

TEST(LoaderTest, ReportsAFileThatIsNotThere) {
  MemoryFiles files = SmallContent();
  files.Remove("kita/offices.json");
  EXPECT_THAT(CodesAndPlaces(files), Contains("MG0001 kita/offices.json"));
}

TEST(LoaderTest, WarnsOfAFileThatNobodyReads) {
  MemoryFiles files = SmallContent();
  files.Put("kita/fact.json", "{}");
  EXPECT_THAT(CodesAndPlaces(files), ElementsAre("MG0013 kita/fact.json"));
}

TEST(LoaderTest, ReportsEveryProblemInEveryFile) {
  MemoryFiles files = SmallContent();
  Replace(files, "kita/sources.json", "{ \"page\"", "[ \"page\"");
  Replace(files, "shared/facts.json", "\"count\"", "\"number\"");
  Replace(files, "kita/offices.json", "\"campus\"", "\"campsu\"");
  Replace(files, "kita/move_in/procedure.json", "\"then\": \"adult\"", "\"then\": \"nowhere\"");
  const std::vector<std::string> codes = Codes(files);
  EXPECT_THAT(codes, Contains("MG0003"));
  EXPECT_THAT(codes, Contains("MG0008"));
  EXPECT_THAT(codes, Contains("MG0005"));
  EXPECT_THAT(codes, Contains("MG0007"));
  EXPECT_THAT(codes, Contains("MG0106"));
}

// Whatever is cut off or put in somewhere, loading says so or goes on; it never stops the program.
TEST(LoaderTest, SurvivesEveryFileCutAnywhere) {
  const MemoryFiles whole = SmallContent();
  for (const auto& [path, text] : whole.texts()) {
    for (std::size_t size = 0; size < text.size(); size += 7) {
      MemoryFiles files = whole;
      files.Put(path, text.substr(0, size));
      EXPECT_FALSE(Codes(files).empty()) << path << " cut at " << size;
    }
  }
}

TEST(LoaderTest, SurvivesEveryValueReplacedByAnother) {
  const MemoryFiles whole = SmallContent();
  for (const auto& [path, text] : whole.texts()) {
    for (std::size_t at = text.find(": "); at != std::string::npos; at = text.find(": ", at + 1)) {
      for (const char* other : {"null, \"x\": ", "[], \"x\": ", "{}, \"x\": ", "-1, \"x\": ", "\"\", \"x\": "}) {
        MemoryFiles files = whole;
        files.Put(path, text.substr(0, at + 2) + other + text.substr(at + 2));
        (void)Codes(files);
      }
    }
  }
}

}  // namespace
}  // namespace madoguchi::content
