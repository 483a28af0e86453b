// The `madoguchi` command. Everything that is not pure begins here: arguments, standard streams, the clock.

#include <array>
#include <chrono>
#include <iostream>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "main/cli/commands.h"
#include "main/cli/options.h"

namespace {

using madoguchi::base::Date;

// Japan is nine hours ahead of UTC, all year round.
Date TodayInTokyo() {
  const auto now = std::chrono::system_clock::now().time_since_epoch() + std::chrono::hours(9);
  return Date{static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(now).count())};
}

struct Command {
  std::string_view name;
  int (*run)(const madoguchi::cli::Options&, Date, madoguchi::cli::Console&);
};

constexpr std::array kCommands = {
    Command{"check", madoguchi::cli::RunCheck},       Command{"decide", madoguchi::cli::RunDecide},
    Command{"facts", madoguchi::cli::RunFacts},       Command{"walk", madoguchi::cli::RunWalk},
    Command{"pack", madoguchi::cli::RunPack},         Command{"html", madoguchi::cli::RunHtml},
    Command{"export", madoguchi::cli::RunExport},     Command{"import", madoguchi::cli::RunImport},
    Command{"new", madoguchi::cli::RunNew},           Command{"graph", madoguchi::cli::RunGraph},
    Command{"fmt", madoguchi::cli::RunFmt},           Command{"diff", madoguchi::cli::RunDiff},
    Command{"prove", madoguchi::cli::RunProve},       Command{"sheet", madoguchi::cli::RunSheet},
    Command{"explain", madoguchi::cli::RunExplain},   Command{"show", madoguchi::cli::RunShow},
    Command{"coverage", madoguchi::cli::RunCoverage}, Command{"help", madoguchi::cli::RunHelp},
};

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  const madoguchi::base::Result<madoguchi::cli::Options> options = madoguchi::cli::ParseOptions(arguments);
  if (!options.Ok()) {
    std::cerr << "madoguchi: " << options.error().text << "\n";
    return madoguchi::cli::kCannotRun;
  }
  madoguchi::cli::Console console{std::cin, std::cout, std::cerr};
  for (const Command& command : kCommands) {
    if (command.name == options->command) return command.run(*options, options->today.value_or(TodayInTokyo()), console);
  }
  std::cerr << "madoguchi: there is no command '" << options->command << "'; try `madoguchi help`.\n";
  return madoguchi::cli::kCannotRun;
}
