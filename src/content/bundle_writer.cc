#include "content/bundle_writer.h"

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "content/bundle_fields.h"
#include "content/bundle_format.h"

namespace madoguchi::content {
namespace {

constexpr std::string_view kPhraseEnd = "\xE2\x80\x8B";  // U+200B

void PutFixed(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFu));
}

void SetFixed(std::string& out, std::size_t offset, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out[offset + i] = static_cast<char>((value >> (8 * i)) & 0xFFu);
}

void PutUnsigned(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>((value & 0x7Fu) | 0x80u));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

void PutText(std::string& out, std::string_view text) {
  PutUnsigned(out, text.size());
  out.append(text);
}

template <class T>
void Put(std::string& out, const T& value);

template <class T>
void Put(std::string& out, const std::vector<T>& list) {
  PutUnsigned(out, list.size());
  for (const T& item : list) Put(out, item);
}

template <class T>
void Put(std::string& out, const std::optional<T>& value) {
  Put(out, value.has_value());
  if (value) Put(out, *value);
}

template <class Tuple>
void PutTuple(std::string& out, const Tuple& fields) {
  std::apply([&](const auto&... field) { (Put(out, field), ...); }, fields);
}

template <class T>
void Put(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out.push_back(value ? 1 : 0);
  } else if constexpr (std::is_same_v<T, std::string>) {
    PutText(out, value);
  } else if constexpr (std::is_enum_v<T>) {
    static_assert(kEnumerators<T> > 0, "say in bundle_fields.h how many enumerators there are");
    PutUnsigned(out, static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_unsigned_v<T>) {
    PutUnsigned(out, value);
  } else if constexpr (std::is_integral_v<T>) {
    const auto wide = static_cast<std::int64_t>(value);
    PutUnsigned(out, (static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
  } else if constexpr (requires { typename T::rep; }) {
    PutUnsigned(out, value.value());
  } else {
    PutTuple(out, Fields(value));
  }
}

std::string WithoutPhraseEnds(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t end = text.find(kPhraseEnd);
    plain.append(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + kPhraseEnd.size());
  }
  return plain;
}

// Of the languages that residents are offered, in that order.
std::string WordsSection(const service::Municipality& municipality, const PhraseMap& phrases) {
  std::string out;
  for (const text::Language language : municipality.languages) {
    const text::Catalogue::Entries& entries = municipality.words.EntriesOf(language);
    PutUnsigned(out, entries.size());
    for (const auto& [key, text] : entries) {
      PutText(out, key);
      const auto phrased = phrases.find(text);
      const bool usable = phrased != phrases.end() && WithoutPhraseEnds(phrased->second) == WithoutPhraseEnds(text);
      PutText(out, usable ? phrased->second : text);
    }
  }
  return out;
}

struct Section {
  std::string_view name;
  std::string bytes;
};

// What is hashed as the content.
std::vector<Section> ContentSectionsOf(const service::Municipality& municipality, const PhraseMap& phrases) {
  std::vector<Section> sections = {
      {kMunicipalitySection, {}}, {kFactsSection, {}}, {kThingsSection, {}}, {kProceduresSection, {}}, {kWordsSection, {}}};
  PutTuple(sections[0].bytes, MunicipalityFields(municipality));
  PutTuple(sections[1].bytes, FactsFields(municipality));
  PutTuple(sections[2].bytes, ThingsFields(municipality));
  PutTuple(sections[3].bytes, ProceduresFields(municipality));
  sections[4].bytes = WordsSection(municipality, phrases);
  return sections;
}

}  // namespace

std::string WriteBundle(const service::Municipality& municipality, const PhraseMap& phrases) {
  std::vector<Section> sections = ContentSectionsOf(municipality, phrases);
  sections.push_back({kCertificateSection, {}});
  PutTuple(sections.back().bytes, CertificateFields(municipality));
  std::string out(kBundleMagic);
  PutFixed(out, kFormatVersion, 2);
  PutFixed(out, kEngineVersion, 2);
  PutFixed(out, 0, 4);
  PutFixed(out, 0, 4);  // The size, when it is known.
  PutFixed(out, sections.size(), 4);
  PutFixed(out, municipality.content_hash, 8);
  PutFixed(out, 0, 8);  // The hash, when all the rest is there.

  std::size_t offset = kHeaderBytes + sections.size() * kTableEntryBytes;
  for (const Section& section : sections) {
    out.append(section.name);
    PutFixed(out, offset, 4);
    PutFixed(out, section.bytes.size(), 4);
    offset += section.bytes.size();
  }
  for (const Section& section : sections) out.append(section.bytes);
  SetFixed(out, kSizeOffset, out.size(), 4);

  base::Hasher hasher;
  hasher.Add(std::string_view(out).substr(0, kHashOffset));
  hasher.Add(std::string_view(out).substr(kHeaderBytes));
  SetFixed(out, kHashOffset, hasher.value(), 8);
  return out;
}

std::uint64_t ContentHashOf(const service::Municipality& municipality) {
  base::Hasher hasher;
  for (const Section& section : ContentSectionsOf(municipality, {})) {
    hasher.Add(section.name);
    hasher.Add(section.bytes);
  }
  return hasher.value();
}

}  // namespace madoguchi::content
