#include "main/engine/contents_json.h"

#include "wire/facts_json.h"
#include "wire/json_writer.h"

namespace madoguchi::engine {
namespace {

class ContentsWriter {
 public:
  explicit ContentsWriter(const Engine& engine) : engine_(engine), municipality_(engine.municipality()) {}

  std::string Run() {
    json_.BeginObject();
    json_.Member("municipality", municipality_.id).Member("code", municipality_.code);
    json_.Member("content_date", base::ToIso(municipality_.content_date)).Member("today", base::ToIso(engine_.today()));
    json_.Key("languages").BeginArray();
    for (const text::Language language : municipality_.languages) json_.Value(text::Tag(language));
    json_.EndArray();
    json_.Key("facts").BeginArray();
    for (const rules::Fact& fact : municipality_.vocabulary.facts) WriteFact(fact);
    json_.EndArray().Key("procedures").BeginArray();
    for (const service::Procedure& procedure : municipality_.procedures) WriteProcedure(procedure);
    json_.EndArray().Key("life_events").BeginArray();
    for (const service::LifeEvent& event : municipality_.life_events) WriteLifeEvent(event);
    json_.EndArray().EndObject();
    return json_.Take();
  }

 private:
  void WriteFact(const rules::Fact& fact) {
    json_.BeginObject().Member("id", fact.id).Member("type", service::FactTypeName(fact.type));
    json_.Member("owner", service::FactOwnerName(fact.owner)).Member("topic", fact.topic);
    if (fact.type == rules::FactType::kChoice) {
      json_.Key("choices").BeginArray();
      for (const std::string& choice : fact.choices) json_.Value(choice);
      json_.EndArray();
    } else if (fact.type != rules::FactType::kYesNo) {
      wire::WriteBounds(json_, fact, engine_.today());
    }
    json_.Member("may_be_unknown", fact.may_be_unknown).Member("changeable", fact.changeable);
    json_.EndObject();
  }

  void WriteProcedure(const service::Procedure& procedure) {
    json_.BeginObject().Member("id", procedure.id).Key("outcomes").BeginArray();
    for (const service::Outcome& outcome : procedure.outcomes) {
      json_.BeginObject().Member("id", outcome.id).Key("channel");
      const std::optional<service::Channel> headline = service::HeadlineOf(procedure, outcome);
      if (headline) {
        json_.Value(service::ChannelName(*headline));
      } else {
        json_.Value(std::nullopt);
      }
      json_.Key("alternatives").BeginArray();
      for (const service::Alternative& alternative : outcome.alternatives) {
        json_.BeginObject().Member("id", alternative.id);
        json_.Member("channel", service::ChannelName(service::HeadlineOf(procedure, alternative)));
        json_.Member("recommended", alternative.recommended).EndObject();
      }
      json_.EndArray().EndObject();
    }
    json_.EndArray().EndObject();
  }

  void WriteLifeEvent(const service::LifeEvent& event) {
    json_.BeginObject().Member("id", event.id).Key("procedures").BeginArray();
    for (const rules::ProcedureIndex index : event.procedures) json_.Value(municipality_[index].id);
    json_.EndArray().EndObject();
  }

  const Engine& engine_;
  const service::Municipality& municipality_;
  wire::JsonWriter json_;
};

}  // namespace

std::string ContentsJson(const Engine& engine) { return ContentsWriter(engine).Run(); }

std::string ErrorJson(const base::Error& error) {
  wire::JsonWriter json;
  json.BeginObject().Member("code", error.code).Member("message", error.text).Member("where", error.context).EndObject();
  return json.Take();
}

}  // namespace madoguchi::engine
