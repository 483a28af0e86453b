#pragma once
// Variables: the facts that some cases mention, grouped so that knowledge of one group tells nothing of another.
//
// Facts that hang together (Program::CompiledFact::component) become one variable, whose values are *joint cells*: one cell for
// each fact of the group, in a combination that some world has. A set of joint cells is a 64-bit mask, as a set of cells is.
// A fact that hangs together with nothing is a variable whose joint cells are its cells. Groups with more than 64 joint cells
// do not fit; whoever needs them has to walk over Worlds.
//
// Built once for a list of cases, from the vocabulary alone; what is known of a household is a mask for each variable.
//
//   const Variables variables(program, people, cases);
//   variables.DomainIn(0, worlds)   // the joint cells of variable 0 that are possible there

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rules/case.h"
#include "rules/worlds.h"

namespace madoguchi::rules {

using JointMask = std::uint64_t;
inline constexpr std::size_t kMaxJointCells = 64;

/// A share of a whole, in 2^-30. Integers, so that sums and products are the same bits on every machine.
using Share = std::uint32_t;
inline constexpr Share kWhole = Share{1} << 30;
[[nodiscard]] constexpr Share Times(Share a, Share b) { return static_cast<Share>(static_cast<std::uint64_t>(a) * b >> 30); }

/// A (fact, person) that some case mentions, or a parent of one.
using MemberIndex = std::uint16_t;
inline constexpr MemberIndex kNoMember = 0xFFFF;
using VariableIndex = std::uint16_t;

class Variables {
 public:
  struct Cell {
    CellMask cell = 0;    ///< one bit, on the fact's line
    JointMask joint = 0;  ///< joint cells in which the fact lies there
  };
  struct Member {
    FactKey key;
    VariableIndex variable = 0;
    MemberIndex parent = kNoMember;
    std::uint32_t first_cell = 0;  ///< its cells are first_cell … end_cell - 1; n/a is not among them
    std::uint32_t end_cell = 0;
    JointMask not_applicable = 0;
    bool of_authority = false;
  };
  struct Variable {
    JointMask all = 0;
    bool fits = true;
    bool has_relations = false;  ///< a date relation lies somewhere in the group, mentioned or not
    bool has_parents = false;
    bool is_joint = false;  ///< several members
  };

  Variables(const Program& program, int people, std::span<const Case> cases);

  [[nodiscard]] std::size_t member_count() const { return members_.size(); }
  [[nodiscard]] const Member& member(MemberIndex index) const { return members_[index]; }
  /// kNoMember where no case mentions it. Household facts are found under any person.
  [[nodiscard]] MemberIndex Find(FactKey key) const;
  [[nodiscard]] std::span<const Cell> CellsOf(MemberIndex index) const;
  /// The joint cells in which the fact lies in one of these cells.
  [[nodiscard]] JointMask JointOf(MemberIndex index, CellMask cells) const;

  [[nodiscard]] const std::vector<MemberIndex>& GroupOf(std::size_t variable) const { return groups_[variable]; }
  [[nodiscard]] std::size_t size() const { return variables_.size(); }
  [[nodiscard]] const Variable& operator[](std::size_t index) const { return variables_[index]; }
  /// How common a joint cell is: the product of its cells' shares, as authors estimate them; 1 or more.
  [[nodiscard]] Share weight(std::size_t variable, int joint_cell) const {
    return weights_[variable * kMaxJointCells + static_cast<std::size_t>(joint_cell)];
  }

  /// Joint cells that some world of these has. Exact. Leaves the worlds as they were. Precondition: the variable fits.
  [[nodiscard]] JointMask DomainIn(std::size_t variable, Worlds& worlds) const;

 private:
  void Mention(const Program& program, FactKey key);
  void Group(const Program& program);
  void Combine(std::size_t variable, std::size_t at, Worlds& worlds, std::vector<CellMask>& chosen);
  void FillCells(const Program& program);
  void FillWeights(const Program& program);

  std::size_t fact_count_;
  std::vector<bool> is_shared_;      ///< by fact: kept under person 0 alone
  std::vector<MemberIndex> by_key_;  ///< by person × facts + fact
  std::vector<Member> members_;      ///< parents before their children, else as first mentioned
  std::vector<Variable> variables_;
  std::vector<std::vector<MemberIndex>> groups_;  ///< by variable
  std::vector<std::vector<CellMask>>
      joint_cells_;  ///< by variable: a cell for each of the group, joint cell after joint cell
  std::vector<Cell> cells_;
  std::vector<Share> weights_;
};

}  // namespace madoguchi::rules
