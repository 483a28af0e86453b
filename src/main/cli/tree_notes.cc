#include "main/cli/tree_notes.h"

#include <cstddef>
#include <set>
#include <string>

#include "base/diagnostic_catalogue.h"
#include "content/disk_files.h"
#include "content/loader.h"
#include "main/cli/cli_words.h"
#include "rules/decide.h"
#include "verify/certain_walk.h"
#include "verify/check.h"
#include "verify/scenario_days.h"

namespace madoguchi::cli {
namespace {

// Whether the diagnostic was reported at the node or at one of its branches.
bool IsAtNode(const content::Positions& positions, const std::string& node, std::size_t branches,
              const base::SourceSpan& place) {
  if (place.file.empty()) return false;
  if (positions.Of(node) == place) return true;
  for (std::size_t b = 0; b < branches; ++b) {
    if (positions.Of(node + "/branch/" + std::to_string(b)) == place) return true;
  }
  return false;
}

NotesByProcedure NothingCounted(const service::Municipality& municipality) {
  NotesByProcedure notes(municipality.procedures.size());
  for (std::size_t p = 0; p < notes.size(); ++p) {
    for (const rules::Node& node : municipality.procedures[p].rule.tree.nodes)
      notes[p].scenarios.emplace_back(node.branches.size(), 0);
  }
  return notes;
}

// Counts a scenario at every branch that its residents are certain to take.
void CountScenarios(const content::LoadedContent& content, NotesByProcedure& notes) {
  verify::ForEachDay(
      content, [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios) {
        if (!program.Ok()) return;  // check says so.
        for (const content::Scenario* scenario : scenarios) {
          const rules::Knowledge knowledge(*program, static_cast<int>(scenario->people.size()), scenario->answers);
          for (const rules::ProcedureIndex procedure : scenario->procedures) {
            std::set<verify::WalkStep> taken;
            for (const rules::Case& of : rules::CasesOf(knowledge, procedure)) {
              const verify::CertainWalk walk = verify::WalkAsFarAsCertain(knowledge, of);
              taken.insert(walk.steps.begin(), walk.steps.end());
            }
            for (const verify::WalkStep& step : taken) {
              std::vector<std::size_t>& counts = notes[procedure.index()].scenarios[step.node.index()];
              if (step.branch < counts.size()) ++counts[step.branch];
            }
          }
        }
      });
}

}  // namespace

NotesByProcedure NotesOn(const Options& options, const service::Municipality& municipality) {
  NotesByProcedure notes = NothingCounted(municipality);
  const content::DiskFiles files(options.procedures);
  base::Diagnostics found;
  verify::CheckMunicipality(files, municipality.id, found);
  base::Diagnostics ignored;
  const content::LoadedContent content = content::LoadContent(files, municipality.id, ignored);
  CountScenarios(content, notes);
  for (const base::Diagnostic& diagnostic : found.all()) {
    const std::string sentence =
        diagnostic.code + " " + base::Describe(diagnostic, AuthorLanguageOf(options.language)).sentence;
    for (std::size_t p = 0; p < municipality.procedures.size(); ++p) {
      const service::Procedure& procedure = municipality.procedures[p];
      const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
      for (std::size_t n = 0; n < nodes.size(); ++n) {
        const std::string name = procedure.id + "/node/" + nodes[n].id;
        if (IsAtNode(content.positions, name, nodes[n].branches.size(), diagnostic.span))
          notes[p].problems[n].push_back(sentence);
      }
    }
  }
  return notes;
}

}  // namespace madoguchi::cli
