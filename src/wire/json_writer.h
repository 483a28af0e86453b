#pragma once
// JsonWriter: writes JSON in the order it is told, and nothing else.
//
// For what leaves the engine: decide lines, the Screen for the mirror, lists of facts. Compact, UTF-8, integers only (no
// floating point, no locale), so the same calls give the same bytes natively and in WebAssembly. Commas are its business;
// that every Begin has its End and every value in an object its Key is the caller's (checked in tests by parsing back).
// It does not read JSON, and it does not know nlohmann_json: the web app links it.
//
//   JsonWriter json;
//   json.BeginObject().Member("id", "move_in").Member("fee_yen", std::nullopt).Key("days").BeginArray().Value(3).EndArray();
//   json.EndObject();
//   json.text();  // {"id":"move_in","fee_yen":null,"days":[3]}

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace madoguchi::wire {

/// Appends `text` as a JSON string with its quotes. Ill-formed UTF-8 is written as U+FFFD; control characters, U+2028 and
/// U+2029 are escaped, and so are '<' and '&': the result may stand inside of an HTML script element.
void AppendJsonString(std::string_view text, std::string& out);

class JsonWriter {
 public:
  JsonWriter& BeginObject() { return Open('{'); }
  JsonWriter& EndObject() { return Close('}'); }
  JsonWriter& BeginArray() { return Open('['); }
  JsonWriter& EndArray() { return Close(']'); }

  /// The name of the next value. Precondition: inside of an object, and no Key before it that still waits for its value.
  JsonWriter& Key(std::string_view name);

  JsonWriter& Value(std::string_view text);
  JsonWriter& Value(const char* text) { return Value(std::string_view(text)); }
  JsonWriter& Value(const std::string& text) { return Value(std::string_view(text)); }
  JsonWriter& Value(std::nullopt_t) { return Raw("null"); }
  template <std::same_as<bool> Bool>
  JsonWriter& Value(Bool value) {
    return Raw(value ? "true" : "false");
  }
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>) JsonWriter& Value(Integer value) {
    return Raw(std::to_string(value));
  }
  /// Nothing is null.
  template <class T>
  JsonWriter& Value(const std::optional<T>& value) {
    return value ? Value(*value) : Value(std::nullopt);
  }

  /// JSON text that is already written, as one value. Precondition: it is one value.
  JsonWriter& Raw(std::string_view json);

  template <class T>
  JsonWriter& Member(std::string_view name, const T& value) {
    return Key(name).Value(value);
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Hands out what was written and starts anew.
  [[nodiscard]] std::string Take();

 private:
  JsonWriter& Open(char bracket);
  JsonWriter& Close(char bracket);
  void Separate();

  std::string text_;
  bool comma_due_ = false;  ///< a value stands before this place in the same object or array
};

}  // namespace madoguchi::wire
