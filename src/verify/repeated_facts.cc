#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "verify/lint.h"
#include "verify/tree_values.h"

namespace madoguchi::verify {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class RepeatedFactsLint {
 public:
  RepeatedFactsLint(const content::LoadedContent& content, const service::Procedure& procedure,
                    base::Diagnostics& diagnostics)
      : content_(content), procedure_(procedure), nodes_(procedure.rule.tree.nodes), diagnostics_(diagnostics) {}

  void Run() {
    std::vector<bool> reported(nodes_.size(), false);
    for (std::size_t first = 0; first < nodes_.size(); ++first) {
      if (!IsQuestion(first)) continue;
      const std::vector<std::size_t> came_from = ReachedFrom(first);
      for (std::size_t second = 0; second < nodes_.size(); ++second) {
        if (second == first || came_from[second] == kNone || reported[second] || !SameQuestion(first, second)) continue;
        reported[second] = true;
        Report(first, second, came_from);
      }
    }
  }

 private:
  [[nodiscard]] bool IsQuestion(std::size_t node) const {
    return !nodes_[node].outcome && nodes_[node].quantifier == rules::Quantifier::kNone;
  }
  [[nodiscard]] bool SameQuestion(std::size_t a, std::size_t b) const {
    return IsQuestion(b) && nodes_[a].fact == nodes_[b].fact && nodes_[a].role == nodes_[b].role;
  }

  // Breadth first, so that the path told is a shortest one. For each node, the one before it.
  [[nodiscard]] std::vector<std::size_t> ReachedFrom(std::size_t start) const {
    std::vector<std::size_t> came_from(nodes_.size(), kNone);
    std::vector<std::size_t> queue{start};
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const rules::Branch& branch : nodes_[queue[i]].branches) {
        const std::size_t target = branch.then.index();
        if (came_from[target] != kNone || target == start) continue;
        came_from[target] = queue[i];
        queue.push_back(target);
      }
    }
    return came_from;
  }

  void Report(std::size_t first, std::size_t second, const std::vector<std::size_t>& came_from) {
    std::string path = nodes_[second].id;
    for (std::size_t at = second; at != first;) {
      at = came_from[at];
      path = nodes_[at].id + " → " + path;
    }
    diagnostics_.Report("MG0111", content_.positions.Of(procedure_.id + "/node/" + nodes_[second].id),
                        {{"fact", content_.municipality.vocabulary[nodes_[second].fact].id}, {"path", path}});
  }

  const content::LoadedContent& content_;
  const service::Procedure& procedure_;
  const std::vector<rules::Node>& nodes_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

void LintRepeatedFacts(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) == 0) RepeatedFactsLint(content, procedure, diagnostics).Run();
  }
}

}  // namespace madoguchi::verify
