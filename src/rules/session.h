#pragma once
// Session: one household that answers question after question, decided anew with every answer.
//
// Says exactly what Knowledge, Decide and FindNextQuestion say of the same answers and cases, and is made for being told
// one answer at a time: facts have integer handles, only cases that an answer touches are looked at again, and that not
// before something is asked of the session. Once constructed it allocates nothing, but for two kinds of things
// (flat_cases.h says which): answers to facts that hang together with others (parents, date relations), and cases whose
// trees are too entangled to be laid out flat, which are walked path by path.
//
// Not here: why, and what would settle a case (Decide); which cases there are (CasesOf: take all people who may match, a
// case that does not run is kNotNeeded); links and saved answers (wire/).
//
//   Session session(program, 1, cases);
//   session.Set(session.HandleOf({card, PersonIndex{0}}), 0);
//   session.outcomes(0);      // bit set
//   session.Next().ask;       // what to ask now

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/strong_id.h"
#include "rules/next_question.h"

namespace madoguchi::rules {

/// Place of a (fact, person) among all of a session: person × number of facts + fact. What belongs to no person is under
/// person 0 alone.
using FactHandle = base::StrongId<struct FactHandleTag, std::uint32_t>;

class Session {
 public:
  /// Nothing is answered. `people` in 1..kMaxPeople; subjects and actors are among them. The program must outlive the session.
  Session(const Program& program, int people, std::span<const Case> cases);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // Facts. Handles are 0 … handle_count() - 1.

  [[nodiscard]] std::size_t handle_count() const;
  [[nodiscard]] FactHandle HandleOf(FactKey key) const;
  [[nodiscard]] FactKey KeyOf(FactHandle handle) const;

  /// Answers, or answers otherwise. False, and nothing changes, where the value lies outside of the fact's domain. Answers that
  /// have no effect (parked ones, ones that contradict each other) are kept, as Knowledge does.
  bool Set(FactHandle handle, Value value);
  /// わからない.
  void SetUnknown(FactHandle handle);
  /// As if it had not been answered.
  void Erase(FactHandle handle);
  /// As if nothing had been answered.
  void Clear();
  /// All that was answered, in the form in which it is kept and linked. Allocates.
  [[nodiscard]] Answers answers() const;
  /// Answers that contradict each other, as Knowledge::conflicts. O(1).
  [[nodiscard]] const std::vector<FactKey>& conflicts() const;

  // Cases, by their place in the list that was given. Each of these first decides again what answers have touched since.

  [[nodiscard]] std::size_t case_count() const;
  [[nodiscard]] const Case& case_at(std::size_t index) const;
  /// What is still possible, bit i for the author's outcome i; kDoesNotRun is among them where the procedure may not run.
  [[nodiscard]] OutcomeSet outcomes(std::size_t index);
  [[nodiscard]] Status status(std::size_t index);
  /// Decision::open. Allocates the list.
  [[nodiscard]] std::vector<FactKey> OpenFacts(std::size_t index);
  /// The cases that were decided again since this was called last, each once; the first time all. Good until the next call.
  [[nodiscard]] std::span<const std::uint32_t> TakeNews();
  /// FindNextQuestion over all cases.
  [[nodiscard]] const NextQuestion& Next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace madoguchi::rules
