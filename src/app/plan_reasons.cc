#include "app/plan_reasons.h"

#include <algorithm>
#include <utility>

#include "text/wording.h"

namespace madoguchi::app {
namespace {

using Reason = plan::WhyNotOne::Reason;

std::string Names(const PlanView& plan, const std::vector<plan::StepRef>& steps) {
  std::vector<std::string> names;
  for (const plan::StepRef ref : steps) {
    const std::string name = NameOf(plan, plan.procedure(ref)).text;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return Joined(plan.say(), names, "list");
}

std::string_view KeyOf(const plan::WhyNotOne& why, bool may_be_one) {
  switch (why.reason) {
    case Reason::kPlaces:
      return may_be_one ? "trips.why_places_perhaps" : "trips.why_places";
    case Reason::kGap:
      return "trips.why_gap";
    case Reason::kInBetween:
      return "trips.why_in_between";
    case Reason::kWindows:
      return "trips.why_windows";
    case Reason::kOpeningDays:
      return why.last_day ? "trips.why_opening_days_until" : "trips.why_opening_days";
    case Reason::kOpenDates:
      return "trips.why_open_dates";
  }
  return "trips.why_places";
}

void AddWay(const PlanView& plan, Node& parent, std::string_view key, const plan::FeeTotal& total) {
  if (total.yen == 0) return;
  Node& line = Add(parent, Make(Role::kGroup, Part::kRow));
  Add(line, Text(plan.say().Ui(key, {{"yen", text::Yen(plan.view.language(), total.yen)}}), Part::kMeta));
  AddMarkWhereNeeded(
      plan.say(), line,
      service::Provenance{.source = {}, .checked = {}, .confidence = total.confidence, .valid_from = {}, .valid_until = {}});
}

}  // namespace

bool MayBeOneTrip(const PlanView& plan) { return plan.plan.visits.best_case <= 1; }

std::optional<Said> WhySeveralTrips(const PlanView& plan) {
  if (!plan.plan.why_not_one) return std::nullopt;
  const plan::WhyNotOne& why = *plan.plan.why_not_one;
  const auto date = [&](const std::optional<base::Date>& day) {
    return day ? text::DateFrom(plan.view.language(), *day, plan.plan.today) : std::string();
  };
  return plan.say().Ui(KeyOf(why, MayBeOneTrip(plan)),
                       {{"names", Names(plan, why.steps)}, {"first", date(why.first_day)}, {"last", date(why.last_day)}});
}

void AddMissed(const PlanView& plan, Node& column) {
  if (plan.plan.missed.empty()) return;
  Node& box = Add(column, Make(Role::kSection, Part::kBox, "missed"));
  box.icon = Icon::kWarning;
  Add(box, Heading(2, plan.say().Ui("missed.title")));
  box.label = box.children.back().words;
  Add(box, Paragraph(plan.say().Ui("missed.text", {{"names", Names(plan, plan.plan.missed)}})));
}

void AddWaysOfPaying(const PlanView& plan, Node& parent) {
  const plan::Fees& fees = plan.plan.fees;
  AddWay(plan, parent, "fee.by_cashless", fees.cashless);
  AddWay(plan, parent, "fee.by_cash", fees.cash);
  AddWay(plan, parent, "fee.by_postal_money_order", fees.postal_money_order);
  AddWay(plan, parent, "fee.by_unknown", fees.way_unknown);
}

}  // namespace madoguchi::app
