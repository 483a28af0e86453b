#pragma once
// Changes: what a mistake does to a file of JSON, as something that can be done later, to a copy.
//
//   Change change = Put(Pointer("/steps/file/channel"), "online");
//   bool made = change(json);   // false: there is nothing to change here

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace madoguchi::mutation {

using Json = nlohmann::ordered_json;
using Pointer = Json::json_pointer;
using Change = std::function<bool(Json&)>;

/// Takes away what stands there, a member or an item.
[[nodiscard]] Change Erase(Pointer at);
/// Writes something else, or something new where the parent is there.
[[nodiscard]] Change Put(Pointer at, Json value);
[[nodiscard]] Change Swap(Pointer a, Pointer b);
[[nodiscard]] Change Append(Pointer list, Json value);
/// The member keeps its value and its place, and is called something else.
[[nodiscard]] Change Rename(Pointer object, std::string from, std::string to);
/// Two members change places; their values stay with them.
[[nodiscard]] Change Reorder(Pointer object, std::string first, std::string second);

/// nullptr where there is nothing.
[[nodiscard]] const Json* Find(const Json& json, const Pointer& at);
/// The text there; empty where there is none.
[[nodiscard]] std::string TextAt(const Json& json, const Pointer& at);
[[nodiscard]] std::vector<std::string> KeysAt(const Json& json, const Pointer& at);
/// Of a list; 0 where there is none.
[[nodiscard]] std::size_t SizeAt(const Json& json, const Pointer& at);

}  // namespace madoguchi::mutation
