#include "court.h"

#include <algorithm>
#include <utility>

#include "verify/check.h"

namespace madoguchi::mutation {
namespace {

std::string LanguageOf(const std::string& path) {
  const std::size_t name = path.rfind("/text.");
  return name == std::string::npos ? std::string() : path.substr(name + 6, path.size() - name - 11);
}

}  // namespace

Court::Looking Court::LookingAt(const std::string& path) const {
  Looking looking{{}, LanguageOf(path), {}};
  const std::size_t folder_end = path.find('/'), name = path.rfind('/');
  const std::string folder = path.substr(0, folder_end);
  if (name > folder_end) looking.procedure = path.substr(folder_end + 1, name - folder_end - 1);
  for (const Plot& plot : plots_) {
    if (!looking.procedure.empty() && plot.procedure != looking.procedure) continue;
    if (folder == "shared" ? !looking.procedure.empty() && !plot.shared : plot.municipality != folder) continue;
    looking.plots.push_back(plot);
  }
  return looking;
}

Verdict Court::Of(const std::string& path, const std::string& text) {
  const Looking looking = LookingAt(path);
  const Look look{looking.language.empty(), looking.procedure};
  Verdict verdict = Verdict::kEquivalent;
  std::vector<std::string> unsure;
  for (const Plot& plot : looking.plots) {
    Verdict one = Verdict::kSurvived;
    if (!looking.procedure.empty()) {
      one = Small(plot, looking.language).Of(path, Alone(text), look);
      if (IsNoticed(one)) return one;
    }
    if (one == Verdict::kSurvived && std::find(unsure.begin(), unsure.end(), plot.municipality) == unsure.end())
      unsure.push_back(plot.municipality);
  }
  for (const std::string& municipality : unsure) {
    const Verdict one = Whole(municipality).Of(path, text, look);
    if (IsNoticed(one)) return one;
    if (one == Verdict::kSurvived) verdict = one;
  }
  return verdict;
}

bool Court::Confirm(const std::string& path, const std::string& text) {
  if (!known_) known_ = Check(files_);
  content::MemoryFiles files = files_;
  files.Put(path, text);
  for (const auto& [name, count] : Check(files)) {
    const auto before = known_->find(name);
    if (before == known_->end() || before->second < count) return true;
  }
  return false;
}

std::map<std::string, int> Court::Check(const content::MemoryFiles& files) const {
  base::Diagnostics found;
  (void)verify::CheckContent(files, found);
  std::map<std::string, int> said;
  for (const base::Diagnostic& diagnostic : found.all()) ++said[NameOf(diagnostic)];
  return said;
}

Judge& Court::Small(const Plot& plot, const std::string& language) {
  // Files of one procedure come one after the other; houses of others would only take up room.
  const std::string at = plot.procedure + " " + language;
  if (at != at_) small_.clear();
  at_ = at;
  const auto known = small_.find(plot.municipality);
  return known != small_.end() ? known->second : Remember(small_, plot.municipality, CutDown(files_, plot, language));
}

Judge& Court::Whole(const std::string& municipality) {
  const auto known = whole_.find(municipality);
  return known != whole_.end() ? known->second : Remember(whole_, municipality, WholeHouse(files_, municipality));
}

Judge& Court::Remember(std::map<std::string, Judge>& judges, const std::string& name, SmallHouse house) {
  Judge& judge = judges.emplace(name, Judge(std::move(house))).first->second;
  if (!judge.problem().empty()) problems_.push_back(name + " " + judge.house().procedure + ": " + judge.problem());
  return judge;
}

}  // namespace madoguchi::mutation
