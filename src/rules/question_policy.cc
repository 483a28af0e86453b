#include "rules/question_policy.h"

#include <algorithm>
#include <bit>

namespace madoguchi::rules {
namespace {

// Shares are in 2^-30, questions in 2^-20.
Questions AsQuestions(Share share) { return share >> 10; }

}  // namespace

QuestionPolicy::QuestionPolicy(Board& board, const Limits& limits)
    : board_(board),
      limits_(limits),
      states_(board, limits.states, limits.work),
      spared_(board.variables().member_count()),
      untouched_(board.variables().member_count()),
      claimed_(board.variables().size()) {
  const std::size_t members = board.variables().member_count();
  open_.reserve(members);
  candidates_.reserve(members);
  costs_.reserve(members);
  std::size_t most_slots = 0;
  for (const FlatCase& of : board.cases().cases())
    most_slots = std::max<std::size_t>(most_slots, of.end_slot - of.first_slot);
  needs_.resize(most_slots);
}

// The bounds, where they are not exact:
//
// at_most_more counts the distinct facts that can be asked in some case.
//   It falls: the fact asked is one of them, and after its answer it has a value, or is closed, so it is open no more.
//   No other fact becomes open: every answer leaves fewer worlds, and with fewer worlds facts only leave
//   Paths::Relevant(); nor does a fact become askable again.
//   So no more questions than that can follow, whatever is answered.
//
// at_least_more counts cases, each with a fact that can be asked, no two of which share a variable.
//   What is possible for a case, and so whether anything is open in it, depends on the domains of its variables, and an
//   answer changes one variable alone. So each of these cases needs an answer of its own before nothing is open in it.
//
// And where they are: the longest and the shortest run of the policy. The longest run falls with every answer, as it
// leads to the rest of a run. Where a state is exact, so is what follows (policy_states.h). Where it is not and what
// follows is: no run asks a fact twice, or one that was not open, so the longest run there is at most the number of open
// facts there, which is less than here. So at_most_more falls in any case.
NextQuestion QuestionPolicy::Choose(Topics& topics) {
  ListOpen();
  if (open_.empty()) return {};
  NextQuestion next;
  const std::optional<PolicyStates::Solution> solution = states_.Solve(open_, topics);
  if (solution) {
    next.ask = board_.variables().member(solution->ask).key;
    next.at_least_more = solution->shortest;
    next.at_most_more = solution->longest;
    return next;
  }
  next.at_least_more = CountIndependentCases();
  next.at_most_more = static_cast<int>(open_.size());
  RankCandidates();
  if (!LookAhead()) TakeMostNeeded(topics);
  next.ask = board_.variables().member(candidates_[topics.Choose(costs_)]).key;
  return next;
}

void QuestionPolicy::ListOpen() {
  open_.clear();
  for (std::size_t i = 0; i < board_.variables().member_count(); ++i) {
    const auto member = static_cast<MemberIndex>(i);
    if (board_.IsAskable(member)) open_.push_back(member);
  }
}

void QuestionPolicy::RankCandidates() {
  candidates_.clear();
  for (const MemberIndex index : open_) {
    const Variables::Member& member = board_.variables().member(index);
    const bool fits = board_.variables()[member.variable].fits;
    const bool may_not_apply = !fits || (member.not_applicable & board_.sweep().domain(member.variable)) != 0;
    const bool waits = member.parent != kNoMember && may_not_apply && board_.IsAskable(member.parent);
    if (!waits) candidates_.push_back(index);
  }
}

// The share of residents who are asked for the fact in some case, as if cases had nothing to do with each other.
Share QuestionPolicy::NeedAnywhere(MemberIndex member) const {
  Share spared = kWhole;
  for (const std::uint32_t index : board_.cases().CasesWith(board_.variables().member(member).variable)) {
    if (!board_.is_open(index)) continue;
    const FlatCase& of = board_.cases().cases()[index];
    const std::span<const Share> needs = board_.NeedsOf(index);
    for (std::size_t slot = 0; slot < needs.size(); ++slot) {
      if (board_.cases().slots()[of.first_slot + slot] == member) spared = Times(spared, kWhole - needs[slot]);
    }
  }
  return kWhole - spared;
}

// Only the most needed fact of all, and of the open topic, are worth a look. What staying with the topic costs: the
// share of residents to whom its fact would have been spared, compared with the other.
void QuestionPolicy::TakeMostNeeded(const Topics& topics) {
  costs_.clear();
  for (const MemberIndex member : candidates_) costs_.push_back({board_.variables().member(member).key.fact, 0});
  const std::uint16_t open_topic = topics.OpenTopic(costs_);
  std::size_t best = 0;
  std::size_t best_of_topic = candidates_.size();
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const std::uint64_t need = board_.total_need(candidates_[i]);
    if (need > board_.total_need(candidates_[best])) best = i;
    if (open_topic == Topics::kNoTopic || topics.TopicOf(costs_[i].fact) != open_topic) continue;
    if (best_of_topic == candidates_.size() || need > board_.total_need(candidates_[best_of_topic])) best_of_topic = i;
  }
  std::size_t kept = 0;
  for (const std::size_t i : {std::min(best, best_of_topic), std::max(best, best_of_topic)}) {
    if (i == candidates_.size() || (kept == 1 && best == best_of_topic)) continue;
    costs_[kept] = costs_[i];
    costs_[kept].cost = i == best ? 0 : kOneQuestion;
    candidates_[kept++] = candidates_[i];
  }
  costs_.resize(kept);
  candidates_.resize(kept);
  if (kept < 2) return;
  for (std::size_t i = 0; i < kept; ++i) {
    if (costs_[i].cost == 0) continue;
    const Share need = NeedAnywhere(candidates_[i]);
    const Share need_of_other = NeedAnywhere(candidates_[1 - i]);
    costs_[i].cost = need_of_other > need ? AsQuestions(need_of_other - need) : 0;
  }
}

std::uint64_t QuestionPolicy::WorkOf(MemberIndex member) {
  const VariableIndex variable = board_.variables().member(member).variable;
  std::uint64_t nodes = 0;
  for (const std::uint32_t index : board_.cases().CasesWith(variable)) {
    const FlatCase& of = board_.cases().cases()[index];
    if (board_.is_open(index)) nodes += of.end_node - of.first_node;
  }
  std::uint64_t cells = 0;
  for (const Variables::Cell& cell : board_.variables().CellsOf(member)) {
    if ((cell.joint & board_.sweep().domain(variable)) != 0) ++cells;
  }
  return nodes * cells;
}

// True, with costs, when at least two candidates can be looked at.
bool QuestionPolicy::LookAhead() {
  costs_.clear();
  // Most needed first. Insertion keeps the author's order on ties, without memory of its own.
  for (std::size_t i = 1; i < candidates_.size(); ++i) {
    const MemberIndex member = candidates_[i];
    std::size_t place = i;
    for (; place > 0 && board_.total_need(candidates_[place - 1]) < board_.total_need(member); --place) {
      candidates_[place] = candidates_[place - 1];
    }
    candidates_[place] = member;
  }
  std::size_t count = 0;
  std::uint64_t work = 0;
  for (; count < candidates_.size(); ++count) {
    if (!board_.variables()[board_.variables().member(candidates_[count]).variable].fits) break;
    work += WorkOf(candidates_[count]);
    if (work > limits_.look_ahead) break;
  }
  if (count < std::min<std::size_t>(2, candidates_.size())) return false;
  candidates_.resize(count);
  std::sort(candidates_.begin(), candidates_.end());  // the author's order decides on ties
  for (const MemberIndex member : candidates_)
    costs_.push_back({board_.variables().member(member).key.fact, CostOf(member)});
  return true;
}

Questions QuestionPolicy::CostOf(MemberIndex index) {
  const Variables& variables = board_.variables();
  const Variables::Member& member = variables.member(index);
  Sweep& sweep = board_.sweep();
  const JointMask before = sweep.domain(member.variable);
  const auto weight_of = [&](JointMask joint) {
    std::uint64_t weight = 0;
    for (; joint != 0; joint &= joint - 1) weight += variables.weight(member.variable, std::countr_zero(joint));
    return weight;
  };
  std::uint64_t total = 0;
  for (const Variables::Cell& cell : variables.CellsOf(index)) total += weight_of(cell.joint & before);
  SpareUntouched(member.variable);
  Questions cost = kOneQuestion;
  for (const Variables::Cell& cell : variables.CellsOf(index)) {
    const JointMask after = cell.joint & before;
    if (after == 0) continue;
    const auto share = static_cast<Questions>((weight_of(after) << 30) / total);
    sweep.SetDomain(member.variable, after);
    cost += ExpectedWith(member.variable) * share >> 30;
  }
  sweep.SetDomain(member.variable, before);
  return cost;
}

void QuestionPolicy::Spare(const FlatCase& of, std::span<const Share> needs, std::vector<Share>& spared) const {
  for (std::size_t slot = 0; slot < needs.size(); ++slot) {
    Share& member = spared[board_.cases().slots()[of.first_slot + slot]];
    member = Times(member, kWhole - needs[slot]);
  }
}

// Cases that no answer to this variable touches spare facts to the same share of residents, whatever the answer.
void QuestionPolicy::SpareUntouched(std::size_t variable) {
  std::fill(untouched_.begin(), untouched_.end(), kWhole);
  const std::span<const std::uint32_t> touched = board_.cases().CasesWith(variable);
  std::size_t next = 0;
  for (std::size_t i = 0; i < board_.cases().cases().size(); ++i) {
    const bool is_touched = next < touched.size() && touched[next] == i;
    if (is_touched) ++next;
    const FlatCase& of = board_.cases().cases()[i];
    if (board_.is_open(i) && !(is_touched && of.flat)) Spare(of, board_.NeedsOf(i), untouched_);
  }
}

// How many facts are expected to be asked, each case being asked along its tree, now that the domain of one variable
// is another than what the board was decided with.
Questions QuestionPolicy::ExpectedWith(std::size_t variable) {
  std::copy(untouched_.begin(), untouched_.end(), spared_.begin());
  for (const std::uint32_t index : board_.cases().CasesWith(variable)) {
    const FlatCase& of = board_.cases().cases()[index];
    if (!of.flat || !board_.is_open(index)) continue;
    const std::span<Share> needs = std::span(needs_).first(of.end_slot - of.first_slot);
    if (!board_.sweep().Run(index, needs).settled) Spare(of, needs, spared_);
  }
  Questions expected = 0;
  for (const MemberIndex member : open_) expected += AsQuestions(kWhole - spared_[member]);
  return expected;
}

int QuestionPolicy::CountIndependentCases() {
  ++call_;
  int count = 0;
  const FlatCases& cases = board_.cases();
  for (std::size_t i = 0; i < cases.cases().size(); ++i) {
    if (!board_.is_askable(i)) continue;
    const std::span<const VariableIndex> mentioned = cases.VariablesOf(cases.cases()[i]);
    const auto is_unsettled = [&](VariableIndex v) {
      return !board_.variables()[v].fits || std::popcount(board_.sweep().domain(v)) > 1;
    };
    const bool is_claimed = std::any_of(mentioned.begin(), mentioned.end(),
                                        [&](VariableIndex v) { return claimed_[v] == call_ && is_unsettled(v); });
    if (is_claimed) continue;
    ++count;
    for (const VariableIndex v : mentioned) claimed_[v] = call_;
  }
  return count;
}

}  // namespace madoguchi::rules
