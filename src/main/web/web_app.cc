#include "web_app.h"

#include <utility>

#include "content/bundle_reader.h"
#include "platform/web/page.h"
#include "ui/paint_log.h"
#include "wire/screen_json.h"

namespace madoguchi {

std::string WebApp::Start(std::string_view bundle, std::string_view language, std::string_view today, std::uint32_t flags) {
  base::Result<service::Municipality> read = content::ReadBundle(bundle);
  if (!read.Ok()) return read.error().code + ' ' + read.error().context + '\n';
  host_.reset();
  municipality_ = std::move(read).value();
  kiosk_.on = (flags & platform::kStartKiosk) != 0;
  host_ = std::make_unique<platform::Host>(*municipality_, platform_, kiosk_);
  if (!today.empty()) {
    const std::optional<base::Date> date = base::ParseIso(today);
    if (!date) return "today: " + std::string(today) + '\n';
    host_->PretendToday(date);
  }
  host_->Start(text::ParseLanguage(language).value_or(text::Language::kJa));
  return {};
}

void WebApp::SetKioskTimes(int idle_secs, int idle_plan_secs, int answer_secs) {
  if (idle_secs > 0) kiosk_.idle_secs = idle_secs;
  if (idle_plan_secs > 0) kiosk_.idle_plan_secs = idle_plan_secs;
  if (answer_secs > 0) kiosk_.answer_secs = answer_secs;
}

bool WebApp::Send(bool changed) {
  if (changed) platform::SendScreen(wire::ScreenJson(host_->screen()));
  platform_.SendEffects();
  return changed;
}

void WebApp::Show(std::string_view location) {
  if (!host_) return;
  host_->GoTo(location);
  Send(true);
}

bool WebApp::Handle(const app::Event& event) { return host_ && Send(host_->Handle(event)); }

bool WebApp::GoTo(std::string_view location) { return host_ && Send(host_->GoTo(location)); }

bool WebApp::Tick() { return host_ && Send(host_->Tick()); }

void WebApp::Erase() {
  if (host_) Send(host_->Erase());
}

bool WebApp::PretendToday(std::string_view today) {
  const std::optional<base::Date> date = base::ParseIso(today);
  if (!host_ || (!date && !today.empty())) return false;
  Send(host_->PretendToday(date));
  return true;
}

platform::CanvasStart WebApp::StartCanvas(const char* selector) {
  if (!platform::CanvasGlyphsAreTrue()) return platform::kCanvasGlyphsUntrue;
  canvas_ = platform::GlCanvas::Create(selector);
  return canvas_ ? platform::kCanvasReady : platform::kCanvasNoWebGl;
}

void WebApp::SetView(const ui::View& view, const ui::Window& window) {
  view_ = view;
  window_ = window;
}

float WebApp::Frame() {
  if (!canvas_ || !host_ || window_.width <= 0 || window_.height <= 0) return 0;
  canvas_->SpeakLanguage(text::HtmlLang(host_->screen().language));
  const ui::Layout& layout = canvas_->Paint(host_->screen(), view_, interaction_, panel_, window_);
  SendRectsIfNew(layout);
  return layout.height;
}

void WebApp::SendRectsIfNew(const ui::Layout& layout) {
  std::vector<float> rects;
  rects.reserve(layout.boxes.size() * platform::kFloatsPerNode);
  for (const ui::NodeBox& box : layout.boxes) {
    for (const float value : {box.box.x, box.box.y, box.box.w, box.box.h, box.text.x, box.text.y, box.text_width, box.pitch,
                              box.size, box.bold ? 700.0f : 400.0f}) {
      rects.push_back(value);
    }
  }
  if (rects == sent_rects_ && layout.height == sent_height_) return;
  sent_rects_ = std::move(rects);
  sent_height_ = layout.height;
  platform::SendRects(sent_rects_, static_cast<int>(layout.boxes.size()), layout.height);
}

std::string WebApp::PaintLog() const { return canvas_ ? ui::PaintLogText(canvas_->layout()) : std::string(); }

}  // namespace madoguchi
