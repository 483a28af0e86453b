#include "verify/sentences.h"

#include <utility>

#include "base/utf8.h"

namespace madoguchi::verify {

bool IsKanji(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々'; }

bool IsKana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }

std::vector<std::string_view> SentencesOf(std::string_view plain) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (const base::CodePoint& c : base::CodePoints(plain)) {
    const std::size_t end = c.offset + c.length;
    const bool ends = c.value == U'。' || c.value == U'！' || c.value == U'？' || c.value == U'\n';
    if (!ends && end != plain.size()) continue;
    if (c.offset > begin || !ends) sentences.push_back(plain.substr(begin, end - begin));
    begin = end;
  }
  return sentences;
}

void ReportText(const content::LoadedContent& content, std::string code, text::Language language, const std::string& key,
                base::Arguments arguments, base::Diagnostics& diagnostics) {
  const std::string tag(text::Tag(language));
  arguments.emplace_back("key", key);
  arguments.emplace_back("language", tag);
  diagnostics.Report(std::move(code), content.positions.Of("text/" + tag + "/" + key), std::move(arguments));
}

}  // namespace madoguchi::verify
