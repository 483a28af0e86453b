#include "app/find.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::app {
namespace {

using test::Walker;

class Find : public ::testing::Test {
 protected:
  void SetUp() override {
    Say("leaving/title", "{転出届|てんしゅつとどけ}");
    Say("arriving/title", "{転入届|てんにゅうとどけ}");
    Say("copy/title", "{住民票|じゅうみんひょう}のうつし");
  }
  // Catalogues keep the first text of a key: the new one comes first.
  void Say(const char* key, const char* text) {
    text::Catalogue words;
    words.Add(text::Language::kJa, key, text);
    for (const text::Language language : town_.languages) {
      for (const auto& [old_key, old_text] : town_.words.EntriesOf(language)) words.Add(language, old_key, old_text);
    }
    town_.words = std::move(words);
  }
  std::vector<std::string> Ids(const std::vector<rules::ProcedureIndex>& found) const {
    std::vector<std::string> ids;
    for (const rules::ProcedureIndex index : found) ids.push_back(town_[index].id);
    return ids;
  }
  std::vector<std::string> Named(std::string_view query) const {
    return Ids(FindByName(Phrases(town_, text::Language::kJa), query));
  }
  using Found = std::vector<std::string>;
  service::Municipality town_ = test::SmallTown();
};

TEST_F(Find, ByPartOfTheNameOrOfItsReading) {
  EXPECT_EQ(Named("転入"), Found{"arriving"});
  EXPECT_EQ(Named("テンニュウ"), Found{"arriving"});
  EXPECT_EQ(Named("届"), (Found{"leaving", "arriving"}));
  EXPECT_EQ(Named("住民票の うつし"), Found{"copy"});
}

TEST_F(Find, NamesBeforeSummaries) {
  Say("leaving/summary", "転入届の前に出します");
  EXPECT_EQ(Named("転入"), (Found{"arriving", "leaving"}));
}

TEST_F(Find, EverythingWhenNothingWasTypedAndNothingWhenNothingFits) {
  EXPECT_EQ(Named(" ").size(), town_.procedures.size());
  EXPECT_TRUE(Named("まったくない").empty());
}

TEST_F(Find, ByTheRowOfTheFirstKanaInOrderOfReading) {
  EXPECT_EQ(Ids(FindByRow(town_, "ta")), (Found{"leaving", "arriving"}));  // てんしゅつ before てんにゅう
  EXPECT_EQ(Ids(FindByRow(town_, "sa")), Found{"copy"});
  EXPECT_TRUE(FindByRow(town_, "wa").empty());
}

TEST_F(Find, LeadsToTheQuestionsOfThatProcedureAlone) {
  Walker walker(test::EnvOf(town_, 0, false), text::Language::kJa);
  walker.Type("query", "転入").Press("find");
  EXPECT_EQ(walker.screen().id, "find");
  walker.Press("procedure/arriving");
  EXPECT_EQ(walker.screen().location, "procedure/arriving");
  walker.Press("begin").Press("choice/from_elsewhere", "1").Press("continue");
  EXPECT_EQ(walker.state().procedure, "arriving");
  EXPECT_TRUE(walker.state().life_event.empty());
  EXPECT_FALSE(walker.Has("outlook/copy"));
}

TEST_F(Find, ALifeEventChosenLaterTakesItsPlace) {
  Walker walker(test::EnvOf(town_, 0, false), text::Language::kJa);
  walker.Press("row/ta").Press("procedure/leaving").Press("brand").Press("event/move");
  EXPECT_TRUE(walker.state().procedure.empty());
  EXPECT_EQ(walker.state().life_event, "move");
}

TEST_F(Find, MoreThanEightLifeEventsStandBehindOneFold) {
  for (std::uint32_t i = 10; i < 16; ++i)
    town_.life_events.push_back({"event" + std::to_string(i), i, "home", {rules::ProcedureIndex(0)}});
  Walker walker(test::EnvOf(town_, 0, false), text::Language::kJa);
  EXPECT_TRUE(walker.Has("event/event14"));
  EXPECT_FALSE(walker.Has("event/event15"));
  walker.Press("more_events").Press("event/event15");
  EXPECT_EQ(walker.screen().location, "before/event15");
}

TEST_F(Find, AKioskHasNoFieldToTypeIn) {
  Walker walker(test::EnvOf(town_, 0, true), text::Language::kJa);
  walker.Press("touch");
  EXPECT_FALSE(walker.Has("query"));
  walker.Press("row/sa").Press("procedure/copy");
  EXPECT_EQ(walker.screen().location, "procedure/copy");
}

TEST_F(Find, WhatIsTypedIsCutBetweenCharactersAndStaysOutOfAddresses) {
  Walker walker(test::EnvOf(town_, 0, false), text::Language::kJa);
  std::string much;
  for (int i = 0; i < 500; ++i) much += "あ";
  walker.Type("query", much).Press("find");
  EXPECT_LT(walker.state().query.size(), much.size());
  EXPECT_EQ(walker.state().query.size() % 3, 0U);
  EXPECT_EQ(walker.screen().location, "find");
}

}  // namespace
}  // namespace madoguchi::app
