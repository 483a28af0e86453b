// Mistakes in facts and life events: what is asked, of whom, within which bounds, and what goes together.

#include <cstddef>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

void MutateFact(Mutator& mutator, const Pointer& at) {
  const Json& json = mutator.json();
  mutator.Add("remove a fact", at, Erase(at));
  mutator.Add("ask another owner", at, Put(at / "owner", TextAt(json, at / "owner") == "person" ? "household" : "person"));
  for (const char* key : {"type", "owner", "topic", "choices", "range", "number"}) {
    if (json.at(at).contains(key)) mutator.Add(std::string("remove the ") + key, at, Erase(at / key));
  }
  const std::size_t choices = SizeAt(json, at / "choices");
  for (std::size_t i = 0; i < choices; ++i) {
    const Pointer choice = at / "choices" / i;
    mutator.Add("remove a choice", choice, Erase(choice));
    mutator.Add("misspell a choice", choice, Put(choice, TextAt(json, choice) + "x"));
    if (i + 1 < choices) mutator.Add("write a choice twice", choice, Put(choice, json.at(at / "choices" / (i + 1))));
  }
  if (Find(json, at / "applies_when") == nullptr) return;
  mutator.Add("ask everybody", at, Erase(at / "applies_when"));
  mutator.Add("depend on a fact that is not there", at, Put(at / "applies_when" / "fact", "no_such_fact"));
  mutator.Add("depend on itself", at, Put(at / "applies_when" / "fact", at.back()));
  MutateCondition(mutator, at / "applies_when" / "is");
}

void MutateRelation(Mutator& mutator, const Pointer& at) {
  const Json& json = mutator.json();
  mutator.Add("forget that dates hang together", at, Erase(at));
  mutator.Add("turn a relation of dates round", at, Swap(at / "later", at / "earlier"));
  for (const std::string& unit : KeysAt(json, at / "table")) {
    const Json& amount = json.at(at / "table" / unit);
    if (!amount.is_number_integer()) continue;
    for (const int by : {-1, 1})
      mutator.Add("shift a gap", at / "table" / unit, Put(at / "table" / unit, amount.get<int>() + by));
  }
}

}  // namespace

void MutateFacts(Mutator& mutator) {
  const Json& json = mutator.json();
  for (const std::string& key : KeysAt(json, Pointer())) {
    if (!key.starts_with("$")) MutateFact(mutator, Pointer() / key);
  }
  const Pointer relations = Pointer() / "$relations";
  for (std::size_t i = 0; i < SizeAt(json, relations); ++i) MutateRelation(mutator, relations / i);
}

void MutateLifeEvents(Mutator& mutator) {
  const Json& json = mutator.json();
  for (const std::string& event : KeysAt(json, Pointer())) {
    if (event.starts_with("$")) continue;
    const Pointer at = Pointer() / event, list = at / "procedures";
    mutator.Add("remove a life event", at, Erase(at));
    const std::size_t count = SizeAt(json, list);
    for (std::size_t i = 0; i < count; ++i) {
      mutator.Add("forget a procedure of a life event", list.to_string() + " " + TextAt(json, list / i), Erase(list / i));
      mutator.Add("name a procedure that is not there", list / i, Put(list / i, "no_such_procedure"));
      mutator.Add("name a procedure twice", list / i, Append(list, json.at(list / i)));
    }
  }
}

}  // namespace madoguchi::mutation
