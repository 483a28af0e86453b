#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "author/content_words.h"
#include "base/diagnostic_catalogue.h"
#include "content/documents.h"
#include "desk/desk_json.h"

namespace madoguchi::desk {
namespace {

struct Count {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

class OverviewWriter {
 public:
  OverviewWriter(const Checked& checked, text::Language language) : checked_(checked), language_(language) {
    for (const Problem& problem : checked.problems()) {
      Count& count = counts_[{problem.municipality, problem.procedure}];
      ++(problem.diagnostic.severity == base::Severity::kError ? count.errors : count.warnings);
    }
  }

  std::string Run() {
    const verify::CheckResult& result = checked_.result();
    json_.BeginObject().Key("summary").BeginObject();
    json_.Member("municipalities", result.summary.municipalities).Member("procedures", result.summary.procedures);
    json_.Member("scenarios", result.summary.scenarios).Member("errors", result.diagnostics.error_count());
    json_.Member("warnings", result.diagnostics.warning_count()).EndObject();
    json_.Key("municipalities").BeginArray();
    for (const auto& [id, town] : result.towns) {
      const author::ContentWords say(town->content.municipality, language_);
      json_.BeginObject().Member("id", id).Member("name", say.Find("municipality/name").value_or(id));
      json_.Member("usable", town->content.complete).EndObject();
    }
    json_.EndArray().Key("procedures").BeginArray();
    for (const auto& [id, town] : result.towns) {
      for (const auto& [procedure, tree] : checked_.TreesOf(id)) WriteProcedure(id, procedure, tree);
    }
    json_.EndArray().Key("lifeEvents").BeginArray();
    for (const auto& [id, town] : result.towns) WriteLifeEvents(id, *town);
    json_.EndArray().Key("problems").BeginArray();
    for (const Problem& problem : checked_.problems()) WriteProblem(problem);
    json_.EndArray().EndObject();
    return json_.Take();
  }

 private:
  [[nodiscard]] Count CountOf(const std::string& municipality, const std::string& procedure) const {
    const auto found = counts_.find({municipality, procedure});
    return found == counts_.end() ? Count() : found->second;
  }

  void WriteCovered(std::string_view name, std::size_t covered, std::size_t of) {
    json_.Key(name).BeginObject().Member("covered", covered).Member("of", of).EndObject();
  }

  void WriteProcedure(const std::string& municipality, const std::string& id, const TreeSource& tree) {
    const service::Municipality& town = tree.town->content.municipality;
    const std::string file = tree.town->content.positions.Of("procedure/" + id).file;
    const bool shared = file.starts_with(content::PathOf(content::kSharedFolder, id));
    Count count = CountOf(municipality, id);
    if (shared) {
      const Count more = CountOf("", id);
      count.errors += more.errors;
      count.warnings += more.warnings;
    }
    json_.BeginObject().Member("municipality", municipality).Member("id", id);
    json_.Member("name", author::ContentWords(town, language_).Find(id + "/title").value_or(id));
    json_.Member("errors", count.errors).Member("warnings", count.warnings);
    json_.Member("shared", shared).Member("old", tree.old);
    const bool counted = !tree.old && tree.procedure.index() < tree.town->coverage.size();
    const verify::ProcedureCoverage coverage =
        counted ? *tree.town->coverage[tree.procedure.index()] : verify::ProcedureCoverage();
    WriteCovered("answers", coverage.covered_answers(), coverage.answers);
    WriteCovered("outcomes", coverage.covered_outcomes(), coverage.outcomes);
    json_.EndObject();
  }

  void WriteLifeEvents(const std::string& municipality, const verify::CheckedTown& town) {
    const author::ContentWords say(town.content.municipality, language_);
    for (const service::LifeEvent& event : town.content.municipality.life_events) {
      if (event.procedures.empty()) continue;
      json_.BeginObject().Member("municipality", municipality).Member("id", event.id);
      json_.Member("name", say.Find("life_event/" + event.id + ".title").value_or(event.id)).EndObject();
    }
  }

  void WriteIf(std::string_view name, const std::string& text) {
    if (!text.empty()) json_.Member(name, text);
  }

  void WriteProblem(const Problem& problem) {
    const base::Diagnostic& diagnostic = problem.diagnostic;
    const base::Description said = base::Describe(diagnostic, author::AuthorLanguageOf(language_));
    const bool error = diagnostic.severity == base::Severity::kError;
    json_.BeginObject().Member("code", diagnostic.code).Member("severity", error ? "error" : "warning");
    json_.Member("name", said.name).Member("message", said.sentence);
    WriteIf("fix", said.fix);
    WriteIf("resident", said.example);
    json_.Member("path", diagnostic.span.file).Member("line", diagnostic.span.line);
    json_.Member("column", diagnostic.span.column);
    WriteIf("municipality", problem.municipality);
    WriteIf("procedure", problem.procedure);
    WriteIf("node", problem.node);
    json_.EndObject();
  }

  const Checked& checked_;
  text::Language language_;
  std::map<std::pair<std::string, std::string>, Count> counts_;
  wire::JsonWriter json_;
};

}  // namespace

std::string OverviewJson(const Checked& checked, text::Language language) { return OverviewWriter(checked, language).Run(); }

std::string ErrorJson(const std::string& sentence) {
  return wire::JsonWriter().BeginObject().Member("error", sentence).EndObject().Take();
}

}  // namespace madoguchi::desk
