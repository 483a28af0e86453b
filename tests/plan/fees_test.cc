#include "plan/fees.h"

#include <gtest/gtest.h>

namespace madoguchi::plan {
namespace {

using service::Confidence;
using service::Payment;
using Payments = std::vector<Payment>;

const base::Date kToday = *base::ParseIso("2026-11-30");

template <class T>
service::Statement<T> Stated(T value, Confidence confidence = Confidence::kOfficial) {
  service::Statement<T> statement;
  statement.value = std::move(value);
  statement.provenance.confidence = confidence;
  return statement;
}

// A step of 300 yen at these offices, each with what it accepts.
class FeesTest : public ::testing::Test {
 protected:
  FeesTest() { step_.fee_yen = Stated<std::int32_t>(300); }

  void AddOffice(service::Statement<Payments> payments) {
    service::Office office;
    office.payments = std::move(payments);
    planned_.offices.push_back(service::OfficeId::FromIndex(town_.offices.size()));
    town_.offices.push_back(std::move(office));
  }
  Fees Sum() const {
    Fees fees;
    AddFee(town_, step_, planned_, {}, kToday, fees);
    return fees;
  }

  service::Municipality town_;
  service::Step step_;
  PlannedStep planned_;
};

TEST_F(FeesTest, TakeTheMostConvenientWay) {
  step_.payments = Stated(Payments{Payment::kCash, Payment::kCashless});
  EXPECT_EQ(Sum().cashless.yen, 300);
  step_.payments = Stated(Payments{Payment::kPostalMoneyOrder});
  EXPECT_EQ(Sum().postal_money_order.yen, 300);
}

TEST_F(FeesTest, NeedTheOfficeToAcceptItToo) {
  step_.payments = Stated(Payments{Payment::kCash, Payment::kCashless});
  AddOffice(Stated(Payments{Payment::kCash}, Confidence::kSecondary));
  EXPECT_EQ(Sum().cash.yen, 300);
  EXPECT_EQ(Sum().cash.confidence, Confidence::kSecondary);
}

TEST_F(FeesTest, ClaimNoWayThatNobodyStatedForTheStep) {
  AddOffice(Stated(Payments{Payment::kCashless}));
  EXPECT_EQ(Sum().way_unknown.yen, 300) << "what the office accepts for other fees";
  EXPECT_EQ(Sum().cashless.yen, 0);
}

TEST_F(FeesTest, LeaveTheWayToWhoeverStatesIt) {
  AddOffice(Stated(Payments{Payment::kCashless}));
  step_.payments = Stated(Payments{});
  EXPECT_EQ(Sum().cashless.yen, 300) << "the step takes what its counters take";
  step_.payments = Stated(Payments{Payment::kCash, Payment::kCashless});
  town_.offices[0].payments = {};
  EXPECT_EQ(Sum().cashless.yen, 300) << "the office says nothing, which excludes nothing";
}

TEST_F(FeesTest, DoNotClaimAWayThatIsNotTheSameEverywhere) {
  AddOffice(Stated(Payments{Payment::kCash}));
  AddOffice(Stated(Payments{Payment::kCashless}));
  EXPECT_EQ(Sum().way_unknown.yen, 300);
}

TEST_F(FeesTest, KeepWhatNobodyKnowsApart) {
  EXPECT_EQ(Sum().way_unknown.yen, 300);
  step_.fee_yen = {};
  EXPECT_EQ(Sum().amount_unknown.size(), 1u);
  EXPECT_EQ(Sum().way_unknown.yen, 0);
}

TEST_F(FeesTest, AddNothingForWhatIsFree) {
  step_.fee_yen = Stated<std::int32_t>(0);
  EXPECT_EQ(Sum(), Fees());
}

}  // namespace
}  // namespace madoguchi::plan
