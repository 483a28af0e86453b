#include "author/sheet_book.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "author/facility_list.h"
#include "author/json_edit.h"
#include "author/json_format.h"
#include "content/documents.h"
#include "content/json_reader.h"
#include "content/loader.h"
#include "content/memory_files.h"
#include "verify/check.h"

namespace madoguchi::author {
namespace {

using content::JsonValue;

struct Sheet {
  std::string_view name;
  CsvRows (*write)(const ContentDocuments&, bool);
  void (*read)(std::string_view, ContentDocuments&, base::Diagnostics&);
};
constexpr std::array<Sheet, 4> kSheets = {{{"trees.csv", ExportTrees, ImportTrees},
                                           {"fees.csv", ExportFees, ImportFees},
                                           {"offices.csv", ExportOffices, ImportOffices},
                                           {"texts.csv", ExportTexts, ImportTexts}}};

// Every text and every document of the folder.
struct Folder {
  ContentDocuments documents;
  std::map<std::string, std::string, std::less<>> texts;
};

Folder ReadFolder(const content::FileSource& files, const service::Municipality& municipality) {
  Folder folder{{municipality, {}, {}}, {}};
  const std::string own = municipality.id + "/", shared = std::string(content::kSharedFolder) + "/";
  for (const std::string& path : files.List()) {
    base::Result<std::string> text = files.Read(path);
    if (!text.Ok()) continue;
    const bool is_own = path.starts_with(own);
    if (path.ends_with(".json") && (is_own || path.starts_with(shared))) {
      base::Diagnostics ignored;
      std::optional<JsonValue> json = content::ReadJson(path, *text, ignored);
      if (json) (is_own ? folder.documents.own : folder.documents.shared).emplace(path, std::move(*json));
    }
    folder.texts.emplace(path, std::move(text).value());
  }
  return folder;
}

// Where each value of a new text comes from: the text is read again and walked beside what it was written from.
class Origins {
 public:
  Origins(const SchemaKeys& keys, std::string path) : keys_(keys), path_(std::move(path)) {}

  void Collect(const JsonValue& written, const std::string& text) {
    base::Diagnostics ignored;
    const std::optional<JsonValue> read = content::ReadJson(path_, text, ignored);
    if (read) Walk(written, *read, keys_.Root(path_));
  }

  // The cell behind the value at the place, or nothing.
  [[nodiscard]] std::optional<base::SourceSpan> Of(const base::SourceSpan& place) const {
    const auto found = cells_.find(place.offset);
    if (place.file != path_ || found == cells_.end()) return std::nullopt;
    return found->second;
  }

 private:
  void Walk(const JsonValue& written, const JsonValue& read, const SchemaPlaces& place) {
    Remember(written, read.span);
    const std::vector<const content::JsonMember*> members = keys_.InOrder(written, place);
    for (std::size_t i = 0; i < members.size() && i < read.members.size(); ++i) {
      Remember(members[i]->value, read.members[i].key_span);
      Walk(members[i]->value, read.members[i].value, keys_.Below(written, members[i]->key, place));
    }
    for (std::size_t i = 0; i < written.items.size() && i < read.items.size(); ++i)
      Walk(written.items[i], read.items[i], keys_.ItemsOf(written, place));
  }

  void Remember(const JsonValue& written, const base::SourceSpan& place) {
    if (written.span.length == 0 && written.span.file.ends_with(".csv")) cells_.emplace(place.offset, written.span);
  }

  const SchemaKeys& keys_;
  std::string path_;
  std::map<std::uint32_t, base::SourceSpan> cells_;  ///< by offset within the new text
};

class Importer {
 public:
  Importer(const content::FileSource& files, const service::Municipality& municipality)
      : folder_(ReadFolder(files, municipality)), before_(files) {}

  // `read` changes the documents.
  template <class Reader>
  SheetImport Run(const Reader& read) {
    const auto before = folder_.documents.own;
    read(folder_.documents, import_.problems);
    for (const auto& [path, json] : folder_.documents.own) {
      const auto was = before.find(path);
      const auto text = folder_.texts.find(path);
      const std::string_view source = text == folder_.texts.end() ? std::string_view() : text->second;
      std::string formatted = FormatJson(json, source, keys_, keys_.Root(path));
      if (was != before.end() && FormatJson(was->second, source, keys_, keys_.Root(path)) == formatted) continue;
      origins_.emplace_back(keys_, path).Collect(json, formatted);
      import_.changed.emplace(path, std::move(formatted));
    }
    // Content made of cells that could not be understood would be blamed for what it is not.
    if (!import_.problems.has_errors() && !import_.changed.empty()) Check();
    if (import_.problems.has_errors()) import_.changed.clear();
    return std::move(import_);
  }

 private:
  // What check finds now and did not find before is the import's doing. Scenarios may have to follow: they are the author's next
  // step, not a reason to refuse.
  void Check() {
    content::MemoryFiles files(content::MemoryFiles::Texts(folder_.texts.begin(), folder_.texts.end()));
    for (const auto& [path, text] : import_.changed) files.Put(path, text);
    base::Diagnostics found, known;
    verify::CheckMunicipality(files, folder_.documents.municipality.id, found);
    verify::CheckMunicipality(before_, folder_.documents.municipality.id, known);
    std::map<std::pair<std::string, base::Arguments>, int> was;
    for (const base::Diagnostic& diagnostic : known.all()) ++was[{diagnostic.code, diagnostic.arguments}];
    for (base::Diagnostic& diagnostic : found.all()) {
      const bool is_new = --was[{diagnostic.code, diagnostic.arguments}] < 0;
      if (!is_new || diagnostic.code.starts_with("MG04")) continue;
      for (const Origins& origins : origins_) {
        if (const std::optional<base::SourceSpan> cell = origins.Of(diagnostic.span)) diagnostic.span = *cell;
      }
      import_.problems.Report(diagnostic);
    }
  }

  Folder folder_;
  const content::FileSource& before_;
  SchemaKeys keys_;
  std::vector<Origins> origins_;
  SheetImport import_;
};

}  // namespace

const JsonValue* ContentDocuments::ProcedureOf(std::string_view id, bool& is_own) const {
  const std::string name = std::string(id) + "/procedure.json";
  const auto mine = own.find(OwnPath(name));
  is_own = mine != own.end();
  if (is_own) return &mine->second;
  const auto theirs = shared.find(std::string(content::kSharedFolder) + "/" + name);
  return theirs == shared.end() ? nullptr : &theirs->second;
}

std::map<std::string, std::string> ExportSheets(const content::FileSource& files, const service::Municipality& municipality,
                                                bool keys) {
  const Folder folder = ReadFolder(files, municipality);
  std::map<std::string, std::string> sheets;
  for (const Sheet& sheet : kSheets) sheets.emplace(sheet.name, WriteCsv(sheet.write(folder.documents, keys)));
  return sheets;
}

SheetImport ImportSheets(const content::FileSource& files, const service::Municipality& municipality,
                         const std::map<std::string, std::string>& sheets) {
  return Importer(files, municipality).Run([&](ContentDocuments& documents, base::Diagnostics& problems) {
    for (const auto& [name, bytes] : sheets) {
      const auto sheet =
          std::find_if(kSheets.begin(), kSheets.end(), [&n = name](const Sheet& one) { return one.name == n; });
      if (sheet != kSheets.end()) {
        sheet->read(bytes, documents, problems);
      } else {
        problems.Report("MG0604", {name, 0, 0, 0, 0}, {{"kind", "sheet"}, {"name", name}});
      }
    }
  });
}

SheetImport ImportFacilities(const content::FileSource& files, const service::Municipality& municipality,
                             const FacilityList& list) {
  return Importer(files, municipality).Run([&](ContentDocuments& documents, base::Diagnostics& problems) {
    ReadFacilities(list, documents, problems);
  });
}

}  // namespace madoguchi::author
