#include "base/utf8.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

TEST(Utf8Test, ReadsBackEveryCodePointItWrites) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    const std::string text = EncodeUtf8(value);
    const CodePoint decoded = DecodeAt(text, 0);
    ASSERT_EQ(decoded.value, value);
    ASSERT_EQ(decoded.length, text.size());
    ASSERT_TRUE(IsValidUtf8(text)) << static_cast<unsigned>(value);
  }
}

TEST(Utf8Test, WritesTheReplacementForWhatIsNoCodePoint) {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    EXPECT_EQ(EncodeUtf8(value), "\uFFFD");
  }
}

TEST(Utf8Test, RefusesIllFormedBytes) {
  const std::vector<std::string> bad = {
      "\x80",              // a tail alone
      "\xC0\xAF",          // overlong "/"
      "\xE0\x80\xAF",      // overlong, three bytes
      "\xF0\x80\x80\xAF",  // overlong, four bytes
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // past U+10FFFF
      "\xF5\x80\x80\x80",
      "\xFF",
      "\xE7\xAA",  // cut
      "\xE7\xAA(",
  };
  for (const std::string& text : bad) EXPECT_EQ(FirstInvalidByte("ab" + text), 2u);
  EXPECT_EQ(FirstInvalidByte("窓口"), std::nullopt);
  EXPECT_EQ(FirstInvalidByte(""), std::nullopt);
}

// Every string of up to three bytes: reading covers all bytes once and agrees with the check.
TEST(Utf8Test, SurvivesEveryShortByteString) {
  for (unsigned bits = 0; bits < (1u << 24); bits += 7) {  // A step that is no power of two meets all byte values.
    std::string text;
    for (int shift = 0; shift < 24; shift += 8) text += static_cast<char>(static_cast<unsigned char>(bits >> shift));
    std::size_t covered = 0;
    bool replaced = false;
    for (const CodePoint& c : CodePoints(text)) {
      ASSERT_EQ(c.offset, covered);
      covered += c.length;
      replaced = replaced || (c.value == kReplacementCharacter && c.length == 1);
    }
    ASSERT_EQ(covered, text.size());
    ASSERT_EQ(replaced, !IsValidUtf8(text));
  }
}

TEST(Utf8Test, CountsCodePointsNotBytes) {
  EXPECT_EQ(CountCodePoints(""), 0u);
  EXPECT_EQ(CountCodePoints("a窓😀"), 3u);
  EXPECT_EQ(CountCodePoints("\xFF\xFE"), 2u);
}

TEST(Utf8Test, KnowsHowWideTextIsOnATerminal) {
  EXPECT_EQ(DisplayWidth("abc"), 3u);
  EXPECT_EQ(DisplayWidth("窓口、（）「」ー１Ａ"), 20u);
  EXPECT_EQ(DisplayWidth("ｶﾅ"), 2u);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1u);
  EXPECT_EQ(DisplayWidth("窓\u200B口\u2060"), 4u);
  EXPECT_EQ(DisplayWidth("か\u3099"), 2u);
  EXPECT_EQ(DisplayWidth("😀"), 2u);
  EXPECT_EQ(DisplayWidth("𠮷"), 2u);
}

}  // namespace
}  // namespace madoguchi::base
