#pragma once
// The app: one pure function from state and event to state, one from state to Screen.
//
// No clock, no storage, no surface: today, the time and the content are in Env, effects on the device are returned as
// values for the platform to carry out. The same functions serve phone, desktop, kiosk, terminal and tests.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screen.h"
#include "app/state.h"
#include "service/municipality.h"

namespace madoguchi::app {

/// How a kiosk is set up; ignored elsewhere. Seconds as in ux.md section 2.
struct KioskConfig {
  bool on = false;
  int idle_secs = 90;
  int idle_plan_secs = 180;
  int answer_secs = 30;  ///< to answer "still there?"; never below 20 (WCAG 2.2.1)
};

struct Env {
  const service::Municipality& municipality;  ///< outlives the call
  base::Date today;                           ///< Asia/Tokyo
  std::int64_t now_ms = 0;                    ///< the app's clock; only differences count
  KioskConfig kiosk;
  /// The answers as the text of a link's fragment ("r=…"), for the QR code; wire/link.h writes it. Empty: no link is offered.
  std::function<std::string(const State&)> make_link = {};
};

/// What the platform has to do after an update, in this order.
enum class Effect : std::uint8_t {
  kForget,  ///< wipe storage and history: answers were erased or the kiosk was left
  kPrint,
};

struct Transition {
  State state;
  std::vector<Effect> effects;
};

/// The state at the start (or of a fresh kiosk visitor), in that language.
[[nodiscard]] State Start(const Env& env, text::Language language);

/// The state of somebody who brought answers along (a link, a scenario): on the plan where nothing is left to ask, else on the
/// next question. An unknown life event gives the start page, with the answers kept.
[[nodiscard]] State WithAnswers(const Env& env, State state, std::string life_event, rules::Answers answers);

/// Applies what a surface reported. `seen`: what it shows, the Screen last built of this state. Stale revisions and unknown nodes
/// change nothing but the idle clock.
[[nodiscard]] Transition Update(State state, const Event& event, const Env& env, const Screen& seen);

/// The browser went to that location by itself (back, forward). Unknown or impossible ones lead to the nearest page that makes sense.
[[nodiscard]] Transition GoTo(State state, std::string_view location, const Env& env);

/// Time has passed (kiosk clock); call when Screen::wake_at_ms is reached, or at any other time.
[[nodiscard]] Transition Tick(State state, const Env& env);

/// A total function: every state has a Screen.
[[nodiscard]] Screen BuildScreen(const State& state, const Env& env);

}  // namespace madoguchi::app
