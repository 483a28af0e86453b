#pragma once
// A Screen as plain text, for a terminal: what there is to read, and what can be done, each with a key to type.
//
// Knows nodes, not pages: a Screen that is new tomorrow is printed as well. Answers (radio, checkbox) have numbers,
// everything else that acts (buttons, folds, links within the app), and all beside a number field, has letters. Header and footer are left out but for
// the way back. Furigana is not shown.
//
//   ScreenText text = PrintScreen(screen);
//   text.lines; text.actions[0].key == "1"

#include <string>
#include <string_view>
#include <vector>

#include "app/screen.h"

namespace madoguchi::cli {

struct ScreenAction {
  std::string key;  ///< "1", "2", … or "a", "b", …
  std::string node;
  app::Role role = app::Role::kButton;
  bool selected = false;
};

struct ScreenText {
  std::string lines;                    ///< every line ends in a newline
  std::vector<ScreenAction> actions;    ///< in the order of the Screen
  std::vector<std::string> fields;      ///< number fields, in order
  std::string primary;                  ///< node of the primary button; empty: there is none
  std::vector<std::string> page_links;  ///< nodes that lead to another page of the app, in order
};

[[nodiscard]] ScreenText PrintScreen(const app::Screen& screen);

/// Only what there is to read, without keys.
[[nodiscard]] std::string PrintPage(const app::Screen& screen);

}  // namespace madoguchi::cli
