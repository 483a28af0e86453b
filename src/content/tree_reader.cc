#include "content/tree_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "content/condition_reader.h"
#include "content/field_reader.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

using rules::Node;
using rules::NodeIndex;
using rules::Quantifier;
using rules::Role;

struct NodeKind {
  std::string_view key;
  Quantifier quantifier;
};
constexpr std::array kAskKinds = {NodeKind{"ask", Quantifier::kNone}, NodeKind{"ask_any", Quantifier::kAny},
                                  NodeKind{"ask_all", Quantifier::kAll}, NodeKind{"ask_count", Quantifier::kCountAtLeast}};
constexpr std::array<std::string_view, 3> kRoleNames = {"actor", "subject", "household"};  // By rules::Role.

class TreeReader {
 public:
  TreeReader(const std::string& procedure, const std::vector<std::string>& outcomes, LoadContext& context)
      : procedure_(procedure), outcomes_(outcomes), context_(context) {}

  rules::Tree Read(const JsonValue& json) {
    rules::Tree tree;
    FieldReader fields(json, "tree", context_.diagnostics);
    const JsonValue* root = fields.Required("root");
    const JsonValue* nodes = fields.Required("nodes");
    fields.Ignore("note");
    fields.Finish();
    if (nodes == nullptr || !IsObject(*nodes, "nodes", context_.diagnostics) || !CheckCount(*nodes, "nodes", context_))
      return tree;
    for (const JsonMember& member : nodes->members) {
      CheckId(member.key, member.key_span, context_.diagnostics);
      context_.positions.Put(procedure_ + "/node/" + member.key, member.key_span);
      names_.emplace(member.key, NodeIndex::FromIndex(names_.size()));
    }
    for (const JsonMember& member : nodes->members) tree.nodes.push_back(ReadNode(member));
    if (root != nullptr) tree.root = ReadTarget(*root, "root").value_or(NodeIndex());
    ReportCycles(tree);
    return tree;
  }

 private:
  Node ReadNode(const JsonMember& member) {
    Node node;
    node.id = member.key;
    FieldReader fields(member.value, member.key, context_.diagnostics);
    if (!fields.ok()) return node;
    fields.Ignore("note");
    const JsonValue* outcome = fields.Optional("outcome");
    const JsonValue* fact = nullptr;
    int kinds = outcome != nullptr ? 1 : 0;
    for (const NodeKind& kind : kAskKinds) {
      const JsonValue* found = fields.Optional(kind.key);
      if (found == nullptr) continue;
      ++kinds;
      fact = found;
      node.quantifier = kind.quantifier;
    }
    if (kinds != 1) {
      context_.Report(
          "MG0015", member.key_span,
          {{"key", member.key}, {"count", std::to_string(kinds)}, {"allowed", "ask, ask_any, ask_all, ask_count, outcome"}});
    }
    if (fact != nullptr) {
      ReadQuestion(fields, *fact, node);
    } else if (outcome != nullptr) {
      ReadOutcome(*outcome, node);
    }
    fields.Finish();
    return node;
  }

  void ReadOutcome(const JsonValue& json, Node& node) {
    const std::optional<std::string> id = AsString(json, "outcome", context_.diagnostics);
    if (!id) return;
    const auto found = std::find(outcomes_.begin(), outcomes_.end(), *id);
    if (found == outcomes_.end()) {
      context_.Report("MG0107", json.span, {{"outcome", *id}});
      return;
    }
    node.outcome = rules::OutcomeIndex::FromIndex(static_cast<std::size_t>(found - outcomes_.begin()));
  }

  void ReadQuestion(FieldReader& fields, const JsonValue& fact_json, Node& node) {
    const JsonValue* of = node.quantifier == Quantifier::kNone ? fields.Optional("of") : nullptr;
    const JsonValue* is = node.quantifier != Quantifier::kNone ? fields.Required("is") : nullptr;
    const JsonValue* at_least = node.quantifier == Quantifier::kCountAtLeast ? fields.Required("at_least") : nullptr;
    const JsonValue* branches = fields.Required("branches");
    if (at_least != nullptr) {
      node.at_least = static_cast<std::int32_t>(
          AsInteger(*at_least, "at_least", 1, rules::kMaxPeople, context_.diagnostics).value_or(1));
    }
    const std::optional<rules::FactId> fact_id = FactNamed(fact_json, "ask", context_);
    if (!fact_id) return;  // What its conditions mean cannot be said.
    node.fact = *fact_id;
    const rules::Fact& fact = context_.municipality.vocabulary[*fact_id];
    ReadRole(of, fact_json, fact, node);
    if (is != nullptr) node.each = ReadCondition(*is, fact, context_).value_or(rules::Condition{});
    if (branches != nullptr) ReadBranches(*branches, fact, node);
  }

  void ReadRole(const JsonValue* of, const JsonValue& fact_json, const rules::Fact& fact, Node& node) {
    const bool personal = fact.owner == rules::FactOwner::kPerson;
    node.role = personal ? Role::kSubject : Role::kHousehold;
    std::optional<Role> said;
    if (of != nullptr) {
      if (const std::optional<std::size_t> index = AsOneOf(*of, "of", kRoleNames, context_.diagnostics))
        said = static_cast<Role>(*index);
    }
    const bool quantified = node.quantifier != Quantifier::kNone;
    const bool fits = (!said || (*said == Role::kHousehold) != personal) && (!quantified || personal);
    if (!fits) {
      context_.Report("MG0114", of != nullptr ? of->span : fact_json.span,
                      {{"fact", fact.id}, {"owner", std::string(service::FactOwnerName(fact.owner))}});
    } else if (said) {
      node.role = *said;
    }
  }

  void ReadBranches(const JsonValue& json, const rules::Fact& fact, Node& node) {
    if (!IsArray(json, "branches", context_.diagnostics) || !CheckCount(json, "branches", context_)) return;
    if (json.items.empty()) context_.Report("MG0008", json.span, {{"key", "branches"}, {"value", "[]"}, {"allowed", "1.."}});
    for (const JsonValue& item : json.items) {
      context_.positions.Put(procedure_ + "/node/" + node.id + "/branch/" + std::to_string(node.branches.size()), item.span);
      if (std::optional<rules::Branch> branch = ReadBranch(item, fact, node)) node.branches.push_back(std::move(*branch));
    }
  }

  std::optional<rules::Branch> ReadBranch(const JsonValue& json, const rules::Fact& fact, const Node& node) {
    rules::Branch branch;
    FieldReader fields(json, "branches", context_.diagnostics);
    if (!fields.ok()) return std::nullopt;
    const JsonValue* when = fields.Optional("when");
    const JsonValue* otherwise = fields.Optional("otherwise");
    const JsonValue* then = fields.Required("then");
    fields.Ignore("note");
    fields.Finish();
    const int conditions = (when != nullptr ? 1 : 0) + (otherwise != nullptr ? 1 : 0);
    if (conditions != 1) {
      context_.Report("MG0015", json.span,
                      {{"key", "branches"}, {"count", std::to_string(conditions)}, {"allowed", "when, otherwise"}});
    }
    bool readable = conditions == 1;
    if (otherwise != nullptr) {
      branch.otherwise = true;
      const std::optional<bool> is_true = AsBoolean(*otherwise, "otherwise", context_.diagnostics);
      if (is_true && !*is_true) {
        context_.Report("MG0008", otherwise->span, {{"key", "otherwise"}, {"value", "false"}, {"allowed", "true"}});
      }
    } else if (when != nullptr) {
      std::optional<rules::Condition> condition = ReadBranchCondition(*when, fact, node);
      readable = readable && condition.has_value();
      if (condition) branch.when = std::move(*condition);
    }
    const std::optional<NodeIndex> target = then == nullptr ? std::nullopt : ReadTarget(*then, "then");
    if (!readable || !target) return std::nullopt;
    branch.then = *target;
    return branch;
  }

  std::optional<rules::Condition> ReadBranchCondition(const JsonValue& json, const rules::Fact& fact, const Node& node) {
    if (node.quantifier == Quantifier::kNone) return ReadCondition(json, fact, context_);
    const std::optional<bool> truth = AsBoolean(json, "when", context_.diagnostics);
    if (!truth) return std::nullopt;
    return rules::OneOf({*truth ? 1 : 0});
  }

  std::optional<NodeIndex> ReadTarget(const JsonValue& json, std::string_view key) {
    const std::optional<std::string> name = AsString(json, key, context_.diagnostics);
    if (!name) return std::nullopt;
    const auto found = names_.find(*name);
    if (found == names_.end()) {
      context_.Report("MG0106", json.span, {{"node", *name}});
      return std::nullopt;
    }
    return found->second;
  }

  // Depth first without recursion, so that no content can exhaust the stack. Each way back is reported once.
  void ReportCycles(const rules::Tree& tree) {
    enum class Mark : std::uint8_t { kNew, kOnPath, kDone };
    std::vector<Mark> marks(tree.nodes.size(), Mark::kNew);
    struct Frame {
      std::size_t node;
      std::size_t next_branch = 0;
    };
    for (std::size_t start = 0; start < tree.nodes.size(); ++start) {
      if (marks[start] != Mark::kNew) continue;
      std::vector<Frame> path{{start}};
      marks[start] = Mark::kOnPath;
      while (!path.empty()) {
        Frame& frame = path.back();
        const std::vector<rules::Branch>& branches = tree.nodes[frame.node].branches;
        if (frame.next_branch == branches.size()) {
          marks[frame.node] = Mark::kDone;
          path.pop_back();
          continue;
        }
        const std::size_t branch = frame.next_branch++;
        const std::size_t target = branches[branch].then.index();
        if (marks[target] == Mark::kNew) {
          marks[target] = Mark::kOnPath;
          path.push_back({target});
        } else if (marks[target] == Mark::kOnPath) {
          std::string names;
          const auto first =
              std::find_if(path.begin(), path.end(), [&](const Frame& on_path) { return on_path.node == target; });
          for (auto at = first; at != path.end(); ++at) names += tree.nodes[at->node].id + " → ";
          const std::string& from = tree.nodes[path.back().node].id;
          context_.Report("MG0105",
                          context_.positions.Of(procedure_ + "/node/" + from + "/branch/" + std::to_string(branch)),
                          {{"path", names + tree.nodes[target].id}});
        }
      }
    }
  }

  const std::string& procedure_;
  const std::vector<std::string>& outcomes_;
  LoadContext& context_;
  std::map<std::string, NodeIndex, std::less<>> names_;
};

}  // namespace

rules::Tree ReadTree(const JsonValue& json, const std::string& procedure, const std::vector<std::string>& outcomes,
                     LoadContext& context) {
  return TreeReader(procedure, outcomes, context).Read(json);
}

}  // namespace madoguchi::content
