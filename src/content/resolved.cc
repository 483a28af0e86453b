#include "content/resolved.h"

#include <algorithm>
#include <map>
#include <utility>

#include "content/documents.h"
#include "content/load_context.h"
#include "content/overlay.h"
#include "text/language.h"

namespace madoguchi::content {
namespace {

class Resolver {
 public:
  Resolver(const FileSource& files, std::string_view municipality, base::Diagnostics& diagnostics)
      : own_(municipality), documents_(files, parsed_, diagnostics), context_{scratch_, positions_, diagnostics, {}, 0} {}

  std::vector<ResolvedFile> Run() {
    AddOwn("municipality.json");
    AddMerged("sources.json");
    AddMerged("evidence.json");
    AddOwn("offices.json");
    AddMerged("facts.json");
    AddOwn("life_events.json");
    for (const auto& [id, is_shared] : Procedures()) AddProcedure(id, is_shared);
    AddWords("", true);
    return std::move(files_);
  }

 private:
  [[nodiscard]] const JsonValue* Own(const std::string& name) { return documents_.Find(PathOf(own_, name)); }
  [[nodiscard]] const JsonValue* Shared(const std::string& name) { return documents_.Find(PathOf(kSharedFolder, name)); }

  void AddOwn(const std::string& name) {
    if (const JsonValue* json = Own(name)) files_.push_back({name, *json});
  }

  // Entries by id, the municipality's instead of the shared one; "$relations" of both.
  void AddMerged(const std::string& name) {
    const JsonValue* const shared = Shared(name);
    const JsonValue* const own = Own(name);
    JsonValue merged;
    merged.kind = JsonKind::kObject;
    for (const Entry& entry : MergeEntries(shared, own, name, context_)) merged.members.push_back(*entry.member);
    for (const JsonValue* file : {shared, own}) {
      const JsonMember* const relations = file == nullptr ? nullptr : file->Find("$relations");
      if (relations == nullptr) continue;
      if (merged.Find("$relations") == nullptr) {
        merged.members.push_back(*relations);
        continue;
      }
      std::vector<JsonValue>& items = merged.members.back().value.items;
      items.insert(items.end(), relations->value.items.begin(), relations->value.items.end());
    }
    if (!merged.members.empty()) files_.push_back({name, std::move(merged)});
  }

  // By id: whether the shared one is used.
  [[nodiscard]] std::map<std::string, bool> Procedures() {
    std::map<std::string, bool> procedures;
    const JsonValue* const municipality = Own("municipality.json");
    const JsonMember* const uses = municipality == nullptr ? nullptr : municipality->Find("uses");
    if (uses != nullptr) {
      for (const JsonValue& id : uses->value.items) procedures[id.text] = true;
    }
    for (const std::string& id : documents_.FoldersIn(own_)) {
      if (documents_.Exists(PathOf(own_, PathOf(id, "procedure.json")))) procedures[id] = false;
    }
    return procedures;
  }

  void AddProcedure(const std::string& id, bool is_shared) {
    const std::string name = PathOf(id, "procedure.json");
    const JsonValue* const json = is_shared ? Shared(name) : Own(name);
    if (json == nullptr) return;
    const JsonValue* const overlay = is_shared ? Own(PathOf(id, "overlay.json")) : nullptr;
    files_.push_back({name, overlay == nullptr ? *json : LayOver(*json, *overlay, context_)});
    AddWords(id, is_shared);
  }

  // The municipality's words first: the first text of a key stays. Shared words of a replaced procedure are none of its own.
  void AddWords(const std::string& folder, bool with_shared) {
    for (const text::Language language : text::kLanguages) {
      const std::string name = PathOf(folder, "text." + std::string(text::Tag(language)) + ".json");
      JsonValue merged;
      merged.kind = JsonKind::kObject;
      for (const JsonValue* file : {Own(name), with_shared ? Shared(name) : nullptr}) {
        if (file == nullptr) continue;
        for (const JsonMember& member : file->members) {
          if (member.key != "$schema" && merged.Find(member.key) == nullptr) merged.members.push_back(member);
        }
      }
      if (!merged.members.empty()) files_.push_back({name, std::move(merged)});
    }
  }

  std::string own_;
  ParsedFiles parsed_;
  Documents documents_;
  service::Municipality scratch_;
  Positions positions_;
  LoadContext context_;
  std::vector<ResolvedFile> files_;
};

}  // namespace

std::vector<ResolvedFile> ResolveContent(const FileSource& files, std::string_view municipality,
                                         base::Diagnostics& diagnostics) {
  return Resolver(files, municipality, diagnostics).Run();
}

}  // namespace madoguchi::content
