#pragma once
// Command line of madoguchi_window.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "platform/native/window.h"
#include "text/language.h"

namespace madoguchi {

struct NativeOptions {
  std::string municipality = "setagaya";
  std::string procedures = "procedures";  ///< folder of the content
  text::Language language = text::Language::kJa;
  std::optional<base::Date> today;
  bool kiosk = false;
  std::string location;              ///< to begin with, as in the browser's address
  std::vector<std::string> presses;  ///< node ids (id or id=value) to press, in order, before anything is shown
  std::string screenshot;            ///< a PNG of the whole page instead of a window
  platform::WindowOptions window;
};

/// nullopt and a line on standard error for what is not understood.
[[nodiscard]] std::optional<NativeOptions> ParseNativeOptions(int count, char** arguments);

}  // namespace madoguchi
