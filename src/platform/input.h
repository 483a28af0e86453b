#pragma once
// Input: pointer and keyboard for surfaces without a page over them: which node is meant, and which Event that is.
//
// Pure functions over a Screen and its rectangles; what the mirror does in a browser, the native window does with these. They
// act on release inside of the node that was pressed, as there.
//
//   const int node = NodeAt(nodes, layout.boxes, {x, y});
//   if (auto event = Activate(screen, nodes, node)) host.Handle(*event);

#include <optional>
#include <span>
#include <vector>

#include "app/screen.h"

namespace madoguchi::platform {

/// Left, top, width, height in device pixels; empty where a node is not shown.
struct NodeRect {
  float x = 0, y = 0, w = 0, h = 0;
};

/// The nodes in reading order; their index is their number. Valid as long as the Screen.
[[nodiscard]] std::vector<const app::Node*> NodesInOrder(const app::Screen& screen);

/// Whether text can be typed into the node.
[[nodiscard]] bool IsField(const app::Node& node);

/// Whether a press on the node does something here: it acts, and is of a role that a pointer can press.
[[nodiscard]] bool CanPress(const app::Node& node);

/// The number of the node to press at that place, -1 if there is none. While there is a dialog, only it can be pressed.
[[nodiscard]] int NodeAt(std::span<const app::Node* const> nodes, std::span<const NodeRect> rects, float x, float y);

/// The next node that takes the focus after `from` (-1: before the first), or before it; wraps around; -1 if there is none.
[[nodiscard]] int NextFocus(std::span<const app::Node* const> nodes, std::span<const NodeRect> rects, int from,
                            bool backwards);

/// The Event of pressing the node: radios are chosen, checkboxes turned, all others pressed.
[[nodiscard]] std::optional<app::Event> Activate(const app::Screen& screen, const app::Node& node);

/// The Event of a number field after a digit was typed, or the last one taken away ('\b'); nullopt for other characters.
[[nodiscard]] std::optional<app::Event> Type(const app::Screen& screen, const app::Node& field, char character);

}  // namespace madoguchi::platform
