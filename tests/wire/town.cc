#include "wire/town.h"

#include <cstdlib>
#include <iostream>
#include <utility>

#include "content/disk_files.h"
#include "content/loader.h"

namespace madoguchi::wire {
namespace {

service::Municipality LoadTown() {
  const content::DiskFiles files(MADOGUCHI_SOURCE_DIR "/tests/golden/procedures");
  base::Diagnostics diagnostics;
  std::optional<service::Municipality> town = content::LoadMunicipality(files, "hoshimi", diagnostics);
  if (!town) {
    std::cerr << "tests/wire/town: the content has " << diagnostics.error_count() << " errors\n";
    std::abort();
  }
  return std::move(*town);
}

}  // namespace

const service::Municipality& Town() {
  static const service::Municipality town = LoadTown();
  return town;
}

}  // namespace madoguchi::wire
