#pragma once
// A procedure's decision tree as an SVG picture: questions, answers, and the signs of the channels that they lead to.
//
// Laid out here, so that nothing has to be installed; one file that any browser or office program shows and prints. Drawn on
// it, where given: how many scenarios go through each line (dashed where none does), and what is wrong with a node. It has a
// title and a description that says the same in words. The same input gives the same bytes.
//
//   const std::string svg = TreeAsSvg(municipality, program, procedure, notes, text::Language::kJa);

#include <string>

#include "author/tree_outline.h"

namespace madoguchi::author {

/// Precondition: the program was compiled from the municipality. Ends in a newline.
[[nodiscard]] std::string TreeAsSvg(const service::Municipality& municipality, const rules::Program& program,
                                    rules::ProcedureIndex procedure, const TreeNotes& notes, text::Language language);

}  // namespace madoguchi::author
