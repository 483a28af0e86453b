#include "smallworld/visits_naive.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>

#include "base/japan_calendar.h"

namespace madoguchi::smallworld {
namespace {

/// A step as the resident sees it: when, where, after what. Days count from today.
struct Task {
  const service::Step* step = nullptr;
  bool goes_out = false;
  int from = 0;
  std::optional<int> last;
  std::vector<std::string> places;
  struct After {
    std::size_t task = 0;
    const service::Requirement* requirement = nullptr;
  };
  std::vector<After> after;
};

// What is done at home is looked for on so many days.
constexpr int kDaysAtHome = 800;

class Reader {
 public:
  explicit Reader(const RandomTown& town) : town_(town) {}

  std::vector<Task> Run() {
    for (const rules::Case& of : town_.cases) {
      const service::Procedure& procedure = town_.municipality[of.procedure];
      for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        Task task = Read(procedure.steps[i]);
        if (i > 0) task.after.push_back({tasks_.size() - 1, nullptr});
        for (const service::Requirement& requirement : procedure.steps[i].requires_tokens) {
          task.after.push_back({producer_.at(requirement.any_of.front()), &requirement});
        }
        for (const service::TokenId token : procedure.steps[i].produces) producer_[token] = tasks_.size();
        tasks_.push_back(std::move(task));
      }
    }
    return std::move(tasks_);
  }

 private:
  int Day(const service::DateRule& rule) const {
    base::Date day = base::AddDays(town_.today, rule.shift.amount);
    if (rule.shift.roll == rules::Roll::kNextOpenDay) day = base::NextOpenDayOnOrAfter(day);
    return base::DaysBetween(town_.today, day);
  }

  Task Read(const service::Step& step) const {
    Task task;
    task.step = &step;
    task.goes_out = service::IsVisit(step.channel);
    const auto ends = [&task](int day) {
      if (day >= 0) task.last = std::min(task.last.value_or(day), day);
    };
    if (step.window && step.window->value.from) task.from = Day(*step.window->value.from);
    if (step.window && step.window->value.until) ends(Day(*step.window->value.until));
    if (step.deadline) ends(Day(step.deadline->value));
    for (const service::OfficeId id : step.offices.value) {
      const service::Office& office = town_.municipality[id];
      const std::string place = office.campus.empty() ? office.id : office.campus;
      if (std::find(task.places.begin(), task.places.end(), place) == task.places.end()) task.places.push_back(place);
    }
    if (task.places.empty()) task.places.push_back("somewhere");
    return task;
  }

  const RandomTown& town_;
  std::vector<Task> tasks_;
  std::map<service::TokenId, std::size_t> producer_;
};

class Naive {
 public:
  Naive(const RandomTown& town, int days, Closed unstated)
      : town_(town), days_(days), unstated_(unstated), tasks_(Reader(town).Run()), done_(tasks_.size()) {
    for (std::size_t task = 0; task < tasks_.size(); ++task) {
      can_be_done_.emplace_back();
      for (const std::string& place : tasks_[task].places) {
        can_be_done_.back().emplace_back();
        for (int day = 0; day < days_; ++day) can_be_done_.back().back().push_back(CanBeDone(tasks_[task], place, day));
      }
    }
  }

  std::optional<PlanCost> Run() {
    fewest_missed_ = 0;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (ComponentOf(i).front() == i && !MissFewest(ComponentOf(i))) return std::nullopt;
    }
    const int tasks_outside =
        static_cast<int>(std::count_if(tasks_.begin(), tasks_.end(), [](auto& t) { return t.goes_out; }));
    for (wanted_trips_ = FewestPlacesFor(); wanted_trips_ <= tasks_outside && !best_; ++wanted_trips_) {
      trips_.clear();
      Place(0, 0);
    }
    return best_;
  }

  /// The fewest places that between them do all tasks, by trying every set of places.
  int FewestPlacesFor() const {
    std::vector<std::string> all;
    for (const Task& task : tasks_) {
      for (const std::string& place : task.places) {
        if (task.goes_out && std::find(all.begin(), all.end(), place) == all.end()) all.push_back(place);
      }
    }
    int fewest = static_cast<int>(all.size());
    for (unsigned set = 0; set < 1u << all.size(); ++set) {
      int size = 0;
      for (std::size_t i = 0; i < all.size(); ++i) size += set >> i & 1u;
      const bool enough = std::all_of(tasks_.begin(), tasks_.end(), [&](const Task& task) {
        return !task.goes_out || std::any_of(task.places.begin(), task.places.end(), [&](const std::string& place) {
          return set >> (std::find(all.begin(), all.end(), place) - all.begin()) & 1u;
        });
      });
      if (enough) fewest = std::min(fewest, size);
    }
    return fewest;
  }

  /// The cost of given trips, or what is wrong with them. What is done at home gets the days on which the least is missed, but
  /// no less than `missed`.
  CheckedPlan Check(const std::vector<std::optional<int>>& day_of, const std::vector<std::vector<std::size_t>>& trips,
                    int missed) {
    CheckedPlan checked;
    PlanCost& cost = checked.cost;
    std::vector<std::size_t> at_home;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (day_of[i]) {
        done_[i].day = *day_of[i];
        if (*day_of[i] < tasks_[i].from) checked.wrong = "before its first day";
      } else {
        at_home.push_back(i);
      }
    }
    const std::optional<int> least = MissedAtLeast(at_home, 0, missed);
    if (!least) checked.wrong = "before what it waits for, or no day for it at home";
    cost[0] = least.value_or(0);
    for (std::size_t index = 0; index < trips.size(); ++index) {
      const std::vector<std::size_t>& trip = trips[index];
      const int day = done_[trip.front()].day;
      for (const std::size_t task : trip) done_[task].trip = index;
      std::optional<int> stops;
      for (const std::string& place : tasks_[trip.front()].places) {
        if (const std::optional<int> here = Stops(trip, place, day)) stops = std::min(stops.value_or(*here), *here);
      }
      if (!stops) checked.wrong = "nowhere open for all of it";
      ++cost[1];
      cost[2] += stops.value_or(0);
      cost[3] = std::max(cost[3], day);
      cost[4] += day;
    }
    if (!CanBeOrdered()) checked.wrong = "trips that wait for each other";
    return checked;
  }

  const std::vector<Task>& tasks() const { return tasks_; }

 private:
  struct Done {
    int day = 0;
    std::size_t trip = 0;
  };
  struct NaiveTrip {
    int day = 0;
    std::string place;
    std::vector<std::size_t> tasks;
  };

  base::Date Date(int day) const { return base::AddDays(town_.today, day); }

  bool LongEnough(int before, int day, const Task::After& after) const {
    if (day < before) return false;
    if (after.requirement == nullptr || !after.requirement->min_gap) return true;
    return Date(day) >= rules::Shift(after.requirement->min_gap->value, Date(before));
  }

  bool TooLong(int before, int day, const Task::After& after) const {
    if (after.requirement == nullptr || !after.requirement->max_gap) return false;
    return Date(day) > rules::Shift(after.requirement->max_gap->value, Date(before));
  }

  bool OpenAt(const service::OfficeId id, int day) const {
    const auto& calendar = town_.municipality[id].calendar;
    return calendar.stated() ? service::IsOpenOn(calendar.value, Date(day)) : IsUnstatedOpen(day);
  }

  bool IsUnstatedOpen(int day) const { return unstated_ == Closed::kNever || base::IsOpenDay(Date(day)); }

  bool CanBeDone(const Task& task, const std::string& place, int day) const {
    if (day < task.from) return false;
    if (!task.goes_out) return !task.step->hours.stated() || service::IsOpenOn(task.step->hours.value, Date(day));
    if (task.step->offices.value.empty()) return IsUnstatedOpen(day);
    return std::any_of(task.step->offices.value.begin(), task.step->offices.value.end(), [&](service::OfficeId id) {
      const service::Office& office = town_.municipality[id];
      return (office.campus.empty() ? office.id : office.campus) == place && OpenAt(id, day);
    });
  }

  bool CanBeDoneSomewhere(std::size_t task, int day) const {
    return std::any_of(can_be_done_[task].begin(), can_be_done_[task].end(),
                       [day](const std::vector<bool>& here) { return here[static_cast<std::size_t>(day)]; });
  }

  // Everything that hangs together by waiting, ascending.
  std::vector<std::size_t> ComponentOf(std::size_t start) const {
    std::set<std::size_t> component = {start};
    for (std::size_t size = 0; size != component.size();) {
      size = component.size();
      for (std::size_t i = 0; i < tasks_.size(); ++i) {
        for (const Task::After& after : tasks_[i].after) {
          if (component.contains(i)) component.insert(after.task);
          if (component.contains(after.task)) component.insert(i);
        }
      }
    }
    return {component.begin(), component.end()};
  }

  // Tries days for what is done at home, the trips having theirs; stops when no more than `enough` are missed.
  std::optional<int> MissedAtLeast(const std::vector<std::size_t>& at_home, std::size_t at, int enough) {
    if (at == at_home.size()) {
      int missed = 0;
      for (std::size_t i = 0; i < tasks_.size(); ++i) {
        const std::optional<bool> misses = MissesOn(i, done_[i].day);
        if (!misses) return std::nullopt;
        missed += *misses;
      }
      return missed;
    }
    std::optional<int> least;
    for (int day = 0; day < kDaysAtHome && !(least && *least <= enough); ++day) {
      const std::size_t task = at_home[at];
      if (!MissesOn(task, day) || !CanBeDone(tasks_[task], tasks_[task].places.front(), day)) continue;
      done_[task].day = day;
      if (TooLateForTrips(task)) break;
      const std::optional<int> missed = MissedAtLeast(at_home, at + 1, enough);
      if (missed) least = std::min(least.value_or(*missed), *missed);
      if (!OthersWaitFor(task)) break;  // a later day is no use to anybody
    }
    return least;
  }

  bool OthersWaitFor(std::size_t task) const {
    return std::any_of(tasks_.begin(), tasks_.end(), [task](const Task& other) {
      return std::any_of(other.after.begin(), other.after.end(), [task](const auto& after) { return after.task == task; });
    });
  }

  bool TooLateForTrips(std::size_t task) const {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      for (const Task::After& after : tasks_[i].after) {
        const bool waits = tasks_[i].goes_out && after.task == task;
        if (waits && !LongEnough(done_[task].day, done_[i].day, after)) return true;
      }
    }
    return false;
  }

  bool MissFewest(const std::vector<std::size_t>& component) {
    std::optional<int> fewest;
    const std::function<void(std::size_t, int)> next = [&](std::size_t at, int missed) {
      if (fewest && missed >= *fewest) return;
      if (at == component.size()) {
        fewest = missed;
        return;
      }
      const std::size_t task = component[at];
      for (int day = 0; day < days_; ++day) {
        const std::optional<bool> misses = MissesOn(task, day);
        if (!misses || !CanBeDoneSomewhere(task, day)) continue;
        done_[task].day = day;
        next(at + 1, missed + *misses);
      }
    };
    next(0, 0);
    fewest_missed_ += fewest.value_or(0);
    return fewest.has_value();
  }

  // Whether that day misses something; nullopt: too early. What it waits for has its day already.
  std::optional<bool> MissesOn(std::size_t task, int day) const {
    bool missed = tasks_[task].last && day > *tasks_[task].last;
    for (const Task::After& after : tasks_[task].after) {
      if (!LongEnough(done_[after.task].day, day, after)) return std::nullopt;
      missed = missed || TooLong(done_[after.task].day, day, after);
    }
    return missed;
  }

  void Place(std::size_t task, int missed) {
    if (missed > fewest_missed_ || !CanBeBetter()) return;
    if (task == tasks_.size()) {
      Compare();
      return;
    }
    for (int day = 0; day < days_; ++day) {
      const std::optional<bool> misses = MissesOn(task, day);
      if (!misses) continue;
      done_[task].day = day;
      if (!tasks_[task].goes_out) {
        if (CanBeDoneSomewhere(task, day)) Place(task + 1, missed + *misses);
        continue;
      }
      for (std::size_t i = 0; i < tasks_[task].places.size(); ++i) {
        if (!can_be_done_[task][i][static_cast<std::size_t>(day)]) continue;
        PlaceOnTrip(task, day, tasks_[task].places[i], missed + *misses);
      }
    }
  }

  void PlaceOnTrip(std::size_t task, int day, const std::string& place, int missed) {
    for (std::size_t i = 0; i < trips_.size(); ++i) {
      if (trips_[i].day != day || trips_[i].place != place) continue;
      trips_[i].tasks.push_back(task);
      done_[task].trip = i;
      Place(task + 1, missed);
      trips_[i].tasks.pop_back();
    }
    if (static_cast<int>(trips_.size()) == wanted_trips_) return;
    trips_.push_back({day, place, {task}});
    done_[task].trip = trips_.size() - 1;
    Place(task + 1, missed);
    trips_.pop_back();
  }

  // Of exactly so many trips: each takes a stop at least.
  bool CanBeBetter() const {
    if (!best_) return true;
    PlanCost least = {(*best_)[0], wanted_trips_, wanted_trips_, 0, 0};
    for (const NaiveTrip& trip : trips_) {
      least[3] = std::max(least[3], trip.day);
      least[4] += trip.day;
    }
    return least < *best_;
  }

  void Compare() {
    if (!CanBeOrdered()) return;
    PlanCost cost = {fewest_missed_, static_cast<int>(trips_.size()), 0, 0, 0};
    for (const NaiveTrip& trip : trips_) {
      const std::optional<int> stops = Stops(trip.tasks, trip.place, trip.day);
      if (!stops) return;
      cost[2] += *stops;
      cost[3] = std::max(cost[3], trip.day);
      cost[4] += trip.day;
    }
    if (!best_ || cost < *best_) best_ = cost;
  }

  // The smallest set of counters there that does all tasks, by trying every set.
  std::optional<int> Stops(const std::vector<std::size_t>& tasks, const std::string& place, int day) const {
    std::vector<service::OfficeId> here;
    for (std::size_t i = 0; i < town_.municipality.offices.size(); ++i) {
      const service::Office& office = town_.municipality.offices[i];
      const auto id = service::OfficeId::FromIndex(i);
      if ((office.campus.empty() ? office.id : office.campus) == place && OpenAt(id, day)) here.push_back(id);
    }
    std::optional<int> fewest;
    for (unsigned set = 0; set < 1u << here.size(); ++set) {
      int size = 0;
      for (std::size_t i = 0; i < here.size(); ++i) size += set >> i & 1u;
      const bool enough = std::all_of(tasks.begin(), tasks.end(), [&](std::size_t task) {
        const std::vector<service::OfficeId>& offices = tasks_[task].step->offices.value;
        if (offices.empty()) return place == "somewhere";
        for (std::size_t i = 0; i < here.size(); ++i) {
          const bool serves = std::find(offices.begin(), offices.end(), here[i]) != offices.end();
          if ((set >> i & 1u) != 0 && serves) return true;
        }
        return false;
      });
      if (enough) fewest = std::min(fewest.value_or(99), std::max(size, 1));
    }
    return fewest;
  }

  // One after the other: whenever nothing that is left can be next, there is no order.
  bool CanBeOrdered() const {
    const auto unit = [this](std::size_t task) { return tasks_[task].goes_out ? done_[task].trip : 100 + task; };
    std::set<std::size_t> left;
    for (std::size_t i = 0; i < tasks_.size(); ++i) left.insert(unit(i));
    while (!left.empty()) {
      const auto next = std::find_if(left.begin(), left.end(), [&](std::size_t candidate) {
        for (std::size_t i = 0; i < tasks_.size(); ++i) {
          if (unit(i) != candidate) continue;
          for (const Task::After& after : tasks_[i].after) {
            if (unit(after.task) != candidate && left.contains(unit(after.task))) return false;
          }
        }
        return true;
      });
      if (next == left.end()) return false;
      left.erase(next);
    }
    return true;
  }

  const RandomTown& town_;
  int days_;
  Closed unstated_;
  std::vector<Task> tasks_;
  std::vector<std::vector<std::vector<bool>>> can_be_done_;  ///< by task, place, day
  std::vector<Done> done_;
  std::vector<NaiveTrip> trips_;
  int fewest_missed_ = 0;
  int wanted_trips_ = 0;
  std::optional<PlanCost> best_;
};

}  // namespace

std::optional<PlanCost> BruteForce(const RandomTown& town, int days, Closed unstated) {
  return Naive(town, days, unstated).Run();
}

int FewestPlaces(const RandomTown& town) { return Naive(town, 1, Closed::kNever).FewestPlacesFor(); }

CheckedPlan CheckPlan(const RandomTown& town, const plan::Plan& plan, Closed unstated) {
  Naive naive(town, 1, unstated);
  std::vector<std::size_t> first_task = {0};
  for (const rules::Case& of : town.cases) {
    first_task.push_back(first_task.back() + town.municipality[of.procedure].steps.size());
  }
  std::vector<std::optional<int>> day_of(naive.tasks().size());
  std::vector<std::vector<std::size_t>> trips;
  base::Date before = town.today;
  for (const plan::Trip& trip : plan.trips) {
    if (!trip.first_day) return {"a trip without a day", {}};
    if (*trip.first_day < before) return {"trips out of order", {}};
    before = *trip.first_day;
    trips.emplace_back();
    for (const plan::StepRef& ref : trip.steps) {
      const std::size_t task = first_task[ref.procedure] + ref.step;
      if (day_of[task]) return {"a step on two trips", {}};
      day_of[task] = base::DaysBetween(town.today, *trip.first_day);
      trips.back().push_back(task);
    }
  }
  for (std::size_t i = 0; i < naive.tasks().size(); ++i) {
    if (naive.tasks()[i].goes_out != day_of[i].has_value()) return {"a step left out", {}};
  }
  return naive.Check(day_of, trips, static_cast<int>(plan.missed.size()));
}

}  // namespace madoguchi::smallworld
