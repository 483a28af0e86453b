#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "verify/sentences.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// Four words of two characters, and a bit: longer ones are not read at a glance.
constexpr std::size_t kLongestChain = 9;

std::vector<std::string_view> ChainsIn(std::string_view plain) {
  std::vector<std::string_view> chains;
  std::size_t begin = 0, length = 0;
  const auto close = [&](std::size_t end) {
    if (length > kLongestChain) chains.push_back(plain.substr(begin, end - begin));
    length = 0;
  };
  for (const base::CodePoint& c : base::CodePoints(plain)) {
    if (!IsKanji(c.value)) {
      close(c.offset);
    } else if (length++ == 0) {
      begin = c.offset;
    }
  }
  close(plain.size());
  return chains;
}

}  // namespace

void LintNounChains(const Text& text, TextFindings& found) {
  if (!text.is_japanese() || IsName(text.key)) return;
  for (const std::string_view chain : ChainsIn(text.plain)) {
    if (text.around.names.find(chain) != std::string::npos) continue;
    found.push_back({"MG0313", {{"found", std::string(chain)}}});
  }
}

}  // namespace madoguchi::verify
