#include "wire/other_ways_json.h"

#include "service/answer_text.h"
#include "wire/step_json.h"

namespace madoguchi::wire {
namespace {

const rules::Fact& FactOf(const Names& names, rules::FactKey key) { return names.municipality.vocabulary[key.fact]; }

void WriteAnswered(const Names& names, const rules::Knowledge& knowledge, rules::FactKey key, JsonWriter& json) {
  WriteFactAndPerson(names, key, json);
  json.Key("answer");
  WriteValue(FactOf(names, key), knowledge.value(key), json);
}

// An answer that was わからない is written as in the input.
void WriteFrom(const rules::Fact& fact, std::optional<rules::Value> from, JsonWriter& json) {
  json.Key("from");
  if (from) {
    WriteValue(fact, from, json);
  } else {
    json.Value(service::kUnknownAnswer);
  }
}

void WriteChange(const Names& names, const rules::Change& change, JsonWriter& json) {
  const rules::Fact& fact = FactOf(names, change.key);
  json.BeginObject();
  WriteFactAndPerson(names, change.key, json);
  WriteFrom(fact, change.from, json);
  json.Key("to");
  WriteValue(fact, change.to, json);
  json.Key("first");
  WriteValue(fact, change.within.first, json);
  json.Key("last");
  WriteValue(fact, change.within.last, json);
  json.EndObject();
}

void WriteBetter(const Names& names, const rules::Knowledge& knowledge, const service::Procedure& procedure,
                 const plan::BetterWay& better, JsonWriter& json) {
  json.BeginObject();
  json.Key("channels").BeginArray();
  for (const service::Channel channel : better.channels) json.Value(service::ChannelName(channel));
  json.EndArray();
  json.Member("spares_visit", better.spares_visit);
  json.Key("smallest").BeginArray();
  for (const rules::Counterfactual& one : better.changes.smallest) {
    json.BeginObject().Key("changes").BeginArray();
    for (const rules::Change& change : one.changes) WriteChange(names, change, json);
    json.EndArray().Key("outcomes").BeginArray();
    for (const rules::OutcomeIndex outcome : one.outcomes) json.Value(procedure.outcomes[outcome.index()].id);
    json.EndArray().Key("depends_on").BeginArray();
    for (const rules::FactKey key : one.depends_on) {
      json.BeginObject();
      WriteFactAndPerson(names, key, json);
      json.EndObject();
    }
    json.EndArray().EndObject();
  }
  json.EndArray();
  json.Member("all_listed", better.changes.all_listed);
  json.Member("wait_until", IsoOrNull(better.wait_until));
  json.Key("in_the_way").BeginArray();
  for (const rules::Obstacle& obstacle : better.changes.in_the_way) {
    json.BeginObject();
    WriteAnswered(names, knowledge, obstacle.key, json);
    json.Member("reason", obstacle.reason == rules::Obstacle::Reason::kPast ? "past" : "fixed");
    json.EndObject();
  }
  json.EndArray();
  json.Member("never", better.changes.never).Member("exhaustive", better.changes.exhaustive);
  json.EndObject();
}

}  // namespace

void WriteFactAndPerson(const Names& names, rules::FactKey key, JsonWriter& json) {
  const rules::Fact& fact = FactOf(names, key);
  json.Member("fact", fact.id).Key("person");
  if (fact.owner == rules::FactOwner::kPerson) {
    json.Value(names.people[key.person.index()]);
  } else {
    json.Value(std::nullopt);
  }
}

void WriteValue(const rules::Fact& fact, std::optional<rules::Value> value, JsonWriter& json) {
  if (!value) {
    json.Value(std::nullopt);
  } else if (fact.type == rules::FactType::kYesNo) {
    json.Value(*value != 0);
  } else if (fact.type == rules::FactType::kCount) {
    json.Value(*value);
  } else {
    json.Value(service::FormatValue(fact, *value));
  }
}

void WriteOtherWays(const Names& names, const rules::Knowledge& knowledge, const service::Procedure& procedure,
                    const plan::OtherWays& ways, JsonWriter& json) {
  json.Key("why_not").BeginArray();
  for (const plan::ClosedWay& way : ways.why_not) {
    json.BeginObject().Member("channel", service::ChannelName(way.channel));
    json.Key("because").BeginArray();
    for (const rules::FactKey key : way.because) {
      json.BeginObject();
      WriteAnswered(names, knowledge, key, json);
      json.EndObject();
    }
    json.EndArray().Member("window_closed", IsoOrNull(way.window_closed)).EndObject();
  }
  json.EndArray().Key("counterfactual");
  if (ways.better) {
    WriteBetter(names, knowledge, procedure, *ways.better, json);
  } else {
    json.Value(std::nullopt);
  }
}

}  // namespace madoguchi::wire
