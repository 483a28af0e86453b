#pragma once
// CP932, as Excel saves CSV in Japan: JIS X 0208 with the extensions of NEC and IBM (①, 髙, 﨑).
//
// The table is made when the program is built, from Python's codec (cp932_table.py); none is kept here. Reading only: what
// is written is UTF-8.
//
//   Cp932ToUtf8("\x91\x8b\x8c\xfb").value()   // "窓口"

#include <string>
#include <string_view>

#include "base/result.h"

namespace madoguchi::author {

/// Fails with "MG0601" where a byte begins no character; context: its offset.
[[nodiscard]] base::Result<std::string> Cp932ToUtf8(std::string_view bytes);

/// The text as it comes back from CP932: letters that it has in another form only (〜 becomes ～) in that form, and those that it
/// does not have at all as "?".
[[nodiscard]] std::string ThroughCp932(std::string_view text);

/// Rows of 188 second bytes (0x40 to 0xFC without 0x7F) for the lead bytes 0x81 to 0x9F and 0xE0 to 0xFC; 0: no character.
extern const char16_t kCp932Table[60 * 188];

}  // namespace madoguchi::author
