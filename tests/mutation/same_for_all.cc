#include "same_for_all.h"

#include <algorithm>
#include <string>

#include "content/bundle_writer.h"

namespace madoguchi::mutation {
namespace {

std::string KeyOf(const rules::Endpoint& end) {
  std::string key;
  for (const long part :
       {static_cast<long>(end.kind), static_cast<long>(end.value), static_cast<long>(end.shift.unit),
        static_cast<long>(end.shift.amount), static_cast<long>(end.shift.day), static_cast<long>(end.shift.roll)})
    key += std::to_string(part) + ",";
  return key;
}

std::string KeyOf(const rules::Branch& branch) {
  std::string key = branch.when.negated ? "not " : "";
  for (const rules::Range& range : branch.when.ranges) key += KeyOf(range.first) + ".." + KeyOf(range.last) + ";";
  return key;
}

// "otherwise" takes what earlier branches left: it stays where it is.
void SortBranches(rules::Node& node) {
  auto begin = node.branches.begin();
  while (begin != node.branches.end()) {
    const auto end = std::find_if(begin, node.branches.end(), [](const rules::Branch& branch) { return branch.otherwise; });
    std::sort(begin, end, [](const rules::Branch& a, const rules::Branch& b) { return KeyOf(a) < KeyOf(b); });
    begin = end == node.branches.end() ? end : end + 1;
  }
}

// Where one arrives with any answer to the question here: a question whose answers all lead on decides nothing.
rules::NodeIndex PastIdleQuestions(const rules::Tree& tree, rules::NodeIndex at) {
  while (true) {
    const rules::Node& node = tree.nodes[at.index()];
    if (node.outcome || node.branches.size() != 1 || !node.branches.front().otherwise) return at;
    at = node.branches.front().then;
  }
}

void LeadPastIdleQuestions(rules::Tree& tree) {
  tree.root = PastIdleQuestions(tree, tree.root);
  for (rules::Node& node : tree.nodes) {
    // Its own branch is left, so that a question which is not there is missed.
    if (node.branches.size() == 1) continue;
    for (rules::Branch& branch : node.branches) branch.then = PastIdleQuestions(tree, branch.then);
  }
}

}  // namespace

std::uint64_t MeaningOf(service::Municipality municipality) {
  for (service::Procedure& procedure : municipality.procedures) {
    for (service::Outcome& outcome : procedure.outcomes) {
      std::stable_partition(outcome.alternatives.begin(), outcome.alternatives.end(),
                            [](const service::Alternative& way) { return way.recommended; });
    }
    LeadPastIdleQuestions(procedure.rule.tree);
    for (rules::Node& node : procedure.rule.tree.nodes) {
      SortBranches(node);
      if (!procedure.rule.for_each && node.role == rules::Role::kActor) node.role = rules::Role::kSubject;
    }
  }
  return content::ContentHashOf(municipality);
}

}  // namespace madoguchi::mutation
