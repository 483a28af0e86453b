// The comparison of two versions of content against brute force: random small settings, changed as authors change them, and every
// pair of worlds that one resident can live in. A failure prints the seed of its setting.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "author/content_diff.h"
#include "plan/dates.h"
#include "smallworld/naive.h"
#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using author::Aspect;
using author::Change;
using author::KindOfChange;
using author::Offer;
using author::Side;
using rules::FactId;
using rules::FactKey;
using rules::PersonIndex;
using rules::Value;

constexpr double kMostWorlds = 120;
constexpr int kSettings = 1200;
constexpr int kMostPeople = 2;

template <class T>
service::Statement<T> Stated(T value) {
  service::Statement<T> statement;
  statement.value = std::move(value);
  statement.provenance.confidence = service::Confidence::kOfficial;
  return statement;
}

std::optional<FactId> RandomDate(Dice& dice, const rules::Vocabulary& vocabulary) {
  std::vector<FactId> dates;
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    if (vocabulary.facts[i].type == rules::FactType::kDate) dates.push_back(FactId::FromIndex(i));
  }
  if (dates.empty()) return std::nullopt;
  return dates[static_cast<std::size_t>(dice.Roll(static_cast<int>(dates.size())))];
}

service::DateRule RandomRule(Dice& dice, FactId fact) {
  service::DateRule rule;
  rule.fact = fact;
  rule.count_from = dice.Percent(50) ? service::DateRule::CountFrom::kNextDay : service::DateRule::CountFrom::kSameDay;
  rule.shift.amount = 1 + dice.Roll(2);
  rule.shift.roll = dice.Percent(60) ? rules::Roll::kNextOpenDay : rules::Roll::kNone;
  return rule;
}

service::Procedure ProcedureOf(Dice& dice, const Setting& setting, std::size_t index) {
  service::Procedure procedure;
  procedure.id = "procedure" + std::to_string(index);
  procedure.rule = setting.procedures[index];
  for (std::size_t i = 0; i < procedure.rule.outcome_class.size(); ++i) {
    service::Outcome outcome;
    outcome.id = "outcome" + std::to_string(i);
    const rules::OutcomeClass of_class = procedure.rule.outcome_class[i];
    if (of_class != rules::kNotNeededClass) {
      service::Step step;
      step.id = "step" + std::to_string(of_class);
      step.channel = of_class == 1   ? service::Channel::kOnline
                     : of_class == 2 ? service::Channel::kMail
                                     : service::Channel::kInPerson;
      step.authority.id = "town";
      step.fee_yen = Stated<std::int32_t>(100 * dice.Roll(2));
      const std::optional<FactId> date = RandomDate(dice, setting.vocabulary);
      if (date && dice.Percent(50)) step.deadline = Stated(RandomRule(dice, *date));
      outcome.alternatives.push_back({"only", {service::StepIndex::FromIndex(procedure.steps.size())}, true, ""});
      procedure.steps.push_back(std::move(step));
    }
    procedure.outcomes.push_back(std::move(outcome));
  }
  return procedure;
}

service::Municipality TownOf(Dice& dice, const Setting& setting) {
  service::Municipality town;
  town.id = "town";
  town.vocabulary = setting.vocabulary;
  for (std::size_t i = 0; i < setting.procedures.size(); ++i) town.procedures.push_back(ProcedureOf(dice, setting, i));
  return town;
}

rules::Node& AnyQuestion(Dice& dice, rules::ProcedureRule& rule) {
  std::vector<std::size_t> questions;
  for (std::size_t i = 0; i < rule.tree.nodes.size(); ++i) {
    if (!rule.tree.nodes[i].outcome) questions.push_back(i);
  }
  return rule.tree.nodes[questions[static_cast<std::size_t>(dice.Roll(static_cast<int>(questions.size())))]];
}

// What authors do: lead a branch elsewhere, ask at once what was asked later, drop a branch, change a question or a fee.
void EditRule(Dice& dice, service::Procedure& procedure) {
  rules::Tree& tree = procedure.rule.tree;
  rules::Node& node = AnyQuestion(dice, procedure.rule);
  rules::Branch& branch = node.branches[static_cast<std::size_t>(dice.Roll(static_cast<int>(node.branches.size())))];
  switch (dice.Roll(6)) {
    case 0:  // Nodes lead to later nodes alone: the last one is an outcome.
      branch.then = rules::NodeIndex::FromIndex(tree.nodes.size() - 1);
      break;
    case 1:
      tree.root = branch.then;
      break;
    case 2:
      if (node.branches.size() > 1) node.branches.pop_back();
      break;
    case 3:
      std::swap(node.branches.front().then, node.branches.back().then);
      break;
    case 4:
      if (procedure.rule.for_each) procedure.rule.for_each.reset();
      break;
    default:
      if (!procedure.steps.empty()) procedure.steps.front().fee_yen = Stated<std::int32_t>(300);
  }
}

void EditFact(Dice& dice, rules::Vocabulary& vocabulary) {
  rules::Fact& fact = vocabulary.facts[static_cast<std::size_t>(dice.Roll(static_cast<int>(vocabulary.facts.size())))];
  switch (dice.Roll(4)) {
    case 0:
      fact.id = "renamed";
      break;
    case 1:
      if (!fact.choices.empty()) fact.choices.back() = "new_choice";
      break;
    case 2:
      if (fact.applies_when) fact.applies_when->when.negated = !fact.applies_when->when.negated;
      break;
    default:
      fact.applies_when.reset();
  }
}

struct Versions {
  Setting old_setting, new_setting;
  service::Municipality old_town, new_town;
};

// Both settings with the towns' own rules.
Versions RandomVersions(Dice& dice) {
  Versions versions;
  versions.old_setting = RandomSetting(dice, kMostWorlds, dice.Percent(50));
  versions.old_town = TownOf(dice, versions.old_setting);
  versions.new_town = versions.old_town;
  for (service::Procedure& procedure : versions.new_town.procedures) {
    for (int edits = dice.Roll(3); edits > 0; --edits) EditRule(dice, procedure);
    for (service::Step& step : procedure.steps) {
      if (step.deadline && dice.Percent(30)) step.deadline = Stated(RandomRule(dice, *step.deadline->value.fact));
    }
  }
  if (dice.Percent(50)) EditFact(dice, versions.new_town.vocabulary);
  versions.new_setting = versions.old_setting;
  versions.new_setting.vocabulary = versions.new_town.vocabulary;
  versions.new_setting.procedures = versions.new_town.Rules();
  return versions;
}

// One resident's household as both versions describe it.
struct Household {
  const World* old_world;
  const World* new_world;
};

class Naive {
 public:
  Naive(const Versions& versions, const author::JointVocabulary& joint, int people) : versions_(versions), joint_(joint) {
    old_setting_ = versions.old_setting;
    new_setting_ = versions.new_setting;
    old_setting_.people = new_setting_.people = people;
    too_many_ = SizeOf(old_setting_) > kMostWorlds || SizeOf(new_setting_) > kMostWorlds;
    if (too_many_) return;
    old_worlds_ = AllWorlds(old_setting_);
    new_worlds_ = AllWorlds(new_setting_);
    for (const World& old_world : old_worlds_) {
      for (const World& new_world : new_worlds_) {
        if (IsOne({&old_world, &new_world})) households_.push_back({&old_world, &new_world});
      }
    }
  }

  bool too_many() const { return too_many_; }
  const std::vector<Household>& households() const { return households_; }

  /// The joint fact's value for that person, whichever side has it.
  std::optional<Value> ValueOf(const Household& household, FactKey key) const {
    for (const Side side : author::kSides) {
      const std::optional<FactId> own = joint_.FactOf(side, key.fact);
      if (!own) continue;
      const Setting& setting = side == Side::kOld ? old_setting_ : new_setting_;
      const World& world = side == Side::kOld ? *household.old_world : *household.new_world;
      const std::optional<Value> value = world[PlaceOf(setting, {*own, key.person})];
      if (value) return Joint(side, key.fact, *value);
    }
    return std::nullopt;
  }

  /// What changes for them; empty: nothing.
  std::vector<Change> KindFor(const Household& household, std::size_t procedure, PersonIndex subject) const {
    const Offer before = OfferFor(old_setting_, versions_.old_town, *household.old_world, procedure, subject);
    const Offer after = OfferFor(new_setting_, versions_.new_town, *household.new_world, procedure, subject);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < author::kAspectCount; ++i) {
      const Aspect aspect = static_cast<Aspect>(i);
      if (before[aspect] == after[aspect]) continue;
      if (aspect == Aspect::kOutcome && !changes.empty()) continue;
      if (aspect == Aspect::kDeadline && SameDeadline(household, before, after, subject)) continue;
      changes.push_back({aspect, before[aspect], after[aspect]});
    }
    return changes;
  }

 private:
  /// nullopt where the joint fact does not have that choice.
  std::optional<Value> Joint(Side side, FactId joint, Value own) const {
    const rules::Fact& fact = joint_.vocabulary()[joint];
    for (const Value value : ValuesOf(fact, versions_.old_setting.today)) {
      if (joint_.ValueOf(side, joint, value) == own) return value;
    }
    return std::nullopt;
  }

  bool IsOne(const Household& household) const {
    for (std::size_t f = 0; f < joint_.vocabulary().facts.size(); ++f) {
      const FactId joint = FactId::FromIndex(f);
      const auto old_fact = joint_.FactOf(Side::kOld, joint);
      const auto new_fact = joint_.FactOf(Side::kNew, joint);
      for (int p = 0; p < old_setting_.people; ++p) {
        const PersonIndex person{static_cast<std::uint16_t>(p)};
        if (!old_fact || !new_fact) continue;
        const auto old_value = (*household.old_world)[PlaceOf(old_setting_, {*old_fact, person})];
        const auto new_value = (*household.new_world)[PlaceOf(new_setting_, {*new_fact, person})];
        const auto old_joint = old_value ? Joint(Side::kOld, joint, *old_value) : std::nullopt;
        const auto new_joint = new_value ? Joint(Side::kNew, joint, *new_value) : std::nullopt;
        if (old_value.has_value() != old_joint.has_value() || new_value.has_value() != new_joint.has_value()) return false;
        if (old_joint && new_joint && *old_joint != *new_joint) return false;
      }
    }
    return true;
  }

  Offer OfferFor(const Setting& setting, const service::Municipality& town, const World& world, std::size_t procedure,
                 PersonIndex subject) const {
    const rules::Case of{rules::ProcedureIndex::FromIndex(procedure), subject, PersonIndex{0}};
    if (!setting.procedures[procedure].for_each && subject.value() != 0)
      return author::OfferOf(author::NoOutcome::kDoesNotRun);
    const std::optional<rules::OutcomeIndex> end = Reach(setting, world, of);
    if (!end) return author::OfferOf(author::NoOutcome::kNowhere);
    if (*end == rules::kDoesNotRun) return author::OfferOf(author::NoOutcome::kDoesNotRun);
    return author::OfferOf(town, town.procedures[procedure], *end, setting.today);
  }

  // Deadlines that count from the same day are compared as days.
  bool SameDeadline(const Household& household, const Offer& before, const Offer& after, PersonIndex subject) const {
    if (before.deadlines.size() != 1 || after.deadlines.size() != 1) return false;
    const FactId anchor = joint_.JointOf(Side::kOld, *before.deadlines[0].fact);
    if (anchor != joint_.JointOf(Side::kNew, *after.deadlines[0].fact)) return false;
    // Where the date is asked of other people than before, the rules themselves are compared.
    if (!joint_.AppliesAsBefore(anchor)) return false;
    const std::optional<Value> day = ValueOf(household, {anchor, subject});
    if (!day) return true;
    return plan::CountFrom(before.deadlines[0], base::Date{*day}).rolled ==
           plan::CountFrom(after.deadlines[0], base::Date{*day}).rolled;
  }

  const Versions& versions_;
  const author::JointVocabulary& joint_;
  Setting old_setting_, new_setting_;
  bool too_many_ = false;
  std::vector<World> old_worlds_, new_worlds_;
  std::vector<Household> households_;
};

const author::ProcedureDiff* DiffOf(const author::ContentDiff& diff, const std::string& id) {
  const auto found =
      std::find_if(diff.procedures.begin(), diff.procedures.end(), [&](const auto& one) { return one.id == id; });
  return found == diff.procedures.end() ? nullptr : &*found;
}

std::string Text(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes) {
    text += std::string(author::AspectName(change.aspect)) + ": " + change.before + " -> " + change.after + "; ";
  }
  return text;
}

// Calls look(versions, diff, naive of 1 person, of 2 people) for many random edits.
template <class Look>
void ForEachEdit(std::uint32_t first_seed, const Look& look) {
  int looked_at = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + kSettings; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const Versions versions = RandomVersions(dice);
    const auto diff = author::CompareContent(versions.old_town, versions.new_town, versions.old_setting.today);
    ASSERT_TRUE(diff.Ok());
    std::vector<Naive> naive;
    naive.reserve(kMostPeople);
    for (int people = 1; people <= kMostPeople; ++people) naive.emplace_back(versions, diff->joint, people);
    look(versions, *diff, naive);
    looked_at += diff->procedures.empty() ? 0 : 1;
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(looked_at, kSettings / 4);
}

TEST(DiffTest, ListsEveryKindOfChangeThatSomeHouseholdMeetsWith) {
  ForEachEdit(1, [](const Versions& versions, const author::ContentDiff& diff, const std::vector<Naive>& naive) {
    for (std::size_t p = 0; p < versions.old_town.procedures.size(); ++p) {
      std::set<std::vector<Change>> listed;
      if (const author::ProcedureDiff* of = DiffOf(diff, versions.old_town.procedures[p].id)) {
        for (const KindOfChange& kind : of->kinds) listed.insert(kind.changes);
      }
      for (std::size_t n = 0; n < naive.size(); ++n) {
        for (const Household& household : naive[n].households()) {
          for (std::size_t subject = 0; subject <= n; ++subject) {
            const std::vector<Change> kind = naive[n].KindFor(household, p, PersonIndex::FromIndex(subject));
            ASSERT_TRUE(kind.empty() || listed.count(kind) == 1) << n + 1 << " people, " << p << ": " << Text(kind);
          }
        }
      }
    }
  });
}

TEST(DiffTest, EveryWitnessMeetsWithItsKindOfChangeWhateverElseIsSo) {
  int checked = 0;
  ForEachEdit(5000, [&](const Versions& versions, const author::ContentDiff& diff, const std::vector<Naive>& naive) {
    for (const author::ProcedureDiff& of : diff.procedures) {
      const std::size_t p = versions.old_town.FindProcedure(of.id)->index();
      for (const KindOfChange& kind : of.kinds) {
        const author::Witness& witness = kind.witness;
        ASSERT_GE(witness.people, 1);
        if (witness.people > kMostPeople || naive[static_cast<std::size_t>(witness.people) - 1].too_many()) continue;
        const Naive& of_size = naive[static_cast<std::size_t>(witness.people) - 1];
        bool found = false;
        for (const Household& household : of_size.households()) {
          const bool agrees = std::all_of(witness.answers.begin(), witness.answers.end(), [&](const auto& answer) {
            return of_size.ValueOf(household, answer.first) == answer.second;
          });
          if (!agrees) continue;
          found = true;
          ASSERT_EQ(Text(of_size.KindFor(household, p, witness.subject)), Text(kind.changes));
        }
        ASSERT_TRUE(found) << Text(kind.changes);
        ++checked;
      }
    }
  });
  EXPECT_GT(checked, 500);
}

// For a set of answers: whether all who give them, and somebody does, meet with that kind.
bool MakesCertain(const Naive& naive, std::size_t procedure, PersonIndex subject, const std::vector<Change>& kind,
                  const std::vector<std::pair<FactKey, Value>>& answers) {
  bool found = false;
  for (const Household& household : naive.households()) {
    const bool agrees = std::all_of(answers.begin(), answers.end(), [&](const auto& answer) {
      return naive.ValueOf(household, answer.first) == answer.second;
    });
    if (!agrees) continue;
    if (naive.KindFor(household, procedure, subject) != kind) return false;
    found = true;
  }
  return found;
}

TEST(DiffTest, NoFewerAnswersWouldDo) {
  int checked = 0;
  ForEachEdit(9000, [&](const Versions& versions, const author::ContentDiff& diff, const std::vector<Naive>& naive) {
    for (const author::ProcedureDiff& of : diff.procedures) {
      const std::size_t p = versions.old_town.FindProcedure(of.id)->index();
      std::set<FactId> asked;
      for (const Side side : author::kSides) {
        const service::Municipality& town = side == Side::kOld ? versions.old_town : versions.new_town;
        for (const rules::Node& node : town.procedures[p].rule.tree.nodes) {
          if (!node.outcome) asked.insert(diff.joint.JointOf(side, node.fact));
        }
      }
      for (const KindOfChange& kind : of.kinds) {
        const author::Witness& witness = kind.witness;
        // Of deadlines a few days are tried, not all; and brute force is for few answers of one person.
        const bool dated = std::any_of(kind.changes.begin(), kind.changes.end(),
                                       [](const Change& change) { return change.aspect == Aspect::kDeadline; });
        if (dated || !witness.smallest || witness.people != 1 || witness.answers.empty() || witness.answers.size() > 2)
          continue;
        EXPECT_FALSE(MakesCertain(naive[0], p, witness.subject, kind.changes, {})) << Text(kind.changes);
        if (witness.answers.size() == 2) {
          for (const FactId fact : asked) {
            for (const Value value : ValuesOf(diff.joint.vocabulary()[fact], versions.old_setting.today)) {
              EXPECT_FALSE(
                  MakesCertain(naive[0], p, witness.subject, kind.changes, {{FactKey{fact, PersonIndex{0}}, value}}))
                  << Text(kind.changes);
            }
          }
        }
        ++checked;
      }
    }
  });
  EXPECT_GT(checked, 200);
}

TEST(DiffTest, ContentDoesNotDifferFromItself) {
  for (std::uint32_t seed = 1; seed < 300; ++seed) {
    Dice dice(seed);
    const Setting setting = RandomSetting(dice, kMostWorlds, true);
    const service::Municipality town = TownOf(dice, setting);
    const auto diff = author::CompareContent(town, town, setting.today);
    ASSERT_TRUE(diff.Ok());
    ASSERT_TRUE(diff->empty()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace madoguchi::smallworld
