// madoguchi_mutation: makes authors' mistakes in the shipped content, one at a time, and says who notices each.
//
//   madoguchi_mutation --procedures FOLDER [--sample N] [--only PROCEDURE] [--table]
//
// Without --sample it makes all of them. --table prints the table of docs/verification.md. Exit code 1 where a mistake that
// changes something for a resident, or breaks a rule, was noticed by nobody.

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/disk_files.h"
#include "judge.h"
#include "mutations.h"
#include "small_house.h"

namespace madoguchi::mutation {
namespace {

struct Options {
  std::string procedures = "procedures";
  std::size_t sample = 0;
  std::string only;
  bool table = false;
};

struct Job {
  std::string path;
  Mutation mutation;
};

struct Matrix {
  std::map<std::string, std::array<std::size_t, kVerdicts>> rows;
  std::vector<std::string> survivors, equivalents;
};

// All mistakes in all files, a shared file once.
std::vector<Job> JobsOf(const std::vector<Judge>& judges, const std::string& only) {
  std::vector<Job> jobs;
  std::set<std::string> seen;
  for (const Judge& judge : judges) {
    if (!only.empty() && judge.house().procedure != only) continue;
    for (const std::string& path : judge.house().own_paths) {
      if (!seen.insert(path).second) continue;
      for (Mutation& mutation : MutationsOf(path, judge.house().files.texts().at(path)))
        jobs.push_back({path, std::move(mutation)});
    }
  }
  return jobs;
}

// Drawn by a sequence that is always the same.
std::vector<Job> Sampled(std::vector<Job> jobs, std::size_t wanted) {
  if (wanted == 0 || jobs.size() <= wanted) return jobs;
  std::uint64_t state = 20261123;
  std::vector<Job> sample;
  for (std::size_t i = 0; i < wanted; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const std::size_t left = jobs.size() - i, pick = i + static_cast<std::size_t>(state >> 33) % left;
    std::swap(jobs[i], jobs[pick]);
    sample.push_back(std::move(jobs[i]));
  }
  return sample;
}

// Everybody who looks at a file.
struct Court {
  std::vector<Judge*> small;  // of each municipality that uses it
  std::vector<std::string> municipalities;
};

// Shared files are judged in every municipality that uses them, until somebody notices; whole municipalities, which take a
// hundred times as long, only where nobody did.
class Courts {
 public:
  Courts(std::vector<Judge>& judges, const content::FileSource& files) : files_(files) {
    for (Judge& judge : judges) {
      for (const std::string& path : judge.house().own_paths) {
        by_path_[path].small.push_back(&judge);
        by_path_[path].municipalities.push_back(judge.house().municipality);
      }
    }
  }

  Verdict Of(const Job& job) {
    Verdict verdict = Verdict::kEquivalent;
    const Court& court = by_path_[job.path];
    for (Judge* judge : court.small) {
      const Verdict one = judge->Of(job.path, job.mutation.text);
      if (one < Verdict::kEquivalent) return one;
      if (one == Verdict::kSurvived) verdict = one;
    }
    if (verdict == Verdict::kEquivalent) return verdict;
    for (const std::string& municipality : court.municipalities) {
      auto whole = whole_.find(municipality);
      if (whole == whole_.end()) whole = whole_.emplace(municipality, WholeHouse(files_, municipality)).first;
      const Verdict one = whole->second.Of(job.path, job.mutation.text);
      if (one < Verdict::kEquivalent) return one;
    }
    return verdict;
  }

 private:
  const content::FileSource& files_;
  std::map<std::string, Court> by_path_;
  std::map<std::string, Judge> whole_;
};

void PrintTable(const Matrix& matrix) {
  std::cout << "| mistake | made | loader | proof | lint | scenario | changes nothing | unnoticed "
               "|\n|---|---|---|---|---|---|---|---|\n";
  std::array<std::size_t, kVerdicts> sums{};
  const auto row = [](const std::string& name, const std::array<std::size_t, kVerdicts>& counts) {
    std::size_t sum = 0;
    for (const std::size_t count : counts) sum += count;
    std::cout << "| " << name << " | " << sum;
    for (const std::size_t count : counts) std::cout << " | " << (count == 0 ? "" : std::to_string(count));
    std::cout << " |\n";
  };
  for (const auto& [kind, counts] : matrix.rows) {
    row(kind, counts);
    for (int i = 0; i < kVerdicts; ++i) sums[static_cast<std::size_t>(i)] += counts[static_cast<std::size_t>(i)];
  }
  row("all", sums);
}

int Run(const Options& options) {
  std::vector<Judge> judges;
  int problems = 0;
  const content::DiskFiles files(options.procedures);
  for (SmallHouse& house : CutDownAll(files)) {
    if (!options.only.empty() && house.procedure != options.only) continue;
    judges.emplace_back(std::move(house));
    if (judges.back().problem().empty()) continue;
    std::cerr << judges.back().house().municipality << "/" << judges.back().house().procedure << ": "
              << judges.back().problem() << "\n";
    ++problems;
  }
  if (judges.empty() || problems > 0) return 2;
  Courts courts(judges, files);
  Matrix matrix;
  for (const Job& job : Sampled(JobsOf(judges, options.only), options.sample)) {
    const Verdict verdict = courts.Of(job);
    ++matrix.rows[job.mutation.kind][static_cast<std::size_t>(verdict)];
    const std::string name = job.path + ": " + job.mutation.kind + ": " + job.mutation.place;
    if (verdict == Verdict::kSurvived) matrix.survivors.push_back(name);
    if (verdict == Verdict::kEquivalent) matrix.equivalents.push_back(name);
  }
  PrintTable(matrix);
  if (!options.table) {
    for (const std::string& name : matrix.equivalents) std::cout << "changes nothing: " << name << "\n";
    for (const std::string& name : matrix.survivors) std::cout << "unnoticed: " << name << "\n";
  }
  return matrix.survivors.empty() ? 0 : 1;
}

// Nothing for options that are not understood, which it says.
std::optional<Options> Read(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::string value = i + 1 < argc ? argv[i + 1] : "";
    if (argument == "--table") {
      options.table = true;
    } else if (argument == "--procedures") {
      options.procedures = value;
      ++i;
    } else if (argument == "--sample") {
      options.sample = static_cast<std::size_t>(std::atoi(value.c_str()));
      ++i;
    } else if (argument == "--only") {
      options.only = value;
      ++i;
    } else {
      std::cerr << "madoguchi_mutation: there is no option '" << argument << "'.\n";
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
