#pragma once
// Whom a question or a procedure is about, in words, where there are several people: 「2人目の方（5歳）」.
//
// People have no names here: nobody is asked for one. They are told apart by their number and by what the life event says
// (service::People::told_by). Where there is one person only, nothing is added anywhere.
//
//   QuestionTo(view, key)   // 「2人目の方（5歳）：マイナンバーカードを持っていますか」

#include <optional>

#include "app/view.h"

namespace madoguchi::app {

/// 「あなた」, 「2人目の方（5歳）」; nullopt where it is about one person only.
[[nodiscard]] std::optional<Said> PersonWords(const View& view, rules::PersonIndex person);

/// The question of a fact, with whom it is about before it where that is a matter of the person.
[[nodiscard]] Said QuestionTo(const View& view, rules::FactKey key);

/// The name of a procedure, with whom it is for behind it where it runs for each person.
[[nodiscard]] Said CaseTitle(const View& view, const rules::Case& of, const std::optional<std::string>& authority);

}  // namespace madoguchi::app
