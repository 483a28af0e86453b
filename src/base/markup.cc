#include "base/markup.h"

namespace madoguchi::base {

std::string EscapeMarkup(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default: {
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        // U+FFFE and U+FFFF
        const std::string_view three = text.substr(at, 3);
        const bool no_character = three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
        if (no_character) at += 2;
        if (!control && !no_character) escaped += c;
      }
    }
  }
  return escaped;
}

}  // namespace madoguchi::base
