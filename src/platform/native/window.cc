#include "platform/native/window.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/input.h"
#include "ui/painter.h"

namespace madoguchi::platform {
namespace {

constexpr float kWheelStep = 60;  // CSS pixels for one notch
constexpr float kArrowStep = 40;
// Frames painted after the last event: a new Screen and the rectangles of its layout settle within two.
constexpr int kTrailingFrames = 2;

}  // namespace

class Window::Body {
 public:
  Body(Host& host, GLFWwindow* window, ImGuiContext* context, const ui::Fonts& fonts, const WindowOptions& options)
      : host_(host), window_(window), context_(context), painter_(fonts), panel_(options.panel), dpr_(options.dpr) {
    interaction_.alone = true;
    glfwSetWindowUserPointer(window_, this);
    glfwSetScrollCallback(window_,
                          [](GLFWwindow* w, double, double y) { Of(w).Scroll(static_cast<float>(-y) * kWheelStep); });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) { Of(w).Hover(); });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
      if (button == GLFW_MOUSE_BUTTON_LEFT) Of(w).Press(action == GLFW_PRESS);
    });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int mods) {
      if (action != GLFW_RELEASE) Of(w).Key(key, (mods & GLFW_MOD_SHIFT) != 0, action == GLFW_REPEAT);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned int c) { Of(w).Character(c); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { Of(w).Paint(); });
  }

  ~Body() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
    glfwDestroyWindow(window_);
    glfwTerminate();
  }

  void Run() {
    Shown(true);
    while (!glfwWindowShouldClose(window_)) {
      if (trailing_ > 0) {
        --trailing_;
        Paint();
        glfwPollEvents();
        continue;
      }
      Wait();
      if (host_.Tick()) Shown(false);
    }
  }

 private:
  static Body& Of(GLFWwindow* window) { return *static_cast<Body*>(glfwGetWindowUserPointer(window)); }

  void Wait() {
    const std::int64_t wake_at = host_.screen().wake_at_ms;
    if (wake_at <= 0) {
      glfwWaitEvents();
      return;
    }
    const std::int64_t now = host_.Now();
    glfwWaitEventsTimeout(std::max(0.001, static_cast<double>(wake_at - now) / 1000));
  }

  void Wake() { trailing_ = kTrailingFrames; }

  // The Screen may be another one now: numbers of nodes mean something else.
  void Shown(bool to_top) {
    nodes_ = NodesInOrder(host_.screen());
    if (host_.screen().id != page_) {
      page_ = host_.screen().id;
      interaction_ = {.alone = true};
      to_top = true;
    }
    if (to_top) top_ = 0;
    Wake();
  }

  void Send(const std::optional<app::Event>& event) {
    if (event && host_.Handle(*event)) Shown(false);
  }

  void Paint() {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    if (width <= 0 || height <= 0) return;
    const ui::View view{.width = static_cast<float>(width),
                        .viewport_height = static_cast<float>(height),
                        .dpr = dpr_,
                        .root_font_scale = 1};
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {view.width, view.viewport_height};
    io.DeltaTime = 1.0f / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    painter_.Show(host_.screen(), view, interaction_, panel_);
    top_ = std::clamp(top_, 0.0f, std::max(0.0f, painter_.layout().height - view.viewport_height));
    painter_.Paint({std::round(top_), view.width, view.viewport_height}, *ImGui::GetBackgroundDrawList());
    ImGui::Render();
    const auto channel = [this](int shift) {
      return static_cast<float>((painter_.layout().ground >> shift) & 0xff) / 255.0f;
    };
    glViewport(0, 0, width, height);
    glClearColor(channel(0), channel(8), channel(16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
    rects_.clear();
    for (const ui::NodeBox& box : painter_.layout().boxes) rects_.push_back({box.box.x, box.box.y, box.box.w, box.box.h});
  }

  void Scroll(float css) {
    top_ += css * dpr_;
    Wake();
  }

  [[nodiscard]] int UnderPointer() const {
    double x = 0, y = 0;
    int width = 1, height = 1, pixels_wide = 1, pixels_high = 1;
    glfwGetCursorPos(window_, &x, &y);
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixels_wide, &pixels_high);
    const float scale = static_cast<float>(pixels_wide) / static_cast<float>(std::max(1, width));
    return NodeAt(nodes_, rects_, static_cast<float>(x) * scale, static_cast<float>(y) * scale + std::round(top_));
  }

  void Hover() {
    const int node = UnderPointer();
    if (std::exchange(interaction_.hover, node) != node) Wake();
  }

  // A kiosk wants to know that somebody is there, whatever they touch.
  void Touch() {
    if (host_.screen().kiosk) Send(app::Event{host_.screen().revision, "", ""});
  }

  // Acts on release inside of what was pressed; sliding off takes it back.
  void Press(bool down) {
    if (down) Touch();
    const int node = UnderPointer();
    if (down) {
      interaction_.press = node;
      if (node >= 0) interaction_.focus = IsField(*nodes_[static_cast<std::size_t>(node)]) ? node : -1;
    } else {
      const int pressed = std::exchange(interaction_.press, -1);
      if (pressed >= 0 && pressed == node) Send(Activate(host_.screen(), *nodes_[static_cast<std::size_t>(node)]));
    }
    Wake();
  }

  [[nodiscard]] const app::Node* Focused() const {
    return interaction_.focus >= 0 && interaction_.focus < static_cast<int>(nodes_.size())
               ? nodes_[static_cast<std::size_t>(interaction_.focus)]
               : nullptr;
  }

  void Key(int key, bool shift, bool repeat) {
    Touch();
    const app::Node* focused = Focused();
    int height = 1;
    glfwGetFramebufferSize(window_, nullptr, &height);
    switch (key) {
      case GLFW_KEY_TAB:
        interaction_.focus = NextFocus(nodes_, rects_, interaction_.focus, shift);
        Reveal(static_cast<float>(height));
        break;
      case GLFW_KEY_ENTER:
      case GLFW_KEY_SPACE:
        // A key held down presses once.
        if (focused != nullptr && !repeat) Send(Activate(host_.screen(), *focused));
        break;
      case GLFW_KEY_BACKSPACE:
        if (focused != nullptr) Send(Type(host_.screen(), *focused, '\b'));
        break;
      case GLFW_KEY_DOWN:
        Scroll(kArrowStep);
        break;
      case GLFW_KEY_UP:
        Scroll(-kArrowStep);
        break;
      case GLFW_KEY_PAGE_DOWN:
        Scroll(static_cast<float>(height) / dpr_ * 0.9f);
        break;
      case GLFW_KEY_PAGE_UP:
        Scroll(static_cast<float>(-height) / dpr_ * 0.9f);
        break;
      case GLFW_KEY_HOME:
        top_ = 0;
        break;
      case GLFW_KEY_END:
        top_ = painter_.layout().height;
        break;
      default:
        return;
    }
    Wake();
  }

  void Character(unsigned int character) {
    const app::Node* focused = Focused();
    if (focused != nullptr && character < 0x80) Send(Type(host_.screen(), *focused, static_cast<char>(character)));
  }

  void Reveal(float height) {
    if (interaction_.focus < 0 || interaction_.focus >= static_cast<int>(rects_.size())) return;
    const NodeRect& rect = rects_[static_cast<std::size_t>(interaction_.focus)];
    const float margin = 24 * dpr_;
    if (rect.y - margin < top_) top_ = rect.y - margin;
    if (rect.y + rect.h + margin > top_ + height) top_ = rect.y + rect.h + margin - height;
  }

  Host& host_;
  GLFWwindow* window_;
  ImGuiContext* context_;
  ui::Painter painter_;
  ui::Panel panel_;
  float dpr_;
  ui::Interaction interaction_;
  std::string page_;
  std::vector<const app::Node*> nodes_;
  std::vector<NodeRect> rects_;
  float top_ = 0;
  int trailing_ = 0;
};

std::unique_ptr<Window> Window::Open(Host& host, ui::GlyphLoader& glyphs, const WindowOptions& options) {
  if (glfwInit() == GLFW_FALSE) return nullptr;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  const float scale = options.dpr > 0 ? options.dpr : 1;
  GLFWwindow* window = glfwCreateWindow(static_cast<int>(static_cast<float>(options.width) * scale),
                                        static_cast<int>(static_cast<float>(options.height) * scale), options.title.c_str(),
                                        nullptr, nullptr);
  if (window == nullptr) {
    glfwTerminate();
    return nullptr;
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  const ui::Fonts fonts = glyphs.AddFonts(*ImGui::GetIO().Fonts);
  if (fonts.regular == nullptr || fonts.bold == nullptr || !ImGui_ImplOpenGL3_Init("#version 130")) {
    ImGui::DestroyContext(context);
    glfwDestroyWindow(window);
    glfwTerminate();
    return nullptr;
  }
  WindowOptions chosen = options;
  if (options.dpr <= 0) {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    chosen.dpr = std::max(1.0f, x);
  }
  return std::unique_ptr<Window>(new Window(std::make_unique<Body>(host, window, context, fonts, chosen)));
}

Window::Window(std::unique_ptr<Body> body) : body_(std::move(body)) {}
Window::~Window() = default;

void Window::Run() { body_->Run(); }

}  // namespace madoguchi::platform
