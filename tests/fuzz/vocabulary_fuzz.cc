// Any text in the place of one file of a municipality: every problem is reported, or the content is sound: it compiles for a day
// and goes through a bundle unchanged. The first byte chooses the file.

#include <array>

#include "content/bundle_reader.h"
#include "content/bundle_writer.h"
#include "content/loader.h"
#include "content/small_content.h"
#include "fuzz/demand.h"
#include "rules/program.h"

namespace {

using madoguchi::fuzz::AsText;
using madoguchi::fuzz::Demand;

constexpr std::array<const char*, 8> kFiles = {
    "kita/facts.json",   "shared/facts.json",     "kita/evidence.json",          "kita/sources.json",
    "kita/offices.json", "kita/life_events.json", "kita/move_in/procedure.json", "kita/municipality.json",
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const auto small = madoguchi::tests::SmallContent();
  auto files = small;
  files.Put(kFiles[data[0] % kFiles.size()], std::string(AsText(data + 1, size - 1)));

  madoguchi::base::Diagnostics diagnostics;
  const auto town = madoguchi::content::LoadMunicipality(files, "kita", diagnostics);
  if (!town) {
    Demand(diagnostics.has_errors(), "what cannot be used is reported");
    return 0;
  }
  const auto program = madoguchi::rules::Program::Compile(town->vocabulary, town->Rules(), madoguchi::fuzz::Today());
  Demand(program.Ok() || program.error().code == "MG0112", "sound content compiles, or has too many cells");
  const auto again = madoguchi::content::ReadBundle(madoguchi::content::WriteBundle(*town));
  Demand(again.Ok(), "a bundle of sound content can be read");
  Demand(again->vocabulary == town->vocabulary && again->procedures == town->procedures,
         "content goes through a bundle unchanged");
  return 0;
}
