// The certificate of a bundle, and the second opinion on it (MG0502 where the two differ).

#include "verify/recheck.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "content/bundle_reader.h"
#include "content/bundle_writer.h"
#include "content/loader.h"
#include "content/small_content.h"
#include "verify/prove.h"

namespace madoguchi::verify {
namespace {

service::Municipality Small() {
  base::Diagnostics diagnostics;
  return content::LoadMunicipality(tests::SmallContent(), "kita", diagnostics).value();
}

std::vector<Claim> ClaimsOf(const Proof& proof) {
  std::vector<Claim> claims;
  for (const ProcedureProof& one : proof.procedures) {
    for (const Witness& witness : one.found.paths) claims.push_back({one.procedure, witness});
  }
  return claims;
}

class RecheckTest : public ::testing::Test {
 protected:
  RecheckTest() : proof_(Prove(town_, town_.content_date)), claims_(ClaimsOf(proof_)) {
    // Ten days are enough to be wrong on.
    ten_days_ = proof_.certificate;
    ten_days_.last_day = base::AddDays(ten_days_.first_day, 9);
    ten_days_.days = 10;
    town_.certificate = ten_days_;
  }

  [[nodiscard]] bool Confirmed() const { return Recheck(town_, claims_).empty(); }

  service::Municipality town_ = Small();
  Proof proof_;
  service::Certificate ten_days_;
  std::vector<Claim> claims_;
};

TEST_F(RecheckTest, ConfirmsAnHonestCertificateThatWentThroughABundle) {
  ASSERT_TRUE(proof_.holds);
  town_.certificate = proof_.certificate;
  const base::Result<service::Municipality> read = content::ReadBundle(content::WriteBundle(town_));
  ASSERT_TRUE(read.Ok());
  EXPECT_EQ(read->certificate, proof_.certificate);
  EXPECT_EQ(Recheck(*read, claims_), std::vector<std::string>());
}

TEST_F(RecheckTest, RefusesEveryFigureThatIsNotTrue) {
  using service::Certificate;
  const std::vector<std::function<void(Certificate&)>> lies = {
      [](Certificate& c) { c.checker = 0; },       [](Certificate& c) { c.checker += 1; },
      [](Certificate& c) { c.content_hash ^= 1; }, [](Certificate& c) { c.procedures += 1; },
      [](Certificate& c) { c.nodes += 1; },        [](Certificate& c) { c.outcomes -= 1; },
      [](Certificate& c) { c.paths += 1; },        [](Certificate& c) { c.days -= 1; },
      [](Certificate& c) { c.questions += 1; },
  };
  for (std::size_t i = 0; i < lies.size(); ++i) {
    town_.certificate = ten_days_;
    lies[i](town_.certificate);
    EXPECT_FALSE(Confirmed()) << "lie " << i;
  }
}

TEST_F(RecheckTest, WantsAWitnessForEveryPath) {
  ASSERT_TRUE(Confirmed());
  claims_.pop_back();
  EXPECT_FALSE(Confirmed());
}

TEST_F(RecheckTest, RefusesWitnessesWithOtherValues) {
  int refused = 0;
  for (Claim& claim : claims_) {
    for (WitnessValue& value : claim.witness.values) {
      const WitnessValue honest = value;
      value.value = value.value ? std::nullopt : std::optional<rules::Value>(0);
      refused += Replay(town_, claim).empty() ? 0 : 1;
      value = honest;
    }
    EXPECT_EQ(Replay(town_, claim), "");
  }
  EXPECT_GT(refused, 0);
}

TEST_F(RecheckTest, ObjectsToTreesThatChangedUnderTheCertificate) {
  for (service::Procedure& procedure : town_.procedures) {
    for (rules::Node& node : procedure.rule.tree.nodes) {
      if (node.branches.empty()) continue;
      const rules::Branch last = node.branches.back();
      node.branches.pop_back();
      EXPECT_FALSE(Confirmed()) << procedure.id << " " << node.id;
      node.branches.push_back(last);
    }
  }
}

}  // namespace
}  // namespace madoguchi::verify
