#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// Leaflets and fees are renewed with the fiscal year: what was seen a year ago may have changed once.
constexpr int kMonthsUntilStale = 12;

struct Look {
  base::Date day;
  base::SourceSpan place;  // of the source, in its list
};

// By list of sources and source: the look at the value that nobody has looked at for longest.
using Looks = std::map<std::string, std::map<std::string, Look>>;

void AddLooks(const content::LoadedContent& content, Looks& looks) {
  for (const content::StatementPlace& statement : content.statements) {
    const service::Provenance& provenance = statement.provenance;
    if (!provenance.source || !provenance.checked) continue;
    const std::string& id = content.municipality[*provenance.source].id;
    const base::SourceSpan place = content.positions.Of("source/" + id);
    const auto [at, is_new] = looks[place.file].emplace(id, Look{*provenance.checked, place});
    if (!is_new) at->second.day = std::min(at->second.day, *provenance.checked);
  }
}

// One warning for each list, the oldest look first: that is the list to take along when looking again.
void ReportOld(const Looks& looks, base::Date today, base::Diagnostics& diagnostics) {
  const base::Date limit = base::AddMonths(today, -kMonthsUntilStale);
  for (const auto& [file, sources] : looks) {
    std::vector<std::pair<base::Date, std::string>> old;
    for (const auto& [id, look] : sources) {
      if (look.day < limit) old.emplace_back(look.day, id);
    }
    if (old.empty()) continue;
    std::sort(old.begin(), old.end());
    std::string list;
    for (const auto& [day, id] : old) list += (list.empty() ? "" : ", ") + id + " " + base::ToIso(day);
    diagnostics.Report("MG0217", sources.at(old.front().second).place,
                       {{"count", std::to_string(old.size())}, {"limit", base::ToIso(limit)}, {"sources", list}});
  }
}

void LookAt(const content::StatementPlace& statement, base::Date today, base::Diagnostics& diagnostics) {
  const service::Provenance& provenance = statement.provenance;
  if (provenance.checked && *provenance.checked > today) {
    diagnostics.Report(
        "MG0218", statement.checked,
        {{"key", statement.key}, {"checked", base::ToIso(*provenance.checked)}, {"today", base::ToIso(today)}});
  }
  if (provenance.valid_until && *provenance.valid_until < today) {
    diagnostics.Report("MG0219", statement.span,
                       {{"key", statement.key}, {"valid_until", base::ToIso(*provenance.valid_until)}});
  }
}

}  // namespace

void LintStale(std::span<const content::LoadedContent* const> contents, base::Date today, base::Diagnostics& diagnostics) {
  Looks looks;
  std::set<base::SourceSpan> seen;
  for (const content::LoadedContent* content : contents) {
    AddLooks(*content, looks);
    for (const content::StatementPlace& statement : content->statements) {
      if (seen.insert(statement.span).second) LookAt(statement, today, diagnostics);
    }
  }
  ReportOld(looks, today, diagnostics);
}

}  // namespace madoguchi::verify
