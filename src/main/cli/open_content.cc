#include "main/cli/open_content.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

#include "author/content_words.h"
#include "base/diagnostic_printer.h"
#include "content/loader.h"
#include "main/cli/cli_words.h"

namespace madoguchi::cli {

namespace {

std::string PrefixOf(const std::string& folder) { return folder.ends_with('/') ? folder : folder + "/"; }

}  // namespace

std::vector<base::Diagnostic> ProblemsIn(const base::Diagnostics& diagnostics, const std::string& folder) {
  std::vector<base::Diagnostic> all = diagnostics.all();
  for (base::Diagnostic& diagnostic : all) {
    if (!diagnostic.span.file.empty()) diagnostic.span.file = PrefixOf(folder) + diagnostic.span.file;
  }
  return all;
}

std::string PrintProblems(const base::Diagnostics& diagnostics, const content::FileSource& files, const Options& options,
                          const std::string& folder) {
  const std::string prefix = PrefixOf(folder);
  const std::vector<base::Diagnostic> all = ProblemsIn(diagnostics, folder);
  std::map<std::string, std::optional<std::string>, std::less<>> texts;
  const auto text_of = [&](std::string_view file) -> std::optional<std::string_view> {
    auto found = texts.find(file);
    if (found == texts.end()) {
      std::optional<std::string> text;
      if (base::Result<std::string> read = files.Read(file.substr(std::min(prefix.size(), file.size()))); read.Ok()) {
        text = std::move(read).value();
      }
      found = texts.emplace(std::string(file), std::move(text)).first;
    }
    if (!found->second) return std::nullopt;
    return std::string_view(*found->second);
  };
  return base::PrintDiagnostics(all, author::AuthorLanguageOf(options.language), text_of);
}

std::string PrintWithoutPlaces(const base::Diagnostics& diagnostics, const Options& options) {
  return base::PrintDiagnostics(diagnostics.all(), author::AuthorLanguageOf(options.language), {});
}

std::optional<content::LoadedContent> OpenContent(const Options& options, Console& console, int& exit_code) {
  exit_code = kCannotRun;
  if (options.target.empty()) {
    console.err << NoMunicipalityNamed(options.language, options.command);
    return std::nullopt;
  }
  const content::DiskFiles files(options.procedures);
  if (!files.Exists()) {
    console.err << NoSuchFolder(options.language, options.procedures);
    return std::nullopt;
  }
  const std::vector<std::string> known = content::ListMunicipalities(files);
  if (std::find(known.begin(), known.end(), options.target) == known.end()) {
    std::string list;
    for (const std::string& id : known) list += (list.empty() ? "" : ", ") + id;
    console.err << NoSuchMunicipality(options.language, options.target, list);
    return std::nullopt;
  }
  base::Diagnostics diagnostics;
  content::LoadedContent content = content::LoadContent(files, options.target, diagnostics);
  if (!content.complete) {
    console.err << PrintProblems(diagnostics, files, options, options.procedures);
    exit_code = kProblems;
    return std::nullopt;
  }
  exit_code = kDone;
  return content;
}

std::optional<service::Municipality> OpenMunicipality(const Options& options, Console& console, int& exit_code) {
  std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return std::nullopt;
  return std::move(content->municipality);
}

std::optional<std::vector<rules::ProcedureIndex>> ChosenProcedures(const service::Municipality& municipality,
                                                                   const Options& options, Console& console) {
  std::vector<rules::ProcedureIndex> all;
  std::string known;
  for (std::size_t i = 0; i < municipality.procedures.size(); ++i) {
    all.emplace_back(static_cast<rules::ProcedureIndex::rep>(i));
    known += (known.empty() ? "" : ", ") + municipality.procedures[i].id;
  }
  if (options.second.empty()) return all;
  const std::optional<rules::ProcedureIndex> found = municipality.FindProcedure(options.second);
  if (found) return std::vector{*found};
  console.err << NoSuchProcedure(options.language, options.second, known);
  return std::nullopt;
}

}  // namespace madoguchi::cli
