#include "author/tree_outline.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "author/node_words.h"

namespace madoguchi::author {
namespace {

class Outliner {
 public:
  Outliner(const service::Municipality& municipality, const rules::Program& program, rules::ProcedureIndex procedure,
           const TreeNotes& notes, text::Language language)
      : municipality_(municipality),
        procedure_(municipality[procedure]),
        compiled_(program.procedure(procedure)),
        notes_(notes),
        language_(language) {}

  TreeOutline Run() {
    outline_.roots.push_back(AddSubtree(compiled_.root.index()));
    for (const std::size_t node : NodesWithoutWayIn()) outline_.roots.push_back(AddSubtree(node));
    return std::move(outline_);
  }

 private:
  [[nodiscard]] std::size_t author_nodes() const { return procedure_.rule.tree.nodes.size(); }

  // The first node of every part of the tree that does not hang on the root. Trees are acyclic, so there is one.
  [[nodiscard]] std::vector<std::size_t> NodesWithoutWayIn() const {
    std::set<std::size_t> led_to{compiled_.root.index()};
    for (const auto& node : compiled_.nodes) {
      for (const auto& branch : node.branches) led_to.insert(branch.then.index());
    }
    std::vector<std::size_t> without;
    for (std::size_t n = 0; n < author_nodes(); ++n) {
      if (led_to.count(n) == 0) without.push_back(n);
    }
    return without;
  }

  std::size_t AddSubtree(std::size_t node) {
    const std::size_t at = outline_.boxes.size();
    outline_.boxes.push_back(BoxOf(node));
    if (outline_.boxes[at].kind != OutlineBox::Kind::kQuestion) return at;
    drawn_.insert(node);
    const std::vector<rules::Program::CompiledBranch>& branches = compiled_.nodes[node].branches;
    for (std::size_t b = 0; b < branches.size(); ++b) {
      const std::size_t child = AddSubtree(branches[b].then.index());
      outline_.boxes[at].children.push_back(child);
      OutlineBox& box = outline_.boxes[child];
      box.answer = AnswerAt(node, b);
      box.never_taken = branches[b].cells == 0;
      box.scenarios = ScenariosAt(node, b);
      outline_.scenarios = std::max(outline_.scenarios, box.scenarios.value_or(0));
    }
    return at;
  }

  [[nodiscard]] OutlineBox BoxOf(std::size_t index) const {
    const rules::Program::CompiledNode& node = compiled_.nodes[index];
    OutlineBox box;
    box.node = index;
    if (index < author_nodes()) box.id = procedure_.rule.tree.nodes[index].id;
    if (const auto found = notes_.problems.find(index); found != notes_.problems.end()) box.problems = found->second;
    if (node.outcome) {
      box.kind = OutlineBox::Kind::kOutcome;
      if (*node.outcome != rules::kDoesNotRun) box.signs = SignsOf(procedure_.outcomes[node.outcome->index()]);
      box.words = OutcomeWords(*node.outcome, box.signs);
    } else {
      if (drawn_.count(index) != 0) box.kind = OutlineBox::Kind::kReference;
      box.words = index < author_nodes() ? QuestionWords(municipality_, procedure_.rule.tree.nodes[index], language_)
                                         : FactWords(municipality_, node.fact, language_);
    }
    return box;
  }

  // Headlines of the alternatives, each once, the recommended one first.
  [[nodiscard]] std::vector<service::Channel> SignsOf(const service::Outcome& outcome) const {
    std::vector<service::Channel> signs;
    for (const bool recommended : {true, false}) {
      for (const service::Alternative& alternative : outcome.alternatives) {
        const service::Channel channel = service::HeadlineOf(procedure_, alternative);
        if (alternative.recommended == recommended && std::find(signs.begin(), signs.end(), channel) == signs.end())
          signs.push_back(channel);
      }
    }
    return signs;
  }

  [[nodiscard]] std::string OutcomeWords(rules::OutcomeIndex outcome, const std::vector<service::Channel>& signs) const {
    const bool english = language_ == text::Language::kEn;
    if (outcome == rules::kDoesNotRun) return english ? "does not concern this person" : "この人は対象ではありません";
    if (signs.empty()) return english ? "nothing to do" : "手続きはいりません";
    std::string_view between = english ? " or " : " または ";
    if (signs.size() > 2) between = english ? ", " : "・";
    std::string words;
    for (const service::Channel channel : signs) {
      if (!words.empty()) words += between;
      words += WordsOf(municipality_, "ui/channel." + std::string(service::ChannelName(channel)), language_);
    }
    return words;
  }

  [[nodiscard]] std::string AnswerAt(std::size_t node, std::size_t branch) const {
    if (node < author_nodes()) {
      const rules::Node& written = procedure_.rule.tree.nodes[node];
      return AnswerWords(municipality_, written, written.branches[branch], language_);
    }
    // The engine's own question: does the person match?
    const bool runs = compiled_.nodes[node].branches[branch].then.index() < author_nodes();
    if (runs && procedure_.rule.for_each)
      return ConditionWords(municipality_, procedure_.rule.for_each->fact, procedure_.rule.for_each->when, language_);
    return WordsOf(municipality_, "ui/graph.otherwise", language_);
  }

  [[nodiscard]] std::optional<std::size_t> ScenariosAt(std::size_t node, std::size_t branch) const {
    if (node >= notes_.scenarios.size() || branch >= notes_.scenarios[node].size()) return std::nullopt;
    return notes_.scenarios[node][branch];
  }

  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  const rules::Program::CompiledProcedure& compiled_;
  const TreeNotes& notes_;
  text::Language language_;
  TreeOutline outline_;
  std::set<std::size_t> drawn_;  ///< questions that have their box
};

}  // namespace

TreeOutline OutlineTree(const service::Municipality& municipality, const rules::Program& program,
                        rules::ProcedureIndex procedure, const TreeNotes& notes, text::Language language) {
  return Outliner(municipality, program, procedure, notes, language).Run();
}

}  // namespace madoguchi::author
