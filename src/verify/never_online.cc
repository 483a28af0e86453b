#include <algorithm>
#include <string>
#include <string_view>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

void LintProcedure(const content::LoadedContent& content, const service::Procedure& procedure,
                   base::Diagnostics& diagnostics) {
  for (const service::Outcome& outcome : procedure.outcomes) {
    for (const service::Alternative& alternative : outcome.alternatives) {
      if (service::HeadlineOf(procedure, alternative) != service::Channel::kOnline) continue;
      const std::string place = procedure.id + "/alternative/" + outcome.id + "/" + alternative.id;
      diagnostics.Report("MG0210", content.positions.Of(place), {{"outcome", outcome.id}});
    }
  }
}

// Whether the article is among those that are named: "22条" is in 「22条・23条」 and 「22条1項」, not in 「122条」 or 「22条の2」.
bool Names(std::string_view articles, std::string_view article) {
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  for (std::size_t at = articles.find(article); at != std::string_view::npos; at = articles.find(article, at + 1)) {
    const bool whole = at == 0 || !is_digit(articles[at - 1]);
    if (whole && !articles.substr(at + article.size()).starts_with("の")) return true;
  }
  return false;
}

// 住民基本台帳法 22条, 23条: moving in and moving within are notified in person; what is done online only announces the visit.
bool WantsVisit(const service::LegalBasis& basis) {
  return basis.law == "住民基本台帳法" && (Names(basis.article, "22条") || Names(basis.article, "23条"));
}

void LintFlag(const content::LoadedContent& content, const service::Procedure& procedure, base::Diagnostics& diagnostics) {
  const auto basis = std::find_if(procedure.legal_basis.begin(), procedure.legal_basis.end(), WantsVisit);
  if (basis == procedure.legal_basis.end()) return;
  diagnostics.Report("MG0227", content.positions.Of("procedure/" + procedure.id),
                     {{"procedure", procedure.id}, {"law", basis->law + basis->article}});
}

}  // namespace

void LintNeverOnline(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) != 0) continue;
    if (procedure.never_online) {
      LintProcedure(content, procedure, diagnostics);
    } else {
      LintFlag(content, procedure, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
