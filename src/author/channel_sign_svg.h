#pragma once
// The channel signs as SVG symbols on a box of 48 units: the shapes and colours of src/ui/signs.cc, for pictures on paper.
//
//   svg += SignSymbols(channels);                       // once, in <defs>
//   svg += R"(<use href="#sign-online" x="10" y="10" width="32" height="32"/>)";

#include <set>
#include <string>

#include "service/channel.h"

namespace madoguchi::author {

/// A <symbol id="sign-<channel name>"> for each of them.
[[nodiscard]] std::string SignSymbols(const std::set<service::Channel>& channels);

/// "#0017c1"
[[nodiscard]] std::string_view SignColour(service::Channel channel);

}  // namespace madoguchi::author
