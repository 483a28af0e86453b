#pragma once
// A small invented municipality for tests of app/ and wire/: procedures of a move, built in memory. The life event "move" brings the
// first three and asks about one person; "family" brings arriving and card_update, and asks how many people there are.
//
//   leaving   at the place one came from: online with a card (also by mail), else by mail or at its counter
//   arriving  in person only, 14 days from the day after the move; after leaving
//   copy      not needed unless wanted; from a store with a card, else at a cashless counter
//   card_update  for each person with a usable card; in person, after arriving
//
// Facts: kind (choice), came_from (choice: an authority), move_date (date, in no tree), card (choice), pin (yes_no, only with a
// usable card), wants_copy (yes_no), age (count), store_hours (authority's), others (count). Words are made of ids and the real interface.

#include <cstdint>
#include <utility>

#include "app/app.h"
#include "service/municipality.h"

namespace madoguchi::test {

inline constexpr base::Date kToday{20788};  // 2026-12-01

struct TownFacts {
  rules::FactKey kind, came_from, move_date, card, pin, wants_copy, age, store_hours, others;
};

inline rules::FactKey Key(std::size_t index) {
  return {rules::FactId(static_cast<rules::FactId::rep>(index)), rules::PersonIndex(0)};
}

inline TownFacts FactsOfTown() { return {Key(0), Key(1), Key(2), Key(3), Key(4), Key(5), Key(6), Key(7), Key(8)}; }

template <class T>
service::Statement<T> Official(T value) {
  return {std::move(value), {service::SourceId(0), base::Date{20700}, service::Confidence::kOfficial, {}, {}}};
}
template <class T>
service::Statement<T> FromCopy(T value) {
  return {std::move(value), {service::SourceId(1), base::Date{20700}, service::Confidence::kSecondary, {}, {}}};
}
template <class T>
service::Statement<T> Nobody() {
  return {};
}

/// The town of the head of this file, with every word that a Screen may look for. Its content hash is 1.
service::Municipality SmallTown();

/// The app's surroundings in that town on `kToday`. The town must outlive them.
app::Env EnvOf(const service::Municipality& town, std::int64_t now_ms = 0, bool kiosk = false);

}  // namespace madoguchi::test
