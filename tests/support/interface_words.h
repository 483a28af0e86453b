#pragma once
// The app's own words from procedures/shared/interface.<lang>.json, read without content/: a flat map of strings.

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "text/catalogue.h"
#include "text/language.h"

namespace madoguchi::test {

/// Adds every pair of strings of that file to the catalogue; false when the file cannot be read.
inline bool AddInterfaceWords(text::Catalogue& catalogue, text::Language language) {
  const std::string path =
      std::string(MADOGUCHI_SOURCE_DIR) + "/procedures/shared/interface." + std::string(text::Tag(language)) + ".json";
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::string json((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::optional<std::string> key;
  for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at)) {
    std::string text;
    for (++at; at < json.size() && json[at] != '"'; ++at) {
      if (json[at] != '\\') {
        text += json[at];
      } else {
        ++at;
        text += json[at] == 'n' ? '\n' : json[at];
      }
    }
    ++at;
    if (!key) {
      key = text;
    } else {
      catalogue.Add(language, *key, text);
      key.reset();
    }
  }
  return true;
}

}  // namespace madoguchi::test
