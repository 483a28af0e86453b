#include "content/loader.h"

#include <algorithm>
#include <map>
#include <utility>

#include "content/bundle_writer.h"
#include "content/documents.h"
#include "content/facts_file.h"
#include "content/field_reader.h"
#include "content/glossary_file.h"
#include "content/life_events_file.h"
#include "content/load_context.h"
#include "content/municipality_file.h"
#include "content/overlay.h"
#include "content/parsed_files.h"
#include "content/procedure_file.h"
#include "content/vocabulary_files.h"
#include "content/words_file.h"
#include "text/language.h"

namespace madoguchi::content {
namespace {

// A procedure's folder, and whether it lies in shared/.
struct ProcedureFolder {
  std::string id;
  bool shared = false;
};

class Loader {
 public:
  Loader(const FileSource& files, std::string_view municipality, ParsedFiles& parsed, base::Diagnostics& diagnostics)
      : own_(municipality),
        diagnostics_(diagnostics),
        documents_(files, parsed, diagnostics),
        context_{content_.municipality, content_.positions, diagnostics} {}

  LoadedContent Load() {
    ReadVocabulary();
    ReadProcedures();
    CheckRelated();
    if (const JsonValue* json = documents_.Require(Own("life_events.json"))) ReadLifeEvents(*json, context_);
    ReadAllWords();
    ReadAllScenarios();
    documents_.ReportStrayFiles(own_);
    documents_.ReportStrayFiles(kSharedFolder);
    content_.statements = std::move(context_.statements);
    content_.upkeep = std::move(context_.upkeep);
    content_.complete = !diagnostics_.has_errors();
    content_.municipality.content_hash = ContentHashOf(content_.municipality);
    return std::move(content_);
  }

 private:
  [[nodiscard]] std::string Own(std::string_view name) const { return PathOf(own_, name); }
  [[nodiscard]] static std::string Shared(std::string_view name) { return PathOf(kSharedFolder, name); }

  // Ours or the shared one is there and is no JSON.
  [[nodiscard]] bool IsBroken(std::string_view name) const {
    return documents_.IsBroken(Shared(name)) || documents_.IsBroken(Own(name));
  }

  void ReadVocabulary() {
    MunicipalityFile file;
    const JsonValue* municipality = documents_.Require(Own("municipality.json"));
    context_.unreadable.municipality = municipality == nullptr;
    if (municipality != nullptr) file = ReadMunicipalityFile(*municipality, own_, context_);
    content_.partial_languages = file.partial_languages;
    content_.municipality.id = own_;
    ReadSources(documents_.Find(Shared("sources.json")), documents_.Find(Own("sources.json")), context_);
    context_.unreadable.sources = IsBroken("sources.json");
    ReadEvidence(documents_.Find(Shared("evidence.json")), documents_.Find(Own("evidence.json")), context_);
    context_.unreadable.evidence = IsBroken("evidence.json");
    const JsonValue* offices = documents_.Require(Own("offices.json"));
    context_.unreadable.offices = offices == nullptr;
    if (offices != nullptr) ReadOffices(offices, context_);
    content_.glossary =
        ReadGlossary(documents_.Find(Shared("glossary.json")), documents_.Find(Own("glossary.json")), context_);
    const JsonValue* shared_facts = documents_.Find(Shared("facts.json"));
    const JsonValue* own_facts = documents_.Find(Own("facts.json"));
    context_.unreadable.facts = IsBroken("facts.json");
    ReadFacts(shared_facts, own_facts, context_);
    if (file.contact != nullptr) ReadContact(*file.contact, context_);
    FindProcedures(file);
  }

  void FindProcedures(const MunicipalityFile& file) {
    std::map<std::string, bool> shared_by_id;
    for (const auto& [id, span] : file.uses) {
      if (documents_.Exists(PathOf(Shared(id), "procedure.json"))) {
        shared_by_id[id] = true;
      } else {
        context_.unreadable.procedures.insert(id);
        context_.Report("MG0212", span,
                        {{"kind", "procedure"}, {"name", id}, {"known", Joined(documents_.FoldersIn(kSharedFolder))}});
      }
    }
    for (const std::string& id : documents_.FoldersIn(own_)) {
      const bool has_file = documents_.Exists(PathOf(Own(id), "procedure.json"));
      if (has_file) shared_by_id[id] = false;
      const auto known = shared_by_id.find(id);
      const std::string overlay = PathOf(Own(id), "overlay.json");
      const bool lies_over_nothing = documents_.Exists(overlay) && (known == shared_by_id.end() || !known->second);
      if (lies_over_nothing) context_.Report("MG0216", {overlay, 0, 0, 0, 0}, {{"procedure", id}});
      // A folder without one may hold an overlay, words and scenarios for a shared procedure.
      if (known != shared_by_id.end()) continue;
      if (!lies_over_nothing) (void)documents_.Require(PathOf(Own(id), "procedure.json"));
      context_.unreadable.procedures.insert(id);
    }
    for (const auto& [id, shared] : shared_by_id) folders_.push_back({id, shared});
  }

  [[nodiscard]] std::string ProcedurePath(const ProcedureFolder& folder) const {
    return PathOf(folder.shared ? Shared(folder.id) : Own(folder.id), "procedure.json");
  }

  void ReadProcedures() {
    NumberRegister numbers;
    std::vector<service::Procedure>& procedures = content_.municipality.procedures;
    for (const ProcedureFolder& folder : folders_) {
      const std::size_t errors_before = diagnostics_.error_count();
      const int silenced_before = context_.silenced;
      CheckId(folder.id, {ProcedurePath(folder), 0, 0, 0, 0}, diagnostics_);
      if (const JsonValue* json = documents_.Find(ProcedurePath(folder))) {
        const JsonValue* overlay = folder.shared ? documents_.Find(PathOf(Own(folder.id), "overlay.json")) : nullptr;
        procedures.push_back(overlay == nullptr
                                 ? ReadProcedure(*json, folder.id, numbers, context_)
                                 : ReadProcedure(LayOver(*json, *overlay, context_), folder.id, numbers, context_));
      } else {
        context_.unreadable.procedures.insert(folder.id);
      }
      if (diagnostics_.error_count() != errors_before || context_.silenced != silenced_before)
        content_.broken.insert(folder.id);
    }
    // Numbers are given once and for ever, folders may be renamed: so numbers make the order.
    std::stable_sort(procedures.begin(), procedures.end(),
                     [](const service::Procedure& a, const service::Procedure& b) { return a.number < b.number; });
  }

  void CheckRelated() {
    std::vector<std::string> known;
    for (const service::Procedure& procedure : content_.municipality.procedures) known.push_back(procedure.id);
    for (const service::Procedure& procedure : content_.municipality.procedures) {
      for (const std::string& related : procedure.related) {
        if (content_.municipality.FindProcedure(related) || context_.unreadable.procedures.count(related) != 0) continue;
        context_.Report("MG0212", content_.positions.Of(procedure.id + "/related/" + related),
                        {{"kind", "procedure"}, {"name", related}, {"known", Joined(known)}});
      }
    }
  }

  void ReadWordsAt(const std::string& path, text::Language language, const std::string& prefix) {
    if (const JsonValue* json = documents_.Find(path)) ReadWords(*json, language, prefix, context_);
  }

  // The municipality's own words first: the first text of a key stays.
  void ReadAllWords() {
    for (const text::Language language : text::kLanguages) {
      const std::string ending = "." + std::string(text::Tag(language)) + ".json";
      for (const std::string& folder : {own_, std::string(kSharedFolder)}) {
        ReadWordsAt(PathOf(folder, "text" + ending), language, {});
        for (const ProcedureFolder& procedure : folders_) {
          // Words of a shared procedure that the municipality has replaced do not belong to its own.
          if (folder == kSharedFolder && !procedure.shared) continue;
          ReadWordsAt(PathOf(PathOf(folder, procedure.id), "text" + ending), language, procedure.id + "/");
        }
      }
      ReadWordsAt(Shared("interface" + ending), language, {});
    }
  }

  void ReadScenariosAt(const std::string& path, std::optional<rules::ProcedureIndex> procedure) {
    const JsonValue* json = documents_.Find(path);
    if (json == nullptr) return;
    for (Scenario& scenario : ReadScenarios(*json, procedure, context_)) content_.scenarios.push_back(std::move(scenario));
  }

  void ReadAllScenarios() {
    ReadScenariosAt(Own("scenarios.json"), std::nullopt);
    for (const ProcedureFolder& folder : folders_) {
      const std::optional<rules::ProcedureIndex> index = content_.municipality.FindProcedure(folder.id);
      if (!index) continue;  // Its procedure.json is broken, and has been reported.
      if (folder.shared) ReadScenariosAt(PathOf(Shared(folder.id), "scenarios.json"), index);
      ReadScenariosAt(PathOf(Own(folder.id), "scenarios.json"), index);
    }
  }

  std::string own_;
  base::Diagnostics& diagnostics_;
  Documents documents_;
  LoadedContent content_;
  LoadContext context_;
  std::vector<ProcedureFolder> folders_;
};

}  // namespace

LoadedContent LoadContent(const FileSource& files, std::string_view municipality, base::Diagnostics& diagnostics) {
  ParsedFiles parsed;
  return LoadContent(files, municipality, parsed, diagnostics);
}

LoadedContent LoadContent(const FileSource& files, std::string_view municipality, ParsedFiles& parsed,
                          base::Diagnostics& diagnostics) {
  // Collected apart, so that whoever hands in diagnostics of another municipality does not make this one incomplete.
  base::Diagnostics found;
  LoadedContent content = Loader(files, municipality, parsed, found).Load();
  diagnostics.Append(found);
  return content;
}

std::optional<service::Municipality> LoadMunicipality(const FileSource& files, std::string_view municipality,
                                                      base::Diagnostics& diagnostics) {
  LoadedContent content = LoadContent(files, municipality, diagnostics);
  if (!content.complete) return std::nullopt;
  return std::move(content.municipality);
}

std::vector<std::string> ListMunicipalities(const FileSource& files) {
  base::Diagnostics ignored;
  ParsedFiles parsed;
  std::vector<std::string> names = Documents(files, parsed, ignored).FoldersIn("");
  const auto is_other = [](const std::string& name) { return name == kSharedFolder || name == kSchemaFolder; };
  names.erase(std::remove_if(names.begin(), names.end(), is_other), names.end());
  return names;
}

}  // namespace madoguchi::content
