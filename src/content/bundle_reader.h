#pragma once
// Reads a bundle (bundle_format.h) back into a municipality. Needs no JSON; the web application links nothing else of content/.
//
// Any bytes may be handed in: what is truncated, altered, too new or senseless is refused, never walked into, and no more
// memory is taken than a small multiple of the bytes that are there. Everything that later layers rely on is checked: ids
// lead somewhere, trees have no cycles, dates lie in the calendar.
//
//   base::Result<service::Municipality> setagaya = ReadBundle(bytes);
//   if (!setagaya.Ok()) ShowContactPage(setagaya.error());

#include <string_view>

#include "base/result.h"
#include "service/municipality.h"

namespace madoguchi::content {

/// Fails with "MG0501"; context is one of "not_a_bundle", "truncated", "altered", "too_new", "too_old", "senseless".
[[nodiscard]] base::Result<service::Municipality> ReadBundle(std::string_view bytes);

}  // namespace madoguchi::content
