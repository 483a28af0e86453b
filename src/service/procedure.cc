#include "service/procedure.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace madoguchi::service {
namespace {

// By enumerator.
constexpr std::array<std::string_view, 3> kProcessingUnits = {"days", "weeks", "months"};

}  // namespace

std::string_view ProcessingUnitName(ProcessingTime::Unit unit) { return kProcessingUnits[static_cast<std::size_t>(unit)]; }

std::string ProcessingTimeText(const ProcessingTime& time) {
  const auto end = [](std::optional<std::int32_t> amount) { return amount ? std::to_string(*amount) : std::string(); };
  const std::string range =
      time.at_least == time.at_most ? end(time.at_most) : end(time.at_least) + ".." + end(time.at_most);
  return range + " " + std::string(ProcessingUnitName(time.unit));
}

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
