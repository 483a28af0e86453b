#pragma once
// All statements of policy that a municipality makes, by name, with where they come from.
//
// For whoever looks at sources and not at values: the list of changed sources, the fact-check sheet's counts. Names are those of
// content::Positions with the statement's key behind: "move_in/step/file/fee_yen", "office/hall/address", "municipality/contact.phone".
//
//   for (const NamedStatement& statement : StatementsOf(town)) …

#include <string>
#include <vector>

#include "service/municipality.h"

namespace madoguchi::author {

struct NamedStatement {
  std::string name;
  const service::Provenance* provenance;  ///< lives in the municipality
};

/// In the order of the content.
[[nodiscard]] std::vector<NamedStatement> StatementsOf(const service::Procedure& procedure);
[[nodiscard]] std::vector<NamedStatement> StatementsOf(const service::Office& office);
/// All of the municipality, procedures and offices included.
[[nodiscard]] std::vector<NamedStatement> StatementsOf(const service::Municipality& municipality);

}  // namespace madoguchi::author
