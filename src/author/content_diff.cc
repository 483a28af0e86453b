#include "author/content_diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "author/statements.h"

namespace madoguchi::author {
namespace {

// Two lists of things with ids; `same(old, new)` compares what is there in both.
template <class Thing, class Same>
ListDiff CompareLists(const std::vector<Thing>& old_things, const std::vector<Thing>& new_things, const Same& same) {
  ListDiff diff;
  std::map<std::string, const Thing*> known;
  for (const Thing& thing : old_things) known.emplace(thing.id, &thing);
  for (const Thing& thing : new_things) {
    const auto found = known.find(thing.id);
    if (found == known.end()) {
      diff.added.push_back(thing.id);
    } else {
      if (!same(*found->second, thing)) diff.changed.push_back(thing.id);
      known.erase(found);
    }
  }
  for (const Thing& thing : old_things) {
    if (known.count(thing.id) != 0) diff.removed.push_back(thing.id);
  }
  return diff;
}

template <class T>
bool SameValue(const service::Statement<T>& a, const service::Statement<T>& b) {
  return a.stated() == b.stated() && (!a.stated() || a.value == b.value);
}

bool SameOffice(const service::Office& a, const service::Office& b) {
  return a.campus == b.campus && SameValue(a.address, b.address) && SameValue(a.phone, b.phone) &&
         SameValue(a.calendar, b.calendar) && SameValue(a.payments, b.payments) &&
         SameValue(a.location_known, b.location_known);
}

std::vector<std::string> ProcedureIds(const service::Municipality& town, const service::LifeEvent& event) {
  std::vector<std::string> ids;
  for (const rules::ProcedureIndex index : event.procedures) ids.push_back(town[index].id);
  return ids;
}

// The relations in which a date is the later one.
std::vector<std::string> TiesOf(const rules::Vocabulary& facts, const std::string& id) {
  std::vector<std::string> ties;
  for (const rules::DateRelation& relation : facts.relations) {
    if (facts[relation.later].id != id) continue;
    const rules::DateShift& table = relation.table;
    ties.push_back(facts[relation.earlier].id + (relation.kind == rules::DateRelation::Kind::kBefore ? " < " : " >= ") +
                   std::to_string(static_cast<int>(table.unit)) + "*" + std::to_string(table.amount) + "*" +
                   std::to_string(table.day) + "*" + std::to_string(static_cast<int>(table.roll)));
  }
  std::sort(ties.begin(), ties.end());
  return ties;
}

void AddFactChanges(const rules::Vocabulary& old_facts, const rules::Fact& before, const rules::Vocabulary& new_facts,
                    const rules::Fact& after, base::Date today, std::vector<FactChange>& changes) {
  using What = FactChange::What;
  const auto note = [&](What what, std::string detail = {}) { changes.push_back({after.id, what, std::move(detail)}); };
  if (before.type != after.type || before.owner != after.owner) {
    note(What::kType);
    return;
  }
  const auto has = [](const rules::Fact& fact, const std::string& choice) {
    return std::find(fact.choices.begin(), fact.choices.end(), choice) != fact.choices.end();
  };
  for (const std::string& choice : after.choices) {
    if (!has(before, choice)) note(What::kChoiceAdded, choice);
  }
  for (const std::string& choice : before.choices) {
    if (!has(after, choice)) note(What::kChoiceRemoved, choice);
  }
  if (rules::Bind(before.domain, today) != rules::Bind(after.domain, today)) note(What::kDomain);
  const auto condition = [&](const rules::Vocabulary& facts, const rules::Fact& fact) {
    if (!fact.applies_when) return std::string();
    std::string text = facts[fact.applies_when->parent].id;
    for (const rules::Interval& interval : rules::Bind(fact.applies_when->when, today)) {
      const rules::Fact& parent = facts[fact.applies_when->parent];
      for (std::size_t i = 0; i < parent.choices.size(); ++i) {
        if (interval.contains(static_cast<rules::Value>(i))) text += " " + parent.choices[i];
      }
      if (parent.choices.empty()) text += " " + std::to_string(interval.first) + ".." + std::to_string(interval.last);
    }
    return text;
  };
  if (condition(old_facts, before) != condition(new_facts, after)) note(What::kAppliesWhen);
  if (TiesOf(old_facts, before.id) != TiesOf(new_facts, after.id)) note(What::kRelation);
  if (before.revision != after.revision) note(What::kRevision);
}

std::string ProvenanceText(const service::Municipality& town, const service::Provenance& provenance) {
  std::string text = provenance.source ? town[*provenance.source].id : "-";
  text += ", " + (provenance.checked ? base::ToIso(*provenance.checked) : "-");
  text += ", " + std::string(service::ConfidenceName(provenance.confidence));
  if (provenance.valid_from || provenance.valid_until) {
    text += ", " + (provenance.valid_from ? base::ToIso(*provenance.valid_from) : "") + ".." +
            (provenance.valid_until ? base::ToIso(*provenance.valid_until) : "");
  }
  return text;
}

std::vector<SourceChange> CompareStatements(const service::Municipality& old_town, const service::Municipality& new_town) {
  std::map<std::string, const service::Provenance*> known;
  for (const NamedStatement& statement : StatementsOf(old_town)) known.emplace(statement.name, statement.provenance);
  std::vector<SourceChange> changes;
  for (const NamedStatement& statement : StatementsOf(new_town)) {
    const auto found = known.find(statement.name);
    if (found == known.end()) continue;
    SourceChange change{statement.name, ProvenanceText(old_town, *found->second),
                        ProvenanceText(new_town, *statement.provenance)};
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

ListDiff CompareWords(const text::Catalogue& old_words, const text::Catalogue& new_words) {
  ListDiff diff;
  for (const text::Language language : text::kLanguages) {
    const text::Catalogue::Entries& before = old_words.EntriesOf(language);
    const text::Catalogue::Entries& after = new_words.EntriesOf(language);
    const std::string prefix = std::string(text::Tag(language)) + " ";
    for (const auto& [key, text] : after) {
      const auto found = before.find(key);
      if (found == before.end()) diff.added.push_back(prefix + key);
      if (found != before.end() && found->second != text) diff.changed.push_back(prefix + key);
    }
    for (const auto& [key, text] : before) {
      if (after.find(key) == after.end()) diff.removed.push_back(prefix + key);
    }
  }
  return diff;
}

}  // namespace

bool ContentDiff::more_visits() const {
  return std::any_of(procedures.begin(), procedures.end(), [](const ProcedureDiff& diff) {
    return std::any_of(diff.kinds.begin(), diff.kinds.end(), [](const KindOfChange& kind) { return kind.more_visits(); });
  });
}

bool ContentDiff::leaves_out_residents() const {
  using What = FactChange::What;
  return std::any_of(fact_changes.begin(), fact_changes.end(), [](const FactChange& change) {
    return change.what == What::kChoiceAdded || change.what == What::kChoiceRemoved || change.what == What::kDomain ||
           change.what == What::kRelation;
  });
}

bool ContentDiff::changes_results() const {
  return std::any_of(procedures.begin(), procedures.end(), [](const ProcedureDiff& diff) {
    return !diff.complete ||
           std::any_of(diff.kinds.begin(), diff.kinds.end(), [](const KindOfChange& k) { return !k.harmless(); });
  });
}

bool ContentDiff::empty() const {
  return procedures.empty() && procedure_list.empty() && life_events.empty() && facts.empty() && fact_changes.empty() &&
         offices.empty() && words.empty() && sources.empty() && statements.empty();
}

base::Result<ContentDiff> CompareContent(const service::Municipality& old_town, const service::Municipality& new_town,
                                         base::Date today) {
  ContentDiff diff{
      .joint = JointVocabulary(old_town.vocabulary, old_town.Rules(), new_town.vocabulary, new_town.Rules(), today),
      .procedures = {},
      .procedure_list = {},
      .life_events = {},
      .facts = {},
      .fact_changes = {},
      .offices = {},
      .words = {},
      .sources = {},
      .statements = {}};
  for (const service::Procedure& procedure : new_town.procedures) {
    const std::optional<rules::ProcedureIndex> before = old_town.FindProcedure(procedure.id);
    if (!before) continue;
    base::Result<ProcedureDiff> compared =
        CompareProcedures(diff.joint, {&old_town, &new_town}, {&old_town[*before], &procedure});
    if (!compared.Ok()) return compared.error();
    if (!compared->kinds.empty() || !compared->complete) diff.procedures.push_back(std::move(compared).value());
  }
  const auto always = [](const service::Procedure&, const service::Procedure&) { return true; };
  diff.procedure_list = CompareLists(old_town.procedures, new_town.procedures, always);
  diff.life_events = CompareLists(old_town.life_events, new_town.life_events,
                                  [&](const service::LifeEvent& before, const service::LifeEvent& after) {
                                    return before.people.has_value() == after.people.has_value() &&
                                           ProcedureIds(old_town, before) == ProcedureIds(new_town, after);
                                  });
  diff.facts = CompareLists(
      old_town.vocabulary.facts, new_town.vocabulary.facts, [&](const rules::Fact& before, const rules::Fact& after) {
        const std::size_t known = diff.fact_changes.size();
        AddFactChanges(old_town.vocabulary, before, new_town.vocabulary, after, today, diff.fact_changes);
        return diff.fact_changes.size() == known;
      });
  diff.offices = CompareLists(old_town.offices, new_town.offices, SameOffice);
  diff.sources = CompareLists(old_town.sources, new_town.sources,
                              [](const service::Source& before, const service::Source& after) { return before == after; });
  diff.words = CompareWords(old_town.words, new_town.words);
  diff.statements = CompareStatements(old_town, new_town);
  return diff;
}

}  // namespace madoguchi::author
