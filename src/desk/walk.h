#pragma once
// Walk: the resident as whom the author walks through the app, beside the tree.
//
// The same app as residents have, on the checked content; it keeps its answers when the content changes under it. One person: of a
// scenario's household the first. Not here: what the Screen looks like.
//
//   Walk walk;
//   walk.Start(source, "moving_in", text::Language::kJa, today);
//   walk.Handle({walk.screen().revision, "continue", ""});

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "desk/checked.h"

namespace madoguchi::desk {

class Walk {
 public:
  [[nodiscard]] bool walking() const { return source_.town != nullptr; }
  void End();

  /// `errand` is a life event, a procedure, or "" for the start page. False, and nothing changed, where there is no such thing.
  bool Start(const WalkSource& source, const std::string& errand, text::Language language, base::Date today);
  /// As the scenario's resident; `about` is preferred where the scenario names several procedures and no life event.
  /// Precondition: the scenario is of that content.
  void StartAs(const WalkSource& source, const content::Scenario& scenario, const std::string& about,
               text::Language language);
  /// The content has changed: the answers stay as far as it has a place for them.
  void MoveTo(const WalkSource& source);

  /// True where the Screen changed. Nobody walks: false.
  bool Handle(const app::Event& event);
  bool GoTo(std::string_view location);

  // Precondition of what follows: walking().
  [[nodiscard]] const WalkSource& source() const { return source_; }
  [[nodiscard]] const app::State& state() const { return state_; }
  [[nodiscard]] const app::Screen& screen() const { return screen_; }
  [[nodiscard]] base::Date today() const { return today_; }
  [[nodiscard]] app::Env env() const;
  /// The scenario's sentence; empty where the author walks on their own.
  [[nodiscard]] const std::string& resident() const { return resident_; }

 private:
  bool Take(app::State state);

  WalkSource source_;
  base::Date today_;
  std::string resident_;
  app::State state_;
  app::Screen screen_;
};

}  // namespace madoguchi::desk
