#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace madoguchi::ui {
namespace {

// The two kiosks that were drawn: how many millimetres a pixel of theirs is, from how far it is seen, and how much larger
// than a phone's everything was. Other panels keep the angle that things are seen under.
struct DrawnKiosk {
  float diagonal_mm, distance_mm, long_side_px, unit;
};
constexpr DrawnKiosk kUpright = {812.8f, 700, 1920, 2.0f};
constexpr DrawnKiosk kLevel = {546.1f, 500, 1920, 1.75f};

// Diagonal of a 16:9 panel over its long side.
constexpr float kDiagonalOfLongSide = 1.14735f;

float KioskUnit(const Profile& profile) {
  const bool upright = profile.height_css > profile.width_css;
  const DrawnKiosk& drawn = upright ? kUpright : kLevel;
  const float long_side = std::max(profile.width_css, profile.height_css);
  const float diagonal = profile.panel.diagonal_mm > 0 ? profile.panel.diagonal_mm : drawn.diagonal_mm;
  const float distance = profile.panel.distance_mm > 0 ? profile.panel.distance_mm : drawn.distance_mm;
  const float mm_per_px = diagonal / (long_side * kDiagonalOfLongSide);
  const float drawn_mm_per_px = drawn.diagonal_mm / (drawn.long_side_px * kDiagonalOfLongSide);
  return std::max(1.0f, drawn.unit * (drawn_mm_per_px / mm_per_px) * (distance / drawn.distance_mm));
}

float Linear(unsigned channel) {
  const float c = static_cast<float>(channel) / 255.0f;
  return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float Luminance(Color color) {
  return 0.2126f * Linear(color & 0xff) + 0.7152f * Linear((color >> 8) & 0xff) + 0.0722f * Linear((color >> 16) & 0xff);
}

void SetType(Theme& theme, bool easy) {
  const bool wide = theme.wide;
  theme.body = {wide ? 17.0f : 16.0f, 1.7f, false};
  theme.small = {16, 1.6f, false};
  theme.lead = theme.body;
  theme.label = {17, 1.4f, true};
  theme.choice = {18, 1.5f, false};
  theme.strong = {17, 1.7f, true};
  theme.h1_start = wide ? TypeStyle{45, 1.4f, true} : TypeStyle{32, 1.5f, true};
  theme.h1 = {wide ? 32.0f : 28.0f, 1.45f, true};
  theme.h2 = {wide ? 24.0f : 22.0f, 1.5f, true};
  theme.h3 = {20, 1.45f, true};
  theme.h2_side = {wide ? 20.0f : 22.0f, 1.5f, true};
  theme.h2_box = {18, 1.5f, true};
  theme.place = {wide ? 28.0f : 24.0f, 1.3f, true};
  theme.price = {22, 1.4f, true};
  theme.caption = {22, 1.3f, true};
  if (easy) {
    theme.body = theme.lead = {20, 2.1f, false};
    theme.small = {18, 2.0f, false};
    theme.choice = {22, 2.0f, false};
    theme.label = {20, 2.0f, true};
    theme.strong = {20, 2.1f, true};
    theme.h1 = {28, 1.9f, true};
    theme.h2 = theme.h2_side = {22, 1.9f, true};
  }
}

void SetKiosk(Theme& theme) {
  // Larger than the rest of the page grows: what is read from a step away.
  theme.h1_start = theme.portrait ? TypeStyle{35, 1.4f, true} : TypeStyle{32, 1.35f, true};
  theme.h1 = theme.portrait ? TypeStyle{36, 1.4f, true} : TypeStyle{34, 1.4f, true};
  theme.body = theme.lead = {18, 1.6f, false};
  theme.choice = {22, 1.45f, false};
  theme.label = {20, 1.3f, true};
  theme.strong = {18, 1.6f, true};
  theme.margin = theme.portrait ? 32.0f : 36.0f;
  theme.target = 56;
  theme.button_height = 64;
  theme.choice_height = theme.portrait ? 72.0f : 62.0f;
  theme.choice_gap = theme.portrait ? 10.0f : 8.0f;
}

}  // namespace

Profile ProfileOf(const app::Screen& screen, float width_css, float height_css, float root_font_scale, Panel panel) {
  Profile profile;
  profile.width_css = width_css;
  profile.height_css = height_css;
  profile.text_scale = root_font_scale * static_cast<float>(screen.text_percent) / 100.0f;
  profile.kiosk = screen.kiosk;
  profile.high_contrast = screen.high_contrast;
  profile.easy = screen.language == text::Language::kJaSimple;
  profile.spaced = screen.language == text::Language::kEn || screen.language == text::Language::kKo;
  profile.panel = panel;
  return profile;
}

Theme MakeTheme(const Profile& profile) {
  Theme theme;
  theme.color = profile.high_contrast ? kContrastPalette : kDayPalette;
  theme.high_contrast = profile.high_contrast;
  theme.kiosk = profile.kiosk;
  theme.portrait = profile.height_css > profile.width_css;
  theme.text_scale = profile.text_scale;
  theme.letter_spacing = profile.spaced ? 0.0f : 0.02f;
  if (profile.kiosk) theme.unit = KioskUnit(profile);
  const float width = profile.width_css / theme.unit;
  // Columns follow the text, not the glass: at 200 % a desktop reads like a large phone.
  theme.wide = width / profile.text_scale >= 768;
  SetType(theme, profile.easy);
  if (profile.kiosk) SetKiosk(theme);
  if (theme.wide) {
    theme.rail_x = 48;
    theme.zone_pad = 28;
    const float wrap = std::min(theme.wrap, width - 2 * theme.margin);
    theme.side = std::clamp(wrap * 0.301f, 240.0f, 320.0f);
    theme.gutter = std::clamp(wrap * 0.0602f, 32.0f, 64.0f);
    theme.column = std::min(theme.column, wrap - theme.side - theme.gutter);
  }
  return theme;
}

float ContrastRatio(Color a, Color b) {
  const float la = Luminance(a), lb = Luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

Color ChannelColor(const Palette& palette, service::Channel channel) {
  switch (channel) {
    case service::Channel::kOnline:
    case service::Channel::kPhone:
      return palette.online;
    case service::Channel::kMail:
      return palette.post;
    case service::Channel::kConvenienceStore:
    case service::Channel::kSelfServiceTerminal:
      return palette.store;
    case service::Channel::kCashlessCounter:
      return palette.cashless;
    case service::Channel::kInPerson:
      return palette.in_person;
  }
  return palette.ink;
}

}  // namespace madoguchi::ui
