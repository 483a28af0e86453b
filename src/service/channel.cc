#include "service/channel.h"

#include <array>
#include <cstddef>

namespace madoguchi::service {
namespace {

// By enumerator.
constexpr std::array<std::string_view, kChannelCount> kChannelNames = {
    "online", "phone", "mail", "convenience_store", "self_service_terminal", "cashless_counter", "in_person"};

}  // namespace

std::string_view ChannelName(Channel channel) { return kChannelNames[static_cast<std::size_t>(channel)]; }

std::optional<Channel> ParseChannel(std::string_view name) {
  for (std::size_t i = 0; i < kChannelNames.size(); ++i) {
    if (kChannelNames[i] == name) return static_cast<Channel>(i);
  }
  return std::nullopt;
}

}  // namespace madoguchi::service
