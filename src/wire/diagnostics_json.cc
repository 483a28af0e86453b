#include "wire/diagnostics_json.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "base/diagnostic_printer.h"
#include "wire/json_writer.h"

namespace madoguchi::wire {
namespace {

using base::Diagnostic;

void WriteProblem(const Diagnostic& diagnostic, base::AuthorLanguage language, JsonWriter& json) {
  const base::Description said = base::Describe(diagnostic, language);
  json.BeginObject().Member("code", diagnostic.code).Member("severity", base::SeverityName(diagnostic.severity));
  json.Member("name", said.name).Member("file", diagnostic.span.file);
  json.Member("line", diagnostic.span.line).Member("column", diagnostic.span.column);
  json.Member("offset", diagnostic.span.offset).Member("length", diagnostic.span.length);
  json.Member("sentence", said.sentence);
  json.Key("example");
  if (said.example.empty()) {
    json.Value(std::nullopt);
  } else {
    json.Value(said.example);
  }
  json.Member("fix", said.fix).Key("arguments").BeginObject();
  for (const auto& [name, value] : diagnostic.arguments) json.Member(name, value);
  json.EndObject().EndObject();
}

std::vector<std::string_view> CodesOf(std::span<const Diagnostic> diagnostics) {
  std::set<std::string_view> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.insert(diagnostic.code);
  return {codes.begin(), codes.end()};
}

void WriteText(std::string_view key, std::string_view text, JsonWriter& json) {
  json.Key(key).BeginObject().Member("text", text).EndObject();
}

void WriteRule(std::string_view code, base::AuthorLanguage language, JsonWriter& json) {
  json.BeginObject().Member("id", code);
  if (const base::DiagnosticRow* row = base::FindDiagnosticRow(code)) {
    const bool japanese = language == base::AuthorLanguage::kJa;
    WriteText("shortDescription", row->name, json);
    WriteText("fullDescription", japanese ? row->sentence_ja : row->sentence_en, json);
    WriteText("help", japanese ? row->fix_ja : row->fix_en, json);
    json.Key("defaultConfiguration").BeginObject().Member("level", base::SeverityName(row->severity)).EndObject();
  }
  json.EndObject();
}

// File names are free text; in a URI all but letters, digits and a few signs is written as %XX.
std::string UriOf(std::string_view file) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 15];
    }
  }
  return uri;
}

void WriteLocation(const base::SourceSpan& span, JsonWriter& json) {
  json.Key("locations").BeginArray();
  if (!span.file.empty()) {
    json.BeginObject().Key("physicalLocation").BeginObject();
    json.Key("artifactLocation").BeginObject().Member("uri", UriOf(span.file)).EndObject();
    if (span.line > 0) {
      json.Key("region").BeginObject().Member("startLine", span.line);
      if (span.column > 0) json.Member("startColumn", span.column);
      json.Member("byteOffset", span.offset).Member("byteLength", span.length).EndObject();
    }
    json.EndObject().EndObject();
  }
  json.EndArray();
}

void WriteResult(const Diagnostic& diagnostic, std::size_t rule, base::AuthorLanguage language, JsonWriter& json) {
  const base::Description said = base::Describe(diagnostic, language);
  std::string message = said.sentence;
  for (const std::string& more : {said.example, said.fix}) {
    if (!more.empty()) message += "\n" + more;
  }
  json.BeginObject().Member("ruleId", diagnostic.code).Member("ruleIndex", rule);
  json.Member("level", base::SeverityName(diagnostic.severity));
  WriteText("message", message, json);
  WriteLocation(diagnostic.span, json);
  json.EndObject();
}

}  // namespace

std::string DiagnosticsJson(std::span<const Diagnostic> diagnostics, base::AuthorLanguage language) {
  JsonWriter json;
  json.BeginObject().Key("problems").BeginArray();
  for (const Diagnostic& diagnostic : diagnostics) WriteProblem(diagnostic, language, json);
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const Diagnostic& d) { return d.severity == base::Severity::kError; });
  json.EndArray().Member("errors", errors);
  json.Member("warnings", static_cast<std::ptrdiff_t>(diagnostics.size()) - errors).EndObject();
  return json.Take();
}

std::string DiagnosticsSarif(std::span<const Diagnostic> diagnostics, base::AuthorLanguage language) {
  const std::vector<std::string_view> codes = CodesOf(diagnostics);
  JsonWriter json;
  json.BeginObject().Member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").Member("version", "2.1.0");
  json.Key("runs").BeginArray().BeginObject();
  json.Key("tool").BeginObject().Key("driver").BeginObject().Member("name", "madoguchi");
  json.Key("rules").BeginArray();
  for (const std::string_view code : codes) WriteRule(code, language, json);
  json.EndArray().EndObject().EndObject();
  json.Member("columnKind", "unicodeCodePoints");
  json.Key("results").BeginArray();
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto rule = std::lower_bound(codes.begin(), codes.end(), std::string_view(diagnostic.code)) - codes.begin();
    WriteResult(diagnostic, static_cast<std::size_t>(rule), language, json);
  }
  json.EndArray().EndObject().EndArray().EndObject();
  return json.Take();
}

}  // namespace madoguchi::wire
