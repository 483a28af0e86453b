#pragma once
// The frame around every page: notice, header with brand and tools, footer or kiosk bar, and the kiosk's dialog.

#include "app/view.h"

namespace madoguchi::app {

/// The whole tree: banner, main, footer, and the dialog where it is due. Finished (node_builder.h).
[[nodiscard]] Node BuildFrame(const View& view, Node main);

/// 「まだいますか」; see kiosk.h for the clock.
[[nodiscard]] Node BuildStillThere(const View& view);

}  // namespace madoguchi::app
