#include "rules/policy_states.h"

#include <algorithm>
#include <array>
#include <bit>

namespace madoguchi::rules {
namespace {

constexpr std::uint8_t kNoPlace = 0xFF;
constexpr int kBitsOfCode = 7;

}  // namespace

PolicyStates::PolicyStates(Board& board, std::uint32_t max_states, std::uint32_t max_work)
    : board_(board),
      max_states_(max_states),
      max_work_(max_work),
      place_(board.variables().member_count(), kNoPlace),
      // Never more than half full.
      states_(std::bit_ceil(std::size_t{max_states} * 2 + 2)) {
  pending_.reserve(board.cases().cases().size());
  std::size_t most_slots = 0;
  for (const FlatCase& of : board.cases().cases())
    most_slots = std::max<std::size_t>(most_slots, of.end_slot - of.first_slot);
  needs_.resize(most_slots);
}

std::optional<PolicyStates::Solution> PolicyStates::Solve(std::span<const MemberIndex> open, Topics& topics) {
  if (!Fits(open)) return std::nullopt;
  open_ = open;
  for (std::size_t i = 0; i < open.size(); ++i) place_[open[i]] = static_cast<std::uint8_t>(i);
  ++call_;
  state_count_ = 0;
  too_many_ = false;
  const State& start = Follow(0, topics);
  Solution solution{kNoMember, start.expected, start.shortest, start.longest};
  if (!too_many_) solution.ask = open[ChooseFrom(0, start.candidates, topics)];
  for (const MemberIndex member : open) place_[member] = kNoPlace;
  if (too_many_) return std::nullopt;
  return solution;
}

bool PolicyStates::Fits(std::span<const MemberIndex> open) {
  if (open.size() > kMaxOpen) return false;
  for (const MemberIndex member : open) {
    const Variables::Variable& variable = board_.variables()[board_.variables().member(member).variable];
    if (!variable.fits || (variable.has_relations && variable.is_joint)) return false;
  }
  pending_.clear();
  std::uint32_t nodes = 1;
  for (std::size_t i = 0; i < board_.cases().cases().size(); ++i) {
    if (!board_.is_open(i)) continue;
    const FlatCase& of = board_.cases().cases()[i];
    if (!of.flat) return false;
    pending_.push_back(static_cast<std::uint32_t>(i));
    nodes += of.end_node - of.first_node;
  }
  state_limit_ = std::min(max_states_, max_work_ / nodes);
  return true;
}

PolicyStates::State& PolicyStates::Find(Code code) {
  std::size_t at = static_cast<std::size_t>(code * 0x9E37'79B9'7F4A'7C15U >> 32) & (states_.size() - 1);
  while (states_[at].call == call_ && states_[at].code != code) at = (at + 1) & (states_.size() - 1);
  return states_[at];
}

template <class See>
void PolicyStates::ForEachAnswer(std::size_t i, const See& see) {
  const Variables& variables = board_.variables();
  const Variables::Member& member = variables.member(open_[i]);
  const JointMask domain = board_.sweep().domain(member.variable);
  const std::span<const Variables::Cell> cells = variables.CellsOf(open_[i]);
  std::array<std::uint64_t, kMaxJointCells> weights{};
  std::uint64_t total = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (JointMask left = cells[c].joint & domain; left != 0; left &= left - 1) {
      weights[c] += variables.weight(member.variable, std::countr_zero(left));
    }
    total += weights[c];
  }
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (weights[c] == 0) continue;
    const Code answer = Code{c + 1} << (kBitsOfCode * i);
    see(answer, static_cast<Share>((weights[c] << 30) / total), domain & cells[c].joint);
  }
}

PolicyStates::Set PolicyStates::Candidates() {
  Sweep& sweep = board_.sweep();
  Set open = 0;
  for (const std::uint32_t index : pending_) {
    const FlatCase& of = board_.cases().cases()[index];
    const std::span<Share> needs = std::span(needs_).first(of.end_slot - of.first_slot);
    if (sweep.Run(index, needs).settled) continue;
    for (std::size_t slot = 0; slot < needs.size(); ++slot) {
      const MemberIndex member = board_.cases().slots()[of.first_slot + slot];
      if (needs[slot] > 0 && !sweep.closed(member)) open |= static_cast<Set>(1U << place_[member]);
    }
  }
  Set candidates = 0;
  for (Set left = open; left != 0; left &= static_cast<Set>(left - 1)) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    const Variables::Member& member = board_.variables().member(open_[i]);
    const bool may_not_apply = (member.not_applicable & sweep.domain(member.variable)) != 0;
    const std::uint8_t parent = member.parent == kNoMember ? kNoPlace : place_[member.parent];
    const bool waits = may_not_apply && parent != kNoPlace && (open >> parent & 1) != 0;
    if (!waits) candidates |= static_cast<Set>(1U << i);
  }
  return candidates;
}

PolicyStates::State& PolicyStates::Expect(Code code) {
  State& state = Find(code);
  if (state.call == call_ || too_many_) return state;
  if (++state_count_ > state_limit_) {
    too_many_ = true;
    return state;
  }
  state = State{};
  state.code = code;
  state.call = call_;
  state.candidates = Candidates();
  Questions least = 0;
  for (Set left = state.candidates; left != 0 && !too_many_; left &= static_cast<Set>(left - 1)) {
    const Questions cost = CostOf(code, static_cast<std::size_t>(std::countr_zero(left)));
    if (least == 0 || cost < least) least = cost;
  }
  state.expected = least;
  return state;
}

Questions PolicyStates::CostOf(Code code, std::size_t i) {
  const VariableIndex variable = board_.variables().member(open_[i]).variable;
  const JointMask before = board_.sweep().domain(variable);
  Questions cost = kOneQuestion;
  ForEachAnswer(i, [&](Code answer, Share share, JointMask after) {
    if (too_many_) return;
    const State* then = &Find(code | answer);
    if (then->call != call_) {
      board_.sweep().SetDomain(variable, after);
      then = &Expect(code | answer);
      board_.sweep().SetDomain(variable, before);
    }
    cost += then->expected * static_cast<Questions>(share) >> 30;
  });
  return cost;
}

std::size_t PolicyStates::ChooseFrom(Code code, Set candidates, const Topics& topics) {
  std::array<Topics::Candidate, kMaxOpen> list;
  std::array<std::size_t, kMaxOpen> place{};
  std::size_t count = 0;
  for (Set left = candidates; left != 0; left &= static_cast<Set>(left - 1)) {
    place[count] = static_cast<std::size_t>(std::countr_zero(left));
    list[count].fact = board_.variables().member(open_[place[count]]).key.fact;
    list[count].cost = CostOf(code, place[count]);
    ++count;
  }
  return place[topics.Choose(std::span(list).first(count))];
}

PolicyStates::State& PolicyStates::Follow(Code code, Topics& topics) {
  State& state = Expect(code);
  if (too_many_ || state.has_run) return state;
  state.has_run = true;
  if (state.candidates == 0) return state;
  const std::size_t i = ChooseFrom(code, state.candidates, topics);
  const Variables::Member& member = board_.variables().member(open_[i]);
  Sweep& sweep = board_.sweep();
  const JointMask before = sweep.domain(member.variable);
  topics.Begin(member.key.fact);
  std::uint8_t shortest = kUnknown;
  std::uint8_t longest = 0;
  const auto take = [&](const State& then) {
    shortest = std::min(shortest, then.shortest);
    longest = std::max(longest, then.longest);
  };
  ForEachAnswer(i, [&](Code answer, Share, JointMask after) {
    if (too_many_) return;
    sweep.SetDomain(member.variable, after);
    take(Follow(code | answer, topics));
    sweep.SetDomain(member.variable, before);
  });
  if (!too_many_) {
    sweep.SetClosed(open_[i], true);
    take(Follow(code | kUnknown << (kBitsOfCode * i), topics));
    sweep.SetClosed(open_[i], false);
  }
  topics.Undo(member.key.fact);
  state.shortest = static_cast<std::uint8_t>(shortest + 1);
  state.longest = static_cast<std::uint8_t>(longest + 1);
  return state;
}

}  // namespace madoguchi::rules
