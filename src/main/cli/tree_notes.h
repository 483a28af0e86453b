#pragma once
// What is drawn on trees beside themselves: what `check` says of their nodes, and how many scenarios go through each branch.
//
//   const NotesByProcedure notes = NotesOn(options, municipality);
//   author::TreeAsSvg(municipality, program, index, notes[index.index()], language);

#include <vector>

#include "author/tree_outline.h"
#include "main/cli/options.h"
#include "service/municipality.h"

namespace madoguchi::cli {

/// One for each procedure of the municipality, in its order.
using NotesByProcedure = std::vector<author::TreeNotes>;

/// Looks at the content of options.procedures once more, this time with positions and scenarios. `municipality` was loaded from it.
[[nodiscard]] NotesByProcedure NotesOn(const Options& options, const service::Municipality& municipality);

}  // namespace madoguchi::cli
