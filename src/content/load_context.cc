#include "content/load_context.h"

#include <algorithm>

#include "content/field_reader.h"

namespace madoguchi::content {
namespace {

// The index of the entry of that id in a table of things with ids.
template <class Table>
std::optional<std::size_t> IndexOf(const Table& table, std::string_view id) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& thing) { return thing.id == id; });
  if (found == table.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.begin());
}

template <class Id, class Table>
std::optional<Id> Named(const Table& table, bool unreadable, std::string_view code, std::string_view argument,
                        const JsonValue& json, std::string_view key, LoadContext& context) {
  const std::optional<std::string> name = AsString(json, key, context.diagnostics);
  if (!name) return std::nullopt;
  const std::optional<std::size_t> index = IndexOf(table, *name);
  if (!index && unreadable) {
    ++context.silenced;
    return std::nullopt;
  }
  if (!index) {
    context.Report(std::string(code), json.span, {{std::string(argument), *name}});
    return std::nullopt;
  }
  return Id::FromIndex(*index);
}

// What stands beside the entries of a file of named things; facts_file.cc reads the relations.
bool IsNoEntry(std::string_view key, std::string_view what) {
  return key == "$schema" || (key == "$relations" && what == "facts.json");
}

void AddEntries(const JsonValue* file, std::string_view what, LoadContext& context, std::vector<Entry>& entries) {
  if (file == nullptr || !IsObject(*file, what, context.diagnostics) || !CheckCount(*file, what, context)) return;
  for (const JsonMember& member : file->members) {
    if (member.key == "$schema") (void)AsString(member.value, member.key, context.diagnostics);
    if (IsNoEntry(member.key, what)) continue;
    CheckId(member.key, member.key_span, context.diagnostics);
    const auto same =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id() == member.key; });
    if (same != entries.end()) {
      same->member = &member;
    } else {
      entries.push_back({&member});
    }
  }
}

}  // namespace

std::vector<Entry> MergeEntries(const JsonValue* shared, const JsonValue* own, std::string_view what, LoadContext& context) {
  std::vector<Entry> entries;
  AddEntries(shared, what, context, entries);
  AddEntries(own, what, context, entries);
  return entries;
}

bool CheckCount(const JsonValue& json, std::string_view key, LoadContext& context) {
  const std::size_t count = std::max(json.items.size(), json.members.size());
  if (count <= kMaxEntries) return true;
  context.Report("MG0014", json.span,
                 {{"key", std::string(key)}, {"count", std::to_string(count)}, {"limit", std::to_string(kMaxEntries)}});
  return false;
}

std::optional<service::SourceId> SourceNamed(const JsonValue& json, std::string_view key, LoadContext& context) {
  return Named<service::SourceId>(context.municipality.sources, context.unreadable.sources, "MG0201", "source", json, key,
                                  context);
}

std::optional<service::OfficeId> OfficeNamed(const JsonValue& json, std::string_view key, LoadContext& context) {
  return Named<service::OfficeId>(context.municipality.offices, context.unreadable.offices, "MG0204", "office", json, key,
                                  context);
}

std::optional<service::EvidenceId> EvidenceNamed(const JsonValue& json, std::string_view key, LoadContext& context) {
  return Named<service::EvidenceId>(context.municipality.evidence, context.unreadable.evidence, "MG0205", "evidence", json,
                                    key, context);
}

std::optional<service::TokenId> TokenNamed(const JsonValue& json, std::string_view key, LoadContext& context) {
  const std::optional<std::string> name = AsString(json, key, context.diagnostics);
  if (!name) return std::nullopt;
  const std::vector<std::string>& tokens = context.municipality.tokens;
  const auto found = std::find(tokens.begin(), tokens.end(), *name);
  if (found == tokens.end() && context.unreadable.municipality) {
    ++context.silenced;
    return std::nullopt;
  }
  if (found == tokens.end()) {
    context.Report("MG0212", json.span, {{"kind", "token"}, {"name", *name}, {"known", Joined(tokens)}});
    return std::nullopt;
  }
  return service::TokenId::FromIndex(static_cast<std::size_t>(found - tokens.begin()));
}

void ReportIfSaidBefore(const JsonValue& list, const JsonValue& item, LoadContext& context) {
  const auto first =
      std::find_if(list.items.begin(), list.items.end(), [&](const JsonValue& one) { return one.text == item.text; });
  if (&*first != &item) context.Report("MG0011", item.span, {{"id", item.text}, {"first", PlaceText(first->span)}});
}

std::optional<rules::FactId> FactNamed(const JsonValue& json, std::string_view key, LoadContext& context) {
  return Named<rules::FactId>(context.municipality.vocabulary.facts, context.unreadable.facts, "MG0101", "fact", json, key,
                              context);
}

void NumberRegister::Take(const JsonValue* number, LoadContext& context) {
  if (number == nullptr || number->kind != JsonKind::kInteger) return;
  const auto [found, is_new] = taken_.emplace(number->integer, number->span);
  if (is_new) return;
  context.Report("MG0011", number->span,
                 {{"id", "number " + std::to_string(number->integer)}, {"first", PlaceText(found->second)}});
}

std::string PlaceText(const base::SourceSpan& span) {
  return span.file + ":" + std::to_string(span.line) + ":" + std::to_string(span.column);
}

}  // namespace madoguchi::content
