#pragma once
// Colours and steps of @digital-go-jp/design-tokens 1.1.9 (MIT), under our own names. Written by script/theme.mjs: change it there.
//
// Colours are packed as Dear ImGui wants them, 0xAABBGGRR. theme.h says which size and which colour goes where.

#include <cstdint>

// clang-format off
namespace madoguchi::ui {

using Color = std::uint32_t;

struct Palette {
  Color ink;  ///< text, edges of tickets, the road
  Color ink_2;  ///< second text: hints, questions already answered
  Color ink_3;  ///< borders of fields; disabled text
  Color line;  ///< borders of what is disabled
  Color hair;  ///< hairlines between rows
  Color ground;  ///< the page
  Color field;  ///< notice strip, search, hover of a choice
  Color paper;  ///< going out, and tickets
  Color home;  ///< at home
  Color accent;  ///< the one accent: primary action, selection
  Color accent_tint;  ///< ground of what is selected
  Color accent_deep;  ///< primary action under the pointer
  Color accent_pressed;  ///< primary action while pressed
  Color on_accent;  ///< text on the accent
  Color link;  ///< links and what acts like one
  Color error;  ///< errors and nothing else
  Color ok;  ///< done
  Color focus;  ///< outer ring of the focus
  Color focus_inner;  ///< inner ring of the focus
  Color online;  ///< channel: online
  Color cashless;  ///< channel: cashless at the counter
  Color in_person;  ///< channel: in person
  Color store;  ///< channel: convenience store
  Color post;  ///< channel: by post
  Color glyph;  ///< the picture on a sign
};

inline constexpr Palette kDayPalette = {
    .ink = 0xff333333u,  // neutral-solid-gray-800
    .ink_2 = 0xff4d4d4du,  // neutral-solid-gray-700
    .ink_3 = 0xff666666u,  // neutral-solid-gray-600
    .line = 0xff949494u,  // neutral-solid-gray-420
    .hair = 0xffccccccu,  // neutral-solid-gray-200
    .ground = 0xffffffffu,  // neutral-white
    .field = 0xfff2f2f2u,  // neutral-solid-gray-50
    .paper = 0xffe0f5fbu,  // primitive-yellow-50
    .home = 0xfffff9f0u,  // primitive-light-blue-50
    .accent = 0xffc11700u,  // primitive-blue-900
    .accent_tint = 0xfffef1e8u,  // primitive-blue-50
    .accent_deep = 0xff8f1100u,  // primitive-blue-1000
    .accent_pressed = 0xff600000u,  // primitive-blue-1200
    .on_accent = 0xffffffffu,  // neutral-white
    .link = 0xff8f1100u,  // primitive-blue-1000
    .error = 0xff0000ceu,  // primitive-red-900
    .ok = 0xff4b7a19u,  // primitive-green-800
    .focus = 0xff000000u,  // neutral-black
    .focus_inner = 0xff3dd4ffu,  // primitive-yellow-300
    .online = 0xffc11700u,  // primitive-blue-900
    .cashless = 0xff365a11u,  // primitive-green-900
    .in_person = 0xff003eacu,  // primitive-orange-900
    .store = 0xff6c006cu,  // primitive-magenta-1000
    .post = 0xff00566eu,  // primitive-yellow-1100
    .glyph = 0xffffffffu,  // neutral-white
};

inline constexpr Palette kContrastPalette = {
    .ink = 0xffffffffu,  // neutral-white
    .ink_2 = 0xffffffffu,  // neutral-white
    .ink_3 = 0xffffffffu,  // neutral-white
    .line = 0xffffffffu,  // neutral-white
    .hair = 0xffffffffu,  // neutral-white
    .ground = 0xff000000u,  // neutral-black
    .field = 0xff000000u,  // neutral-black
    .paper = 0xff000000u,  // neutral-black
    .home = 0xff000000u,  // neutral-black
    .accent = 0xff3dd4ffu,  // primitive-yellow-300
    .accent_tint = 0xff000000u,  // neutral-black
    .accent_deep = 0xff80e3ffu,  // primitive-yellow-200
    .accent_pressed = 0xffb3f0ffu,  // primitive-yellow-100
    .on_accent = 0xff000000u,  // neutral-black
    .link = 0xff3dd4ffu,  // primitive-yellow-300
    .error = 0xffffffffu,  // neutral-white
    .ok = 0xffffffffu,  // neutral-white
    .focus = 0xffffffffu,  // neutral-white
    .focus_inner = 0xff3dd4ffu,  // primitive-yellow-300
    .online = 0xffffffffu,  // neutral-white
    .cashless = 0xffffffffu,  // neutral-white
    .in_person = 0xffffffffu,  // neutral-white
    .store = 0xffffffffu,  // neutral-white
    .post = 0xffffffffu,  // neutral-white
    .glyph = 0xff000000u,  // neutral-black
};

/// Steps that sizes are taken from, in CSS pixels.
inline constexpr int kFontSizes[] = {14, 16, 17, 18, 20, 22, 24, 26, 28, 32, 36, 45, 48, 57, 64};
inline constexpr int kRadii[] = {4, 6, 8, 12, 16, 24, 32};
inline constexpr int kFontWeights[] = {400, 700};
/// In hundredths of the font size.
inline constexpr int kLineHeights[] = {100, 120, 130, 140, 150, 160, 170, 175};

}  // namespace madoguchi::ui
