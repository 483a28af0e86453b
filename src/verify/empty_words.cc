#include <string>

#include "verify/text_lint.h"

namespace madoguchi::verify {

void LintEmptyWords(const Text& text, TextFindings& found) {
  // Between A and B there may be nothing: the app's own separators.
  if (text.key.starts_with("ui/") || text.plain.find_first_not_of(" \n") != std::string::npos) return;
  found.push_back({"MG0322"});
}

}  // namespace madoguchi::verify
