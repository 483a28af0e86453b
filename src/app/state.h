#pragma once
// State: everything that the app remembers, as one value. What is not in here does not exist.
//
// Small enough to copy on every event. Holds answers, not conclusions: decisions, plans and Screens are computed from it.
// wire/session.h turns the lasting part of it into a string and back (tab storage; never in kiosk mode).

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/decide.h"
#include "text/language.h"

namespace madoguchi::app {

enum class PageKind : std::uint8_t {
  kIdle,
  kStart,
  kFind,
  kBefore,
  kQuestion,
  kCheck,
  kPlan,
  kDetail,
  kTakeAway,
  kSettings,
  kErase,
  kProblem,
  kGoodbye,
  kStaff
};

/// A page and what it is about.
struct Page {
  PageKind kind = PageKind::kStart;
  std::optional<rules::FactKey> fact;  ///< kQuestion
  std::optional<rules::Case> of;       ///< kDetail
  std::string row = {};                ///< kFind: the row of the kana table to list ("ka"); empty: what was searched for
  bool operator==(const Page&) const = default;
};

/// What has been chosen or typed on the open question but not yet continued with.
struct Draft {
  std::optional<std::int32_t> choice;  ///< index of the choice; yes_no: 1, 0
  bool unknown = false;
  std::string year, month, day, number;
  bool operator==(const Draft&) const = default;
};

/// What was wrong with the last 「つづける」; words are ui/error.<key>.
enum class InputError : std::uint8_t {
  kNone,
  kNothingChosen,
  kDateIncomplete,
  kNoSuchDate,
  kDateOutOfRange,
  kNotANumber,
  kNumberOutOfRange,
  kContradiction
};

struct State {
  std::uint32_t revision = 1;  ///< raised by every change
  text::Language language = text::Language::kJa;
  int text_percent = 100;
  bool ruby = false;
  bool text_only = false;
  bool high_contrast = false;
  Page page;
  std::vector<Page> trail;  ///< pages behind the present one, for もどる
  std::string life_event;   ///< id, empty before one was chosen
  std::string procedure;    ///< id of the one procedure that was looked up instead of a life event, else empty
  std::string query;        ///< what was typed to find a procedure; stays in memory, never in an address
  rules::Answers answers;
  std::vector<rules::FactKey> asked;  ///< answered questions in the order of asking
  bool changing = false;              ///< came from 「変更」: return to the check page when nothing new is to be asked
  Draft draft;
  InputError error = InputError::kNone;
  std::set<std::string> open;    ///< ids of open disclosures
  std::set<std::string> ticked;  ///< bring-list items ticked
  std::string announcement_key;  ///< ui/… key of the latest announcement
  std::uint32_t announcement_number = 0;
  std::int64_t last_touch_ms = 0;            ///< kiosk clock
  std::optional<std::int64_t> warned_at_ms;  ///< "still there?" is shown since then
  bool operator==(const State&) const = default;
};

}  // namespace madoguchi::app
