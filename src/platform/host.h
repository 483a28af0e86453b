#pragma once
// Host: one running app: holds the State, hands it events and time, keeps the Screen up to date.
//
// What every surface has in common. It paints nothing and stores nothing; the rules of what happens are app/'s alone.
//
//   Host host(municipality, platform, kiosk);
//   host.Start(text::Language::kJa);
//   if (host.Handle({revision, "continue", ""})) Show(host.screen());

#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "platform/platform.h"

namespace madoguchi::platform {

class Host {
 public:
  /// Both outlive the host.
  Host(const service::Municipality& municipality, Platform& platform, const app::KioskConfig& kiosk);

  /// A fresh resident.
  void Start(text::Language language);
  /// Takes up what Session() gave. False, and nothing changed, if it does not fit the content.
  bool Resume(std::string_view session);

  // Each of these is true if the Screen changed; effects have been performed by then.
  bool Handle(const app::Event& event);
  /// A location of the history, or a link's fragment with answers ("r=…"). Empty: stay.
  bool GoTo(std::string_view location);
  bool Tick();
  bool Erase();
  /// Another date than the platform's; nullopt: the platform's again.
  bool PretendToday(std::optional<base::Date> today);

  /// What to keep for Resume(); empty on a kiosk, which keeps nothing.
  [[nodiscard]] std::string Session() const;
  [[nodiscard]] const app::Screen& screen() const { return screen_; }
  [[nodiscard]] const app::State& state() const { return state_; }
  /// The platform's clock, which Screen::wake_at_ms goes by.
  [[nodiscard]] std::int64_t Now() const { return platform_.NowMs(); }

 private:
  [[nodiscard]] app::Env MakeEnv() const;
  bool Take(app::Transition transition);
  bool Rebuild();

  const service::Municipality& municipality_;
  Platform& platform_;
  app::KioskConfig kiosk_;
  std::optional<base::Date> pretended_today_;
  app::State state_;
  app::Screen screen_;
};

}  // namespace madoguchi::platform
