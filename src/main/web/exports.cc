// What the page calls, each a line to the one WebApp. platform/web/exports.h says what they promise.

#include "platform/web/exports.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "web_app.h"

namespace {

// Made with the first call and never taken down: the page's end is its end.
madoguchi::WebApp& App() {
  static auto* app = new madoguchi::WebApp;
  return *app;
}

// Keeps a returned text until the next one.
const char* Lend(std::string text) {
  static auto* lent = new std::string;
  *lent = std::move(text);
  return lent->c_str();
}

int Point(int& at, int node) { return std::exchange(at, node) != node ? 1 : 0; }

}  // namespace

extern "C" {

const char* app_start(const std::uint8_t* bundle, int bytes, const char* language, const char* today, std::uint32_t flags) {
  return Lend(App().Start({reinterpret_cast<const char*>(bundle), static_cast<std::size_t>(bytes)}, language, today, flags));
}
void app_kiosk_times(int idle_secs, int idle_plan_secs, int answer_secs) {
  App().SetKioskTimes(idle_secs, idle_plan_secs, answer_secs);
}
int app_resume(const char* session) { return App().Resume(session) ? 1 : 0; }
void app_show(const char* location) { App().Show(location); }
int app_event(std::uint32_t revision, const char* node, const char* value) {
  return App().Handle({revision, node, value}) ? 1 : 0;
}
int app_go_to(const char* location) { return App().GoTo(location) ? 1 : 0; }
int app_tick() { return App().Tick() ? 1 : 0; }
double app_now() { return static_cast<double>(App().platform().NowMs()); }
void app_set_now(double now_ms) {
  App().platform().StopClock(now_ms < 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(now_ms)));
}
int app_set_today(const char* today) { return App().PretendToday(today) ? 1 : 0; }
const char* app_session() { return Lend(App().Session()); }
void app_erase() { App().Erase(); }

int canvas_start(const char* selector) { return App().StartCanvas(selector); }
int canvas_self_test() { return madoguchi::platform::CanvasGlyphsAreTrue() ? 1 : 0; }
void canvas_panel(float diagonal_mm, float distance_mm) { App().SetPanel({diagonal_mm, distance_mm}); }
void canvas_view(float top, float width, float height, float viewport_height, float dpr, float root_font_scale) {
  App().SetView({.width = width, .viewport_height = viewport_height, .dpr = dpr, .root_font_scale = root_font_scale},
                {.top = top, .width = width, .height = height});
}
float canvas_frame() { return App().Frame(); }
int canvas_hover(int node) { return Point(App().interaction().hover, node); }
int canvas_press(int node) { return Point(App().interaction().press, node); }
int canvas_focus(int node) { return Point(App().interaction().focus, node); }
void canvas_lost() {
  if (auto* canvas = App().canvas()) canvas->Lose();
}
void canvas_restored() {
  if (auto* canvas = App().canvas()) canvas->Restore();
}
void canvas_forget_glyphs() {
  if (auto* canvas = App().canvas()) canvas->ForgetGlyphs();
}
int canvas_frames() {
  const auto* canvas = App().canvas();
  return canvas == nullptr ? 0 : canvas->frames();
}
const char* canvas_paint_log() { return Lend(App().PaintLog()); }

}  // extern "C"

// The page calls everything else; returning from main() leaves the runtime alive.
int main() { return 0; }
