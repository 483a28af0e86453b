#include "mutations.h"

#include <cstddef>
#include <map>
#include <utility>

namespace madoguchi::mutation {
namespace {

bool IsWords(const std::string& name) { return name.starts_with("text.") && name.ends_with(".json"); }

// Two mistakes of a kind at a place get numbers, so that each has a name of its own.
void NumberThem(std::vector<Mutation>& mutations) {
  std::map<std::string, int> seen;
  for (Mutation& mutation : mutations) {
    const int count = ++seen[mutation.kind + mutation.place];
    if (count > 1) mutation.place += " #" + std::to_string(count);
  }
}

}  // namespace

std::optional<std::string> Mutation::Apply(const Json& json) const {
  if (!change) return text;
  Json copy = json;
  if (!change(copy)) return std::nullopt;
  std::string written = copy.dump(1);
  if (written == json.dump(1)) return std::nullopt;
  return written;
}

void MutateWords(Mutator& mutator) {
  for (const auto& [key, value] : mutator.json().items()) {
    if (key.starts_with("$") || !value.is_string()) continue;
    const std::string words = value.get<std::string>();
    const Pointer at = Pointer() / key;
    mutator.Add("remove a text", key, Erase(at));
    mutator.Add("misspell the key of a text", key, Rename(Pointer(), key, key + "x"));
    mutator.Add("leave a text empty", key, Put(at, ""));
    mutator.Add("break a placeholder", key, Put(at, words + "{nobody_fills_this}"));
    // What is there already: a placeholder, or the reading of a word.
    const std::size_t open = words.find('{'), close = words.find('}', open);
    if (open == std::string::npos || close == std::string::npos) continue;
    const bool is_reading = words.substr(open, close - open).find('|') != std::string::npos;
    const std::string kind = is_reading ? "break furigana" : "break a placeholder";
    mutator.Add(kind, key, Put(at, words.substr(0, close) + words.substr(close + 1)));
    if (is_reading) continue;
    mutator.Add(kind, key, Put(at, words.substr(0, open) + words.substr(close + 1)));
    mutator.Add(kind, key, Put(at, words.substr(0, close) + "x" + words.substr(close)));
  }
}

std::vector<Mutation> MutateBytes(const std::string& text) {
  std::vector<Mutation> mutations;
  const auto add = [&](const char* kind, std::string place, std::string bytes) {
    mutations.push_back({kind, std::move(place), {}, std::move(bytes)});
  };
  add("cut the file short", "", text.substr(0, text.size() * 2 / 3));
  const std::size_t comma = text.find(",\n");
  if (comma != std::string::npos) add("lose a comma", "", text.substr(0, comma) + text.substr(comma + 1));
  const std::size_t key = text.find('"'), key_end = text.find(':', key), value_end = text.find(",\n", key);
  if (value_end == std::string::npos || text.find('{', key) <= value_end) return mutations;
  const std::string name = text.substr(key, key_end - key), member = text.substr(key, value_end - key);
  add("write a key twice", name, text.substr(0, value_end) + ",\n " + member + text.substr(value_end));
  std::string misspelt = text;
  misspelt.insert(key_end - 1, "x");
  add("misspell a key", name, std::move(misspelt));
  return mutations;
}

std::vector<Mutation> MutationsOf(const std::string& path, const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) return {};
  Mutator mutator(std::move(json));
  const std::string name = path.substr(path.rfind('/') + 1);
  if (name == "procedure.json") {
    MutateTree(mutator);
    MutateOutcomes(mutator);
    MutateSteps(mutator);
    MutateStatements(mutator);
    MutateDateRules(mutator);
  } else if (name == "overlay.json") {
    MutateSteps(mutator);
    MutateStatements(mutator);
    MutateDateRules(mutator);
  } else if (name == "facts.json") {
    MutateFacts(mutator);
  } else if (name == "life_events.json") {
    MutateLifeEvents(mutator);
  } else if (IsWords(name)) {
    MutateWords(mutator);
  } else {
    return {};
  }
  std::vector<Mutation> mutations = mutator.Take();
  for (Mutation& mutation : MutateBytes(text)) mutations.push_back(std::move(mutation));
  NumberThem(mutations);
  return mutations;
}

}  // namespace madoguchi::mutation
