// `madoguchi explain <municipality> [--scenario NAME]`: why residents get what they get. They are read as JSON lines, as `decide`
// reads them, or are those of a scenario.

#include <istream>
#include <ostream>
#include <string>

#include "author/explanation.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "rules/decide.h"
#include "wire/resident_line.h"

namespace madoguchi::cli {
namespace {

struct Resident {
  std::vector<rules::ProcedureIndex> procedures;
  std::vector<std::string> people;
  rules::Answers answers;
};

// The explanation of one resident; false where there is none, which is said.
bool ExplainResident(const service::Municipality& municipality, const rules::Program& program, const Resident& resident,
                     const Options& options, Console& console) {
  const rules::Knowledge knowledge(program, static_cast<int>(resident.people.size()), resident.answers);
  if (!knowledge.consistent()) {
    std::string facts;
    for (const rules::FactKey key : knowledge.conflicts())
      facts += (facts.empty() ? "" : ", ") + municipality.vocabulary[key.fact].id;
    console.err << AnswersContradict(options.language, facts);
    return false;
  }
  std::vector<rules::Case> cases;
  for (const rules::ProcedureIndex procedure : resident.procedures) {
    const std::vector<rules::Case> of_procedure = rules::CasesOf(knowledge, procedure);
    cases.insert(cases.end(), of_procedure.begin(), of_procedure.end());
  }
  const plan::Plan plan = plan::MakePlan({municipality, knowledge, cases, program.today()});
  console.out << author::Explain({municipality, knowledge, resident.answers, resident.people, plan}, options.language)
              << "\n";
  return true;
}

int ExplainLines(const service::Municipality& municipality, const rules::Program& program, const Options& options,
                 Console& console) {
  int exit_code = kDone;
  std::size_t number = 0;
  for (std::string line; std::getline(console.in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const wire::ResidentLine resident = wire::ReadResidentLine(municipality, line, program.today());
    for (const wire::LineProblem& problem : resident.problems) {
      console.err << number << ": " << problem.code << " " << problem.path << ": " << problem.message << " " << problem.fix
                  << "\n";
    }
    const bool told =
        resident.problems.empty() &&
        ExplainResident(municipality, program, {resident.procedures, resident.people, resident.answers}, options, console);
    if (!told) exit_code = kProblems;
  }
  return exit_code;
}

const content::Scenario* FindScenario(const std::vector<content::Scenario>& scenarios, const Options& options,
                                      Console& console) {
  std::string known;
  for (const content::Scenario& scenario : scenarios) {
    if (scenario.id == options.scenario) return &scenario;
    known += (known.empty() ? "" : ", ") + scenario.id;
  }
  console.err << NoSuchScenario(options.language, options.scenario, known);
  return nullptr;
}

}  // namespace

int RunExplain(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return exit_code;
  const service::Municipality& municipality = content->municipality;
  const content::Scenario* scenario = nullptr;
  if (!options.scenario.empty()) {
    scenario = FindScenario(content->scenarios, options, console);
    if (scenario == nullptr) return kCannotRun;
    today = options.today.value_or(scenario->today);
  }
  const base::Result<rules::Program> program = rules::Program::Compile(municipality.vocabulary, municipality.Rules(), today);
  if (!program.Ok()) {
    console.err << program.error().code << " " << program.error().context << "\n";
    return kProblems;
  }
  if (scenario == nullptr) return ExplainLines(municipality, *program, options, console);
  console.out << scenario->id << ": " << scenario->resident << "\n";
  const Resident resident{scenario->procedures, scenario->people, scenario->answers};
  return ExplainResident(municipality, *program, resident, options, console) ? kDone : kProblems;
}

}  // namespace madoguchi::cli
