#pragma once
// Session: one household and the procedures at hand, decided anew whenever something is asked of it after an answer.
//
// Facts go in one by one, as handles and integers (rules::Value) where it has to be fast, or as they are written ("usable",
// true, 22, "2026-12-05") where it has to be easy. Every function that changes something either takes effect whole or
// fails and leaves everything as it was. What was answered stays until it is erased, in whatever order it came. Answers
// that are taken over, decisions and questions need no memory beyond what Open() takes; rules/session.h names the exceptions.
//
//   base::Result<engine::Session> session = engine::Session::Open(*setagaya, procedures, {"me"});
//   session->Answer({card, rules::PersonIndex{0}}, "usable");
//   session->next().ask;                                   // what to ask now, and how many may follow
//   session->results()[0].status;                          // settled, conditional, ask, not_needed
//
// It does not keep answers beyond its own life, and it knows no words: those are in engine.municipality().words.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "main/engine/engine.h"
#include "rules/decide.h"
#include "rules/knowledge.h"
#include "rules/next_question.h"
#include "rules/session.h"
#include "service/answer_text.h"

namespace madoguchi::engine {

/// One procedure for one person, as far as it is decided.
struct CaseResult {
  rules::Case of;
  rules::Status status = rules::Status::kConditional;
  /// Bit i: outcome i of the procedure is still possible. Bit rules::kDoesNotRun: the procedure may not run for this person;
  /// alone: it does not.
  rules::OutcomeSet outcomes = 0;
  bool operator==(const CaseResult&) const = default;
};

class Session {
 public:
  /// The engine must outlive the session. `people` are ids, the first is the one who asks; 1 to rules::kMaxPeople, no two
  /// alike. Fails with "MG0403" or "MG0011".
  [[nodiscard]] static base::Result<Session> Open(const Engine& engine, const std::vector<rules::ProcedureIndex>& procedures,
                                                  std::vector<std::string> people);

  /// One answer, by handle. Facts of the household belong to person 0. Fails, for any integers, with "MG0101" (no such
  /// handle), "MG0008" (no such person, or a value outside of the fact's domain), "MG0114" (another owner's fact) or
  /// "MG0404" (it contradicts what was answered before; `text` names those facts).
  [[nodiscard]] base::Status Set(rules::FactKey key, rules::Value value);
  /// わからない: not asked again. Fails as Set does.
  [[nodiscard]] base::Status SetUnknown(rules::FactKey key);
  /// As if it had never been answered. Fails as Set does.
  [[nodiscard]] base::Status Erase(rules::FactKey key);
  /// One answer as it is written; "unknown" for わからない. Fails as Set does, and with "MG0102" (no such choice) or "MG0006"
  /// (a value of another type).
  [[nodiscard]] base::Status Answer(rules::FactKey key, const service::WrittenAnswer& written);

  /// One for each procedure and person it may be for, in the order asked for: how many there are, and of what, never changes.
  /// The reference is good for the session's life, its contents until the next change.
  [[nodiscard]] const std::vector<CaseResult>& results();
  /// What to ask now, and how many questions may follow.
  [[nodiscard]] const rules::NextQuestion& next() { return state_.Next(); }
  /// All that was answered, in the form in which it is kept and linked. Allocates.
  [[nodiscard]] rules::Answers answers() const { return state_.answers(); }
  [[nodiscard]] const std::vector<std::string>& people() const { return people_; }
  [[nodiscard]] const Engine& engine() const { return *engine_; }

  /// Everything about one case, with what would settle it and which answers decided. Precondition: of results().
  [[nodiscard]] rules::Decision Explain(const rules::Case& of) const;
  /// What `madoguchi decide` says of this household (docs/cli.md), as one JSON object.
  [[nodiscard]] std::string PlanJson();
  /// The same of one result alone. Precondition: place < results().size().
  [[nodiscard]] std::string PlanJson(std::size_t place);

 private:
  enum class Said : std::uint8_t { kNothing, kUnknown, kValue };
  struct Reply {
    Said said = Said::kNothing;
    rules::Value value = 0;
  };

  Session(const Engine& engine, std::vector<rules::Case> cases, std::vector<std::string> people);

  /// Nothing where it is a fact that may be answered.
  [[nodiscard]] std::optional<base::Error> Refusal(rules::FactKey key) const;
  [[nodiscard]] std::string Where(rules::FactKey key) const;
  /// Takes a reply over, or refuses it because it contradicts others. Precondition: no Refusal.
  [[nodiscard]] base::Status Take(rules::FactKey key, Reply reply);
  /// False where the value lies outside of the domain.
  [[nodiscard]] bool Tell(rules::FactHandle handle, Reply reply);
  [[nodiscard]] rules::Knowledge KnowledgeNow() const;
  [[nodiscard]] std::string WritePlan(const std::vector<rules::Case>& cases) const;

  const Engine* engine_;
  std::vector<std::string> people_;
  rules::Session state_;
  std::vector<Reply> replies_;  ///< by handle, so that a refused one can be taken back
  std::vector<CaseResult> results_;
};

}  // namespace madoguchi::engine
