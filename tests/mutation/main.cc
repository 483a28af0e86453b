// madoguchi_mutation: makes authors' mistakes in the shipped content, one at a time, and says who notices each.
//
//   madoguchi_mutation --procedures FOLDER [--one-in N] [--only PATH] [--processes N] [--confirm] [--write FILE]
//
// --one-in N makes one in N mistakes, always the same ones; without it all are made. --only takes files whose path has the text in it.
// --confirm judges each by the whole check as well, and says where that differs. --write puts the table between the two marks of
// docs/verification.md. Exit code 1 where a mistake that changes something for somebody, or breaks a rule, was noticed by nobody; 2
// where it could not be said.

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>

#include "content/disk_files.h"
#include "work.h"

namespace madoguchi::mutation {
namespace {

struct Options {
  std::string procedures = "procedures";
  Draw draw;
  int processes = 1;
  std::string document;
};

content::MemoryFiles ReadFolder(const std::string& folder) {
  const content::DiskFiles disk(folder);
  content::MemoryFiles files{content::MemoryFiles::Texts{}};
  for (const std::string& path : disk.List()) {
    base::Result<std::string> text = disk.Read(path);
    if (text.Ok()) files.Put(path, std::move(text).value());
  }
  return files;
}

constexpr std::string_view kBegin = "<!-- seeded faults: begin -->\n", kEnd = "<!-- seeded faults: end -->";

bool WriteInto(const std::string& document, const std::string& text) {
  std::stringstream before;
  before << std::ifstream(document).rdbuf();
  std::string all = before.str();
  const std::size_t begin = all.find(kBegin), end = all.find(kEnd);
  if (begin == std::string::npos || end == std::string::npos) return false;
  all.replace(begin + kBegin.size(), end - begin - kBegin.size(), text);
  std::ofstream(document) << all;
  return true;
}

int Run(const Options& options) {
  const Work work = JudgeAll(ReadFolder(options.procedures), options.draw, options.processes);
  for (const std::string& problem : work.problems) std::cerr << problem << "\n";
  Matrix matrix;
  for (const Finding& finding : work.findings) matrix.Add(finding);
  std::cout << matrix.Table();
  for (const std::string& name : matrix.Of(Verdict::kEquivalent)) std::cout << "changes nothing: " << name << "\n";
  for (const std::string& name : matrix.Of(Verdict::kSurvived)) std::cout << "unnoticed: " << name << "\n";
  for (const std::string& name : matrix.differing()) std::cout << "the whole check says otherwise: " << name << "\n";
  if (!work.problems.empty() || matrix.total() == 0) return 2;
  if (!options.document.empty() && !WriteInto(options.document, matrix.Table())) {
    std::cerr << options.document << ": there is no place for the table.\n";
    return 2;
  }
  return matrix.Of(Verdict::kSurvived).empty() && matrix.differing().empty() ? 0 : 1;
}

// Nothing for options that are not understood, which it says.
std::optional<Options> Read(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--confirm") {
      options.draw.confirm = true;
      continue;
    }
    const std::string value = i + 1 < argc ? argv[++i] : "";
    const int number = std::atoi(value.c_str());
    if (argument == "--procedures" && !value.empty()) {
      options.procedures = value;
    } else if (argument == "--only" && !value.empty()) {
      options.draw.only = value;
    } else if (argument == "--write" && !value.empty()) {
      options.document = value;
    } else if (argument == "--one-in" && number > 0) {
      options.draw.one_in = static_cast<std::uint64_t>(number);
    } else if (argument == "--processes" && number > 0 && number <= 64) {
      options.processes = number;
    } else {
      std::cerr << "madoguchi_mutation: '" << argument << "' is not understood.\n";
      return std::nullopt;
    }
  }
  return options;
}

}  // namespace
}  // namespace madoguchi::mutation

int main(int argc, char** argv) {
  const std::optional<madoguchi::mutation::Options> options = madoguchi::mutation::Read(argc, argv);
  return options ? madoguchi::mutation::Run(*options) : 2;
}
