#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// Names each node by what it comes to, so that nodes of the same name decide alike for everybody: an outcome by its number, a
// question by its fact and its branches, and a question whose branches all come to the same by what they come to.
class Meanings {
 public:
  explicit Meanings(const rules::Tree& tree) : tree_(tree), meanings_(tree.nodes.size(), kUnknown) {}

  [[nodiscard]] std::size_t Of(std::size_t index) {
    if (meanings_[index] != kUnknown) return meanings_[index];
    const rules::Node& node = tree_.nodes[index];
    if (node.outcome) return meanings_[index] = node.outcome->index();
    const std::vector<std::size_t> ends = EndsOf(node);
    const bool idle = std::all_of(ends.begin(), ends.end(), [&](std::size_t end) { return end == ends.front(); });
    if (idle && !ends.empty()) return meanings_[index] = ends.front();
    rules::Node bare = node;
    bare.id.clear();
    for (std::size_t i = 0; i < ends.size(); ++i) bare.branches[i].then = rules::NodeIndex{};
    for (const auto& [known, known_ends, meaning] : known_) {
      if (known == bare && known_ends == ends) return meanings_[index] = meaning;
    }
    const std::size_t meaning = kFirstQuestion + index;
    known_.push_back({bare, ends, meaning});
    return meanings_[index] = meaning;
  }

  [[nodiscard]] std::vector<std::size_t> EndsOf(const rules::Node& node) {
    std::vector<std::size_t> ends;
    for (const rules::Branch& branch : node.branches) ends.push_back(Of(branch.then.index()));
    return ends;
  }

 private:
  struct Known {
    rules::Node node;
    std::vector<std::size_t> ends;
    std::size_t meaning;
  };
  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
  static constexpr std::size_t kFirstQuestion = 1u << 20;  // beyond every outcome
  const rules::Tree& tree_;
  std::vector<std::size_t> meanings_;
  std::vector<Known> known_;
};

// Deadlines count from it, or it says whose counter it is.
bool IsUsedBy(const service::Step& step, rules::FactId fact) {
  const auto counts = [fact](const std::optional<service::DateRule>& rule) { return rule && rule->fact == fact; };
  if (step.authority.fact == fact || (step.deadline && counts(step.deadline->value))) return true;
  return step.window && (counts(step.window->value.from) || counts(step.window->value.until));
}

// Steps of an outcome below the node hang on its fact: then the answer matters although the way is the same.
bool IsUsedBelow(const service::Procedure& procedure, const rules::Node& node, rules::FactId fact) {
  if (node.outcome) {
    const std::vector<service::Alternative>& ways = procedure.outcomes[node.outcome->index()].alternatives;
    return std::any_of(ways.begin(), ways.end(), [&](const service::Alternative& way) {
      return std::any_of(way.steps.begin(), way.steps.end(),
                         [&](service::StepIndex step) { return IsUsedBy(procedure.steps[step.index()], fact); });
    });
  }
  return std::any_of(node.branches.begin(), node.branches.end(), [&](const rules::Branch& branch) {
    return IsUsedBelow(procedure, procedure.rule.tree.nodes[branch.then.index()], fact);
  });
}

bool IsUsedBeside(const service::Procedure& procedure, const rules::Node& node) {
  return procedure.authority.fact == node.fact || IsUsedBelow(procedure, node, node.fact);
}

}  // namespace

void LintIdleBranches(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) != 0) continue;
    Meanings meanings(procedure.rule.tree);
    for (const rules::Node& node : procedure.rule.tree.nodes) {
      if (node.outcome || node.branches.empty()) continue;
      const std::vector<std::size_t> ends = meanings.EndsOf(node);
      if (std::any_of(ends.begin(), ends.end(), [&](std::size_t end) { return end != ends.front(); })) continue;
      if (IsUsedBeside(procedure, node)) continue;
      diagnostics.Report("MG0115", content.positions.Of(procedure.id + "/node/" + node.id), {{"node", node.id}});
    }
  }
}

}  // namespace madoguchi::verify
