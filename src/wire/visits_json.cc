#include "wire/visits_json.h"

#include "wire/step_json.h"

namespace madoguchi::wire {
namespace {

std::string_view ReasonName(plan::WhyNotOne::Reason reason) {
  switch (reason) {
    case plan::WhyNotOne::Reason::kPlaces:
      return "places";
    case plan::WhyNotOne::Reason::kGap:
      return "gap";
    case plan::WhyNotOne::Reason::kInBetween:
      return "in_between";
    case plan::WhyNotOne::Reason::kWindows:
      return "windows";
    case plan::WhyNotOne::Reason::kOpeningDays:
      return "opening_days";
    case plan::WhyNotOne::Reason::kOpenDates:
      return "open_dates";
  }
  return "places";
}

}  // namespace

void VisitsWriter::WriteVisits() {
  const plan::Visits& visits = plan_.visits;
  json_.Key("visits").BeginObject();
  json_.Member("certain", visits.certain).Member("best_case", visits.best_case).Member("exact", visits.exact);
  WriteWhyNotOne();
  json_.EndObject();
  json_.Key("trips").BeginArray();
  for (const plan::Trip& trip : plan_.trips) WriteTrip(trip);
  json_.EndArray();
}

void VisitsWriter::WriteWhyNotOne() {
  json_.Key("why_not_one");
  if (!plan_.why_not_one) {
    json_.Value(std::nullopt);
    return;
  }
  json_.BeginObject().Member("reason", ReasonName(plan_.why_not_one->reason));
  WriteSteps("steps", plan_.why_not_one->steps);
  json_.Member("first_day", IsoOrNull(plan_.why_not_one->first_day));
  json_.Member("last_day", IsoOrNull(plan_.why_not_one->last_day));
  json_.EndObject();
}

void VisitsWriter::WriteTrip(const plan::Trip& trip) {
  json_.BeginObject();
  json_.Member("authority", trip.authority);
  json_.Key("campus");
  if (trip.campus.empty()) {
    json_.Value(std::nullopt);
  } else {
    json_.Value(trip.campus);
  }
  json_.Key("offices").BeginArray();
  for (const service::OfficeId office : trip.offices) json_.Value(municipality_[office].id);
  json_.EndArray();
  json_.Member("first_day", IsoOrNull(trip.first_day)).Member("last_day", IsoOrNull(trip.last_day));
  WriteSteps("steps", trip.steps);
  json_.Member("stops", trip.stops);
  json_.EndObject();
}

void VisitsWriter::WriteTotals() {
  json_.Key("bring").BeginArray();
  for (const plan::BringItem& item : plan_.bring) {
    json_.BeginObject().Key("any_of").BeginArray();
    for (const service::EvidenceId id : item.requirement.any_of) json_.Value(municipality_[id].id);
    json_.EndArray().Key("procedures").BeginArray();
    for (const std::uint16_t index : item.procedures) {
      json_.Value(municipality_[plan_.procedures[index].decision.of.procedure].id);
    }
    json_.EndArray().Member("confidence", service::ConfidenceName(item.confidence)).EndObject();
  }
  json_.EndArray();
  json_.Key("fees").BeginObject();
  WriteTotal("cashless", plan_.fees.cashless);
  WriteTotal("cash", plan_.fees.cash);
  WriteTotal("postal_money_order", plan_.fees.postal_money_order);
  WriteTotal("way_unknown", plan_.fees.way_unknown);
  WriteSteps("amount_unknown", plan_.fees.amount_unknown);
  json_.EndObject();
  WriteSteps("missed", plan_.missed);
}

void VisitsWriter::WriteTotal(std::string_view name, const plan::FeeTotal& total) {
  json_.Key(name).BeginObject();
  json_.Member("yen", total.yen);
  json_.Key("confidence");
  if (total.steps.empty()) {
    json_.Value(std::nullopt);
  } else {
    json_.Value(service::ConfidenceName(total.confidence));
  }
  WriteSteps("steps", total.steps);
  json_.EndObject();
}

void VisitsWriter::WriteSteps(std::string_view name, const std::vector<plan::StepRef>& steps) {
  json_.Key(name).BeginArray();
  for (const plan::StepRef& ref : steps) {
    const plan::PlannedProcedure& planned = plan_.procedures[ref.procedure];
    const service::Procedure& procedure = municipality_[planned.decision.of.procedure];
    const plan::PlannedStep& step = planned.alternatives[ref.alternative].steps[ref.step];
    json_.BeginObject();
    json_.Member("procedure", procedure.id);
    json_.Member("subject", people_[planned.decision.of.subject.index()]);
    json_.Member("step", procedure.steps[step.step.index()].id);
    json_.EndObject();
  }
  json_.EndArray();
}

}  // namespace madoguchi::wire
