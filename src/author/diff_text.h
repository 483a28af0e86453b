#pragma once
// DiffText: a ContentDiff as content authors read it: residents first, those who have to come more often at the very top.
//
// Japanese or English; questions, answers and offers in the words that residents see. Deterministic.
//
//   std::cout << DiffAsText(old_town, new_town, diff, text::Language::kJa);

#include <string>

#include "author/content_diff.h"
#include "text/language.h"

namespace madoguchi::author {

/// 「「いま何歳ですか」に「14歳」と答える人」; everybody where no answer is needed.
[[nodiscard]] std::string WitnessWords(const service::Municipality& old_town, const service::Municipality& new_town,
                                       const JointVocabulary& joint, const Witness& witness, text::Language language);

/// Ends in a newline. An empty difference is one sentence.
[[nodiscard]] std::string DiffAsText(const service::Municipality& old_town, const service::Municipality& new_town,
                                     const ContentDiff& diff, text::Language language);

}  // namespace madoguchi::author
