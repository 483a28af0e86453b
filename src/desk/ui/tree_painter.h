#pragma once
// TreePainter: the desk's tree as a Picture: questions, answers and signs, the way of who walks, what scenarios try, what is wrong.
//
// A line is the thicker the more scenarios go through it, dashed where none does, red where nobody can; the walk's way is drawn over it in
// the accent. Everything is composed in device pixels for one view, so that glyphs lie on whole pixels at every zoom. It holds nothing
// of the desk.
//
//   ComposeTree(sheet, {lit, focus}, view, fonts, picture);   // inside of a frame (ui/draw_surface.h)

#include <span>
#include <string>

#include "author/tree_sheet.h"
#include "desk/tree_view.h"
#include "ui/glyph_loader.h"
#include "ui/picture.h"

namespace madoguchi::desk {

struct TreeLook {
  std::span<const std::size_t> lit;  ///< boxes on the walk's way, ascending
  int focus = -1;                    ///< box with the ring, -1: none
};

/// Clears the picture and draws what of the tree is in view. Precondition: the view is usable. Texts carry their box as node.
void ComposeTree(const author::TreeSheet& sheet, const TreeLook& look, const TreeView& view, const ui::Fonts& fonts,
                 ui::Picture& picture);

/// The colour that the canvas is cleared with.
[[nodiscard]] ui::Color GroundOfTree();

/// What the picture says: JSON lines [box, "text", x, y], tree units.
[[nodiscard]] std::string TreePaintLog(const ui::Picture& picture, const TreeView& view);

}  // namespace madoguchi::desk
