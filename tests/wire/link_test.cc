#include "wire/link.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "wire/base64url.h"
#include "wire/town.h"

namespace madoguchi::wire {
namespace {

using Kind = LinkProblem::Kind;

rules::FactKey Key(const char* fact, std::uint16_t person = 0) {
  return {*Town().vocabulary.Find(fact), rules::PersonIndex(person)};
}

LinkState Family() {
  LinkState state{.life_event = 1, .procedures = {2, 4}, .answers = {}};
  state.answers.Set(Key("card"), 2);
  state.answers.Set(Key("card", 2), 0);
  state.answers.SetUnknown(Key("pin", 1));
  state.answers.Set(Key("lost_card"), 1);
  state.answers.Set(Key("lost_card", 1), 0);
  state.answers.Set(Key("age", 1), 6);
  state.answers.Set(Key("move_date"), base::ParseIso("2026-12-05")->days);
  return state;
}

rules::Fact& FactOf(service::Municipality& town, const char* id) {
  return town.vocabulary.facts[town.vocabulary.Find(id)->index()];
}

TEST(LinkTest, CarriesEveryKindOfAnswerThereAndBack) {
  const base::Result<DecodedLink> link = DecodeLink(Town(), EncodeLink(Town(), Family()));
  ASSERT_TRUE(link.Ok());
  EXPECT_EQ(link->state, Family());
  EXPECT_TRUE(link->problems.empty());
  EXPECT_TRUE(link->same_content);
  EXPECT_EQ(link->content_date, Town().content_date);
}

TEST(LinkTest, CarriesValuesFarOut) {
  LinkState state;
  state.answers.Set(Key("age"), rules::kHighest);
  state.answers.Set(Key("move_date"), rules::kLowest);
  const base::Result<DecodedLink> link = DecodeLink(Town(), EncodeLink(Town(), state));
  ASSERT_TRUE(link.Ok());
  EXPECT_EQ(link->state, state);
}

TEST(LinkTest, MayStandInAnAddressAndIsShort) {
  const std::string text = EncodeLink(Town(), Family());
  EXPECT_EQ(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), std::string::npos);
  EXPECT_LT(text.size(), 100u);
}

TEST(LinkTest, SurvivesReorderedFactsAndChoices) {
  service::Municipality later = Town();
  std::reverse(FactOf(later, "card").choices.begin(), FactOf(later, "card").choices.end());
  std::swap(later.vocabulary.facts.front(), later.vocabulary.facts.back());
  LinkState state;
  state.answers.Set(Key("card"), 0);
  const base::Result<DecodedLink> link = DecodeLink(later, EncodeLink(Town(), state));
  ASSERT_TRUE(link.Ok());
  EXPECT_TRUE(link->problems.empty());
  const rules::Answer* answer = link->state.answers.Find({*later.vocabulary.Find("card"), rules::PersonIndex(0)});
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer->value, 2) << "usable is the last choice now";
}

TEST(LinkTest, ListsWhatIsGoneAndGuessesNothing) {
  service::Municipality later = Town();
  FactOf(later, "card").choices[2] = "lapsed";
  FactOf(later, "pin").number = 500;
  FactOf(later, "age").revision = 2;
  FactOf(later, "lost_card").type = rules::FactType::kCount;
  later.life_events[0].number = 77;
  later.procedures[0].number = 78;
  later.content_hash ^= 1;
  LinkState state = Family();
  state.procedures = {1, 2};
  const base::Result<DecodedLink> link = DecodeLink(later, EncodeLink(Town(), state));
  ASSERT_TRUE(link.Ok());
  EXPECT_FALSE(link->same_content);
  EXPECT_EQ(link->state.life_event, 0u);
  EXPECT_EQ(link->state.procedures.size() + 1, state.procedures.size());
  std::vector<Kind> kinds;
  for (const LinkProblem& problem : link->problems) kinds.push_back(problem.kind);
  for (const Kind kind : {Kind::kUnknownLifeEvent, Kind::kUnknownProcedure, Kind::kUnknownChoice, Kind::kUnknownFact,
                          Kind::kChangedFact, Kind::kOtherType}) {
    EXPECT_NE(std::find(kinds.begin(), kinds.end(), kind), kinds.end()) << static_cast<int>(kind);
  }
  EXPECT_EQ(link->state.answers.Find(Key("age", 1)), nullptr);
  EXPECT_EQ(link->state.answers.Find(Key("pin", 1)), nullptr);
  EXPECT_EQ(link->state.answers.Find(Key("card")), nullptr);
  EXPECT_NE(link->state.answers.Find(Key("card", 2)), nullptr) << "that choice is still there";
  EXPECT_NE(link->state.answers.Find(Key("move_date")), nullptr);
}

TEST(LinkTest, RefusesAnotherMunicipality) {
  service::Municipality other = Town();
  other.code = "131121";
  const base::Result<DecodedLink> link = DecodeLink(other, EncodeLink(Town(), Family()));
  ASSERT_FALSE(link.Ok());
  EXPECT_EQ(link.error().code, "link.other_municipality");
}

TEST(LinkTest, NoticesEveryAlteredOrMissingLetter) {
  const std::string text = EncodeLink(Town(), Family());
  for (std::size_t i = 0; i < text.size(); ++i) {
    EXPECT_FALSE(DecodeLink(Town(), text.substr(0, i)).Ok()) << "cut at " << i;
    std::string altered = text;
    altered[i] = altered[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(DecodeLink(Town(), altered).Ok()) << "altered at " << i;
  }
  EXPECT_FALSE(DecodeLink(Town(), text + "A").Ok());
}

// The check sum keeps most damage out; this goes behind it, to the reader itself.
std::string WithCheckSum(std::string body) {
  for (int sum = 0; sum < 0x10000; ++sum) {
    const std::string text = ToBase64Url(body + static_cast<char>(sum & 0xFF) + static_cast<char>(sum >> 8));
    const base::Result<DecodedLink> link = DecodeLink(Town(), text);
    if (link.Ok() || link.error().code != "link.damaged") return text;
  }
  return {};
}

TEST(LinkTest, IsTotalOnAnyBytes) {
  std::mt19937 random(3);
  const std::string good = *FromBase64Url(EncodeLink(Town(), Family()));
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    if (random() % 2 == 0) bytes.assign(random() % 40, ' ');
    for (int change = 0; change < 3 && !bytes.empty(); ++change)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    (void)DecodeLink(Town(), ToBase64Url(bytes));
  }
  EXPECT_NE(WithCheckSum(std::string("\x03", 1)), "") << "another format is told from damage";
}

TEST(LinkTest, ReadsNothingFromTextThatIsNoLink) {
  for (const char* text : {"", "A", "plan", "窓口", "====", "AAAAAAAAAAAAAAAAAAAA"})
    EXPECT_FALSE(DecodeLink(Town(), text).Ok()) << text;
}

}  // namespace
}  // namespace madoguchi::wire
