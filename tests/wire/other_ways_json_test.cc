#include "wire/other_ways_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/small_town.h"
#include "wire/decide_json.h"

namespace madoguchi::wire {
namespace {

using nlohmann::json;

// The small town, in which a card can be got.
json Decided(const char* line) {
  static const service::Municipality town = [] {
    service::Municipality made = test::SmallTown();
    made.vocabulary.facts[test::FactsOfTown().card.fact.index()].changeable = true;
    return made;
  }();
  static const auto decider = Decider::Make(town, test::kToday);
  return json::parse(decider->Decide(line).json)["procedures"][0];
}

TEST(OtherWaysJsonTest, WritesWhatRulesAChannelOutInTheFormOfTheInput) {
  const json copy = Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": true, "card": "usable", "age": 9}})");
  const json because = {{{"fact", "age"}, {"person", "me"}, {"answer", 9}}};
  EXPECT_EQ(copy["why_not"], (json{{{"channel", "convenience_store"}, {"because", because}, {"window_closed", nullptr}}}));
}

TEST(OtherWaysJsonTest, WritesTheSmallestChange) {
  const json copy = Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": true, "card": "none", "age": 30}})");
  const json better = copy["counterfactual"];
  EXPECT_EQ(better["channels"], json{"convenience_store"});
  EXPECT_EQ(better["spares_visit"], true);
  ASSERT_EQ(better["smallest"].size(), 1u);
  EXPECT_EQ(better["smallest"][0]["changes"], (json{{{"fact", "card"},
                                                     {"person", "me"},
                                                     {"from", "none"},
                                                     {"to", "usable"},
                                                     {"first", "usable"},
                                                     {"last", "usable"}}}));
  EXPECT_EQ(better["smallest"][0]["outcomes"], json{"store"});
  EXPECT_TRUE(better["smallest"][0]["depends_on"].empty());
  EXPECT_TRUE(better["in_the_way"].empty());
}

TEST(OtherWaysJsonTest, NamesWhatTheChangeDependsOnAndWhatWasUnknown) {
  const json copy = Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": true, "card": "none"}})");
  EXPECT_EQ(copy["counterfactual"]["smallest"][0]["depends_on"], (json{{{"fact", "age"}, {"person", "me"}}}));
  const json unknown = Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": true, "card": "unknown", "age": 30}})");
  EXPECT_EQ(unknown["counterfactual"]["smallest"][0]["changes"][0]["from"], "unknown");
}

TEST(OtherWaysJsonTest, NamesWhatCannotBeChanged) {
  const json copy = Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": true, "card": "none", "age": 9}})");
  EXPECT_TRUE(copy["counterfactual"]["smallest"].empty());
  EXPECT_EQ(copy["counterfactual"]["in_the_way"],
            (json{{{"fact", "age"}, {"person", "me"}, {"answer", 9}, {"reason", "fixed"}}}));
}

TEST(OtherWaysJsonTest, IsNullWhereThereIsNothingBetter) {
  EXPECT_TRUE(Decided(R"({"procedures": ["copy"], "facts": {"wants_copy": false}})")["counterfactual"].is_null());
  EXPECT_TRUE(Decided(R"({"procedures": ["arriving"], "facts": {"kind": "from_elsewhere"}})")["counterfactual"].is_null());
}

}  // namespace
}  // namespace madoguchi::wire
