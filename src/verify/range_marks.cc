#include <string>

#include "verify/text_lint.h"

namespace madoguchi::verify {

void LintRangeMarks(const Text& text, TextFindings& found) {
  if (!text.is_japanese() || text.key.starts_with("ui/")) return;  // The app fills numbers in: 「あと2〜4問」.
  const bool has_mark = text.plain.find("～") != std::string::npos || text.plain.find("〜") != std::string::npos;
  if (has_mark) found.push_back({"MG0310"});
}

}  // namespace madoguchi::verify
