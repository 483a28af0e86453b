#pragma once
// ContentDiff: everything that a new version of a municipality's content changes, residents first.
//
// For every procedure of both versions, whose result changes and how (procedure_diff.h); in short lists what is new or gone, and
// what changed without changing a result: questions, offices, words, sources. Not here: words (diff_text.h), files (main/).
//
//   base::Result<ContentDiff> diff = CompareContent(old_town, new_town, today);
//   diff->more_visits()   // somebody has to come who did not

#include <string>
#include <vector>

#include "author/procedure_diff.h"

namespace madoguchi::author {

/// What is there in one version alone, or in both but not the same; ids in the order of the content.
struct ListDiff {
  std::vector<std::string> added, removed, changed;
  [[nodiscard]] bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
};

struct FactChange {
  enum class What : std::uint8_t {
    kType,           ///< another type or owner: compared as two questions
    kChoiceAdded,    ///< residents who choose it are in no comparison
    kChoiceRemoved,  ///< likewise
    kDomain,         ///< other bounds: values outside of one of them are in no comparison
    kAppliesWhen,    ///< asked of other people
    kRelation,       ///< tied to other dates than before: only residents who can be both were compared
    kRevision,       ///< its meaning was changed
  };
  std::string fact;
  What what = What::kType;
  std::string detail;  ///< the choice
};

struct SourceChange {
  std::string statement;  ///< as statements.h names it
  std::string before;     ///< "source, checked, confidence"
  std::string after;
};

struct ContentDiff {
  JointVocabulary joint;                  ///< of the facts and values in witnesses
  std::vector<ProcedureDiff> procedures;  ///< whose residents' results change, in the order of the new content
  ListDiff procedure_list;                ///< `changed` stays empty
  ListDiff life_events;                   ///< changed: another list of procedures, or asks about several people now
  ListDiff facts;
  std::vector<FactChange> fact_changes;
  ListDiff offices;
  ListDiff words;  ///< "ja move_in/title"
  ListDiff sources;
  std::vector<SourceChange> statements;

  [[nodiscard]] bool more_visits() const;
  /// Questions changed such that some residents can be described in one version alone: nothing is said about them.
  [[nodiscard]] bool leaves_out_residents() const;
  /// Some resident's result changes in more than the name of an outcome.
  [[nodiscard]] bool changes_results() const;
  [[nodiscard]] bool empty() const;
};

/// Both as they are on `today`; they must outlive the result. Fails as rules::Program::Compile does.
[[nodiscard]] base::Result<ContentDiff> CompareContent(const service::Municipality& old_town,
                                                       const service::Municipality& new_town, base::Date today);

}  // namespace madoguchi::author
