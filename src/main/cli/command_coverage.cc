// `madoguchi coverage [municipality] [--json]`: answers and outcomes that no scenario tries, and drafts of scenarios that would.

#include <ostream>
#include <string>
#include <vector>

#include "content/disk_files.h"
#include "content/loader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "verify/scenario_coverage.h"
#include "wire/json_writer.h"

namespace madoguchi::cli {
namespace {

using verify::ProcedureCoverage;

std::string NodeOf(const service::Procedure& procedure, const verify::WalkStep& step) {
  return procedure.rule.tree.nodes[step.node.index()].id;
}

void WriteDraft(const service::Municipality& municipality, const ProcedureCoverage& coverage,
                const verify::ScenarioDraft& draft, wire::JsonWriter& json) {
  const service::Procedure& procedure = municipality[coverage.procedure];
  json.BeginObject().Key("outcome");
  if (draft.outcome) json.Value(procedure.outcomes[draft.outcome->index()].id);
  if (!draft.outcome) json.Value(std::nullopt);
  json.Key("answers").BeginArray();
  for (const verify::WalkStep& step : draft.answers) {
    json.BeginObject().Member("node", NodeOf(procedure, step)).Member("branch", step.branch).EndObject();
  }
  json.EndArray().Key("scenario").Raw(verify::DraftAsJson(municipality, coverage.procedure, draft)).EndObject();
}

void WriteProcedure(const service::Municipality& municipality, const ProcedureCoverage& coverage, wire::JsonWriter& json) {
  const service::Procedure& procedure = municipality[coverage.procedure];
  json.BeginObject().Member("id", procedure.id);
  json.Key("answers")
      .BeginObject()
      .Member("covered", coverage.covered_answers())
      .Member("all", coverage.answers)
      .EndObject();
  json.Key("outcomes")
      .BeginObject()
      .Member("covered", coverage.covered_outcomes())
      .Member("all", coverage.outcomes)
      .EndObject();
  json.Key("uncovered_outcomes").BeginArray();
  for (const rules::OutcomeIndex outcome : coverage.uncovered_outcomes) json.Value(procedure.outcomes[outcome.index()].id);
  json.EndArray().Key("uncovered_answers").BeginArray();
  for (const verify::WalkStep& step : coverage.uncovered_answers) {
    json.BeginObject().Member("node", NodeOf(procedure, step)).Member("branch", step.branch).EndObject();
  }
  json.EndArray().Key("drafts").BeginArray();
  for (const verify::ScenarioDraft& draft : coverage.drafts) WriteDraft(municipality, coverage, draft, json);
  json.EndArray().EndObject();
}

std::string ProcedureText(const service::Municipality& municipality, const ProcedureCoverage& coverage,
                          text::Language language) {
  const service::Procedure& procedure = municipality[coverage.procedure];
  std::string text = CoverageLine(language, "  " + procedure.id, {coverage.covered_answers(), coverage.answers},
                                  {coverage.covered_outcomes(), coverage.outcomes});
  for (const verify::ScenarioDraft& draft : coverage.drafts) {
    std::string missing;
    if (draft.outcome) missing += procedure.outcomes[draft.outcome->index()].id;
    for (const verify::WalkStep& step : draft.answers) {
      missing += (missing.empty() ? "" : ", ") + NodeOf(procedure, step) + "/" + std::to_string(step.branch + 1);
    }
    text += DraftLine(language, missing) + verify::DraftAsJson(municipality, coverage.procedure, draft) + "\n";
  }
  return text;
}

// The municipality named, or all of them.
std::vector<std::string> TargetsOf(const Options& options) {
  if (!options.target.empty()) return {options.target};
  return content::ListMunicipalities(content::DiskFiles(options.procedures));
}

}  // namespace

int RunCoverage(const Options& options, base::Date today, Console& console) {
  wire::JsonWriter json;
  json.BeginArray();
  std::string text;
  for (const std::string& id : TargetsOf(options)) {
    Options one = options;
    one.target = id;
    int exit_code = kDone;
    const std::optional<content::LoadedContent> content = OpenContent(one, console, exit_code);
    if (!content) return exit_code;
    const service::Municipality& municipality = content->municipality;
    json.BeginObject().Member("municipality", id).Key("procedures").BeginArray();
    Covered answers;
    Covered outcomes;
    std::string procedures;
    for (const ProcedureCoverage& coverage : verify::CoverageOf(*content, today)) {
      answers.covered += coverage.covered_answers();
      answers.all += coverage.answers;
      outcomes.covered += coverage.covered_outcomes();
      outcomes.all += coverage.outcomes;
      WriteProcedure(municipality, coverage, json);
      procedures += ProcedureText(municipality, coverage, options.language);
    }
    json.EndArray().EndObject();
    text += CoverageLine(options.language, id, answers, outcomes) + procedures;
  }
  json.EndArray();
  console.out << (options.json ? json.Take() + "\n" : text);
  return kDone;
}

}  // namespace madoguchi::cli
