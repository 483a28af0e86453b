#include "rules/topics.h"

#include <algorithm>
#include <string_view>

namespace madoguchi::rules {

Topics::Topics(const Vocabulary& vocabulary) {
  std::vector<std::string_view> names = {""};
  topic_of_.reserve(vocabulary.facts.size());
  for (const Fact& fact : vocabulary.facts) {
    const auto found = std::find(names.begin(), names.end(), fact.topic);
    topic_of_.push_back(static_cast<std::uint16_t>(found - names.begin()));
    if (found == names.end()) names.push_back(fact.topic);
  }
  begun_.resize(names.size());
}

void Topics::Clear() { std::fill(begun_.begin(), begun_.end(), 0U); }

std::uint16_t Topics::OpenTopic(std::span<const Candidate> candidates) const {
  std::uint16_t open = kNoTopic;
  for (const Candidate& candidate : candidates) {
    const std::uint16_t topic = TopicOf(candidate.fact);
    if (topic != kNoTopic && begun_[topic] > 0 && (open == kNoTopic || topic < open)) open = topic;
  }
  return open;
}

std::size_t Topics::Choose(std::span<const Candidate> candidates) const {
  const std::uint16_t open = OpenTopic(candidates);
  std::size_t best = 0;
  std::size_t best_of_topic = candidates.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].cost + kTie < candidates[best].cost) best = i;
    if (open == kNoTopic || TopicOf(candidates[i].fact) != open) continue;
    const bool is_first = best_of_topic == candidates.size();
    if (is_first || candidates[i].cost + kTie < candidates[best_of_topic].cost) best_of_topic = i;
  }
  if (best_of_topic == candidates.size()) return best;
  const Questions saved = candidates[best_of_topic].cost - candidates[best].cost;
  return saved + kTie < kOneQuestion / 2 ? best_of_topic : best;
}

bool HasEffect(const Knowledge& knowledge, FactKey key) {
  // Whether a settled fact was once closed makes no difference any more.
  return knowledge.value(key).has_value() || (knowledge.closed(key) && !knowledge.settled(key));
}

}  // namespace madoguchi::rules
