#pragma once
// What the command line itself says to authors, in Japanese and English.
//
// These cannot be content: `check` must speak when the content is broken. What residents read is content.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic_catalogue.h"
#include "base/result.h"
#include "service/certificate.h"
#include "text/language.h"

namespace madoguchi::cli {

[[nodiscard]] std::string_view HelpText(text::Language language);

/// The closing line of `check`.
struct CheckCounts {
  std::size_t municipalities = 0;
  std::size_t procedures = 0;
  std::size_t scenarios = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
};
[[nodiscard]] std::string CheckSummary(text::Language language, const CheckCounts& counts);

/// The line after `pack`.
[[nodiscard]] std::string PackSummary(text::Language language, std::string_view file, std::size_t bytes);

/// The closing line of `prove`.
enum class ProofSaid : std::uint8_t { kHolds, kDoesNotHold, kConfirmed };
[[nodiscard]] std::string ProofSummary(text::Language language, std::string_view municipality,
                                       const service::Certificate& certificate, ProofSaid said);

/// Lines of `coverage`: how many of how many, and what a draft would cover.
struct Covered {
  std::size_t covered = 0;
  std::size_t all = 0;
};
[[nodiscard]] std::string CoverageLine(text::Language language, std::string_view name, Covered answers, Covered outcomes);
[[nodiscard]] std::string DraftLine(text::Language language, std::string_view missing);

[[nodiscard]] std::string NoSuchFolder(text::Language language, std::string_view folder);
[[nodiscard]] std::string NoSuchMunicipality(text::Language language, std::string_view id, std::string_view known);
[[nodiscard]] std::string NoMunicipalityNamed(text::Language language, std::string_view command);
[[nodiscard]] std::string NoSuchProcedure(text::Language language, std::string_view id, std::string_view known);
[[nodiscard]] std::string NoSuchFormat(text::Language language, std::string_view format, std::string_view known);
/// Several pictures, and no folder to put them into.
[[nodiscard]] std::string NoFolderForPictures(text::Language language);
/// The line after files were written.
[[nodiscard]] std::string WroteFiles(text::Language language, std::size_t count, std::string_view folder);
/// The closing line of `fmt`.
[[nodiscard]] std::string FmtSummary(text::Language language, bool check, std::size_t files, std::size_t changed,
                                     std::size_t errors);
[[nodiscard]] std::string AnswersContradict(text::Language language, std::string_view facts);
[[nodiscard]] std::string NoSuchScenario(text::Language language, std::string_view id, std::string_view known);
/// What `show` has to be told.
[[nodiscard]] std::string ShowWhat(text::Language language);
[[nodiscard]] std::string NoFolderForSheets(text::Language language);
[[nodiscard]] std::string NoTwoFolders(text::Language language);
/// The closing line of `diff`.
[[nodiscard]] std::string DiffSummary(text::Language language, bool differs, bool results_change, bool more_visits);
[[nodiscard]] std::string MunicipalityInOneOnly(text::Language language, std::string_view id, bool is_new);
[[nodiscard]] std::string CannotRead(text::Language language, std::string_view file);
[[nodiscard]] std::string ExportUsage(text::Language language);
[[nodiscard]] std::string ImportUsage(text::Language language);
/// After problems of sheets.
[[nodiscard]] std::string NothingWritten(text::Language language, std::size_t errors);
/// The closing line of `import`.
[[nodiscard]] std::string ImportSummary(text::Language language, std::size_t files, bool dry_run);
/// Why `new` made nothing; the codes are those of author/scaffold.h.
[[nodiscard]] std::string CannotScaffold(text::Language language, const base::Error& error);
/// The closing line of `new`.
[[nodiscard]] std::string ScaffoldSummary(text::Language language, std::string_view folder);
[[nodiscard]] std::string CannotWrite(text::Language language, std::string_view file);

}  // namespace madoguchi::cli
