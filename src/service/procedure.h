#pragma once
// Procedure: a public service (CPSV-AP *PublicService*) with its tree, outcomes, steps and policy statements.
//
// An outcome offers alternatives, each an ordered list of steps. Words live in catalogues under keys made from ids:
//   "<procedure>/title", "<procedure>/summary", "<procedure>/outcome.<id>.why", "<procedure>/outcome.<id>.not_needed",
//   "<procedure>/step.<id>.name", "<procedure>/step.<id>.note", "<procedure>/alternative.<outcome>.<id>.note"
//
// Not here: whether an outcome is reached (rules/), on which day a step is best done (plan/).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/date_shift.h"
#include "rules/tree.h"
#include "service/channel.h"
#include "service/office.h"
#include "service/statement.h"

namespace madoguchi::service {

using StepIndex = base::StrongId<struct StepTag, std::uint16_t>;       ///< within its procedure
using EvidenceId = base::StrongId<struct EvidenceTag, std::uint16_t>;  ///< within the municipality
using TokenId = base::StrongId<struct TokenTag, std::uint16_t>;        ///< within the municipality

/// A type of document (CCCEV *EvidenceType*). Words: "evidence/<id>.name", "evidence/<id>.note".
struct EvidenceType {
  std::string id;
  bool operator==(const EvidenceType&) const = default;
};

/// One thing to bring: any one of these types satisfies it.
struct EvidenceRequirement {
  std::vector<EvidenceId> any_of;
  bool operator==(const EvidenceRequirement&) const = default;
};

/// Who receives the step. A municipality-valued choice fact ("where one lived before"), a municipality, or an outside body.
struct Authority {
  enum class Kind : std::uint8_t { kMunicipality, kFact, kOutside };
  Kind kind = Kind::kMunicipality;
  std::string id;  ///< municipality id ("setagaya") or outside body ("police"); words "authority/<id>.name"
  std::optional<rules::FactId> fact;  ///< kFact: the choice ids are authorities' ids
  bool operator==(const Authority&) const = default;
};

/// A day found by rule: from an anchor, through a table. Where the anchor has no single value, the rule is shown instead of a date.
struct DateRule {
  enum class Anchor : std::uint8_t { kFact, kToken, kToday };
  Anchor anchor = Anchor::kFact;
  std::optional<rules::FactId> fact;  ///< kFact: a date fact of the subject (or household)
  std::optional<TokenId> token;       ///< kToken: the day on which a step produced it
  /// Counting from the next day (民法140条, 住民基本台帳法) or including the day itself (戸籍法43条). With kSameDay one day fewer is added.
  enum class CountFrom : std::uint8_t { kNextDay, kSameDay };
  CountFrom count_from = CountFrom::kNextDay;
  rules::DateShift shift;  ///< with its roll over closed days
  /// Whether a period is counted, so that `count_from` makes a difference. Ages, fiscal years and days of a month are days, not periods.
  [[nodiscard]] bool CountsAPeriod() const {
    using Unit = rules::DateShift::Unit;
    return shift.amount != 0 && shift.unit != Unit::kAge && shift.unit != Unit::kFiscalYearEnd &&
           shift.unit != Unit::kDayOfMonth;
  }
  bool operator==(const DateRule&) const = default;
};

/// When a step may be done: not before `from`, not after `until`. Outside of it the step is refused, unlike after a deadline.
struct Window {
  std::optional<DateRule> from;
  std::optional<DateRule> until;
  bool operator==(const Window&) const = default;
};

/// How long it takes from the step until its result is there. Both ends alike: about so long. Only `at_least`: it may take so
/// long, or longer. At most 0: the same day. One end at least is there.
struct ProcessingTime {
  enum class Unit : std::uint8_t { kDays, kWeeks, kMonths };
  Unit unit = Unit::kDays;
  std::optional<std::int32_t> at_least;
  std::optional<std::int32_t> at_most;
  [[nodiscard]] bool same_day() const { return at_most == 0; }
  bool operator==(const ProcessingTime&) const = default;
};

/// "days", "weeks", "months".
[[nodiscard]] std::string_view ProcessingUnitName(ProcessingTime::Unit unit);
/// "2..3 months", "1 months", "..1 weeks", "1.. months": for machines and authors.
[[nodiscard]] std::string ProcessingTimeText(const ProcessingTime& time);

/// A step needs one of these tokens, with gaps counted from the day on which it was produced.
struct Requirement {
  std::vector<TokenId> any_of;
  std::optional<Statement<rules::DateShift>> min_gap;
  std::optional<Statement<rules::DateShift>> max_gap;
  bool operator==(const Requirement&) const = default;
};

struct Step {
  std::string id;
  Channel channel = Channel::kInPerson;
  Authority authority;
  Statement<std::vector<OfficeId>> offices;  ///< interchangeable; empty and stated for online, mail, machines
  Statement<ServiceCalendar> hours;          ///< of machines and online services; counters have their office's
  std::optional<std::string> url;            ///< where an online step is done
  Statement<std::int32_t> fee_yen;           ///< per copy
  Statement<std::vector<Payment>> payments;
  Statement<std::vector<EvidenceRequirement>> evidence;
  std::optional<Statement<Window>> window;
  std::optional<Statement<DateRule>> deadline;
  std::optional<Statement<ProcessingTime>> takes;
  std::vector<Requirement> requires_tokens;
  std::vector<TokenId> produces;
  bool announce_only = false;  ///< online, but only announces a visit: completes nothing
  bool operator==(const Step&) const = default;
};

struct Alternative {
  std::string id;
  std::vector<StepIndex> steps;  ///< in the order of doing
  bool recommended =
      false;  ///< exactly one per outcome; set by content/ from the order of Channel unless the author says why not
  std::string because;  ///< key of the words that say why it is recommended although another channel is nearer; else empty
  bool operator==(const Alternative&) const = default;
};

struct Outcome {
  std::string id;
  std::vector<Alternative> alternatives;  ///< empty: nothing has to be done
  [[nodiscard]] bool not_needed() const { return alternatives.empty(); }
  bool operator==(const Outcome&) const = default;
};

struct LegalBasis {
  std::string law;      ///< 住民基本台帳法
  std::string article;  ///< 22条
  Provenance provenance;
  bool operator==(const LegalBasis&) const = default;
};

struct Procedure {
  std::string id;
  std::uint32_t number = 0;  ///< append-only, for links
  std::string identifier;    ///< 行政サービスID where known, else empty
  Authority authority;
  bool national_template =
      false;                  ///< from procedures/shared: what is said holds in general, not confirmed for the authority
  bool never_online = false;  ///< the law wants a visit: no outcome may be completed online (転入届, 転居届)
  std::vector<LegalBasis> legal_basis;
  std::vector<std::string> related;  ///< procedure ids
  rules::ProcedureRule rule;  ///< tree, outcome classes (Channel of the headline, or kNotNeededClass), once / for_each
  std::vector<Outcome> outcomes;
  std::vector<Step> steps;
  bool operator==(const Procedure&) const = default;
};

/// The channel that decides whether a visit is needed: the "farthest" channel of the alternative's steps
/// (in the order of Channel; announce-only steps do not count).
[[nodiscard]] Channel HeadlineOf(const Procedure& procedure, const Alternative& alternative);
/// The headline of the recommended alternative; nullopt where nothing has to be done.
[[nodiscard]] std::optional<Channel> HeadlineOf(const Procedure& procedure, const Outcome& outcome);

}  // namespace madoguchi::service
