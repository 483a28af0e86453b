// `madoguchi help`

#include <ostream>

#include "main/cli/cli_words.h"
#include "main/cli/commands.h"

namespace madoguchi::cli {

int RunHelp(const Options& options, base::Date, Console& console) {
  console.out << HelpText(options.language);
  return kDone;
}

}  // namespace madoguchi::cli
