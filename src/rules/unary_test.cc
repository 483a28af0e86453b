// ParseUnaryTest: recursive descent over FEEL unary tests (DMN 1.5, 10.3.2.7), one function per rule of the grammar.
//
//   tests     = "not" "(" list ")" | list
//   list      = test { "," test }
//   test      = ( "<" | "<=" | ">" | ">=" ) endpoint | interval | endpoint
//   interval  = ( "[" | "]" | "(" ) endpoint ".." endpoint ( "]" | "[" | ")" )
//   endpoint  = number                                                         (count)
//             | date | "today" [ ( "+" | "-" ) number unit ]                   (date)
//   date      = YYYY-MM-DD | '@"' YYYY-MM-DD '"' | 'date("' YYYY-MM-DD '")'
//   unit      = day(s) | month(s) | year(s) | business day(s)
#include <optional>
#include <string>
#include <utility>

#include "rules/condition.h"
#include "rules/fact.h"

namespace madoguchi::rules {
namespace {

// Nine digits fit between kLowest and kHighest, with room for the one by which open ends move.
constexpr int kMostDigits = 9;
// Business days are counted one by one: 99,999 of them are 400 years.
constexpr Value kMostUnits = 99'999;

bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsLetter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }
bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Every rule returns nullopt after the first mistake; `error()` then says what and where.
class Parser {
 public:
  Parser(std::string_view text, FactType type) : text_(text), type_(type) {}

  std::optional<Condition> Tests() {
    Condition condition;
    condition.negated = TakeWord("not");
    if (condition.negated && !Expect("(")) return std::nullopt;
    do {
      const std::optional<Range> range = Test();
      if (!range) return std::nullopt;
      condition.ranges.push_back(*range);
    } while (Take(","));
    if (condition.negated && !Expect(")")) return std::nullopt;
    SkipSpace();
    if (at_ < text_.size()) return Fail("unexpected text after the condition");
    return condition;
  }

  base::Error error() const { return {"MG0103", message_, std::to_string(error_at_)}; }

 private:
  std::optional<Range> Test() {
    SkipSpace();
    // "<=" before "<": the longer one first.
    if (Take("<=")) return UpTo(0);
    if (Take("<")) return UpTo(-1);
    if (Take(">=")) return From(0);
    if (Take(">")) return From(+1);
    if (Take("[")) return Between(0);
    if (Take("]") || Take("(")) return Between(+1);
    const std::optional<Endpoint> only = ReadEndpoint();
    if (!only) return std::nullopt;
    return Range{*only, *only};
  }

  std::optional<Range> UpTo(Value step) {
    const std::optional<Endpoint> last = ReadEndpoint();
    if (!last) return std::nullopt;
    return Range{{}, Moved(*last, step)};
  }

  std::optional<Range> From(Value step) {
    const std::optional<Endpoint> first = ReadEndpoint();
    if (!first) return std::nullopt;
    return Range{Moved(*first, step), {}};
  }

  std::optional<Range> Between(Value first_step) {
    const std::optional<Endpoint> first = ReadEndpoint();
    if (!first || !Expect("..")) return std::nullopt;
    SkipSpace();
    const std::size_t last_at = at_;
    const std::optional<Endpoint> last = ReadEndpoint();
    if (!last) return std::nullopt;
    Value last_step = 0;
    if (Take(")") || Take("[")) {
      last_step = -1;
    } else if (!Take("]")) {
      return Fail("expected ] or ) at the end of the interval");
    }
    const Range range{Moved(*first, first_step), Moved(*last, last_step)};
    // Ends counted from today cannot be compared before today is known.
    const bool fixed = first->kind == Endpoint::Kind::kValue && last->kind == Endpoint::Kind::kValue;
    if (fixed && range.last.value < range.first.value) {
      at_ = last_at;
      return Fail("the interval is empty");
    }
    return range;
  }

  static Endpoint Moved(Endpoint end, Value step) {
    end.value += step;
    return end;
  }

  std::optional<Endpoint> ReadEndpoint() {
    SkipSpace();
    return type_ == FactType::kDate ? DateEndpoint() : NumberEndpoint();
  }

  std::optional<Endpoint> NumberEndpoint() {
    const bool negative = Take("-");
    const std::optional<Value> number = Number();
    if (!number) return std::nullopt;
    return Fixed(negative ? -*number : *number);
  }

  std::optional<Endpoint> DateEndpoint() {
    if (TakeWord("today")) return TodayEndpoint();
    if (Take("@")) return QuotedDate();
    if (TakeWord("date")) {
      if (!Expect("(")) return std::nullopt;
      const std::optional<Endpoint> end = QuotedDate();
      if (!end || !Expect(")")) return std::nullopt;
      return end;
    }
    return PlainDate();
  }

  std::optional<Endpoint> QuotedDate() {
    if (!Expect("\"")) return std::nullopt;
    const std::optional<Endpoint> end = PlainDate();
    // Inside of quotes spaces count, so none are skipped before the closing one.
    if (end && (at_ >= text_.size() || text_[at_] != '"')) return Fail("expected \" after the date");
    ++at_;
    return end;
  }

  std::optional<Endpoint> PlainDate() {
    constexpr std::size_t kLength = 10;
    const std::optional<base::Date> date = base::ParseIso(text_.substr(at_, kLength));
    if (!date) return Fail("expected a date that exists, YYYY-MM-DD");
    at_ += kLength;
    return Fixed(date->days);
  }

  std::optional<Endpoint> TodayEndpoint() {
    Endpoint end{.kind = Endpoint::Kind::kToday, .value = 0, .shift = {}};
    const bool back = Take("-");
    if (!back && !Take("+")) return end;
    SkipSpace();
    const std::size_t amount_at = at_;
    const std::optional<Value> amount = Number();
    if (!amount) return std::nullopt;
    if (*amount > kMostUnits) {
      at_ = amount_at;
      return Fail("too far from today");
    }
    const std::optional<DateShift::Unit> unit = Unit();
    if (!unit) return std::nullopt;
    end.shift = {.unit = *unit, .amount = back ? -*amount : *amount};
    return end;
  }

  std::optional<DateShift::Unit> Unit() {
    if (TakeWord("business")) {
      if (TakeWord("days") || TakeWord("day")) return DateShift::Unit::kBusinessDays;
      return Fail("expected day or days after business");
    }
    if (TakeWord("days") || TakeWord("day")) return DateShift::Unit::kDays;
    if (TakeWord("months") || TakeWord("month")) return DateShift::Unit::kMonths;
    if (TakeWord("years") || TakeWord("year")) return DateShift::Unit::kYears;
    SkipSpace();
    return Fail("expected a unit: days, months, years or business days");
  }

  std::optional<Value> Number() {
    Value number = 0;
    int digits = 0;
    const std::size_t start = at_;
    for (; at_ < text_.size() && IsDigit(text_[at_]); ++at_, ++digits) {
      if (digits == kMostDigits) {
        at_ = start;
        return Fail("number too large");
      }
      number = number * 10 + (text_[at_] - '0');
    }
    if (digits == 0) return Fail("expected a number");
    return number;
  }

  static Endpoint Fixed(Value value) { return {.kind = Endpoint::Kind::kValue, .value = value, .shift = {}}; }

  void SkipSpace() {
    while (at_ < text_.size() && IsSpace(text_[at_])) ++at_;
  }

  bool Take(std::string_view symbol) {
    SkipSpace();
    if (text_.substr(at_, symbol.size()) != symbol) return false;
    at_ += symbol.size();
    return true;
  }

  // Like Take, but "todays" is not "today" with something behind it.
  bool TakeWord(std::string_view word) {
    SkipSpace();
    const std::size_t end = at_ + word.size();
    if (text_.substr(at_, word.size()) != word) return false;
    if (end < text_.size() && (IsLetter(text_[end]) || IsDigit(text_[end]))) return false;
    at_ = end;
    return true;
  }

  bool Expect(std::string_view symbol) {
    if (Take(symbol)) return true;
    static_cast<void>(Fail("expected " + std::string(symbol)));
    return false;
  }

  std::nullopt_t Fail(std::string message) {
    message_ = std::move(message);
    error_at_ = at_;
    return std::nullopt;
  }

  std::string_view text_;
  FactType type_;
  std::size_t at_ = 0;
  std::string message_;
  std::size_t error_at_ = 0;
};

}  // namespace

base::Result<Condition> ParseUnaryTest(std::string_view text, FactType type) {
  if (type != FactType::kCount && type != FactType::kDate) {
    return base::Error{"MG0103", "only count and date facts are tested by text", "0"};
  }
  Parser parser(text, type);
  std::optional<Condition> condition = parser.Tests();
  if (!condition) return parser.error();
  return *std::move(condition);
}

}  // namespace madoguchi::rules
