// Mistakes in statements and date rules, wherever they stand in a file.

#include <array>
#include <cstddef>
#include <set>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

constexpr std::array kAmounts = {"days", "months", "years", "business_days", "age", "fiscal_year_end", "day_of_month"};

// Calls visit(object, pointer) for every object, depth first.
template <class Visit>
void ForEachObject(const Json& json, const Pointer& at, const Visit& visit) {
  if (json.is_object()) {
    visit(json, at);
    for (const auto& [key, value] : json.items()) ForEachObject(value, at / key, visit);
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) ForEachObject(json[i], at / i, visit);
  }
}

void MutateStatement(Mutator& mutator, const Json& statement, const Pointer& at) {
  const bool confirmed = statement.value("confidence", "") != "unconfirmed";
  mutator.Add("remove a confidence", at, Erase(at / "confidence"));
  mutator.Add("write a confidence that is not there", at, Put(at / "confidence", "certain"));
  // An unconfirmed statement needs no more than to say so.
  if (!confirmed) return;
  mutator.Add("remove a source", at, Erase(at / "source"));
  mutator.Add("remove a checked", at, Erase(at / "checked"));
  mutator.Add("remove a value", at, Erase(at / "value"));
  mutator.Add("name a source that is not there", at, Put(at / "source", "no_such_source"));
  mutator.Add("write a day that does not exist", at, Put(at / "checked", "2026-02-30"));
}

void MutateDateRule(Mutator& mutator, const Json& rule, const Pointer& at, const std::set<std::string>& anchors) {
  for (const char* key : kAmounts) {
    if (!rule.contains(key) || !rule[key].is_number_integer()) continue;
    for (const int by : {-1, 1}) mutator.Add("shift a deadline or window", at, Put(at / key, rule[key].get<int>() + by));
    const std::string other = std::string(key) == "days" ? "months" : "days";
    mutator.Add("count in another unit", at, Rename(at, key, other));
  }
  mutator.Add("forget to roll over closed days", at, Erase(at / "rolled"));
  if (!rule.contains("rolled")) mutator.Add("roll over closed days", at, Put(at / "rolled", "next_open_day"));
  const bool next = rule.value("counted_from", "next_day") == "next_day";
  mutator.Add("count from the other day", at, Put(at / "counted_from", next ? "same_day" : "next_day"));
  for (const std::string& anchor : anchors) {
    if (rule.contains("from_fact") && rule["from_fact"] != anchor)
      mutator.Add("count from another date", at.to_string() + " to " + anchor, Put(at / "from_fact", anchor));
  }
}

bool IsDateRule(const Json& object) {
  return object.contains("from_fact") || object.contains("from_token") || object.contains("from_today");
}

}  // namespace

void MutateStatements(Mutator& mutator) {
  const Json json = mutator.json();
  ForEachObject(json, Pointer(), [&](const Json& object, const Pointer& at) {
    if (object.contains("confidence")) MutateStatement(mutator, object, at);
  });
}

void MutateDateRules(Mutator& mutator) {
  const Json json = mutator.json();
  std::set<std::string> anchors;
  ForEachObject(json, Pointer(), [&](const Json& object, const Pointer&) {
    if (object.contains("from_fact")) anchors.insert(object["from_fact"].get<std::string>());
  });
  ForEachObject(json, Pointer(), [&](const Json& object, const Pointer& at) {
    if (IsDateRule(object)) MutateDateRule(mutator, object, at, anchors);
  });
}

}  // namespace madoguchi::mutation
