#include "content/parsed_files.h"

#include <utility>

#include "content/json_reader.h"

namespace madoguchi::content {

std::shared_ptr<const ParsedFile> ParsedFiles::Read(const std::string& path, std::string text) {
  std::shared_ptr<const ParsedFile>& known = files_[path];
  if (known == nullptr || known->text != text) {
    auto file = std::make_shared<ParsedFile>();
    file->json = ReadJson(path, text, file->problems);
    file->text = std::move(text);
    known = std::move(file);
  }
  return known;
}

}  // namespace madoguchi::content
