#include "mutations.h"

namespace madoguchi::mutation {

void Mutator::Try(const std::string& kind, const std::string& place, const std::function<bool(Json&)>& make) {
  Json copy = json_;
  if (!make(copy) || copy == json_) return;
  mutations_.push_back({kind, place, copy.dump(1)});
}

void MutateWords(Mutator& mutator) {
  std::vector<std::string> keys;
  for (const auto& [key, words] : mutator.json().items()) {
    if (!key.starts_with("$") && words.is_string()) keys.push_back(key);
  }
  for (const std::string& key : keys) {
    mutator.Try("remove a text", key, [&](Json& json) { return json.erase(key) == 1; });
    mutator.Try("misspell the key of a text", key, [&](Json& json) {
      json[key + "x"] = json[key];
      return json.erase(key) == 1;
    });
    mutator.Try("break a placeholder", key, [&](Json& json) {
      json[key] = json[key].get<std::string>() + "{nobody_fills_this}";
      return true;
    });
    mutator.Try("leave a text empty", key, [&](Json& json) {
      json[key] = "";
      return true;
    });
  }
}

std::vector<Mutation> MutateBytes(const std::string& text) {
  std::vector<Mutation> mutations;
  mutations.push_back({"cut the file short", "", text.substr(0, text.size() * 2 / 3)});
  const std::size_t comma = text.find(",\n");
  if (comma != std::string::npos) mutations.push_back({"lose a comma", "", text.substr(0, comma) + text.substr(comma + 1)});
  const std::size_t key = text.find('"'), key_end = text.find(':', key), value_end = text.find(",\n", key);
  if (value_end != std::string::npos && text.find('{', key) > value_end) {
    const std::string member = text.substr(key, value_end - key);
    mutations.push_back({"write a key twice", text.substr(key, key_end - key),
                         text.substr(0, value_end) + ",\n " + member + text.substr(value_end)});
    std::string misspelt = text;
    misspelt.insert(key_end - 1, "x");
    mutations.push_back({"misspell a key", text.substr(key, key_end - key), misspelt});
  }
  return mutations;
}

std::vector<Mutation> MutationsOf(const std::string& path, const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return {};
  Mutator mutator(std::move(json));
  const std::string name = path.substr(path.rfind('/') + 1);
  if (name == "procedure.json") {
    MutateTree(mutator);
    MutateOutcomesAndSteps(mutator);
    MutateStatements(mutator);
  } else if (name == "overlay.json") {
    MutateStatements(mutator);
  } else if (name == "text.ja.json" || name == "text.en.json") {
    MutateWords(mutator);
  } else {
    return {};
  }
  std::vector<Mutation> mutations = mutator.Take();
  for (Mutation& mutation : MutateBytes(text)) mutations.push_back(std::move(mutation));
  return mutations;
}

}  // namespace madoguchi::mutation
