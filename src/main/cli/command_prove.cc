// `madoguchi prove <municipality> [--json]`: what holds for every resident on every day of the next 24 months.
// `madoguchi prove --recheck BUNDLE`: judges the certificate of a bundle by walks made anew.

#include <ostream>
#include <string>
#include <vector>

#include "base/hash.h"
#include "content/bundle_reader.h"
#include "main/cli/cli_words.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/read_file.h"
#include "verify/prove.h"
#include "verify/recheck.h"
#include "wire/json_writer.h"

namespace madoguchi::cli {
namespace {

std::string ProofAsJson(const service::Municipality& municipality, const verify::Proof& proof) {
  const service::Certificate& certificate = proof.certificate;
  wire::JsonWriter json;
  json.BeginObject().Member("municipality", municipality.id).Member("holds", proof.holds);
  json.Member("checker", certificate.checker).Member("content_hash", base::ToHex(certificate.content_hash));
  json.Member("first_day", base::ToIso(certificate.first_day)).Member("last_day", base::ToIso(certificate.last_day));
  json.Member("days", certificate.days).Member("procedures", certificate.procedures).Member("nodes", certificate.nodes);
  json.Member("outcomes", certificate.outcomes).Member("paths", certificate.paths);
  json.Member("questions", certificate.questions).Key("by_procedure").BeginArray();
  for (const verify::ProcedureProof& one : proof.procedures) {
    const service::Procedure& procedure = municipality[one.procedure];
    json.BeginObject().Member("id", procedure.id).Member("holds", one.Holds(procedure.rule.tree));
    json.Member("nodes", procedure.rule.tree.nodes.size()).Member("outcomes", procedure.outcomes.size());
    json.Member("paths", one.found.paths.size()).Member("questions", one.found.questions);
    json.Member("different_days", one.different_days).EndObject();
  }
  json.EndArray().EndObject();
  return json.Take() + "\n";
}

std::vector<verify::Claim> ClaimsOf(const verify::Proof& proof) {
  std::vector<verify::Claim> claims;
  for (const verify::ProcedureProof& one : proof.procedures) {
    for (const verify::Witness& witness : one.found.paths) claims.push_back({one.procedure, witness});
  }
  return claims;
}

int RecheckBundle(const Options& options, Console& console) {
  const std::optional<std::string> bytes = ReadFile(options.recheck);
  if (!bytes) {
    console.err << CannotRead(options.language, options.recheck);
    return kCannotRun;
  }
  const base::Result<service::Municipality> municipality = content::ReadBundle(*bytes);
  base::Diagnostics problems;
  if (!municipality.Ok()) {
    problems.Report("MG0501", {options.recheck, 0, 0, 0, 0},
                    {{"file", options.recheck}, {"problem", municipality.error().context}});
  } else {
    const verify::Proof proof = verify::Prove(*municipality, municipality->certificate.first_day);
    for (const std::string& objection : verify::Recheck(*municipality, ClaimsOf(proof))) {
      problems.Report("MG0502", {options.recheck, 0, 0, 0, 0}, {{"file", options.recheck}, {"problem", objection}});
    }
  }
  if (!problems.empty()) {
    console.out << PrintWithoutPlaces(problems, options);
    return kProblems;
  }
  console.out << ProofSummary(options.language, municipality->id, municipality->certificate, ProofSaid::kConfirmed);
  return kDone;
}

}  // namespace

int RunProve(const Options& options, base::Date today, Console& console) {
  if (!options.recheck.empty()) return RecheckBundle(options, console);
  int exit_code = kDone;
  base::Diagnostics problems;
  const std::optional<content::LoadedContent> content = OpenContent(options, console, exit_code);
  if (!content) return exit_code;
  const verify::Proof proof = verify::Prove(content->municipality, today);
  for (const verify::ProcedureProof& one : proof.procedures) verify::ReportProof(*content, one, problems);
  if (options.json) {
    console.out << ProofAsJson(content->municipality, proof);
  } else {
    if (!problems.empty()) {
      console.out << PrintProblems(problems, content::DiskFiles(options.procedures), options, options.procedures) << "\n";
    }
    console.out << ProofSummary(options.language, content->municipality.id, proof.certificate,
                                proof.holds ? ProofSaid::kHolds : ProofSaid::kDoesNotHold);
  }
  return proof.holds ? kDone : kProblems;
}

}  // namespace madoguchi::cli
