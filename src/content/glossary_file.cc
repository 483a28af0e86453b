#include "content/glossary_file.h"

#include <optional>
#include <string_view>

#include "content/field_reader.h"
#include "content/load_context.h"

namespace madoguchi::content {
namespace {

GlossaryTerm ReadTerm(const JsonValue& json, text::Language language, LoadContext& context) {
  GlossaryTerm term{.language = language, .word = {}, .avoided = {}};
  FieldReader fields(json, text::Tag(language), context.diagnostics);
  term.word = fields.RequiredString("word");
  if (const JsonValue* avoided = fields.Required("avoid");
      avoided != nullptr && IsArray(*avoided, "avoid", context.diagnostics)) {
    for (const JsonValue& item : avoided->items) {
      const std::optional<std::string> word = AsString(item, "avoid", context.diagnostics);
      if (!word) continue;
      // Nothing, or a part of the right word, would be found everywhere.
      if (word->empty() || term.word.find(*word) != std::string::npos) {
        context.Report("MG0008", item.span, {{"key", "avoid"}, {"value", *word}, {"allowed", "≠ " + term.word}});
      } else {
        term.avoided.push_back(*word);
      }
    }
  }
  fields.Ignore("note");
  fields.Finish();
  return term;
}

}  // namespace

std::vector<GlossaryTerm> ReadGlossary(const JsonValue* shared, const JsonValue* own, LoadContext& context) {
  std::vector<GlossaryTerm> terms;
  for (const Entry& entry : MergeEntries(shared, own, "glossary.json", context)) {
    FieldReader fields(entry.json(), entry.id(), context.diagnostics);
    for (const text::Language language : text::kLanguages) {
      const JsonValue* json = fields.Optional(text::Tag(language));
      if (json != nullptr) terms.push_back(ReadTerm(*json, language, context));
      // やさしい日本語 is Japanese.
      const bool repeats = language == text::Language::kJa && fields.ok() &&
                           fields.json().Find(text::Tag(text::Language::kJaSimple)) == nullptr;
      if (json == nullptr || !repeats) continue;
      terms.push_back(terms.back());
      terms.back().language = text::Language::kJaSimple;
    }
    fields.Ignore("note");
    fields.Finish();
  }
  return terms;
}

}  // namespace madoguchi::content
