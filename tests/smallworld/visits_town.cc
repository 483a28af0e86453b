#include "smallworld/visits_town.h"

#include <algorithm>
#include <string>

#include "smallworld/random_setting.h"

namespace madoguchi::smallworld {
namespace {

using service::Confidence;
using service::Payment;

template <class T>
service::Statement<T> Stated(T value) {
  service::Statement<T> statement;
  statement.value = std::move(value);
  statement.provenance.confidence = Confidence::kOfficial;
  return statement;
}

class Maker {
 public:
  Maker(std::uint32_t seed, RandomTownSize size) : dice_(seed), size_(size) {}

  RandomTown Run() {
    const char* const days[] = {"2026-11-30", "2026-12-03", "2026-12-24", "2027-01-08", "2027-04-26"};
    town_.today = *base::ParseIso(days[dice_.Roll(5)]);
    const int offices = 1 + dice_.Roll(size_.offices);
    const int campuses = 1 + dice_.Roll(std::min(offices, 4));
    for (int i = 0; i < offices; ++i) AddOffice(i, campuses);
    // Small towns more often: they are tried out so much faster.
    int in_person = 1 + std::min(dice_.Roll(size_.in_person), dice_.Roll(size_.in_person));
    int at_home = dice_.Percent(40) ? dice_.Roll(size_.at_home + 1) : 0;
    while (in_person + at_home > 0) {
      service::Procedure procedure = NewProcedure();
      const int steps = dice_.Percent(20) ? 2 : 1;
      for (int i = 0; i < steps && in_person + at_home > 0; ++i) {
        const bool home = dice_.Roll(in_person + at_home) < at_home;
        --(home ? at_home : in_person);
        AddStep(home, procedure);
      }
      AddProcedure(std::move(procedure));
    }
    return std::move(town_);
  }

 private:
  void AddOffice(int index, int campuses) {
    service::Office office;
    office.id = "office" + std::to_string(index);
    if (dice_.Percent(90)) office.campus = "campus" + std::to_string(dice_.Roll(campuses));
    if (dice_.Percent(88)) office.calendar = Stated(AnyCalendar());
    town_.municipality.offices.push_back(std::move(office));
  }

  service::ServiceCalendar AnyCalendar() {
    service::ServiceCalendar calendar;
    const auto line = [&calendar](int weekdays, int weeks, bool after_hours) {
      calendar.hours.push_back({.weekdays = static_cast<std::uint8_t>(weekdays),
                                .weeks = static_cast<std::uint8_t>(weeks),
                                .from_minute = 540,
                                .until_minute = 1020,
                                .after_hours_desk = after_hours});
    };
    line(dice_.Percent(60) ? 0b0011111 : 1 + dice_.Roll(127), 31, false);
    if (dice_.Percent(25)) line(0b0100000, 1 + dice_.Roll(31), false);
    if (dice_.Percent(20)) line(0b1100000, 31, true);
    calendar.closed_on_legal_closed_days = !dice_.Percent(15);
    if (dice_.Percent(20)) calendar.closed.push_back(base::AddDays(town_.today, dice_.Roll(10)));
    if (dice_.Percent(15)) calendar.open.push_back(base::AddDays(town_.today, dice_.Roll(14)));
    return calendar;
  }

  service::Procedure NewProcedure() {
    service::Procedure procedure;
    procedure.id = "procedure" + std::to_string(town_.municipality.procedures.size());
    procedure.authority.id = "town";
    rules::Node node;
    node.id = "end";
    node.outcome = rules::OutcomeIndex(0);
    procedure.rule.tree.nodes.push_back(node);
    procedure.rule.tree.root = rules::NodeIndex(0);
    return procedure;
  }

  service::DateRule FromToday(int days, bool rolled) {
    service::DateRule rule;
    rule.anchor = service::DateRule::Anchor::kToday;
    rule.shift.amount = days;
    if (rolled) rule.shift.roll = rules::Roll::kNextOpenDay;
    return rule;
  }

  void AddStep(bool home, service::Procedure& procedure) {
    service::Step step;
    step.id = "step" + std::to_string(procedure.steps.size());
    step.authority.id = "town";
    step.channel = home ? service::Channel::kOnline : service::Channel::kInPerson;
    if (home) {
      if (dice_.Percent(20)) step.hours = Stated(AnyCalendar());
    } else if (dice_.Percent(92)) {
      std::vector<service::OfficeId> offices;
      const int count = static_cast<int>(town_.municipality.offices.size());
      for (int tries = 1 + dice_.Roll(3); tries > 0; --tries) {
        const auto id = service::OfficeId::FromIndex(static_cast<std::size_t>(dice_.Roll(count)));
        if (std::find(offices.begin(), offices.end(), id) == offices.end()) offices.push_back(id);
      }
      step.offices = Stated(std::move(offices));
    }
    if (dice_.Percent(35)) {
      service::Window window;
      const int from = dice_.Roll(7);
      if (dice_.Percent(80)) window.from = FromToday(from, dice_.Percent(20));
      if (dice_.Percent(60)) window.until = FromToday(from + 1 + dice_.Roll(7), false);
      step.window = Stated(window);
    }
    if (dice_.Percent(35)) step.deadline = Stated(FromToday(dice_.Roll(16) - 3, dice_.Percent(30)));
    const int earlier = static_cast<int>(town_.municipality.tokens.size());
    if (earlier > 0 && dice_.Percent(45)) AddRequirement(earlier, step);
    if (earlier > 1 && dice_.Percent(10)) AddRequirement(earlier, step);
    step.produces.push_back(service::TokenId::FromIndex(town_.municipality.tokens.size()));
    town_.municipality.tokens.push_back("token" + std::to_string(earlier));
    procedure.steps.push_back(std::move(step));
  }

  void AddRequirement(int tokens, service::Step& step) {
    service::Requirement requirement;
    requirement.any_of = {service::TokenId::FromIndex(static_cast<std::size_t>(dice_.Roll(tokens)))};
    rules::DateShift gap;
    if (dice_.Percent(20)) gap.unit = rules::DateShift::Unit::kBusinessDays;
    if (dice_.Percent(55)) {
      gap.amount = dice_.Roll(4);
      if (dice_.Percent(15)) gap.roll = rules::Roll::kNextOpenDay;
      requirement.min_gap = Stated(gap);
    }
    if (dice_.Percent(40)) {
      gap.amount += dice_.Roll(5);
      requirement.max_gap = Stated(gap);
    }
    step.requires_tokens.push_back(std::move(requirement));
  }

  void AddProcedure(service::Procedure procedure) {
    service::Alternative alternative;
    alternative.id = "only";
    alternative.recommended = true;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
      alternative.steps.push_back(service::StepIndex::FromIndex(i));
    }
    procedure.outcomes.push_back({"do", {std::move(alternative)}});
    procedure.rule.outcome_class.push_back(
        static_cast<rules::OutcomeClass>(service::HeadlineOf(procedure, procedure.outcomes[0].alternatives[0])));
    const auto index = rules::ProcedureIndex::FromIndex(town_.municipality.procedures.size());
    town_.cases.push_back({index, rules::PersonIndex(0), rules::PersonIndex(0)});
    town_.municipality.procedures.push_back(std::move(procedure));
  }

  Dice dice_;
  RandomTownSize size_;
  RandomTown town_;
};

}  // namespace

RandomTown MakeRandomTown(std::uint32_t seed, RandomTownSize size) { return Maker(seed, size).Run(); }

RandomTown Multiplied(const RandomTown& town, int times) {
  RandomTown result = town;
  for (int copy = 1; copy < times; ++copy) {
    for (const service::Procedure& original : town.municipality.procedures) {
      service::Procedure procedure = original;
      procedure.id += "_" + std::to_string(copy);
      for (service::Step& step : procedure.steps) step.produces.clear();
      const auto index = rules::ProcedureIndex::FromIndex(result.municipality.procedures.size());
      result.cases.push_back({index, rules::PersonIndex(0), rules::PersonIndex(0)});
      result.municipality.procedures.push_back(std::move(procedure));
    }
  }
  return result;
}

rules::Program ProgramOf(const RandomTown& town) {
  return std::move(rules::Program::Compile(town.municipality.vocabulary, town.municipality.Rules(), town.today)).value();
}

}  // namespace madoguchi::smallworld
