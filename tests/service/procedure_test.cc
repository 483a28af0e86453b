#include "service/procedure.h"

#include <gtest/gtest.h>

#include "service/municipality.h"
#include "service/status_name.h"

namespace madoguchi::service {
namespace {

// Steps by their channel; every alternative does some of them.
Procedure MakeProcedure() {
  Procedure procedure;
  for (const Channel channel : {Channel::kOnline, Channel::kMail, Channel::kCashlessCounter, Channel::kInPerson}) {
    Step step;
    step.channel = channel;
    procedure.steps.push_back(step);
  }
  return procedure;
}

TEST(HeadlineTest, IsTheFarthestChannelOfTheSteps) {
  const Procedure procedure = MakeProcedure();
  EXPECT_EQ(HeadlineOf(procedure, Alternative{"a", {StepIndex(1), StepIndex(2), StepIndex(0)}, false, ""}),
            Channel::kCashlessCounter);
  EXPECT_EQ(HeadlineOf(procedure, Alternative{"a", {StepIndex(0)}, false, ""}), Channel::kOnline);
}

TEST(HeadlineTest, DoesNotCountStepsThatOnlyAnnounce) {
  Procedure procedure = MakeProcedure();
  procedure.steps[3].announce_only = true;
  EXPECT_EQ(HeadlineOf(procedure, Alternative{"a", {StepIndex(3), StepIndex(1)}, false, ""}), Channel::kMail);
}

TEST(HeadlineTest, OfAnOutcomeIsThatOfTheRecommendedAlternative) {
  const Procedure procedure = MakeProcedure();
  Outcome outcome{"o", {{"near", {StepIndex(0)}, false, ""}, {"far", {StepIndex(3)}, true, ""}}};
  EXPECT_EQ(HeadlineOf(procedure, outcome), Channel::kInPerson);
  EXPECT_EQ(HeadlineOf(procedure, Outcome{"o", {}}), std::nullopt);
}

TEST(NamesTest, ComeBackFromTheirText) {
  for (int i = 0; i < kChannelCount; ++i)
    EXPECT_EQ(ParseChannel(ChannelName(static_cast<Channel>(i))), static_cast<Channel>(i));
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(ParseConfidence(ConfidenceName(static_cast<Confidence>(i))), static_cast<Confidence>(i));
    EXPECT_EQ(ParseStatus(StatusName(static_cast<rules::Status>(i))), static_cast<rules::Status>(i));
  }
  for (int i = 0; i < 3; ++i) EXPECT_EQ(ParsePayment(PaymentName(static_cast<Payment>(i))), static_cast<Payment>(i));
  EXPECT_EQ(ParseChannel("by_horse"), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::service
