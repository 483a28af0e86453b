#include "author/procedure_diff.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "author/joint_walk.h"
#include "author/witness_search.h"

namespace madoguchi::author {
namespace {

using rules::CellMask;
using rules::FactKey;
using rules::PersonIndex;
using rules::Value;

std::vector<Offer> OffersOf(const service::Municipality& town, const service::Procedure& procedure, base::Date today) {
  std::vector<Offer> offers;
  for (std::size_t i = 0; i < procedure.outcomes.size(); ++i) {
    offers.push_back(OfferOf(town, procedure, rules::OutcomeIndex::FromIndex(i), today));
  }
  offers.push_back(OfferOf(NoOutcome::kDoesNotRun));
  offers.push_back(OfferOf(NoOutcome::kNowhere));
  return offers;
}

EndKeys KeysOf(const std::vector<Offer>& offers) {
  EndKeys keys;
  for (const Offer& offer : offers) {
    std::string key;
    for (std::size_t i = 0; i < kAspectCount; ++i) key += offer[static_cast<Aspect>(i)] + "\n";
    keys.push_back(std::move(key));
  }
  return keys;
}

class ProcedureComparer {
 public:
  ProcedureComparer(const JointVocabulary& joint, const rules::Program& program, std::array<std::vector<Offer>, 2> offers,
                    std::array<bool, 2> is_once)
      : joint_(joint),
        program_(program),
        is_once_(is_once),
        walk_(program, {KeysOf(offers[0]), KeysOf(offers[1])}, is_once),
        changes_(joint, program, std::move(offers)) {}

  ProcedureDiff Run() {
    const bool for_each = !is_once_[0] || !is_once_[1];
    for (int people = 1; people <= walk_.EnoughPeople(); ++people) {
      Pass(people, PersonIndex{0});
      if (for_each && people > 1) Pass(people, PersonIndex{1});
    }
    ProcedureDiff diff;
    diff.complete = !walk_.gave_up();
    for (Found& found : found_) {
      found.kind.paths = found.paths.size();
      diff.kinds.push_back(std::move(found.kind));
    }
    std::stable_sort(diff.kinds.begin(), diff.kinds.end(), [](const KindOfChange& a, const KindOfChange& b) {
      if (a.more_visits() != b.more_visits()) return a.more_visits();
      return !a.harmless() && b.harmless();
    });
    return diff;
  }

 private:
  struct Found {
    KindOfChange kind;
    std::set<std::array<std::string, 2>> paths;
  };

  void Pass(int people, PersonIndex subject) {
    rules::Worlds worlds(program_, people);
    if (!worlds.possible_at_all()) return;
    rules::Paths paths(std::move(worlds), {rules::ProcedureIndex{0}, subject, PersonIndex{0}});
    WitnessSearch search(joint_, walk_, changes_, paths, subject);
    std::vector<std::size_t> without_witness;
    (void)walk_.Run(paths, subject, [&](const JointPath* path) {
      if (path == nullptr) return true;
      for (const Kind& kind : changes_.Of(path->ends, subject, paths.worlds(), {})) {
        if (kind.changes.empty()) continue;
        const auto [at, is_new] = numbers_.emplace(kind.changes, found_.size());
        if (is_new) {
          without_witness.push_back(found_.size());
          found_.push_back({NewKind(kind, path->ends), {}});
        }
        found_[at->second].paths.insert(path->taken);
        // Whoever was found in a smaller household need not be looked for in a larger one.
        if (found_[at->second].kind.witness.people == 0) search.Suggest(kind, *path);
      }
      return true;
    });
    if (without_witness.empty()) return;
    std::vector<std::vector<Change>> wanted;
    for (const std::size_t index : without_witness) wanted.push_back(found_[index].kind.changes);
    const std::vector<FoundWitness> witnesses = search.Run(wanted);
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
      KindOfChange& kind = found_[without_witness[i]].kind;
      kind.witness = witnesses[i].witness;
      kind.deadline = witnesses[i].deadline;
    }
  }

  KindOfChange NewKind(const Kind& kind, const std::array<std::size_t, 2>& ends) const {
    KindOfChange found;
    found.changes = kind.changes;
    found.visits_before = changes_.offer(Side::kOld, ends[0]).visits;
    found.visits_after = changes_.offer(Side::kNew, ends[1]).visits;
    found.ends = ends;
    found.witness.people = 0;
    return found;
  }

  const JointVocabulary& joint_;
  const rules::Program& program_;
  std::array<bool, 2> is_once_;
  JointWalk walk_;
  PairChanges changes_;
  std::vector<Found> found_;
  std::map<std::vector<Change>, std::size_t> numbers_;
};

}  // namespace

base::Result<ProcedureDiff> CompareProcedures(const JointVocabulary& joint,
                                              std::array<const service::Municipality*, 2> towns,
                                              std::array<const service::Procedure*, 2> procedures) {
  const std::array<rules::ProcedureRule, 2> rules = {joint.Rewrite(Side::kOld, procedures[0]->rule),
                                                     joint.Rewrite(Side::kNew, procedures[1]->rule)};
  const base::Result<rules::Program> program = rules::Program::Compile(joint.vocabulary(), rules, joint.today());
  if (!program.Ok()) return program.error();
  ProcedureComparer comparer(
      joint, *program,
      {OffersOf(*towns[0], *procedures[0], joint.today()), OffersOf(*towns[1], *procedures[1], joint.today())},
      {!rules[0].for_each.has_value(), !rules[1].for_each.has_value()});
  ProcedureDiff diff = comparer.Run();
  diff.id = procedures[0]->id;
  return diff;
}

}  // namespace madoguchi::author
