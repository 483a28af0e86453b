// What the loader says of content files, one after the other: for tests that compare it with procedures/schema.
//
// Prints the small content of tests/content first, as one line of JSON ({path: text}). Then reads lines {"path", "text"}, puts
// each file in the place of that of the small content, and prints what the loader finds in it, a line each:
//   [{"code": "MG0005", "error": true, "allowed": "id, number"}, …]      `allowed` where the problem names what is

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "content/loader.h"
#include "content/parsed_files.h"
#include "content/small_content.h"

namespace {

using nlohmann::json;
namespace base = madoguchi::base;
namespace content = madoguchi::content;

json VerdictsOn(const content::MemoryFiles& files, const std::string& path, content::ParsedFiles& parsed) {
  base::Diagnostics diagnostics;
  (void)content::LoadContent(files, "kita", parsed, diagnostics);
  json verdicts = json::array();
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.span.file != path) continue;
    json verdict = {{"code", diagnostic.code}, {"error", diagnostic.severity == base::Severity::kError}};
    for (const auto& [name, value] : diagnostic.arguments) {
      if (name == "allowed" || name == "key") verdict[name] = value;
    }
    verdicts.push_back(std::move(verdict));
  }
  return verdicts;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  const content::MemoryFiles small = madoguchi::tests::SmallContent();
  std::cout << json(small.texts()).dump() << "\n";
  content::ParsedFiles parsed;  // all but one file are the same every time
  std::string line;
  while (std::getline(std::cin, line)) {
    const json asked = json::parse(line, nullptr, false);
    if (!asked.is_object()) return EXIT_FAILURE;
    content::MemoryFiles files = small;
    const std::string path = asked.value("path", "");
    files.Put(path, asked.value("text", ""));
    std::cout << VerdictsOn(files, path, parsed).dump() << "\n";
  }
  return EXIT_SUCCESS;
}
