#include "rules/sweep.h"

#include <algorithm>
#include <bit>

namespace madoguchi::rules {
namespace {

bool IsSingle(std::uint64_t mask) { return (mask & (mask - 1)) == 0; }

// A fixed random number (splitmix64).
std::uint64_t RandomNumber(std::uint64_t seed) {
  std::uint64_t z = seed + 0x9E37'79B9'7F4A'7C15U;
  z = (z ^ z >> 30) * 0xBF58'476D'1CE4'E5B9U;
  z = (z ^ z >> 27) * 0x94D0'49BB'1331'11EBU;
  return z ^ z >> 31;
}

std::uint64_t CellNumber(std::size_t variable, int joint_cell) {
  return RandomNumber(variable * kMaxJointCells + static_cast<std::uint64_t>(joint_cell));
}

}  // namespace

Sweep::Sweep(const FlatCases& cases)
    : cases_(cases),
      tracks_(cases),
      domains_(cases.variables().size()),
      columns_(tracks_.column_count(), Tracks::kStay),
      closed_(cases.variables().member_count()),
      weighed_(cases.variables().size()),
      shares_(cases.predicates().size()),
      weights_(cases.predicates().size()),
      arrivals_(cases.nodes().size()),
      reach_(cases.nodes().size()),
      prints_(cases.nodes().size()) {
  for (std::size_t i = 0; i < end_prints_.size(); ++i) end_prints_[i] = RandomNumber(~std::uint64_t{i});
  for (std::size_t i = 0; i < domains_.size(); ++i) SetDomain(i, cases.variables()[i].all);
  for (std::size_t i = 0; i < closed_.size(); ++i) {
    const auto member = static_cast<MemberIndex>(i);
    SetClosed(member, cases.variables().member(member).of_authority);
  }
}

void Sweep::SetDomain(std::size_t variable, JointMask mask) {
  domains_[variable] = mask;
  columns_[variable] = IsSingle(mask) && mask != 0 ? Tracks::ColumnOf(std::countr_zero(mask)) : Tracks::kStay;
  // With one joint cell left nothing reads what belongs to the predicates, so whoever tries an answer out and takes it
  // back finds them as they were.
  if (IsSingle(mask) || mask == weighed_[variable]) return;
  weighed_[variable] = mask;
  // In prints the weights of all joint cells that are left add up to 1, so that a variable that a path does not look at
  // leaves no trace.
  const Variables& variables = cases_.variables();
  const JointMask lowest = mask & (~mask + 1);
  std::uint64_t total_share = 0;
  std::uint64_t total_weight = 0;
  std::uint64_t shares[kMaxJointCells];
  std::uint64_t weights[kMaxJointCells];
  for (JointMask left = mask; left != 0; left &= left - 1) {
    const int cell = std::countr_zero(left);
    total_share += shares[cell] = variables.weight(variable, cell);
    total_weight += weights[cell] = CellNumber(variable, cell);
  }
  weights[std::countr_zero(lowest)] += 1 - total_weight;
  for (std::uint32_t p = cases_.FirstPredicate(variable); p < cases_.FirstPredicate(variable + 1); ++p) {
    std::uint64_t share = 0;
    std::uint64_t weight = 0;
    for (JointMask left = cases_.predicates()[p] & mask; left != 0; left &= left - 1) {
      share += shares[std::countr_zero(left)];
      weight += weights[std::countr_zero(left)];
    }
    shares_[p] = static_cast<Share>((share << 30) / total_share);
    weights_[p] = weight;
  }
}

// Follows the tree while only one branch is possible.
FlatRef Sweep::Descend(Tracks::Stop at) const {
  for (;;) {
    at = tracks_.Down(at, columns_);
    const FlatRef ref = tracks_.RefAt(at);
    if (IsEnd(ref)) return ref;
    const FlatNode& node = cases_.nodes()[ref];
    const JointMask domain = domains_[node.variable];
    const FlatEdge* edge = &cases_.edges()[node.first_edge];
    const FlatEdge* const end = edge + node.edge_count;
    while (edge != end && (edge->mask & domain) == 0) ++edge;
    if (edge == end) return kDeadEnd;
    for (const FlatEdge* another = edge + 1; another != end; ++another) {
      if ((another->mask & domain) != 0) return ref;
    }
    at = tracks_.Along(at, Tracks::ColumnOf(std::countr_zero(edge->mask & domain)));
  }
}

Sweep::Found Sweep::RunFrom(Tracks::Stop at, std::size_t index, std::span<Share> needs) {
  const FlatRef root = Descend(at);
  if (IsEnd(root)) return {EndOf(root), true};
  const FlatCase& of = cases_.cases()[index];
  std::fill(needs.begin(), needs.end(), Share{0});
  Forward(root, of.end_node);
  Backward(of, root, needs);
  return {reach_[root], false};
}

Share Sweep::ShareOf(const FlatNode& node, const FlatEdge& edge) const {
  if (node.has_context) {
    // The share among those who come here.
    const Share here = shares_[node.context_predicate];
    if (here == 0) return 1;
    const std::uint64_t share = (static_cast<std::uint64_t>(shares_[edge.predicate]) << 30) / here;
    return static_cast<Share>(std::min<std::uint64_t>(share, kWhole));
  }
  return shares_[edge.predicate];
}

void Sweep::Forward(std::uint32_t root, std::uint32_t end) {
  std::fill(arrivals_.begin() + static_cast<std::ptrdiff_t>(root), arrivals_.begin() + static_cast<std::ptrdiff_t>(end),
            Share{0});
  arrivals_[root] = kWhole;
  for (std::uint32_t at = root; at < end; ++at) {
    const Share arrived = arrivals_[at];
    if (arrived == 0) continue;
    const FlatNode& node = cases_.nodes()[at];
    const JointMask domain = domains_[node.variable];
    const bool all_go =
        IsSingle(domain) || (!node.on_all_people && closed_[cases_.slots()[cases_.looks()[node.first_look].slot]] != 0);
    const FlatEdge* edge = &cases_.edges()[node.first_edge];
    for (const FlatEdge* const last = edge + node.edge_count; edge != last; ++edge) {
      if ((edge->mask & domain) == 0 || IsEnd(edge->to)) continue;
      // However rare, who can get there is not lost.
      const Share share = all_go ? arrived : std::max<Share>(Times(arrived, ShareOf(node, *edge)), 1);
      Share& there = arrivals_[edge->to];
      there = std::min<Share>(there + share, kWhole);
    }
  }
}

std::uint64_t Sweep::PrintOf(FlatRef ref) const { return IsEnd(ref) ? end_prints_[ref & 63] : prints_[ref]; }

void Sweep::Backward(const FlatCase& of, std::uint32_t root, std::span<Share> needs) {
  for (std::uint32_t at = of.end_node; at-- > root;) {
    if (arrivals_[at] == 0) continue;
    const FlatNode& node = cases_.nodes()[at];
    const JointMask domain = domains_[node.variable];
    const bool settled = IsSingle(domain);
    const FlatEdge* first = nullptr;
    OutcomeSet all = 0;
    std::uint64_t print = 0;
    bool makes_difference = false;
    const FlatEdge* edge = &cases_.edges()[node.first_edge];
    for (const FlatEdge* const last = edge + node.edge_count; edge != last; ++edge) {
      if ((edge->mask & domain) == 0) continue;
      const OutcomeSet below = Below(edge->to);
      if (below == 0) continue;
      const std::uint64_t print_below = PrintOf(edge->to);
      print += settled ? print_below : weights_[edge->predicate] * print_below;
      if (first == nullptr) {
        first = edge;
      } else if (below != Below(first->to)) {
        makes_difference = true;
      } else if (!makes_difference && !IsSingle(below)) {
        const bool comparable = !node.repeats && !of.has_gaps;
        makes_difference = (comparable && print_below != PrintOf(first->to)) || EndDifferently(node, *first, *edge);
      }
      all |= below;
    }
    reach_[at] = all;
    prints_[at] = print;
    if (!makes_difference) continue;
    ForEachSlot(of, node, [&](std::uint32_t slot) {
      Share& need = needs[slot - of.first_slot];
      need = std::min<Share>(need + arrivals_[at], kWhole);
    });
  }
}

// Two worlds that differ in the node's variable alone, one taking the one edge, the other the other, with
// different ends?
bool Sweep::EndDifferently(const FlatNode& node, const FlatEdge& one, const FlatEdge& other) {
  const JointMask before = domains_[node.variable];
  domains_[node.variable] = before & one.mask;
  const bool found = WalkFirst(one.to, node, other, before & other.mask);
  domains_[node.variable] = before;
  return found;
}

bool Sweep::WalkFirst(FlatRef at, const FlatNode& node, const FlatEdge& other, JointMask own) {
  if (at == kDeadEnd) return false;
  if (IsEnd(at)) {
    const JointMask before = domains_[node.variable];
    domains_[node.variable] = own;
    const bool found = WalkSecond(other.to, EndOf(at));
    domains_[node.variable] = before;
    return found;
  }
  const FlatNode& here = cases_.nodes()[at];
  const JointMask before = domains_[here.variable];
  bool found = false;
  for (std::uint32_t e = 0; !found && e < here.edge_count; ++e) {
    const FlatEdge& edge = cases_.edges()[here.first_edge + e];
    if ((edge.mask & before) == 0) continue;
    domains_[here.variable] = before & edge.mask;
    found = WalkFirst(edge.to, node, other, own);
  }
  domains_[here.variable] = before;
  return found;
}

bool Sweep::WalkSecond(FlatRef at, OutcomeSet end) {
  if (IsEnd(at)) return EndOf(at) != 0 && EndOf(at) != end;
  // What can be reached here at all was found before, with at least as much left open.
  if ((reach_[at] & ~end) == 0) return false;
  const FlatNode& here = cases_.nodes()[at];
  const JointMask before = domains_[here.variable];
  bool found = false;
  for (std::uint32_t e = 0; !found && e < here.edge_count; ++e) {
    const FlatEdge& edge = cases_.edges()[here.first_edge + e];
    if ((edge.mask & before) == 0) continue;
    domains_[here.variable] = before & edge.mask;
    found = WalkSecond(edge.to, end);
  }
  domains_[here.variable] = before;
  return found;
}

bool Sweep::IsOpen(MemberIndex member, JointMask joint) const {
  int left = (cases_.variables().member(member).not_applicable & joint) != 0 ? 1 : 0;
  for (const Variables::Cell& cell : cases_.variables().CellsOf(member)) {
    if ((cell.joint & joint) != 0) ++left;
  }
  return left > 1;
}

template <class See>
void Sweep::ForEachSlot(const FlatCase& of, const FlatNode& node, const See& see) const {
  const JointMask joint = domains_[node.variable] & node.context;
  for (std::uint32_t i = 0; i < node.look_count; ++i) {
    const FlatLook& look = cases_.looks()[node.first_look + i];
    if (node.on_all_people && ((joint & look.satisfies) == 0 || (joint & ~look.satisfies) == 0)) continue;
    if (node.may_bring_parents) {
      const auto see_parents = [&](MemberIndex child, const auto& self) -> void {
        const Variables::Member& member = cases_.variables().member(child);
        if (member.parent == kNoMember || (member.not_applicable & joint) == 0) return;
        if (!IsOpen(member.parent, joint)) return;
        self(member.parent, self);
        see(cases_.SlotOf(of, member.parent));
      };
      see_parents(cases_.slots()[look.slot], see_parents);
    }
    see(look.slot);
  }
}

std::vector<MemberIndex> Sweep::InTreeOrder(const FlatCase& of, std::span<const Share> needs) const {
  std::vector<MemberIndex> order;
  std::vector<bool> visited(of.end_node - of.first_node);
  std::vector<bool> seen(of.end_slot - of.first_slot);
  const auto visit = [&](FlatRef at, const auto& self) -> void {
    if (IsEnd(at) || visited[at - of.first_node]) return;
    visited[at - of.first_node] = true;
    const FlatNode& node = cases_.nodes()[at];
    const JointMask domain = domains_[node.variable];
    ForEachSlot(of, node, [&](std::uint32_t slot) {
      const std::uint32_t place = slot - of.first_slot;
      const bool open = IsOpen(cases_.slots()[slot], domain & node.context);
      if (seen[place] || needs[place] == 0 || !open) return;
      seen[place] = true;
      order.push_back(cases_.slots()[slot]);
    });
    for (std::uint32_t e = 0; e < node.edge_count; ++e) {
      const FlatEdge& edge = cases_.edges()[node.first_edge + e];
      if ((edge.mask & domain) != 0) self(edge.to, self);
    }
  };
  visit(of.root, visit);
  return order;
}

}  // namespace madoguchi::rules
