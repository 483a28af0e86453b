#include "platform/input.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace madoguchi::platform {
namespace {

using app::Node;
using app::Role;

void Collect(const Node& node, std::vector<const Node*>& nodes) {
  nodes.push_back(&node);
  for (const Node& child : node.children) Collect(child, nodes);
}

// From where on nodes can be reached: the dialog's number, or 0.
int FirstReachable(std::span<const Node* const> nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i]->role == Role::kDialog) return static_cast<int>(i);
  }
  return 0;
}

}  // namespace

std::vector<const Node*> NodesInOrder(const app::Screen& screen) {
  std::vector<const Node*> nodes;
  Collect(screen.root, nodes);
  return nodes;
}

bool IsField(const Node& node) { return node.role == Role::kNumberField || node.role == Role::kTextField; }

bool CanPress(const Node& node) {
  switch (node.role) {
    case Role::kLink:
    case Role::kButton:
    case Role::kRadio:
    case Role::kCheckbox:
    case Role::kDisclosure:
    case Role::kNumberField:
    case Role::kTextField:
      return node.acts;
    default:
      return false;
  }
}

int NodeAt(std::span<const Node* const> nodes, std::span<const NodeRect> rects, float x, float y) {
  const std::size_t count = std::min(nodes.size(), rects.size());
  // Later nodes lie over earlier ones.
  for (int i = static_cast<int>(count) - 1; i >= FirstReachable(nodes); --i) {
    const NodeRect& rect = rects[static_cast<std::size_t>(i)];
    const bool inside = x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
    if (inside && CanPress(*nodes[static_cast<std::size_t>(i)])) return i;
  }
  return -1;
}

int NextFocus(std::span<const Node* const> nodes, std::span<const NodeRect> rects, int from, bool backwards) {
  const int count = static_cast<int>(std::min(nodes.size(), rects.size()));
  const int first = FirstReachable(nodes);
  const int span = count - first;
  if (span <= 0) return -1;
  const int step = backwards ? -1 : 1;
  int at = from < first ? (backwards ? count : first - 1) : from;
  for (int tried = 0; tried < span; ++tried) {
    at += step;
    if (at >= count) at = first;
    if (at < first) at = count - 1;
    const Node& node = *nodes[static_cast<std::size_t>(at)];
    // The way to the text-only surface is shown by having the focus; here there is no such surface.
    if (CanPress(node) && rects[static_cast<std::size_t>(at)].h > 0) return at;
  }
  return -1;
}

std::optional<app::Event> Activate(const app::Screen& screen, const Node& node) {
  if (!CanPress(node) || IsField(node)) return std::nullopt;
  app::Event event{screen.revision, node.id, ""};
  if (node.role == Role::kRadio) event.value = "1";
  if (node.role == Role::kCheckbox) event.value = node.selected ? "0" : "1";
  return event;
}

std::optional<app::Event> Type(const app::Screen& screen, const Node& field, char character) {
  if (!IsField(field)) return std::nullopt;
  std::string value = field.value;
  if (character == '\b') {
    if (value.empty()) return std::nullopt;
    value.pop_back();
  } else if (field.role == Role::kTextField || (character >= '0' && character <= '9')) {
    value += character;
  } else {
    return std::nullopt;
  }
  return app::Event{screen.revision, field.id, std::move(value)};
}

}  // namespace madoguchi::platform
