#pragma once
// Topics: which topics of questions have been begun, and the rule that keeps them together.
//
// A topic is begun when one of its facts is answered (わからない included). The open topic is the first begun one, in the
// order in which the vocabulary names topics, of which something can still be asked. So it follows from what is known alone.
//
//   Topics topics(vocabulary);
//   topics.Begin(card);
//   topics.Choose(candidates)   // stays with the topic of `card`, if that costs less than half a question

#include <cstdint>
#include <span>
#include <vector>

#include "rules/knowledge.h"

namespace madoguchi::rules {

/// A number of questions, in 2^-20. An integer, so that it is the same on every machine.
using Questions = std::int64_t;
inline constexpr Questions kOneQuestion = Questions{1} << 20;
/// Differences as small as this come from rounding, or do not matter: a tie.
inline constexpr Questions kTie = kOneQuestion >> 10;

class Topics {
 public:
  struct Candidate {
    FactId fact;
    Questions cost = 0;  ///< expected, this question included
  };

  explicit Topics(const Vocabulary& vocabulary);

  /// One more, or one fewer, of the facts of this topic is answered.
  void Begin(FactId fact) { ++begun_[topic_of_[fact.index()]]; }
  void Undo(FactId fact) { --begun_[topic_of_[fact.index()]]; }
  void Clear();

  /// The place of the cheapest candidate; of the open topic's cheapest one, unless that costs half a question more. The first one on ties.
  /// Precondition: there is a candidate. Linear in candidates and topics; allocates nothing.
  [[nodiscard]] std::size_t Choose(std::span<const Candidate> candidates) const;

  /// Of the open topic: whether candidates are of it. kNoTopic where no topic is open.
  [[nodiscard]] std::uint16_t OpenTopic(std::span<const Candidate> candidates) const;
  [[nodiscard]] std::uint16_t TopicOf(FactId fact) const { return topic_of_[fact.index()]; }
  /// Also the topic of facts that name none; such facts never keep each other company.
  static constexpr std::uint16_t kNoTopic = 0;

 private:
  std::vector<std::uint16_t> topic_of_;  ///< by fact
  std::vector<std::uint32_t> begun_;     ///< by topic: answered facts
};

/// Whether an answer to this fact is in force, and so begins its topic.
[[nodiscard]] bool HasEffect(const Knowledge& knowledge, FactKey key);

}  // namespace madoguchi::rules
