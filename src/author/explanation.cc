#include "author/explanation.h"

#include <algorithm>
#include <utility>

#include "author/explained_step.h"
#include "author/node_words.h"
#include "plan/other_ways.h"
#include "rules/paths.h"
#include "service/status_name.h"

namespace madoguchi::author {
namespace {

using rules::FactKey;
using rules::Program;

// A tree that is wide open is told as far as anybody reads.
constexpr int kMostLines = 60;

class Explainer {
 public:
  Explainer(const ToExplain& input, text::Language language)
      : input_(input), language_(language), say_(input.municipality, language) {}

  std::string Run() {
    Line(0, Said("{name}、{day}の場合", "{name}, on {day}", {{"name", say_.Name()}, {"day", say_.Day(input_.plan.today)}}));
    for (const plan::PlannedProcedure& planned : input_.plan.procedures) WriteProcedure(planned);
    if (input_.plan.procedures.empty()) Line(0, Said("関係する手続きはありません。", "No procedure concerns them."));
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string Said(std::string_view ja, std::string_view en, const base::Arguments& with = {}) const {
    return Say(language_, ja, en, with);
  }

  void Line(int indent, const std::string& words) {
    text_ += std::string(static_cast<std::size_t>(indent), ' ') + words + "\n";
  }

  [[nodiscard]] const rules::Fact& FactOf(FactKey key) const { return input_.municipality.vocabulary[key.fact]; }

  // Whose it is, where there are several people.
  [[nodiscard]] std::string Whose(FactKey key) const {
    if (input_.people.size() < 2 || FactOf(key).owner != rules::FactOwner::kPerson) return {};
    return "（" + input_.people[key.person.index()] + "）";
  }

  [[nodiscard]] std::string Answered(FactKey key) const {
    const rules::Answer* answer = input_.answers.Find(key);
    return say_.Answer(FactOf(key), answer == nullptr ? std::nullopt : answer->value);
  }

  [[nodiscard]] std::string QuestionAndAnswer(FactKey key) const {
    return Said("「{question}」{whose}に「{answer}」", "“{answer}” to “{question}”{whose}",
                {{"question", say_.Question(FactOf(key))}, {"whose", Whose(key)}, {"answer", Answered(key)}});
  }

  void WriteProcedure(const plan::PlannedProcedure& planned) {
    const service::Procedure& procedure = input_.municipality[planned.decision.of.procedure];
    std::string title = say_.Title(procedure) + "（" + procedure.id + "）";
    if (input_.people.size() > 1) title += " " + input_.people[planned.decision.of.subject.index()];
    Line(0, "");
    Line(0, "# " + title);
    Line(0, Said("結論: ", "Result: ") + Conclusion(procedure, planned));
    Line(0, Said("たどった質問", "The way through the questions"));
    lines_left_ = kMostLines;
    rules::Paths paths(input_.knowledge.worlds(), planned.decision.of);
    WalkTree(paths, planned, input_.knowledge.program().procedure(planned.decision.of.procedure).root, 2);
    WriteWhy(planned);
    for (const plan::PlannedAlternative& alternative : planned.alternatives)
      WriteAlternative(procedure, planned, alternative);
    WriteOtherWays(planned);
  }

  [[nodiscard]] std::string Conclusion(const service::Procedure& procedure, const plan::PlannedProcedure& planned) const {
    switch (planned.decision.status) {
      case rules::Status::kNotNeeded:
        if (planned.decision.outcomes.empty()) return Said("この人の手続きではありません", "not for this person");
        return Said("手続きはいりません。", "nothing to do. ") +
               say_.Get(procedure.id + "/outcome." + procedure.outcomes[planned.decision.outcomes[0].index()].id +
                        ".not_needed");
      case rules::Status::kSettled:
        return planned.channel ? say_.Channel(*planned.channel) : std::string();
      case rules::Status::kConditional:
      case rules::Status::kAsk: {
        std::vector<std::string> questions;
        for (const FactKey key : planned.decision.deciding)
          questions.push_back(Said("「{question}」{whose}", "“{question}”{whose}",
                                   {{"question", say_.Question(FactOf(key))}, {"whose", Whose(key)}}));
        if (questions.empty()) return Said("どの場合も同じ方法です", "the same channel in any case");
        return Said("まだ決まりません。{questions}の答えで決まります", "open: the answer to {questions} decides",
                    {{"questions", say_.List(questions)}});
      }
    }
    return {};
  }

  // What the resident said at a node, or why they were not asked.
  [[nodiscard]] std::string AnswerAt(rules::Paths& paths, const Program::CompiledNode& node,
                                     const std::string& branch) const {
    if (node.quantifier != rules::Quantifier::kNone) return branch;
    const FactKey key = paths.KeyAt(node);
    const std::optional<rules::Value> value = input_.knowledge.value(key);
    if (value) return say_.Answer(FactOf(key), *value);
    if (paths.worlds().cells(key) == rules::kNotApplicable)
      return Said("聞かない（当てはまらない）", "not asked (does not apply)");
    return branch + (input_.knowledge.closed(key)
                         ? Said("（わからない。どれでも同じ）", " (not known; it makes no difference)")
                         : Said("（ほかの答えから）", " (follows from other answers)"));
  }

  [[nodiscard]] std::string QuestionAt(const service::Procedure& procedure, std::size_t at,
                                       const Program::CompiledNode& node) const {
    const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
    if (at >= nodes.size()) return say_.Question(input_.municipality.vocabulary[node.fact]);
    if (node.quantifier == rules::Quantifier::kNone) return say_.Question(input_.municipality.vocabulary[node.fact]);
    return QuestionWords(input_.municipality, nodes[at], language_);
  }

  [[nodiscard]] std::string BranchAt(const service::Procedure& procedure, std::size_t at, std::size_t branch) const {
    const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
    if (at < nodes.size()) return AnswerWords(input_.municipality, nodes[at], nodes[at].branches[branch], language_);
    // Behind the author's nodes stands the question whether the procedure runs for this person.
    return branch == 0 ? Said("この人の手続き", "for this person") : Said("この人の手続きではない", "not for this person");
  }

  void WalkTree(rules::Paths& paths, const plan::PlannedProcedure& planned, rules::NodeIndex at, int indent) {
    if (lines_left_-- <= 0) {
      if (lines_left_ == -1) Line(indent, "…");
      return;
    }
    const service::Procedure& procedure = input_.municipality[planned.decision.of.procedure];
    const Program::CompiledNode& node =
        input_.knowledge.program().procedure(planned.decision.of.procedure).nodes[at.index()];
    if (node.outcome) {
      WriteOutcome(procedure, *node.outcome, indent);
      return;
    }
    std::vector<std::size_t> possible;
    for (std::size_t b = 0; b < node.branches.size(); ++b) {
      const rules::Worlds::Mark before = paths.worlds().Here();
      if (paths.Take(node, node.branches[b].cells) && paths.worlds().Satisfiable()) possible.push_back(b);
      paths.worlds().Return(before);
    }
    const std::string question = QuestionAt(procedure, at.index(), node);
    const std::string whose = node.quantifier == rules::Quantifier::kNone ? Whose(paths.KeyAt(node)) : std::string();
    if (possible.size() == 1) {
      const std::size_t branch = possible.front();
      Line(indent, question + whose + " → " + AnswerAt(paths, node, BranchAt(procedure, at.index(), branch)));
      if (paths.Take(node, node.branches[branch].cells)) WalkTree(paths, planned, node.branches[branch].then, indent);
      return;
    }
    Line(indent, question + whose + " → " + Said("まだ決まらない", "open"));
    for (const std::size_t branch : possible) {
      Line(indent + 2, Said("・{answer}なら", "- if {answer}", {{"answer", BranchAt(procedure, at.index(), branch)}}));
      const rules::Worlds::Mark before = paths.worlds().Here();
      if (paths.Take(node, node.branches[branch].cells)) WalkTree(paths, planned, node.branches[branch].then, indent + 4);
      paths.worlds().Return(before);
    }
  }

  void WriteOutcome(const service::Procedure& procedure, rules::OutcomeIndex index, int indent) {
    if (index == rules::kDoesNotRun) {
      Line(indent, "⇒ " + Said("この人の手続きではない", "not for this person"));
      return;
    }
    const service::Outcome& outcome = procedure.outcomes[index.index()];
    const std::optional<service::Channel> headline = service::HeadlineOf(procedure, outcome);
    const std::string what = headline ? say_.Channel(*headline) : Said("手続きはいらない", "nothing to do");
    const std::string why = say_.Get(procedure.id + "/outcome." + outcome.id + (headline ? ".why" : ".not_needed"));
    Line(indent, "⇒ " + what + "（" + outcome.id + "）: " + why);
  }

  void WriteWhy(const plan::PlannedProcedure& planned) {
    if (planned.decision.why.empty()) return;
    std::vector<std::string> answers;
    for (const FactKey key : planned.decision.why) answers.push_back(QuestionAndAnswer(key));
    Line(0, Said("決め手: {answers}と答えたため", "Decided by: {answers}", {{"answers", say_.List(answers)}}));
  }

  void WriteAlternative(const service::Procedure& procedure, const plan::PlannedProcedure& planned,
                        const plan::PlannedAlternative& alternative) {
    Line(0,
         Said("方法: ", "Way: ") + say_.Channel(alternative.headline) +
             (alternative.recommended ? Said("（おすすめ）", " (recommended)") : "") +
             (planned.decision.outcomes.size() > 1 ? "（" + procedure.outcomes[alternative.outcome.index()].id + "）" : ""));
    for (const plan::PlannedStep& step : alternative.steps) {
      for (const std::string& line : ExplainStep(say_, input_, planned, step)) Line(2, line);
    }
  }

  void WriteOtherWays(const plan::PlannedProcedure& planned) {
    const plan::PlanInput asked{input_.municipality, input_.knowledge, {}, input_.plan.today};
    const plan::OtherWays ways = plan::FindOtherWays(asked, input_.answers, planned);
    if (!ways.why_not.empty()) Line(0, Said("ほかの方法が選べない理由", "Why not another way"));
    for (const plan::ClosedWay& way : ways.why_not) {
      std::vector<std::string> because;
      for (const FactKey key : way.because) because.push_back(QuestionAndAnswer(key));
      std::string reason = because.empty() ? Said("だれも選べません", "nobody can choose it")
                                           : Said("{answers}と答えたため", "{answers}", {{"answers", say_.List(because)}});
      if (way.window_closed) {
        reason = Said("できる期間が{day}で終わるため", "its window ends on {day}", {{"day", say_.Day(*way.window_closed)}});
      }
      Line(2, say_.Channel(way.channel) + ": " + reason);
    }
    if (ways.better) WriteBetter(*ways.better);
  }

  [[nodiscard]] std::string ChangeWords(const rules::Change& change) const {
    const rules::Fact& fact = FactOf(change.key);
    const std::string first = say_.Answer(fact, change.within.first), last = say_.Answer(fact, change.within.last);
    const std::string to = change.within.first == change.within.last
                               ? first
                               : Said("{first}から{last}まで", "{first} to {last}", {{"first", first}, {"last", last}});
    return Said("「{question}」{whose}の答えが「{from}」から「{to}」に変わると",
                "if the answer to “{question}”{whose} changes from “{from}” to “{to}”",
                {{"question", say_.Question(fact)},
                 {"whose", Whose(change.key)},
                 {"from", say_.Answer(fact, change.from)},
                 {"to", to}});
  }

  void WriteBetter(const plan::BetterWay& better) {
    Line(0, better.spares_visit ? Said("窓口に行かずにすむには", "What would spare the visit")
                                : Said("もっと近い方法でするには", "What would lead to a nearer way"));
    for (const rules::Counterfactual& one : better.changes.smallest) {
      std::string line;
      for (const rules::Change& change : one.changes)
        line += (line.empty() ? "" : Said("、そして", ", and ")) + ChangeWords(change);
      for (const FactKey key : one.depends_on) {
        line += Said("（「{question}」の答えにもよる）", " (depends on “{question}”)",
                     {{"question", say_.Question(FactOf(key))}});
      }
      Line(2, line);
    }
    if (better.wait_until)
      Line(2, Said("いまの答えのままでも、{day}から", "with the same answers, from {day} on",
                   {{"day", say_.Day(*better.wait_until)}}));
    for (const rules::Obstacle& obstacle : better.changes.in_the_way) {
      Line(2,
           Said("変えられない答え: ", "cannot be changed: ") + QuestionAndAnswer(obstacle.key) +
               (obstacle.reason == rules::Obstacle::Reason::kPast ? Said("（もう過ぎた日）", " (a day that is over)") : ""));
    }
    if (better.changes.never) Line(2, Said("どう答えても、その方法にはならない", "no answers lead there"));
  }

  const ToExplain& input_;
  text::Language language_;
  ContentWords say_;
  std::string text_;
  int lines_left_ = 0;
};

}  // namespace

std::string Explain(const ToExplain& input, text::Language language) { return Explainer(input, language).Run(); }

}  // namespace madoguchi::author
