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

class Collector {
 public:
  Collector(const PlanInput& input, const Choices& choices, OpenDates open_dates)
      : input_(input),
        choices_(choices),
        open_dates_(open_dates),
        dates_(input, choices),
        list_(Steps()),
        own_dates_(input, choices, {list_.steps.begin(), list_.steps.end()}, &dates_) {}

  VisitList Run() {
    for (std::uint16_t i = 0; i < list_.steps.size(); ++i) index_[list_.steps[i]] = i;
    for (const StepAt& at : list_.steps) AddVisit(at);
    for (std::uint16_t i = 0; i < list_.visits.size(); ++i) {
      if (!list_.visits[i].goes_out) continue;
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
        list.steps.push_back({ref, position});
      }
    }
    return list;
  }

  void AddVisit(const StepAt& at) {
    const StepDates& own = own_dates_.DatesOf(at);
    Visit visit;
    visit.goes_out = service::IsVisit(dates_.StepOf(at).channel);
    visit.earliest = own.earliest;
    for (const std::optional<base::Date>& last : {own.until, own.deadline}) {
      // What has passed already binds no more: it is said, and done as soon as can be.
      if (last && *last >= input_.today && (!visit.latest || *last < *visit.latest)) visit.latest = last;
    }
    visit.places = PlacesOf(at, own.earliest);
    visit.after = AfterOf(at);
    list_.own.push_back(own);
    list_.visits.push_back(std::move(visit));
  }

  std::vector<VisitPlace> PlacesOf(const StepAt& at, base::Date day) {
    const service::Step& step = dates_.StepOf(at);
    // Websites, the post and machines keep no holidays that nobody stated.
    if (!service::IsVisit(step.channel)) return {{PlaceId({}), {{0, step.hours.stated() ? &step.hours : nullptr}}}};
    std::map<std::uint16_t, VisitPlace> places;
    for (const service::OfficeId id : OfficesOn(step, day)) {
      const service::Office& office = input_.municipality[id];
      const std::uint16_t place = PlaceId({office.campus.empty() ? office.id : office.campus, ""});
      places[place].id = place;
      places[place].counters.push_back({id.value(), &office.calendar});
    }
    if (places.empty()) return {{PlaceId({"", AuthorityKey(at)}), {}}};
    std::vector<VisitPlace> result;
    for (auto& [id, place] : places) result.push_back(std::move(place));
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
      if (!list_.visits[other].goes_out) continue;
      if (AuthorityKey(list_.steps[other]) != AuthorityKey(list_.steps[index])) continue;
      for (const VisitPlace& place : list_.visits[other].places) {
        // They stand ascending by id.
        const auto at = std::find_if(visit.places.begin(), visit.places.end(),
                                     [&place](const auto& mine) { return mine.id >= place.id; });
        if (at == visit.places.end() || at->id != place.id) visit.places.insert(at, {place.id, {}});
      }
    }
  }

  // The step before it in its own alternative, and of those that produce a token the one that can be done first.
  std::vector<VisitAfter> AfterOf(const StepAt& at) {
    std::vector<VisitAfter> after;
    const auto add = [&](const StepAt& before, std::optional<rules::DateShift> min_gap,
                         std::optional<rules::DateShift> max_gap) {
      const auto visit = index_.find(before);
      if (visit != index_.end() && before != at) after.push_back({visit->second, min_gap, max_gap});
    };
    if (at.position > 0) {
      add({at.alternative, static_cast<std::uint16_t>(at.position - 1)}, std::nullopt, std::nullopt);
    }
    for (const service::Requirement& requirement : dates_.StepOf(at).requires_tokens) {
      const std::vector<StepAt> producers = dates_.ProducersOf(at, requirement.any_of);
      if (producers.empty()) continue;
      const StepAt& first = *std::min_element(producers.begin(), producers.end(), [this](const StepAt& a, const StepAt& b) {
        return dates_.DatesOf(a).earliest < dates_.DatesOf(b).earliest;
      });
      std::optional<rules::DateShift> min_gap;
      if (requirement.min_gap && requirement.min_gap->stated()) min_gap = requirement.min_gap->value;
      std::optional<rules::DateShift> max_gap;
      if (requirement.max_gap && requirement.max_gap->stated()) max_gap = requirement.max_gap->value;
      add(first, min_gap, max_gap);
    }
    return after;
  }

  void KeepApart(std::uint16_t index) {
    for (std::uint16_t other = 0; other < list_.visits.size(); ++other) {
      if (other != index && list_.visits[other].goes_out && MayMiss(index, other))
        list_.visits[index].apart.push_back(other);
    }
  }

  // Whether visit `a` may become possible only after `b` must be done, as far as open dates go.
  bool MayMiss(std::uint16_t a, std::uint16_t b) {
    const bool start_open = !dates_.DatesOf(list_.steps[a]).from();
    const bool last_open = list_.own[b].until_open || list_.own[b].deadline_open;
    const bool may_start_late = start_open || dates_.DatesOf(list_.steps[a]).earliest > input_.today;
    const bool last_known = list_.visits[b].latest.has_value();
    if (!(start_open && (last_open || last_known)) && !(last_open && may_start_late)) return false;

    // With one fact between them both are tried out together; with more, anything may happen.
    std::set<rules::FactKey> facts;
    if (!AddFactsOfStart(list_.steps[a], facts) || !AddFactsOfLastDay(list_.steps[b], facts)) return true;
    if (facts.size() != 1) return true;
    for (const rules::Interval& days : PossibleDays(*facts.begin())) {
      for (rules::Value day = days.first; day <= days.last; ++day) {
        const base::Date start = StartIf(list_.steps[a], base::Date{day});
        for (const service::DateRule& rule : RulesOfLastDay(list_.steps[b])) {
          const base::Date end = DayIf(rule, list_.steps[b], base::Date{day}).value_or(start);
          if (end >= input_.today && end < start) return true;
        }
        if (last_known && *list_.visits[b].latest < start) return true;
      }
    }
    return false;
  }

  std::optional<service::DateRule> RuleOfStart(const StepAt& at) const {
    const service::Step& step = dates_.StepOf(at);
    return step.window && step.window->stated() ? step.window->value.from : std::nullopt;
  }

  std::vector<service::DateRule> RulesOfLastDay(const StepAt& at) const {
    std::vector<service::DateRule> rules;
    const service::Step& step = dates_.StepOf(at);
    if (step.window && step.window->stated() && step.window->value.until) rules.push_back(*step.window->value.until);
    if (step.deadline && step.deadline->stated()) rules.push_back(step.deadline->value);
    return rules;
  }

  // The date fact that leaves the rule open; false where it is open for another reason.
  bool AddFact(const service::DateRule& rule, const StepAt& at, std::set<rules::FactKey>& facts) const {
    const rules::PersonIndex subject = input_.cases[at.alternative.of].subject;
    if (AnchorDay(rule, input_.knowledge, subject, input_.today, std::nullopt)) return true;
    if (rule.anchor != service::DateRule::Anchor::kFact || !rule.fact) return false;
    facts.insert(input_.knowledge.program().KeyOf(*rule.fact, subject));
    return true;
  }

  // Of the step and all that it waits for.
  bool AddFactsOfStart(const StepAt& at, std::set<rules::FactKey>& facts) {
    if (dates_.DatesOf(at).from()) return true;
    const StepDates& own = list_.own[index_.at(at)];
    const std::optional<service::DateRule> rule = RuleOfStart(at);
    // An open day that comes from anything but the window is none of the fact's doing.
    if (!own.from() && (!rule || !AddFact(*rule, at, facts))) return false;
    return std::all_of(list_.visits[index_.at(at)].after.begin(), list_.visits[index_.at(at)].after.end(),
                       [&](const VisitAfter& after) { return AddFactsOfStart(list_.steps[after.visit], facts); });
  }

  bool AddFactsOfLastDay(const StepAt& at, std::set<rules::FactKey>& facts) const {
    const StepDates& own = list_.own[index_.at(at)];
    if (!own.until_open && !own.deadline_open) return true;
    const std::vector<service::DateRule> rules = RulesOfLastDay(at);
    return std::all_of(rules.begin(), rules.end(), [&](const service::DateRule& rule) { return AddFact(rule, at, facts); });
  }

  // The rule's day if the open fact is `day`.
  std::optional<base::Date> DayIf(const service::DateRule& rule, const StepAt& at, base::Date day) const {
    const rules::PersonIndex subject = input_.cases[at.alternative.of].subject;
    const auto known = AnchorDay(rule, input_.knowledge, subject, input_.today, std::nullopt);
    if (!known && rule.anchor != service::DateRule::Anchor::kFact) return std::nullopt;
    return CountFrom(rule, known.value_or(day)).rolled;
  }

  // The step's first day if the open fact is `day`, but for opening days.
  base::Date StartIf(const StepAt& at, base::Date day) {
    const StepDates& dates = dates_.DatesOf(at);
    if (dates.from()) return *dates.from();
    base::Date start = dates.earliest;
    if (const std::optional<service::DateRule> rule = RuleOfStart(at))
      start = std::max(start, DayIf(*rule, at, day).value_or(start));
    for (const VisitAfter& after : list_.visits[index_.at(at)].after) {
      const base::Date before = StartIf(list_.steps[after.visit], day);
      start = std::max(start, after.min_gap ? rules::Shift(*after.min_gap, before) : before);
    }
    return start;
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

// The most trips of the worst cases and the fewest of the best ones.
class Extremes {
 public:
  Extremes(const PlanInput& input, const Recommended& recommended, OpenDays& open_days)
      : input_(input), recommended_(recommended), open_days_(open_days) {}

  void Add(const std::vector<std::optional<rules::OutcomeIndex>>& combination) {
    Choices choices = ChoicesOf(input_, combination, recommended_);
    if (!seen_.insert(StepsOf(choices)).second) return;
    const std::vector<Visit> worst_visits = CollectVisits(input_, choices, OpenDates::kWorst).visits;
    const std::vector<Visit> best_visits = CollectVisits(input_, choices, OpenDates::kBest).visits;
    const TripCount worst = CountTrips(worst_visits, open_days_);
    const TripCount best = worst_visits == best_visits ? worst : CountTrips(best_visits, open_days_);
    exact_ = exact_ && worst.at_least == worst.enough && best.at_least == best.enough;
    most_ = std::max(most_, static_cast<int>(worst.enough));
    if (any_ && fewest_ <= static_cast<int>(best.at_least)) return;
    any_ = true;
    fewest_ = static_cast<int>(best.at_least);
    best_ = std::move(choices);
  }
  [[nodiscard]] int most() const { return most_; }
  [[nodiscard]] int fewest() const { return fewest_; }
  [[nodiscard]] bool exact() const { return exact_; }
  [[nodiscard]] const Choices& best() const { return best_; }

 private:
  // By case. Outcomes that are reached in the same steps take the same trips.
  using Steps = std::vector<std::vector<service::StepIndex>>;

  Steps StepsOf(const Choices& choices) const {
    Steps steps(choices.size());
    for (std::size_t of = 0; of < choices.size(); ++of) {
      for (const AlternativeRef& ref : choices[of].possible) {
        const service::Procedure& procedure = input_.municipality[input_.cases[of].procedure];
        steps[of] = procedure.outcomes[ref.outcome.index()].alternatives[ref.alternative].steps;
      }
    }
    return steps;
  }

  const PlanInput& input_;
  const Recommended& recommended_;
  OpenDays& open_days_;
  std::set<Steps> seen_;
  int most_ = 0;
  bool any_ = false;
  int fewest_ = 0;
  bool exact_ = true;
  Choices best_;
};

// Without knowing what comes together: at worst every procedure by itself takes its most, at best the neediest its least.
CountedVisits BoundVisits(const PlanInput& input, const Recommended& recommended, OpenDays& open_days) {
  CountedVisits counted;
  counted.visits.exact = false;
  for (std::size_t of = 0; of < input.cases.size(); ++of) {
    Extremes extremes(input, recommended, open_days);
    for (const rules::OutcomeIndex outcome : rules::PossibleOutcomes(input.knowledge, input.cases[of])) {
      std::vector<std::optional<rules::OutcomeIndex>> alone(input.cases.size());
      alone[of] = outcome;
      extremes.Add(alone);
    }
    if (rules::MayNotRun(input.knowledge, input.cases[of])) {
      extremes.Add(std::vector<std::optional<rules::OutcomeIndex>>(input.cases.size()));
    }
    counted.visits.certain += extremes.most();
    if (extremes.fewest() <= counted.visits.best_case) continue;
    counted.visits.best_case = extremes.fewest();
    counted.best = extremes.best();
  }
  return counted;
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

CountedVisits CountVisits(const PlanInput& input, const Recommended& recommended, OpenDays& open_days) {
  const Combinations combinations = FindCombinations(input.knowledge, input.cases);
  if (!combinations.complete) return BoundVisits(input, recommended, open_days);
  Extremes extremes(input, recommended, open_days);
  for (const Combination& combination : combinations.outcomes) extremes.Add(combination);
  // Where something must be missed anyway, the best case may keep more than the worst one, and go out more often for it.
  const int certain = std::max(extremes.most(), extremes.fewest());
  return {{certain, extremes.fewest(), extremes.exact()}, extremes.best()};
}

}  // namespace madoguchi::plan
