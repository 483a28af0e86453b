#include "ui/painter.h"

#include "ui/components.h"

namespace madoguchi::ui {
namespace {

// Paragraphs remembered beyond what a few pages need are dropped together.
constexpr std::size_t kMostParagraphs = 1200;

// 4 px black at a distance of 2, with 2 px of yellow inside of it. Over everything, cut off by nothing.
void DrawFocus(Composer& c, const Rect& box) {
  const auto ring = [&](float out, float thick, Color color) {
    c.picture().Box({box.x - c.Px(out), box.y - c.Px(out), box.w + 2 * c.Px(out), box.h + 2 * c.Px(out)},
                    {.edge = color, .thickness = c.Px(thick), .radius = c.Px(8 + out)});
  };
  ring(2, 2, c.color().focus_inner);
  ring(6, 4, c.color().focus);
}

}  // namespace

bool Painter::Show(const app::Screen& screen, const View& view, const Interaction& interaction, Panel panel) {
  if (shown_ && view == view_ && interaction == interaction_ && panel == panel_ && screen == screen_) return false;
  screen_ = screen;
  view_ = view;
  interaction_ = interaction;
  panel_ = panel;
  shown_ = true;
  if (typesetter_.remembered() > kMostParagraphs) typesetter_.Forget();
  const Profile profile =
      ProfileOf(screen_, view.width / view.dpr, view.viewport_height / view.dpr, view.root_font_scale, panel);
  const Theme theme = MakeTheme(profile);
  Composer composer(screen_, theme, view_, interaction_, typesetter_, layout_);
  ComposeRoot(composer, screen_.root);
  if (interaction.alone && interaction.focus >= 0 && interaction.focus < static_cast<int>(layout_.boxes.size())) {
    DrawFocus(composer, layout_.boxes[static_cast<std::size_t>(interaction.focus)].box);
  }
  return true;
}

void Painter::Paint(const Window& window, ImDrawList& list) const {
  if (shown_) PaintPicture(layout_.picture, window, typesetter_.fonts(), list);
}

void Painter::Forget() {
  typesetter_.Forget();
  shown_ = false;
}

}  // namespace madoguchi::ui
