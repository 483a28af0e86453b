#include "text/line_break.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "text/line_break_balance.h"
#include "text/line_break_gaps.h"
#include "text/line_break_paragraph.h"

namespace madoguchi::text {
namespace {

bool IsRegionalIndicator(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

// Whether `next` is drawn together with the cluster that so far is [cluster.begin, cluster.end) and ends in `last`.
bool JoinsCluster(const Cluster& cluster, char32_t last, std::size_t code_points, char32_t next) {
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  if (IsInvisible(cluster.value) || IsBreakingSpace(cluster.value)) return false;
  if (ExtendsCluster(next)) return true;
  if (last == kZeroWidthJoiner && !IsInvisible(next) && !IsBreakingSpace(next)) return true;
  return code_points == 1 && IsRegionalIndicator(last) && IsRegionalIndicator(next);  // A flag.
}

float AdvanceOf(const Run& run, const Cluster& cluster, const MeasureFn& measure) {
  if (IsInvisible(cluster.value)) return 0;
  return measure(std::string_view(run.base).substr(cluster.begin, cluster.end - cluster.begin));
}

// The clusters of bytes [begin, end) of a run without reading.
void AppendClusters(const Run& run, std::size_t index, std::size_t begin, std::size_t end, std::vector<Cluster>& out) {
  const std::string_view text = std::string_view(run.base).substr(0, end);
  std::size_t code_points = 0;
  char32_t last = 0;
  for (std::size_t at = begin; at < end;) {
    const base::CodePoint c = base::DecodeAt(text, at);
    at += c.length;
    if (code_points > 0 && JoinsCluster(out.back(), last, code_points, c.value)) {
      out.back().end = at;
      ++code_points;
    } else {
      out.push_back({c.value, index, c.offset, at, 0, false});
      code_points = 1;
    }
    last = c.value;
  }
}

// A run with a reading is one box: all of its width is on its first cluster, and no gap within it allows a break.
void AppendReadingRun(const Run& run, std::size_t index, const MeasureFn& measure, float reading_scale,
                      std::vector<Cluster>& out) {
  const std::size_t first = out.size();
  AppendClusters(run, index, 0, run.base.size(), out);
  if (out.size() == first) return;
  const float reading_width = reading_scale > 0 ? measure(run.reading) * reading_scale : 0;
  out[first].advance = std::max(measure(run.base), reading_width);
  for (std::size_t i = first; i < out.size(); ++i) out[i].has_reading = true;
}

// The text as paragraphs of measured clusters; "\n" in plain runs ends one and is in none.
std::vector<std::vector<Cluster>> ReadParagraphs(const std::vector<Run>& runs, const MeasureFn& measure,
                                                 float reading_scale) {
  std::vector<std::vector<Cluster>> paragraphs(1);
  bool has_text = false;
  for (std::size_t index = 0; index < runs.size(); ++index) {
    const Run& run = runs[index];
    if (run.base.empty()) continue;
    has_text = true;
    if (!run.reading.empty()) {
      AppendReadingRun(run, index, measure, reading_scale, paragraphs.back());
      continue;
    }
    for (std::size_t begin = 0;;) {
      const std::size_t line_feed = std::min(run.base.find('\n', begin), run.base.size());
      const std::size_t first = paragraphs.back().size();
      AppendClusters(run, index, begin, line_feed, paragraphs.back());
      for (std::size_t i = first; i < paragraphs.back().size(); ++i) {
        Cluster& cluster = paragraphs.back()[i];
        cluster.advance = AdvanceOf(run, cluster, measure);
      }
      if (line_feed == run.base.size()) break;
      paragraphs.emplace_back();
      begin = line_feed + 1;
    }
  }
  if (!has_text) paragraphs.clear();
  return paragraphs;
}

// Where a line that begins at `begin` ends, and why there.
std::size_t EndOfLine(const Paragraph& paragraph, std::size_t begin, double width, bool phrases) {
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::size_t last_phrase = kNone;
  std::size_t last_allowed = kNone;
  std::size_t last_in_word = kNone;
  std::size_t end = begin + 1;
  for (; end <= paragraph.size() && paragraph.Fits(begin, end, width); ++end) {
    if (end == paragraph.size()) return end;
    const Gap gap = paragraph.GapBefore(end);
    if (gap == Gap::kPhrase) last_phrase = end;
    if (gap >= Gap::kAllowed) last_allowed = end;
    if (gap == Gap::kInWord) last_in_word = end;
  }
  if (phrases && last_phrase != kNone) return last_phrase;
  if (last_allowed != kNone) return last_allowed;
  if (last_in_word != kNone) return last_in_word;
  // Nowhere to break within the width: as little too wide as the rules allow.
  while (end < paragraph.size() && paragraph.GapBefore(end) == Gap::kNever) ++end;
  return std::min(end, paragraph.size());
}

std::vector<std::size_t> FillLines(const Paragraph& paragraph, double width, bool phrases) {
  std::vector<std::size_t> ends;
  for (std::size_t begin = 0; begin < paragraph.size();) {
    begin = EndOfLine(paragraph, begin, width, phrases);
    ends.push_back(begin);
  }
  return ends;
}

Line MakeLine(const Paragraph& paragraph, std::size_t begin, std::size_t end) {
  Line line;
  line.width = static_cast<float>(paragraph.WidthOf(begin, end));
  for (std::size_t i = begin; i < end; ++i) {
    const Cluster& cluster = paragraph.clusters()[i];
    if (line.pieces.empty() || line.pieces.back().run != cluster.run) {
      line.pieces.push_back({cluster.run, cluster.begin, cluster.end, 0});
    }
    line.pieces.back().end = cluster.end;
    line.pieces.back().width += cluster.advance;
  }
  return line;
}

}  // namespace

std::vector<Line> BreakLines(const std::vector<Run>& runs, float width, const MeasureFn& measure, BreakOptions options) {
  std::vector<Line> lines;
  for (std::vector<Cluster>& clusters : ReadParagraphs(runs, measure, options.reading_scale)) {
    const Paragraph paragraph(std::move(clusters));
    if (paragraph.size() == 0) {
      lines.emplace_back();
      continue;
    }
    const bool phrases = options.phrases && paragraph.has_phrase_marks();
    std::vector<std::size_t> ends = FillLines(paragraph, width, phrases);
    if (options.balance) ends = BalanceLines(paragraph, width, phrases, std::move(ends));
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      lines.push_back(MakeLine(paragraph, begin, end));
      begin = end;
    }
  }
  return lines;
}

}  // namespace madoguchi::text
