#pragma once
// The desktop as a Platform: the machine's clocks; printing is left to whoever looks at the window.

#include "platform/platform.h"

namespace madoguchi::platform {

class NativePlatform final : public Platform {
 public:
  [[nodiscard]] std::int64_t NowMs() override;
  [[nodiscard]] base::Date Today() override;
  /// A window keeps nothing that would have to be wiped, and has no printer.
  void Perform(app::Effect effect) override;
};

}  // namespace madoguchi::platform
