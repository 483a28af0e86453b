#pragma once
// Taking the plan along: the link with its code, or the reason why there is none.

#include <string>
#include <variant>

#include "app/view.h"

namespace madoguchi::app {

/// Why no link is offered, as a key below "ui/".
struct NoLink {
  std::string reason_key;
};

/// The municipality's public address with the answers in the fragment.
[[nodiscard]] std::variant<std::string, NoLink> TakeAwayLink(const View& view);

/// The code of that link, or the sentence that says why there is none.
[[nodiscard]] Node QrOrReason(const View& view);

/// The stub below a kiosk's plan.
[[nodiscard]] Node KioskStub(const View& view);

}  // namespace madoguchi::app
