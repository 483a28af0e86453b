// `madoguchi pack <municipality> --out FILE [--phrases FILE.json]`: the one file that the app reads.

#include <fstream>
#include <ostream>
#include <string>

#include "author/content_words.h"
#include "base/diagnostic_printer.h"
#include "content/bundle_writer.h"
#include "content/json_reader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/read_file.h"
#include "verify/prove.h"

namespace madoguchi::cli {
namespace {

// A flat object of texts; what else stands in it is no phrase and is passed over.
std::optional<content::PhraseMap> ReadPhrases(const Options& options, Console& console) {
  content::PhraseMap phrases;
  if (options.phrases.empty()) return phrases;
  base::Diagnostics diagnostics;
  const std::optional<std::string> text = ReadFile(options.phrases);
  std::optional<content::JsonValue> json;
  if (!text) {
    diagnostics.Report("MG0001", {.file = options.phrases}, {{"file", options.phrases}});
  } else {
    json = content::ReadJson(options.phrases, *text, diagnostics);
  }
  if (!json) {
    const auto text_of = [&text](std::string_view) { return text ? std::optional<std::string_view>(*text) : std::nullopt; };
    console.err << base::PrintDiagnostics(diagnostics.all(), author::AuthorLanguageOf(options.language), text_of);
    return std::nullopt;
  }
  for (const content::JsonMember& member : json->members) phrases.emplace(member.key, member.value.text);
  return phrases;
}

}  // namespace

int RunPack(const Options& options, base::Date, Console& console) {
  int exit_code = kDone;
  std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return exit_code;
  service::Municipality& municipality = content->municipality;
  // From the day of the content, so that the same content makes the same bytes on every day.
  verify::Proof proof = verify::Prove(municipality, options.today.value_or(municipality.content_date));
  if (!proof.holds) {
    base::Diagnostics problems;
    for (const verify::ProcedureProof& one : proof.procedures) verify::ReportProof(*content, one, problems);
    console.err << PrintProblems(problems, content::DiskFiles(options.procedures), options, options.procedures);
    if (problems.has_errors()) return kProblems;
  } else {
    municipality.certificate = proof.certificate;
  }
  const std::optional<content::PhraseMap> phrases = ReadPhrases(options, console);
  if (!phrases) return kProblems;
  const std::string out = options.out.empty() ? options.target + ".bundle" : options.out;
  const std::string bytes = content::WriteBundle(municipality, *phrases);
  std::ofstream file(out, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    console.err << CannotWrite(options.language, out);
    return kCannotRun;
  }
  console.out << PackSummary(options.language, out, bytes.size());
  return kDone;
}

}  // namespace madoguchi::cli
