// fees.csv: the fee of every step, own procedures and shared ones. A shared procedure's fee is changed in the municipality's
// overlay. A step without a row keeps its fee.

#include <array>
#include <set>
#include <utility>

#include "author/json_edit.h"
#include "author/node_words.h"
#include "author/schema_link.h"
#include "author/sheet_book.h"
#include "author/sheet_cells.h"

namespace madoguchi::author {
namespace {

using content::JsonMember;
using content::JsonValue;

constexpr std::string_view kMember = "fee_yen";

constexpr std::array<SheetColumn, 11> kColumns = {{{"procedure", "手続き", SheetColumn::Use::kNeeded},
                                                   {"step", "手順", SheetColumn::Use::kNeeded},
                                                   {"title", "手続きの名前（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"name", "手順の名前（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"value", "手数料（円）"},
                                                   kStatementColumns[0],
                                                   kStatementColumns[1],
                                                   kStatementColumns[2],
                                                   kStatementColumns[3],
                                                   kStatementColumns[4],
                                                   kStatementColumns[5]}};
enum : std::size_t { kProcedure, kStep, kTitle, kName, kValue, kFirst };

const JsonValue* Member(const JsonValue* object, std::string_view key) {
  return object == nullptr ? nullptr : FindMember(*object, key);
}

std::string OverlayPath(const ContentDocuments& documents, std::string_view procedure) {
  return documents.OwnPath(std::string(procedure) + "/overlay.json");
}

// The statement that holds, the overlay's before the shared one.
const JsonValue* FeeOf(const ContentDocuments& documents, const std::string& procedure, const std::string& step) {
  bool is_own = false;
  const JsonValue* json = documents.ProcedureOf(procedure, is_own);
  if (!is_own) {
    const auto overlay = documents.own.find(OverlayPath(documents, procedure));
    if (overlay != documents.own.end()) {
      const JsonValue* laid_over = Member(Member(Member(&overlay->second, "steps"), step), kMember);
      if (laid_over != nullptr) return laid_over;
    }
  }
  return Member(Member(Member(json, "steps"), step), kMember);
}

bool HasStep(const service::Procedure& procedure, const std::string& id) {
  for (const service::Step& step : procedure.steps) {
    if (step.id == id) return true;
  }
  return false;
}

void PutFee(ContentDocuments& documents, const std::string& procedure, const std::string& step, JsonValue fee) {
  bool is_own = false;
  (void)documents.ProcedureOf(procedure, is_own);
  const std::string path = is_own ? documents.OwnPath(procedure + "/procedure.json") : OverlayPath(documents, procedure);
  auto file = documents.own.find(path);
  if (file == documents.own.end()) {
    file = documents.own.emplace(path, ObjectJson()).first;
    LinkToSchema(file->first, file->second);
  }
  PutMember(ObjectMember(ObjectMember(file->second, "steps"), step), kMember, std::move(fee));
}

}  // namespace

CsvRows ExportFees(const ContentDocuments& documents, bool keys) {
  CsvRows rows{HeadingsOf(kColumns, keys)};
  for (const service::Procedure& procedure : documents.municipality.procedures) {
    for (const service::Step& step : procedure.steps) {
      CsvRow row{procedure.id, step.id, WordsOf(documents.municipality, procedure.id + "/title", text::Language::kJa),
                 WordsOf(documents.municipality, procedure.id + "/step." + step.id + ".name", text::Language::kJa)};
      AppendStatement(FeeOf(documents, procedure.id, step.id), CellKind::kNumber, row);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

void ImportFees(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics) {
  const std::optional<SheetRows> rows = SheetRows::Open("fees.csv", bytes, kColumns, diagnostics);
  if (!rows) return;
  std::set<std::pair<std::string, std::string>> said;
  for (std::size_t r = 0; r < rows->size(); ++r) {
    const SheetCell procedure = rows->At(r, kProcedure), step = rows->At(r, kStep);
    const std::optional<rules::ProcedureIndex> index = documents.municipality.FindProcedure(procedure.text);
    if (!index) {
      diagnostics.Report("MG0604", procedure.span, {{"kind", "procedure"}, {"name", procedure.text}});
    } else if (!HasStep(documents.municipality[*index], step.text)) {
      diagnostics.Report("MG0604", step.span, {{"kind", "step"}, {"name", step.text}});
    } else if (!said.insert({procedure.text, step.text}).second) {
      diagnostics.Report("MG0605", step.span, {{"name", procedure.text + " " + step.text}});
    } else {
      const JsonValue* present = FeeOf(documents, procedure.text, step.text);
      std::optional<JsonValue> fee = StatementOf(present, *rows, r, kValue, CellKind::kNumber, kFirst, diagnostics);
      CsvRow before, after;
      AppendStatement(present, CellKind::kNumber, before);
      AppendStatement(fee ? &*fee : nullptr, CellKind::kNumber, after);
      // A shared fee that stays as it is needs no overlay.
      if (fee && before != after) PutFee(documents, procedure.text, step.text, std::move(*fee));
    }
  }
}

}  // namespace madoguchi::author
