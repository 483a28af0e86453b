#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// What procedures, and through them facts, refer to; by index.
class Uses {
 public:
  explicit Uses(const content::LoadedContent& content)
      : municipality_(content.municipality),
        facts_(municipality_.vocabulary.facts.size(), false),
        evidence_(municipality_.evidence.size(), false) {
    for (const rules::DateRelation& relation : municipality_.vocabulary.relations) {
      Use(relation.later);
      Use(relation.earlier);
    }
    for (const service::LifeEvent& event : municipality_.life_events) {
      if (!event.people) continue;
      Use(event.people->others);
      Use(event.people->told_by);
    }
    for (const service::Procedure& procedure : municipality_.procedures) OfProcedure(procedure);
    // Policy that nobody asks residents about may be kept until it is needed.
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (municipality_.vocabulary.facts[i].owner == rules::FactOwner::kAuthority) facts_[i] = true;
    }
  }

  void ReportOthers(const content::LoadedContent& content, base::Diagnostics& diagnostics) const {
    Report(content, "fact", municipality_.vocabulary.facts, facts_, diagnostics);
    Report(content, "evidence", municipality_.evidence, evidence_, diagnostics);
  }

 private:
  // Parents are asked because of their children.
  void Use(rules::FactId fact) {
    if (facts_[fact.index()]) return;
    facts_[fact.index()] = true;
    if (municipality_.vocabulary[fact].applies_when) Use(municipality_.vocabulary[fact].applies_when->parent);
  }

  void Use(const service::Authority& authority) {
    if (authority.fact) Use(*authority.fact);
  }

  void Use(const std::optional<service::DateRule>& rule) {
    if (rule && rule->fact) Use(*rule->fact);
  }

  void OfProcedure(const service::Procedure& procedure) {
    Use(procedure.authority);
    if (procedure.rule.for_each) Use(procedure.rule.for_each->fact);
    for (const rules::Node& node : procedure.rule.tree.nodes) {
      if (!node.outcome) Use(node.fact);
    }
    for (const service::Step& step : procedure.steps) OfStep(step);
  }

  void OfStep(const service::Step& step) {
    Use(step.authority);
    for (const service::EvidenceRequirement& requirement : step.evidence.value) {
      for (const service::EvidenceId id : requirement.any_of) evidence_[id.index()] = true;
    }
    if (step.deadline) Use(step.deadline->value);
    if (!step.window) return;
    Use(step.window->value.from);
    Use(step.window->value.until);
  }

  template <class Entries>
  static void Report(const content::LoadedContent& content, const std::string& kind, const Entries& entries,
                     const std::vector<bool>& used, base::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (used[i]) continue;
      diagnostics.Report(std::string(kUnusedEntry), content.positions.Of(kind + "/" + entries[i].id),
                         {{"kind", kind}, {"name", entries[i].id}});
    }
  }

  const service::Municipality& municipality_;
  std::vector<bool> facts_, evidence_;
};

}  // namespace

void LintUnusedEntries(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  if (content.complete) Uses(content).ReportOthers(content, diagnostics);
}

}  // namespace madoguchi::verify
