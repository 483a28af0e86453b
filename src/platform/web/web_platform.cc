#include "platform/web/web_platform.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <utility>

#include "platform/web/page.h"

namespace madoguchi::platform {

std::int64_t WebPlatform::NowMs() { return stopped_at_.value_or(static_cast<std::int64_t>(emscripten_get_now())); }

base::Date WebPlatform::Today() { return DateInTokyo(static_cast<std::int64_t>(emscripten_date_now())); }

void WebPlatform::Perform(app::Effect effect) { waiting_.push_back(effect); }

void WebPlatform::SendEffects() {
  for (const app::Effect effect : std::exchange(waiting_, {})) {
    switch (effect) {
      case app::Effect::kForget:
        SendEffect("forget");
        break;
      case app::Effect::kPrint:
        SendEffect("print");
        break;
    }
  }
}

}  // namespace madoguchi::platform
