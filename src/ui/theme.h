#pragma once
// Theme: how large things are and what colour they have, for one surface.
//
// Colours and steps come from the generated theme_tokens.h; this file says which is used where. Lengths are CSS pixels of a
// personal device; a kiosk multiplies them by `unit`, found from millimetres and viewing distance, and has a few sizes of its
// own. Nothing is laid out here.
//
//   const Theme theme = MakeTheme(ProfileOf(screen, width_css, root_font_scale, panel));
//   theme.h1.size;  // 32 at 1280 px, 28 at 390 px

#include "app/screen.h"
#include "ui/theme_tokens.h"

namespace madoguchi::ui {

/// A kiosk's display. Millimetres; 0 stands for the default of its orientation: 32 inches upright seen from 700 mm,
/// 21.5 inches level seen from 500 mm.
struct Panel {
  float diagonal_mm = 0;
  float distance_mm = 0;
  bool operator==(const Panel&) const = default;
};

/// What decides sizes and colours.
struct Profile {
  float width_css = 390;
  float height_css = 844;  ///< of the visible viewport
  float text_scale = 1;    ///< resident's text size × root font size / 16
  bool kiosk = false;
  bool high_contrast = false;
  bool easy = false;    ///< やさしい日本語: larger type, wider lines
  bool spaced = false;  ///< words have spaces between them, letters none
  Panel panel = {};
  bool operator==(const Profile&) const = default;
};

[[nodiscard]] Profile ProfileOf(const app::Screen& screen, float width_css, float height_css, float root_font_scale,
                                Panel panel);

/// Font size in CSS px, line height as a multiple of it, weight.
struct TypeStyle {
  float size = 16;
  float leading = 1.7f;
  bool bold = false;
};

struct Theme {
  Palette color = kDayPalette;
  bool high_contrast = false;
  bool wide = false;  ///< two columns
  bool kiosk = false;
  bool portrait = true;  ///< kiosk only
  float unit = 1;        ///< device-independent pixels for one CSS pixel of a personal device
  float text_scale = 1;
  float letter_spacing = 0.02f;  ///< em

  TypeStyle body;    ///< prose
  TypeStyle small;   ///< the smallest there is
  TypeStyle lead;    ///< under a heading
  TypeStyle label;   ///< buttons, back, tools
  TypeStyle choice;  ///< choices, answers, key values
  TypeStyle strong;  ///< kStrong
  TypeStyle h1_start, h1, h2, h3;
  TypeStyle h2_side;  ///< headings in the side column
  TypeStyle h2_box;   ///< headings in boxes
  TypeStyle place;    ///< on the ticket: from, to
  TypeStyle price;    ///< fee of a fork's option
  TypeStyle caption;  ///< on the road picture

  float margin = 20;  ///< left and right of the page
  float wrap = 1064;  ///< widest content: column, gutter and side
  float column = 680, gutter = 64, side = 320;
  float section_gap = 48;
  float target = 48;  ///< smallest target
  float button_height = 56;
  float choice_height = 64;
  float choice_gap = 8;
  float rail_x = 40;    ///< from the zone's left edge to the middle of the road
  float zone_pad = 20;  ///< left and right in a zone
};

/// Precondition: width, height and text_scale are positive.
[[nodiscard]] Theme MakeTheme(const Profile& profile);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] float ContrastRatio(Color a, Color b);

/// The colour of a channel's sign and word.
[[nodiscard]] Color ChannelColor(const Palette& palette, service::Channel channel);

}  // namespace madoguchi::ui
