#include "plan/plan.h"

#include <algorithm>
#include <utility>

#include "plan/bring.h"
#include "plan/dates.h"
#include "plan/fees.h"
#include "plan/likely_trips.h"
#include "plan/visits.h"
#include "plan/why_not_one.h"

namespace madoguchi::plan {
namespace {

using rules::OutcomeIndex;

std::uint16_t AuthorsChoice(const service::Outcome& outcome) {
  for (std::uint16_t i = 0; i < outcome.alternatives.size(); ++i) {
    if (outcome.alternatives[i].recommended) return i;
  }
  return 0;
}

class Planner {
 public:
  explicit Planner(const PlanInput& input) : input_(input), open_days_(input.today) {}

  Plan Run() {
    plan_.today = input_.today;
    plan_.procedures = Procedures(rules::Decide);
    const CountedVisits counted = CountVisits(input_, recommended_, open_days_);
    plan_.visits = counted.visits;
    PlanRoad();
    if (plan_.trips.size() <= 1 && plan_.visits.best_case > 1) {
      // What is open makes no trip yet; but whatever becomes of it, one is not enough.
      ExplainTrips(CollectVisits(input_, counted.best, OpenDates::kBest), {});
    }
    return std::move(plan_);
  }

  using Deciding = rules::Decision (*)(const rules::Knowledge&, const rules::Case&);

  std::vector<PlannedProcedure> Procedures(Deciding decide) {
    for (const rules::Case& of : input_.cases) {
      decisions_.push_back(decide(input_.knowledge, of));
      std::vector<std::uint16_t> recommended;
      for (const service::Outcome& outcome : ProcedureOf(of).outcomes) recommended.push_back(AuthorsChoice(outcome));
      recommended_.push_back(std::move(recommended));
    }
    AvoidClosedWindows();
    DateSolver solver(input_, AllChoices());
    std::vector<PlannedProcedure> procedures;
    for (std::uint16_t of = 0; of < decisions_.size(); ++of) procedures.push_back(PlanProcedure(of, solver));
    return procedures;
  }

 private:
  const service::Procedure& ProcedureOf(const rules::Case& of) const { return input_.municipality[of.procedure]; }

  const service::Outcome& OutcomeOf(std::uint16_t of, OutcomeIndex outcome) const {
    return ProcedureOf(input_.cases[of]).outcomes[outcome.index()];
  }

  // The recommended alternative of every outcome that is still possible.
  Choices AllChoices() const {
    Choices choices(decisions_.size());
    for (std::uint16_t of = 0; of < decisions_.size(); ++of) {
      choices[of].may_be_nothing = decisions_[of].may_not_run;
      for (const OutcomeIndex outcome : decisions_[of].outcomes) {
        if (OutcomeOf(of, outcome).not_needed()) {
          choices[of].may_be_nothing = true;
        } else {
          choices[of].possible.push_back({of, outcome, recommended_[of][outcome.index()]});
        }
      }
    }
    return choices;
  }

  // An alternative whose window is closed is no advice. The windows are looked at with everybody taking the author's choice.
  void AvoidClosedWindows() {
    DateSolver solver(input_, AllChoices());
    Recommended open = recommended_;
    for (std::uint16_t of = 0; of < decisions_.size(); ++of) {
      for (const OutcomeIndex index : decisions_[of].outcomes) {
        const service::Outcome& outcome = OutcomeOf(of, index);
        if (outcome.not_needed() || !IsClosed({of, index, recommended_[of][index.index()]}, solver)) continue;
        std::optional<std::uint16_t> nearest;
        for (std::uint16_t i = 0; i < outcome.alternatives.size(); ++i) {
          if (IsClosed({of, index, i}, solver)) continue;
          if (!nearest || HeadlineOf(of, outcome.alternatives[i]) < HeadlineOf(of, outcome.alternatives[*nearest]))
            nearest = i;
        }
        if (nearest) open[of][index.index()] = *nearest;
      }
    }
    recommended_ = std::move(open);
  }

  service::Channel HeadlineOf(std::uint16_t of, const service::Alternative& alternative) const {
    return service::HeadlineOf(ProcedureOf(input_.cases[of]), alternative);
  }

  bool IsClosed(const AlternativeRef& ref, DateSolver& solver) const {
    for (std::uint16_t position = 0; position < solver.AlternativeOf(ref).steps.size(); ++position) {
      if (IsClosed(solver.DatesOf({ref, position}))) return true;
    }
    return false;
  }

  bool IsClosed(const StepDates& dates) const {
    return dates.until && (*dates.until < input_.today || *dates.until < dates.earliest);
  }

  PlannedProcedure PlanProcedure(std::uint16_t of, DateSolver& solver) const {
    PlannedProcedure planned;
    planned.decision = decisions_[of];
    const rules::Case& the_case = input_.cases[of];
    planned.authority = ResolveAuthority(ProcedureOf(the_case).authority, input_.knowledge, the_case.subject);
    bool common = !planned.decision.outcomes.empty() && !planned.decision.may_not_run;
    for (const OutcomeIndex index : planned.decision.outcomes) {
      const service::Outcome& outcome = OutcomeOf(of, index);
      if (outcome.not_needed()) {
        common = false;
        continue;
      }
      const std::uint16_t recommended = recommended_[of][index.index()];
      planned.alternatives.push_back(PlanAlternative({of, index, recommended}, solver));
      for (std::uint16_t i = 0; i < outcome.alternatives.size(); ++i) {
        if (i != recommended) planned.alternatives.push_back(PlanAlternative({of, index, i}, solver));
      }
      const service::Channel headline = HeadlineOf(of, outcome.alternatives[recommended]);
      common = common && (!planned.channel || *planned.channel == headline);
      planned.channel = headline;
    }
    if (!common) planned.channel = std::nullopt;
    return planned;
  }

  PlannedAlternative PlanAlternative(const AlternativeRef& ref, DateSolver& solver) const {
    const service::Alternative& alternative = solver.AlternativeOf(ref);
    PlannedAlternative planned;
    planned.id = alternative.id;
    planned.outcome = ref.outcome;
    planned.headline = HeadlineOf(ref.of, alternative);
    planned.recommended = ref.alternative == recommended_[ref.of][ref.outcome.index()];
    for (std::uint16_t position = 0; position < alternative.steps.size(); ++position) {
      planned.steps.push_back(PlanStep({ref, position}, alternative.steps[position], solver));
    }
    return planned;
  }

  PlannedStep PlanStep(const StepAt& at, service::StepIndex index, DateSolver& solver) const {
    const service::Step& step = solver.StepOf(at);
    const StepDates& dates = solver.DatesOf(at);
    PlannedStep planned;
    planned.step = index;
    planned.channel = step.channel;
    planned.authority = ResolveAuthority(step.authority, input_.knowledge, input_.cases[at.alternative.of].subject);
    planned.offices = OfficesOn(step, dates.earliest);
    planned.from = dates.from();
    planned.until = dates.until;
    planned.deadline = dates.deadline;
    planned.deadline_unrolled = dates.deadline_unrolled;
    planned.deadline_passed = dates.deadline && *dates.deadline < input_.today;
    planned.window_closed = IsClosed(dates);
    return planned;
  }

  // Home, errands, trips, what to bring and the deadlines of what is recommended for certain.
  void PlanRoad() {
    Choices chosen = AllChoices();
    for (std::uint16_t of = 0; of < chosen.size(); ++of) {
      // What is open makes no trip yet, but others may wait for it.
      if (plan_.procedures[of].recommended() != nullptr) chosen[of].possible.resize(1, AlternativeRef{});
    }
    DateSolver solver(input_, chosen);
    std::vector<StepAt> steps;
    for (std::uint16_t of = 0; of < chosen.size(); ++of) {
      if (plan_.procedures[of].recommended() == nullptr) continue;
      const AlternativeRef& ref = chosen[of].possible.front();
      for (std::uint16_t position = 0; position < solver.AlternativeOf(ref).steps.size(); ++position) {
        steps.push_back({ref, position});
      }
    }
    for (const StepAt& at : InOrderOfDoing(steps, solver)) {
      const service::Step& step = solver.StepOf(at);
      if (service::IsHome(step.channel)) {
        plan_.home.push_back(RefOf(at));
      } else if (!service::IsVisit(step.channel)) {
        plan_.errands.push_back(RefOf(at));
      }
      AddFee(input_.municipality, step, PlannedStepOf(RefOf(at)), RefOf(at), input_.today, plan_.fees);
      if (const std::optional<base::Date> deadline = PlannedStepOf(RefOf(at)).deadline) {
        plan_.first_deadline = std::min(plan_.first_deadline.value_or(*deadline), *deadline);
        plan_.last_deadline = std::max(plan_.last_deadline.value_or(*deadline), *deadline);
      }
    }
    PlanTrips(chosen, solver);
  }

  // A step after those that produce its tokens; otherwise in the order of cases and alternatives.
  static std::vector<StepAt> InOrderOfDoing(const std::vector<StepAt>& steps, const DateSolver& solver) {
    const std::set<StepAt> wanted(steps.begin(), steps.end());
    std::vector<StepAt> order;
    std::set<StepAt> begun;
    for (const StepAt& at : steps) Visit(at, solver, wanted, begun, order);
    return order;
  }

  static void Visit(const StepAt& at, const DateSolver& solver, const std::set<StepAt>& wanted, std::set<StepAt>& begun,
                    std::vector<StepAt>& order) {
    if (!wanted.contains(at) || !begun.insert(at).second) return;
    if (at.position > 0) Visit({at.alternative, static_cast<std::uint16_t>(at.position - 1)}, solver, wanted, begun, order);
    for (const service::Requirement& requirement : solver.StepOf(at).requires_tokens) {
      for (const StepAt& before : solver.ProducersOf(at, requirement.any_of)) Visit(before, solver, wanted, begun, order);
    }
    order.push_back(at);
  }

  StepRef RefOf(const StepAt& at) const {
    const std::vector<PlannedAlternative>& alternatives = plan_.procedures[at.alternative.of].alternatives;
    const std::string& id = OutcomeOf(at.alternative.of, at.alternative.outcome).alternatives[at.alternative.alternative].id;
    StepRef ref{at.alternative.of, 0, at.position};
    for (std::uint16_t i = 0; i < alternatives.size(); ++i) {
      if (alternatives[i].outcome == at.alternative.outcome && alternatives[i].id == id) ref.alternative = i;
    }
    return ref;
  }

  const PlannedStep& PlannedStepOf(const StepRef& ref) const {
    return plan_.procedures[ref.procedure].alternatives[ref.alternative].steps[ref.step];
  }

  void PlanTrips(const Choices& chosen, const DateSolver& solver) {
    const VisitList list = CollectVisits(input_, chosen, OpenDates::kWorst);
    const TripPlan found_trips = FindLikelyTrips(list.visits, open_days_);
    const std::set<std::uint16_t> open = WithOpenDays(list);
    for (const FoundTrip& found : found_trips.trips) {
      Trip trip;
      trip.first_day = found.day;
      trip.stops = found.stops;
      bool last_day_open = false;
      for (const std::uint16_t visit : found.visits) {
        const StepDates& own = list.own[visit];
        last_day_open = last_day_open || own.until_open || own.deadline_open;
        const std::optional<base::Date>& latest = list.visits[visit].latest;
        if (latest && (!trip.last_day || *latest < *trip.last_day)) trip.last_day = latest;
        trip.steps.push_back(RefOf(list.steps[visit]));
        AddEvidence(solver.StepOf(list.steps[visit]).evidence, list.steps[visit].alternative.of, plan_.bring);
      }
      if (trip.last_day) trip.last_day = LastLikelyDay(found, list.visits, *trip.last_day, input_.today);
      for (const std::uint16_t visit : found.visits) {
        if (open.contains(visit)) trip.first_day = std::nullopt;
      }
      if (last_day_open) trip.last_day = std::nullopt;
      trip.authority = PlannedStepOf(trip.steps.front()).authority;
      SetOffices(found, list, trip);
      plan_.trips.push_back(std::move(trip));
    }
    for (const std::uint16_t visit : found_trips.missed) plan_.missed.push_back(RefOf(list.steps[visit]));
    if (plan_.trips.size() > 1) ExplainTrips(list, found_trips.missed);
  }

  // Visits whose day, or the day of one that they wait for, is open.
  static std::set<std::uint16_t> WithOpenDays(const VisitList& list) {
    std::set<std::uint16_t> open;
    for (std::size_t before = list.visits.size() + 1; open.size() != before;) {
      before = open.size();
      for (std::uint16_t visit = 0; visit < list.visits.size(); ++visit) {
        const auto& after = list.visits[visit].after;
        const bool waits_for_open =
            std::any_of(after.begin(), after.end(), [&open](const auto& one) { return open.contains(one.visit); });
        if (!list.own[visit].from() || waits_for_open) open.insert(visit);
      }
    }
    return open;
  }

  void ExplainTrips(const VisitList& list, const std::vector<std::uint16_t>& missed) {
    const std::optional<Obstacle> obstacle = WhyNotOneTrip(list.visits, missed, open_days_);
    if (!obstacle) return;
    WhyNotOne why{obstacle->reason, {}, obstacle->first_day, obstacle->last_day};
    for (const std::uint16_t visit : obstacle->visits) why.steps.push_back(RefOf(list.steps[visit]));
    plan_.why_not_one = std::move(why);
  }

  void SetOffices(const FoundTrip& found, const VisitList& list, Trip& trip) const {
    std::set<std::string> campuses;
    for (const std::uint16_t place : found.places) {
      if (!list.places[place].campus.empty()) campuses.insert(list.places[place].campus);
    }
    if (campuses.size() == 1) trip.campus = *campuses.begin();
    std::vector<service::OfficeId> any;
    for (const StepRef& ref : trip.steps) {
      for (const service::OfficeId id : PlannedStepOf(ref).offices) {
        const service::Office& office = input_.municipality[id];
        const bool here = campuses.contains(office.campus.empty() ? office.id : office.campus);
        if (here && std::find(any.begin(), any.end(), id) == any.end()) any.push_back(id);
      }
    }
    for (const service::OfficeId id : any) {
      const bool serves_all = std::all_of(trip.steps.begin(), trip.steps.end(), [&](const StepRef& ref) {
        const auto& offices = PlannedStepOf(ref).offices;
        return std::find(offices.begin(), offices.end(), id) != offices.end();
      });
      if (serves_all) trip.offices.push_back(id);
    }
    if (trip.offices.empty()) trip.offices = any;
  }

  const PlanInput& input_;
  OpenDays open_days_;
  std::vector<rules::Decision> decisions_;
  Recommended recommended_;
  Plan plan_;
};

bool SameSteps(const PlannedAlternative& a, const PlannedAlternative& b) {
  return std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(),
                    [](const PlannedStep& x, const PlannedStep& y) { return x.step == y.step; });
}

}  // namespace

const PlannedAlternative* PlannedProcedure::recommended() const {
  if (decision.may_not_run) return nullptr;
  const PlannedAlternative* first = nullptr;
  std::size_t outcomes = 0;
  for (const PlannedAlternative& alternative : alternatives) {
    if (!alternative.recommended) continue;
    ++outcomes;
    if (first == nullptr) {
      first = &alternative;
    } else if (!SameSteps(*first, alternative)) {
      return nullptr;
    }
  }
  // Fewer than there are outcomes: in some of them nothing has to be done.
  return outcomes == decision.outcomes.size() ? first : nullptr;
}

Plan MakePlan(const PlanInput& input) { return Planner(input).Run(); }

std::vector<PlannedProcedure> PlanProcedures(const PlanInput& input) {
  return Planner(input).Procedures(rules::DecideOutcomes);
}

}  // namespace madoguchi::plan
