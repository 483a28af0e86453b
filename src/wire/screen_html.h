#pragma once
// A Screen as static HTML: the elements that the mirror would make of it, without a script.
//
// Written into index.html when the site is built, so that words and links are there before WebAssembly is, and for pages
// that must do without it. Links to the app's own pages work as fragments; buttons and fields stand there inert.
// Furigana becomes <ruby> while the Screen shows it, phrase breaks become <wbr>. Everything else is escaped.
//
//   ScreenHtml(screen)  // <header class="part" …>…</header><main …>…</main><footer …>…</footer>

#include <string>

#include "app/screen.h"

namespace madoguchi::wire {

/// The children of the root, one after the other.
[[nodiscard]] std::string ScreenHtml(const app::Screen& screen);

}  // namespace madoguchi::wire
