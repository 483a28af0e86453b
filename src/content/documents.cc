#include "content/documents.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/language.h"

namespace madoguchi::content {
namespace {

constexpr std::array<std::string_view, 5> kCommonFiles = {"facts.json", "sources.json", "evidence.json", "glossary.json",
                                                          "scenarios.json"};
constexpr std::array<std::string_view, 3> kMunicipalFiles = {"municipality.json", "offices.json", "life_events.json"};
constexpr std::array<std::string_view, 2> kProcedureFiles = {"procedure.json", "scenarios.json"};

template <class Names>
bool Contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "text.ja.json" for the stem "text".
bool IsWordFile(std::string_view name, std::string_view stem) {
  return std::any_of(text::kLanguages.begin(), text::kLanguages.end(), [&](text::Language language) {
    return name == std::string(stem) + "." + std::string(text::Tag(language)) + ".json";
  });
}

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// `inner`: the path within the folder of a municipality or within shared/.
bool IsKnown(std::string_view inner, bool shared) {
  const std::size_t slash = inner.find('/');
  if (slash == std::string_view::npos) {
    if (IsWordFile(inner, "text") || Contains(kCommonFiles, inner)) return true;
    return shared ? IsWordFile(inner, "interface") : Contains(kMunicipalFiles, inner);
  }
  const std::string_view name = inner.substr(slash + 1);
  return IsWordFile(name, "text") || Contains(kProcedureFiles, name) || (name == "overlay.json" && !shared);
}

}  // namespace

Documents::Documents(const FileSource& files, ParsedFiles& parsed, base::Diagnostics& diagnostics)
    : files_(files), parsed_(parsed), diagnostics_(diagnostics) {
  for (std::string& path : files.List()) paths_.insert(std::move(path));
}

const JsonValue* Documents::Find(std::string_view path) {
  auto known = read_.find(path);
  if (known == read_.end()) {
    if (!Exists(path)) return nullptr;
    const std::string name(path);
    known = read_.emplace(name, nullptr).first;
    base::Result<std::string> text = files_.Read(path);
    if (text.Ok()) {
      known->second = parsed_.Read(name, std::move(text).value());
      diagnostics_.Append(known->second->problems);
    } else {
      diagnostics_.Report("MG0001", {name, 0, 0, 0, 0}, {{"file", name}});
    }
  }
  return known->second != nullptr && known->second->json ? &*known->second->json : nullptr;
}

const JsonValue* Documents::Require(std::string_view path) {
  if (!Exists(path)) {
    const std::string name(path);
    diagnostics_.Report("MG0001", {name, 0, 0, 0, 0}, {{"file", name}});
    return nullptr;
  }
  return Find(path);
}

std::vector<std::string> Documents::FoldersIn(std::string_view folder) const {
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + "/";
  std::vector<std::string> folders;
  for (const std::string& path : paths_) {
    if (path.compare(0, prefix.size(), prefix) != 0) continue;
    const std::size_t slash = path.find('/', prefix.size());
    if (slash == std::string::npos) continue;
    std::string name = path.substr(prefix.size(), slash - prefix.size());
    if (folders.empty() || folders.back() != name) folders.push_back(std::move(name));
  }
  // Paths sort by whole path: "a-b/x" comes between "a" and "a/x", so equal names need not stand together.
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

std::vector<std::string> Documents::FilesIn(std::string_view folder) const {
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + "/";
  std::vector<std::string> names;
  for (const std::string& path : paths_) {
    if (path.compare(0, prefix.size(), prefix) != 0) continue;
    if (path.find('/', prefix.size()) == std::string::npos) names.push_back(path.substr(prefix.size()));
  }
  return names;
}

void Documents::ReportStrayFiles(std::string_view municipality) {
  const std::string prefix = std::string(municipality) + "/";
  for (const std::string& path : paths_) {
    if (path.compare(0, prefix.size(), prefix) != 0 || !EndsWith(path, ".json")) continue;
    if (IsKnown(std::string_view(path).substr(prefix.size()), municipality == kSharedFolder)) continue;
    diagnostics_.Report("MG0013", {path, 0, 0, 0, 0}, {{"file", path}});
  }
}

std::string PathOf(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

}  // namespace madoguchi::content
