#include "app/node_builder.h"

#include <utility>

#include "text/ruby.h"

namespace madoguchi::app {

Node Make(Role role, Part part, std::string id) {
  Node node;
  node.role = role;
  node.part = part;
  node.id = std::move(id);
  return node;
}

Node Saying(Role role, Part part, const Said& said, std::string id) {
  Node node = Make(role, part, std::move(id));
  node.words = said.text;
  node.language = said.language;
  return node;
}

Node Saying(Role role, Part part, std::string words, std::string id) {
  Node node = Make(role, part, std::move(id));
  node.words = std::move(words);
  return node;
}

Node Text(const Said& said, Part part) { return Saying(Role::kText, part, said); }
Node Text(std::string words, Part part) { return Saying(Role::kText, part, std::move(words)); }
Node Paragraph(const Said& said, Part part) { return Saying(Role::kParagraph, part, said); }

Node Heading(int level, const Said& said, std::string id) {
  Node node = Saying(Role::kHeading, Part::kNone, said, std::move(id));
  node.level = static_cast<std::uint8_t>(level);
  return node;
}

Node Button(std::string id, Part part, const Said& said, Icon icon) {
  Node node = Saying(Role::kButton, part, said, std::move(id));
  node.acts = true;
  node.icon = icon;
  node.primary = part == Part::kPrimary;
  return node;
}

Node PageLink(std::string id, Part part, const Said& said, std::string_view location) {
  Node node = Saying(Role::kLink, part, said, std::move(id));
  node.acts = true;
  node.value = "#" + std::string(location);
  return node;
}

Node OutsideLink(std::string id, Part part, const Said& said, std::string address) {
  Node node = Saying(Role::kLink, part, said, std::move(id));
  node.value = std::move(address);
  return node;
}

Node& Add(Node& parent, Node child) {
  parent.children.push_back(std::move(child));
  return parent.children.back();
}

void Finish(Node& root) {
  if (!root.label.empty()) root.label = text::PlainText(root.label);
  for (std::size_t i = 0; i < root.children.size(); ++i) {
    Node& child = root.children[i];
    if (child.id.empty()) child.id = root.id + "." + std::to_string(i);
    Finish(child);
  }
}

}  // namespace madoguchi::app
