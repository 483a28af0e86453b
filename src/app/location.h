#pragma once
// Locations: the names of pages in the browser's history, "question/mynumber_card", "detail/move_in", never an answer.
//
// Written without '#'. A location says what a page is about, not whether it makes sense now: GoTo decides that.
//
//   LocationOf(page, state, municipality)              // "question/move_date"
//   ParseLocation("before/moving_in", municipality)    // {kBefore}, life event "moving_in"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"
#include "service/municipality.h"

namespace madoguchi::app {

/// The rows of the kana table, in its order: "a", "ka", …, "wa".
inline constexpr std::array<std::string_view, 10> kRowsOfKana = {"a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"};

[[nodiscard]] std::string LocationOf(const Page& page, const State& state, const service::Municipality& municipality);

struct Place {
  Page page;
  std::string life_event;  ///< kBefore only: this,
  std::string procedure;   ///< or this
};

/// nullopt for what names no page of this municipality.
[[nodiscard]] std::optional<Place> ParseLocation(std::string_view location, const service::Municipality& municipality);

/// Parts of locations and node ids: "mynumber_card", "mynumber_card@1" for the second person.
[[nodiscard]] std::string FactName(rules::FactKey key, const service::Municipality& municipality);
[[nodiscard]] std::optional<rules::FactKey> ParseFactName(std::string_view name, const service::Municipality& municipality);
[[nodiscard]] std::string CaseName(const rules::Case& of, const service::Municipality& municipality);
[[nodiscard]] std::optional<rules::Case> ParseCaseName(std::string_view name, const service::Municipality& municipality);

}  // namespace madoguchi::app
