#include "app/other_ways_sections.h"

#include <string>
#include <utility>
#include <vector>

#include "app/outlook.h"
#include "app/people_words.h"
#include "plan/other_ways.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

Node& Section(const PlanView& plan, Node& sections, std::string id, std::string_view words_key, Icon icon) {
  Node& section = Add(sections, Make(Role::kDescription, Part::kDetailSection, std::move(id)));
  Add(section, Saying(Role::kTerm, Part::kNone, plan.say().Ui(words_key))).icon = icon;
  return Add(section, Make(Role::kDefinition));
}

std::string ValueWords(const PlanView& plan, const rules::Fact& fact, std::optional<rules::Value> value) {
  return AnswerWords(plan.say(), fact, rules::Answer{value, fact.revision}).text;
}

// The values of a change: one, one of several choices, a range, or all from there on.
std::string TargetWords(const PlanView& plan, const rules::Change& change) {
  const rules::Fact& fact = plan.view.now.fact(change.key);
  const auto [first, last] = change.within;
  if (first == last) return ValueWords(plan, fact, change.to);
  const bool date = fact.type == rules::FactType::kDate;
  if (!date && fact.type != rules::FactType::kCount) {
    std::vector<std::string> choices;
    for (rules::Value value = first; value <= last; ++value) choices.push_back(ValueWords(plan, fact, value));
    return Joined(plan.say(), choices, "or");
  }
  const rules::Program& program = plan.view.now.knowledge().program();
  const std::vector<rules::Interval>& cells = program.fact(change.key.fact).cells;
  if (last == cells.back().last) {
    return plan.say().UiText(date ? "detail.or_later" : "detail.or_more", {{"value", ValueWords(plan, fact, first)}});
  }
  if (first == cells.front().first || (date && first == plan.plan.today.days)) {
    return plan.say().UiText(date ? "detail.or_earlier" : "detail.or_less", {{"value", ValueWords(plan, fact, last)}});
  }
  if (date) return text::DateRange(plan.view.language(), base::Date{first}, base::Date{last}, plan.plan.today);
  return CountRange(plan.say(), first, last);
}

void AddCounterfactual(const PlanView& plan, Node& spare, const service::Procedure& service,
                       const rules::Counterfactual& one) {
  for (const rules::Change& change : one.changes) {
    const rules::Fact& fact = plan.view.now.fact(change.key);
    Add(spare, Text(plan.say().Ui("detail.change", {{"question", QuestionTo(plan.view, change.key).text},
                                                    {"from", ValueWords(plan, fact, change.from)},
                                                    {"to", TargetWords(plan, change)}})));
  }
  Add(spare, WaysRow(plan.view, WaysOf(service, one.outcomes, false)));
  for (const rules::FactKey key : one.depends_on) {
    const rules::Fact& fact = plan.view.now.fact(key);
    const bool authority = fact.owner == rules::FactOwner::kAuthority;
    Add(spare, authority ? Text(plan.say().Ui("open.authority"))
                         : Text(plan.say().Ui("detail.depends", {{"question", QuestionTo(plan.view, key).text}})));
  }
}

void AddObstacles(const PlanView& plan, Node& spare, const std::vector<rules::Obstacle>& in_the_way) {
  Add(spare, Text(plan.say().Ui("detail.in_the_way")));
  for (const rules::Obstacle& obstacle : in_the_way) {
    const rules::Fact& fact = plan.view.now.fact(obstacle.key);
    const bool past = obstacle.reason == rules::Obstacle::Reason::kPast;
    const std::string answer = ValueWords(plan, fact, plan.view.now.knowledge().value(obstacle.key));
    Add(spare, Text(plan.say().Ui(past ? "detail.obstacle_past" : "detail.obstacle",
                                  {{"question", QuestionTo(plan.view, obstacle.key).text}, {"answer", answer}})));
  }
}

void AddBetter(const PlanView& plan, Node& sections, const service::Procedure& service, const plan::BetterWay& better) {
  const bool found = !better.changes.smallest.empty() || better.wait_until;
  const bool obstacles = better.spares_visit && !better.changes.in_the_way.empty();
  if (!found && !obstacles) return;
  Node& spare = Section(plan, sections, "spare", better.spares_visit ? "detail.spare" : "detail.better", Icon::kHome);
  for (const rules::Counterfactual& one : better.changes.smallest) AddCounterfactual(plan, spare, service, one);
  if (better.wait_until) {
    const std::string day = text::DateFrom(plan.view.language(), *better.wait_until, plan.plan.today);
    Add(spare, Text(plan.say().Ui("detail.wait", {{"date", day}})));
    Add(spare, WaysRow(plan.view, {better.channels.begin(), better.channels.end()}));
  }
  if (!found) AddObstacles(plan, spare, better.changes.in_the_way);
}

void AddWhyNot(const PlanView& plan, Node& sections, const std::vector<plan::ClosedWay>& ways) {
  if (ways.empty()) return;
  Node& why_not = Section(plan, sections, "why_not", "detail.why_not", Icon::kQuestion);
  for (std::size_t i = 0; i < ways.size();) {
    const plan::ClosedWay& way = ways[i];
    // Channels that are closed for the same reason stand side by side above it.
    Node& signs = Add(why_not, Make(Role::kGroup, Part::kRow));
    for (; i < ways.size() && ways[i].because == way.because && ways[i].window_closed == way.window_closed; ++i) {
      Add(signs, Sign(plan.say(), ways[i].channel, false));
    }
    if (way.window_closed) {
      const std::string day = text::DateFrom(plan.view.language(), *way.window_closed, plan.plan.today);
      Add(why_not, Text(plan.say().Ui("plan.window_closed", {{"date", day}})));
    }
    for (const rules::FactKey key : way.because) {
      const rules::Fact& fact = plan.view.now.fact(key);
      const std::string answer = ValueWords(plan, fact, plan.view.now.knowledge().value(key));
      Add(why_not,
          Text(plan.say().Ui("detail.because_answer", {{"question", QuestionTo(plan.view, key).text}, {"answer", answer}})));
    }
  }
}

}  // namespace

Node OtherWaysSections(const PlanView& plan, const plan::PlannedProcedure& procedure) {
  const Situation& now = plan.view.now;
  const plan::PlanInput input{now.municipality(), now.knowledge(), now.cases(), plan.plan.today};
  const plan::OtherWays ways = plan::FindOtherWays(input, plan.view.state.answers, procedure);
  Node sections = Make(Role::kDescriptions);
  if (ways.better) AddBetter(plan, sections, plan.service_of(procedure), *ways.better);
  AddWhyNot(plan, sections, ways.why_not);
  return sections;
}

}  // namespace madoguchi::app
