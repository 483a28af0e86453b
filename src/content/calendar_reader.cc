#include "content/calendar_reader.h"

#include <array>

#include "content/field_reader.h"
#include "content/statement_reader.h"

namespace madoguchi::content {
namespace {

// Bit 0 is Monday, as in service::OpeningHours.
constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<service::Payment, 3> kPayments = {service::Payment::kCash, service::Payment::kCashless,
                                                       service::Payment::kPostalMoneyOrder};
constexpr std::uint16_t kMinutesPerDay = 24 * 60;

std::optional<std::uint16_t> ParseMinute(std::string_view text) {
  const auto digit = [&](std::size_t i) { return '0' <= text[i] && text[i] <= '9'; };
  if (text.size() != 5 || !digit(0) || !digit(1) || text[2] != ':' || !digit(3) || !digit(4)) return std::nullopt;
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  const int total = hour * 60 + minute;
  if (minute > 59 || total > kMinutesPerDay) return std::nullopt;
  return static_cast<std::uint16_t>(total);
}

std::uint16_t ReadMinute(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Required(key);
  if (json == nullptr) return 0;
  const std::optional<std::string> text = AsString(*json, key, context.diagnostics);
  if (!text) return 0;
  const std::optional<std::uint16_t> minute = ParseMinute(*text);
  if (!minute)
    context.Report("MG0008", json->span, {{"key", std::string(key)}, {"value", *text}, {"allowed", "00:00..24:00"}});
  return minute.value_or(0);
}

std::uint8_t ReadDays(FieldReader& fields, LoadContext& context) {
  unsigned bits = 0;
  const JsonValue* json = fields.Required("days");
  if (json == nullptr || !IsArray(*json, "days", context.diagnostics)) return 0;
  for (const JsonValue& item : json->items) {
    if (const std::optional<std::size_t> day = AsOneOf(item, "days", kDays, context.diagnostics)) bits |= 1u << *day;
  }
  return static_cast<std::uint8_t>(bits);
}

std::uint8_t ReadWeeks(FieldReader& fields, LoadContext& context) {
  const JsonValue* json = fields.Optional("weeks");
  if (json == nullptr || !IsArray(*json, "weeks", context.diagnostics)) return service::OpeningHours{}.weeks;
  unsigned bits = 0;
  for (const JsonValue& item : json->items) {
    if (const std::optional<std::int64_t> week = AsInteger(item, "weeks", 1, 5, context.diagnostics))
      bits |= 1u << (*week - 1);
  }
  return static_cast<std::uint8_t>(bits);
}

service::OpeningHours ReadHours(const JsonValue& json, LoadContext& context) {
  service::OpeningHours hours;
  FieldReader fields(json, "hours", context.diagnostics);
  hours.weekdays = ReadDays(fields, context);
  hours.weeks = ReadWeeks(fields, context);
  hours.from_minute = ReadMinute(fields, "from", context);
  hours.until_minute = ReadMinute(fields, "until", context);
  hours.after_hours_desk = fields.BooleanOr("after_hours_desk", false);
  fields.Ignore("note");
  fields.Finish();
  return hours;
}

std::vector<base::Date> ReadDayList(FieldReader& fields, std::string_view key, LoadContext& context) {
  const JsonValue* json = fields.Optional(key);
  return json == nullptr ? std::vector<base::Date>() : AsDates(*json, key, context.diagnostics);
}

}  // namespace

std::optional<service::ServiceCalendar> ReadCalendar(const JsonValue& json, std::string_view key, LoadContext& context) {
  FieldReader fields(json, key, context.diagnostics);
  if (!fields.ok()) return std::nullopt;
  service::ServiceCalendar calendar;
  if (const JsonValue* hours = fields.Required("hours"); hours != nullptr && IsArray(*hours, "hours", context.diagnostics)) {
    for (const JsonValue& item : hours->items) calendar.hours.push_back(ReadHours(item, context));
  }
  if (const JsonValue* closed = fields.Required("closed_on_legal_closed_days")) {
    calendar.closed_on_legal_closed_days =
        AsBoolean(*closed, "closed_on_legal_closed_days", context.diagnostics).value_or(true);
  }
  calendar.closed = ReadDayList(fields, "closed", context);
  calendar.open = ReadDayList(fields, "open", context);
  fields.Ignore("note");
  fields.Finish();
  return calendar;
}

service::Statement<service::ServiceCalendar> ReadCalendarStatement(const JsonValue& json, std::string_view key,
                                                                   LoadContext& context) {
  return ReadStatement<service::ServiceCalendar>(json, key, context,
                                                 [&](const JsonValue& value) { return ReadCalendar(value, key, context); });
}

service::Statement<std::vector<service::Payment>> ReadPaymentsStatement(const JsonValue& json, std::string_view key,
                                                                        LoadContext& context) {
  using Payments = std::vector<service::Payment>;
  return ReadStatement<Payments>(json, key, context, [&](const JsonValue& value) -> std::optional<Payments> {
    if (!IsArray(value, key, context.diagnostics)) return std::nullopt;
    std::array<std::string_view, kPayments.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::PaymentName(kPayments[i]);
    Payments payments;
    for (const JsonValue& item : value.items) {
      if (const std::optional<std::size_t> index = AsOneOf(item, key, names, context.diagnostics)) {
        payments.push_back(kPayments[*index]);
      }
    }
    return payments;
  });
}

}  // namespace madoguchi::content
