#pragma once
// What the page may call, and what it is called back with: the whole boundary between C++ and the browser's page.
//
// The page (web/src) owns pointer, focus, text entry, scrolling, history and storage; C++ owns state, Screens and pixels.
// Every function here is exported under its name with a leading underscore; texts are UTF-8 with a final NUL, given by the
// page with stringToNewUTF8 (and freed by it), returned as pointers that hold until the next call of any function.
// Node numbers count a Screen's nodes from its root (0) in reading order, parents before children. -1 is "none".
// Lengths are device pixels, with the origin at the top left of the content (not of the canvas).
//
//   1. app_start(bundle…)   2. canvas_start("#canvas")   3. app_resume(kept)   4. app_show(location)
//   5. on every animation frame that is wanted: canvas_view(…), canvas_frame()
//
// Called back, as functions of the module object given to the factory (quoted names, safe for the minifier):
//   onScreen(ptr, bytes)          a new Screen as JSON (wire/screen_json.h); copy it before returning
//   onRects(ptr, nodes, height)   where every node is now: Float32Array of nodes × kFloatsPerNode, and the content's height;
//                                 only when something differs from the last call. Valid during the call.
//   onEffect(namePtr)             "forget", "print": to be done now, after the Screen of the same update was sent
//
// Per node, kFloatsPerNode floats:
//   x, y, w, h                    the box: hit area, focus ring and accessible rectangle in one
//   tx, ty, tw                    its text, relative to the box: left, top of the first line, width to break at. 0 without text
//   pitch                         distance from line to line
//   size                          font size
//   weight                        400 or 700

#include <cstdint>

namespace madoguchi::platform {

inline constexpr int kFloatsPerNode = 10;

/// Flags of app_start.
enum StartFlag : std::uint32_t {
  kStartKiosk = 1u << 0,
};

/// Answers of canvas_start.
enum CanvasStart : int {
  kCanvasReady = 0,
  kCanvasNoWebGl = 1,       ///< no WebGL2: use the text-only surface
  kCanvasGlyphsUntrue = 2,  ///< pixels read back are not those drawn (anti-fingerprinting): use the text-only surface
};

}  // namespace madoguchi::platform

// The build reads the names from these lines.
// clang-format off
extern "C" {

// --- the app

/// Reads the content and makes the first state; sends nothing. `language` is a tag (text/language.h; others mean ja),
/// `today` an ISO date in Asia/Tokyo (empty: by the clock). Returns "" or what is wrong, one line each; nothing else works then.
const char* app_start(const std::uint8_t* bundle, int bytes, const char* language, const char* today, std::uint32_t flags);
/// Kiosk times in seconds; before app_start. 0 keeps the default (90, 180, 30).
void app_kiosk_times(int idle_secs, int idle_plan_secs, int answer_secs);
/// Takes up what app_session gave, in a tab that was reloaded. 1, or 0 if that does not fit the content (state unchanged).
int app_resume(const char* session);
/// Goes to a location of the browser's history ("" stays) and sends the Screen in any case.
void app_show(const char* location);
/// Something was pressed, chosen or typed. 1 if the state changed (a Screen was sent), 0 if not (stale, unknown, no effect).
int app_event(std::uint32_t revision, const char* node, const char* value);
/// The browser went back or forward by itself. Sends the Screen if it changed.
int app_go_to(const char* location);
/// Time has passed: call when Screen.wake_at_ms (in app_now's time) is reached. Sends the Screen if it changed.
int app_tick();
/// The app's clock in milliseconds; the browser's performance clock until app_set_now was called.
double app_now();
/// Stops the app's clock at that time (tests turn it by hand); a negative time sets it free again. Does not tick by itself.
void app_set_now(double now_ms);
/// The pretended date, ISO; "" for the clock's. Sends the Screen. 0 if it is no date.
int app_set_today(const char* today);
/// What to keep in the tab's storage so that app_resume can take it up; "" where nothing may be kept (kiosk).
const char* app_session();
/// Wipes all answers, as 「答えを消す」 does: effect "forget", then the start screen.
void app_erase();

// --- the canvas

/// Makes the WebGL2 context on that element and proves the glyphs. See CanvasStart.
int canvas_start(const char* selector);
/// The self-test of canvas_start alone: 1 if what is drawn into a 2D canvas can be read back.
int canvas_self_test();
/// The kiosk's panel: visible diagonal and viewing distance in millimetres, 0 for the default of its orientation.
void canvas_panel(float diagonal_mm, float distance_mm);
/// Which part of the content the canvas shows and how large things are: `top` of the canvas in the content, canvas `width`
/// and `height` (with overscan), height of the visible viewport, devicePixelRatio, and root font size / 16.
void canvas_view(float top, float width, float height, float viewport_height, float dpr, float root_font_scale);
/// Paints now, and calls onRects if rectangles changed. The height of the content. Nothing is painted while the context is lost.
float canvas_frame();
/// What the pointer or the keyboard is at. Painted with the next frame; 1 if that frame will look different.
int canvas_hover(int node);
int canvas_press(int node);
int canvas_focus(int node);
void canvas_lost();
void canvas_restored();
/// The page's fonts changed: all glyphs are drawn anew with the next frame.
void canvas_forget_glyphs();
/// Frames painted so far.
int canvas_frames();
/// What the last frame's layout says in words, for tests: JSON lines [node, "text", x, y, w, h], in reading order.
const char* canvas_paint_log();

}  // extern "C"
// clang-format on
