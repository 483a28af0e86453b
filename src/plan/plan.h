#pragma once
// Plan: from what is decided to what is done: steps with dates and places, trips, what to bring, what it costs.
//
// MakePlan is a pure function of the municipality, knowledge and today. It never drops a possibility: where an outcome or
// a date is open, the step carries the rule, and `visits` says what is certain and what is possible at best.
//
//   Plan plan = MakePlan({municipality, known, cases, today});

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "rules/decide.h"
#include "service/municipality.h"

namespace madoguchi::plan {

/// A step, with its dates worked out as far as they are known.
struct PlannedStep {
  service::StepIndex step;
  service::Channel channel = service::Channel::kInPerson;
  /// The authority's id; nullopt while the fact that names it is open. An id without loaded content is a national template.
  std::optional<std::string> authority;
  std::vector<service::OfficeId> offices;  ///< interchangeable; empty where unknown or not a visit
  /// First day on which it can be done (window, prerequisites, opening); never before today. Nullopt while a fact that it
  /// depends on has no single value. Steps before it are taken to be done on their own first day.
  std::optional<base::Date> from;
  std::optional<base::Date> until;              ///< last day of the window, if there is one
  std::optional<base::Date> deadline;           ///< rolled
  std::optional<base::Date> deadline_unrolled;  ///< as counted, where rolling moved it
  bool deadline_passed = false;                 ///< deadline < today
  bool window_closed = false;                   ///< until < today or until < from: this alternative is no longer possible
  bool operator==(const PlannedStep&) const = default;
};

struct PlannedAlternative {
  std::string id;               ///< service::Alternative::id
  rules::OutcomeIndex outcome;  ///< whose alternative it is (several outcomes while conditional)
  service::Channel headline = service::Channel::kInPerson;
  /// The author's recommendation, unless its window is closed and another alternative of the outcome is still possible.
  bool recommended = false;
  std::vector<PlannedStep> steps;
  bool operator==(const PlannedAlternative&) const = default;
};

struct PlannedProcedure {
  rules::Decision decision;
  std::optional<std::string> authority;  ///< as for a step
  /// Headline common to all possible outcomes; nullopt while conditional between channels, while the
  /// procedure may not run for this person, or when not needed.
  std::optional<service::Channel> channel;
  std::vector<PlannedAlternative> alternatives;  ///< of every possible outcome, recommended first within each
  /// Of the only outcome, or the first one where all possible outcomes recommend the same steps; nullptr otherwise.
  [[nodiscard]] const PlannedAlternative* recommended() const;
  bool operator==(const PlannedProcedure&) const = default;
};

/// Refers to alternatives[a].steps[s] of procedures[p].
struct StepRef {
  std::uint16_t procedure = 0, alternative = 0, step = 0;
  auto operator<=>(const StepRef&) const = default;
};

/// One going-out: all steps of one campus (or one authority whose offices are unknown) that can be done on one day.
struct Trip {
  std::optional<std::string> authority;
  std::string campus;  ///< empty where the offices are unknown, or where several campuses will do
  /// That can serve all steps, in the author's order; where it takes several counters of one campus, all that serve any step.
  std::vector<service::OfficeId> offices;  ///< empty where unknown
  /// Days on which all its steps can be done, the other trips being made on their own first days; where nobody stated the hours,
  /// the first and last of those on which they probably can (likely_trips.h). Nullopt where a date is open;
  /// last_day, the last open day up to the earliest deadline or window end, also where there is none.
  std::optional<base::Date> first_day, last_day;
  std::vector<StepRef> steps;  ///< in the order of doing
  int stops = 1;               ///< counters that it takes at least
  bool operator==(const Trip&) const = default;
};

/// Why the steps outside of the home take more than one trip: these few alone already do.
struct WhyNotOne {
  enum class Reason : std::uint8_t {
    kPlaces,       ///< no one place does them all
    kGap,          ///< one must wait some days for another
    kInBetween,    ///< something else must be done between them
    kWindows,      ///< one can be done only from `first_day`, when another is over since `last_day`
    kOpeningDays,  ///< their counters are never open on one day, or not from `first_day` to `last_day`
    kOpenDates,    ///< dates are open that may keep them apart
  };
  Reason reason = Reason::kPlaces;
  std::vector<StepRef> steps;  ///< without any one of them, the reason is none
  std::optional<base::Date> first_day, last_day;
  bool operator==(const WhyNotOne&) const = default;
};

struct Visits {
  int certain = 0;    ///< enough whatever the open facts turn out to be (worst case); never less than best_case
  int best_case = 0;  ///< if all open facts turn out well
  bool exact =
      true;  ///< false past the caps of combinations.h and trips.h: then certain may be too high and best_case too low
  bool operator==(const Visits&) const = default;
};

/// One thing to bring on the trips, merged over all steps; any one of `any_of` will do.
struct BringItem {
  service::EvidenceRequirement requirement;
  std::vector<std::uint16_t> procedures;                               ///< indices into Plan::procedures that want it
  service::Confidence confidence = service::Confidence::kUnconfirmed;  ///< the weakest of their statements
  bool operator==(const BringItem&) const = default;
};

/// Fees that are paid in one way, summed up.
struct FeeTotal {
  std::int64_t yen = 0;
  service::Confidence confidence = service::Confidence::kOfficial;  ///< the weakest statement about amounts and ways
  std::vector<StepRef> steps;                                       ///< that cost something
  bool operator==(const FeeTotal&) const = default;
};

/// What the recommended steps cost, by the most convenient way that is accepted wherever the step can be done. Per copy.
struct Fees {
  FeeTotal cashless, cash, postal_money_order;
  FeeTotal way_unknown;                 ///< nobody stated how, or it is not the same at every office
  std::vector<StepRef> amount_unknown;  ///< nobody stated how much
  bool operator==(const Fees&) const = default;
};

struct Plan {
  base::Date today;
  std::vector<PlannedProcedure> procedures;  ///< in the order of the cases, not_needed ones included
  std::vector<StepRef> home;                 ///< recommended steps done at home, in the order of doing
  std::vector<StepRef> errands;              ///< recommended steps at convenience stores and machines
  std::vector<Trip> trips;                   ///< of the recommended alternatives, in the order of going
  std::vector<StepRef> missed;               ///< steps whose last day or longest gap no order can keep, as few as can be
  Visits visits;
  std::optional<WhyNotOne> why_not_one;  ///< where there are several trips, or even the best case takes several
  std::vector<BringItem> bring;          ///< for the trips
  Fees fees;
  std::optional<base::Date> first_deadline, last_deadline;  ///< over recommended steps
  bool operator==(const Plan&) const = default;
};

struct PlanInput {
  const service::Municipality& municipality;
  const rules::Knowledge& knowledge;
  std::span<const rules::Case> cases;
  base::Date today;
};

[[nodiscard]] Plan MakePlan(const PlanInput& input);

/// Plan::procedures alone, without the dear parts of a plan: trips, counted visits, and the reasons of decisions (`deciding`, `why`).
[[nodiscard]] std::vector<PlannedProcedure> PlanProcedures(const PlanInput& input);

/// The day that a rule gives, or nullopt where its anchor has no single value. `token_day` is the day on which the rule's token
/// is (to be) produced, if known.
[[nodiscard]] std::optional<base::Date> ResolveDate(const service::DateRule& rule, const rules::Knowledge& knowledge,
                                                    rules::PersonIndex subject, base::Date today,
                                                    std::optional<base::Date> token_day);

}  // namespace madoguchi::plan
