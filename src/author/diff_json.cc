#include "author/diff_json.h"

#include <string>
#include <string_view>
#include <vector>

#include "author/diff_text.h"
#include "author/offer_words.h"
#include "service/answer_text.h"

namespace madoguchi::author {
namespace {

void WriteTexts(std::string_view name, const std::vector<std::string>& texts, wire::JsonWriter& json) {
  json.Key(name).BeginArray();
  for (const std::string& text : texts) json.Value(text);
  json.EndArray();
}

void WriteList(std::string_view name, const ListDiff& list, wire::JsonWriter& json) {
  json.Key(name).BeginObject();
  WriteTexts("added", list.added, json);
  WriteTexts("removed", list.removed, json);
  WriteTexts("changed", list.changed, json);
  json.EndObject();
}

std::string_view WhatName(FactChange::What what) {
  switch (what) {
    case FactChange::What::kType:
      return "type";
    case FactChange::What::kChoiceAdded:
      return "choice_added";
    case FactChange::What::kChoiceRemoved:
      return "choice_removed";
    case FactChange::What::kDomain:
      return "domain";
    case FactChange::What::kAppliesWhen:
      return "applies_when";
    case FactChange::What::kRelation:
      return "relation";
    case FactChange::What::kRevision:
      return "revision";
  }
  return "";
}

class DiffJsonWriter {
 public:
  DiffJsonWriter(const service::Municipality& old_town, const service::Municipality& new_town, const ContentDiff& diff,
                 text::Language language, wire::JsonWriter& json)
      : old_town_(old_town), new_town_(new_town), diff_(diff), language_(language), json_(json) {}

  void Run() {
    json_.BeginObject();
    json_.Member("municipality", new_town_.id);
    json_.Member("more_visits", diff_.more_visits());
    json_.Member("results_change", diff_.changes_results());
    json_.Member("leaves_out_residents", diff_.leaves_out_residents());
    json_.Key("procedures").BeginArray();
    for (const ProcedureDiff& procedure : diff_.procedures) WriteProcedure(procedure);
    json_.EndArray();
    WriteList("procedure_list", diff_.procedure_list, json_);
    WriteList("life_events", diff_.life_events, json_);
    WriteList("facts", diff_.facts, json_);
    json_.Key("fact_changes").BeginArray();
    for (const FactChange& change : diff_.fact_changes) {
      json_.BeginObject().Member("fact", change.fact).Member("what", WhatName(change.what));
      json_.Key("choice");
      if (change.detail.empty()) json_.Value(std::nullopt);
      if (!change.detail.empty()) json_.Value(change.detail);
      json_.EndObject();
    }
    json_.EndArray();
    WriteList("offices", diff_.offices, json_);
    WriteList("words", diff_.words, json_);
    WriteList("sources", diff_.sources, json_);
    json_.Key("statements").BeginArray();
    for (const SourceChange& change : diff_.statements) {
      json_.BeginObject().Member("statement", change.statement);
      json_.Member("before", change.before).Member("after", change.after).EndObject();
    }
    json_.EndArray().EndObject();
  }

 private:
  void WriteProcedure(const ProcedureDiff& procedure) {
    json_.BeginObject().Member("id", procedure.id).Member("complete", procedure.complete);
    json_.Key("kinds").BeginArray();
    for (const KindOfChange& kind : procedure.kinds) WriteKind(procedure, kind);
    json_.EndArray().EndObject();
  }

  void WriteKind(const ProcedureDiff& procedure, const KindOfChange& kind) {
    const base::Date today = diff_.joint.today();
    const OfferWords before(old_town_, old_town_[*old_town_.FindProcedure(procedure.id)], language_, today);
    const OfferWords after(new_town_, new_town_[*new_town_.FindProcedure(procedure.id)], language_, today);
    json_.BeginObject();
    json_.Member("more_visits", kind.more_visits()).Member("harmless", kind.harmless());
    json_.Member("paths", kind.paths);
    json_.Key("changes").BeginArray();
    for (const Change& change : kind.changes) {
      json_.BeginObject().Member("aspect", AspectName(change.aspect));
      json_.Member("before", change.before).Member("after", change.after);
      json_.Member("before_words", before.Of(kind.ends[0], change.aspect));
      json_.Member("after_words", after.Of(kind.ends[1], change.aspect)).EndObject();
    }
    json_.EndArray();
    WriteWitness(kind.witness);
    json_.Key("deadline");
    if (kind.deadline) {
      json_.BeginObject().Member("fact", diff_.joint.vocabulary()[kind.deadline->anchor.fact].id);
      json_.Member("day", base::ToIso(kind.deadline->day)).Member("before", base::ToIso(kind.deadline->before));
      json_.Member("after", base::ToIso(kind.deadline->after)).EndObject();
    } else {
      json_.Value(std::nullopt);
    }
    json_.EndObject();
  }

  void WriteWitness(const Witness& witness) {
    json_.Key("witness").BeginObject();
    json_.Member("words", WitnessWords(old_town_, new_town_, diff_.joint, witness, language_));
    json_.Member("people", witness.people).Member("subject", witness.subject.value());
    json_.Key("answers").BeginArray();
    for (const auto& [key, value] : witness.answers) {
      const rules::Fact& fact = diff_.joint.vocabulary()[key.fact];
      json_.BeginObject().Member("fact", fact.id).Member("person", key.person.value());
      json_.Member("answer", service::FormatValue(fact, value)).EndObject();
    }
    json_.EndArray().Member("smallest", witness.smallest).EndObject();
  }

  const service::Municipality& old_town_;
  const service::Municipality& new_town_;
  const ContentDiff& diff_;
  text::Language language_;
  wire::JsonWriter& json_;
};

}  // namespace

void WriteDiff(const service::Municipality& old_town, const service::Municipality& new_town, const ContentDiff& diff,
               text::Language language, wire::JsonWriter& json) {
  DiffJsonWriter(old_town, new_town, diff, language, json).Run();
}

}  // namespace madoguchi::author
