#include "verify/path_walker.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <set>
#include <utility>

#include "rules/paths.h"
#include "verify/make_witness.h"

namespace madoguchi::verify {
namespace {

using rules::CellMask;
using rules::NodeIndex;
using CompiledNode = rules::Program::CompiledNode;

class Walker {
 public:
  Walker(const ProcedureSlice& slice, const SliceDay& day, const Household& household, WalkFindings& findings)
      : slice_(slice),
        day_(day),
        household_(household),
        procedure_(day.program.procedure(rules::ProcedureIndex{0})),
        paths_(rules::Worlds(day.program, household.people),
               {rules::ProcedureIndex{0}, household.subject, rules::PersonIndex{0}}),
        findings_(findings) {}

  void Run() {
    if (Worlds().possible_at_all()) Visit(procedure_.root);
  }

 private:
  [[nodiscard]] rules::Worlds& Worlds() { return paths_.worlds(); }
  [[nodiscard]] bool IsAuthors(NodeIndex at) const { return at.index() < slice_.rule().tree.nodes.size(); }

  void Visit(NodeIndex at) {
    if (findings_.gave_up || ++steps_taken_ > kMostSteps) {
      findings_.gave_up = true;
      return;
    }
    const CompiledNode& node = procedure_.nodes[at.index()];
    if (node.outcome) {
      if (Worlds().Satisfiable()) End(at, *node.outcome);
      return;
    }
    if (IsAuthors(at)) LookForFlaws(at, node);
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      const rules::Worlds::Mark before = Worlds().Here();
      if (paths_.Take(node, node.branches[i].cells)) {
        if (IsAuthors(at)) walk_.push_back({at, static_cast<std::uint16_t>(i)});
        Visit(node.branches[i].then);
        if (IsAuthors(at)) walk_.pop_back();
      }
      Worlds().Return(before);
    }
  }

  void End(NodeIndex at, rules::OutcomeIndex outcome) {
    findings_.outcomes |= rules::OutcomeSet{1} << outcome.value();
    if (!IsAuthors(at)) return;  // It does not run for the subject: no walk of the author's.
    MarkWalk();
    findings_.reached[at.index()] = true;
    if (!findings_.known.insert(walk_).second) return;
    findings_.paths.push_back(MakeWitness());
    findings_.paths.back().outcome = outcome;
    const std::size_t questions = CountQuestions();
    if (questions <= findings_.questions) return;
    findings_.questions = questions;
    findings_.longest = findings_.paths.size() - 1;
  }

  [[nodiscard]] Witness MakeWitness() {
    Witness witness;
    witness.day = day_.day;
    witness.household = household_;
    witness.values = MakeValues(Worlds(), slice_, day_.day);
    witness.steps = walk_;
    return witness;
  }

  void MarkWalk() {
    for (const WalkStep& step : walk_) {
      findings_.reached[step.node.index()] = true;
      findings_.taken[step.node.index()][step.branch] = true;
    }
  }

  // Residents' facts at the nodes of the walk, and the parents that tell whether these apply, each once. Subject and actor are
  // two people where the procedure is about everybody who matches.
  [[nodiscard]] std::size_t CountQuestions() const {
    std::set<std::pair<rules::FactId, bool>> asked;
    const auto ask = [&](rules::FactId fact, rules::Role role) {
      for (std::optional<rules::FactId> at = fact; at; at = day_.program.fact(*at).parent) {
        const rules::FactOwner owner = slice_.vocabulary()[*at].owner;
        if (owner == rules::FactOwner::kAuthority) continue;
        const bool others = owner == rules::FactOwner::kPerson && role == rules::Role::kSubject && slice_.rule().for_each;
        asked.insert({*at, others});
      }
    };
    if (slice_.rule().for_each) ask(slice_.rule().for_each->fact, rules::Role::kSubject);
    for (const WalkStep& step : walk_) {
      const rules::Node& node = slice_.rule().tree.nodes[step.node.index()];
      ask(node.fact, node.quantifier == rules::Quantifier::kNone ? node.role : rules::Role::kSubject);
    }
    return asked.size();
  }

  void LookForFlaws(NodeIndex at, const CompiledNode& node) {
    const bool one = node.quantifier == rules::Quantifier::kNone;
    const CellMask arriving = one ? Worlds().cells(paths_.KeyAt(node)) : (rules::kSaysNo | rules::kSaysYes);
    CellMask covered = 0;
    CellMask written = 0;
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      covered |= node.branches[i].cells;
      const CellMask own = day_.written[at.index()][i];
      LookAt(at, node, Flaw::Kind::kTwoBranches, static_cast<std::uint16_t>(i), arriving & own & written);
      written |= own;
    }
    LookAt(at, node, Flaw::Kind::kNoBranch, kNoBranchTaken, arriving & ~covered);
  }

  void LookAt(NodeIndex at, const CompiledNode& node, Flaw::Kind kind, std::uint16_t branch, CellMask suspects) {
    for (; suspects != 0; suspects &= suspects - 1) {
      const CellMask cell = suspects & (~suspects + 1);
      const rules::Worlds::Mark before = Worlds().Here();
      if (paths_.Take(node, cell) && Worlds().Satisfiable()) NoteFlaw(at, node, kind, branch, cell);
      Worlds().Return(before);
    }
  }

  void NoteFlaw(NodeIndex at, const CompiledNode& node, Flaw::Kind kind, std::uint16_t branch, CellMask cell) {
    MarkWalk();
    findings_.reached[at.index()] = true;
    const auto same = [&](const Flaw& flaw) { return flaw.kind == kind && flaw.node == at; };
    auto flaw = std::find_if(findings_.flaws.begin(), findings_.flaws.end(), same);
    const bool is_new = flaw == findings_.flaws.end();
    // Once is enough: the same gap is there on many days, and for many households.
    if (!is_new && (flaw->witness.day != day_.day || !(flaw->witness.household == household_))) return;
    if (is_new) flaw = findings_.flaws.insert(flaw, Flaw{kind, at, branch, {}, false, {}});
    Add(node, cell, *flaw);
    if (!is_new && flaw->witness.steps.size() <= walk_.size() + 1) return;
    flaw->witness = MakeWitness();
    flaw->witness.steps.push_back({at, branch});
  }

  void Add(const CompiledNode& node, CellMask cell, Flaw& flaw) const {
    if (cell == rules::kNotApplicable) {
      flaw.absent = true;
      return;
    }
    const auto index = std::countr_zero(cell);
    const bool one = node.quantifier == rules::Quantifier::kNone;
    const rules::Interval values =
        one ? day_.program.fact(node.fact).cells[static_cast<std::size_t>(index)] : rules::Interval{index, index};
    rules::IntervalSet& all = flaw.values;
    if (std::find_if(all.begin(), all.end(), [&](const rules::Interval& i) { return i.contains(values.first); }) !=
        all.end()) {
      return;
    }
    all.insert(std::find_if(all.begin(), all.end(), [&](const rules::Interval& i) { return i.first > values.first; }),
               values);
    // Cells that lie side by side are one interval.
    for (std::size_t i = 1; i < all.size();) {
      if (all[i - 1].last + 1 < all[i].first) {
        ++i;
        continue;
      }
      all[i - 1].last = all[i].last;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  const ProcedureSlice& slice_;
  const SliceDay& day_;
  const Household& household_;
  const rules::Program::CompiledProcedure& procedure_;
  rules::Paths paths_;
  WalkFindings& findings_;
  std::vector<WalkStep> walk_;
  std::size_t steps_taken_ = 0;
};

}  // namespace

WalkFindings::WalkFindings(const ProcedureSlice& slice) {
  for (const rules::Node& node : slice.rule().tree.nodes) taken.emplace_back(node.branches.size(), false);
  reached.resize(slice.rule().tree.nodes.size(), false);
}

void WalkEveryPath(const ProcedureSlice& slice, const SliceDay& day, const Household& household, WalkFindings& findings) {
  Walker(slice, day, household, findings).Run();
}

}  // namespace madoguchi::verify
