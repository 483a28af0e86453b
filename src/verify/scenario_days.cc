#include "verify/scenario_days.h"

#include <map>
#include <vector>

namespace madoguchi::verify {

void ForEachDay(const content::LoadedContent& content, const SeeDay& see) {
  std::vector<const content::Scenario*> all;
  for (const content::Scenario& scenario : content.scenarios) all.push_back(&scenario);
  ForEachDay(content, all, see);
}

void ForEachDay(const content::LoadedContent& content, std::span<const content::Scenario* const> scenarios,
                const SeeDay& see) {
  std::map<base::Date, std::vector<const content::Scenario*>> by_day;
  for (const content::Scenario* scenario : scenarios) by_day[scenario->today].push_back(scenario);
  const std::vector<rules::ProcedureRule> rules = content.municipality.Rules();
  for (const auto& [today, of_day] : by_day) {
    see(rules::Program::Compile(content.municipality.vocabulary, rules, today), of_day);
  }
}

}  // namespace madoguchi::verify
