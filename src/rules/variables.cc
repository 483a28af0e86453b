#include "rules/variables.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "rules/mentioned.h"

namespace madoguchi::rules {
namespace {

// Calls see(cell) for every single cell of the mask, in ascending order.
template <class See>
void ForEachCell(CellMask cells, const See& see) {
  for (; cells != 0; cells &= cells - 1) see(cells & (~cells + 1));
}

// What share of those to whom the fact applies lie in that cell. Authors' weights where there are any; else even.
Share ShareOf(const Fact& fact, const std::vector<Interval>& cells, std::size_t cell) {
  const bool listed = fact.type == FactType::kChoice || fact.type == FactType::kYesNo;
  if (!listed || fact.weights.empty()) return std::max<Share>(kWhole / static_cast<Share>(cells.size()), 1);
  std::uint64_t in_cell = 0;
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < fact.weights.size(); ++i) {
    // An answer that the author never expects may still be given.
    const std::uint64_t weight = std::max<std::uint32_t>(fact.weights[i], 1);
    total += weight;
    if (cells[cell].contains(static_cast<Value>(i))) in_cell += weight;
  }
  return std::max<Share>(static_cast<Share>(in_cell * kWhole / total), 1);
}

}  // namespace

Variables::Variables(const Program& program, int people, std::span<const Case> cases)
    : fact_count_(program.fact_count()),
      is_shared_(fact_count_),
      by_key_(fact_count_ * static_cast<std::size_t>(people), kNoMember) {
  for (std::size_t i = 0; i < fact_count_; ++i) {
    is_shared_[i] = program.vocabulary().facts[i].owner != FactOwner::kPerson;
  }
  for (const Case& of : cases) {
    for (const FactKey key : MentionedIn(program, people, of)) Mention(program, key);
  }
  Group(program);
  Worlds worlds(program, people);
  joint_cells_.resize(variables_.size());
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    std::vector<CellMask> chosen(groups_[i].size());
    Combine(i, 0, worlds, chosen);
    const std::size_t count = joint_cells_[i].size() / groups_[i].size();
    variables_[i].all = count == kMaxJointCells ? ~JointMask{0} : (JointMask{1} << count) - 1;
  }
  FillCells(program);
  FillWeights(program);
}

MemberIndex Variables::Find(FactKey key) const {
  const std::size_t person = is_shared_[key.fact.index()] ? 0 : key.person.index();
  return by_key_[person * fact_count_ + key.fact.index()];
}

std::span<const Variables::Cell> Variables::CellsOf(MemberIndex index) const {
  const Member& member = members_[index];
  return std::span(cells_).subspan(member.first_cell, member.end_cell - member.first_cell);
}

JointMask Variables::JointOf(MemberIndex index, CellMask cells) const {
  JointMask joint = (cells & kNotApplicable) != 0 ? members_[index].not_applicable : 0;
  for (const Cell& cell : CellsOf(index)) {
    if ((cell.cell & cells) != 0) joint |= cell.joint;
  }
  return joint;
}

void Variables::Mention(const Program& program, FactKey key) {
  if (Find(key) != kNoMember) return;
  const FactKey kept = program.KeyOf(key.fact, key.person);
  Member member;
  member.key = kept;
  if (const std::optional<FactId> parent = program.fact(key.fact).parent) {
    Mention(program, {*parent, key.person});
    member.parent = Find({*parent, key.person});
  }
  member.of_authority = program.vocabulary()[key.fact].owner == FactOwner::kAuthority;
  by_key_[kept.person.index() * fact_count_ + kept.fact.index()] = static_cast<MemberIndex>(members_.size());
  members_.push_back(member);
}

void Variables::Group(const Program& program) {
  std::map<std::pair<std::uint16_t, PersonIndex>, VariableIndex> by_component;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    Member& member = members_[i];
    const Program::CompiledFact& fact = program.fact(member.key.fact);
    const PersonIndex person = fact.component_spans_people ? PersonIndex{0} : member.key.person;
    const auto next = static_cast<VariableIndex>(variables_.size());
    const auto [found, is_new] = by_component.try_emplace({fact.component, person}, next);
    if (is_new) {
      variables_.emplace_back();
      groups_.emplace_back();
    }
    member.variable = found->second;
    groups_[found->second].push_back(static_cast<MemberIndex>(i));
  }
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    Variable& variable = variables_[i];
    variable.is_joint = groups_[i].size() > 1;
    const std::uint16_t component = program.fact(members_[groups_[i].front()].key.fact).component;
    for (std::size_t fact = 0; fact < fact_count_; ++fact) {
      const Program::CompiledFact& other = program.fact(FactId::FromIndex(fact));
      if (other.component != component) continue;
      variable.has_relations = variable.has_relations || !other.relations.empty();
      variable.has_parents = variable.has_parents || other.parent.has_value();
    }
  }
}

// Lists the combinations that a world has, until there are too many.
void Variables::Combine(std::size_t variable, std::size_t at, Worlds& worlds, std::vector<CellMask>& chosen) {
  const std::vector<MemberIndex>& group = groups_[variable];
  std::vector<CellMask>& all = joint_cells_[variable];
  if (at == group.size()) {
    if (all.size() == kMaxJointCells * group.size()) {
      variables_[variable].fits = false;
    } else {
      all.insert(all.end(), chosen.begin(), chosen.end());
    }
    return;
  }
  const FactKey key = members_[group[at]].key;
  ForEachCell(worlds.cells(key), [&](CellMask cell) {
    if (!variables_[variable].fits) return;
    const Worlds::Mark before = worlds.Here();
    if (worlds.Narrow(key, cell) && worlds.Satisfiable()) {
      chosen[at] = cell;
      Combine(variable, at + 1, worlds, chosen);
    }
    worlds.Return(before);
  });
}

void Variables::FillCells(const Program& program) {
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    const std::size_t width = groups_[i].size();
    for (std::size_t place = 0; place < width; ++place) {
      Member& member = members_[groups_[i][place]];
      member.first_cell = static_cast<std::uint32_t>(cells_.size());
      ForEachCell(program.fact(member.key.fact).all, [&](CellMask cell) {
        JointMask joint = 0;
        for (std::size_t row = 0; row * width < joint_cells_[i].size(); ++row) {
          if (joint_cells_[i][row * width + place] == cell) joint |= JointMask{1} << row;
        }
        if (cell == kNotApplicable) {
          member.not_applicable = joint;
        } else {
          cells_.push_back({cell, joint});
        }
      });
      member.end_cell = static_cast<std::uint32_t>(cells_.size());
    }
  }
}

void Variables::FillWeights(const Program& program) {
  weights_.assign(variables_.size() * kMaxJointCells, 0);
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    const std::size_t width = groups_[i].size();
    for (std::size_t row = 0; row * width < joint_cells_[i].size(); ++row) {
      Share weight = kWhole;
      for (std::size_t place = 0; place < width; ++place) {
        const CellMask cell = joint_cells_[i][row * width + place];
        if (cell == kNotApplicable) continue;  // its parent's cell says so already
        const FactId fact = members_[groups_[i][place]].key.fact;
        const auto index = static_cast<std::size_t>(std::countr_zero(cell));
        weight = Times(weight, ShareOf(program.vocabulary()[fact], program.fact(fact).cells, index));
      }
      weights_[i * kMaxJointCells + row] = std::max<Share>(weight, 1);
    }
  }
}

JointMask Variables::DomainIn(std::size_t variable, Worlds& worlds) const {
  const std::vector<MemberIndex>& group = groups_[variable];
  const std::vector<CellMask>& all = joint_cells_[variable];
  const Variable& of = variables_[variable];
  JointMask domain = 0;
  for (std::size_t row = 0; row * group.size() < all.size(); ++row) {
    const CellMask* cells = &all[row * group.size()];
    const Worlds::Mark before = worlds.Here();
    bool possible = true;
    for (std::size_t place = 0; possible && place < group.size(); ++place) {
      const FactKey key = members_[group[place]].key;
      // Parents alone make a forest, in which propagation leaves nothing impossible. Relations have to be tried.
      possible = of.has_relations ? worlds.Narrow(key, cells[place]) : (worlds.cells(key) & cells[place]) != 0;
    }
    if (possible && of.has_relations) possible = worlds.Satisfiable();
    worlds.Return(before);
    if (possible) domain |= JointMask{1} << row;
  }
  return domain;
}

}  // namespace madoguchi::rules
