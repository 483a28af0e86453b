// `madoguchi diff OLD NEW [municipality]`: whose results another version of the content changes.

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "author/diff_json.h"
#include "author/diff_text.h"
#include "content/loader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"

namespace madoguchi::cli {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

Options OnFolder(const Options& options, const std::string& folder, const std::string& municipality) {
  Options one = options;
  one.procedures = folder;
  one.target = municipality;
  return one;
}

class DiffCommand {
 public:
  DiffCommand(const Options& options, base::Date today, Console& console)
      : options_(options), today_(today), console_(console) {}

  int Run() {
    if (options_.second.empty()) {
      console_.err << NoTwoFolders(options_.language);
      return kCannotRun;
    }
    const content::DiskFiles old_files(options_.target), new_files(options_.second);
    for (const auto& [files, folder] : {std::pair(&old_files, &options_.target), std::pair(&new_files, &options_.second)}) {
      if (files->Exists()) continue;
      console_.err << NoSuchFolder(options_.language, *folder);
      exit_code_ = kCannotRun;
    }
    if (exit_code_ != kDone) return exit_code_;
    const std::vector<std::string> before = content::ListMunicipalities(old_files);
    const std::vector<std::string> after = content::ListMunicipalities(new_files);
    std::vector<std::string> all = after;
    for (const std::string& id : before) {
      if (!Has(after, id)) all.push_back(id);
    }
    if (!options_.third.empty() && !Has(all, options_.third)) return NoSuch(all);
    if (options_.json) json_.BeginArray();
    for (const std::string& id : all) {
      if (!options_.third.empty() && id != options_.third) continue;
      if (Has(before, id) && Has(after, id)) {
        Compare(id);
      } else {
        differs_ = true;
        if (options_.json) {
          json_.BeginObject().Member("municipality", id).Member("only_in", Has(after, id) ? "new" : "old").EndObject();
        } else {
          out_ += MunicipalityInOneOnly(options_.language, id, Has(after, id)) + "\n";
        }
      }
    }
    if (exit_code_ != kDone) return exit_code_;
    if (options_.json) {
      json_.EndArray();
      console_.out << json_.text() << "\n";
    } else {
      console_.out << out_ << DiffSummary(options_.language, differs_, results_change_, more_visits_);
    }
    return more_visits_ ? kMoreVisits : kDone;
  }

 private:
  int NoSuch(const std::vector<std::string>& known) {
    std::string list;
    for (const std::string& id : known) list += (list.empty() ? "" : ", ") + id;
    console_.err << NoSuchMunicipality(options_.language, options_.third, list);
    return kCannotRun;
  }

  void Compare(const std::string& id) {
    int exit_code = kDone;
    const auto old_town = OpenMunicipality(OnFolder(options_, options_.target, id), console_, exit_code);
    exit_code_ = std::max(exit_code_, exit_code);
    const auto new_town = OpenMunicipality(OnFolder(options_, options_.second, id), console_, exit_code);
    exit_code_ = std::max(exit_code_, exit_code);
    if (!old_town || !new_town) return;
    const base::Result<author::ContentDiff> diff = author::CompareContent(*old_town, *new_town, today_);
    if (!diff.Ok()) {
      console_.err << diff.error().code << " " << diff.error().context << "\n";
      exit_code_ = kProblems;
      return;
    }
    differs_ = differs_ || !diff->empty();
    results_change_ = results_change_ || diff->changes_results();
    more_visits_ = more_visits_ || diff->more_visits();
    if (options_.json) {
      author::WriteDiff(*old_town, *new_town, *diff, options_.language, json_);
    } else {
      out_ += author::DiffAsText(*old_town, *new_town, *diff, options_.language) + "\n";
    }
  }

  const Options& options_;
  base::Date today_;
  Console& console_;
  int exit_code_ = kDone;
  bool differs_ = false, results_change_ = false, more_visits_ = false;
  std::string out_;
  wire::JsonWriter json_;
};

}  // namespace

int RunDiff(const Options& options, base::Date today, Console& console) {
  return DiffCommand(options, today, console).Run();
}

}  // namespace madoguchi::cli
