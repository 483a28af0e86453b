#include "work.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

#include "base/hash.h"
#include "court.h"
#include "mutations.h"

namespace madoguchi::mutation {
namespace {

// Files with mistakes in them, those that take longest first.
std::vector<std::string> PathsOf(const content::MemoryFiles& files, const std::string& only) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : files.texts()) {
    if (path.starts_with("schema/") || path.find(only) == std::string::npos) continue;
    // Words of a whole municipality and of the app have no house that is quick to look at.
    const bool of_procedure = std::count(path.begin(), path.end(), '/') == 2;
    if (of_procedure || path.ends_with("/facts.json") || path.ends_with("/life_events.json")) paths.push_back(path);
  }
  const auto weight = [&](const std::string& path) {
    const bool whole = std::count(path.begin(), path.end(), '/') == 1;
    return files.texts().at(path).size() * (whole ? 100 : path.ends_with("procedure.json") ? 4 : 1);
  };
  std::stable_sort(paths.begin(), paths.end(),
                   [&](const std::string& a, const std::string& b) { return weight(a) > weight(b); });
  return paths;
}

bool IsDrawn(const std::string& name, const Draw& draw) {
  return base::ContentHash("seeded fault " + name) % draw.one_in == 0;
}

void JudgeFile(const content::MemoryFiles& files, const std::string& path, const Draw& draw, Court& court,
               const std::function<void(const Finding&)>& say) {
  const std::string& text = files.texts().at(path);
  const Json json = Json::parse(text, nullptr, false);
  for (const Mutation& mutation : MutationsOf(path, text)) {
    Finding finding{Verdict::kSurvived, mutation.kind, path + ": " + mutation.place};
    if (!IsDrawn(mutation.kind + ": " + finding.name, draw)) continue;
    const std::optional<std::string> mistaken = mutation.Apply(json);
    if (!mistaken) continue;
    finding.verdict = court.Of(path, *mistaken);
    if (draw.confirm) finding.differs = court.Confirm(path, *mistaken) != IsNoticed(finding.verdict);
    say(finding);
  }
}

// One line for each finding, and for each problem of a house; lines are short enough to be written whole.
std::string LineOf(const Finding& finding) {
  return std::to_string(static_cast<int>(finding.verdict)) + (finding.differs ? "!" : " ") + finding.kind + "\t" +
         finding.name + "\n";
}

void Read(const std::string& line, Work& work) {
  if (line.front() == '?') {
    work.problems.push_back(line.substr(1));
    return;
  }
  const std::size_t tab = line.find('\t');
  work.findings.push_back(
      {static_cast<Verdict>(line[0] - '0'), line.substr(2, tab - 2), line.substr(tab + 1), line[1] == '!'});
}

void WriteAll(int to, const std::string& line) {
  if (write(to, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(3);
}

[[noreturn]] void RunProcess(const content::MemoryFiles& files, const std::vector<std::string>& paths, const Draw& draw,
                             int next, int results) {
  Court court(files);
  std::uint16_t index = 0;
  while (read(next, &index, sizeof index) == static_cast<ssize_t>(sizeof index)) {
    JudgeFile(files, paths[index], draw, court, [&](const Finding& finding) { WriteAll(results, LineOf(finding)); });
  }
  for (const std::string& problem : court.problems()) WriteAll(results, "?" + problem + "\n");
  _exit(0);
}

}  // namespace

Work JudgeAll(const content::MemoryFiles& files, const Draw& draw, int processes) {
  const std::vector<std::string> paths = PathsOf(files, draw.only);
  std::array<int, 2> queue{}, results{};
  Work work;
  if (pipe(queue.data()) != 0 || pipe(results.data()) != 0) {
    work.problems.push_back("no pipes");
    return work;
  }
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    if (write(queue[1], &index, sizeof index) < 0) work.problems.push_back("a pipe is full");
  }
  close(queue[1]);
  std::vector<pid_t> children;
  for (int i = 0; i < processes; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      close(results[0]);
      RunProcess(files, paths, draw, queue[0], results[1]);
    }
    children.push_back(child);
  }
  close(queue[0]);
  close(results[1]);
  std::FILE* lines = fdopen(results[0], "r");
  std::string line;
  for (int byte = std::fgetc(lines); byte != EOF; byte = std::fgetc(lines)) {
    if (byte != '\n') {
      line.push_back(static_cast<char>(byte));
      continue;
    }
    Read(line, work);
    line.clear();
  }
  std::fclose(lines);
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) work.problems.push_back("a process ended with " + std::to_string(status));
  }
  std::sort(work.findings.begin(), work.findings.end(),
            [](const Finding& a, const Finding& b) { return a.kind != b.kind ? a.kind < b.kind : a.name < b.name; });
  return work;
}

}  // namespace madoguchi::mutation
