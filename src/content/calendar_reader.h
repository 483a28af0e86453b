#pragma once
// Reads service calendars: weekly opening hours with exceptions.
//
//   { "hours": [{ "days": ["mon", "fri"], "weeks": [1, 3], "from": "08:30", "until": "17:00", "after_hours_desk": false }],
//     "closed_on_legal_closed_days": true, "closed": ["2026-10-13"], "open": [] }

#include <optional>
#include <string_view>

#include "content/load_context.h"
#include "service/office.h"

namespace madoguchi::content {

/// What could be read; nullopt where the value is no object. `weeks`, `after_hours_desk`, `closed` and `open` may be left out.
[[nodiscard]] std::optional<service::ServiceCalendar> ReadCalendar(const JsonValue& json, std::string_view key,
                                                                   LoadContext& context);

/// The same as a statement.
[[nodiscard]] service::Statement<service::ServiceCalendar> ReadCalendarStatement(const JsonValue& json, std::string_view key,
                                                                                 LoadContext& context);
/// A statement of ["cash", "cashless", "postal_money_order"].
[[nodiscard]] service::Statement<std::vector<service::Payment>> ReadPaymentsStatement(const JsonValue& json,
                                                                                      std::string_view key,
                                                                                      LoadContext& context);

}  // namespace madoguchi::content
