// Any bytes as a line of `madoguchi decide`: understood and planned, or refused with at least one problem; the same line gives the
// same answer.

#include "fuzz/small_town.h"
#include "wire/decide_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using madoguchi::fuzz::Demand;
  static const auto decider = madoguchi::wire::Decider::Make(madoguchi::fuzz::SmallTown(), madoguchi::fuzz::Today());
  const std::string_view line = madoguchi::fuzz::AsText(data, size);
  const madoguchi::wire::DecidedLine decided = decider->Decide(line);
  const bool is_error = decided.json.rfind("{\"error\":", 0) == 0;
  Demand(is_error != decided.ok, "what is not understood is an error, and nothing else is");
  Demand(decided.json.find('\n') == std::string::npos, "an answer is one line");
  Demand(decider->Decide(line).json == decided.json, "the same line gives the same answer");
  return 0;
}
