// `madoguchi decide <municipality>`: residents as JSON lines in, plans as JSON lines out.

#include <istream>
#include <ostream>
#include <string>

#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "wire/decide_json.h"

namespace madoguchi::cli {
namespace {

bool IsBlank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

}  // namespace

int RunDecide(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  const base::Result<wire::Decider> decider = wire::Decider::Make(*municipality, today);
  if (!decider.Ok()) {
    console.err << decider.error().code << " " << decider.error().context << "\n";
    return kProblems;
  }
  for (std::string line; std::getline(console.in, line);) {
    if (IsBlank(line)) continue;
    const wire::DecidedLine decided = decider->Decide(line);
    if (!decided.ok) exit_code = kProblems;
    // One line at a time: a program at the other end of a pipe may be waiting for this one before it sends the next.
    console.out << decided.json << std::endl;
  }
  return exit_code;
}

}  // namespace madoguchi::cli
