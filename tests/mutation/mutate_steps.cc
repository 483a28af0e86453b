// Mistakes in outcomes, steps, statements and date rules.

#include <array>
#include <cstddef>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

constexpr std::array kAmounts = {"days", "months", "years", "business_days", "age", "fiscal_year_end", "day_of_month"};

std::vector<std::string> KeysOf(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

void MutateOutcome(Mutator& mutator, const std::string& outcome, const std::vector<std::string>& steps) {
  const auto alternatives = [&](Json& json) -> Json& { return json["outcomes"][outcome]["alternatives"]; };
  mutator.Try("remove an outcome", outcome, [&](Json& json) { return json["outcomes"].erase(outcome) == 1; });
  Json copy = mutator.json();
  if (!copy["outcomes"][outcome].contains("alternatives")) return;
  for (const std::string& alternative : KeysOf(alternatives(copy))) {
    const std::string place = outcome + "/" + alternative;
    mutator.Try("remove an alternative", place, [&](Json& json) { return alternatives(json).erase(alternative) == 1; });
    const auto list = [&](Json& json) -> Json& { return alternatives(json)[alternative]["steps"]; };
    const std::size_t count = list(copy).size();
    for (std::size_t i = 0; i < count; ++i) {
      mutator.Try("leave out a step", place, [&](Json& json) {
        list(json).erase(i);
        return true;
      });
      mutator.Try("take another step", place, [&](Json& json) {
        for (const std::string& step : steps) {
          if (list(json)[i] == step) continue;
          list(json)[i] = step;
          return true;
        }
        return false;
      });
      if (i + 1 < count) {
        mutator.Try("reorder two steps", place, [&](Json& json) {
          std::swap(list(json)[i], list(json)[i + 1]);
          return true;
        });
      }
    }
  }
}

void MutateStep(Mutator& mutator, const std::string& step) {
  const auto at = [&](Json& json) -> Json& { return json["steps"][step]; };
  mutator.Try("remove a step", step, [&](Json& json) { return json["steps"].erase(step) == 1; });
  for (const char* channel : {"online", "in_person"}) {
    mutator.Try("change a channel", step, [&](Json& json) {
      at(json)["channel"] = channel;
      return true;
    });
  }
  for (const char* key : {"deadline", "window", "requires", "produces"}) {
    mutator.Try(std::string("remove the ") + key, step, [&](Json& json) { return at(json).erase(key) == 1; });
  }
  mutator.Try("name an office that is not there", step, [&](Json& json) {
    Json& offices = at(json)["offices"];
    if (!offices.contains("value") || offices["value"].empty()) return false;
    offices["value"][0] = "no_such_office";
    return true;
  });
  mutator.Try("name evidence that is not there", step, [&](Json& json) {
    Json& evidence = at(json)["evidence"];
    if (!evidence.contains("value") || evidence["value"].empty()) return false;
    evidence["value"][0][0] = "no_such_evidence";
    return true;
  });
  mutator.Try("link to another host", step, [&](Json& json) {
    if (!at(json).contains("url")) return false;
    at(json)["url"] = "https://not-on-the-list.example/";
    return true;
  });
  mutator.Try("let a window end before it begins", step, [&](Json& json) {
    if (!at(json).contains("window") || !at(json)["window"].contains("value")) return false;
    Json& window = at(json)["window"]["value"];
    if (!window.contains("from") || !window.contains("until")) return false;
    std::swap(window["from"], window["until"]);
    return true;
  });
}

// Calls visit(pointer) for every object, depth first.
void ForEachObject(const Json& json, const Json::json_pointer& at,
                   const std::function<void(const Json&, const Json::json_pointer&)>& visit) {
  if (json.is_object()) {
    visit(json, at);
    for (const auto& [key, value] : json.items()) ForEachObject(value, at / key, visit);
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) ForEachObject(json[i], at / i, visit);
  }
}

void MutateStatement(Mutator& mutator, const Json::json_pointer& at) {
  const std::string place = at.to_string();
  for (const char* key : {"source", "checked", "confidence", "value"}) {
    mutator.Try(std::string("remove a ") + key, place, [&](Json& json) {
      Json& statement = json[at];
      // An unconfirmed statement needs no more than to say so.
      if (statement.value("confidence", "") == "unconfirmed" && std::string_view(key) != "confidence") return false;
      return statement.erase(key) == 1;
    });
  }
  mutator.Try("name a source that is not there", place, [&](Json& json) {
    if (!json[at].contains("source")) return false;
    json[at]["source"] = "no_such_source";
    return true;
  });
  mutator.Try("write a day that does not exist", place, [&](Json& json) {
    if (!json[at].contains("checked") || !json[at]["checked"].is_string()) return false;
    json[at]["checked"] = "2026-02-30";
    return true;
  });
}

void MutateDateRule(Mutator& mutator, const Json& rule, const Json::json_pointer& at) {
  const std::string place = at.to_string();
  for (const char* key : kAmounts) {
    if (!rule.contains(key) || !rule[key].is_number_integer()) continue;
    for (const int by : {-1, 1}) {
      mutator.Try("shift a deadline or window", place, [&](Json& json) {
        json[at][key] = rule[key].get<int>() + by;
        return true;
      });
    }
  }
  mutator.Try("forget to roll over closed days", place, [&](Json& json) { return json[at].erase("rolled") == 1; });
  mutator.Try("count from the other day", place, [&](Json& json) {
    const bool next = json[at].value("counted_from", "next_day") == "next_day";
    json[at]["counted_from"] = next ? "same_day" : "next_day";
    return true;
  });
}

}  // namespace

void MutateOutcomesAndSteps(Mutator& mutator) {
  Json copy = mutator.json();
  const std::vector<std::string> steps = KeysOf(copy["steps"]);
  for (const std::string& outcome : KeysOf(copy["outcomes"])) MutateOutcome(mutator, outcome, steps);
  for (const std::string& step : steps) MutateStep(mutator, step);
}

void MutateStatements(Mutator& mutator) {
  const Json json = mutator.json();
  ForEachObject(json, Json::json_pointer(), [&](const Json& object, const Json::json_pointer& at) {
    if (object.contains("confidence")) MutateStatement(mutator, at);
    const bool rule = object.contains("from_fact") || object.contains("from_token") || object.contains("from_today");
    if (rule) MutateDateRule(mutator, object, at);
  });
}

}  // namespace madoguchi::mutation
