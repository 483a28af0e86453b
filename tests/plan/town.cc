#include "plan/town.h"

#include <cstdlib>
#include <iostream>

#include "content/disk_files.h"
#include "content/loader.h"
#include "service/answer_text.h"

namespace madoguchi::plan {
namespace {

[[noreturn]] void Stop(const std::string& why) {
  std::cerr << "tests/plan/town: " << why << "\n";
  std::abort();
}

service::Municipality LoadTown() {
  const content::DiskFiles files(MADOGUCHI_SOURCE_DIR "/tests/golden/procedures");
  base::Diagnostics diagnostics;
  std::optional<service::Municipality> town = content::LoadMunicipality(files, "hoshimi", diagnostics);
  if (!town) Stop("the content has " + std::to_string(diagnostics.error_count()) + " errors");
  return std::move(*town);
}

rules::Program Compile(const char* today) {
  base::Result<rules::Program> program = rules::Program::Compile(Town().vocabulary, Town().Rules(), *base::ParseIso(today));
  if (!program.Ok()) Stop(program.error().text);
  return std::move(program).value();
}

rules::Answers AnswersOf(const std::vector<Said>& people, base::Date today) {
  rules::Answers answers;
  for (std::size_t person = 0; person < people.size(); ++person) {
    for (const auto& [id, written] : people[person]) {
      const std::optional<rules::FactId> fact = Town().vocabulary.Find(id);
      if (!fact) Stop("no fact " + id);
      const base::Result<rules::Answer> answer =
          service::ParseAnswer(Town().vocabulary[*fact], service::WrittenAnswer(written), today);
      if (!answer.Ok()) Stop(id + " cannot be " + written);
      const rules::FactKey key{*fact, rules::PersonIndex::FromIndex(person)};
      if (answer->value) {
        answers.Set(key, *answer->value);
      } else {
        answers.SetUnknown(key);
      }
    }
  }
  return answers;
}

}  // namespace

Said Mover(const char* card, const char* pin, const char* move_date) {
  return {
      {"move_kind", "from_elsewhere"}, {"move_date", move_date}, {"previous_town", "sorano"}, {"card", card}, {"pin", pin}};
}

const service::Municipality& Town() {
  static const service::Municipality town = LoadTown();
  return town;
}

Household::Household(const char* today, const std::vector<Said>& people)
    : program_(Compile(today)), knowledge_(program_, static_cast<int>(people.size()), AnswersOf(people, program_.today())) {}

std::vector<rules::Case> Household::CasesOf(const std::vector<std::string>& procedures) const {
  std::vector<rules::Case> cases;
  for (const std::string& id : procedures) {
    for (const rules::Case& of : rules::CasesOf(knowledge_, *Town().FindProcedure(id))) cases.push_back(of);
  }
  return cases;
}

Plan Household::PlanFor(const std::vector<std::string>& procedures) const {
  const std::vector<rules::Case> cases = CasesOf(procedures);
  return MakePlan({Town(), knowledge_, cases, today()});
}

const PlannedProcedure& Find(const Plan& plan, const std::string& procedure) {
  for (const PlannedProcedure& planned : plan.procedures) {
    if (Town()[planned.decision.of.procedure].id == procedure) return planned;
  }
  Stop("no plan for " + procedure);
}

const PlannedStep& StepOf(const Plan& plan, const std::string& procedure) {
  const PlannedAlternative* recommended = Find(plan, procedure).recommended();
  if (recommended == nullptr || recommended->steps.size() != 1) Stop("not one step for " + procedure);
  return recommended->steps.front();
}

}  // namespace madoguchi::plan
