#include "app/plan_zones.h"

#include <utility>

#include "app/plan_reasons.h"
#include "app/plan_stops.h"
#include "app/road.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

std::int64_t Size(const std::vector<plan::StepRef>& steps) { return static_cast<std::int64_t>(steps.size()); }

Node ZoneHead(const PlanView& plan, std::string_view key, Icon icon, std::string count) {
  Node head = Heading(2, plan.say().Ui(key));
  head.part = Part::kZoneHead;
  head.icon = icon;
  if (!count.empty()) Add(head, Text(std::move(count), Part::kMeta));
  return head;
}

Node Zone(Part part, std::string id, Node head) {
  Node zone = Make(Role::kSection, part, std::move(id));
  zone.label = head.words;
  Add(zone, std::move(head));
  return zone;
}

// What is the same for several people is one stop; a choice is each one's own.
void AddStops(const PlanView& plan, Node& list, const std::vector<plan::StepRef>& steps) {
  for (const std::vector<plan::StepRef>& group : Together(plan, steps)) {
    if (ForkOptions(plan, group.front().procedure).empty()) {
      Add(list, Stop(plan, group));
    } else {
      for (const plan::StepRef ref : group) Add(list, Fork(plan, ref.procedure, ForkOptions(plan, ref.procedure)));
    }
  }
}

void AddHome(const PlanView& plan, Node& column, std::string id, const std::vector<plan::StepRef>& steps) {
  if (steps.empty()) return;
  const std::string count = text::Count(plan.view.language(), Size(steps), text::Counter::kItems);
  Node& zone = Add(column, Zone(Part::kZoneHome, std::move(id), ZoneHead(plan, "plan.home", Icon::kHome, count)));
  Node& list = Add(zone, Make(Role::kOrderedList));
  AddStops(plan, list, steps);
}

// One of several interchangeable offices is named only; its page says the rest.
void AddOffice(const PlanView& plan, Node& zone, service::OfficeId id, bool in_full) {
  const service::Office& office = plan.view.municipality()[id];
  Node& place = Add(zone, Make(Role::kGroup, Part::kPlace));
  Add(place, Text(plan.say().Get("office/" + office.id + ".name"), Part::kStrong));
  if (const auto where = plan.say().Find("office/" + office.id + ".place")) Add(place, Text(*where));
  if (!office.location_known.stated() || !office.location_known.value) {
    Add(place, SureMark(plan.say(), {}, plan.say().UiText("what.place")));
  }
  if (!in_full) return;
  if (office.address.stated()) {
    Add(place, Text(office.address.value));
    AddMarkWhereNeeded(plan.say(), place, office.address.provenance);
  }
  if (office.calendar.stated()) {
    for (const std::string& line : HoursWords(plan.say(), office.calendar.value, plan.plan.today)) Add(place, Text(line));
    AddMarkWhereNeeded(plan.say(), place, office.calendar.provenance);
  } else {
    Add(place, SureMark(plan.say(), office.calendar.provenance, plan.say().UiText("what.hours")));
  }
}

void AddPlaces(const PlanView& plan, Node& zone, const plan::Trip& trip, const std::string& id) {
  Node& where = Add(zone, Make(Role::kGroup, Part::kPlace, id + "/place"));
  if (!trip.campus.empty()) {
    Add(where, Text(plan.say().Get("campus/" + trip.campus + ".name"), Part::kStrong));
  } else if (trip.authority) {
    Add(where, Text(AuthorityName(plan.say(), *trip.authority), Part::kStrong));
  }
  const text::Language language = plan.view.language();
  if (trip.first_day && trip.last_day && *trip.first_day <= *trip.last_day) {
    Add(where, Text(text::DateRange(language, *trip.first_day, *trip.last_day, plan.plan.today)));
  } else if (trip.first_day && !trip.last_day) {
    Add(where, Text(plan.say().Ui("date.from", {{"date", text::DateFrom(language, *trip.first_day, plan.plan.today)}})));
  }
  if (trip.offices.empty()) {
    Add(where, SureMark(plan.say(), {}, plan.say().UiText("what.place")));
    return;
  }
  if (trip.offices.size() == 1) {
    AddOffice(plan, zone, trip.offices.front(), true);
    return;
  }
  // Interchangeable offices: one is as good as the other, so they are folded.
  const std::string count = text::Count(language, static_cast<std::int64_t>(trip.offices.size()), text::Counter::kPlaces);
  Node& fold = Add(zone, Saying(Role::kDisclosure, Part::kAccordion, plan.say().Ui("plan.any_office", {{"count", count}}),
                                id + "/offices"));
  fold.icon = Icon::kPin;
  fold.acts = true;
  fold.expanded = plan.view.state.open.contains(fold.id);
  if (!fold.expanded) return;
  for (const service::OfficeId office : trip.offices) AddOffice(plan, fold, office, false);
}

// Why one trip is not enough, and whether fewer might do.
void AddWhySeveral(const PlanView& plan, Node& zone) {
  if (const std::optional<Said> why = WhySeveralTrips(plan)) {
    Node& group = Add(zone, Make(Role::kGroup, Part::kNone, "why_trips"));
    Add(group, Text(plan.say().Ui(MayBeOneTrip(plan) ? "trips.why_perhaps" : "trips.why"), Part::kStrong));
    Add(group, Paragraph(*why));
  }
  if (!plan.plan.visits.exact) Add(zone, Paragraph(plan.say().Ui("trips.not_exact")));
}

void AddTrips(const PlanView& plan, Node& column, const Road& road) {
  for (std::size_t t = 0; t < plan.plan.trips.size(); ++t) {
    const plan::Trip& trip = plan.plan.trips[t];
    const std::string id = "trip/" + std::to_string(t);
    const bool only_one = plan.plan.trips.size() == 1;
    const std::string count = only_one ? text::Count(plan.view.language(), 1, text::Counter::kVisits)
                                       : plan.say().UiText("plan.trip_number", {{"number", std::to_string(t + 1)}});
    Node& zone = Add(column, Zone(Part::kZoneTrip, id, ZoneHead(plan, "plan.trip", Icon::kPin, count)));
    if (!only_one) zone.label += " " + count;
    AddPlaces(plan, zone, trip, id);
    if (t == 0) AddWhySeveral(plan, zone);
    Node& list = Add(zone, Make(Role::kOrderedList));
    AddStops(plan, list, trip.steps);
    for (const std::uint16_t procedure : road.forks_of_trip[t])
      Add(list, Fork(plan, procedure, ForkOptions(plan, procedure)));
  }
}

}  // namespace

void AddRoad(const PlanView& plan, Node& column) {
  const Road road = LayOut(plan);
  AddMissed(plan, column);
  AddHome(plan, column, "home", road.home_before);
  if (const std::optional<AnchorDay> day = FindAnchorDay(plan)) {
    const std::string date = text::DateFrom(plan.view.language(), day->day, plan.plan.today);
    Node& marker = Add(column, Saying(Role::kGroup, Part::kZoneMove,
                                      plan.say().Ui("plan.day", {{"date", date}, {"what", day->name.text}}), "day"));
    if (plan.view.now.event() != nullptr) marker.icon = EventIcon(plan.view.now.event()->icon);
  }
  AddTrips(plan, column, road);
  if (!road.errands.empty()) {
    const std::string count = text::Count(plan.view.language(), Size(road.errands), text::Counter::kItems);
    Node& zone = Add(column, Zone(Part::kZoneErrand, "errands", ZoneHead(plan, "plan.errands", Icon::kPin, count)));
    Node& list = Add(zone, Make(Role::kOrderedList));
    AddStops(plan, list, road.errands);
  }
  AddHome(plan, column, "home_after", road.home_after);

  std::vector<const plan::PlannedProcedure*> open;
  for (const plan::PlannedProcedure& procedure : plan.plan.procedures) {
    if (IsOpen(procedure)) open.push_back(&procedure);
  }
  if (!open.empty()) {
    const std::string count =
        text::Count(plan.view.language(), static_cast<std::int64_t>(open.size()), text::Counter::kItems);
    Node& zone = Add(column, Zone(Part::kZoneOpen, "open", ZoneHead(plan, "plan.open", Icon::kQuestion, count)));
    if (plan.plan.trips.empty()) AddWhySeveral(plan, zone);
    Node& list = Add(zone, Make(Role::kList));
    for (const plan::PlannedProcedure* procedure : open) Add(list, OpenStop(plan, *procedure));
    return;
  }
  // Only a road that is known to its end has one.
  Add(column, Saying(Role::kGroup, Part::kZoneEnd, plan.say().Ui("plan.end"), "end")).icon = Icon::kHome;
}

}  // namespace madoguchi::app
