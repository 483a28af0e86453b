#include "wire/decide_json.h"

#include <algorithm>
#include <utility>

#include "service/status_name.h"
#include "wire/json_writer.h"
#include "wire/other_ways_json.h"
#include "wire/sources_used.h"
#include "wire/step_json.h"
#include "wire/visits_json.h"

namespace madoguchi::wire {
namespace {

std::optional<std::string_view> ChannelOrNull(std::optional<service::Channel> channel) {
  if (!channel) return std::nullopt;
  return service::ChannelName(*channel);
}

class PlanWriter {
 public:
  explicit PlanWriter(const PlanToWrite& input) : input_(input) {}

  std::string Run() {
    json_.BeginObject();
    json_.Member("today", base::ToIso(input_.plan.today));
    json_.Key("procedures").BeginArray();
    for (const plan::PlannedProcedure& planned : input_.plan.procedures) WriteProcedure(planned);
    json_.EndArray();
    VisitsWriter visits(input_.municipality, input_.people, input_.plan, json_);
    visits.WriteVisits();
    WriteNextQuestion();
    json_.Member("first_deadline", IsoOrNull(input_.plan.first_deadline));
    json_.Member("last_deadline", IsoOrNull(input_.plan.last_deadline));
    json_.Member("municipality", input_.municipality.id);
    json_.Member("content_date", base::ToIso(input_.municipality.content_date));
    visits.WriteTotals();
    json_.EndObject();
    return json_.Take();
  }

 private:
  const service::Procedure& ProcedureOf(const plan::PlannedProcedure& planned) const {
    return input_.municipality[planned.decision.of.procedure];
  }

  const std::string& FactName(rules::FactKey key) const { return input_.municipality.vocabulary[key.fact].id; }

  Names AllNames() const { return {input_.municipality, input_.people}; }

  void WriteProcedure(const plan::PlannedProcedure& planned) {
    const service::Procedure& procedure = ProcedureOf(planned);
    const rules::Decision& decision = planned.decision;
    json_.BeginObject();
    json_.Member("id", procedure.id);
    json_.Member("subject", input_.people[decision.of.subject.index()]);
    json_.Member("authority", planned.authority);
    json_.Member("status", service::StatusName(decision.status));
    json_.Member("channel", ChannelOrNull(planned.channel));
    WriteDeciding(decision);
    json_.Key("outcomes").BeginArray();
    for (const rules::OutcomeIndex outcome : decision.outcomes) json_.Value(procedure.outcomes[outcome.index()].id);
    json_.EndArray();
    json_.Key("alternatives").BeginArray();
    for (const plan::PlannedAlternative& alternative : planned.alternatives) WriteAlternative(procedure, alternative);
    json_.EndArray();
    json_.Key("why").BeginArray();
    for (const rules::FactKey key : decision.why) WriteReason(key);
    json_.EndArray();
    WriteWhatElse(planned);
    WriteSources(planned);
    json_.Key("legal_basis").BeginArray();
    for (const service::LegalBasis& basis : procedure.legal_basis) {
      json_.BeginObject().Member("law", basis.law).Member("article", basis.article).EndObject();
    }
    json_.EndArray();
    json_.Member("national_template", procedure.national_template);
    json_.EndObject();
  }

  void WriteWhatElse(const plan::PlannedProcedure& planned) {
    if (input_.answers == nullptr) return;
    const plan::PlanInput asked{input_.municipality, input_.knowledge, {}, input_.plan.today};
    const plan::OtherWays ways = plan::FindOtherWays(asked, *input_.answers, planned);
    WriteOtherWays(AllNames(), input_.knowledge, ProcedureOf(planned), ways, json_);
  }

  void WriteDeciding(const rules::Decision& decision) {
    json_.Key("deciding_facts").BeginArray();
    std::vector<rules::FactId> named;
    for (const rules::FactKey key : decision.deciding) {
      if (std::find(named.begin(), named.end(), key.fact) != named.end()) continue;
      named.push_back(key.fact);
      json_.Value(FactName(key));
    }
    json_.EndArray();
    json_.Key("deciding").BeginArray();
    for (const rules::FactKey key : decision.deciding) {
      json_.BeginObject();
      WriteFactAndPerson(AllNames(), key, json_);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteAlternative(const service::Procedure& procedure, const plan::PlannedAlternative& alternative) {
    json_.BeginObject();
    json_.Member("channel", service::ChannelName(alternative.headline));
    json_.Member("recommended", alternative.recommended);
    json_.Member("id", alternative.id);
    json_.Member("outcome", procedure.outcomes[alternative.outcome.index()].id);
    json_.Key("steps").BeginArray();
    for (const plan::PlannedStep& step : alternative.steps) {
      WriteStep(input_.municipality, procedure.steps[step.step.index()], step, input_.plan.today, json_);
    }
    json_.EndArray();
    json_.EndObject();
  }

  void WriteReason(rules::FactKey key) {
    json_.BeginObject();
    WriteFactAndPerson(AllNames(), key, json_);
    json_.Key("answer");
    WriteValue(input_.municipality.vocabulary[key.fact], input_.knowledge.value(key), json_);
    json_.EndObject();
  }

  void WriteSources(const plan::PlannedProcedure& planned) {
    json_.Key("sources").BeginArray();
    for (const UsedSource& used : SourcesUsed(input_.municipality, planned)) {
      const service::Source& source = input_.municipality[used.source];
      json_.BeginObject();
      json_.Member("id", source.id).Member("title", source.title);
      json_.Key("url");
      if (source.url.empty()) {
        json_.Value(std::nullopt);
      } else {
        json_.Value(source.url);
      }
      json_.Member("checked", IsoOrNull(used.checked)).Member("confidence", service::ConfidenceName(used.confidence));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteNextQuestion() {
    json_.Key("next_question");
    const rules::NextQuestion& next = input_.next_question;
    if (!next.ask) {
      json_.Value(std::nullopt);
      return;
    }
    json_.BeginObject();
    WriteFactAndPerson(AllNames(), *next.ask, json_);
    json_.Member("at_least_more", next.at_least_more).Member("at_most_more", next.at_most_more);
    json_.EndObject();
  }

  const PlanToWrite& input_;
  JsonWriter json_;
};

// Answers that cannot all be true, one problem for each fact, at the place where it was written.
std::vector<LineProblem> ContradictionsIn(const service::Municipality& municipality, const rules::Knowledge& knowledge,
                                          std::size_t people) {
  std::string facts;
  for (const rules::FactKey key : knowledge.conflicts()) {
    facts += (facts.empty() ? "" : ", ") + municipality.vocabulary[key.fact].id;
  }
  std::vector<LineProblem> problems;
  for (const rules::FactKey key : knowledge.conflicts()) {
    const rules::Fact& fact = municipality.vocabulary[key.fact];
    const bool own = fact.owner == rules::FactOwner::kPerson && people > 1;
    const std::string where = own ? "people[" + std::to_string(key.person.index()) + "]." : "";
    problems.push_back(DescribeProblem("MG0404", where + "facts." + fact.id, {{"scenario", "-"}, {"facts", facts}}));
  }
  return problems;
}

}  // namespace

base::Result<Decider> Decider::Make(const service::Municipality& municipality, base::Date today) {
  base::Result<rules::Program> program = rules::Program::Compile(municipality.vocabulary, municipality.Rules(), today);
  if (!program.Ok()) return program.error();
  return Decider(municipality, std::move(program).value());
}

DecidedLine Decider::Decide(std::string_view line) const {
  ResidentLine resident = ReadResidentLine(*municipality_, line, program_.today());
  if (!resident.problems.empty()) return {ProblemsToJson(resident.problems), false};

  const rules::Knowledge knowledge(program_, static_cast<int>(resident.people.size()), resident.answers);
  if (!knowledge.consistent()) {
    const std::vector<LineProblem> problems = ContradictionsIn(*municipality_, knowledge, resident.people.size());
    return {ProblemsToJson(problems), false};
  }
  std::vector<rules::Case> cases;
  for (const rules::ProcedureIndex procedure : resident.procedures) {
    const std::vector<rules::Case> of_procedure = rules::CasesOf(knowledge, procedure);
    cases.insert(cases.end(), of_procedure.begin(), of_procedure.end());
  }
  const plan::Plan plan = plan::MakePlan({*municipality_, knowledge, cases, program_.today()});
  const rules::NextQuestion next = rules::FindNextQuestion(knowledge, cases);
  return {PlanToJson({*municipality_, knowledge, resident.people, plan, next, &resident.answers}), true};
}

std::string PlanToJson(const PlanToWrite& input) { return PlanWriter(input).Run(); }

std::string ProblemsToJson(const std::vector<LineProblem>& problems) {
  JsonWriter json;
  const auto write = [&json](const LineProblem& problem) {
    json.Member("code", problem.code)
        .Member("path", problem.path)
        .Member("message", problem.message)
        .Member("fix", problem.fix);
  };
  json.BeginObject().Key("error").BeginObject();
  write(problems.front());
  json.Key("problems").BeginArray();
  for (const LineProblem& problem : problems) {
    json.BeginObject();
    write(problem);
    json.EndObject();
  }
  json.EndArray().EndObject().EndObject();
  return json.Take();
}

}  // namespace madoguchi::wire
