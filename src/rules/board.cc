#include "rules/board.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "rules/paths.h"

namespace madoguchi::rules {

Board::Board(const Program& program, int people, std::span<const Case> cases)
    : cases_(program, people, cases),
      sweep_(cases_),
      decided_(cases.size()),
      needs_(cases_.slots().size()),
      totals_(cases_.variables().member_count()),
      stops_(cases.size()),
      walked_(cases.size()) {
  std::size_t most_slots = 0;
  touched_.reserve(cases.size());
  news_.reserve(cases.size());
  told_.reserve(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const FlatCase& of = cases_.cases()[i];
    most_slots = std::max<std::size_t>(most_slots, of.end_slot - of.first_slot);
    touched_.push_back(static_cast<std::uint32_t>(i));
    if (!of.flat) ++walks_pending_;
  }
  new_needs_.resize(most_slots);
}

void Board::SetDomain(std::size_t variable, JointMask mask) {
  if (mask == sweep_.domain(variable)) return;
  sweep_.SetDomain(variable, mask);
  Touch(variable);
}

void Board::Touch(std::size_t variable) {
  for (const std::uint32_t index : cases_.CasesWith(variable)) {
    if (decided_[index].touched) continue;
    decided_[index].touched = true;
    touched_.push_back(index);
    if (!cases_.cases()[index].flat) ++walks_pending_;
  }
}

void Board::SetClosed(MemberIndex member, bool closed) {
  const bool now = closed || variables().member(member).of_authority;
  if (now == sweep_.closed(member)) return;
  sweep_.SetClosed(member, now);
  Touch(variables().member(member).variable);
}

void Board::TakeOver(const Knowledge& knowledge) {
  Worlds worlds = knowledge.worlds();
  for (std::size_t i = 0; i < variables().size(); ++i) {
    if (variables()[i].fits) {
      SetDomain(i, variables().DomainIn(i, worlds));
    } else {
      Touch(i);
    }
  }
  for (std::size_t i = 0; i < variables().member_count(); ++i) {
    const auto member = static_cast<MemberIndex>(i);
    const FactKey key = variables().member(member).key;
    SetClosed(member, knowledge.closed(key) && !knowledge.settled(key));
  }
}

std::span<const Share> Board::NeedsOf(std::size_t index) const {
  const FlatCase& of = cases_.cases()[index];
  return std::span(needs_).subspan(of.first_slot, of.end_slot - of.first_slot);
}

void Board::Decide(const Worlds* worlds) {
  const std::span<Tracks::Stop> stops = std::span(stops_).first(touched_.size());
  sweep_.DownEach(touched_, stops);
  for (std::size_t i = 0; i < touched_.size(); ++i) {
    const std::uint32_t index = touched_[i];
    Decided& decided = decided_[index];
    if (!decided.is_news) {
      decided.is_news = true;
      news_.push_back(index);
    }
    decided.touched = false;
    // What most cases are once most is known: settled, and settled before.
    const FlatRef ref = sweep_.RefAt(stops[i]);
    if (IsEnd(ref) && decided.open == 0 && cases_.cases()[index].flat) {
      decided.outcomes = EndOf(ref);
    } else {
      DecideCase(index, stops[i], worlds);
    }
  }
  touched_.clear();
  walks_pending_ = 0;
}

std::span<const std::uint32_t> Board::TakeNews() {
  told_.swap(news_);
  news_.clear();
  for (const std::uint32_t index : told_) decided_[index].is_news = false;
  return told_;
}

void Board::DecideCase(std::size_t index, Tracks::Stop stop, const Worlds* worlds) {
  const FlatCase& of = cases_.cases()[index];
  Decided& decided = decided_[index];
  const std::span<Share> needs = std::span(new_needs_).first(of.end_slot - of.first_slot);
  if (of.flat) {
    const Sweep::Found found = sweep_.RunFrom(stop, index, needs);
    decided.outcomes = found.outcomes;
    if (found.settled) {
      if (decided.open == 0) return;
      std::fill(needs.begin(), needs.end(), Share{0});
    }
  } else {
    MADOGUCHI_CHECK(worlds != nullptr, "a case that is walked needs worlds");
    decided.outcomes = Walk(index, *worlds);
  }
  decided.open = 0;
  decided.askable = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    Share& before = needs_[of.first_slot + i];
    const Share now = needs[i];
    if (before == 0 && now == 0) continue;
    const MemberIndex member = cases_.slots()[of.first_slot + i];
    Total& total = totals_[member];
    total.need = total.need - before + now;
    total.open_cases = total.open_cases - (before > 0 ? 1 : 0) + (now > 0 ? 1 : 0);
    before = now;
    if (now == 0) continue;
    ++decided.open;
    if (!sweep_.closed(member)) ++decided.askable;
  }
}

// Shares are not known here: what comes first is asked of everyone, the rest of half of them.
OutcomeSet Board::Walk(std::size_t index, const Worlds& worlds) {
  const FlatCase& of = cases_.cases()[index];
  Paths paths(worlds, of.of);
  std::fill(new_needs_.begin(), new_needs_.end(), Share{0});
  walked_[index].clear();
  Share need = kWhole;
  for (const FactKey key : paths.Relevant()) {
    const MemberIndex member = variables().Find(key);
    walked_[index].push_back(member);
    new_needs_[cases_.SlotOf(of, member) - of.first_slot] = need;
    if (!sweep_.closed(member)) need = kWhole / 2;
  }
  return paths.Outcomes();
}

std::vector<MemberIndex> Board::RelevantIn(std::size_t index) const {
  const FlatCase& of = cases_.cases()[index];
  return of.flat ? sweep_.InTreeOrder(of, NeedsOf(index)) : walked_[index];
}

}  // namespace madoguchi::rules
