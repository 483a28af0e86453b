#pragma once
// LoadContext: what every reader of a file works on, and how the names in it find what they stand for.
//
// Files are read from the bottom up (sources, evidence, offices, facts, procedures …), so that a name that is not there yet
// is not there at all. A name that leads nowhere is reported at its place and comes back as nullopt.
//
//   if (auto office = OfficeNamed(json, "offices", context)) offices.push_back(*office);

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/json_value.h"
#include "content/positions.h"
#include "service/municipality.h"

namespace madoguchi::content {

/// Tables of which a file could not be read at all. That has been said; that names in them are unknown need not be said as well.
struct Unreadable {
  bool sources = false, evidence = false, offices = false, facts = false;
  bool municipality = false;         ///< tokens and topics
  std::set<std::string> procedures;  ///< by id
};

/// Where the provenance of a statement was written.
struct StatementPlace {
  std::string key;  ///< "fee_yen"
  service::Provenance provenance;
  base::SourceSpan span;     ///< of the statement
  base::SourceSpan checked;  ///< of the day; without file where there is none
  bool operator==(const StatementPlace&) const = default;
};

/// Who answers for a procedure, and until when it is to be looked at again. For authors; residents do not see it.
struct Upkeep {
  std::string procedure;
  std::string owner;                    ///< the section in charge; empty: nobody is named
  std::optional<base::Date> review_by;  ///< the last day on which it need not have been looked at
  base::SourceSpan review_by_span;
  bool operator==(const Upkeep&) const = default;
};

struct LoadContext {
  service::Municipality& municipality;  ///< as far as it has been read
  Positions& positions;
  base::Diagnostics& diagnostics;
  Unreadable unreadable = {};
  int silenced = 0;  ///< names that were not found, and not reported because of `unreadable`
  std::vector<StatementPlace> statements = {};
  std::vector<Upkeep> upkeep = {};

  void Report(std::string code, const base::SourceSpan& span, base::Arguments arguments = {}) {
    diagnostics.Report(std::move(code), span, std::move(arguments));
  }
};

/// In an authority or a choice: the municipality that is being loaded. So shared procedures can speak of it.
inline constexpr std::string_view kHere = "here";

/// An entry of a file of named things; the member lives in its document.
struct Entry {
  const JsonMember* member;
  [[nodiscard]] const std::string& id() const { return member->key; }
  [[nodiscard]] const JsonValue& json() const { return member->value; }
};

/// No table of content may be longer; ids are small numbers.
inline constexpr std::size_t kMaxEntries = 4096;

/// The entries of the shared file with the municipality's laid over them: an id in both keeps the shared place in the order and
/// has the municipality's entry, whole. Keys that begin with '$' are left out. Either may be nullptr. Reports ids of the
/// wrong form, files that are no object, and more than kMaxEntries entries (MG0014).
[[nodiscard]] std::vector<Entry> MergeEntries(const JsonValue* shared, const JsonValue* own, std::string_view what,
                                              LoadContext& context);

/// True where a list or map is short enough; else MG0014.
[[nodiscard]] bool CheckCount(const JsonValue& json, std::string_view key, LoadContext& context);

/// Each reads a string and looks it up; `key` names it in messages.
[[nodiscard]] std::optional<service::SourceId> SourceNamed(const JsonValue& json, std::string_view key,
                                                           LoadContext& context);
[[nodiscard]] std::optional<service::OfficeId> OfficeNamed(const JsonValue& json, std::string_view key,
                                                           LoadContext& context);
[[nodiscard]] std::optional<service::EvidenceId> EvidenceNamed(const JsonValue& json, std::string_view key,
                                                               LoadContext& context);
[[nodiscard]] std::optional<service::TokenId> TokenNamed(const JsonValue& json, std::string_view key, LoadContext& context);
/// In a list of names each stands once: MG0011 at the item otherwise. `item` is one of `list`.
void ReportIfSaidBefore(const JsonValue& list, const JsonValue& item, LoadContext& context);
[[nodiscard]] std::optional<rules::FactId> FactNamed(const JsonValue& json, std::string_view key, LoadContext& context);

/// Finds numbers that were used before (MG0011): links rely on them.
class NumberRegister {
 public:
  /// `number` may be nullptr or of another kind; that is reported where it is read.
  void Take(const JsonValue* number, LoadContext& context);

 private:
  std::map<std::int64_t, base::SourceSpan> taken_;
};

/// "facts.json:12:5".
[[nodiscard]] std::string PlaceText(const base::SourceSpan& span);

}  // namespace madoguchi::content
