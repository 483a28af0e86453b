#pragma once
// What stands at a node of a tree and on its branches, in the words that residents see: for pictures of trees.
//
// Ranges are told as people say them (「15歳以上」「今日の10日前から今日まで」). A text that is missing shows its key. Not
// here: how it is drawn.
//
//   QuestionWords(municipality, node, language)             // 「だれか1人でも: カードを持っていますか。使える」
//   AnswerWords(municipality, node, node.branches[0], language)   // 「はい」

#include <string>

#include "service/municipality.h"

namespace madoguchi::author {

/// The text of that key without furigana, or the key itself.
[[nodiscard]] std::string WordsOf(const service::Municipality& municipality, const std::string& key,
                                  text::Language language);

/// What the node asks, of whom. Precondition: the node is no outcome.
[[nodiscard]] std::string QuestionWords(const service::Municipality& municipality, const rules::Node& node,
                                        text::Language language);

/// The question that residents are asked for the fact; its id where nobody may be asked.
[[nodiscard]] std::string FactWords(const service::Municipality& municipality, rules::FactId fact, text::Language language);

/// Who takes the branch.
[[nodiscard]] std::string AnswerWords(const service::Municipality& municipality, const rules::Node& node,
                                      const rules::Branch& branch, text::Language language);

/// The values that the condition holds, as people say them.
[[nodiscard]] std::string ConditionWords(const service::Municipality& municipality, rules::FactId fact,
                                         const rules::Condition& condition, text::Language language);

}  // namespace madoguchi::author
