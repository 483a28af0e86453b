#pragma once
// A procedure's tree unfolded into boxes that can be laid out: what stands in each, and on the line that leads to it.
//
// Taken from the compiled program, so that a picture shows what runs: the question that chooses people (`for_each`), branches
// that no answer takes. An outcome that several branches share stands at the end of each; a shared question is drawn once and
// referred to elsewhere, so the outline is never much larger than the content. Not here: places (tree_layout.h), SVG.
//
//   const TreeOutline outline = OutlineTree(municipality, program, procedure, notes, text::Language::kJa);

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/program.h"
#include "service/municipality.h"

namespace madoguchi::author {

/// What is drawn on a tree beside itself. Both may be left empty.
struct TreeNotes {
  /// For each of the author's nodes and each of its branches: how many scenarios go through it. Empty: nobody counted.
  std::vector<std::vector<std::size_t>> scenarios;
  /// By the author's node: sentences that begin with a diagnostic's code.
  std::map<std::size_t, std::vector<std::string>> problems;
};

struct OutlineBox {
  enum class Kind : std::uint8_t { kQuestion, kOutcome, kReference };
  Kind kind = Kind::kQuestion;
  std::size_t node = 0;  ///< index within the compiled procedure
  std::string id;        ///< the author's; empty for what the engine has added
  std::string words;
  std::vector<service::Channel> signs;  ///< of an outcome, the recommended one first; empty: nothing has to be done
  std::vector<std::string> problems;
  std::vector<std::size_t> children;  ///< boxes

  // Of the line that leads here; nothing at a root.
  std::string answer;
  std::optional<std::size_t> scenarios;
  bool never_taken = false;  ///< on the content's date no answer takes it
};

struct TreeOutline {
  std::vector<OutlineBox> boxes;
  /// The tree's own root, then nodes that no branch leads to.
  std::vector<std::size_t> roots;
  std::size_t scenarios = 0;  ///< the most that go through one line; 0: none, or nobody counted
};

/// Precondition: the program was compiled from the municipality.
[[nodiscard]] TreeOutline OutlineTree(const service::Municipality& municipality, const rules::Program& program,
                                      rules::ProcedureIndex procedure, const TreeNotes& notes, text::Language language);

}  // namespace madoguchi::author
