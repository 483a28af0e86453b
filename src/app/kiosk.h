#pragma once
// The kiosk's clock: when to ask "still there?", when to wipe, when goodbye is over.
//
// Only differences of Env::now_ms count. Everything that follows from time alone (seconds left, announcements at 30, 20
// and 10) is computed, not stored: the Screen changes every second without a new revision, so that no touch goes stale.

#include <cstdint>
#include <optional>
#include <string>

#include "app/app.h"

namespace madoguchi::app {

inline constexpr int kGoodbyeSecs = 5;
inline constexpr int kLeastAnswerSecs = 20;  ///< WCAG 2.2.1

/// Seconds that may pass without a touch on this page; nullopt where rest does no harm (the idle page, no kiosk).
[[nodiscard]] std::optional<int> RestAllowed(const State& state, const Env& env);

/// Seconds left to answer, rounded up; 0 when it is over. Precondition: warned_at_ms is set.
[[nodiscard]] int SecondsLeft(const State& state, const Env& env);

/// The next time at which Tick or the Screen has something to do; 0: never.
[[nodiscard]] std::int64_t WakeAt(const State& state, const Env& env);

/// A touch: the clock starts anew. Returns true when it answered "still there?".
bool NoteTouch(State& state, const Env& env);

/// Announcements of the countdown so far: 0 when it has just begun (30 s), 1 at 20 s, 2 at 10 s.
[[nodiscard]] std::uint32_t CountdownAnnouncements(int seconds_left);

/// Everything forgotten, on that page; the revision goes on, so that events on their way are dropped.
[[nodiscard]] State Wiped(const State& state, const Env& env, PageKind kind);

}  // namespace madoguchi::app
