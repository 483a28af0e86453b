#pragma once
// WordKeys: which words a municipality's content needs and may have, and for the sake of what.
//
// The keys are made from ids (docs/content-format.md). What the app itself says ("ui/…") is not among them: the app knows
// its own, here they only have to exist in every language.

#include <string>
#include <vector>

#include "service/municipality.h"

namespace madoguchi::verify {

struct WordKey {
  std::string key;
  std::string place;  ///< what wants it, as a name in content::Positions
  bool required = true;
};

/// In the order of the content; a key may occur more than once.
[[nodiscard]] std::vector<WordKey> WordKeysOf(const service::Municipality& municipality);

}  // namespace madoguchi::verify
