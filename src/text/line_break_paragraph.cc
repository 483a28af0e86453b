#include "text/line_break_paragraph.h"

#include <algorithm>
#include <utility>

namespace madoguchi::text {
namespace {

// A text box made exactly as wide as its text must not break; sums of floats are not exact.
constexpr double kTolerance = 1e-3;

bool Hangs(const Cluster& cluster) { return IsPhraseMark(cluster.value) || IsBreakingSpace(cluster.value); }

}  // namespace

Paragraph::Paragraph(std::vector<Cluster> clusters) : clusters_(std::move(clusters)), gaps_(ClassifyGaps(clusters_)) {
  width_before_.reserve(clusters_.size() + 1);
  trimmed_end_.reserve(clusters_.size() + 1);
  width_before_.push_back(0);
  trimmed_end_.push_back(0);
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    width_before_.push_back(width_before_.back() + static_cast<double>(clusters_[i].advance));
    trimmed_end_.push_back(Hangs(clusters_[i]) ? trimmed_end_.back() : i + 1);
    has_phrase_marks_ = has_phrase_marks_ || IsPhraseMark(clusters_[i].value);
  }
}

double Paragraph::WidthOf(std::size_t begin, std::size_t end) const {
  const std::size_t visible_end = std::max(begin, trimmed_end_[end]);
  return width_before_[visible_end] - width_before_[begin];
}

bool Paragraph::Fits(std::size_t begin, std::size_t end, double width) const {
  return WidthOf(begin, end) <= width + kTolerance;
}

}  // namespace madoguchi::text
