// `madoguchi facts <municipality> --json`: the questions that residents may be asked.

#include <ostream>

#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "wire/facts_json.h"

namespace madoguchi::cli {

int RunFacts(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (municipality) console.out << wire::FactsToJson(*municipality, today, options.language);
  return exit_code;
}

}  // namespace madoguchi::cli
