#include "app/question_input.h"

#include <gtest/gtest.h>

#include "support/small_town.h"

namespace madoguchi::app {
namespace {

class QuestionInput : public ::testing::Test {
 protected:
  const service::Municipality town_ = test::SmallTown();
  const rules::Fact& date_ = town_.vocabulary[test::FactsOfTown().move_date.fact];
  const rules::Fact& age_ = town_.vocabulary[test::FactsOfTown().age.fact];
  const rules::Fact& card_ = town_.vocabulary[test::FactsOfTown().card.fact];

  static Draft Date(std::string year, std::string month, std::string day) {
    Draft draft;
    draft.year = std::move(year);
    draft.month = std::move(month);
    draft.day = std::move(day);
    return draft;
  }
  InputError ErrorOf(const rules::Fact& fact, const Draft& draft) const {
    const auto read = ReadDraft(fact, draft, test::kToday);
    const InputError* error = std::get_if<InputError>(&read);
    return error != nullptr ? *error : InputError::kNone;
  }
  std::optional<rules::Value> ValueOf(const rules::Fact& fact, const Draft& draft) const {
    const auto read = ReadDraft(fact, draft, test::kToday);
    const rules::Answer* answer = std::get_if<rules::Answer>(&read);
    return answer != nullptr ? answer->value : std::nullopt;
  }
};

TEST_F(QuestionInput, ReadsADateOfThreeFields) {
  EXPECT_EQ(ValueOf(date_, Date("2026", "12", "5")), base::MakeDate(2026, 12, 5)->days);
}

TEST_F(QuestionInput, ReadsFullWidthDigitsAndSpaces) {
  EXPECT_EQ(ValueOf(date_, Date("２０２６", "　１２", "０５ ")), base::MakeDate(2026, 12, 5)->days);
}

TEST_F(QuestionInput, TellsWhatIsWrongWithADate) {
  EXPECT_EQ(ErrorOf(date_, Date("", "", "")), InputError::kNothingChosen);
  EXPECT_EQ(ErrorOf(date_, Date("2026", "", "5")), InputError::kDateIncomplete);
  EXPECT_EQ(ErrorOf(date_, Date("2026", "x", "5")), InputError::kDateIncomplete);
  EXPECT_EQ(ErrorOf(date_, Date("2026", "2", "29")), InputError::kNoSuchDate);
  EXPECT_EQ(ErrorOf(date_, Date("2026", "13", "1")), InputError::kNoSuchDate);
  EXPECT_EQ(ErrorOf(date_, Date("1926", "12", "5")), InputError::kDateOutOfRange);
  EXPECT_EQ(ErrorOf(date_, Date("999999999999", "12", "5")), InputError::kDateIncomplete);
}

TEST_F(QuestionInput, AcceptsBothEndsOfTheDomainAndNothingBeyond) {
  Draft draft;
  draft.number = "120";
  EXPECT_EQ(ValueOf(age_, draft), 120);
  draft.number = "121";
  EXPECT_EQ(ErrorOf(age_, draft), InputError::kNumberOutOfRange);
  draft.number = "0";
  EXPECT_EQ(ValueOf(age_, draft), 0);
  draft.number = "-1";
  EXPECT_EQ(ErrorOf(age_, draft), InputError::kNotANumber);
}

TEST_F(QuestionInput, UnknownNeedsNothingTyped) {
  Draft draft = Date("2026", "", "");
  draft.unknown = true;
  const auto read = ReadDraft(date_, draft, test::kToday);
  ASSERT_TRUE(std::holds_alternative<rules::Answer>(read));
  EXPECT_TRUE(std::get<rules::Answer>(read).unknown());
}

TEST_F(QuestionInput, UnknownIsNoAnswerWhereItIsNotOffered) {
  rules::Fact fact = card_;
  fact.may_be_unknown = false;
  Draft draft;
  draft.unknown = true;
  EXPECT_EQ(ErrorOf(fact, draft), InputError::kNothingChosen);
}

TEST_F(QuestionInput, TypingTakesBackUnknown) {
  Draft draft;
  draft.unknown = true;
  ASSERT_TRUE(SetField(draft, kYearNode, "2026"));
  EXPECT_FALSE(draft.unknown);
  EXPECT_FALSE(SetField(draft, "choice/usable", "1"));
}

TEST_F(QuestionInput, ADraftShowsItsAnswerAgain) {
  for (const rules::Answer& answer : {rules::Answer{base::MakeDate(2026, 2, 3)->days, 1}, rules::Answer{std::nullopt, 1}}) {
    const auto read = ReadDraft(date_, DraftOf(date_, &answer), test::kToday);
    ASSERT_TRUE(std::holds_alternative<rules::Answer>(read));
    EXPECT_EQ(std::get<rules::Answer>(read), answer);
  }
}

}  // namespace
}  // namespace madoguchi::app
