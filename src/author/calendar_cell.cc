#include "author/calendar_cell.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "author/json_edit.h"

namespace madoguchi::author {
namespace {

using content::JsonValue;

struct DayName {
  std::string_view key;
  std::string_view letter;
};
constexpr std::array<DayName, 7> kDayNames = {
    {{"mon", "月"}, {"tue", "火"}, {"wed", "水"}, {"thu", "木"}, {"fri", "金"}, {"sat", "土"}, {"sun", "日"}}};

constexpr std::string_view kWeek = "第", kAnd = "・", kDesk = "時間外窓口", kOnHolidays = "祝日・年末年始も開く",
                           kClosed = "休み", kOpen = "開く";

std::string TextAt(const JsonValue& object, std::string_view key) {
  const JsonValue* value = FindMember(object, key);
  return value == nullptr ? std::string() : value->text;
}

bool IsTrue(const JsonValue& object, std::string_view key, bool otherwise) {
  const JsonValue* value = FindMember(object, key);
  return value == nullptr ? otherwise : value->boolean;
}

std::string HoursText(const JsonValue& hours) {
  std::string text;
  if (const JsonValue* weeks = FindMember(hours, "weeks"); weeks != nullptr && weeks->items.size() < 5) {
    for (const JsonValue& week : weeks->items)
      text += std::string(text.empty() ? kWeek : kAnd) + std::to_string(week.integer);
    text += " ";
  }
  if (const JsonValue* days = FindMember(hours, "days")) {
    for (const JsonValue& day : days->items) {
      for (const DayName& name : kDayNames) text += day.text == name.key ? name.letter : std::string_view();
    }
  }
  text += " " + TextAt(hours, "from") + "-" + TextAt(hours, "until");
  return IsTrue(hours, "after_hours_desk", false) ? text + " " + std::string(kDesk) : text;
}

std::vector<std::string> Split(const std::string& text, char at) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    if (std::string part = TrimmedCell(text.substr(begin, end - begin)); !part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

class CalendarReader {
 public:
  explicit CalendarReader(const SheetCell& cell) : cell_(cell), hours_(ListJson(cell.span)) {}

  std::optional<JsonValue> Run() {
    for (const std::string& line : Split(cell_.text, '\n')) {
      if (!Line(line)) return std::nullopt;
    }
    JsonValue calendar = ObjectJson(cell_.span);
    PutMember(calendar, "hours", std::move(hours_));
    PutMember(calendar, "closed_on_legal_closed_days", TruthJson(closed_on_holidays_, cell_.span));
    if (closed_) PutMember(calendar, "closed", std::move(*closed_));
    if (open_) PutMember(calendar, "open", std::move(*open_));
    return calendar;
  }

 private:
  bool Line(const std::string& line) {
    if (line == kOnHolidays) {
      closed_on_holidays_ = false;
      return true;
    }
    if (line.starts_with(kClosed)) return Days(line.substr(kClosed.size()), closed_);
    if (line.starts_with(kOpen)) return Days(line.substr(kOpen.size()), open_);
    return Hours(line);
  }

  bool Days(const std::string& text, std::optional<JsonValue>& into) {
    if (!into) into = ListJson(cell_.span);
    for (const std::string& day : Split(text, ';')) into->items.push_back(TextJson(day, cell_.span));
    return true;
  }

  // What the words mean in detail (is 25:00 an hour?) is for the loader to say.
  bool Hours(const std::string& line) {
    std::vector<std::string> words = Split(line, ' ');
    JsonValue hours = ObjectJson(cell_.span);
    std::size_t at = 0;
    std::optional<JsonValue> weeks;
    if (at < words.size() && words[at].starts_with(kWeek)) {
      weeks = Weeks(words[at].substr(kWeek.size()));
      if (!weeks) return false;
      ++at;
    }
    if (at + 2 > words.size()) return false;
    std::optional<JsonValue> days = Weekdays(words[at]);
    const std::size_t dash = words[at + 1].find('-');
    if (!days || dash == std::string::npos) return false;
    PutMember(hours, "days", std::move(*days));
    if (weeks) PutMember(hours, "weeks", std::move(*weeks));
    PutMember(hours, "from", TextJson(TimeOf(words[at + 1].substr(0, dash)), cell_.span));
    PutMember(hours, "until", TextJson(TimeOf(words[at + 1].substr(dash + 1)), cell_.span));
    if (at + 2 < words.size()) {
      if (at + 3 != words.size() || words[at + 2] != kDesk) return false;
      PutMember(hours, "after_hours_desk", TruthJson(true, cell_.span));
    }
    hours_.items.push_back(std::move(hours));
    return true;
  }

  // "8:30" is "08:30".
  static std::string TimeOf(std::string time) {
    if (time.find(':') == 1) time.insert(time.begin(), '0');
    return time;
  }

  std::optional<JsonValue> Weeks(std::string text) const {
    JsonValue weeks = ListJson(cell_.span);
    while (!text.empty()) {
      if (text.starts_with(kAnd)) text.erase(0, kAnd.size());
      if (text.empty() || text[0] < '1' || text[0] > '5') return std::nullopt;
      weeks.items.push_back(NumberJson(text[0] - '0', cell_.span));
      text.erase(0, 1);
    }
    return weeks;
  }

  std::optional<JsonValue> Weekdays(std::string text) const {
    JsonValue days = ListJson(cell_.span);
    while (!text.empty()) {
      const std::size_t before = text.size();
      for (const DayName& name : kDayNames) {
        if (!text.starts_with(name.letter)) continue;
        days.items.push_back(TextJson(std::string(name.key), cell_.span));
        text.erase(0, name.letter.size());
      }
      if (text.size() == before) return std::nullopt;
    }
    return days;
  }

  const SheetCell& cell_;
  JsonValue hours_;
  bool closed_on_holidays_ = true;
  std::optional<JsonValue> closed_, open_;
};

}  // namespace

std::string CalendarText(const JsonValue& calendar) {
  std::string text;
  const auto add = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
  if (const JsonValue* hours = FindMember(calendar, "hours")) {
    for (const JsonValue& line : hours->items) add(HoursText(line));
  }
  if (!IsTrue(calendar, "closed_on_legal_closed_days", true)) add(std::string(kOnHolidays));
  for (const auto& [key, word] : {std::pair{"closed", kClosed}, std::pair{"open", kOpen}}) {
    const JsonValue* days = FindMember(calendar, key);
    if (days == nullptr || days->items.empty()) continue;
    std::string line(word);
    for (const JsonValue& day : days->items) line += (line.size() == word.size() ? " " : "; ") + day.text;
    add(line);
  }
  return text.empty() ? ";" : text;
}

std::optional<JsonValue> CalendarOf(const SheetCell& cell) {
  if (cell.text == ";") return CalendarReader({"", cell.span, false}).Run();
  return CalendarReader(cell).Run();
}

}  // namespace madoguchi::author
