#include "service/answer_text.h"

#include <gtest/gtest.h>

#include <string>

#include "service/household_input.h"

namespace madoguchi::service {
namespace {

using rules::FactType;

const base::Date kToday = base::ParseIso("2026-11-30").value();

rules::Fact MakeFact(FactType type) {
  rules::Fact fact;
  fact.id = "fact";
  fact.type = type;
  fact.revision = 2;
  if (type == FactType::kChoice) fact.choices = {"usable", "unusable", "none"};
  if (type == FactType::kCount)
    fact.domain = {{rules::Endpoint::Kind::kValue, 0, {}}, {rules::Endpoint::Kind::kValue, 120, {}}};
  if (type == FactType::kDate) {
    fact.domain = {{rules::Endpoint::Kind::kValue, base::ParseIso("1900-01-01")->days, {}},
                   {rules::Endpoint::Kind::kToday, 0, {}}};
  }
  return fact;
}

std::string CodeOf(const rules::Fact& fact, const WrittenAnswer& written) {
  const base::Result<rules::Answer> answer = ParseAnswer(fact, written, kToday);
  return answer.Ok() ? "" : answer.error().code;
}

TEST(AnswerTextTest, EveryValueOfEveryTypeComesBackFromItsText) {
  const auto expect_back = [](const rules::Fact& fact, rules::Value first, rules::Value last) {
    for (rules::Value value = first; value <= last; ++value) {
      const base::Result<rules::Answer> answer = ParseAnswer(fact, FormatValue(fact, value), kToday);
      ASSERT_TRUE(answer.Ok()) << FormatValue(fact, value);
      EXPECT_EQ(*answer, (rules::Answer{value, 2}));
    }
  };
  expect_back(MakeFact(FactType::kChoice), 0, 2);
  expect_back(MakeFact(FactType::kYesNo), 0, 1);
  expect_back(MakeFact(FactType::kCount), 0, 120);
  expect_back(MakeFact(FactType::kDate), kToday.days - 800, kToday.days);
}

TEST(AnswerTextTest, UnknownIsAnAnswerToEveryQuestion) {
  for (const FactType type : {FactType::kChoice, FactType::kYesNo, FactType::kCount, FactType::kDate}) {
    const rules::Fact fact = MakeFact(type);
    const base::Result<rules::Answer> answer = ParseAnswer(fact, std::string("unknown"), kToday);
    ASSERT_TRUE(answer.Ok());
    EXPECT_TRUE(answer->unknown());
    EXPECT_EQ(FormatAnswer(fact, *answer), "unknown");
  }
}

TEST(AnswerTextTest, TakesTheTypesOfJson) {
  EXPECT_EQ(ParseAnswer(MakeFact(FactType::kYesNo), true, kToday)->value, 1);
  EXPECT_EQ(ParseAnswer(MakeFact(FactType::kCount), std::int64_t{22}, kToday)->value, 22);
}

TEST(AnswerTextTest, RefusesOtherTypes) {
  EXPECT_EQ(CodeOf(MakeFact(FactType::kChoice), true), "MG0006");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kYesNo), std::int64_t{1}), "MG0006");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kCount), false), "MG0006");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kDate), std::int64_t{20261130}), "MG0006");
}

TEST(AnswerTextTest, RefusesWhatIsNoValue) {
  EXPECT_EQ(CodeOf(MakeFact(FactType::kChoice), std::string("lost")), "MG0102");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kYesNo), std::string("yes")), "MG0008");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kCount), std::string("22.5")), "MG0008");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kCount), std::string("")), "MG0008");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kCount), std::int64_t{121}), "MG0008");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kCount), std::int64_t{1} << 40), "MG0008");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kDate), std::string("2026-11-31")), "MG0008");
}

TEST(AnswerTextTest, BoundsDatesByToday) {
  EXPECT_EQ(CodeOf(MakeFact(FactType::kDate), std::string("2026-11-30")), "");
  EXPECT_EQ(CodeOf(MakeFact(FactType::kDate), std::string("2026-12-01")), "MG0008");
  EXPECT_EQ(AllowedAnswers(MakeFact(FactType::kDate), kToday), "1900-01-01..2026-11-30");
}

// --- whole households
class HouseholdTest : public ::testing::Test {
 protected:
  HouseholdTest() {
    Add("age", FactType::kCount, rules::FactOwner::kPerson);
    Add("move_date", FactType::kDate, rules::FactOwner::kHousehold);
    Add("desk_open", FactType::kYesNo, rules::FactOwner::kAuthority);
  }
  void Add(const std::string& id, FactType type, rules::FactOwner owner) {
    rules::Fact fact = MakeFact(type);
    fact.id = id;
    fact.owner = owner;
    vocabulary_.facts.push_back(fact);
  }
  HouseholdAnswers Read(const WrittenHousehold& written) const { return ReadHousehold(vocabulary_, written, kToday); }
  const rules::Answer* Find(const HouseholdAnswers& read, std::string_view fact, std::uint8_t person) const {
    return read.answers.Find({*vocabulary_.Find(fact), rules::PersonIndex(person)});
  }
  rules::Vocabulary vocabulary_;
};

TEST_F(HouseholdTest, OnePersonsFactsMayStandWithTheHouseholds) {
  const HouseholdAnswers read = Read({{{"age", std::int64_t{22}}, {"move_date", std::string("2026-11-30")}}, {}});
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.people, std::vector<std::string>{"me"});
  EXPECT_EQ(Find(read, "age", 0)->value, 22);
}

TEST_F(HouseholdTest, PeopleHaveTheirOwnFacts) {
  const HouseholdAnswers read = Read({{{"move_date", std::string("unknown")}},
                                      {{"mother", {{"age", std::int64_t{40}}}}, {"haru", {{"age", std::int64_t{3}}}}}});
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(Find(read, "age", 1)->value, 3);
  EXPECT_TRUE(Find(read, "move_date", 0)->unknown());
}

TEST_F(HouseholdTest, EveryProblemIsReportedAtItsPlace) {
  const HouseholdAnswers read =
      Read({{{"age", std::int64_t{40}}, {"agee", std::int64_t{4}}, {"desk_open", true}},
            {{"a", {{"move_date", std::string("2026-11-30")}}}, {"a", {{"age", std::string("old")}}}}});
  ASSERT_EQ(read.problems.size(), 6u);
  EXPECT_EQ(read.problems[0].code, "MG0114");  // Whose age?
  EXPECT_EQ(read.problems[1].code, "MG0101");
  EXPECT_EQ(read.problems[1].fact, 1u);
  EXPECT_EQ(read.problems[2].code, "MG0114");  // A policy value is not a resident's to know.
  EXPECT_EQ(read.problems[3].code, "MG0114");
  EXPECT_EQ(read.problems[3].person, 0u);
  EXPECT_EQ(read.problems[4].code, "MG0011");
  EXPECT_EQ(read.problems[5].code, "MG0008");
  EXPECT_TRUE(read.answers.empty());
}

TEST_F(HouseholdTest, RefusesMorePeopleThanCanBeCounted) {
  WrittenHousehold written;
  for (int i = 0; i <= rules::kMaxPeople; ++i) written.people.push_back({"p" + std::to_string(i), {}});
  const HouseholdAnswers read = Read(written);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].code, "MG0403");
  EXPECT_EQ(read.people.size(), static_cast<std::size_t>(rules::kMaxPeople));
}

}  // namespace
}  // namespace madoguchi::service
