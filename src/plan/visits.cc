#include "plan/visits.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "plan/combinations.h"
#include "plan/dates.h"

namespace madoguchi::plan {
namespace {

// How far around today an open date is tried out when asking whether two visits always fit on one day.
constexpr int kTriedDays = 400;

/// A date fact without a value that moves a step's first or last day.
struct OpenAnchor {
  std::optional<rules::FactKey> only_fact;  ///< set: it is the only thing that is open
  std::vector<service::DateRule> from;
  std::vector<service::DateRule> until;
};

class Collector {
 public:
  Collector(const PlanInput& input, const Choices& choices, OpenDates open_dates)
      : input_(input),
        choices_(choices),
        open_dates_(open_dates),
        dates_(input, choices),
        list_(Steps()),
        own_dates_(input, choices, {list_.steps.begin(), list_.steps.end()}) {}

  VisitList Run() {
    for (std::uint16_t i = 0; i < list_.steps.size(); ++i) index_[list_.steps[i]] = i;
    for (const StepAt& at : list_.steps) AddVisit(at);
    for (std::uint16_t i = 0; i < list_.visits.size(); ++i) {
      if (open_dates_ == OpenDates::kBest) AddPossiblePlaces(i);
      if (open_dates_ == OpenDates::kWorst) KeepApart(i);
    }
    return std::move(list_);
  }

 private:
  VisitList Steps() const {
    VisitList list;
    for (const CaseChoices& choice : choices_) {
      if (choice.may_be_nothing || choice.possible.size() != 1) continue;
      const AlternativeRef& ref = choice.possible.front();
      for (std::uint16_t position = 0; position < dates_.AlternativeOf(ref).steps.size(); ++position) {
        const StepAt at{ref, position};
        if (service::IsVisit(dates_.StepOf(at).channel)) list.steps.push_back(at);
      }
    }
    return list;
  }

  void AddVisit(const StepAt& at) {
    StepDates own = own_dates_.DatesOf(at);
    // A deadline that is counted from another visit's token is taken as the plan shows it.
    const StepDates& shown = dates_.DatesOf(at);
    own.deadline = shown.deadline;
    own.deadline_open = shown.deadline_open;

    Visit visit;
    visit.earliest = own.earliest;
    for (const std::optional<base::Date>& last : {own.until, own.deadline}) {
      // What has passed already binds no more: it is said, and done as soon as can be.
      if (last && *last >= input_.today && (!visit.latest || *last < *visit.latest)) visit.latest = last;
    }
    visit.places = PlacesOf(at, own.earliest);
    std::set<StepAt> seen;
    AddAfter(at, {}, false, seen, visit.after);
    list_.own.push_back(own);
    list_.visits.push_back(std::move(visit));
  }

  std::vector<VisitPlace> PlacesOf(const StepAt& at, base::Date day) {
    const service::Step& step = dates_.StepOf(at);
    std::map<std::uint16_t, VisitPlace> places;
    std::set<std::uint16_t> always_open;
    for (const service::OfficeId id : OfficesOn(step, day)) {
      const service::Office& office = input_.municipality[id];
      const std::uint16_t place = PlaceId({office.campus.empty() ? office.id : office.campus, ""});
      places[place].id = place;
      if (office.calendar.stated()) {
        places[place].calendars.push_back(&office.calendar.value);
      } else {
        always_open.insert(place);
      }
    }
    if (places.empty()) {
      const std::uint16_t place = PlaceId({"", AuthorityKey(at)});
      places[place].id = place;
    }
    std::vector<VisitPlace> result;
    for (auto& [id, place] : places) {
      if (always_open.contains(id)) place.calendars.clear();
      result.push_back(std::move(place));
    }
    return result;
  }

  // Visits to one authority are comparable even while the fact that names it is open.
  std::string AuthorityKey(const StepAt& at) const {
    const service::Authority& authority = dates_.StepOf(at).authority;
    const rules::PersonIndex subject = input_.cases[at.alternative.of].subject;
    if (const auto id = ResolveAuthority(authority, input_.knowledge, subject)) return *id;
    if (!authority.fact) return {};
    const rules::FactKey key = input_.knowledge.program().KeyOf(*authority.fact, subject);
    return "?" + std::to_string(key.fact.value()) + "." + std::to_string(key.person.value());
  }

  std::uint16_t PlaceId(const Place& place) {
    const auto found = std::find(list_.places.begin(), list_.places.end(), place);
    const auto id = static_cast<std::uint16_t>(found - list_.places.begin());
    if (found == list_.places.end()) list_.places.push_back(place);
    return id;
  }

  // At best an authority's unknown office stands where its other offices are.
  void AddPossiblePlaces(std::uint16_t index) {
    Visit& visit = list_.visits[index];
    if (!list_.places[visit.places.front().id].campus.empty()) return;
    for (std::uint16_t other = 0; other < list_.visits.size(); ++other) {
      if (AuthorityKey(list_.steps[other]) != AuthorityKey(list_.steps[index])) continue;
      for (const VisitPlace& place : list_.visits[other].places) {
        const bool known = std::any_of(visit.places.begin(), visit.places.end(),
                                       [&place](const auto& mine) { return mine.id == place.id; });
        if (!known) visit.places.push_back({place.id, {}});
      }
    }
    std::sort(visit.places.begin(), visit.places.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }

  // The visits that come before a step, through any number of steps done at home.
  void AddAfter(const StepAt& at, const std::vector<rules::DateShift>& gaps_behind, bool something_between,
                std::set<StepAt>& seen, std::vector<VisitAfter>& after) {
    if (!seen.insert(at).second) return;
    const auto add = [&](const StepAt& before, std::vector<rules::DateShift> gaps, std::optional<rules::DateShift> max_gap) {
      gaps.insert(gaps.end(), gaps_behind.begin(), gaps_behind.end());
      const auto visit = index_.find(before);
      if (visit == index_.end()) {
        AddAfter(before, gaps, true, seen, after);
      } else if (before != at) {
        after.push_back({visit->second, std::move(gaps), something_between ? std::nullopt : max_gap, something_between});
      }
    };
    if (at.position > 0) add({at.alternative, static_cast<std::uint16_t>(at.position - 1)}, {}, std::nullopt);
    for (const service::Requirement& requirement : dates_.StepOf(at).requires_tokens) {
      const std::vector<StepAt> producers = dates_.ProducersOf(at, requirement.any_of);
      if (producers.empty()) continue;
      const StepAt& first = *std::min_element(producers.begin(), producers.end(), [this](const StepAt& a, const StepAt& b) {
        return dates_.DatesOf(a).earliest < dates_.DatesOf(b).earliest;
      });
      std::vector<rules::DateShift> gaps;
      if (requirement.min_gap && requirement.min_gap->stated()) gaps.push_back(requirement.min_gap->value);
      std::optional<rules::DateShift> max_gap;
      if (requirement.max_gap && requirement.max_gap->stated()) max_gap = requirement.max_gap->value;
      add(first, std::move(gaps), max_gap);
    }
  }

  void KeepApart(std::uint16_t index) {
    for (std::uint16_t other = 0; other < list_.visits.size(); ++other) {
      if (other != index && MayMiss(index, other)) list_.visits[index].apart.push_back(other);
    }
  }

  // Whether visit `a` may become possible only after `b` must be done, whatever the open dates turn out to be.
  bool MayMiss(std::uint16_t a, std::uint16_t b) const {
    const StepDates& first = list_.own[a];
    const StepDates& last = list_.own[b];
    const bool from_open = !first.latest_start.has_value() || *first.latest_start != first.earliest;
    const bool until_open = last.until_open || last.deadline_open;
    const bool until_known = list_.visits[b].latest.has_value();
    const bool may_start_late = from_open || first.earliest > input_.today;
    if (!(from_open && (until_open || until_known)) && !(until_open && may_start_late)) return false;

    const OpenAnchor from = AnchorOf(list_.steps[a]);
    const OpenAnchor until = AnchorOf(list_.steps[b]);
    const std::optional<rules::FactKey> fact = from.only_fact ? from.only_fact : until.only_fact;
    const bool explained = fact && (!from_open || from.only_fact == fact) && (!until_open || until.only_fact == fact);
    if (!explained) return true;
    for (const rules::Interval& days : PossibleDays(*fact)) {
      for (rules::Value day = days.first; day <= days.last; ++day) {
        base::Date start = first.earliest;
        for (const auto& rule : from.from) start = std::max(start, CountFrom(rule, {day}).rolled);
        for (const auto& rule : until.until) {
          const base::Date end = CountFrom(rule, {day}).rolled;
          if (end >= input_.today && end < start) return true;
        }
        if (list_.visits[b].latest && *list_.visits[b].latest < start) return true;
      }
    }
    return false;
  }

  OpenAnchor AnchorOf(const StepAt& at) const {
    OpenAnchor anchor;
    bool only = true;
    const rules::PersonIndex subject = input_.cases[at.alternative.of].subject;
    const auto add = [&](const service::DateRule& rule, std::vector<service::DateRule>& rules) {
      if (AnchorDay(rule, input_.knowledge, subject, input_.today, std::nullopt)) return;
      if (rule.anchor != service::DateRule::Anchor::kFact || !rule.fact) {
        only = false;
        return;
      }
      const rules::FactKey key = input_.knowledge.program().KeyOf(*rule.fact, subject);
      if (anchor.only_fact && *anchor.only_fact != key) only = false;
      anchor.only_fact = key;
      rules.push_back(rule);
    };
    const service::Step& step = dates_.StepOf(at);
    if (step.window && step.window->stated()) {
      if (step.window->value.from) add(*step.window->value.from, anchor.from);
      if (step.window->value.until) add(*step.window->value.until, anchor.until);
    }
    if (step.deadline && step.deadline->stated()) add(step.deadline->value, anchor.until);
    // An open day that comes from a token is none of the fact's doing.
    const StepDates& own = list_.own[index_.at(at)];
    if (anchor.from.empty() && !own.from()) only = false;
    if (!only) anchor.only_fact = std::nullopt;
    return anchor;
  }

  std::vector<rules::Interval> PossibleDays(rules::FactKey key) const {
    std::vector<rules::Interval> days;
    const auto& cells = input_.knowledge.program().fact(key.fact).cells;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      if ((input_.knowledge.possible(key) >> cell & 1) == 0) continue;
      days.push_back({std::max(cells[cell].first, input_.today.days - kTriedDays),
                      std::min(cells[cell].last, input_.today.days + kTriedDays)});
    }
    return days;
  }

  const PlanInput& input_;
  const Choices& choices_;
  OpenDates open_dates_;
  DateSolver dates_;
  VisitList list_;
  DateSolver own_dates_;
  std::map<StepAt, std::uint16_t> index_;
};

int TripsOf(const PlanInput& input, const Choices& choices, OpenDates open_dates, bool& exact) {
  const VisitList list = CollectVisits(input, choices, open_dates);
  const TripPlan plan = FindTrips(list.visits, input.today);
  exact = exact && plan.exact;
  return static_cast<int>(plan.trips.size());
}

// Without knowing what comes together: at worst every procedure by itself takes its most, at best the neediest its least.
Visits BoundVisits(const PlanInput& input, const Recommended& recommended) {
  Visits visits;
  visits.exact = false;
  for (std::size_t of = 0; of < input.cases.size(); ++of) {
    std::optional<int> most;
    std::optional<int> least;
    for (const rules::OutcomeIndex outcome : rules::PossibleOutcomes(input.knowledge, input.cases[of])) {
      std::vector<std::optional<rules::OutcomeIndex>> alone(input.cases.size());
      alone[of] = outcome;
      const Choices choices = ChoicesOf(input, alone, recommended);
      const int worst = TripsOf(input, choices, OpenDates::kWorst, visits.exact);
      const int best = TripsOf(input, choices, OpenDates::kBest, visits.exact);
      most = std::max(most.value_or(worst), worst);
      least = std::min(least.value_or(best), best);
    }
    visits.certain += most.value_or(0);
    visits.best_case = std::max(visits.best_case, least.value_or(0));
  }
  return visits;
}

}  // namespace

VisitList CollectVisits(const PlanInput& input, const Choices& choices, OpenDates open_dates) {
  return Collector(input, choices, open_dates).Run();
}

Choices ChoicesOf(const PlanInput& input, const std::vector<std::optional<rules::OutcomeIndex>>& combination,
                  const Recommended& recommended) {
  Choices choices(combination.size());
  for (std::uint16_t of = 0; of < combination.size(); ++of) {
    const std::optional<rules::OutcomeIndex>& outcome = combination[of];
    if (!outcome || input.municipality[input.cases[of].procedure].outcomes[outcome->index()].not_needed()) {
      choices[of].may_be_nothing = true;
    } else {
      choices[of].possible.push_back({of, *outcome, recommended[of][outcome->index()]});
    }
  }
  return choices;
}

Visits CountVisits(const PlanInput& input, const Recommended& recommended) {
  const Combinations combinations = FindCombinations(input.knowledge, input.cases);
  if (!combinations.complete) return BoundVisits(input, recommended);
  Visits visits;
  std::optional<int> best;
  for (const Combination& combination : combinations.outcomes) {
    const Choices choices = ChoicesOf(input, combination, recommended);
    visits.certain = std::max(visits.certain, TripsOf(input, choices, OpenDates::kWorst, visits.exact));
    const int trips = TripsOf(input, choices, OpenDates::kBest, visits.exact);
    best = std::min(best.value_or(trips), trips);
  }
  visits.best_case = best.value_or(0);
  return visits;
}

}  // namespace madoguchi::plan
