#include "author/tree_notes.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "rules/decide.h"
#include "verify/certain_walk.h"
#include "verify/scenario_days.h"

namespace madoguchi::author {
namespace {

using Wanted = std::set<rules::ProcedureIndex>;

void CountOne(const rules::Program& program, const content::Scenario& scenario, const Wanted& wanted,
              std::vector<TreeNotes>& notes) {
  const rules::Knowledge knowledge(program, static_cast<int>(scenario.people.size()), scenario.answers);
  for (const rules::ProcedureIndex procedure : scenario.procedures) {
    if (!wanted.contains(procedure)) continue;
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

void CountScenarios(const content::LoadedContent& content, const Wanted& wanted, std::vector<TreeNotes>& notes) {
  for (const rules::ProcedureIndex procedure : wanted) {
    for (const rules::Node& node : content.municipality[procedure].rule.tree.nodes)
      notes[procedure.index()].scenarios.emplace_back(node.branches.size(), 0);
  }
  std::vector<const content::Scenario*> about;
  for (const content::Scenario& scenario : content.scenarios) {
    const auto is_wanted = [&](rules::ProcedureIndex procedure) { return wanted.contains(procedure); };
    if (std::any_of(scenario.procedures.begin(), scenario.procedures.end(), is_wanted)) about.push_back(&scenario);
  }
  verify::ForEachDay(content, about,
                     [&](const base::Result<rules::Program>& program, std::span<const content::Scenario* const> scenarios) {
                       if (!program.Ok()) return;  // check says so.
                       for (const content::Scenario* scenario : scenarios) CountOne(*program, *scenario, wanted, notes);
                     });
}

}  // namespace

NodePlaces::NodePlaces(const content::LoadedContent& content) {
  const std::vector<service::Procedure>& procedures = content.municipality.procedures;
  for (std::size_t p = 0; p < procedures.size(); ++p) {
    const auto put = [&](const std::string& name, std::size_t node) {
      const base::SourceSpan place = content.positions.Of(procedures[p].id + "/" + name);
      if (!place.file.empty()) nodes_.emplace(place, NodePlace{rules::ProcedureIndex::FromIndex(p), node});
    };
    const std::vector<rules::Node>& nodes = procedures[p].rule.tree.nodes;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
      const std::string name = "node/" + nodes[n].id;
      put(name, n);
      for (std::size_t b = 0; b < nodes[n].branches.size(); ++b) put(name + "/branch/" + std::to_string(b), n);
      if (nodes[n].outcome && nodes[n].outcome->index() < procedures[p].outcomes.size())
        put("outcome/" + procedures[p].outcomes[nodes[n].outcome->index()].id, n);
    }
  }
}

std::optional<NodePlace> NodePlaces::At(const base::SourceSpan& place) const {
  const auto found = nodes_.find(place);
  return found == nodes_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<TreeNotes> NotesOn(const content::LoadedContent& content, std::span<const base::Diagnostic> found,
                               std::span<const rules::ProcedureIndex> wanted, base::AuthorLanguage language) {
  std::vector<TreeNotes> notes(content.municipality.procedures.size());
  Wanted these(wanted.begin(), wanted.end());
  for (std::size_t p = 0; wanted.empty() && p < notes.size(); ++p) these.insert(rules::ProcedureIndex::FromIndex(p));
  if (content.complete) CountScenarios(content, these, notes);
  const NodePlaces places(content);
  for (const base::Diagnostic& diagnostic : found) {
    const std::optional<NodePlace> at = places.At(diagnostic.span);
    if (!at || !these.contains(at->procedure)) continue;
    notes[at->procedure.index()].problems[at->node].push_back(diagnostic.code + " " +
                                                              base::Describe(diagnostic, language).sentence);
  }
  return notes;
}

}  // namespace madoguchi::author
