#include <string>

#include "verify/text_lint.h"

namespace madoguchi::verify {

void LintLinkWords(const Text& text, TextFindings& found) {
  if (text.is_japanese() && text.plain.find("こちら") != std::string::npos) found.push_back({"MG0319"});
}

}  // namespace madoguchi::verify
