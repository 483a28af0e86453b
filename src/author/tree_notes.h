#pragma once
// What is drawn on trees beside themselves: what a check says of their nodes, and how many scenarios go through each branch.
//
//   const std::vector<TreeNotes> notes = NotesOn(content, found.all(), {}, base::AuthorLanguage::kJa);
//   TreeAsSvg(municipality, program, procedure, notes[procedure.index()], language);

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "author/tree_outline.h"
#include "base/diagnostic_catalogue.h"
#include "content/loader.h"

namespace madoguchi::author {

/// A node of a procedure's tree.
struct NodePlace {
  rules::ProcedureIndex procedure;
  std::size_t node = 0;
};

/// The nodes of a municipality's trees by the places of which diagnostics speak: of a node, of its branches, of the outcome that it is.
class NodePlaces {
 public:
  explicit NodePlaces(const content::LoadedContent& content);

  /// The node that something at this place is about; of an outcome that stands at several nodes, the first. Nothing elsewhere.
  [[nodiscard]] std::optional<NodePlace> At(const base::SourceSpan& place) const;

 private:
  std::map<base::SourceSpan, NodePlace> nodes_;
};

/// One for each procedure of the municipality, in its order; of others than the wanted ones they are empty. `wanted` empty: all. Scenarios
/// are counted where the content is complete; one counts at every branch that its residents are certain to take.
[[nodiscard]] std::vector<TreeNotes> NotesOn(const content::LoadedContent& content, std::span<const base::Diagnostic> found,
                                             std::span<const rules::ProcedureIndex> wanted, base::AuthorLanguage language);

}  // namespace madoguchi::author
