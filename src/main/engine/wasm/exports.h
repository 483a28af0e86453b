#pragma once
// What the ES module calls (web/engine/src/index.ts): the whole boundary between JavaScript and the engine.
//
// engine.h and session.h say what each promises; here are only the shapes. Every function is exported under its name with a
// leading underscore. Texts are UTF-8 with a final NUL; those returned hold until the next call of any function. Engines and
// sessions are addresses, 0 is none; a session is freed before its engine. What can fail returns 0 (or NaN), and then
// engine_error() has {"code", "message", "where"}; nothing has changed.
//
// A session's state is a block of 32-bit integers at an address that never moves:
//   [0] number of results   [1] fact to ask next, or -1   [2] of which person   [3] at least   [4] at most so many more
// Its results (CaseResult) are another one, of four integers each:
//   [0] procedure, and subject << 16   [1] actor, and rules::Status << 16 (the highest byte is anything)   [2], [3] outcomes still possible, low half first
// session_decide() brings the results up to date, session_ask() the state; answers alone change neither.

#include <cstdint>

namespace madoguchi::engine {

inline constexpr int kStateSize = 5;
inline constexpr int kResultSize = 4;

/// How an answer is written (service::WrittenAnswer).
enum WrittenKind : int { kText = 0, kYesNo = 1, kNumber = 2 };

// clang-format off
extern "C" {

const char* engine_error();

/// `today` is an ISO day.
void* engine_load(const std::uint8_t* bundle, int bytes, const char* today);
void engine_free(void* engine);
/// contents_json.h.
const char* engine_contents(void* engine);
/// Words by key and language tag, without furigana, or an empty text.
const char* engine_words(void* engine, const char* key, const char* language);
/// The integer for session_set of an answer as it is written. Not for "unknown".
double engine_value(void* engine, int fact, int kind, const char* text);

/// Of a life event, or, where that is empty, of procedures. Lists have one id a line.
void* session_open(void* engine, const char* life_event, const char* procedures, const char* people);
void session_free(void* session);
const std::int32_t* session_state(void* session);
const void* session_results(void* session);
void session_decide(void* session);
void session_ask(void* session);
int session_set(void* session, int fact, int person, int value);
int session_unknown(void* session, int fact, int person);
int session_erase(void* session, int fact, int person);
int session_answer(void* session, int fact, int person, int kind, const char* text);
/// Of all results, or of one alone by its place.
const char* session_plan(void* session, int result);

}  // extern "C"
// clang-format on

}  // namespace madoguchi::engine
