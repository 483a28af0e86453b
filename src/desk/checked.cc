#include "desk/checked.h"

#include <algorithm>
#include <string_view>

#include "author/tree_notes.h"
#include "content/documents.h"

namespace madoguchi::desk {
namespace {

bool HasFilesIn(const content::MemoryFiles& files, const std::string& folder) {
  const auto at = files.texts().lower_bound(folder + "/");
  return at != files.texts().end() && at->first.starts_with(folder + "/");
}

bool IsReadable(const verify::CheckedTown& town, std::size_t procedure) {
  return town.content.broken.count(town.content.municipality.procedures[procedure].id) == 0;
}

}  // namespace

std::vector<rules::ProcedureRule> UsableRules(const content::LoadedContent& content) {
  std::vector<rules::ProcedureRule> rules = content.municipality.Rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (content.broken.count(content.municipality.procedures[i].id) == 0) continue;
    rules[i] = {};
    rules[i].tree.nodes.emplace_back();
    rules[i].tree.nodes.front().outcome = rules::OutcomeIndex(0);
    rules[i].outcome_class = {rules::kNotNeededClass};
  }
  return rules;
}

void Checked::Take(const verify::CheckResult& result, const content::MemoryFiles& files) {
  result_ = result;
  KeepGoodOnes(files);
  PlaceProblems();
}

void Checked::KeepGoodOnes(const content::MemoryFiles& files) {
  const auto is_gone = [&](const auto& entry) { return result_.towns.find(entry.first) == result_.towns.end(); };
  std::erase_if(trees_, is_gone);
  std::erase_if(complete_, is_gone);
  for (const auto& [id, town] : result_.towns) {
    if (town->content.complete) complete_[id] = town;
    std::map<std::string, TreeSource>& trees = trees_[id];
    std::erase_if(trees, [&, &of = id](const auto& tree) {
      return !HasFilesIn(files, content::PathOf(of, tree.first)) &&
             !HasFilesIn(files, content::PathOf(content::kSharedFolder, tree.first));
    });
    for (auto& [name, tree] : trees) tree.old = true;
    const std::vector<service::Procedure>& procedures = town->content.municipality.procedures;
    for (std::size_t i = 0; i < procedures.size(); ++i) {
      if (IsReadable(*town, i)) trees[procedures[i].id] = {town, rules::ProcedureIndex::FromIndex(i), false};
    }
    // What is complete has every procedure that there is: one that is used no longer is not broken.
    if (town->content.complete) std::erase_if(trees, [](const auto& tree) { return tree.second.old; });
  }
}

void Checked::PlaceProblems() {
  problems_.clear();
  std::map<std::string, author::NodePlaces> places;
  for (const auto& [id, town] : result_.towns) places.emplace(id, author::NodePlaces(town->content));
  for (const base::Diagnostic& diagnostic : result_.diagnostics.all()) {
    Problem problem;
    problem.diagnostic = diagnostic;
    const std::string_view path = diagnostic.span.file;
    const std::size_t first = path.find('/');
    if (first != std::string_view::npos) {
      const std::string_view folder = path.substr(0, first);
      if (folder != content::kSharedFolder) problem.municipality = folder;
      const std::size_t second = path.find('/', first + 1);
      if (second != std::string_view::npos) problem.procedure = path.substr(first + 1, second - first - 1);
    }
    for (const auto& [id, of_town] : places) {
      if (!problem.municipality.empty() && id != problem.municipality) continue;
      const std::optional<author::NodePlace> at = of_town.At(diagnostic.span);
      if (!at) continue;
      const service::Procedure& procedure = result_.towns.at(id)->content.municipality[at->procedure];
      problem.procedure = procedure.id;
      problem.node = procedure.rule.tree.nodes[at->node].id;
      break;
    }
    problems_.push_back(std::move(problem));
  }
}

std::vector<std::pair<std::string, TreeSource>> Checked::TreesOf(const std::string& municipality) const {
  std::vector<std::pair<std::string, TreeSource>> trees;
  const auto of_town = trees_.find(municipality);
  if (of_town == trees_.end()) return trees;
  for (const bool old : {false, true}) {
    const std::size_t begin = trees.size();
    for (const auto& [id, tree] : of_town->second) {
      if (tree.old == old) trees.emplace_back(id, tree);
    }
    if (old) continue;
    std::sort(trees.begin() + static_cast<std::ptrdiff_t>(begin), trees.end(),
              [](const auto& a, const auto& b) { return a.second.procedure < b.second.procedure; });
  }
  return trees;
}

std::optional<TreeSource> Checked::TreeOf(const std::string& municipality, const std::string& procedure) const {
  const auto of_town = trees_.find(municipality);
  if (of_town == trees_.end()) return std::nullopt;
  const auto tree = of_town->second.find(procedure);
  return tree == of_town->second.end() ? std::nullopt : std::optional(tree->second);
}

std::optional<WalkSource> Checked::WalkIn(const std::string& municipality) const {
  const auto complete = complete_.find(municipality);
  if (complete == complete_.end()) return std::nullopt;
  const auto now = result_.towns.find(municipality);
  return WalkSource{complete->second, now == result_.towns.end() || now->second != complete->second};
}

}  // namespace madoguchi::desk
