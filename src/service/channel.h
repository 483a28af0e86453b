#pragma once
// Channel: how a step is done (CPSV-AP *Channel*). The order of the enumerators is the order of recommendation:
// no visit first, then a machine nearby, then a cashless counter, then an ordinary visit.

#include <cstdint>
#include <optional>
#include <string_view>

namespace madoguchi::service {

enum class Channel : std::uint8_t {
  kOnline,
  kPhone,
  kMail,
  kConvenienceStore,
  kSelfServiceTerminal,
  kCashlessCounter,  ///< a visit whose fee can be paid cashless there
  kInPerson,
};
inline constexpr int kChannelCount = 7;

/// "online", "phone", "mail", "convenience_store", "self_service_terminal", "cashless_counter", "in_person".
[[nodiscard]] std::string_view ChannelName(Channel channel);
[[nodiscard]] std::optional<Channel> ParseChannel(std::string_view name);

/// True for counters: the resident has to go to an office. A convenience store or terminal is an errand, not a visit.
[[nodiscard]] constexpr bool IsVisit(Channel channel) {
  return channel == Channel::kCashlessCounter || channel == Channel::kInPerson;
}
/// True for what is done at home.
[[nodiscard]] constexpr bool IsHome(Channel channel) {
  return channel == Channel::kOnline || channel == Channel::kPhone || channel == Channel::kMail;
}

}  // namespace madoguchi::service
