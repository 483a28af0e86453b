// The app in a window, or as a picture of a page: content, host, glyphs, and one of the two.

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/disk_files.h"
#include "content/loader.h"
#include "main/native/options.h"
#include "platform/host.h"
#include "platform/native/font_files.h"
#include "platform/native/native_platform.h"
#include "platform/native/window.h"
#include "platform/null/headless_painter.h"
#include "platform/null/png.h"

namespace madoguchi {
namespace {

// "id" presses, "id=value" chooses or types.
void PressAll(platform::Host& host, const std::vector<std::string>& presses) {
  for (const std::string& press : presses) {
    const std::size_t equals = press.find('=');
    const std::string node = press.substr(0, equals);
    const std::string value = equals == std::string::npos ? std::string() : press.substr(equals + 1);
    if (!host.Handle({host.screen().revision, node, value}))
      std::fprintf(stderr, "%s: nothing happened on %s\n", press.c_str(), host.screen().id.c_str());
  }
}

int TakeScreenshot(const platform::Host& host, ui::GlyphLoader& glyphs, const NativeOptions& options) {
  platform::HeadlessPainter painter(glyphs);
  if (!painter.ready()) return 1;
  const float dpr = options.window.dpr > 0 ? options.window.dpr : 1;
  const ui::View view{.width = static_cast<float>(options.window.width) * dpr,
                      .viewport_height = static_cast<float>(options.window.height) * dpr,
                      .dpr = dpr,
                      .root_font_scale = 1};
  painter.Show(host.screen(), view, {.alone = true}, options.window.panel);
  const platform::SoftwareCanvas canvas = painter.Canvas();
  const std::string png = platform::EncodePng(canvas.width(), canvas.height(), canvas.pixels());
  std::FILE* file = std::fopen(options.screenshot.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(png.data(), 1, png.size(), file) == png.size();
  if (file != nullptr) std::fclose(file);
  if (!written) std::fprintf(stderr, "%s: cannot be written\n", options.screenshot.c_str());
  return written ? 0 : 1;
}

int Run(NativeOptions options) {
  const content::DiskFiles files(options.procedures);
  base::Diagnostics diagnostics;
  const std::optional<service::Municipality> municipality =
      content::LoadMunicipality(files, options.municipality, diagnostics);
  if (!municipality) {
    std::fprintf(stderr, "%s/%s cannot be read: run madoguchi check\n", options.procedures.c_str(),
                 options.municipality.c_str());
    return 2;
  }
  platform::FontFiles glyphs = platform::FontFiles::Installed();
  if (glyphs.missing()) {
    std::fprintf(stderr, "Noto Sans CJK is not installed (Debian: fonts-noto-cjk)\n");
    return 2;
  }
  platform::NativePlatform device;
  platform::Host host(*municipality, device, {.on = options.kiosk});
  host.PretendToday(options.today);
  host.Start(options.language);
  if (!options.location.empty()) host.GoTo(options.location);
  PressAll(host, options.presses);
  if (!options.screenshot.empty()) return TakeScreenshot(host, glyphs, options);

  options.window.title = host.screen().title;
  const std::unique_ptr<platform::Window> window = platform::Window::Open(host, glyphs, options.window);
  if (!window) {
    std::fprintf(stderr, "no window: is there a display with OpenGL 3?\n");
    return 1;
  }
  window->Run();
  return 0;
}

}  // namespace
}  // namespace madoguchi

int main(int count, char** arguments) {
  std::optional<madoguchi::NativeOptions> options = madoguchi::ParseNativeOptions(count, arguments);
  return options ? madoguchi::Run(*std::move(options)) : 2;
}
