// Any text as a link: refused, or read; and what was read is written and read back the same.
//
// Mutations happen to the bytes below the base64url text, and the check sum is put right afterwards.

#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.h"
#include "fuzz/small_town.h"
#include "wire/base64url.h"
#include "wire/link.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using madoguchi::fuzz::AsText;
using madoguchi::fuzz::Demand;
using madoguchi::fuzz::SmallTown;

constexpr std::size_t kCheckBytes = 2;

// As in wire/link.cc, whose format this fuzzer knows.
std::string WithCheckSum(std::string bytes) {
  const std::uint64_t hash = madoguchi::base::ContentHash(bytes);
  const std::uint64_t sum = hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48;
  bytes += static_cast<char>(sum & 0xFF);
  bytes += static_cast<char>(sum >> 8 & 0xFF);
  return bytes;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  if (seed % 16 == 0) return LLVMFuzzerMutate(data, size, max_size);
  auto bytes = madoguchi::wire::FromBase64Url(AsText(data, size));
  if (!bytes || bytes->size() <= kCheckBytes) {
    bytes = madoguchi::wire::FromBase64Url(madoguchi::wire::EncodeLink(SmallTown(), {.life_event = 1}));
  }
  bytes->resize(bytes->size() - kCheckBytes);
  std::vector<std::uint8_t> buffer(bytes->size() + 16);
  std::copy(bytes->begin(), bytes->end(), buffer.begin());
  buffer.resize(LLVMFuzzerMutate(buffer.data(), bytes->size(), buffer.size()));
  const std::string text = madoguchi::wire::ToBase64Url(WithCheckSum(std::string(buffer.begin(), buffer.end())));
  if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto link = madoguchi::wire::DecodeLink(SmallTown(), AsText(data, size));
  if (!link.Ok()) {
    Demand(link.error().code.rfind("link.", 0) == 0, "a link is refused with a code of its own");
    return 0;
  }
  const auto again = madoguchi::wire::DecodeLink(SmallTown(), madoguchi::wire::EncodeLink(SmallTown(), link->state));
  Demand(again.Ok(), "a link that was written can be read");
  Demand(again->state == link->state, "and says the same");
  Demand(again->problems.empty(), "and has no problems");
  return 0;
}
