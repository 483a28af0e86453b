#pragma once
// The bundle of tests/engine/procedures: three procedures, a date relation, a fact of the authority, a parent and a child.

#include <string>

#include "content/bundle_writer.h"
#include "content/disk_files.h"
#include "content/loader.h"

namespace madoguchi::engine {

/// Empty where the content cannot be loaded.
inline std::string TownBundle() {
  const content::DiskFiles files(MADOGUCHI_SOURCE_DIR "/tests/engine/procedures");
  base::Diagnostics diagnostics;
  const std::optional<service::Municipality> town = content::LoadMunicipality(files, "town", diagnostics);
  return town ? content::WriteBundle(*town) : std::string();
}

}  // namespace madoguchi::engine
