// The C functions of exports.h, each a few lines over Engine and Session.

#include "main/engine/wasm/exports.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "main/engine/contents_json.h"
#include "main/engine/session.h"
#include "text/ruby.h"

namespace madoguchi::engine {
namespace {

// Results are read where they lie.
static_assert(sizeof(CaseResult) == kResultSize * sizeof(std::int32_t));
static_assert(offsetof(CaseResult, of.procedure) == 0 && offsetof(CaseResult, of.subject) == 2);
static_assert(offsetof(CaseResult, status) == 6 && sizeof(rules::Status) == 1);
static_assert(offsetof(CaseResult, outcomes) == 8 && std::endian::native == std::endian::little);

// A session with the block of integers that JavaScript reads.
class SharedSession {
 public:
  explicit SharedSession(Session session) : session_(std::move(session)) {
    state_[0] = static_cast<std::int32_t>(session_.results().size());
    Ask();
  }

  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] const std::int32_t* state() const { return state_.data(); }

  void Ask() {
    const rules::NextQuestion& next = session_.next();
    state_[1] = next.ask ? next.ask->fact.value() : -1;
    state_[2] = next.ask ? next.ask->person.value() : -1;
    state_[3] = next.at_least_more;
    state_[4] = next.at_most_more;
  }

 private:
  Session session_;
  std::array<std::int32_t, kStateSize> state_{};
};

// Keep what is returned until the next call: JavaScript has one thread, and this module is its own program.
std::string& LastError() {
  static auto* error = new std::string;
  return *error;
}
const char* Lend(std::string text) {
  static auto* lent = new std::string;
  *lent = std::move(text);
  return lent->c_str();
}

bool Passed(const base::Status& status) {
  if (!status.Ok()) LastError() = ErrorJson(status.error());
  return status.Ok();
}
template <class T>
bool Passed(const base::Result<T>& result) {
  if (!result.Ok()) LastError() = ErrorJson(result.error());
  return result.Ok();
}

Engine& EngineAt(void* address) { return *static_cast<Engine*>(address); }
SharedSession& SessionAt(void* address) { return *static_cast<SharedSession*>(address); }

// What is no index at all becomes one that is never there.
std::uint16_t Index(int number) {
  constexpr int kNone = std::numeric_limits<std::uint16_t>::max();
  return static_cast<std::uint16_t>(0 <= number && number < kNone ? number : kNone);
}
rules::FactKey KeyOf(int fact, int person) { return {rules::FactId{Index(fact)}, rules::PersonIndex{Index(person)}}; }

service::WrittenAnswer Written(int kind, std::string_view text) {
  if (kind == kYesNo) return text == "true";
  std::int64_t number = 0;
  if (kind == kNumber && std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{}) return number;
  return std::string(text);
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

}  // namespace

extern "C" {

const char* engine_error() { return LastError().c_str(); }

void* engine_load(const std::uint8_t* bundle, int bytes, const char* today) {
  const std::optional<base::Date> date = base::ParseIso(today);
  if (!date) {
    LastError() = ErrorJson(DescribeError("MG0009", "today", {{"value", today}}));
    return nullptr;
  }
  auto engine = Engine::Load({reinterpret_cast<const char*>(bundle), static_cast<std::size_t>(bytes)}, *date);
  return Passed(engine) ? new Engine(std::move(engine).value()) : nullptr;
}
void engine_free(void* engine) { delete static_cast<Engine*>(engine); }
const char* engine_contents(void* engine) { return Lend(ContentsJson(EngineAt(engine))); }

const char* engine_words(void* engine, const char* key, const char* language) {
  const text::Language wanted = text::ParseLanguage(language).value_or(text::Language::kJa);
  return Lend(text::PlainText(EngineAt(engine).municipality().words.Find(wanted, key).text));
}

double engine_value(void* engine, int fact, int kind, const char* text) {
  const auto value = EngineAt(engine).Value(rules::FactId{Index(fact)}, Written(kind, text));
  return Passed(value) ? *value : std::numeric_limits<double>::quiet_NaN();
}

void* session_open(void* engine, const char* life_event, const char* procedures, const char* people) {
  const Engine& of = EngineAt(engine);
  auto wanted = *life_event != '\0' ? of.OfLifeEvent(life_event) : of.Procedures(Lines(procedures));
  if (!Passed(wanted)) return nullptr;
  auto session = Session::Open(of, std::move(wanted).value(), Lines(people));
  return Passed(session) ? new SharedSession(std::move(session).value()) : nullptr;
}
void session_free(void* session) { delete static_cast<SharedSession*>(session); }
const std::int32_t* session_state(void* session) { return SessionAt(session).state(); }

const void* session_results(void* session) { return SessionAt(session).session().results().data(); }

void session_decide(void* session) { (void)SessionAt(session).session().results(); }
void session_ask(void* session) { SessionAt(session).Ask(); }
int session_set(void* session, int fact, int person, int value) {
  return Passed(SessionAt(session).session().Set(KeyOf(fact, person), value)) ? 1 : 0;
}
int session_unknown(void* session, int fact, int person) {
  return Passed(SessionAt(session).session().SetUnknown(KeyOf(fact, person))) ? 1 : 0;
}
int session_erase(void* session, int fact, int person) {
  return Passed(SessionAt(session).session().Erase(KeyOf(fact, person))) ? 1 : 0;
}
int session_answer(void* session, int fact, int person, int kind, const char* text) {
  return Passed(SessionAt(session).session().Answer(KeyOf(fact, person), Written(kind, text))) ? 1 : 0;
}
const char* session_plan(void* session, int result) {
  Session& of = SessionAt(session).session();
  if (result < 0) return Lend(of.PlanJson());
  const auto place = static_cast<std::size_t>(result);
  return Lend(place < of.results().size() ? of.PlanJson(place) : std::string());
}

}  // extern "C"

}  // namespace madoguchi::engine

// JavaScript calls everything else; returning from main() leaves the runtime alive.
int main() { return 0; }
