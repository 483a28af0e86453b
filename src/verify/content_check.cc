#include "verify/content_check.h"

#include <algorithm>
#include <set>

#include "content/documents.h"
#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// Shared files are loaded once for each municipality; what is wrong with them is wrong once. What is shared is unused only
// when every municipality says so.
void Merge(const std::vector<const base::Diagnostics*>& found, base::Diagnostics& diagnostics) {
  std::vector<std::vector<base::Diagnostic>> all;
  for (const base::Diagnostics* one : found) all.push_back(one->all());
  std::vector<base::Diagnostic> known;
  for (const std::vector<base::Diagnostic>& one : all) {
    for (const base::Diagnostic& diagnostic : one) {
      const auto says_so = [&](const std::vector<base::Diagnostic>& other) {
        return std::find(other.begin(), other.end(), diagnostic) != other.end();
      };
      if (says_so(known)) continue;
      const bool may_be_used = diagnostic.code == kUnusedEntry && diagnostic.span.file.starts_with("shared/");
      if (may_be_used && !std::all_of(all.begin(), all.end(), says_so)) continue;
      known.push_back(diagnostic);
      diagnostics.Report(diagnostic);
    }
  }
}

}  // namespace

void ContentCheck::Begin(const content::FileSource& files, std::optional<base::Date> today) {
  files_ = &files;
  today_ = today;
  towns_ = content::ListMunicipalities(files);
  steps_ = towns_.size() * TownCheck::kSteps + 1;
  done_ = 0;
  at_ = 0;
  town_.reset();
  making_ = {};
  seen_.clear();
  LookAtFiles();
}

void ContentCheck::LookAtFiles() {
  for (const std::string& path : files_->List()) {
    const std::string folder = path.substr(0, path.find('/'));
    if (folder == path) continue;
    std::shared_ptr<const content::ParsedFile> file;
    if (path.ends_with(".json")) {
      // A file that cannot be opened is no file that was opened, and has no text that could change.
      if (base::Result<std::string> text = files_->Read(path); text.Ok()) file = parsed_.Read(path, std::move(text).value());
    }
    for (const std::string& town : towns_) {
      if (folder == town || folder == content::kSharedFolder) seen_[town].emplace_back(path, file);
    }
  }
}

bool ContentCheck::Step() {
  if (done_ == steps_) return false;
  if (++done_ < steps_) {
    StepOnTowns();
    return true;
  }
  Finish();
  return false;
}

void ContentCheck::StepOnTowns() {
  const std::string& name = towns_[at_];
  const auto before = result_.towns.find(name);
  const bool known = before != result_.towns.end();
  if (known && seen_[name] == seen_before_[name]) {
    making_.towns[name] = before->second;
  } else {
    if (town_ == nullptr) town_ = std::make_unique<TownCheck>(*files_, name, parsed_, known ? before->second : nullptr);
    if (!town_->Step()) {
      making_.towns[name] = town_->Take();
      town_.reset();
    }
  }
  if (done_ % TownCheck::kSteps == 0) ++at_;
}

void ContentCheck::Finish() {
  base::Diagnostics& diagnostics = making_.diagnostics;
  if (towns_.empty()) {
    diagnostics.Report("MG0001", {"municipality.json", 0, 0, 0, 0}, {{"file", "*/municipality.json"}});
  }
  std::vector<const base::Diagnostics*> found;
  std::vector<const content::LoadedContent*> contents;
  for (const std::string& name : towns_) {
    const CheckedTown& town = *making_.towns.at(name);
    found.push_back(&town.found);
    contents.push_back(&town.content);
    ++making_.summary.municipalities;
    making_.summary.procedures += town.content.municipality.procedures.size();
    making_.summary.scenarios += town.passed.size();
  }
  Merge(found, diagnostics);
  if (today_) LintStale(contents, *today_, diagnostics);
  if (today_) LintReviewDays(contents, *today_, diagnostics);
  if (today_) LintEndingTables(contents, *today_, diagnostics);
  result_ = std::move(making_);
  making_ = {};
  seen_before_ = std::move(seen_);
}

}  // namespace madoguchi::verify
