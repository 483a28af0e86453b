#include "content/bundle_reader.h"

#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/utf8.h"
#include "content/bundle_check.h"
#include "content/bundle_fields.h"
#include "content/bundle_format.h"

namespace madoguchi::content {
namespace {

base::Error Refusal(std::string context, std::string text) { return {"MG0501", std::move(text), std::move(context)}; }

std::uint64_t Fixed(std::string_view bytes, std::size_t offset, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[offset + i])} << (8 * i);
  return value;
}

// Takes values off the front of a section. After the first that does not fit, `ok()` is false and everything reads as empty.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  std::uint64_t Unsigned(std::uint64_t last) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && ok_ && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if ((byte & 0x80u) != 0) continue;
      if (value > last || (byte == 0 && shift > 0)) return Fail();  // One way to write each number.
      return value;
    }
    return Fail();
  }

  std::string Text() {
    const auto size = static_cast<std::size_t>(Unsigned(rest_.size()));
    if (!ok_ || size > rest_.size()) {
      Fail();
      return {};
    }
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    if (!base::IsValidUtf8(text)) Fail();
    return text;
  }

  template <class T>
  void Read(std::vector<T>& list) {
    // Every item takes at least a byte, and nothing is reserved: a great count costs nothing.
    const std::uint64_t count = Unsigned(rest_.size());
    for (std::uint64_t i = 0; i < count && ok_; ++i) {
      T item{};
      Read(item);
      list.push_back(std::move(item));
    }
  }

  template <class T>
  void Read(std::optional<T>& value) {
    bool there = false;
    Read(there);
    if (there) Read(value.emplace());
  }

  template <class... T>
  void ReadTuple(std::tuple<T&...> fields) {
    std::apply([&](auto&... field) { (Read(field), ...); }, fields);
  }

  template <class T>
  void Read(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = Unsigned(1) != 0;
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = Text();
    } else if constexpr (std::is_enum_v<T>) {
      static_assert(kEnumerators<T> > 0, "say in bundle_fields.h how many enumerators there are");
      value = static_cast<T>(Unsigned(kEnumerators<T> - 1));
    } else if constexpr (std::is_unsigned_v<T>) {
      value = static_cast<T>(Unsigned(std::numeric_limits<T>::max()));
    } else if constexpr (std::is_integral_v<T>) {
      const std::uint64_t zigzag = Unsigned(std::uint64_t{std::numeric_limits<std::make_unsigned_t<T>>::max()});
      value = static_cast<T>(static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1u));
    } else if constexpr (requires { typename T::rep; }) {
      value = T(static_cast<typename T::rep>(Unsigned(std::numeric_limits<typename T::rep>::max())));
    } else {
      ReadTuple(Fields(value));
    }
  }

 private:
  std::uint64_t Fail() {
    ok_ = false;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool ok_ = true;
};

void ReadWords(Decoder& decoder, const std::vector<text::Language>& languages, text::Catalogue& words) {
  for (const text::Language language : languages) {
    const std::uint64_t count = decoder.Unsigned(std::numeric_limits<std::uint32_t>::max());
    for (std::uint64_t i = 0; i < count && decoder.ok(); ++i) {
      const std::string key = decoder.Text();
      const std::string text = decoder.Text();
      if (decoder.ok()) words.Add(language, key, text);
    }
  }
}

base::Status CheckHeader(std::string_view bytes) {
  if (bytes.substr(0, kBundleMagic.size()) != kBundleMagic.substr(0, bytes.size())) {
    return Refusal("not_a_bundle", "these bytes are not a bundle");
  }
  if (bytes.size() < kHeaderBytes) return Refusal("truncated", "the bundle ends within its header");
  const std::uint64_t version = Fixed(bytes, 4, 2);
  if (version > kFormatVersion) return Refusal("too_new", "the bundle has a newer format");
  if (version < kFormatVersion) return Refusal("too_old", "the bundle has an older format");
  if (Fixed(bytes, 6, 2) > kEngineVersion) return Refusal("too_new", "the bundle needs a newer engine");
  const std::uint64_t size = Fixed(bytes, kSizeOffset, 4);
  if (bytes.size() < size) return Refusal("truncated", "the bundle is shorter than it says");
  if (bytes.size() > size) return Refusal("altered", "the bundle is longer than it says");
  base::Hasher hasher;
  hasher.Add(bytes.substr(0, kHashOffset));
  hasher.Add(bytes.substr(kHeaderBytes));
  if (hasher.value() != Fixed(bytes, kHashOffset, 8)) return Refusal("altered", "the bundle does not match its hash");
  return {};
}

// The bytes of each of the sections, in the order of the table; they must follow each other up to the end.
base::Result<std::vector<std::string_view>> FindSections(std::string_view bytes,
                                                         const std::vector<std::string_view>& names) {
  const base::Error senseless = Refusal("senseless", "the section table does not fit the bundle");
  if (Fixed(bytes, 8, 4) != 0 || Fixed(bytes, kCountOffset, 4) != names.size()) return senseless;
  std::size_t expected = kHeaderBytes + names.size() * kTableEntryBytes;
  if (expected > bytes.size()) return senseless;
  std::vector<std::string_view> sections;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t entry = kHeaderBytes + i * kTableEntryBytes;
    const std::uint64_t offset = Fixed(bytes, entry + kSectionNameBytes, 4);
    const std::uint64_t length = Fixed(bytes, entry + kSectionNameBytes + 4, 4);
    if (bytes.substr(entry, kSectionNameBytes) != names[i] || offset != expected || length > bytes.size() - expected)
      return senseless;
    sections.push_back(bytes.substr(expected, static_cast<std::size_t>(length)));
    expected += static_cast<std::size_t>(length);
  }
  if (expected != bytes.size()) return senseless;
  return sections;
}

}  // namespace

base::Result<service::Municipality> ReadBundle(std::string_view bytes) {
  if (const base::Status header = CheckHeader(bytes); !header.Ok()) return header.error();
  const base::Result<std::vector<std::string_view>> sections = FindSections(
      bytes, {kMunicipalitySection, kFactsSection, kThingsSection, kProceduresSection, kWordsSection, kCertificateSection});
  if (!sections.Ok()) return sections.error();

  service::Municipality municipality;
  municipality.content_hash = Fixed(bytes, kContentHashOffset, 8);
  std::vector<Decoder> decoders;
  for (const std::string_view section : *sections) decoders.emplace_back(section);
  decoders[0].ReadTuple(MunicipalityFields(municipality));
  decoders[1].ReadTuple(FactsFields(municipality));
  decoders[2].ReadTuple(ThingsFields(municipality));
  decoders[3].ReadTuple(ProceduresFields(municipality));
  ReadWords(decoders[4], municipality.languages, municipality.words);
  decoders[5].ReadTuple(CertificateFields(municipality));
  for (const Decoder& decoder : decoders) {
    if (!decoder.ok() || !decoder.at_end()) return Refusal("senseless", "a section does not hold what it should");
  }
  if (const base::Status sound = CheckBundle(municipality); !sound.Ok()) return sound.error();
  return municipality;
}

}  // namespace madoguchi::content
