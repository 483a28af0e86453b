#include "author/tree_mermaid.h"

#include <string_view>

#include "service/answer_text.h"
#include "text/ruby.h"

namespace madoguchi::author {
namespace {

std::string Words(const service::Municipality& municipality, const std::string& key, text::Language language) {
  const text::Words words = municipality.words.Find(language, key);
  return words.found ? text::PlainText(words.text) : key;
}

// Quotation marks would end a Mermaid label.
std::string Label(std::string text) {
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at)) text.replace(at, 1, "#quot;");
  return "\"" + text + "\"";
}

std::string_view UnitName(rules::DateShift::Unit unit) {
  switch (unit) {
    case rules::DateShift::Unit::kDays:
      return "days";
    case rules::DateShift::Unit::kMonths:
      return "months";
    case rules::DateShift::Unit::kYears:
      return "years";
    case rules::DateShift::Unit::kBusinessDays:
      return "business days";
    case rules::DateShift::Unit::kAge:
      return "years of age";
    case rules::DateShift::Unit::kFiscalYearEnd:
      return "fiscal years";
    case rules::DateShift::Unit::kDayOfMonth:
      return "months";
  }
  return "";
}

std::string EndText(const rules::Fact& fact, const rules::Endpoint& end) {
  if (end.kind == rules::Endpoint::Kind::kValue) return service::FormatValue(fact, end.value);
  // An end counted from today: its shift, and the day by which an open end was moved.
  std::string text = "today";
  if (end.shift.amount != 0) {
    text += end.shift.amount < 0 ? " - " : " + ";
    text += std::to_string(end.shift.amount < 0 ? -end.shift.amount : end.shift.amount) + " ";
    text += UnitName(end.shift.unit);
  }
  if (end.value != 0)
    text += (end.value < 0 ? " - " : " + ") + std::to_string(end.value < 0 ? -end.value : end.value) + " days";
  return text;
}

std::string RangeText(const rules::Fact& fact, const rules::Range& range) {
  const bool from = range.first.kind != rules::Endpoint::Kind::kUnbounded;
  const bool until = range.last.kind != rules::Endpoint::Kind::kUnbounded;
  if (from && until) {
    if (range.first == range.last) return EndText(fact, range.first);
    return "[" + EndText(fact, range.first) + ".." + EndText(fact, range.last) + "]";
  }
  if (from) return ">= " + EndText(fact, range.first);
  return until ? "<= " + EndText(fact, range.last) : "-";
}

std::string YesOrNo(const service::Municipality& municipality, bool yes, text::Language language) {
  return Words(municipality, yes ? "ui/answer.yes" : "ui/answer.no", language);
}

std::string ValueWords(const service::Municipality& municipality, const rules::Fact& fact, rules::Value value,
                       text::Language language) {
  const std::string id = service::FormatValue(fact, value);
  if (fact.type == rules::FactType::kChoice) return Words(municipality, "fact/" + fact.id + ".choice." + id, language);
  const std::string own = "fact/" + fact.id + (value != 0 ? ".yes" : ".no");
  if (municipality.words.Find(language, own).found) return Words(municipality, own, language);
  return YesOrNo(municipality, value != 0, language);
}

bool HasWords(const rules::Fact& fact) {
  return fact.type == rules::FactType::kChoice || fact.type == rules::FactType::kYesNo;
}

std::string QuestionOf(const service::Municipality& municipality, const rules::Node& node, text::Language language) {
  const rules::Fact& fact = municipality.vocabulary[node.fact];
  // What nobody may be asked has no question.
  if (fact.owner == rules::FactOwner::kAuthority) return fact.id;
  return Words(municipality, "fact/" + fact.id + ".question", language);
}

std::string OutcomeOf(const service::Municipality& municipality, const service::Procedure& procedure,
                      rules::OutcomeIndex index, text::Language language) {
  const service::Outcome& outcome = procedure.outcomes[index.value()];
  const std::optional<service::Channel> headline = service::HeadlineOf(procedure, outcome);
  if (!headline) return outcome.id;
  return Words(municipality, "ui/channel." + std::string(service::ChannelName(*headline)), language);
}

}  // namespace

std::string ConditionText(const service::Municipality& municipality, rules::FactId fact_id,
                          const rules::Condition& condition, text::Language language) {
  const rules::Fact& fact = municipality.vocabulary[fact_id];
  std::string text;
  for (const rules::Range& range : condition.ranges) {
    const bool fixed = range.first.kind == rules::Endpoint::Kind::kValue && range.last.kind == rules::Endpoint::Kind::kValue;
    if (HasWords(fact) && fixed) {
      for (rules::Value value = range.first.value; value <= range.last.value; ++value) {
        text += (text.empty() ? "" : ", ") + ValueWords(municipality, fact, value, language);
      }
    } else {
      text += (text.empty() ? "" : ", ") + RangeText(fact, range);
    }
  }
  return condition.negated ? "not(" + text + ")" : text;
}

namespace {

std::string AnswerOf(const service::Municipality& municipality, const rules::Node& node, const rules::Branch& branch,
                     text::Language language) {
  if (branch.otherwise) return Words(municipality, "ui/graph.otherwise", language);
  if (node.quantifier == rules::Quantifier::kNone) return ConditionText(municipality, node.fact, branch.when, language);
  // Branches of a look at the whole household are on yes and no.
  std::string text;
  for (const rules::Interval& interval : rules::Bind(branch.when, municipality.content_date)) {
    for (const rules::Value value : {1, 0}) {
      if (interval.contains(value)) text += (text.empty() ? "" : ", ") + YesOrNo(municipality, value != 0, language);
    }
  }
  return text;
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
    chart += name + "[" + Label(QuestionOf(municipality, node, language)) + "]\n";
    for (const rules::Branch& branch : node.branches) {
      const std::string answer = AnswerOf(municipality, node, branch, language);
      chart += name + " -->|" + Label(answer) + "| n" + std::to_string(branch.then.value()) + "\n";
    }
  }
  return chart;
}

}  // namespace madoguchi::author
