#pragma once
// Reads municipality.json: who the municipality is, what its content may use, and how to reach it.

#include <string>
#include <vector>

#include "content/load_context.h"

namespace madoguchi::content {

/// What the file says and the service model does not keep.
struct MunicipalityFile {
  std::vector<std::pair<std::string, base::SourceSpan>> uses;  ///< shared procedures that are taken
  std::vector<text::Language> partial_languages;  ///< of the municipality's languages, those said to be unfinished
  const JsonValue* contact = nullptr;             ///< read when sources are known; lives in its document
};

/// Fills the municipality's own fields but for its contact. `folder` is the id that the file must have.
[[nodiscard]] MunicipalityFile ReadMunicipalityFile(const JsonValue& json, std::string_view folder, LoadContext& context);

/// { "phone": <statement string>, "hours": <statement calendar> }
void ReadContact(const JsonValue& json, LoadContext& context);

}  // namespace madoguchi::content
