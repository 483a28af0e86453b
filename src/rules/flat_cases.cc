#include "rules/flat_cases.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>
#include <utility>

namespace madoguchi::rules {
namespace {

struct Predicate {
  VariableIndex variable;
  JointMask mask;
  bool operator==(const Predicate&) const = default;
};
struct PredicateHash {
  std::size_t operator()(const Predicate& p) const {
    const std::uint64_t mixed = (p.mask ^ p.mask >> 31 ^ p.variable) * 0x9E37'79B9'7F4A'7C15U;
    return static_cast<std::size_t>(mixed >> 32);
  }
};

// What is left of the variables that were looked at on the way, and that will be looked at again.
using Context = std::map<VariableIndex, JointMask>;

}  // namespace

// Lays case after case out behind what is there already.
class FlatCases::Layout {
 public:
  Layout(FlatCases& to, const Program& program, int people) : to_(to), program_(program), people_(people) {}

  void Add(const Case& of) {
    procedure_ = &program_.procedure(of.procedure);
    FlatCase flat;
    flat.of = case_ = of;
    flat.first_node = static_cast<std::uint32_t>(to_.nodes_.size());
    flat.first_slot = static_cast<std::uint32_t>(to_.slots_.size());
    has_gaps_ = false;
    FillBelow();
    AddSlots(procedure_->root);
    flat.end_slot = static_cast<std::uint32_t>(to_.slots_.size());
    flat.flat = IsFit(flat);
    if (flat.flat) {
      done_.clear();
      const FlatRef root = LayOut(procedure_->root, {});
      flat.flat = !too_many_;
      flat.root = Final(root, flat.first_node);
    }
    too_many_ = false;
    if (flat.flat) {
      Reverse(flat.first_node);
    } else {
      to_.nodes_.resize(flat.first_node);
    }
    flat.end_node = static_cast<std::uint32_t>(to_.nodes_.size());
    flat.has_gaps = has_gaps_;
    to_.cases_.push_back(flat);
  }

  // Numbers predicates anew, so that those of a variable are adjacent.
  void NumberPredicates() {
    const std::size_t variables = to_.variables_.size();
    to_.first_predicate_.assign(variables + 1, 0);
    for (const Predicate& p : predicates_) ++to_.first_predicate_[p.variable + std::size_t{1}];
    for (std::size_t i = 0; i < variables; ++i) to_.first_predicate_[i + 1] += to_.first_predicate_[i];
    std::vector<std::uint32_t> next = to_.first_predicate_;
    std::vector<std::uint32_t> number(predicates_.size());
    to_.predicates_.resize(predicates_.size());
    for (std::size_t i = 0; i < predicates_.size(); ++i) {
      number[i] = next[predicates_[i].variable]++;
      to_.predicates_[number[i]] = predicates_[i].mask;
    }
    for (FlatEdge& edge : to_.edges_) edge.predicate = number[edge.predicate];
    for (FlatNode& node : to_.nodes_) node.context_predicate = number[node.context_predicate];
  }

 private:
  [[nodiscard]] const Program::CompiledNode& NodeAt(NodeIndex at) const { return procedure_->nodes[at.index()]; }
  [[nodiscard]] MemberIndex MemberOf(const Program::CompiledNode& node, int person) const {
    PersonIndex of{static_cast<std::uint16_t>(person)};
    if (node.quantifier == Quantifier::kNone) of = node.role == Role::kActor ? case_.actor : case_.subject;
    return to_.variables_.Find({node.fact, of});
  }
  [[nodiscard]] VariableIndex VariableOf(const Program::CompiledNode& node) const {
    return to_.variables_.member(MemberOf(node, 0)).variable;
  }
  [[nodiscard]] int LookCount(const Program::CompiledNode& node) const {
    return node.quantifier == Quantifier::kNone ? 1 : people_;
  }

  // For each node the variables that it or a node below it looks at, bit by bit.
  void FillBelow() {
    words_ = (to_.variables_.size() + 63) / 64;
    below_.assign(procedure_->nodes.size() * words_, 0);
    filled_.assign(procedure_->nodes.size(), false);
    slotted_ = filled_;
    Below(procedure_->root);
  }
  void Below(NodeIndex at) {
    if (filled_[at.index()]) return;
    filled_[at.index()] = true;
    const Program::CompiledNode& node = NodeAt(at);
    if (node.outcome) return;
    const VariableIndex own = VariableOf(node);
    below_[at.index() * words_ + own / 64U] |= std::uint64_t{1} << own % 64U;
    for (const Program::CompiledBranch& branch : node.branches) {
      Below(branch.then);
      for (std::size_t i = 0; i < words_; ++i) below_[at.index() * words_ + i] |= below_[branch.then.index() * words_ + i];
    }
  }
  [[nodiscard]] bool LooksAt(NodeIndex at, VariableIndex variable) const {
    return (below_[at.index() * words_ + variable / 64U] >> variable % 64U & 1) != 0;
  }

  void AddSlots(NodeIndex at) {
    if (slotted_[at.index()]) return;
    slotted_[at.index()] = true;
    const Program::CompiledNode& node = NodeAt(at);
    if (node.outcome) return;
    for (int person = 0; person < LookCount(node); ++person) AddSlot(MemberOf(node, person));
    for (const Program::CompiledBranch& branch : node.branches) AddSlots(branch.then);
  }
  void AddSlot(MemberIndex member) {
    const auto first = to_.slots_.begin() + static_cast<std::ptrdiff_t>(FirstSlot());
    if (std::find(first, to_.slots_.end(), member) != to_.slots_.end()) return;
    if (const MemberIndex parent = to_.variables_.member(member).parent; parent != kNoMember) AddSlot(parent);
    to_.slots_.push_back(member);
  }
  [[nodiscard]] std::uint32_t FirstSlot() const { return to_.cases_.empty() ? 0 : to_.cases_.back().end_slot; }

  // Whether sweeping says what walking would say.
  [[nodiscard]] bool IsFit(const FlatCase& flat) const {
    for (std::uint32_t slot = flat.first_slot; slot < flat.end_slot; ++slot) {
      const Variables::Variable& variable = to_.variables_[to_.variables_.member(to_.slots_[slot]).variable];
      if (!variable.fits || (variable.has_relations && variable.has_parents)) return false;
    }
    for (std::size_t i = 0; i < procedure_->nodes.size(); ++i) {
      const Program::CompiledNode& node = procedure_->nodes[i];
      if (node.outcome || !filled_[i]) continue;
      const VariableIndex variable = VariableOf(node);
      for (const Program::CompiledBranch& branch : node.branches) {
        if (LooksAt(branch.then, variable) &&
            (node.quantifier != Quantifier::kNone || AsksAllBelow(branch.then, variable))) {
          return false;
        }
      }
      if (node.quantifier != Quantifier::kNone && to_.variables_[variable].has_relations) return false;
    }
    return true;
  }
  [[nodiscard]] bool AsksAllBelow(NodeIndex at, VariableIndex variable) const {
    if (!LooksAt(at, variable)) return false;
    const Program::CompiledNode& node = NodeAt(at);
    if (node.quantifier != Quantifier::kNone && VariableOf(node) == variable) return true;
    return std::any_of(node.branches.begin(), node.branches.end(),
                       [&](const Program::CompiledBranch& branch) { return AsksAllBelow(branch.then, variable); });
  }

  // Joint cells of the node's variable in which the node takes that branch.
  [[nodiscard]] JointMask MaskOf(const Program::CompiledNode& node, CellMask cells) const {
    if (node.quantifier == Quantifier::kNone) return to_.variables_.JointOf(MemberOf(node, 0), cells);
    const JointMask all = to_.variables_[VariableOf(node)].all;
    JointMask yes = 0;
    for (JointMask left = all; left != 0; left &= left - 1) {
      const JointMask joint = left & (~left + 1);
      int satisfied = 0;
      for (int person = 0; person < people_; ++person) {
        if ((to_.variables_.JointOf(MemberOf(node, person), node.each) & joint) != 0) ++satisfied;
      }
      if (satisfied >= node.Threshold(people_)) yes |= joint;
    }
    return ((cells & kSaysYes) != 0 ? yes : 0) | ((cells & kSaysNo) != 0 ? all & ~yes : 0);
  }

  // Returns the node's place in order of completion: children first. Reverse() turns that around.
  FlatRef LayOut(NodeIndex at, Context context) {
    const Program::CompiledNode& node = NodeAt(at);
    if (node.outcome) return kOutcomeBit | node.outcome->value();
    std::erase_if(context, [&](const auto& left) { return !LooksAt(at, left.first); });
    const auto found = done_.find({at, context});
    if (found != done_.end()) return found->second;
    if (too_many_) return kDeadEnd;

    FlatNode flat;
    flat.variable = VariableOf(node);
    const auto own = context.find(flat.variable);
    flat.has_context = flat.repeats = own != context.end();
    flat.context = flat.has_context ? own->second : to_.variables_[flat.variable].all;
    flat.context_predicate = Number({flat.variable, flat.context});
    AddLooks(node, flat);

    std::vector<FlatEdge> edges;
    JointMask taken = 0;
    for (const Program::CompiledBranch& branch : node.branches) {
      const JointMask mask = MaskOf(node, branch.cells) & flat.context;
      if (mask == 0) continue;
      taken |= mask;
      Context then = context;
      then[flat.variable] = mask;
      const FlatRef to = LayOut(branch.then, std::move(then));
      if (!IsEnd(to)) flat.repeats = flat.repeats || to_.nodes_[to].repeats;
      const auto same = std::find_if(edges.begin(), edges.end(), [&](const FlatEdge& edge) { return edge.to == to; });
      if (same == edges.end()) {
        edges.push_back({mask, 0, to});
      } else {
        same->mask |= mask;
      }
    }
    if (taken != flat.context) has_gaps_ = true;
    flat.first_edge = static_cast<std::uint32_t>(to_.edges_.size());
    flat.edge_count = static_cast<std::uint16_t>(edges.size());
    for (FlatEdge& edge : edges) edge.predicate = Number({flat.variable, edge.mask});
    to_.edges_.insert(to_.edges_.end(), edges.begin(), edges.end());
    const auto ref = static_cast<FlatRef>(to_.nodes_.size());
    to_.nodes_.push_back(flat);
    too_many_ = too_many_ || to_.nodes_.size() - FirstNode() > kMaxFlatNodes;
    done_.emplace(std::pair(at, std::move(context)), ref);
    return ref;
  }
  [[nodiscard]] std::uint32_t FirstNode() const { return to_.cases_.empty() ? 0 : to_.cases_.back().end_node; }

  void AddLooks(const Program::CompiledNode& node, FlatNode& flat) {
    flat.on_all_people = node.quantifier != Quantifier::kNone;
    flat.first_look = static_cast<std::uint32_t>(to_.looks_.size());
    flat.look_count = static_cast<std::uint16_t>(LookCount(node));
    for (int person = 0; person < LookCount(node); ++person) {
      const MemberIndex member = MemberOf(node, person);
      const Variables::Member& of = to_.variables_.member(member);
      if (of.parent != kNoMember && (of.not_applicable & flat.context) != 0) flat.may_bring_parents = true;
      const auto first = to_.slots_.begin() + static_cast<std::ptrdiff_t>(FirstSlot());
      const auto slot = std::find(first, to_.slots_.end(), member) - to_.slots_.begin();
      const JointMask satisfies = flat.on_all_people ? to_.variables_.JointOf(member, node.each) : 0;
      to_.looks_.push_back({static_cast<std::uint32_t>(slot), satisfies});
    }
  }

  std::uint32_t Number(Predicate predicate) {
    const auto next = static_cast<std::uint32_t>(predicates_.size());
    const auto [found, is_new] = numbers_.try_emplace(predicate, next);
    if (is_new) predicates_.push_back(predicate);
    return found->second;
  }

  [[nodiscard]] FlatRef Final(FlatRef ref, std::uint32_t first) const {
    if (IsEnd(ref)) return ref;
    const auto last = static_cast<FlatRef>(to_.nodes_.size()) - 1;
    return last - (ref - first);
  }
  void Reverse(std::uint32_t first) {
    for (std::size_t i = first; i < to_.nodes_.size(); ++i) {
      const FlatNode& node = to_.nodes_[i];
      for (std::uint32_t e = 0; e < node.edge_count; ++e) {
        FlatEdge& edge = to_.edges_[node.first_edge + e];
        edge.to = Final(edge.to, first);
      }
    }
    std::reverse(to_.nodes_.begin() + static_cast<std::ptrdiff_t>(first), to_.nodes_.end());
  }

  FlatCases& to_;
  const Program& program_;
  int people_;
  const Program::CompiledProcedure* procedure_ = nullptr;
  Case case_{};
  bool has_gaps_ = false;
  bool too_many_ = false;
  std::size_t words_ = 0;
  std::vector<std::uint64_t> below_;
  std::vector<bool> filled_;  ///< reached from the root
  std::vector<bool> slotted_;
  std::map<std::pair<NodeIndex, Context>, FlatRef> done_;
  std::vector<Predicate> predicates_;
  std::unordered_map<Predicate, std::uint32_t, PredicateHash> numbers_;
};

FlatCases::FlatCases(const Program& program, int people, std::span<const Case> cases) : variables_(program, people, cases) {
  Layout layout(*this, program, people);
  for (const Case& of : cases) layout.Add(of);
  layout.NumberPredicates();
  ListVariables();
}

std::uint32_t FlatCases::SlotOf(const FlatCase& of, MemberIndex member) const {
  std::uint32_t slot = of.first_slot;
  while (slots_[slot] != member) ++slot;
  return slot;
}

void FlatCases::ListVariables() {
  std::vector<std::vector<std::uint32_t>> with(variables_.size());
  for (std::size_t i = 0; i < cases_.size(); ++i) {
    FlatCase& of = cases_[i];
    of.first_variable = static_cast<std::uint32_t>(case_variables_.size());
    for (std::uint32_t slot = of.first_slot; slot < of.end_slot; ++slot) {
      const VariableIndex variable = variables_.member(slots_[slot]).variable;
      if (!with[variable].empty() && with[variable].back() == i) continue;
      with[variable].push_back(static_cast<std::uint32_t>(i));
      case_variables_.push_back(variable);
    }
    of.end_variable = static_cast<std::uint32_t>(case_variables_.size());
  }
  first_with_.push_back(0);
  for (const std::vector<std::uint32_t>& list : with) {
    with_variable_.insert(with_variable_.end(), list.begin(), list.end());
    first_with_.push_back(static_cast<std::uint32_t>(with_variable_.size()));
  }
}

}  // namespace madoguchi::rules
