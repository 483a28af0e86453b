#pragma once
// Window: the app in a GLFW window, for development: painting, pointer, keyboard and scrolling.
//
// What a browser's page does by itself, done small: wheel and keys scroll, Tab moves the focus, Enter and space press, digits go
// into the field that has the focus. Sleeps until something happens or the app's clock wants a tick.
//
//   std::unique_ptr<Window> window = Window::Open(host, glyphs, {.width = 390, .height = 844});
//   window->Run();

#include <memory>
#include <string>

#include "platform/host.h"
#include "ui/glyph_loader.h"
#include "ui/theme.h"

namespace madoguchi::platform {

struct WindowOptions {
  int width = 390;  ///< in CSS pixels
  int height = 844;
  float dpr = 1;  ///< device pixels in one of them; 0: as the monitor says
  ui::Panel panel;
  std::string title;
};

class Window {
 public:
  /// nullptr if there is no display, no OpenGL 3 or no font. Host and glyphs outlive the window.
  [[nodiscard]] static std::unique_ptr<Window> Open(Host& host, ui::GlyphLoader& glyphs, const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Until it is closed.
  void Run();

 private:
  class Body;
  explicit Window(std::unique_ptr<Body> body);
  std::unique_ptr<Body> body_;
};

}  // namespace madoguchi::platform
