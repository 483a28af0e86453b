#pragma once
// Platform: the few things that the app needs from where it runs, behind one interface.
//
// Each back end is a folder: web/ (a browser's page), native/ (a window), null/ (tests: a clock turned by hand, a list of what was
// done). CMake chooses, no #ifdef does. Painting and input are not here: a surface has its own way for both.
//
//   class NativePlatform final : public Platform { … };
//   Host host(municipality, platform, {});

#include <cstdint>

#include "app/app.h"
#include "base/date.h"

namespace madoguchi::platform {

class Platform {
 public:
  Platform() = default;
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;
  virtual ~Platform() = default;

  /// A clock that only goes forward, in milliseconds from any origin.
  [[nodiscard]] virtual std::int64_t NowMs() = 0;
  /// Today in Asia/Tokyo.
  [[nodiscard]] virtual base::Date Today() = 0;
  /// Does what an update asked for.
  virtual void Perform(app::Effect effect) = 0;
};

/// The date in Asia/Tokyo (UTC+9, no summer time) at a time since 1970-01-01T00:00Z.
[[nodiscard]] base::Date DateInTokyo(std::int64_t unix_ms);

}  // namespace madoguchi::platform
