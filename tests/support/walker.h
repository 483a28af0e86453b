#pragma once
// A resident for tests: finds things on a Screen by role and name, presses them, and sees the next Screen.
//
// Drives Update only through Events on nodes that act; a press on what is not there fails the test.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.h"

namespace madoguchi::test {

std::string NameOf(const app::Node& node);

void VisitNodes(const app::Node& node, const std::function<void(const app::Node&)>& visit);

std::vector<const app::Node*> FindAll(const app::Screen& screen, const std::function<bool(const app::Node&)>& wanted);

class Walker {
 public:
  /// The environment's municipality must outlive the walker; time is turned with `At`.
  Walker(app::Env env, text::Language language);
  Walker(app::Env env, app::State state);

  [[nodiscard]] const app::Screen& screen() const { return screen_; }
  [[nodiscard]] const app::State& state() const { return state_; }
  [[nodiscard]] const app::Env& env() const { return env_; }
  [[nodiscard]] const std::vector<app::Effect>& effects() const { return effects_; }
  [[nodiscard]] const app::Node* Find(std::string_view id) const { return app::FindNode(screen_.root, id); }
  [[nodiscard]] bool Has(std::string_view id) const { return Find(id) != nullptr; }

  /// Called with every Screen that is seen, the present one included.
  void OnScreen(std::function<void(const app::Screen&)> watch) {
    watch_ = std::move(watch);
    watch_(screen_);
  }

  Walker& Press(std::string_view id, std::string value = {});
  /// Presses the only acting node of that role and name.
  Walker& PressNamed(app::Role role, std::string_view name);
  Walker& Type(std::string_view field, std::string text) { return Press(field, std::move(text)); }

  Walker& Send(const app::Event& event);
  Walker& GoTo(std::string_view location);
  /// Turns the clock to that time and lets it strike.
  Walker& At(std::int64_t now_ms);
  /// Turns the clock without a tick: the Screen alone must know.
  Walker& LookAt(std::int64_t now_ms);

  /// Answers the open question: a choice's id, "yes", "no", "unknown", an ISO date, or digits; and continues.
  Walker& Answer(const std::string& answer);

 private:
  Walker& Take(app::Transition transition);
  void Look();

  app::Env env_;
  app::State state_;
  app::Screen screen_;
  std::vector<app::Effect> effects_;
  std::function<void(const app::Screen&)> watch_;
};

/// What every Screen promises to every surface (ux.md section 3). Names the Screen where it is broken.
void ExpectSoundScreen(const app::Screen& screen);

}  // namespace madoguchi::test
