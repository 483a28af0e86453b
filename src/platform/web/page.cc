#include "platform/web/page.h"

#include <emscripten.h>

// JavaScript, not C++:
// clang-format off

EM_JS(void, madoguchi_send_screen, (const char* at, int bytes), {
  const f = Module['onScreen'];
  if (f) f(at, bytes);
});

EM_JS(void, madoguchi_send_rects, (const float* at, int nodes, float height), {
  const f = Module['onRects'];
  if (f) f(at, nodes, height);
});

EM_JS(void, madoguchi_send_effect, (const char* name), {
  const f = Module['onEffect'];
  if (f) f(name);
});

// clang-format on

namespace madoguchi::platform {

void SendScreen(std::string_view json) { madoguchi_send_screen(json.data(), static_cast<int>(json.size())); }

void SendRects(std::span<const float> floats, int nodes, float content_height) {
  madoguchi_send_rects(floats.data(), nodes, content_height);
}

void SendEffect(const char* name) { madoguchi_send_effect(name); }

}  // namespace madoguchi::platform
