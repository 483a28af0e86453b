#pragma once
// Small helpers that make Nodes, so that the files of the screens read like the outline of a page.
//
// Nodes made without an id get one from their place (Finish), which stays the same as long as the structure does. Nodes that act
// or that a surface has to find again are given theirs.
//
//   Node& list = Add(main, Make(Role::kList, Part::kEventList, "events"));
//   Add(list, Text(phrases.Ui("start.lead"), Part::kLead));

#include <string>

#include "app/phrases.h"
#include "app/screen.h"

namespace madoguchi::app {

[[nodiscard]] Node Make(Role role, Part part = Part::kNone, std::string id = {});
/// A node of that role which says something.
[[nodiscard]] Node Saying(Role role, Part part, const Said& said, std::string id = {});
/// Words that are the same in every language or already worded (dates, amounts, names).
[[nodiscard]] Node Saying(Role role, Part part, std::string words, std::string id = {});

[[nodiscard]] Node Text(const Said& said, Part part = Part::kNone);
[[nodiscard]] Node Text(std::string words, Part part = Part::kNone);
[[nodiscard]] Node Paragraph(const Said& said, Part part = Part::kNone);
[[nodiscard]] Node Heading(int level, const Said& said, std::string id = {});

/// A button that acts.
[[nodiscard]] Node Button(std::string id, Part part, const Said& said, Icon icon = Icon::kNone);
/// A link that the app follows: its address is the location of the page it leads to.
[[nodiscard]] Node PageLink(std::string id, Part part, const Said& said, std::string_view location);
/// A link to another site or to the telephone; no business of the app.
[[nodiscard]] Node OutsideLink(std::string id, Part part, const Said& said, std::string address);

/// Appends and gives the place of the child; valid until the next child is added to the same parent.
Node& Add(Node& parent, Node child);

/// Gives every node without an id one made of its parent's and its place, and takes furigana and break hints out of names
/// that are only read out.
void Finish(Node& root);

}  // namespace madoguchi::app
