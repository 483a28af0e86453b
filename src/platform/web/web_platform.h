#pragma once
// The browser as a Platform. The clock is the page's, unless a test has stopped it.

#include <optional>
#include <vector>

#include "platform/platform.h"

namespace madoguchi::platform {

class WebPlatform final : public Platform {
 public:
  [[nodiscard]] std::int64_t NowMs() override;
  [[nodiscard]] base::Date Today() override;
  /// Remembered until SendEffects(): the Screen of the same update goes first.
  void Perform(app::Effect effect) override;

  /// Stops the clock there; nullopt sets it free.
  void StopClock(std::optional<std::int64_t> now_ms) { stopped_at_ = now_ms; }
  void SendEffects();

 private:
  std::optional<std::int64_t> stopped_at_;
  std::vector<app::Effect> waiting_;
};

}  // namespace madoguchi::platform
