#pragma once
// Loads the municipality that a command names, and says what is wrong with it.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/disk_files.h"
#include "content/file_source.h"
#include "content/loader.h"
#include "main/cli/commands.h"
#include "service/municipality.h"

namespace madoguchi::cli {

/// The municipality options.target; nullopt after everything wrong was written to console.err, with `exit_code` set.
[[nodiscard]] std::optional<service::Municipality> OpenMunicipality(const Options& options, Console& console,
                                                                    int& exit_code);

/// The same with the places of everything, for commands that report problems of their own.
[[nodiscard]] std::optional<content::LoadedContent> OpenContent(const Options& options, Console& console, int& exit_code);
/// All diagnostics, sorted, paths as seen from where the command was started.
[[nodiscard]] std::vector<base::Diagnostic> ProblemsIn(const base::Diagnostics& diagnostics, const std::string& folder);

/// The procedure options.second, or all where none is named; nullopt where there is none of that name, which is then said.
[[nodiscard]] std::optional<std::vector<rules::ProcedureIndex>> ChosenProcedures(const service::Municipality& municipality,
                                                                                 const Options& options, Console& console);

/// Diagnostics as people read them, paths as seen from where the command was started.
[[nodiscard]] std::string PrintProblems(const base::Diagnostics& diagnostics, const content::FileSource& files,
                                        const Options& options, const std::string& folder);

/// The same for what is in no text file.
[[nodiscard]] std::string PrintWithoutPlaces(const base::Diagnostics& diagnostics, const Options& options);

}  // namespace madoguchi::cli
