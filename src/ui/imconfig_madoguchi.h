#pragma once

// Compile-time configuration of Dear ImGui; read by every file of it and by everything that includes "imgui.h".
//
// We use it as a painter: no demo window, no debug tools, no built-in font, no shell. Nothing of ours is declared here.
// What differs in the browser (no file functions, no built-in rasteriser) is said in cmake/Dependencies.cmake.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Names in Japanese family registers use characters beyond the basic plane.
#define IMGUI_USE_WCHAR32

// One list holds a whole page: more than 65,536 vertices where it is long.
#define ImDrawIdx unsigned int
