#include "author/json_format.h"

#include <vector>

#include "base/utf8.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

class Formatter {
 public:
  Formatter(std::string_view source, const SchemaKeys& keys) : source_(source), keys_(keys) {}

  // An object or list with an entry on each line, however short: what a file is made of.
  std::string Spread(const JsonValue& value, const SchemaPlaces& place, std::size_t indent) const {
    const bool object = value.kind == JsonKind::kObject;
    const std::string margin(indent + 2, ' ');
    std::string text(object ? "{\n" : "[\n");
    const std::vector<Entry> entries = EntriesOf(value, place);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::string key = object ? JsonString(entries[i].key) + ": " : std::string();
      const std::size_t comma = i + 1 < entries.size() ? 1 : 0;
      text +=
          margin + key + Fitted(entries[i], indent + 2, base::CountCodePoints(key) + comma) + (comma != 0 ? ",\n" : "\n");
    }
    return text + std::string(indent, ' ') + (object ? "}" : "]");
  }

  std::string OneLine(const JsonValue& value, const SchemaPlaces& place) const {
    switch (value.kind) {
      case JsonKind::kNull:
        return "null";
      case JsonKind::kBoolean:
        return value.boolean ? "true" : "false";
      case JsonKind::kInteger:
      case JsonKind::kFraction:
        if (value.span.length == 0) return std::to_string(value.integer);  // Not from the source.
        return std::string(source_.substr(value.span.offset, value.span.length));
      case JsonKind::kString:
        return JsonString(value.text);
      case JsonKind::kArray:
      case JsonKind::kObject:
        break;
    }
    const bool object = value.kind == JsonKind::kObject;
    std::string text;
    for (const Entry& entry : EntriesOf(value, place)) {
      text += (text.empty() ? "" : ", ") + (object ? JsonString(entry.key) + ": " : std::string());
      text += OneLine(*entry.value, entry.place);
    }
    if (!object) return "[" + text + "]";
    return text.empty() ? "{}" : "{ " + text + " }";
  }

 private:
  struct Entry {
    std::string_view key;
    const JsonValue* value;
    SchemaPlaces place;
  };

  [[nodiscard]] std::vector<Entry> EntriesOf(const JsonValue& value, const SchemaPlaces& place) const {
    std::vector<Entry> entries;
    if (value.kind == JsonKind::kObject) {
      for (const JsonMember* member : keys_.InOrder(value, place))
        entries.push_back({member->key, &member->value, keys_.Below(value, member->key, place)});
    } else {
      const SchemaPlaces items = keys_.ItemsOf(value, place);
      for (const JsonValue& item : value.items) entries.push_back({{}, &item, items});
    }
    return entries;
  }

  // `beside`: characters on the line besides the value and its margin.
  [[nodiscard]] std::string Fitted(const Entry& entry, std::size_t indent, std::size_t beside) const {
    std::string line = OneLine(*entry.value, entry.place);
    const bool scalar = entry.value->items.empty() && entry.value->members.empty();
    if (scalar || indent + beside + base::CountCodePoints(line) <= kLineWidth) return line;
    return Spread(*entry.value, entry.place, indent);
  }

  std::string_view source_;
  const SchemaKeys& keys_;
};

}  // namespace

std::string JsonString(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      quoted += '\\';
      quoted += letter;
    } else if (letter == '\n') {
      quoted += "\\n";
    } else if (letter == '\t') {
      quoted += "\\t";
    } else if (byte < 0x20) {
      quoted += "\\u00";
      quoted += kDigits[byte >> 4];
      quoted += kDigits[byte & 15];
    } else {
      quoted += letter;
    }
  }
  return quoted + "\"";
}

std::string FormatJson(const JsonValue& json, std::string_view source, const SchemaKeys& keys, const SchemaPlaces& place) {
  const Formatter formatter(source, keys);
  const bool spread = !json.items.empty() || !json.members.empty();
  return (spread ? formatter.Spread(json, place, 0) : formatter.OneLine(json, place)) + "\n";
}

}  // namespace madoguchi::author
