// Search keys: words folded so that what is typed finds what is written, however either is spelled.
//
// Kana are folded to hiragana, full-width letters and digits to ASCII, capitals to small letters; spaces, middle dots, hyphens
// and invisible break hints are left out. It does not romanise, and it knows no synonyms: those stand in the words themselves.
//
//   SearchKey("マイナンバー カード") == SearchKey("まいなんばーかーど")
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::text {

/// Folded UTF-8. Furigana marks are taken as they stand: fold PlainText() or ReadingText() of words that may hold some.
[[nodiscard]] std::string SearchKey(std::string_view words);

}  // namespace madoguchi::text
