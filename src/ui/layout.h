#pragma once
// Layout: the result of composing a Screen for one width: a Picture, and where every node is.
//
// Valid for the Screen, view and interaction it was composed from. Lengths are device pixels from the content's top left.
// paint_log.h turns it into lines that tests can read; platforms hand `boxes` to the mirror.

#include <vector>

#include "ui/geometry.h"
#include "ui/picture.h"

namespace madoguchi::ui {

/// Where a node is. A node that is not shown (a tool that belongs to other widths) has an empty box.
struct NodeBox {
  Rect box;    ///< hit area, focus ring and accessible rectangle in one
  Point text;  ///< left and top of the first line, relative to the box; top so that em boxes are centred in `pitch`
  float text_width = 0;  ///< width that the words were broken at; 0 without words
  float pitch = 0;
  float size = 0;
  bool bold = false;
  bool operator==(const NodeBox&) const = default;
};

/// How the Screen is looked at.
struct View {
  float width = 0;            ///< of the content, device pixels
  float viewport_height = 0;  ///< visible height
  float dpr = 1;              ///< device pixels in a CSS pixel
  float root_font_scale = 1;  ///< root font size / 16
  bool operator==(const View&) const = default;
};

/// What the pointer and the keyboard are at, as node numbers in reading order; -1 is nothing.
struct Interaction {
  int hover = -1;
  int press = -1;
  int focus = -1;
  bool alone = false;  ///< no page lies over the canvas: paint the focus ring and typed text as well
  bool operator==(const Interaction&) const = default;
};

struct Layout {
  Picture picture;
  std::vector<NodeBox> boxes;  ///< by node number
  float width = 0;
  float height = 0;
  Color ground = 0;  ///< colour of the page, for clearing
};

}  // namespace madoguchi::ui
