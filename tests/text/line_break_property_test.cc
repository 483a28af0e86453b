// Properties of line breaking over random texts and widths, judged by lists of their own.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "gtest/gtest.h"
#include "text/line_break.h"
#include "text/line_break_support.h"

namespace madoguchi::text {
namespace {

constexpr std::u32string_view kNeverFirst =
    U"、。，．・：；？！）］｝〕〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;!?)]}";
constexpr std::u32string_view kNeverLast = U"（［｛〔〈《「『【([{";

bool IsIn(std::u32string_view set, char32_t value) { return set.find(value) != std::u32string_view::npos; }
bool IsInvisibleAtEnd(char32_t value) { return value == U' ' || value == U'　' || value == 0x200B; }

// Words, numbers, marks and characters, in the mixture of real texts, only worse.
std::string RandomMarkup(std::mt19937& random) {
  static const std::vector<std::string> kParts = {"転",
                                                  "入",
                                                  "届",
                                                  "を",
                                                  "の",
                                                  "です",
                                                  "ちょっと",
                                                  "カード",
                                                  "コピー",
                                                  "、",
                                                  "。",
                                                  "「",
                                                  "」",
                                                  "（",
                                                  "）",
                                                  "・",
                                                  "ー",
                                                  "々",
                                                  "！",
                                                  "…",
                                                  "……",
                                                  "12月21日（月）",
                                                  "300円",
                                                  "03-5432-3333",
                                                  "午前8時30分",
                                                  "3か月",
                                                  "Chrome",
                                                  "walk-in",
                                                  "a",
                                                  "(b)",
                                                  ", ",
                                                  " ",
                                                  "　",
                                                  "\u200B",
                                                  "\u200B",
                                                  "\u2060",
                                                  "\u00A0",
                                                  "{住所|じゅうしょ}",
                                                  "{志|こころざし}",
                                                  "{日|ひ}",
                                                  "\n",
                                                  "😀",
                                                  "か\u3099",
                                                  "%",
                                                  "1",
                                                  "．",
                                                  "é"};
  std::string markup;
  const int count = static_cast<int>(random() % 40);
  for (int i = 0; i < count; ++i) markup += kParts[random() % kParts.size()];
  return markup;
}

struct Case {
  std::string markup;
  Runs runs;
  float width = 0;
  BreakOptions options;
  std::vector<Line> lines;
};

template <class Check>
void ForRandomCases(unsigned seed, int count, Check check) {
  std::mt19937 random(seed);  // The engine is fixed by the standard: the same cases everywhere.
  for (int i = 0; i < count && !testing::Test::HasFailure(); ++i) {
    Case c;
    c.markup = RandomMarkup(random);
    c.runs = ParseRuns(c.markup);
    c.width = static_cast<float>(random() % 40);
    c.options = {.phrases = random() % 2 == 0, .balance = random() % 3 == 0};
    c.lines = BreakLines(c.runs, c.width, MeasureColumns, c.options);
    SCOPED_TRACE(c.markup + " at " + std::to_string(c.width));
    check(c);
  }
}

TEST(LineBreakPropertyTest, EveryByteStaysInItsPlace) {
  ForRandomCases(1, 8000, [](const Case& c) {
    std::string expected;
    for (const auto& run : c.runs) expected += run.base;
    std::string joined;
    for (const std::string& text : TextsOf(c.runs, c.lines)) joined += text;
    expected.erase(std::remove(expected.begin(), expected.end(), '\n'), expected.end());
    ASSERT_EQ(joined, expected);
    for (const Line& line : c.lines) {
      for (const LinePiece& piece : line.pieces) {
        ASSERT_LT(piece.begin, piece.end);
        ASSERT_TRUE(base::IsValidUtf8(c.runs[piece.run].base.substr(piece.begin, piece.end - piece.begin)));
      }
    }
  });
}

TEST(LineBreakPropertyTest, NoLineBreaksKinsoku) {
  ForRandomCases(2, 8000, [](const Case& c) {
    // By paragraph: the first line of one may begin, the last one may end, with anything.
    const std::vector<std::string> texts = TextsOf(c.runs, c.lines);
    std::string all;
    for (const auto& run : c.runs) all += run.base;
    std::size_t at = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool first = at == 0 || all[at - 1] == '\n';
      at += texts[i].size();
      const bool last = at == all.size() || all[at] == '\n';
      if (at < all.size() && all[at] == '\n') ++at;
      std::u32string line;
      for (const base::CodePoint& code_point : base::CodePoints(texts[i])) line.push_back(code_point.value);
      if (!first) {
        ASSERT_FALSE(line.empty());
        ASSERT_FALSE(IsIn(kNeverFirst, line.front())) << i;
        ASSERT_FALSE(IsInvisibleAtEnd(line.front())) << i;
      }
      while (!line.empty() && IsInvisibleAtEnd(line.back())) line.pop_back();
      if (!last) {
        ASSERT_FALSE(line.empty());
        ASSERT_FALSE(IsIn(kNeverLast, line.back())) << i;
        ASSERT_NE(line.back(), char32_t{0x2060});
      }
    }
  });
}

TEST(LineBreakPropertyTest, FuriganaIsNeverSplit) {
  ForRandomCases(3, 4000, [](const Case& c) {
    for (const Line& line : c.lines) {
      for (const LinePiece& piece : line.pieces) {
        const auto& run = c.runs[piece.run];
        if (run.reading.empty()) continue;
        ASSERT_EQ(piece.begin, 0u);
        ASSERT_EQ(piece.end, run.base.size());
      }
    }
  });
}

TEST(LineBreakPropertyTest, ALineThatIsTooWideHasNowhereToBreak) {
  ForRandomCases(4, 4000, [](const Case& c) {
    for (const Line& line : c.lines) {
      if (line.width <= c.width + 0.01f) continue;
      // Breaking it again, at no width at all, finds no place either.
      Runs own;
      for (const LinePiece& piece : line.pieces) {
        const auto& run = c.runs[piece.run];
        own.push_back({run.base.substr(piece.begin, piece.end - piece.begin), run.reading});
      }
      ASSERT_EQ(BreakLines(own, 0, MeasureColumns).size(), 1u);
    }
  });
}

TEST(LineBreakPropertyTest, WidthsAddUp) {
  ForRandomCases(5, 4000, [](const Case& c) {
    for (const Line& line : c.lines) {
      float sum = 0;
      for (const LinePiece& piece : line.pieces) sum += piece.width;
      ASSERT_LE(line.width, sum + 0.01f);
    }
  });
}

TEST(LineBreakPropertyTest, BalanceNeverAddsALine) {
  ForRandomCases(6, 4000, [](const Case& c) {
    const auto lines_with = [&c](bool balance) {
      return BreakLines(c.runs, c.width, MeasureColumns, {.phrases = c.options.phrases, .balance = balance});
    };
    const std::vector<Line> filled = lines_with(false);
    const std::vector<Line> balanced = lines_with(true);
    ASSERT_EQ(balanced.size(), filled.size());
    const auto widest = [](const std::vector<Line>& lines) {
      float width = 0;
      for (const Line& line : lines) width = std::max(width, line.width);
      return width;
    };
    ASSERT_LE(widest(balanced), std::max(widest(filled), c.width));
  });
}

TEST(LineBreakPropertyTest, AWiderColumnNeverNeedsMoreLines) {
  ForRandomCases(7, 3000, [](const Case& c) {
    if (c.options.phrases) return;  // There a wider column may let a phrase stay whole, and so take a line more.
    ASSERT_LE(BreakLines(c.runs, c.width + 2, MeasureColumns, c.options).size(), c.lines.size());
  });
}

}  // namespace
}  // namespace madoguchi::text
