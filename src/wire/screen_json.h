#pragma once
// A Screen as JSON, for the mirror in the web shell (web/src/screen.ts reads it).
//
// One object with the Screen's members; keys that hold their default are left out, but for revision, id, title, location,
// language, tag, text_percent, root, and a node's id and role. Names of roles, parts, icons, signs are those of app/screen.h.
// The order of keys is fixed: equal Screens give equal bytes. It does not read JSON back.
//
//   {"revision":1,"id":"start",…,"root":{"id":"root","role":"group","children":[…]}}

#include <string>

#include "app/screen.h"

namespace madoguchi::wire {

[[nodiscard]] std::string ScreenJson(const app::Screen& screen);

}  // namespace madoguchi::wire
