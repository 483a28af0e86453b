#pragma once
// Knowledge: for every fact of every person, the set of cells that are still possible.
//
// Answers are what residents said, with exact values; they are what is kept, linked and restored. Knowledge is derived from
// them for one Program: answered = one cell, narrowed = several, not asked or わからない = all (わからない also closes
// the question: it is not asked again). A fact whose parent rules it out is {n/a}, and an answer given to it earlier is
// parked: kept in Answers, without effect, back when its parent allows it again. Same answers in any order, same knowledge.
//
//   Answers answers; answers.Set(card, 0);             // the first choice
//   Knowledge known(program, 1, answers);
//   known.possible(card)                               // one bit

#include <map>
#include <optional>
#include <vector>

#include "rules/program.h"
#include "rules/worlds.h"

namespace madoguchi::rules {

/// One resident's answer: a value, or わからない (no value).
struct Answer {
  std::optional<Value> value;
  std::uint16_t revision = 1;  ///< Fact::revision at the time of the answer
  [[nodiscard]] bool unknown() const { return !value.has_value(); }
  bool operator==(const Answer&) const = default;
};

/// What was answered, by fact and person. An ordered map, so that whatever is made of it is deterministic.
class Answers {
 public:
  void Set(FactKey key, Value value, std::uint16_t revision = 1) { answers_[key] = Answer{value, revision}; }
  void SetUnknown(FactKey key, std::uint16_t revision = 1) { answers_[key] = Answer{std::nullopt, revision}; }
  void Erase(FactKey key) { answers_.erase(key); }
  void Clear() { answers_.clear(); }
  [[nodiscard]] const Answer* Find(FactKey key) const;
  [[nodiscard]] const std::map<FactKey, Answer>& all() const { return answers_; }
  [[nodiscard]] bool empty() const { return answers_.empty(); }
  bool operator==(const Answers&) const = default;

 private:
  std::map<FactKey, Answer> answers_;
};

/// What restricts knowledge and still counts: an answer, or what Knowledge::Narrow was told.
struct Given {
  FactKey key;
  CellMask cells = 0;
  std::optional<Value> value;
};

class Knowledge {
 public:
  /// `people` in 1..kMaxPeople. Answers out of domain, of another revision, for people who are not there, or of a household's
  /// fact under a person other than 0, count as not asked. The program must outlive this object.
  Knowledge(const Program& program, int people, const Answers& answers);

  [[nodiscard]] const Program& program() const { return *program_; }
  [[nodiscard]] int people() const { return worlds_.people(); }

  /// Cells still possible, after applies_when and date relations have been propagated to a fixpoint. Never 0. A household's
  /// fact may be asked for under any person.
  [[nodiscard]] CellMask possible(FactKey key) const { return worlds_.cells(key); }
  /// True when the resident said わからない: not to be asked again.
  [[nodiscard]] bool closed(FactKey key) const { return closed_[worlds_.Index(key)]; }
  /// The exact value where one was answered and is in force.
  [[nodiscard]] std::optional<Value> value(FactKey key) const { return values_[worlds_.Index(key)]; }
  /// True when exactly one cell is possible.
  [[nodiscard]] bool settled(FactKey key) const;
  /// Could be asked: applies for certain or perhaps, belongs to no authority, has no value, is not closed, and is not settled.
  [[nodiscard]] bool askable(FactKey key) const;

  /// False when answers contradict a declared relation. Nobody can tell which of them is wrong, so all that contradict each
  /// other are left out: they have no value in force, count as not asked, and are named by `conflicts()` in the author's order.
  [[nodiscard]] bool consistent() const { return conflicts_.empty(); }
  [[nodiscard]] const std::vector<FactKey>& conflicts() const { return conflicts_; }

  /// Intersects with the mask and propagates; returns false when nothing remains (the object is then only good to be thrown away).
  [[nodiscard]] bool Narrow(FactKey key, CellMask mask);
  /// Marks as わからない.
  void Close(FactKey key) { closed_[worlds_.Index(key)] = true; }

  /// All that was said and counts, each key once; from it alone the same possible cells follow.
  [[nodiscard]] const std::vector<Given>& given() const { return given_; }
  [[nodiscard]] const Worlds& worlds() const { return worlds_; }

  /// Equal knowledge, whatever the answers that led to it: the same is possible, known exactly, and closed.
  [[nodiscard]] bool SameAs(const Knowledge& other) const;

 private:
  /// Takes over what was answered of one fact; returns false when it contradicts what was taken over before.
  [[nodiscard]] bool Take(FactKey key, const Answer& answer);
  [[nodiscard]] bool TakeAll(const Answers& answers);
  /// Of what was given, an irreducible part that contradicts the last one given; and that one.
  [[nodiscard]] std::vector<FactKey> Contradiction() const;
  void LeaveOut(const std::vector<FactKey>& keys);

  const Program* program_;
  Worlds worlds_;
  std::vector<bool> closed_;  ///< by Worlds::Index, like the next
  std::vector<std::optional<Value>> values_;
  std::vector<Given> given_;
  std::vector<FactKey> conflicts_;
};

}  // namespace madoguchi::rules
