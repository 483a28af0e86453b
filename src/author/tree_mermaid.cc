#include "author/tree_mermaid.h"

#include "author/node_words.h"

namespace madoguchi::author {
namespace {

// Quotation marks would end a Mermaid label.
std::string Label(std::string text) {
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at)) text.replace(at, 1, "#quot;");
  return "\"" + text + "\"";
}

std::string OutcomeOf(const service::Municipality& municipality, const service::Procedure& procedure,
                      rules::OutcomeIndex index, text::Language language) {
  const service::Outcome& outcome = procedure.outcomes[index.value()];
  const std::optional<service::Channel> headline = service::HeadlineOf(procedure, outcome);
  if (!headline) return outcome.id;
  return WordsOf(municipality, "ui/channel." + std::string(service::ChannelName(*headline)), language);
}

}  // namespace

std::string TreeAsMermaid(const service::Municipality& municipality, rules::ProcedureIndex index, text::Language language) {
  const service::Procedure& procedure = municipality[index];
  std::string chart = "flowchart TD\n";
  for (std::size_t n = 0; n < procedure.rule.tree.nodes.size(); ++n) {
    const rules::Node& node = procedure.rule.tree.nodes[n];
    const std::string name = "  n" + std::to_string(n);
    if (node.outcome) {
      chart += name + "([" + Label(OutcomeOf(municipality, procedure, *node.outcome, language)) + "])\n";
      continue;
    }
    chart += name + "[" + Label(QuestionWords(municipality, node, language)) + "]\n";
    for (const rules::Branch& branch : node.branches) {
      const std::string answer = AnswerWords(municipality, node, branch, language);
      chart += name + " -->|" + Label(answer) + "| n" + std::to_string(branch.then.value()) + "\n";
    }
  }
  return chart;
}

}  // namespace madoguchi::author
