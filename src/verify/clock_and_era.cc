#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

constexpr std::array<std::string_view, 4> kEras = {"令和", "平成", "昭和", "大正"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// 「13時」「17:30」: a number from 13 to 23 that stands alone, before 時 or a colon.
bool HasLateHour(std::string_view text) {
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    const bool number = (text[at] == '1' && text[at + 1] >= '3' && text[at + 1] <= '9') ||
                        (text[at] == '2' && text[at + 1] >= '0' && text[at + 1] <= '3');
    if (!number || (at > 0 && (IsDigit(text[at - 1]) || text[at - 1] == ':'))) continue;
    const std::string_view rest = text.substr(at + 2);
    if (rest.starts_with("時") && !rest.starts_with("時間")) return true;
    if (rest.size() >= 3 && rest[0] == ':' && IsDigit(rest[1]) && IsDigit(rest[2])) return true;
  }
  return false;
}

// A year of an era without the Gregorian year in the same sentence.
bool HasBareEra(std::string_view sentence) {
  for (const std::string_view era : kEras) {
    const std::size_t at = sentence.find(era);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = sentence.substr(at + era.size());
    if (rest.empty() || !(IsDigit(rest.front()) || rest.starts_with("元"))) continue;
    if (sentence.find("20") == std::string_view::npos && sentence.find("19") == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void LintClockAndEra(const Text& text, TextFindings& found) {
  for (const std::string_view sentence : text.sentences) {
    if (HasLateHour(sentence) || HasBareEra(sentence)) found.push_back({"MG0311", {{"sentence", std::string(sentence)}}});
  }
}

}  // namespace madoguchi::verify
