#include <string>

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

}  // namespace

// 住民基本台帳法 22条, 23条: moving in and moving within are notified in person; what is done online only announces the visit.
void LintNeverOnline(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (procedure.never_online && content.broken.count(procedure.id) == 0) LintProcedure(content, procedure, diagnostics);
  }
}

}  // namespace madoguchi::verify
