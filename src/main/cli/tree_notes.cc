#include "main/cli/tree_notes.h"

#include <cstddef>
#include <string>

#include "base/diagnostic_catalogue.h"
#include "content/disk_files.h"
#include "content/loader.h"
#include "main/cli/cli_words.h"
#include "verify/check.h"

namespace madoguchi::cli {
namespace {

// Whether the diagnostic was reported at the node or at one of its branches.
bool IsAtNode(const content::Positions& positions, const std::string& node, std::size_t branches,
              const base::SourceSpan& place) {
  if (place.file.empty()) return false;
  if (positions.Of(node) == place) return true;
  for (std::size_t b = 0; b < branches; ++b) {
    if (positions.Of(node + "/branch/" + std::to_string(b)) == place) return true;
  }
  return false;
}

}  // namespace

NotesByProcedure NotesOn(const Options& options, const service::Municipality& municipality) {
  NotesByProcedure notes(municipality.procedures.size());
  const content::DiskFiles files(options.procedures);
  base::Diagnostics found;
  verify::CheckMunicipality(files, municipality.id, found);
  base::Diagnostics ignored;
  const content::LoadedContent content = content::LoadContent(files, municipality.id, ignored);
  for (const base::Diagnostic& diagnostic : found.all()) {
    const std::string sentence =
        diagnostic.code + " " + base::Describe(diagnostic, AuthorLanguageOf(options.language)).sentence;
    for (std::size_t p = 0; p < municipality.procedures.size(); ++p) {
      const service::Procedure& procedure = municipality.procedures[p];
      const std::vector<rules::Node>& nodes = procedure.rule.tree.nodes;
      for (std::size_t n = 0; n < nodes.size(); ++n) {
        const std::string name = procedure.id + "/node/" + nodes[n].id;
        if (IsAtNode(content.positions, name, nodes[n].branches.size(), diagnostic.span))
          notes[p].problems[n].push_back(sentence);
      }
    }
  }
  return notes;
}

}  // namespace madoguchi::cli
