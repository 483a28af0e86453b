#include <optional>
#include <string>
#include <utility>

#include "plan/dates.h"
#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// Rules may meet on some days only (business days, ends of months), so every day of two years is an anchor.
constexpr int kDays = 2 * 365 + 1;

bool SameAnchor(const service::DateRule& a, const service::DateRule& b) {
  return a.anchor == b.anchor && a.fact == b.fact && a.token == b.token;
}

// The first anchor for which the one day lies after the other.
std::optional<base::Date> Contradiction(const service::DateRule& earlier, const service::DateRule& later, base::Date first) {
  if (!SameAnchor(earlier, later)) return std::nullopt;
  for (int day = 0; day < kDays; ++day) {
    const base::Date anchor = base::AddDays(first, day);
    if (plan::CountFrom(earlier, anchor).rolled > plan::CountFrom(later, anchor).rolled) return anchor;
  }
  return std::nullopt;
}

class WindowLint {
 public:
  WindowLint(const content::LoadedContent& content, base::Diagnostics& diagnostics)
      : content_(content), first_(content.municipality.content_date), diagnostics_(diagnostics) {}

  void LookAt(const service::Procedure& procedure, const service::Step& step) {
    place_ = procedure.id + "/step/" + step.id;
    id_ = step.id;
    const bool has_window = step.window && step.window->stated();
    const bool has_deadline = step.deadline && step.deadline->stated();
    if (has_window && step.window->value.from) {
      LookAtBeginning(step, *step.window->value.from);
      if (step.window->value.until)
        Compare("window.from", *step.window->value.from, "window.until", *step.window->value.until);
      if (has_deadline) Compare("window.from", *step.window->value.from, "deadline", step.deadline->value);
    }
    for (const service::Requirement& requirement : step.requires_tokens) {
      if (!requirement.min_gap || !requirement.max_gap || !requirement.min_gap->stated() || !requirement.max_gap->stated())
        continue;
      for (int day = 0; day < kDays; ++day) {
        const base::Date anchor = base::AddDays(first_, day);
        if (rules::Shift(requirement.min_gap->value, anchor) <= rules::Shift(requirement.max_gap->value, anchor)) continue;
        Report("min_gap", "max_gap", anchor);
        break;
      }
    }
  }

 private:
  // The last day of a period moves on over closed days (民法142条), its first does not; when a visit can begin, counters say themselves.
  void LookAtBeginning(const service::Step& step, const service::DateRule& from) {
    if (service::IsVisit(step.channel) && from.shift.roll == rules::Roll::kNextOpenDay)
      diagnostics_.Report("MG0228", content_.positions.Of(place_), {{"step", id_}});
  }

  void Compare(const char* earlier_name, const service::DateRule& earlier, const char* later_name,
               const service::DateRule& later) {
    if (const std::optional<base::Date> anchor = Contradiction(earlier, later, first_))
      Report(earlier_name, later_name, *anchor);
  }

  void Report(const char* earlier, const char* later, base::Date anchor) {
    diagnostics_.Report("MG0220", content_.positions.Of(place_),
                        {{"step", id_}, {"earlier", earlier}, {"later", later}, {"anchor", base::ToIso(anchor)}});
  }

  const content::LoadedContent& content_;
  base::Date first_;
  base::Diagnostics& diagnostics_;
  std::string place_, id_;
};

}  // namespace

void LintWindows(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  WindowLint lint(content, diagnostics);
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) != 0) continue;
    for (const service::Step& step : procedure.steps) lint.LookAt(procedure, step);
  }
}

}  // namespace madoguchi::verify
