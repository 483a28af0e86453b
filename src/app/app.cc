#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/frame.h"
#include "app/kiosk.h"
#include "app/location.h"
#include "app/view.h"
#include "text/ruby.h"

namespace madoguchi::app {
namespace {

PageParts BuildPage(const View& view) {
  switch (view.state.page.kind) {
    case PageKind::kIdle:
      return BuildIdle(view);
    case PageKind::kStart:
      return BuildStart(view);
    case PageKind::kFind:
      return BuildFind(view);
    case PageKind::kBefore:
      return view.now.usable() ? BuildBefore(view) : BuildProblem(view);
    case PageKind::kQuestion:
      return view.now.usable() ? BuildQuestion(view) : BuildProblem(view);
    case PageKind::kCheck:
      return view.now.usable() ? BuildCheck(view) : BuildProblem(view);
    case PageKind::kPlan:
      return view.now.usable() ? BuildPlan(view) : BuildProblem(view);
    case PageKind::kDetail:
      return view.now.usable() ? BuildDetail(view) : BuildProblem(view);
    case PageKind::kTakeAway:
      return view.now.usable() ? BuildTakeAway(view) : BuildProblem(view);
    case PageKind::kSettings:
      return BuildSettings(view);
    case PageKind::kErase:
      return BuildErased(view);
    case PageKind::kProblem:
      return BuildProblem(view);
    case PageKind::kGoodbye:
      return BuildGoodbye(view);
    case PageKind::kStaff:
      return BuildStaff(view);
  }
  return BuildProblem(view);
}

void SetAnnouncement(const View& view, Screen& screen) {
  const State& state = view.state;
  screen.announcement_number = state.announcement_number;
  if (state.warned_at_ms) {
    // Spoken when the countdown begins and when 20 and 10 seconds are left, never every second.
    const int left = SecondsLeft(state, view.env);
    const std::uint32_t spoken = CountdownAnnouncements(left);
    const int seconds = spoken == 0 ? std::max(view.env.kiosk.answer_secs, kLeastAnswerSecs) : (spoken == 1 ? 20 : 10);
    screen.announcement_number += spoken;
    screen.announcement = view.say.UiText("still.announce", {{"seconds", std::to_string(seconds)}});
  } else if (!state.announcement_key.empty()) {
    screen.announcement = view.say.UiText(state.announcement_key);
  }
  screen.announcement = text::PlainText(screen.announcement);
}

}  // namespace

State Start(const Env& env, text::Language language) {
  State state;
  const std::vector<text::Language>& languages = env.municipality.languages;
  const bool offered = std::find(languages.begin(), languages.end(), language) != languages.end();
  state.language = offered || languages.empty() ? language : languages.front();
  state.ruby = state.language == text::Language::kJaSimple;
  state.page.kind = env.kiosk.on ? PageKind::kIdle : PageKind::kStart;
  state.last_touch_ms = env.now_ms;
  return state;
}

Screen BuildScreen(const State& state, const Env& env) {
  const Situation now(state, env);
  const Phrases say(env.municipality, state.language);
  const View view{state, env, now, say};

  Screen screen;
  screen.revision = state.revision;
  screen.location = LocationOf(state.page, state, env.municipality);
  screen.id = screen.location;
  screen.language = state.language;
  screen.text_percent = state.text_percent;
  screen.ruby = state.ruby && state.language != text::Language::kEn;
  screen.text_only = state.text_only;
  screen.high_contrast = state.high_contrast;
  screen.kiosk = env.kiosk.on;
  screen.wake_at_ms = WakeAt(state, env);

  PageParts page = BuildPage(view);
  screen.title = text::PlainText(say.UiText("title", {{"page", page.title},
                                                      {"municipality", say.Get("municipality/name").text},
                                                      {"app", say.Get("municipality/app_name").text}}));
  SetAnnouncement(view, screen);
  screen.root = BuildFrame(view, std::move(page.main));
  return screen;
}

}  // namespace madoguchi::app
