#pragma once
// The first form of a procedure, a life event or a municipality: every key that is needed, so that its author only fills in.
//
// Nothing is made up: policy values are unconfirmed, numbers are the next free ones, texts say what is to be written in their
// place. A procedure asks one question that the municipality has already and comes with a scenario for each of its answers.
// `check` finds no error in the result. Not here: writing it to the disk.
//
//   const base::Result<std::map<std::string, std::string>> files = Scaffold(files, "procedure", "setagaya/dog_park", today);

#include <map>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "content/file_source.h"

namespace madoguchi::author {

/// New texts of files, by path. `kind` is "procedure" or "life_event", whose `id` begins with the municipality's
/// ("setagaya/dog_park"), or "municipality". Fails with context `id` and the code
///   "scaffold.kind"          no such kind
///   "scaffold.id"            not of the form that ids have
///   "scaffold.exists"        it is there already
///   "scaffold.municipality"  there is no such municipality
///   "scaffold.broken"        a file that it would be added to is no JSON (context: its path)
[[nodiscard]] base::Result<std::map<std::string, std::string>> Scaffold(const content::FileSource& files,
                                                                        std::string_view kind, std::string_view id,
                                                                        base::Date today);

}  // namespace madoguchi::author
