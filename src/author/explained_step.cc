#include "author/explained_step.h"

#include <utility>

#include "plan/dates.h"

namespace madoguchi::author {
namespace {

class StepExplainer {
 public:
  StepExplainer(const ContentWords& say, const ToExplain& input, const plan::PlannedProcedure& planned,
                const plan::PlannedStep& step)
      : say_(say),
        input_(input),
        of_(planned.decision.of),
        procedure_(input.municipality[of_.procedure]),
        step_(procedure_.steps[step.step.index()]),
        planned_(step) {}

  std::vector<std::string> Run() {
    lines_.push_back("- " + say_.StepName(procedure_, step_) + "（" + say_.Channel(step_.channel) + "）");
    const std::string to = planned_.authority ? say_.AuthorityNamed(*planned_.authority) : say_.Authority(step_.authority);
    Add(Said("出す先", "to"), to);
    if (service::IsVisit(step_.channel)) {
      std::vector<std::string> offices;
      for (const service::OfficeId id : step_.offices.value) offices.push_back(say_.Office(input_.municipality[id]));
      AddStatement(Said("窓口", "offices"), say_.List(offices), step_.offices);
    }
    AddDays();
    AddStatement(Said("手数料", "fee"), say_.Yen(step_.fee_yen.value), step_.fee_yen);
    if (!step_.fee_yen.stated() || step_.fee_yen.value > 0) {
      AddStatement(Said("支払い方法", "ways to pay"), say_.Payments(step_.payments.value), step_.payments);
    }
    std::vector<std::string> evidence;
    for (const service::EvidenceRequirement& requirement : step_.evidence.value)
      evidence.push_back(say_.Evidence(requirement));
    AddStatement(Said("持ちもの", "documents"), evidence.empty() ? Said("なし", "none") : say_.List(evidence),
                 step_.evidence);
    if (step_.takes) AddStatement(Said("できるまで", "ready in"), say_.Takes(step_.takes->value), *step_.takes);
    for (const service::Requirement& requirement : step_.requires_tokens) AddRequirement(requirement);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string Said(std::string_view ja, std::string_view en, const base::Arguments& with = {}) const {
    return Say(say_.language(), ja, en, with);
  }

  void Add(const std::string& name, const std::string& value) { lines_.push_back("  " + name + ": " + value); }

  [[nodiscard]] std::string Origin(const service::Provenance& provenance) const {
    std::string origin = say_.Confidence(provenance.confidence);
    if (provenance.source) origin = input_.municipality[*provenance.source].title + ", " + origin;
    if (provenance.checked) origin += Said("、{day}確認", ", checked {day}", {{"day", base::ToIso(*provenance.checked)}});
    return " [" + origin + "]";
  }

  template <class T>
  void AddStatement(const std::string& name, const std::string& value, const service::Statement<T>& statement) {
    const bool holds = statement.HoldsOn(planned_.from.value_or(input_.plan.today));
    Add(name, (holds ? value : Said("分からないので、窓口で確認してもらう", "not known; to be asked at the counter")) +
                  Origin(statement.provenance));
  }

  [[nodiscard]] std::string AnchorWords(const service::DateRule& rule) const {
    const auto day = plan::AnchorDay(rule, input_.knowledge, of_.subject, input_.plan.today, std::nullopt);
    if (!day || !rule.fact) return {};
    return Said("。{anchor}は{day}", "; {anchor} is {day}", {{"anchor", say_.Anchor(rule)}, {"day", say_.Day(*day)}});
  }

  void AddDays() {
    if (planned_.from) {
      Add(Said("できる最初の日", "first day"), say_.Day(*planned_.from));
    } else {
      Add(Said("できる最初の日", "first day"), Said("まだ決まらない", "open"));
    }
    if (step_.window) {
      const service::Window& window = step_.window->value;
      std::string value = say_.Window(window);
      if (planned_.until)
        value = Said("{day}まで（{rule}）", "until {day} ({rule})", {{"day", say_.Day(*planned_.until)}, {"rule", value}});
      if (planned_.window_closed) value += Said(" もう終わっている", " over");
      AddStatement(Said("できる期間", "window"), value, *step_.window);
    }
    if (!step_.deadline) return;
    const service::DateRule& rule = step_.deadline->value;
    std::string value = planned_.deadline ? say_.Day(*planned_.deadline) : Said("日付はまだ決まらない", "no date yet");
    value += Said("（数え方: {rule}{anchor}", " (counted: {rule}{anchor}",
                  {{"rule", say_.Rule(rule)}, {"anchor", AnchorWords(rule)}});
    if (planned_.deadline && planned_.deadline_unrolled && *planned_.deadline_unrolled != *planned_.deadline) {
      value += Said("。数えると{day}で、役所が休みの日", "; the count ends on {day}, when offices are closed",
                    {{"day", say_.Day(*planned_.deadline_unrolled)}});
    }
    value += Said("）", ")");
    if (planned_.deadline_passed) value += Said(" もう過ぎている", " over");
    AddStatement(Said("期限", "deadline"), value, *step_.deadline);
  }

  void AddRequirement(const service::Requirement& requirement) {
    std::vector<std::string> names;
    for (const service::TokenId token : requirement.any_of) names.push_back(say_.Token(token));
    Add(Said("先にすること", "first"), say_.List(names));
    if (requirement.min_gap)
      AddStatement(Said("あける日数（短くても）", "gap at least"), say_.Gap(requirement.min_gap->value),
                   *requirement.min_gap);
    if (requirement.max_gap)
      AddStatement(Said("あける日数（長くても）", "gap at most"), say_.Gap(requirement.max_gap->value),
                   *requirement.max_gap);
  }

  const ContentWords& say_;
  const ToExplain& input_;
  const rules::Case& of_;
  const service::Procedure& procedure_;
  const service::Step& step_;
  const plan::PlannedStep& planned_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> ExplainStep(const ContentWords& say, const ToExplain& input, const plan::PlannedProcedure& planned,
                                     const plan::PlannedStep& step) {
  return StepExplainer(say, input, planned, step).Run();
}

}  // namespace madoguchi::author
