#include "verify/make_witness.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "base/check.h"

namespace madoguchi::verify {
namespace {

using rules::CellMask;
using rules::FactKey;
using rules::Value;

// Of the values from first to last the one that is nearest to `wanted`; ends that no fact has are kept out.
Value Nearest(const rules::Interval& cell, Value wanted) {
  if (cell.first <= rules::kLowest && cell.last >= rules::kHighest) return wanted;
  if (cell.first <= rules::kLowest) return std::min(wanted, cell.last);
  if (cell.last >= rules::kHighest) return std::max(wanted, cell.first);
  return std::clamp(wanted, cell.first, cell.last);
}

class Maker {
 public:
  Maker(rules::Worlds& worlds, const ProcedureSlice& slice, base::Date day)
      : worlds_(worlds), program_(worlds.program()), slice_(slice), day_(day) {}

  std::vector<WitnessValue> Make() {
    const rules::Worlds::Mark before = worlds_.Here();
    std::vector<FactKey> keys;
    for (const rules::FactId fact : program_.parents_first()) {
      const bool own = slice_.vocabulary()[fact].owner == rules::FactOwner::kPerson;
      for (int person = 0; person < (own ? worlds_.people() : 1); ++person) {
        keys.push_back({fact, rules::PersonIndex{static_cast<std::uint16_t>(person)}});
      }
    }
    // Cells first, for everybody: as soon as it is known which dates there are, the latest day of each fits all others
    // (date relations are max-closed).
    for (const FactKey key : keys) SettleCell(key);
    std::vector<WitnessValue> values;
    for (const FactKey key : keys) {
      const std::optional<Value> value = ValueOf(key);
      values.push_back({{slice_.OriginalOf(key.fact), key.person}, value});
    }
    worlds_.Return(before);
    return values;
  }

 private:
  [[nodiscard]] bool IsDate(FactKey key) const { return slice_.vocabulary()[key.fact].type == rules::FactType::kDate; }

  [[nodiscard]] const rules::Interval& IntervalOf(FactKey key, CellMask cell) const {
    return program_.fact(key.fact).cells[static_cast<std::size_t>(std::countr_zero(cell))];
  }

  [[nodiscard]] Value Distance(FactKey key, CellMask cell) const {
    const Value nearest = Nearest(IntervalOf(key, cell), day_.days);
    return nearest > day_.days ? nearest - day_.days : day_.days - nearest;
  }

  void SettleCell(FactKey key) {
    const CellMask possible = worlds_.cells(key);
    if (std::has_single_bit(possible)) return;
    std::vector<CellMask> cells;
    for (CellMask left = possible & ~rules::kNotApplicable; left != 0; left &= left - 1) cells.push_back(left & (~left + 1));
    if (IsDate(key)) {
      std::stable_sort(cells.begin(), cells.end(),
                       [&](CellMask a, CellMask b) { return Distance(key, a) < Distance(key, b); });
    }
    if ((possible & rules::kNotApplicable) != 0) cells.push_back(rules::kNotApplicable);
    for (const CellMask cell : cells) {
      const rules::Worlds::Mark before = worlds_.Here();
      if (worlds_.Narrow(key, cell) && worlds_.Satisfiable()) return;
      worlds_.Return(before);
    }
    MADOGUCHI_CHECK(false, "a world is left, so some cell of every fact can be taken");
  }

  std::optional<Value> ValueOf(FactKey key) {
    const CellMask cell = worlds_.cells(key);
    if (cell == rules::kNotApplicable) return std::nullopt;
    if (program_.fact(key.fact).relations.empty()) return Nearest(IntervalOf(key, cell), IsDate(key) ? day_.days : 0);
    const Value latest = worlds_.bounds(key).last;
    const bool fits = worlds_.NarrowToValue(key, latest);
    MADOGUCHI_CHECK(fits, "the latest days of all dates fit each other");
    return latest;
  }

  rules::Worlds& worlds_;
  const rules::Program& program_;
  const ProcedureSlice& slice_;
  base::Date day_;
};

}  // namespace

std::vector<WitnessValue> MakeValues(rules::Worlds& worlds, const ProcedureSlice& slice, base::Date day) {
  return Maker(worlds, slice, day).Make();
}

}  // namespace madoguchi::verify
