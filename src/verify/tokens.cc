#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

class TokensLint {
 public:
  TokensLint(const content::LoadedContent& content, base::Diagnostics& diagnostics)
      : content_(content),
        diagnostics_(diagnostics),
        produced_(content.municipality.tokens.size(), false),
        wanted_(content.municipality.tokens.size(), false),
        reported_(content.municipality.tokens.size(), false) {}

  void Run() {
    for (const service::Procedure& procedure : content_.municipality.procedures) {
      for (const service::Step& step : procedure.steps) {
        for (const service::TokenId token : step.produces) produced_[token.index()] = true;
      }
    }
    for (const service::Procedure& procedure : content_.municipality.procedures) {
      for (const service::Step& step : procedure.steps) LookAt(step, procedure.id + "/step/" + step.id);
    }
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (!wanted_[i] && !produced_[i]) {
        diagnostics_.Report("MG0214", content_.positions.Of("token/" + content_.municipality.tokens[i]),
                            {{"name", content_.municipality.tokens[i]}});
      }
    }
  }

 private:
  void LookAt(const service::Step& step, const std::string& place) {
    for (const service::Requirement& requirement : step.requires_tokens) {
      for (const service::TokenId token : requirement.any_of) Want(token, place);
    }
    if (step.deadline) WantAnchor(step.deadline->value, place);
    if (!step.window) return;
    if (step.window->value.from) WantAnchor(*step.window->value.from, place);
    if (step.window->value.until) WantAnchor(*step.window->value.until, place);
  }

  void WantAnchor(const service::DateRule& rule, const std::string& place) {
    if (rule.token) Want(*rule.token, place);
  }

  void Want(service::TokenId token, const std::string& place) {
    wanted_[token.index()] = true;
    if (produced_[token.index()] || reported_[token.index()]) return;
    reported_[token.index()] = true;
    diagnostics_.Report("MG0206", content_.positions.Of(place), {{"token", content_.municipality.tokens[token.index()]}});
  }

  const content::LoadedContent& content_;
  base::Diagnostics& diagnostics_;
  std::vector<bool> produced_;
  std::vector<bool> wanted_;
  std::vector<bool> reported_;
};

}  // namespace

void LintTokens(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  // A procedure that could not be read may well produce what others want.
  if (content.broken.empty()) TokensLint(content, diagnostics).Run();
}

}  // namespace madoguchi::verify
