#pragma once
// Page: calls from C++ into the browser's page, the other half of exports.h.
//
// Each looks up a function of the module object by its quoted name, so that minifying changes nothing; a page that did not
// set it is left alone.

#include <cstddef>
#include <span>
#include <string_view>

namespace madoguchi::platform {

/// onScreen(ptr, bytes)
void SendScreen(std::string_view json);
/// onRects(ptr, nodes, height)
void SendRects(std::span<const float> floats, int nodes, float content_height);
/// onEffect(namePtr); the name ends with NUL.
void SendEffect(const char* name);

}  // namespace madoguchi::platform
