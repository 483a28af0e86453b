#include "same_for_all.h"

#include <algorithm>
#include <string>

#include "content/bundle_writer.h"

namespace madoguchi::mutation {
namespace {

std::string KeyOf(const rules::Endpoint& end) {
  std::string key;
  for (const long part : {static_cast<long>(end.kind), static_cast<long>(end.value), static_cast<long>(end.shift.unit),
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

}  // namespace

std::uint64_t MeaningOf(service::Municipality municipality) {
  for (service::Procedure& procedure : municipality.procedures) {
    for (service::Outcome& outcome : procedure.outcomes) {
      std::stable_partition(outcome.alternatives.begin(), outcome.alternatives.end(),
                            [](const service::Alternative& way) { return way.recommended; });
    }
    for (rules::Node& node : procedure.rule.tree.nodes) {
      SortBranches(node);
      if (!procedure.rule.for_each && node.role == rules::Role::kActor) node.role = rules::Role::kSubject;
    }
  }
  return content::ContentHashOf(municipality);
}

}  // namespace madoguchi::mutation
