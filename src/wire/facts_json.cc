#include "wire/facts_json.h"

#include "rules/condition.h"
#include "service/answer_text.h"
#include "text/catalogue.h"
#include "text/ruby.h"

namespace madoguchi::wire {
namespace {

class FactWriter {
 public:
  FactWriter(const service::Municipality& municipality, base::Date today, text::Language language)
      : municipality_(municipality), today_(today), language_(language) {}

  std::string Write(const rules::Fact& fact) {
    json_.BeginObject();
    json_.Member("id", fact.id);
    json_.Member("owner", service::FactOwnerName(fact.owner));
    json_.Member("type", service::FactTypeName(fact.type));
    json_.Key("domain");
    WriteDomain(fact);
    WriteWords("question", "fact/" + fact.id + ".question");
    json_.Member("may_be_unknown", fact.may_be_unknown).Member("changeable", fact.changeable);
    json_.Member("topic", fact.topic).Member("number", fact.number).Member("revision", fact.revision);
    json_.Key("applies_when");
    if (fact.applies_when) {
      json_.Value(municipality_.vocabulary[fact.applies_when->parent].id);
    } else {
      json_.Value(std::nullopt);
    }
    json_.EndObject();
    return json_.Take();
  }

 private:
  void WriteDomain(const rules::Fact& fact) {
    switch (fact.type) {
      case rules::FactType::kChoice:
        json_.BeginArray();
        for (const std::string& choice : fact.choices) json_.Value(choice);
        json_.EndArray();
        return;
      case rules::FactType::kYesNo:
        json_.BeginArray().Value(true).Value(false).EndArray();
        return;
      case rules::FactType::kCount:
      case rules::FactType::kDate: {
        json_.BeginObject();
        WriteBounds(json_, fact, today_);
        if (fact.type == rules::FactType::kCount) json_.Member("unit", fact.unit);
        json_.EndObject();
        return;
      }
    }
  }

  // Null where there are no words: an authority's fact is never asked.
  void WriteWords(std::string_view name, const std::string& key) {
    const text::Words words = municipality_.words.Find(language_, key);
    json_.Key(name);
    if (words.found) {
      json_.Value(text::PlainText(words.text));
    } else {
      json_.Value(std::nullopt);
    }
  }

  const service::Municipality& municipality_;
  base::Date today_;
  text::Language language_;
  JsonWriter json_;
};

}  // namespace

std::string FactsToJson(const service::Municipality& municipality, base::Date today, text::Language language) {
  FactWriter writer(municipality, today, language);
  std::string list = "[";
  for (const rules::Fact& fact : municipality.vocabulary.facts) {
    list += list.size() == 1 ? "\n" : ",\n";
    list += writer.Write(fact);
  }
  return list + "\n]\n";
}

void WriteBounds(JsonWriter& json, const rules::Fact& fact, base::Date today) {
  const auto write = [&](std::string_view name, rules::Value value, bool unbounded) {
    json.Key(name);
    if (unbounded) {
      json.Value(std::nullopt);
    } else if (fact.type == rules::FactType::kCount) {
      json.Value(value);
    } else {
      json.Value(service::FormatValue(fact, value));
    }
  };
  const rules::Interval range = rules::Bind(fact.domain, today);
  write("first", range.first, range.first <= rules::kLowest);
  write("last", range.last, range.last >= rules::kHighest);
}

}  // namespace madoguchi::wire
