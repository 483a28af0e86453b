#pragma once
// The channel signs: small road signs that are told apart by shape before colour, and by colour before their word.
//
// Geometry on a box of 48 units. A sign never stands without its word; that is for the component that draws it. Signs of a
// phone call and of a self-service terminal share their body with what they are a kind of (at home; at a machine).
//
//   DrawSign(picture, service::Channel::kOnline, {x, y}, 40, {color.online, color.glyph, false});

#include "app/screen.h"
#include "ui/picture.h"

namespace madoguchi::ui {

struct SignLook {
  Color channel = 0;
  Color inside = 0;      ///< filled form: the glyph; outline form: the ground
  bool outline = false;  ///< still possible, not decided
};

/// `at` is the top left of the sign's square of `size` device pixels.
void DrawSign(Picture& picture, service::Channel channel, Point at, float size, const SignLook& look);

}  // namespace madoguchi::ui
