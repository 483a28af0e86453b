#include "rules/tracks.h"

#include <bit>

namespace madoguchi::rules {

Tracks::Tracks(const FlatCases& cases) : column_count_(cases.variables().size() + 1) {
  const auto width = [&](const FlatNode& node) {
    return 3 + static_cast<std::uint32_t>(std::bit_width(cases.variables()[node.variable].all));
  };
  const Stop dead_end = AddEnd(kDeadEnd);
  Stop ends[64];
  for (FlatRef outcome = 0; outcome < 64; ++outcome) ends[outcome] = AddEnd(kOutcomeBit | outcome);

  auto next = static_cast<Stop>(table_.size());
  std::vector<Stop> stop_of;
  stop_of.reserve(cases.nodes().size());
  for (const FlatNode& node : cases.nodes()) {
    stop_of.push_back(next);
    next += width(node);
  }
  const auto stop_at = [&](FlatRef ref) {
    if (ref == kDeadEnd) return dead_end;
    return IsEnd(ref) ? ends[ref & ~kOutcomeBit] : stop_of[ref];
  };
  table_.resize(next, dead_end);
  for (std::size_t i = 0; i < cases.nodes().size(); ++i) {
    const FlatNode& node = cases.nodes()[i];
    std::uint32_t* const stop = &table_[stop_of[i]];
    stop[0] = node.variable;
    stop[1] = static_cast<std::uint32_t>(i);
    stop[2 + kStay] = stop_of[i];
    for (std::uint32_t e = 0; e < node.edge_count; ++e) {
      const FlatEdge& edge = cases.edges()[node.first_edge + e];
      for (JointMask left = edge.mask; left != 0; left &= left - 1) {
        stop[2 + ColumnOf(std::countr_zero(left))] = stop_at(edge.to);
      }
    }
  }
  roots_.reserve(cases.cases().size());
  for (const FlatCase& of : cases.cases()) roots_.push_back(of.flat ? stop_at(of.root) : dead_end);
}

Tracks::Stop Tracks::AddEnd(FlatRef end) {
  const auto at = static_cast<Stop>(table_.size());
  table_.insert(table_.end(), {static_cast<std::uint32_t>(column_count_ - 1), end, at});
  return at;
}

Tracks::Stop Tracks::Down(Stop at, std::span<const Column> columns) const {
  for (;;) {
    const Stop next = Next(at, columns.data());
    if (next == at) return at;
    at = next;
  }
}

// Four at once: each step waits for memory, and none for another's.
void Tracks::DownEach(std::span<const std::uint32_t> indices, std::span<const Column> columns, std::span<Stop> stops) const {
  const Column* const of = columns.data();
  std::size_t i = 0;
  for (; i + 4 <= indices.size(); i += 4) {
    Stop a = roots_[indices[i]];
    Stop b = roots_[indices[i + 1]];
    Stop c = roots_[indices[i + 2]];
    Stop d = roots_[indices[i + 3]];
    for (Stop moved = 1; moved != 0;) {
      const Stop next_a = Next(a, of);
      const Stop next_b = Next(b, of);
      const Stop next_c = Next(c, of);
      const Stop next_d = Next(d, of);
      moved = (a ^ next_a) | (b ^ next_b) | (c ^ next_c) | (d ^ next_d);
      a = next_a;
      b = next_b;
      c = next_c;
      d = next_d;
    }
    stops[i] = a;
    stops[i + 1] = b;
    stops[i + 2] = c;
    stops[i + 3] = d;
  }
  for (; i < indices.size(); ++i) stops[i] = Down(roots_[indices[i]], columns);
}

}  // namespace madoguchi::rules
