// How long a check takes: of everything, and again after an edit of one file.
//
//   madoguchi_check_bench PROCEDURES_FOLDER TODAY [ROUNDS]
//
// Files are edited in memory: one of each kind is given a line more at its end and then changed where it matters (a Japanese text, a
// number of days …), and each time the check is made anew by the same ContentCheck. Prints the median of the rounds, in milliseconds of
// this thread. Run by script/bench.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/disk_files.h"
#include "content/memory_files.h"
#include "verify/content_check.h"

namespace madoguchi::bench {
namespace {

double CpuMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double CheckMs(verify::ContentCheck& check, const content::MemoryFiles& files, base::Date today) {
  const double began = CpuMs();
  check.Begin(files, today);
  while (check.Step()) {
  }
  return CpuMs() - began;
}

double Median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// The same text with its first `what` replaced; nothing where there is none.
std::optional<std::string> Replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  if (at == std::string::npos) return std::nullopt;
  return text.replace(at, what.size(), by);
}

// Of every kind of file the largest one in which the edit can be made.
struct Edit {
  std::string path, text, what;
};

std::vector<Edit> EditsOf(const content::MemoryFiles& files) {
  const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> kinds = {
      {"procedure.json", {"\"otherwise\": true", "\"otherwise\":  true"}},
      {"procedure.json", {"\"amount\": 1", "\"amount\": 2"}},
      {"text.ja.json", {"。", "、です。"}},
      {"text.ja.json", {"title\": \"", "title\": \"新"}},
      {"text.en.json", {".\"", ", too.\""}},
      {"scenarios.json", {"\"today\": \"2026-11-30\"", "\"today\": \"2026-12-02\""}},
      {"overlay.json", {"\n", "\n\n"}},
      {"facts.json", {"\"number\":", "\"number\" :"}},
      {"facts.json", {"\"weights\": [1", "\"weights\": [2"}},
      {"facts.json", {"[0..120]", "[0..119]"}},
      {"offices.json", {"\"address\":", "\"address\" :"}},
      {"sources.json", {"\"title\": \"", "\"title\": \"新"}},
  };
  std::vector<Edit> edits;
  for (const auto& [name, change] : kinds) {
    for (const std::string folder : {"setagaya/", "shared/"}) {
      std::optional<Edit> largest;
      for (const auto& [path, text] : files.texts()) {
        if (!path.starts_with(folder) || !path.ends_with(name)) continue;
        std::optional<std::string> changed = Replaced(text, change.first, change.second);
        if (changed && (!largest || largest->text.size() < changed->size()))
          largest = Edit{path, *std::move(changed), change.second};
      }
      if (largest) edits.push_back(*std::move(largest));
    }
  }
  return edits;
}

int Run(const std::string& folder, base::Date today, int rounds) {
  const content::DiskFiles disk(folder);
  content::MemoryFiles files({});
  for (const std::string& path : disk.List()) {
    base::Result<std::string> text = disk.Read(path);
    if (text.Ok()) files.Put(path, std::move(text).value());
  }
  std::vector<double> whole;
  for (int i = 0; i < rounds; ++i) {
    verify::ContentCheck check;
    whole.push_back(CheckMs(check, files, today));
  }
  std::printf("%8.1f ms  everything\n", Median(whole));
  verify::ContentCheck check;
  (void)CheckMs(check, files, today);
  for (const Edit& edit : EditsOf(files)) {
    const std::string before = files.texts().at(edit.path);
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
      files.Put(edit.path, edit.text);
      times.push_back(CheckMs(check, files, today));
      files.Put(edit.path, before);
      times.push_back(CheckMs(check, files, today));
    }
    std::printf("%8.1f ms  %s: %s\n", Median(times), edit.path.c_str(), edit.what.c_str());
  }
  return 0;
}

}  // namespace
}  // namespace madoguchi::bench

int main(int argc, char** argv) {
  const auto today = argc > 2 ? madoguchi::base::ParseIso(argv[2]) : std::nullopt;
  if (!today) {
    std::fprintf(stderr, "usage: madoguchi_check_bench PROCEDURES_FOLDER TODAY [ROUNDS]\n");
    return 2;
  }
  return madoguchi::bench::Run(argv[1], *today, argc > 3 ? std::max(1, std::atoi(argv[3])) : 5);
}
