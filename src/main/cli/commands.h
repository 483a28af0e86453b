#pragma once
// The commands of `madoguchi`, one file each. Every one gets its options, today and three streams, and returns an exit code.

#include <iosfwd>

#include "base/date.h"
#include "main/cli/options.h"

namespace madoguchi::cli {

enum ExitCode : int {
  kDone = 0,
  kProblems = 1,    ///< it ran, and there is something to mend: content, or a line of input
  kCannotRun = 2,   ///< wrong words on the command line, no such folder, no such municipality
  kMoreVisits = 3,  ///< diff: some residents have to come more often than before
};

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

int RunCheck(const Options& options, base::Date today, Console& console);
int RunDecide(const Options& options, base::Date today, Console& console);
int RunFacts(const Options& options, base::Date today, Console& console);
int RunWalk(const Options& options, base::Date today, Console& console);
int RunPack(const Options& options, base::Date today, Console& console);
int RunHtml(const Options& options, base::Date today, Console& console);
int RunGraph(const Options& options, base::Date today, Console& console);
int RunExport(const Options& options, base::Date today, Console& console);
int RunNew(const Options& options, base::Date today, Console& console);
int RunImport(const Options& options, base::Date today, Console& console);
int RunFmt(const Options& options, base::Date today, Console& console);
int RunExplain(const Options& options, base::Date today, Console& console);
int RunShow(const Options& options, base::Date today, Console& console);
int RunSheet(const Options& options, base::Date today, Console& console);
int RunDiff(const Options& options, base::Date today, Console& console);
int RunCoverage(const Options& options, base::Date today, Console& console);
int RunProve(const Options& options, base::Date today, Console& console);
int RunHelp(const Options& options, base::Date today, Console& console);

}  // namespace madoguchi::cli
