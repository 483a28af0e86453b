#include "plan/bring.h"

#include <gtest/gtest.h>

namespace madoguchi::plan {
namespace {

using service::Confidence;
using service::EvidenceId;

service::EvidenceRequirement AnyOf(std::initializer_list<std::uint16_t> ids) {
  service::EvidenceRequirement requirement;
  for (const std::uint16_t id : ids) requirement.any_of.push_back(EvidenceId(id));
  return requirement;
}

service::Statement<std::vector<service::EvidenceRequirement>> Stated(std::vector<service::EvidenceRequirement> value,
                                                                     Confidence confidence = Confidence::kOfficial) {
  service::Statement<std::vector<service::EvidenceRequirement>> statement;
  statement.value = std::move(value);
  statement.provenance.confidence = confidence;
  return statement;
}

TEST(AddEvidenceTest, MergesTheSameRequirementOfTwoProcedures) {
  std::vector<BringItem> bring;
  AddEvidence(Stated({AnyOf({1, 2})}), 0, bring);
  AddEvidence(Stated({AnyOf({2, 1})}, Confidence::kSecondary), 3, bring);
  ASSERT_EQ(bring.size(), 1u);
  EXPECT_EQ(bring[0].procedures, (std::vector<std::uint16_t>{0, 3}));
  EXPECT_EQ(bring[0].confidence, Confidence::kSecondary);
}

TEST(AddEvidenceTest, KeepsTheNarrowerOfTwoThatOverlap) {
  std::vector<BringItem> bring;
  AddEvidence(Stated({AnyOf({1, 2, 3})}), 0, bring);
  AddEvidence(Stated({AnyOf({2})}), 1, bring);
  ASSERT_EQ(bring.size(), 1u);
  EXPECT_EQ(bring[0].requirement, AnyOf({2}));
}

TEST(AddEvidenceTest, KeepsApartWhatOneThingCannotSatisfy) {
  std::vector<BringItem> bring;
  AddEvidence(Stated({AnyOf({1, 2})}), 0, bring);
  AddEvidence(Stated({AnyOf({2, 3})}), 1, bring);
  EXPECT_EQ(bring.size(), 2u) << "number 1 would do for the first alone";
}

TEST(AddEvidenceTest, BringsTwoWhereOneStepWantsTwo) {
  std::vector<BringItem> bring;
  AddEvidence(Stated({AnyOf({1, 2}), AnyOf({1, 2})}), 0, bring);
  EXPECT_EQ(bring.size(), 2u);
  AddEvidence(Stated({AnyOf({1, 2}), AnyOf({1, 2})}), 1, bring);
  EXPECT_EQ(bring.size(), 2u);
}

TEST(AddEvidenceTest, AddsNothingThatIsUnconfirmed) {
  std::vector<BringItem> bring;
  AddEvidence(Stated({AnyOf({1})}, Confidence::kUnconfirmed), 0, bring);
  EXPECT_TRUE(bring.empty());
}

}  // namespace
}  // namespace madoguchi::plan
