#pragma once
// Tracks: flat trees as tables, for walking down them without looking at their branches.
//
// Each node has a stop. At a stop the walk takes the column of the node's variable: column 0 leads back to the stop itself and
// stands for "several joint cells are left", column 1 + c leads to where joint cell c goes. Ends are stops that nothing leads away
// from. So every step is the same few loads, and walks down several trees can be taken side by side.
//
// Not here: what is possible where several cells are left (sweep.h).
//
//   Tracks tracks(cases);
//   tracks.RefAt(tracks.Down(tracks.root(0), columns));   // the first node that is not settled, or an end
//
// Immutable once built.

#include <cstdint>
#include <span>
#include <vector>

#include "rules/flat_cases.h"

namespace madoguchi::rules {

class Tracks {
 public:
  using Stop = std::uint32_t;
  using Column = std::uint8_t;
  static constexpr Column kStay = 0;
  [[nodiscard]] static constexpr Column ColumnOf(int joint_cell) { return static_cast<Column>(1 + joint_cell); }

  explicit Tracks(const FlatCases& cases);

  /// The number of columns that are looked at: one for each variable, and one more that is always kStay.
  [[nodiscard]] std::size_t column_count() const { return column_count_; }
  /// Where the walk down a case begins. A case that is not flat has a dead end there.
  [[nodiscard]] Stop root(std::size_t index) const { return roots_[index]; }
  /// The node or the end at a stop.
  [[nodiscard]] FlatRef RefAt(Stop at) const { return table_[at + 1]; }
  /// Where a column leads.
  [[nodiscard]] Stop Along(Stop at, Column column) const { return table_[at + 2 + column]; }
  /// Goes on as long as columns lead away.
  [[nodiscard]] Stop Down(Stop at, std::span<const Column> columns) const;
  /// The same from the root of each of these cases. Precondition: `stops` is as long as `indices`.
  void DownEach(std::span<const std::uint32_t> indices, std::span<const Column> columns, std::span<Stop> stops) const;

 private:
  [[nodiscard]] Stop Next(Stop at, const Column* columns) const { return table_[at + 2 + columns[table_[at]]]; }
  Stop AddEnd(FlatRef end);

  // Stop after stop: the variable, the node or end, and where each column leads.
  std::vector<std::uint32_t> table_;
  std::vector<Stop> roots_;  ///< by case
  std::size_t column_count_;
};

}  // namespace madoguchi::rules
