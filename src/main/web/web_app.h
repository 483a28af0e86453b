#pragma once
// WebApp: the app in a browser's page, put together: content, host, canvas. exports.cc hands it what the page calls.
//
// One for the life of the page. See platform/web/exports.h for what each call promises.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/host.h"
#include "platform/web/exports.h"
#include "platform/web/gl_canvas.h"
#include "platform/web/web_platform.h"
#include "service/municipality.h"
#include "ui/layout.h"

namespace madoguchi {

class WebApp {
 public:
  std::string Start(std::string_view bundle, std::string_view language, std::string_view today, std::uint32_t flags);
  void SetKioskTimes(int idle_secs, int idle_plan_secs, int answer_secs);

  bool Resume(std::string_view session) { return host_ && host_->Resume(session); }
  void Show(std::string_view location);
  bool Handle(const app::Event& event);
  bool GoTo(std::string_view location);
  bool Tick();
  void Erase();
  bool PretendToday(std::string_view today);
  [[nodiscard]] std::string Session() const { return host_ ? host_->Session() : std::string(); }

  platform::CanvasStart StartCanvas(const char* selector);
  void SetPanel(ui::Panel panel) { panel_ = panel; }
  void SetView(const ui::View& view, const ui::Window& window);
  float Frame();
  [[nodiscard]] std::string PaintLog() const;

  [[nodiscard]] platform::WebPlatform& platform() { return platform_; }
  [[nodiscard]] platform::GlCanvas* canvas() { return canvas_.get(); }
  [[nodiscard]] ui::Interaction& interaction() { return interaction_; }

 private:
  bool Send(bool changed);
  void SendRectsIfNew(const ui::Layout& layout);

  std::optional<service::Municipality> municipality_;
  platform::WebPlatform platform_;
  std::unique_ptr<platform::Host> host_;
  std::unique_ptr<platform::GlCanvas> canvas_;
  app::KioskConfig kiosk_;
  ui::Panel panel_;
  ui::View view_;
  ui::Window window_;
  ui::Interaction interaction_;
  std::vector<float> sent_rects_;
  float sent_height_ = -1;
};

}  // namespace madoguchi
