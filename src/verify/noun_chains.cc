#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "verify/lint.h"
#include "verify/sentences.h"

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

// Names are what they are: residents meet them at the counter.
bool IsName(std::string_view key) {
  return key.ends_with(".name") || key.ends_with("title") || key.ends_with("/name") ||
         key.find(".choice.") != std::string_view::npos;
}

}  // namespace

void LintNounChains(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  std::string names;
  ForEachText(content, text::Language::kJa, [&](const std::string& key, const std::string& plain) {
    if (IsName(key)) names += plain + "\n";
  });
  for (const text::Language language : {text::Language::kJa, text::Language::kJaSimple}) {
    ForEachText(content, language, [&](const std::string& key, const std::string& plain) {
      if (IsName(key)) return;
      for (const std::string_view chain : ChainsIn(plain)) {
        if (names.find(chain) != std::string::npos) continue;
        ReportText(content, "MG0313", language, key, {{"found", std::string(chain)}}, diagnostics);
      }
    });
  }
}

}  // namespace madoguchi::verify
