#pragma once
// Wordings: how values of content are said to a resident: answers, fees, hours, how sure they are.
//
// Each returns words or a small Node made of catalogue words and the forms of text/wording.h. No sentence stands in C++.
// Not here: what is shown where (the screens), the words themselves (interface.<lang>.json and the authors' files).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/node_builder.h"
#include "app/phrases.h"
#include "app/state.h"
#include "rules/knowledge.h"
#include "service/municipality.h"

namespace madoguchi::app {

/// "online" -> 「オンライン」.
[[nodiscard]] Said ChannelWords(const Phrases& phrases, service::Channel channel);
/// A sign with its word; outlined while it is only possible.
[[nodiscard]] Node Sign(const Phrases& phrases, service::Channel channel, bool settled);

/// The question of a fact, and one of its choices as a resident reads it.
[[nodiscard]] Said Question(const Phrases& phrases, const rules::Fact& fact);
[[nodiscard]] Said ChoiceWords(const Phrases& phrases, const rules::Fact& fact, rules::Value value);
/// 「22歳」, 「2026年12月5日（土）」, 「持っている」, 「わからない」.
[[nodiscard]] Said AnswerWords(const Phrases& phrases, const rules::Fact& fact, const rules::Answer& answer);
/// The unit of a count fact: 「歳」.
[[nodiscard]] Said UnitWords(const Phrases& phrases, const rules::Fact& fact);

/// 「転出届（大田区へ）」: the title, and who receives it where that is somebody else than the municipality at hand.
[[nodiscard]] Said ProcedureName(const Phrases& phrases, const service::Procedure& procedure,
                                 const std::optional<std::string>& authority);
[[nodiscard]] Said ProcedureTitle(const Phrases& phrases, const service::Procedure& procedure);
/// The name of an authority by id; the municipality's own for its own id.
[[nodiscard]] Said AuthorityName(const Phrases& phrases, const std::string& id);

/// 「手数料 無料」 with its mark where it is not certain; the mark alone after 「手数料」 where nobody knows.
[[nodiscard]] Node Fee(const Phrases& phrases, const service::Statement<std::int32_t>& fee);
/// 「できるまで 約1か月」 with its mark where it is not certain.
[[nodiscard]] Node Takes(const Phrases& phrases, const service::Statement<service::ProcessingTime>& takes);
/// 「約1か月」, 「その日のうち」.
[[nodiscard]] Said TakesWords(const Phrases& phrases, const service::ProcessingTime& time);
/// Documents of which any one will do: 「AまたはB」.
[[nodiscard]] std::string EvidenceWords(const Phrases& phrases, const service::EvidenceRequirement& requirement);
[[nodiscard]] std::string PaymentWords(const Phrases& phrases, const std::vector<service::Payment>& payments);
/// One line per line of the timetable: 「平日 午前8時30分から午後5時まで」, then the closed days of the year from `today` on.
[[nodiscard]] std::vector<std::string> HoursWords(const Phrases& phrases, const service::ServiceCalendar& calendar,
                                                  base::Date today);

/// The mark: 「区のページの写し 2026年9月25日確認」, or 「未確認：場所」 where `what` names the thing.
[[nodiscard]] Node SureMark(const Phrases& phrases, const service::Provenance& provenance, std::string_view what = {});
/// Appends the mark in few words where the value needs one right beside it: always but for official ones.
void AddMarkWhereNeeded(const Phrases& phrases, Node& parent, const service::Provenance& provenance,
                        std::string_view what = {});

/// 「2026年9月25日」, without the weekday: for days that are over.
[[nodiscard]] std::string PlainDate(const Phrases& phrases, base::Date date);

/// "2", or 「2〜4」 where the two differ.
[[nodiscard]] std::string CountRange(const Phrases& phrases, int from, int to);
/// A, B, C as the language lists them.
[[nodiscard]] std::string Joined(const Phrases& phrases, const std::vector<std::string>& parts,
                                 std::string_view separator_key);

}  // namespace madoguchi::app
