#include "platform/native/native_platform.h"

#include <chrono>

namespace madoguchi::platform {

std::int64_t NativePlatform::NowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

base::Date NativePlatform::Today() {
  return DateInTokyo(
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count());
}

void NativePlatform::Perform(app::Effect) {}

}  // namespace madoguchi::platform
