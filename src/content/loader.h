#pragma once
// Loads a municipality from its content files: the municipality's own over the shared ones.
//
// It reports every problem of form and of names, goes on after each, and never stops at the first. What makes sense only
// for content that is whole (words, coverage of trees, links, scenarios) is looked at by verify/.
//
//   DiskFiles files("procedures");
//   base::Diagnostics diagnostics;
//   std::optional<service::Municipality> setagaya = LoadMunicipality(files, "setagaya", diagnostics);

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/file_source.h"
#include "content/glossary_file.h"
#include "content/load_context.h"
#include "content/positions.h"
#include "content/scenario.h"
#include "service/municipality.h"

namespace madoguchi::content {

class ParsedFiles;

struct LoadedContent {
  /// As far as it could be read. Ids in it are valid in any case; trees only of procedures that are not in `broken`.
  service::Municipality municipality;
  std::vector<Scenario> scenarios;
  Positions positions;
  std::vector<StatementPlace> statements;  ///< every statement and legal basis, in the order of reading
  std::vector<Upkeep> upkeep;              ///< of the procedures that say something of it
  std::vector<GlossaryTerm> glossary;
  std::set<std::string> broken;  ///< procedures with problems of their own
  /// Of the municipality's languages, those whose words are known to be incomplete: what is missing is summed up, not listed.
  std::vector<text::Language> partial_languages;
  bool complete = false;  ///< nothing was wrong: the municipality is fit for use
};

/// Everything that could be read, for verify/ and for tools that work on half-finished content. It depends on the files of the municipality
/// and of shared/ alone.
[[nodiscard]] LoadedContent LoadContent(const FileSource& files, std::string_view municipality,
                                        base::Diagnostics& diagnostics);
/// The same for whoever loads several municipalities, or one again.
[[nodiscard]] LoadedContent LoadContent(const FileSource& files, std::string_view municipality, ParsedFiles& parsed,
                                        base::Diagnostics& diagnostics);

/// The municipality, or nullopt where there was an error. Warnings do not matter.
[[nodiscard]] std::optional<service::Municipality> LoadMunicipality(const FileSource& files, std::string_view municipality,
                                                                    base::Diagnostics& diagnostics);

/// The folders that are municipalities, ascending: all but shared/ and schema/.
[[nodiscard]] std::vector<std::string> ListMunicipalities(const FileSource& files);

}  // namespace madoguchi::content
