#include "service/procedure.h"

#include <algorithm>

namespace madoguchi::service {

Channel HeadlineOf(const Procedure& procedure, const Alternative& alternative) {
  Channel farthest = Channel::kOnline;
  for (const StepIndex index : alternative.steps) {
    const Step& step = procedure.steps[index.index()];
    if (!step.announce_only) farthest = std::max(farthest, step.channel);
  }
  return farthest;
}

std::optional<Channel> HeadlineOf(const Procedure& procedure, const Outcome& outcome) {
  for (const Alternative& alternative : outcome.alternatives) {
    if (alternative.recommended) return HeadlineOf(procedure, alternative);
  }
  return std::nullopt;
}

}  // namespace madoguchi::service
