#pragma once
// Positions: where each named thing of a municipality was written, for messages that are found after loading.
//
// Names are paths: "fact/age", "source/setagaya_149", "office/kumin_setagaya", "procedure/move_in", "move_in/node/file",
// "move_in/node/file/branch/0", "move_in/outcome/visit", "move_in/alternative/visit/counter", "move_in/step/file",
// "life_event/moving_in", "text/ja/fact/age.question", "municipality". A thing without a place has none: of a bundle, nothing is known.
//
//   diagnostics.Report("MG0108", positions.Of("move_in/node/none"), {{"node", "none"}});

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/source_span.h"

namespace madoguchi::content {

class Positions {
 public:
  /// Keeps the first place of a name.
  void Put(std::string name, base::SourceSpan span) { spans_.emplace(std::move(name), std::move(span)); }

  /// The place, or a span without file. Valid as long as this object.
  [[nodiscard]] const base::SourceSpan& Of(std::string_view name) const {
    const auto found = spans_.find(name);
    return found == spans_.end() ? nowhere_ : found->second;
  }
  [[nodiscard]] bool Has(std::string_view name) const { return spans_.find(name) != spans_.end(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
  };

  // There are tens of thousands, long and alike in their beginnings; nobody asks for them in order.
  std::unordered_map<std::string, base::SourceSpan, Hash, std::equal_to<>> spans_;
  base::SourceSpan nowhere_;
};

}  // namespace madoguchi::content
