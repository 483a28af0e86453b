#pragma once
// Writes a municipality as a bundle (bundle_format.h). Same municipality, same bytes, on every machine.
//
//   std::string bytes = WriteBundle(municipality, phrases);

#include <cstdint>
#include <map>
#include <string>

#include "service/municipality.h"

namespace madoguchi::content {

/// Words as they stand in the content -> the same words with U+200B at the end of every phrase (for line breaking).
/// An entry that changes anything else is ignored.
using PhraseMap = std::map<std::string, std::string, std::less<>>;

/// Precondition: the municipality was loaded without errors.
[[nodiscard]] std::string WriteBundle(const service::Municipality& municipality, const PhraseMap& phrases = {});

/// The hash of everything in it but of `content_hash` itself and the certificate. The loader puts it there; phrases do not change it.
[[nodiscard]] std::uint64_t ContentHashOf(const service::Municipality& municipality);

}  // namespace madoguchi::content
