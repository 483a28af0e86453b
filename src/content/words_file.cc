#include "content/words_file.h"

#include <optional>

#include "content/field_reader.h"

namespace madoguchi::content {
namespace {

// "setagaya" of "setagaya/move_in/text.ja.json".
std::string_view FolderOf(std::string_view path) { return path.substr(0, path.find('/')); }

}  // namespace

void ReadWords(const JsonValue& json, text::Language language, const std::string& prefix, LoadContext& context) {
  if (!IsObject(json, "text", context.diagnostics)) return;
  for (const JsonMember& member : json.members) {
    const std::optional<std::string> words = AsString(member.value, member.key, context.diagnostics);
    if (member.key == "$schema") continue;
    const std::string key = prefix + member.key;
    const std::string name = "text/" + std::string(text::Tag(language)) + "/" + key;
    // Words of the wrong type are there all the same: they need not be reported as missing too.
    if (context.municipality.words.Add(language, key, words.value_or("?"))) {
      context.positions.Put(name, member.key_span);
      continue;
    }
    const base::SourceSpan first = context.positions.Of(name);
    if (FolderOf(first.file) == FolderOf(member.key_span.file)) {
      context.Report("MG0011", member.key_span, {{"id", key}, {"first", PlaceText(first)}});
    }
  }
}

}  // namespace madoguchi::content
