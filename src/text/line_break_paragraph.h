// A paragraph ready to be broken: clusters, the gaps between them, and the width of any stretch in O(1).
//
// Internal to text/. Holds no decision about where lines end: line_break.cc fills, line_break_balance.cc evens out.
#pragma once

#include <cstddef>
#include <vector>

#include "text/line_break_gaps.h"

namespace madoguchi::text {

class Paragraph {
 public:
  explicit Paragraph(std::vector<Cluster> clusters);

  std::size_t size() const { return clusters_.size(); }
  const std::vector<Cluster>& clusters() const { return clusters_; }
  bool has_phrase_marks() const { return has_phrase_marks_; }

  // The gap at which a line would end that holds clusters up to `end`. Precondition: 1 <= end <= size().
  Gap GapBefore(std::size_t end) const { return gaps_[end - 1]; }

  // Width of clusters [begin, end) without spaces and marks at the end.
  double WidthOf(std::size_t begin, std::size_t end) const;
  bool Fits(std::size_t begin, std::size_t end, double width) const;

 private:
  std::vector<Cluster> clusters_;
  std::vector<Gap> gaps_;
  std::vector<double> width_before_;      // Element i: width of clusters [0, i). Double, for exact differences.
  std::vector<std::size_t> trimmed_end_;  // Element i: i without the spaces and marks before it.
  bool has_phrase_marks_ = false;
};

}  // namespace madoguchi::text
