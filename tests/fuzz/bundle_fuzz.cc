// Any bytes as a bundle: refused, or a municipality that everything above can rely on: it can be written and read again,
// compiles, and plans for a resident.
//
// Mutations happen inside of one section, and the table and the hash are put right afterwards: otherwise nearly every input would
// end at the hash.

#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.h"
#include "content/bundle_format.h"
#include "content/bundle_reader.h"
#include "content/bundle_writer.h"
#include "fuzz/small_town.h"
#include "wire/decide_json.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using madoguchi::content::kHeaderBytes;
using madoguchi::content::kSectionNameBytes;
using madoguchi::content::kTableEntryBytes;
using madoguchi::fuzz::AsText;
using madoguchi::fuzz::Demand;

std::size_t ReadFixed(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

void WriteFixed(std::string& bytes, std::size_t at, std::uint64_t value, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

struct Parts {
  std::string header;
  std::vector<std::string> names;
  std::vector<std::string> sections;
};

// Empty where the table does not fit.
Parts TakeApart(std::string_view bytes) {
  Parts parts;
  if (bytes.size() < kHeaderBytes) return parts;
  const std::size_t count = ReadFixed(bytes, madoguchi::content::kCountOffset);
  if (count > 16 || kHeaderBytes + count * kTableEntryBytes > bytes.size()) return parts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = kHeaderBytes + i * kTableEntryBytes;
    const std::size_t offset = ReadFixed(bytes, entry + kSectionNameBytes);
    const std::size_t length = ReadFixed(bytes, entry + kSectionNameBytes + 4);
    if (offset > bytes.size() || length > bytes.size() - offset) return {};
    parts.names.emplace_back(bytes.substr(entry, kSectionNameBytes));
    parts.sections.emplace_back(bytes.substr(offset, length));
  }
  parts.header = bytes.substr(0, kHeaderBytes);
  return parts;
}

std::string PutTogether(const Parts& parts) {
  std::string bytes = parts.header;
  std::size_t offset = kHeaderBytes + parts.names.size() * kTableEntryBytes;
  for (std::size_t i = 0; i < parts.names.size(); ++i) {
    bytes += parts.names[i] + std::string(8, '\0');
    WriteFixed(bytes, bytes.size() - 8, offset, 4);
    WriteFixed(bytes, bytes.size() - 4, parts.sections[i].size(), 4);
    offset += parts.sections[i].size();
  }
  for (const std::string& section : parts.sections) bytes += section;
  WriteFixed(bytes, madoguchi::content::kSizeOffset, bytes.size(), 4);
  madoguchi::base::Hasher hasher;
  hasher.Add(std::string_view(bytes).substr(0, madoguchi::content::kHashOffset));
  hasher.Add(std::string_view(bytes).substr(kHeaderBytes));
  WriteFixed(bytes, madoguchi::content::kHashOffset, hasher.value(), 8);
  return bytes;
}

void Mutate(std::string& bytes, std::size_t room) {
  std::vector<std::uint8_t> buffer(bytes.size() + room);
  std::copy(bytes.begin(), bytes.end(), buffer.begin());
  const std::size_t size = LLVMFuzzerMutate(buffer.data(), bytes.size(), buffer.size());
  bytes.assign(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  constexpr std::size_t kRoom = 64;
  if (seed % 16 == 0) return LLVMFuzzerMutate(data, size, max_size);
  Parts parts = TakeApart(AsText(data, size));
  if (parts.sections.empty()) parts = TakeApart(madoguchi::content::WriteBundle(madoguchi::fuzz::SmallTown()));
  Mutate(parts.sections[seed / 16 % parts.sections.size()], kRoom);
  const std::string bytes = PutTogether(parts);
  if (bytes.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(bytes.begin(), bytes.end(), data);
  return bytes.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = AsText(data, size);
  const auto town = madoguchi::content::ReadBundle(bytes);
  if (!town.Ok()) {
    Demand(town.error().code == "MG0501", "a bundle is refused with its code");
    return 0;
  }
  const std::string written = madoguchi::content::WriteBundle(*town);
  const auto again = madoguchi::content::ReadBundle(written);
  Demand(again.Ok() && madoguchi::content::WriteBundle(*again) == written, "what was read can be written and read again");
  const auto decider = madoguchi::wire::Decider::Make(*town, madoguchi::fuzz::Today());
  if (!decider.Ok()) {
    Demand(decider.error().code == "MG0112", "a municipality compiles, or has too many cells");
    return 0;
  }
  for (const auto& event : town->life_events) {
    const auto decided = decider->Decide("{\"life_event\":\"" + event.id + "\",\"facts\":{}}");
    Demand(!decided.json.empty(), "there is an answer for everybody");
  }
  return 0;
}
