#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "verify/text_lint.h"

namespace madoguchi::verify {
namespace {

// Turns that mean yes by saying no twice.
constexpr std::array<std::string_view, 12> kTurns = {"なくはな",       "なくもな",       "ないわけでは",   "ないことはな",
                                                     "ないとは限",     "ないとはかぎ",   "ないものでは",   "なければならな",
                                                     "なければなりま", "なくてはならな", "なくてはなりま", "ざるを得"};

// 「わからないと出せません」: a condition that is denied, and a denial soon after it. 「ないとき」 is no such condition.
constexpr std::string_view kCondition = "ないと";
constexpr std::size_t kSoon = 8;

std::string_view DeniedCondition(std::string_view sentence) {
  const std::size_t at = sentence.find(kCondition);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = sentence.substr(at + kCondition.size());
  if (rest.starts_with("き") || rest.starts_with("こ") || rest.starts_with("い")) return {};
  std::size_t passed = 0;
  for (const base::CodePoint& c : base::CodePoints(rest)) {
    if (c.value == U'、' || c.value == U'。' || ++passed > kSoon) break;
    const std::string_view here = rest.substr(c.offset);
    if (here.starts_with("ません") || here.starts_with("ない")) return sentence.substr(at);
  }
  return {};
}

std::string_view DoubleNegativeIn(std::string_view sentence) {
  for (const std::string_view turn : kTurns) {
    if (const std::size_t at = sentence.find(turn); at != std::string_view::npos) return sentence.substr(at);
  }
  return DeniedCondition(sentence);
}

}  // namespace

void LintDoubleNegatives(const Text& text, TextFindings& found) {
  for (const std::string_view sentence : text.sentences) {
    const std::string_view turn = DoubleNegativeIn(sentence);
    if (!turn.empty()) found.push_back({"MG0309", {{"found", std::string(turn)}}});
  }
}

}  // namespace madoguchi::verify
