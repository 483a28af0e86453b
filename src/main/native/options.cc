#include "main/native/options.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace madoguchi {
namespace {

constexpr std::string_view kUsage =
    "madoguchi_window [MUNICIPALITY] [--procedures FOLDER] [--today YYYY-MM-DD] [--language ja|ja-simple|en|zh-Hans|ko] "
    "[--kiosk]\n"
    "                 [--width CSS_PX] [--height CSS_PX] [--dpr RATIO] [--location LOCATION] [--press NODE[=VALUE]]…\n"
    "                 [--screenshot FILE.png]\n";

}  // namespace

std::optional<NativeOptions> ParseNativeOptions(int count, char** arguments) {
  NativeOptions options;
  const auto complain = [](std::string_view about) {
    std::fprintf(stderr, "%.*s: not understood\n%s", static_cast<int>(about.size()), about.data(), kUsage.data());
    return std::nullopt;
  };
  for (int i = 1; i < count; ++i) {
    const std::string_view name = arguments[i];
    if (!name.starts_with("--")) {
      options.municipality = name;
      continue;
    }
    if (name == "--kiosk") {
      options.kiosk = true;
      continue;
    }
    if (i + 1 >= count) return complain(name);
    const std::string value = arguments[++i];
    if (name == "--procedures") {
      options.procedures = value;
    } else if (name == "--today") {
      options.today = base::ParseIso(value);
      if (!options.today) return complain(value);
    } else if (name == "--language") {
      const std::optional<text::Language> language = text::ParseLanguage(value);
      if (!language) return complain(value);
      options.language = *language;
    } else if (name == "--width") {
      options.window.width = std::max(240, std::atoi(value.c_str()));
    } else if (name == "--height") {
      options.window.height = std::max(240, std::atoi(value.c_str()));
    } else if (name == "--dpr") {
      options.window.dpr = static_cast<float>(std::atof(value.c_str()));
    } else if (name == "--location") {
      options.location = value;
    } else if (name == "--press") {
      options.presses.push_back(value);
    } else if (name == "--screenshot") {
      options.screenshot = value;
    } else {
      return complain(name);
    }
  }
  return options;
}

}  // namespace madoguchi
