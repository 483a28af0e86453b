// The prover and the re-checker against the naive reference: over random settings, and over every small world of some families,
// what they say of paths, gaps, overlaps and outcomes is what going through all people one by one says.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "smallworld/every_setting.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"
#include "verify/path_walker.h"
#include "verify/recheck.h"

namespace madoguchi::smallworld {
namespace {

using verify::Flaw;
using verify::WalkStep;

// What walking everybody through the tree shows, read off one by one.
struct Shown {
  std::set<std::vector<WalkStep>> paths;  // to an outcome
  std::set<std::size_t> without_branch;   // nodes
  std::set<std::size_t> with_two;         // nodes
};

bool SaysYes(const Setting& setting, const World& world, const rules::Node& node) {
  int count = 0;
  for (int person = 0; person < setting.people; ++person) {
    const auto value = world[PlaceOf(setting, {node.fact, rules::PersonIndex{static_cast<std::uint16_t>(person)}})];
    if (value && Holds(node.each, *value, setting.today)) ++count;
  }
  if (node.quantifier == rules::Quantifier::kAny) return count > 0;
  if (node.quantifier == rules::Quantifier::kAll) return count == setting.people;
  return count >= node.at_least;
}

void WalkNaively(const Setting& setting, const World& world, const rules::Case& of, Shown& shown) {
  const rules::ProcedureRule& rule = setting.procedures[of.procedure.index()];
  if (rule.for_each) {
    const auto value = world[PlaceOf(setting, {rule.for_each->fact, of.subject})];
    if (!value || !Holds(rule.for_each->when, *value, setting.today)) return;
  }
  std::vector<WalkStep> steps;
  rules::NodeIndex at = rule.tree.root;
  while (!rule.tree.nodes[at.index()].outcome) {
    const rules::Node& node = rule.tree.nodes[at.index()];
    std::optional<rules::Value> value;
    if (node.quantifier != rules::Quantifier::kNone) {
      value = SaysYes(setting, world, node) ? 1 : 0;
    } else {
      const rules::PersonIndex person = node.role == rules::Role::kActor     ? of.actor
                                        : node.role == rules::Role::kSubject ? of.subject
                                                                             : rules::PersonIndex{0};
      value = world[PlaceOf(setting, {node.fact, person})];
    }
    std::size_t taken = node.branches.size();
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const bool holds = !node.branches[b].otherwise && value && Holds(node.branches[b].when, *value, setting.today);
      const bool claimed = taken < node.branches.size() && !node.branches[taken].otherwise;
      if (holds && claimed) shown.with_two.insert(at.index());
      if (taken == node.branches.size() && (holds || node.branches[b].otherwise)) taken = b;
    }
    if (taken == node.branches.size()) {
      shown.without_branch.insert(at.index());
      return;
    }
    steps.push_back({at, static_cast<std::uint16_t>(taken)});
    at = node.branches[taken].then;
  }
  shown.paths.insert(steps);
}

std::set<std::size_t> NodesOf(const verify::WalkFindings& found, Flaw::Kind kind) {
  std::set<std::size_t> nodes;
  for (const Flaw& flaw : found.flaws) {
    if (flaw.kind == kind) nodes.insert(flaw.node.index());
  }
  return nodes;
}

// The witness as one of the reference's people. Facts that the procedure cannot depend on are left out of witnesses: any value of
// theirs that obeys will do, and the list of all worlds has one.
bool IsSomebody(const Setting& setting, const std::vector<World>& worlds, const verify::Witness& witness) {
  return std::any_of(worlds.begin(), worlds.end(), [&](const World& world) {
    return std::all_of(witness.values.begin(), witness.values.end(),
                       [&](const verify::WitnessValue& value) { return world[PlaceOf(setting, value.key)] == value.value; });
  });
}

void ExpectSame(const Setting& setting, const std::vector<World>& worlds, const rules::Case& of) {
  if (of.actor.value() != 0) return;  // Proofs have person 0 act: everybody else is one of these with people renamed.
  Shown shown;
  for (const World& world : worlds) WalkNaively(setting, world, of, shown);

  const rules::ProcedureRule& rule = setting.procedures[of.procedure.index()];
  const verify::ProcedureSlice slice(setting.vocabulary, rule);
  const auto day = slice.On(setting.today);
  ASSERT_TRUE(day.Ok());
  const verify::Household household{setting.people, of.subject};
  verify::WalkFindings found(slice);
  verify::WalkEveryPath(slice, *day, household, found);
  EXPECT_EQ(found.known, shown.paths);
  EXPECT_EQ(NodesOf(found, Flaw::Kind::kNoBranch), shown.without_branch);
  EXPECT_EQ(NodesOf(found, Flaw::Kind::kTwoBranches), shown.with_two);

  service::Municipality town;
  town.vocabulary = setting.vocabulary;
  town.procedures.emplace_back().rule = rule;
  for (const verify::Witness& witness : found.paths) {
    EXPECT_EQ(verify::Replay(town, {rules::ProcedureIndex{0}, witness}), "");
    EXPECT_TRUE(IsSomebody(setting, worlds, witness));
  }
  for (const Flaw& flaw : found.flaws) EXPECT_TRUE(IsSomebody(setting, worlds, flaw.witness));

  const verify::Partition partition = verify::PartitionOf(setting.vocabulary, rule, setting.today, household);
  EXPECT_EQ(partition.objection.empty(), shown.without_branch.empty() && shown.with_two.empty()) << partition.objection;
  EXPECT_EQ(partition.paths, shown.paths);
}

TEST(ProofTest, WalksAsEverybodyInRandomSettingsDoes) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const Setting setting = RandomSetting(dice, 300, seed % 2 == 0);
    const std::vector<World> worlds = AllWorlds(setting);
    for (const rules::Case& of : EveryCase(setting)) ExpectSame(setting, worlds, of);
    if (HasFailure()) return;
  }
}

TEST(ProofTest, WalksAsEverybodyInSmallWorldsDoes) {
  const std::set<std::string_view> families = {"dates", "crowds", "optional_dates", "for_each"};
  for (const Family& family : EveryFamily()) {
    if (families.count(family.name) == 0) continue;
    SCOPED_TRACE(std::string(family.name));
    ForEverySetting(family, Extent::kUsual, [](const Setting& setting) {
      if (testing::Test::HasFailure()) return;
      const std::vector<World> worlds = AllWorlds(setting);
      for (const rules::Case& of : EveryCase(setting)) ExpectSame(setting, worlds, of);
    });
  }
}

// A proof looks at one day of each order of bounds: all others of that order must look like it.
TEST(ProofTest, FindsDaysOfOneOrderAlike) {
  std::size_t days = 0, orders = 0;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    Setting setting = RandomSetting(dice, 300, seed % 2 == 0);
    for (rules::Fact& fact : setting.vocabulary.facts) {
      // Wide, so that bounds lie apart from its ends; or empty on some of the days.
      if (fact.type != rules::FactType::kDate) continue;
      fact.domain = {};
      fact.domain.last.kind = seed % 3 == 0 ? rules::Endpoint::Kind::kToday : rules::Endpoint::Kind::kUnbounded;
      if (seed % 3 != 2)
        fact.domain.first = {.kind = rules::Endpoint::Kind::kValue, .value = setting.today.days, .shift = {}};
    }
    for (const rules::ProcedureRule& rule : setting.procedures) {
      const verify::ProcedureSlice slice(setting.vocabulary, rule);
      std::map<std::vector<rules::Value>, std::vector<std::uint64_t>> shapes;
      for (int i = -8; i <= 8; ++i) {
        const base::Date day = base::AddDays(setting.today, i);
        const auto compiled = slice.On(day);
        ASSERT_TRUE(compiled.Ok());
        const std::vector<std::uint64_t> shape = verify::ShapeOf(slice, *compiled);
        EXPECT_EQ(shapes.emplace(slice.OrderOn(day), shape).first->second, shape) << i;
      }
      if (!slice.counts_from_today() || !slice.vocabulary().relations.empty()) continue;
      days += 17;
      orders += shapes.size();
    }
    if (HasFailure()) return;
  }
  // Both happen: days that need not be looked at, and days that must.
  EXPECT_LT(orders * 3, days * 2);
  EXPECT_GT(orders * 6, days);
}

// Somebody else's claims are not believed: a witness with another value walks elsewhere, and is found out.
TEST(ProofTest, FindsOutWitnessesThatDoNotStand) {
  int altered = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    const Setting setting = RandomSetting(dice, 200, true);
    service::Municipality town;
    town.vocabulary = setting.vocabulary;
    town.procedures.emplace_back().rule = setting.procedures[0];
    const verify::ProcedureSlice slice(setting.vocabulary, setting.procedures[0]);
    const auto day = slice.On(setting.today);
    ASSERT_TRUE(day.Ok());
    verify::WalkFindings found(slice);
    verify::WalkEveryPath(slice, *day, {setting.people, rules::PersonIndex{0}}, found);
    for (verify::Witness& witness : found.paths) {
      for (WalkStep& step : witness.steps) {
        const WalkStep honest = step;
        step.branch = static_cast<std::uint16_t>(step.branch + 1);
        EXPECT_NE(verify::Replay(town, {rules::ProcedureIndex{0}, witness}), "");
        step = honest;
        ++altered;
      }
    }
  }
  EXPECT_GT(altered, 0);
}

}  // namespace
}  // namespace madoguchi::smallworld
