#include "changes.h"

#include <algorithm>
#include <utility>

namespace madoguchi::mutation {

Change Erase(Pointer at) {
  return [at](Json& json) {
    if (!json.contains(at)) return false;
    Json& parent = json[at.parent_pointer()];
    if (parent.is_array()) {
      parent.erase(static_cast<std::size_t>(std::stoul(at.back())));
    } else {
      parent.erase(at.back());
    }
    return true;
  };
}

Change Put(Pointer at, Json value) {
  return [at, value = std::move(value)](Json& json) {
    if (!json.contains(at.parent_pointer())) return false;
    json[at] = value;
    return true;
  };
}

Change Swap(Pointer a, Pointer b) {
  return [a, b](Json& json) {
    if (!json.contains(a) || !json.contains(b)) return false;
    std::swap(json[a], json[b]);
    return true;
  };
}

Change Append(Pointer list, Json value) {
  return [list, value = std::move(value)](Json& json) {
    if (!json.contains(list) || !json[list].is_array()) return false;
    json[list].push_back(value);
    return true;
  };
}

Change Rename(Pointer object, std::string from, std::string to) {
  return [object, from, to](Json& json) {
    if (!json.contains(object) || !json[object].contains(from) || json[object].contains(to)) return false;
    Json renamed = Json::object();
    for (const auto& [key, value] : json[object].items()) renamed[key == from ? to : key] = value;
    json[object] = std::move(renamed);
    return true;
  };
}

Change Reorder(Pointer object, std::string first, std::string second) {
  return [object, first, second](Json& json) {
    if (!json.contains(object)) return false;
    const Json before = json[object];
    Json after = Json::object();
    for (const auto& [key, value] : before.items()) {
      const std::string& taken = key == first ? second : key == second ? first : key;
      after[taken] = before[taken];
    }
    json[object] = std::move(after);
    return true;
  };
}

const Json* Find(const Json& json, const Pointer& at) { return json.contains(at) ? &json.at(at) : nullptr; }

std::string TextAt(const Json& json, const Pointer& at) {
  const Json* found = Find(json, at);
  return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> KeysAt(const Json& json, const Pointer& at) {
  std::vector<std::string> keys;
  const Json* found = Find(json, at);
  if (found == nullptr || !found->is_object()) return keys;
  for (const auto& [key, value] : found->items()) keys.push_back(key);
  return keys;
}

std::size_t SizeAt(const Json& json, const Pointer& at) {
  const Json* found = Find(json, at);
  return found != nullptr && found->is_array() ? found->size() : 0;
}

}  // namespace madoguchi::mutation
