#include "text/line_break_balance.h"

#include <limits>

namespace madoguchi::text {
namespace {

constexpr std::size_t kMostLines = 8;
constexpr double kImpossible = std::numeric_limits<double>::infinity();

// In widths squared. All lines together can leave at most kMostLines empty, so a break within a phrase is worse than any
// unevenness.
constexpr double kBreakInPhrase = kMostLines + 1;

bool CanBeBalanced(const Paragraph& paragraph, double width, const std::vector<std::size_t>& filled) {
  if (width <= 0 || filled.size() < 2 || filled.size() > kMostLines) return false;
  std::size_t begin = 0;
  for (const std::size_t end : filled) {
    const bool is_good_break = end == paragraph.size() || paragraph.GapBefore(end) >= Gap::kAllowed;
    if (!is_good_break || !paragraph.Fits(begin, end, width)) return false;
    begin = end;
  }
  return true;
}

double CostOfLine(const Paragraph& paragraph, std::size_t begin, std::size_t end, double width, bool phrases) {
  const double slack = (width - paragraph.WidthOf(begin, end)) / width;
  const bool breaks_phrase = phrases && end != paragraph.size() && paragraph.GapBefore(end) != Gap::kPhrase;
  return slack * slack + (breaks_phrase ? kBreakInPhrase : 0);
}

}  // namespace

std::vector<std::size_t> BalanceLines(const Paragraph& paragraph, double width, bool phrases,
                                      std::vector<std::size_t> filled) {
  if (!CanBeBalanced(paragraph, width, filled)) return filled;
  const std::size_t size = paragraph.size();
  const std::size_t line_count = filled.size();

  // cost[n][end]: the least cost of setting clusters [0, end) in n lines; begin_of[n][end]: where the last of them begins.
  // With the number of lines fixed, least squares of the space left are the most even lines.
  std::vector<std::vector<double>> cost(line_count + 1, std::vector<double>(size + 1, kImpossible));
  std::vector<std::vector<std::size_t>> begin_of(line_count + 1, std::vector<std::size_t>(size + 1, 0));
  cost[0][0] = 0;
  for (std::size_t n = 1; n <= line_count; ++n) {
    for (std::size_t begin = 0; begin < size; ++begin) {
      if (cost[n - 1][begin] == kImpossible) continue;
      for (std::size_t end = begin + 1; end <= size && paragraph.Fits(begin, end, width); ++end) {
        if (end < size && paragraph.GapBefore(end) < Gap::kAllowed) continue;
        const double total = cost[n - 1][begin] + CostOfLine(paragraph, begin, end, width, phrases);
        // Of two equal ones the earlier begin stays: rather a long last line than a short one.
        if (total < cost[n][end]) {
          cost[n][end] = total;
          begin_of[n][end] = begin;
        }
      }
    }
  }

  std::size_t end = size;
  for (std::size_t n = line_count; n > 0; --n) {
    filled[n - 1] = end;
    end = begin_of[n][end];
  }
  return filled;
}

}  // namespace madoguchi::text
