#include "author/joint_walk.h"

#include <algorithm>
#include <utility>

namespace madoguchi::author {
namespace {

using rules::CellMask;
using rules::Program;
using rules::Quantifier;

constexpr CellMask kBothSays = rules::kSaysNo | rules::kSaysYes;

CellMask AllOf(const Program& program, const Program::CompiledNode& node) {
  return node.quantifier == Quantifier::kNone ? program.fact(node.fact).all : kBothSays;
}

bool SameQuestion(const Program::CompiledNode& one, const Program::CompiledNode& other) {
  return one.fact == other.fact && one.role == other.role && one.quantifier == other.quantifier && one.each == other.each &&
         one.at_least == other.at_least;
}

// Branches in paths' names: any character does, as long as no two are the same.
char BranchName(std::size_t branch) { return static_cast<char>('!' + branch % 90); }

}  // namespace

JointWalk::JointWalk(const Program& program, std::array<EndKeys, 2> ends, std::array<bool, 2> is_once)
    : program_(program), ends_(std::move(ends)), is_once_(is_once) {
  for (std::size_t side = 0; side < 2; ++side) {
    classes_[side].assign(ProcedureOf(side).nodes.size(), -1);
    below_[side].resize(ProcedureOf(side).nodes.size());
    Classify(side, ProcedureOf(side).root.index());
  }
}

const Program::CompiledProcedure& JointWalk::ProcedureOf(std::size_t side) const {
  return program_.procedure(rules::ProcedureIndex::FromIndex(side));
}

JointWalk::Place JointWalk::PlaceOf(std::size_t side, rules::NodeIndex node) const {
  const std::optional<rules::OutcomeIndex> outcome = ProcedureOf(side).nodes[node.index()].outcome;
  if (!outcome) return {false, node.index()};
  return {true, *outcome == rules::kDoesNotRun ? ends_[side].size() - 2 : outcome->index()};
}

int JointWalk::ClassNamed(std::string name) {
  return class_numbers_.emplace(std::move(name), static_cast<int>(class_numbers_.size())).first->second;
}

int JointWalk::ClassOf(std::size_t side, Place place) const {
  if (!place.is_end) return classes_[side][place.index];
  const auto known = class_numbers_.find("end " + ends_[side][place.index]);
  return known == class_numbers_.end() ? -1 : known->second;
}

// Trees have no cycles (content/ refuses them), so this ends.
int JointWalk::Classify(std::size_t side, std::size_t index) {
  int& known = classes_[side][index];
  if (known >= 0) return known;
  const Place place = PlaceOf(side, rules::NodeIndex::FromIndex(index));
  if (place.is_end) return known = ClassNamed("end " + ends_[side][place.index]);
  const Program::CompiledNode& node = ProcedureOf(side).nodes[index];
  std::map<int, CellMask> by_class;
  CellMask left = AllOf(program_, node);
  std::set<int> below;
  for (const Program::CompiledBranch& branch : node.branches) {
    if (branch.cells == 0) continue;
    const int target = Classify(side, branch.then.index());
    by_class[target] |= branch.cells;
    left &= ~branch.cells;
    below.insert(target);
    const std::set<int>& further = below_[side][branch.then.index()];
    below.insert(further.begin(), further.end());
  }
  if (left != 0) by_class[ClassNamed("end " + ends_[side].back())] |= left;
  std::string name = std::to_string(node.fact.value()) + "/" + std::to_string(static_cast<int>(node.role)) + "/" +
                     std::to_string(static_cast<int>(node.quantifier)) + "/" + std::to_string(node.each) + "/" +
                     std::to_string(node.at_least);
  for (const auto& [target, cells] : by_class) name += " " + std::to_string(target) + ":" + std::to_string(cells);
  below_[side][index] = std::move(below);
  return known = ClassNamed(std::move(name));
}

bool JointWalk::IsSettled(rules::Paths& paths, const Program::CompiledNode& node) const {
  if (node.quantifier != Quantifier::kNone) return false;
  const CellMask possible = paths.worlds().cells(paths.KeyAt(node));
  return std::any_of(node.branches.begin(), node.branches.end(),
                     [&](const Program::CompiledBranch& branch) { return (possible & ~branch.cells) == 0; });
}

// Precondition: not both are ends.
std::size_t JointWalk::SideToAsk(rules::Paths& paths, const Places& at) const {
  if (at[0].is_end) return 1;
  if (at[1].is_end) return 0;
  const Program::CompiledNode& old_node = ProcedureOf(0).nodes[at[0].index];
  const Program::CompiledNode& new_node = ProcedureOf(1).nodes[at[1].index];
  if (IsSettled(paths, old_node)) return 0;
  if (IsSettled(paths, new_node)) return 1;
  if (SameQuestion(old_node, new_node)) return 0;
  // The new tree asks something more before it comes to where the old one is.
  return below_[1][at[1].index].count(ClassOf(0, at[0])) != 0 ? 1 : 0;
}

std::vector<rules::FactKey> JointWalk::Looks(const rules::Paths& paths, const Program::CompiledNode& node,
                                             int people) const {
  if (node.quantifier == Quantifier::kNone) return {paths.KeyAt(node)};
  std::vector<rules::FactKey> keys;
  for (int person = 0; person < people; ++person) {
    keys.push_back(program_.KeyOf(node.fact, rules::PersonIndex::FromIndex(static_cast<std::size_t>(person))));
  }
  return keys;
}

bool JointWalk::Run(rules::Paths& paths, rules::PersonIndex subject, const Visit& visit) {
  Places at;
  for (std::size_t side = 0; side < 2; ++side) {
    at[side] = PlaceOf(side, ProcedureOf(side).root);
    if (is_once_[side] && subject.value() != 0) at[side] = {true, ends_[side].size() - 2};
    taken_[side].clear();
  }
  asked_.clear();
  steps_ = 0;
  return Walk(paths, at, visit);
}

bool JointWalk::Walk(rules::Paths& paths, const Places& at, const Visit& visit) {
  if (++steps_ > kMaxSteps) {
    gave_up_ = true;
    return false;
  }
  if (at[0].is_end && at[1].is_end) {
    if (!paths.worlds().Satisfiable()) return true;
    if (ends_[0][at[0].index] == ends_[1][at[1].index]) return visit(nullptr);
    const JointPath path{{at[0].index, at[1].index}, taken_, &asked_};
    return visit(&path);
  }
  if (ClassOf(0, at[0]) == ClassOf(1, at[1])) return !paths.worlds().Satisfiable() || visit(nullptr);
  const std::size_t side = SideToAsk(paths, at);
  const Program::CompiledNode& node = ProcedureOf(side).nodes[at[side].index];
  const std::size_t asked_before = asked_.size();
  for (const rules::FactKey key : Looks(paths, node, paths.worlds().people())) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  }
  CellMask left = AllOf(program_, node);
  bool go_on = true;
  for (std::size_t b = 0; go_on && b < node.branches.size(); ++b) {
    left &= ~node.branches[b].cells;
    go_on = Follow(paths, at, side, node.branches[b].cells, PlaceOf(side, node.branches[b].then), BranchName(b), visit);
  }
  if (go_on) go_on = Follow(paths, at, side, left, Nowhere(side), BranchName(node.branches.size()), visit);
  asked_.resize(asked_before);
  return go_on;
}

bool JointWalk::Follow(rules::Paths& paths, const Places& at, std::size_t side, CellMask branch, Place to, char name,
                       const Visit& visit) {
  const Program::CompiledNode& node = ProcedureOf(side).nodes[at[side].index];
  const rules::Worlds::Mark before = paths.worlds().Here();
  bool go_on = true;
  if (paths.Take(node, branch)) {
    Places next = at;
    next[side] = to;
    taken_[side].push_back(name);
    go_on = Walk(paths, next, visit);
    taken_[side].pop_back();
  }
  paths.worlds().Return(before);
  return go_on;
}

std::vector<rules::FactKey> JointWalk::WithAncestors(rules::FactKey key) const {
  std::vector<rules::FactKey> keys = {key};
  while (const std::optional<rules::FactId> parent = program_.fact(keys.front().fact).parent) {
    keys.insert(keys.begin(), program_.KeyOf(*parent, key.person));
  }
  return keys;
}

std::vector<rules::FactKey> JointWalk::Questions(const rules::Paths& paths, int people) const {
  std::vector<rules::FactKey> questions;
  for (std::size_t side = 0; side < 2; ++side) {
    for (std::size_t index = 0; index < ProcedureOf(side).nodes.size(); ++index) {
      const Program::CompiledNode& node = ProcedureOf(side).nodes[index];
      if (node.outcome || classes_[side][index] < 0) continue;
      for (const rules::FactKey look : Looks(paths, node, people)) {
        for (const rules::FactKey key : WithAncestors(look)) {
          if (std::find(questions.begin(), questions.end(), key) == questions.end()) questions.push_back(key);
        }
      }
    }
  }
  return questions;
}

int JointWalk::EnoughPeople() const {
  // The actor and the subject; for each look at all people those who make it say yes, or the one who makes "all" say no. Without
  // anybody else the same paths stay possible.
  int named = 1;
  bool several = false;
  for (std::size_t side = 0; side < 2; ++side) {
    if (!is_once_[side]) several = true;
    for (std::size_t index = 0; index < ProcedureOf(side).nodes.size(); ++index) {
      const Program::CompiledNode& node = ProcedureOf(side).nodes[index];
      if (node.outcome || classes_[side][index] < 0 || node.quantifier == Quantifier::kNone) continue;
      named += node.quantifier == Quantifier::kCountAtLeast ? std::max(1, node.at_least) : 1;
    }
  }
  return std::min(rules::kMaxPeople, named + (several ? 1 : 0));
}

}  // namespace madoguchi::author
