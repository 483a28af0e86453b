#include "content/procedure_file.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/condition_reader.h"
#include "content/field_reader.h"
#include "content/statement_reader.h"
#include "content/step_reader.h"
#include "content/tree_reader.h"
#include "rules/program.h"
#include "service/answer_text.h"

namespace madoguchi::content {
namespace {

using service::Alternative;
using service::Outcome;
using service::Procedure;

class ProcedureReader {
 public:
  ProcedureReader(Procedure& procedure, LoadContext& context) : procedure_(procedure), context_(context) {}

  void ReadSteps(const JsonValue& json) {
    if (!IsObject(json, "steps", context_.diagnostics) || !CheckCount(json, "steps", context_)) return;
    for (const JsonMember& member : json.members) {
      CheckId(member.key, member.key_span, context_.diagnostics);
      context_.positions.Put(procedure_.id + "/step/" + member.key, member.key_span);
      procedure_.steps.push_back(ReadStep(member, context_));
    }
  }

  void ReadOutcomes(const JsonValue& json) {
    if (!IsObject(json, "outcomes", context_.diagnostics) || !CheckCount(json, "outcomes", context_)) return;
    if (json.members.size() > static_cast<std::size_t>(rules::kMaxOutcomes)) {
      context_.Report("MG0014", json.span,
                      {{"key", "outcomes"},
                       {"count", std::to_string(json.members.size())},
                       {"limit", std::to_string(rules::kMaxOutcomes)}});
    }
    for (const JsonMember& member : json.members) {
      CheckId(member.key, member.key_span, context_.diagnostics);
      context_.positions.Put(procedure_.id + "/outcome/" + member.key, member.key_span);
      procedure_.outcomes.push_back(ReadOutcome(member));
    }
  }

  void ReadRule(const JsonValue* run, const JsonValue* tree) {
    std::vector<std::string> outcome_ids;
    for (const Outcome& outcome : procedure_.outcomes) {
      outcome_ids.push_back(outcome.id);
      const std::optional<service::Channel> headline = service::HeadlineOf(procedure_, outcome);
      procedure_.rule.outcome_class.push_back(headline ? static_cast<rules::OutcomeClass>(*headline)
                                                       : rules::kNotNeededClass);
    }
    if (tree != nullptr) procedure_.rule.tree = ReadTree(*tree, procedure_.id, outcome_ids, context_);
    if (run != nullptr) ReadRun(*run);
  }

  void ReadLegalBasis(const JsonValue& json) {
    if (!IsArray(json, "legal_basis", context_.diagnostics)) return;
    for (const JsonValue& item : json.items) {
      service::LegalBasis basis;
      FieldReader fields(item, "legal_basis", context_.diagnostics);
      basis.law = fields.RequiredString("law");
      basis.article = fields.RequiredString("article");
      if (fields.ok()) basis.provenance = ReadProvenance(fields, "legal_basis", context_);
      fields.Finish();
      procedure_.legal_basis.push_back(std::move(basis));
    }
  }

 private:
  Outcome ReadOutcome(const JsonMember& member) {
    Outcome outcome;
    outcome.id = member.key;
    FieldReader fields(member.value, member.key, context_.diagnostics);
    const JsonValue* alternatives = fields.Optional("alternatives");
    const bool not_needed = fields.BooleanOr("not_needed", false);
    fields.Ignore("note");
    fields.Finish();
    if (alternatives != nullptr && IsObject(*alternatives, "alternatives", context_.diagnostics) &&
        CheckCount(*alternatives, "alternatives", context_)) {
      ReadAlternatives(*alternatives, outcome);
    }
    // Either a way to do it or the word that nothing has to be done; never both, never neither.
    if (not_needed && alternatives != nullptr) {
      context_.Report("MG0015", member.key_span,
                      {{"key", member.key}, {"count", "2"}, {"allowed", "alternatives, not_needed"}});
    } else if (fields.ok() && !not_needed && outcome.alternatives.empty()) {
      context_.Report("MG0209", member.key_span, {{"outcome", member.key}});
    }
    return outcome;
  }

  void ReadAlternatives(const JsonValue& json, Outcome& outcome) {
    std::optional<std::size_t> chosen;
    for (const JsonMember& member : json.members) {
      CheckId(member.key, member.key_span, context_.diagnostics);
      context_.positions.Put(procedure_.id + "/alternative/" + outcome.id + "/" + member.key, member.key_span);
      FieldReader fields(member.value, member.key, context_.diagnostics);
      Alternative alternative;
      alternative.id = member.key;
      if (const JsonValue* steps = fields.Required("steps")) alternative.steps = ReadStepList(*steps);
      const bool recommended = fields.BooleanOr("recommended", false);
      alternative.because = fields.StringOr("because", {});
      // Written as in the procedure's own words, where keys have no prefix.
      if (!alternative.because.empty()) alternative.because = procedure_.id + "/" + alternative.because;
      fields.Ignore("note");
      fields.Finish();
      if (recommended && chosen)
        context_.Report("MG0213", member.key_span, {{"outcome", outcome.id}, {"alternative", member.key}});
      if (recommended && !chosen) chosen = outcome.alternatives.size();
      outcome.alternatives.push_back(std::move(alternative));
    }
    if (!outcome.alternatives.empty()) Recommend(outcome, chosen);
  }

  std::vector<service::StepIndex> ReadStepList(const JsonValue& json) {
    std::vector<service::StepIndex> steps;
    std::map<std::string, base::SourceSpan> seen;
    if (!IsArray(json, "steps", context_.diagnostics)) return steps;
    if (json.items.empty()) context_.Report("MG0008", json.span, {{"key", "steps"}, {"value", "[]"}, {"allowed", "1.."}});
    for (const JsonValue& item : json.items) {
      const std::optional<std::string> id = AsString(item, "steps", context_.diagnostics);
      if (!id) continue;
      const auto [first, is_new] = seen.emplace(*id, item.span);
      if (!is_new) context_.Report("MG0011", item.span, {{"id", *id}, {"first", PlaceText(first->second)}});
      const auto found = std::find_if(procedure_.steps.begin(), procedure_.steps.end(),
                                      [&](const service::Step& step) { return step.id == *id; });
      if (found == procedure_.steps.end()) {
        context_.Report("MG0208", item.span, {{"step", *id}});
      } else {
        steps.push_back(service::StepIndex::FromIndex(static_cast<std::size_t>(found - procedure_.steps.begin())));
      }
    }
    return steps;
  }

  // The nearest channel wins, and the author's order among equals. An author who recommends another way says why.
  void Recommend(Outcome& outcome, std::optional<std::size_t> chosen) {
    const auto nearer = [&](const Alternative& a, const Alternative& b) {
      return service::HeadlineOf(procedure_, a) < service::HeadlineOf(procedure_, b);
    };
    const auto nearest = std::min_element(outcome.alternatives.begin(), outcome.alternatives.end(), nearer);
    if (!chosen) {
      nearest->recommended = true;
      return;
    }
    Alternative& alternative = outcome.alternatives[*chosen];
    alternative.recommended = true;
    if (nearer(*nearest, alternative) && alternative.because.empty()) {
      context_.Report("MG0213", context_.positions.Of(procedure_.id + "/alternative/" + outcome.id + "/" + alternative.id),
                      {{"outcome", outcome.id}, {"alternative", alternative.id}});
    }
  }

  void ReadRun(const JsonValue& json) {
    if (json.kind == JsonKind::kString) {
      if (json.text != "once") {
        context_.Report("MG0008", json.span,
                        {{"key", "run"}, {"value", json.text}, {"allowed", "\"once\", { \"for_each\": … }"}});
      }
      return;
    }
    FieldReader fields(json, "run", context_.diagnostics);
    const JsonValue* for_each = fields.Required("for_each");
    fields.Finish();
    if (for_each == nullptr) return;
    FieldReader each(*for_each, "for_each", context_.diagnostics);
    const JsonValue* fact_json = each.Required("fact");
    const JsonValue* is = each.Required("is");
    each.Finish();
    if (fact_json == nullptr || is == nullptr) return;
    const std::optional<rules::FactId> fact_id = FactNamed(*fact_json, "fact", context_);
    if (!fact_id) return;
    const rules::Fact& fact = context_.municipality.vocabulary[*fact_id];
    if (fact.owner != rules::FactOwner::kPerson) {
      context_.Report("MG0114", fact_json->span,
                      {{"fact", fact.id}, {"owner", std::string(service::FactOwnerName(fact.owner))}});
      return;
    }
    if (std::optional<rules::Condition> when = ReadCondition(*is, fact, context_)) {
      procedure_.rule.for_each = rules::ForEach{*fact_id, std::move(*when)};
    }
  }

  Procedure& procedure_;
  LoadContext& context_;
};

// Says nothing where neither is named.
void ReadUpkeep(FieldReader& fields, const std::string& procedure, LoadContext& context) {
  Upkeep upkeep;
  upkeep.procedure = procedure;
  if (const JsonValue* owner = fields.Optional("owner")) {
    upkeep.owner = AsString(*owner, "owner", context.diagnostics).value_or("?");
    if (upkeep.owner.empty()) context.Report("MG0008", owner->span, {{"key", "owner"}, {"value", ""}, {"allowed", "…課"}});
  }
  if (const JsonValue* review_by = fields.Optional("review_by")) {
    upkeep.review_by = AsDate(*review_by, "review_by", context.diagnostics);
    upkeep.review_by_span = review_by->span;
  }
  if (!upkeep.owner.empty() || upkeep.review_by) context.upkeep.push_back(std::move(upkeep));
}

}  // namespace

Procedure ReadProcedure(const JsonValue& json, const std::string& folder, NumberRegister& numbers, LoadContext& context) {
  Procedure procedure;
  procedure.id = folder;
  FieldReader fields(json, "procedure.json", context.diagnostics);
  if (!fields.ok()) return procedure;
  context.positions.Put("procedure/" + folder, json.span);
  fields.Ignore("$schema");
  fields.Ignore("note");
  const std::string id = fields.RequiredId("id");
  if (const JsonValue* id_json = fields.Optional("id"); id_json != nullptr && !id.empty() && id != folder) {
    context.Report("MG0008", id_json->span, {{"key", "id"}, {"value", id}, {"allowed", folder}});
  }
  procedure.number =
      static_cast<std::uint32_t>(fields.RequiredInteger("number", 1, std::numeric_limits<std::int32_t>::max()));
  numbers.Take(fields.Optional("number"), context);
  if (const JsonValue* identifier = fields.Optional("identifier");
      identifier != nullptr && identifier->kind != JsonKind::kNull) {
    procedure.identifier = AsString(*identifier, "identifier", context.diagnostics).value_or(std::string());
  }
  if (const JsonValue* authority = fields.Required("authority")) procedure.authority = ReadAuthority(*authority, context);
  ReadUpkeep(fields, folder, context);
  procedure.national_template = fields.BooleanOr("national_template", false);
  procedure.never_online = fields.BooleanOr("never_online", false);
  if (const JsonValue* related = fields.Optional("related")) {
    procedure.related = AsIds(*related, "related", context.diagnostics);
    for (const JsonValue& item : related->items) context.positions.Put(folder + "/related/" + item.text, item.span);
  }

  ProcedureReader reader(procedure, context);
  if (const JsonValue* basis = fields.Required("legal_basis")) reader.ReadLegalBasis(*basis);
  if (const JsonValue* steps = fields.Required("steps")) reader.ReadSteps(*steps);
  if (const JsonValue* outcomes = fields.Required("outcomes")) reader.ReadOutcomes(*outcomes);
  reader.ReadRule(fields.Required("run"), fields.Required("tree"));
  fields.Finish();
  return procedure;
}

}  // namespace madoguchi::content
