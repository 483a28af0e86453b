#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "content/expected_steps.h"
#include "content/field_reader.h"
#include "content/scenario.h"
#include "service/answer_text.h"
#include "service/channel.h"
#include "service/status_name.h"

namespace madoguchi::content {
namespace {

constexpr std::array<std::string_view, 4> kStatuses = {"settled", "conditional", "ask", "not_needed"};
constexpr std::array<std::string_view, 3> kDateKeys = {"deadline", "from", "until"};
constexpr std::int64_t kMaxYen = 100'000'000;

// Where the facts of a WrittenFacts stand, in the same order.
using Spans = std::vector<base::SourceSpan>;

class ScenarioReader {
 public:
  ScenarioReader(std::optional<rules::ProcedureIndex> own_procedure, LoadContext& context)
      : own_procedure_(own_procedure), context_(context) {}

  Scenario Read(const JsonValue& json) {
    scenario_ = Scenario();
    scenario_.span = json.span;
    FieldReader fields(json, "scenario", context_.diagnostics);
    if (!fields.ok()) return scenario_;
    scenario_.id = fields.RequiredId("id");
    if (const JsonValue* id = fields.Optional("id")) scenario_.span = id->span;
    scenario_.resident = fields.RequiredString("resident");
    scenario_.today = fields.RequiredDate("today").value_or(context_.municipality.content_date);
    ReadProcedures(fields);
    ReadHousehold(fields);
    ReadExpectations(fields.Required("expect"), "expect", false);
    ReadExpectations(fields.Optional("expect_not"), "expect_not", true);
    ReadContradiction(fields.Optional("contradict"));
    fields.Ignore("note");
    fields.Finish();
    return std::move(scenario_);
  }

 private:
  void ReportUnknown(const base::SourceSpan& span, const std::string& name) {
    context_.Report("MG0401", span, {{"scenario", scenario_.id}, {"name", name}});
  }

  // A procedure that is there and could not be read has been reported.
  void ReportUnknownProcedure(const base::SourceSpan& span, const std::string& id) {
    if (context_.unreadable.procedures.count(id) == 0) ReportUnknown(span, id);
  }

  void ReadProcedures(FieldReader& fields) {
    const JsonValue* event_json = fields.Optional("life_event");
    const JsonValue* procedures = fields.Optional("procedures");
    if (event_json != nullptr && procedures != nullptr) {
      context_.Report("MG0015", fields.json().span,
                      {{"key", scenario_.id}, {"count", "2"}, {"allowed", "life_event, procedures"}});
    }
    if (event_json != nullptr) {
      const std::optional<std::string> id = AsString(*event_json, "life_event", context_.diagnostics);
      if (!id) return;
      const service::LifeEvent* event = context_.municipality.FindLifeEvent(*id);
      if (event == nullptr) {
        ReportUnknown(event_json->span, *id);
        procedures_known_ = false;
      } else {
        scenario_.procedures = event->procedures;
      }
    } else if (procedures != nullptr) {
      if (!IsArray(*procedures, "procedures", context_.diagnostics)) return;
      for (const JsonValue& item : procedures->items) {
        const std::optional<std::string> id = AsString(item, "procedures", context_.diagnostics);
        if (!id) continue;
        const std::optional<rules::ProcedureIndex> index = context_.municipality.FindProcedure(*id);
        if (index) scenario_.procedures.push_back(*index);
        if (!index) ReportUnknownProcedure(item.span, *id);
      }
    } else if (own_procedure_) {
      scenario_.procedures = {*own_procedure_};
    } else {
      context_.Report("MG0007", fields.json().span, {{"key", "life_event"}});
    }
  }

  service::WrittenFacts ReadWrittenFacts(const JsonValue& json, Spans& spans) {
    service::WrittenFacts facts;
    if (!IsObject(json, "facts", context_.diagnostics)) return facts;
    for (const JsonMember& member : json.members) {
      const JsonValue& value = member.value;
      if (value.kind == JsonKind::kString) {
        facts.emplace_back(member.key, value.text);
      } else if (value.kind == JsonKind::kBoolean) {
        facts.emplace_back(member.key, value.boolean);
      } else if (value.kind == JsonKind::kInteger) {
        facts.emplace_back(member.key, value.integer);
      } else {
        context_.Report("MG0006", value.span,
                        {{"key", member.key},
                         {"expected", "string, true / false, integer"},
                         {"found", std::string(JsonKindName(value.kind))}});
        continue;
      }
      spans.push_back(value.span);
    }
    return facts;
  }

  void ReadHousehold(FieldReader& fields) {
    service::WrittenHousehold written;
    Spans fact_spans;
    std::vector<std::pair<base::SourceSpan, Spans>> people_spans;
    if (const JsonValue* facts = fields.Optional("facts")) written.facts = ReadWrittenFacts(*facts, fact_spans);
    if (const JsonValue* people = fields.Optional("people");
        people != nullptr && IsArray(*people, "people", context_.diagnostics)) {
      for (const JsonValue& item : people->items) {
        FieldReader person_fields(item, "people", context_.diagnostics);
        service::WrittenPerson person;
        Spans spans;
        person.id = person_fields.RequiredId("id");
        if (const JsonValue* facts = person_fields.Optional("facts")) person.facts = ReadWrittenFacts(*facts, spans);
        person_fields.Finish();
        written.people.push_back(std::move(person));
        people_spans.emplace_back(item.span, std::move(spans));
      }
    }
    service::HouseholdAnswers read = service::ReadHousehold(context_.municipality.vocabulary, written, scenario_.today);
    for (service::HouseholdProblem& problem : read.problems) {
      if (problem.code == "MG0101" && context_.unreadable.facts) continue;
      const Spans& spans = problem.person ? people_spans[*problem.person].second : fact_spans;
      const base::SourceSpan& span = problem.fact ? spans[*problem.fact] : people_spans[problem.person.value_or(0)].first;
      context_.Report(std::move(problem.code), span, std::move(problem.arguments));
    }
    scenario_.answers = std::move(read.answers);
    scenario_.people = std::move(read.people);
    if (const JsonValue* policy = fields.Optional("policy")) ReadPolicy(*policy);
  }

  // What nobody has confirmed of an authority, and is taken for granted here: nobody is ever asked for it.
  void ReadPolicy(const JsonValue& json) {
    Spans spans;
    const service::WrittenFacts written = ReadWrittenFacts(json, spans);
    const rules::Vocabulary& vocabulary = context_.municipality.vocabulary;
    for (std::size_t i = 0; i < written.size(); ++i) {
      const std::optional<rules::FactId> fact = vocabulary.Find(written[i].first);
      if (!fact || vocabulary[*fact].owner != rules::FactOwner::kAuthority) {
        if (!context_.unreadable.facts) ReportUnknown(spans[i], written[i].first);
        continue;
      }
      const base::Result<rules::Answer> answer = service::ParseAnswer(vocabulary[*fact], written[i].second, scenario_.today);
      if (answer.Ok() && answer->value) {
        scenario_.answers.Set({*fact, rules::PersonIndex{0}}, *answer->value, answer->revision);
      } else {
        ReportUnknown(spans[i], written[i].first);
      }
    }
  }

  void ReadContradiction(const JsonValue* json) {
    if (json == nullptr || !IsArray(*json, "contradict", context_.diagnostics)) return;
    for (const JsonValue& item : json->items) {
      const std::optional<std::string> id = AsString(item, "contradict", context_.diagnostics);
      if (!id) continue;
      const std::optional<rules::FactId> fact = context_.municipality.vocabulary.Find(*id);
      if (fact) scenario_.contradict.push_back(*fact);
      if (!fact && !context_.unreadable.facts) ReportUnknown(item.span, *id);
    }
  }

  void ReadExpectations(const JsonValue* json, std::string_view key, bool negated) {
    if (json == nullptr || !IsObject(*json, key, context_.diagnostics)) return;
    for (const JsonMember& member : json->members) {
      Expectation expectation;
      // "child_benefit" or, for a procedure that runs for several people, "child_benefit/haru".
      const std::size_t slash = member.key.find('/');
      expectation.procedure = member.key.substr(0, slash);
      if (slash != std::string::npos) expectation.person = member.key.substr(slash + 1);
      expectation.span = member.key_span;
      expectation.negated = negated;
      const std::optional<rules::ProcedureIndex> index = context_.municipality.FindProcedure(expectation.procedure);
      const bool at_hand =
          index && std::find(scenario_.procedures.begin(), scenario_.procedures.end(), *index) != scenario_.procedures.end();
      if (!at_hand && procedures_known_) ReportUnknownProcedure(member.key_span, expectation.procedure);
      const bool person_known = expectation.person.empty() || std::find(scenario_.people.begin(), scenario_.people.end(),
                                                                        expectation.person) != scenario_.people.end();
      if (!person_known) ReportUnknown(member.key_span, expectation.person);
      ReadFields(member, index, expectation);
      scenario_.expectations.push_back(std::move(expectation));
    }
  }

  void ReadFields(const JsonMember& member, std::optional<rules::ProcedureIndex> procedure, Expectation& expectation) {
    FieldReader fields(member.value, member.key, context_.diagnostics);
    if (const JsonValue* json = fields.Optional("status")) {
      if (AsOneOf(*json, "status", kStatuses, context_.diagnostics)) Keep("status", *json, expectation);
    }
    if (const JsonValue* json = fields.Optional("channel")) {
      std::array<std::string_view, service::kChannelCount> names;
      for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::ChannelName(static_cast<service::Channel>(i));
      if (json->kind == JsonKind::kNull || AsOneOf(*json, "channel", names, context_.diagnostics))
        Keep("channel", *json, expectation);
    }
    if (const JsonValue* json = fields.Optional("outcome")) {
      // Null while several are possible.
      const bool open = json->kind == JsonKind::kNull;
      if (!open && AsString(*json, "outcome", context_.diagnostics)) CheckOutcome(*json, procedure);
      if (open || json->kind == JsonKind::kString) Keep("outcome", *json, expectation);
    }
    for (const std::string_view key : kDateKeys) {
      const JsonValue* json = fields.Optional(key);
      if (json == nullptr) continue;
      if (json->kind == JsonKind::kNull || AsDate(*json, key, context_.diagnostics)) Keep(key, *json, expectation);
    }
    if (const JsonValue* json = fields.Optional("fee_yen")) {
      if (json->kind == JsonKind::kNull || AsInteger(*json, "fee_yen", 0, kMaxYen, context_.diagnostics))
        Keep("fee_yen", *json, expectation);
    }
    if (const JsonValue* json = fields.Optional("takes")) {
      if (json->kind == JsonKind::kNull || AsString(*json, "takes", context_.diagnostics)) Keep("takes", *json, expectation);
    }
    if (const JsonValue* json = fields.Optional("evidence")) {
      if (json->kind == JsonKind::kNull) Keep("evidence", *json, expectation);
      if (json->kind != JsonKind::kNull && IsArray(*json, "evidence", context_.diagnostics))
        KeepEvidence(*json, expectation);
    }
    ReadExpectedSteps(fields, scenario_.id, procedure, context_, expectation);
    fields.Finish();
  }

  // A list of things to bring, each a list of types, as in a step.
  void KeepEvidence(const JsonValue& json, Expectation& expectation) {
    std::string all;
    for (const JsonValue& thing : json.items) {
      if (!IsArray(thing, "evidence", context_.diagnostics)) continue;
      std::string any_of;
      for (const JsonValue& type : thing.items) {
        const std::optional<service::EvidenceId> id = EvidenceNamed(type, "evidence", context_);
        if (id) any_of += (any_of.empty() ? "" : "|") + context_.municipality[*id].id;
      }
      if (expectation.negated) expectation.fields.push_back({"evidence", any_of, thing.span});
      all += (all.empty() ? "" : ", ") + any_of;
    }
    if (!expectation.negated) expectation.fields.push_back({"evidence", std::move(all), json.span});
  }

  void CheckOutcome(const JsonValue& json, std::optional<rules::ProcedureIndex> procedure) {
    if (!procedure) return;
    const std::vector<service::Outcome>& outcomes = context_.municipality[*procedure].outcomes;
    const bool known = std::any_of(outcomes.begin(), outcomes.end(),
                                   [&](const service::Outcome& outcome) { return outcome.id == json.text; });
    if (!known) context_.Report("MG0107", json.span, {{"outcome", json.text}});
  }

  static void Keep(std::string_view key, const JsonValue& json, Expectation& expectation) {
    ExpectedField field;
    field.key = key;
    if (json.kind == JsonKind::kString) field.value = json.text;
    if (json.kind == JsonKind::kInteger) field.value = std::to_string(json.integer);
    field.span = json.span;
    expectation.fields.push_back(std::move(field));
  }

  std::optional<rules::ProcedureIndex> own_procedure_;
  LoadContext& context_;
  Scenario scenario_;
  bool procedures_known_ = true;  // False: what is expected cannot be held against them.
};

}  // namespace

std::vector<Scenario> ReadScenarios(const JsonValue& json, std::optional<rules::ProcedureIndex> own_procedure,
                                    LoadContext& context) {
  std::vector<Scenario> scenarios;
  const JsonValue* list = &json;
  if (json.kind == JsonKind::kObject) {
    FieldReader fields(json, "scenarios.json", context.diagnostics);
    fields.Ignore("$schema");
    fields.Ignore("note");
    list = fields.Required("scenarios");
    fields.Finish();
    if (list == nullptr) return scenarios;
  }
  if (!IsArray(*list, "scenarios.json", context.diagnostics)) return scenarios;
  std::map<std::string, base::SourceSpan> ids;
  for (const JsonValue& item : list->items) {
    const std::size_t errors_before = context.diagnostics.error_count();
    Scenario scenario = ScenarioReader(own_procedure, context).Read(item);
    const auto [first, is_new] = ids.emplace(scenario.id, scenario.span);
    if (!is_new && !scenario.id.empty()) {
      context.Report("MG0011", scenario.span, {{"id", scenario.id}, {"first", PlaceText(first->second)}});
    }
    if (context.diagnostics.error_count() == errors_before) scenarios.push_back(std::move(scenario));
  }
  return scenarios;
}

}  // namespace madoguchi::content
