#include <algorithm>
#include <optional>
#include <string_view>

#include "app/people_words.h"
#include "app/situation.h"
#include "author/content_words.h"
#include "desk/desk_json.h"
#include "service/status_name.h"
#include "text/ruby.h"
#include "verify/expected_fields.h"

namespace madoguchi::desk {
namespace {

// What a scenario is about when problems speak of it: from its place to that of the next one in the file.
bool IsOf(const base::SourceSpan& problem, const content::Scenario& scenario, const content::Scenario* next) {
  if (problem.file != scenario.span.file || problem.line < scenario.span.line) return false;
  return next == nullptr || next->span.file != scenario.span.file || problem.offset < next->span.offset;
}

class WalkWriter {
 public:
  WalkWriter(const Walk& walk, text::Language language)
      : walk_(walk),
        env_(walk.env()),
        situation_(walk.state(), env_),
        town_(env_.municipality),
        say_(town_, language),
        phrases_(town_, language),
        view_{walk.state(), env_, situation_, phrases_} {}

  std::string Run() {
    json_.BeginObject().Member("walking", true).Member("municipality", town_.id).Member("old", walk_.source().old);
    json_.Member("today", base::ToIso(walk_.today()));
    if (!walk_.resident().empty()) json_.Member("resident", walk_.resident());
    json_.Key("answers").BeginArray();
    if (situation_.usable()) {
      for (const rules::FactKey key : situation_.AnswersInForce()) WriteAnswer(key);
    }
    json_.EndArray().Key("results").BeginArray();
    if (situation_.usable()) WriteResults();
    json_.EndArray().EndObject();
    return json_.Take();
  }

 private:
  void WriteAnswer(rules::FactKey key) {
    const rules::Fact& fact = town_.vocabulary[key.fact];
    const rules::Answer* const answer = walk_.state().answers.Find(key);
    if (answer == nullptr) return;
    json_.BeginObject()
        .Member("question", text::PlainText(app::QuestionTo(view_, key).text))
        .Member("answer", say_.Answer(fact, answer->value));
    json_.Member("fact", fact.id).Member("person", key.person.value()).EndObject();
  }

  void WriteResults() {
    const auto planned = plan::PlanProcedures({town_, situation_.knowledge(), situation_.cases(), walk_.today()});
    for (const plan::PlannedProcedure& one : planned) {
      const service::Procedure& procedure = town_[one.decision.of.procedure];
      json_.BeginObject()
          .Member("procedure", procedure.id)
          .Member("name", text::PlainText(app::CaseTitle(view_, one.decision.of, std::nullopt).text));
      json_.Member("status", service::StatusName(one.decision.status));
      if (one.channel) {
        json_.Member("channel", service::ChannelName(*one.channel)).Member("words", say_.Channel(*one.channel));
      }
      for (const std::string_view key : {"from", "until", "deadline"}) {
        const std::optional<std::string> day = verify::FieldOf(town_, one, key);
        if (day) json_.Member(key, *day);
      }
      json_.EndObject();
    }
  }

  const Walk& walk_;
  const app::Env env_;
  const app::Situation situation_;
  const service::Municipality& town_;
  const author::ContentWords say_;
  const app::Phrases phrases_;
  const app::View view_;
  wire::JsonWriter json_;
};

}  // namespace

std::string WalkJson(const Walk& walk, text::Language language) {
  if (!walk.walking()) return wire::JsonWriter().BeginObject().Member("walking", false).EndObject().Take();
  return WalkWriter(walk, language).Run();
}

std::string ScenarioKey(const content::Scenario& scenario) { return scenario.span.file + "#" + scenario.id; }

std::string ScenariosJson(const Checked& checked, const std::string& municipality, const std::string& procedure) {
  wire::JsonWriter json;
  json.BeginObject().Key("scenarios").BeginArray();
  const auto found = checked.result().towns.find(municipality);
  if (found != checked.result().towns.end()) {
    const verify::CheckedTown& town = *found->second;
    const service::Municipality& content = town.content.municipality;
    const std::optional<rules::ProcedureIndex> wanted = content.FindProcedure(procedure);
    for (std::size_t i = 0; i < town.content.scenarios.size(); ++i) {
      const content::Scenario& scenario = town.content.scenarios[i];
      const auto& about = scenario.procedures;
      const bool is_about = wanted && std::find(about.begin(), about.end(), *wanted) != about.end();
      if (!procedure.empty() && !is_about) continue;
      const bool ran = i < town.passed.size();
      json.BeginObject().Member("key", ScenarioKey(scenario)).Member("id", scenario.id);
      json.Member("resident", scenario.resident).Member("today", base::ToIso(scenario.today));
      json.Member("ok", ran && town.passed[i]).Member("ran", ran);
      json.Member("path", scenario.span.file).Member("line", scenario.span.line);
      json.Key("procedures").BeginArray();
      for (const rules::ProcedureIndex one : about) json.Value(content[one].id);
      json.EndArray().Key("problems").BeginArray();
      const content::Scenario* const next = i + 1 < town.content.scenarios.size() ? &town.content.scenarios[i + 1] : nullptr;
      for (std::size_t p = 0; p < checked.problems().size(); ++p) {
        if (IsOf(checked.problems()[p].diagnostic.span, scenario, next)) json.Value(p);
      }
      json.EndArray().EndObject();
    }
  }
  json.EndArray().EndObject();
  return json.Take();
}

}  // namespace madoguchi::desk
