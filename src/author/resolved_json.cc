#include "author/resolved_json.h"

#include <algorithm>
#include <cstddef>

#include "author/json_format.h"
#include "author/schema_keys.h"
#include "content/load_context.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

bool IsScalar(const JsonValue& value) { return value.kind != JsonKind::kArray && value.kind != JsonKind::kObject; }

// A list that holds no objects, however deep, is one value of one place.
bool IsPlain(const JsonValue& value) {
  return IsScalar(value) || (value.kind == JsonKind::kArray && std::all_of(value.items.begin(), value.items.end(), IsPlain));
}

std::string ScalarText(const JsonValue& value) {
  if (value.kind == JsonKind::kString) return JsonString(value.text);
  if (value.kind == JsonKind::kInteger) return std::to_string(value.integer);
  if (value.kind == JsonKind::kBoolean) return value.boolean ? "true" : "false";
  return "null";  // Fractions there are none in content.
}

// RFC 6901: "~" and "/" are escaped.
std::string PointerPart(std::string_view key) {
  std::string part = "/";
  for (const char c : key) {
    if (c == '~') {
      part += "~0";
    } else if (c == '/') {
      part += "~1";
    } else {
      part += c;
    }
  }
  return part;
}

class Writer {
 public:
  explicit Writer(const SchemaKeys& keys) : keys_(keys) {}

  std::string Run(const std::vector<content::ResolvedFile>& files) {
    text_ = "{";
    for (const content::ResolvedFile& file : files) {
      from_.clear();
      text_ += (text_.size() > 1 ? ",\n  " : "\n  ") + JsonString(file.name) + ": {\n    \"content\": ";
      // Kinds of files are told by their names, whichever folder they are in.
      const SchemaPlaces root = keys_.Root("town/" + file.name);
      Write(file.json, root, 4);
      WritePlaces(file.json, root, "");
      text_ += ",\n    \"from\": {" + from_ + "\n    }\n  }";
    }
    return text_ + "\n}\n";
  }

 private:
  // Members in canonical order, but for what only editors read.
  [[nodiscard]] std::vector<const JsonMember*> MembersOf(const JsonValue& value, const SchemaPlaces& place) const {
    std::vector<const JsonMember*> members = keys_.InOrder(value, place);
    std::erase_if(members, [](const JsonMember* member) { return member->key == "$schema"; });
    return members;
  }

  // On one line.
  [[nodiscard]] std::string Flat(const JsonValue& value, const SchemaPlaces& place) const {
    if (IsScalar(value)) return ScalarText(value);
    std::string text;
    if (value.kind == JsonKind::kArray) {
      for (const JsonValue& item : value.items) text += (text.empty() ? "" : ", ") + Flat(item, keys_.ItemsOf(value, place));
      return "[" + text + "]";
    }
    for (const JsonMember* member : MembersOf(value, place)) {
      text += (text.empty() ? "" : ", ") + JsonString(member->key) + ": " +
              Flat(member->value, keys_.Below(value, member->key, place));
    }
    return text.empty() ? "{}" : "{ " + text + " }";
  }

  // The outermost levels are always broken, so that there is something to find one's way by.
  void Write(const JsonValue& value, const SchemaPlaces& place, int indent) {
    constexpr int kAlwaysBroken = 4;
    const std::string flat = Flat(value, place);
    const bool fits = static_cast<std::size_t>(indent) + flat.size() <= kLineWidth && indent > kAlwaysBroken;
    if (fits || IsPlain(value)) {
      text_ += flat;
      return;
    }
    const bool is_array = value.kind == JsonKind::kArray;
    const std::string line = "\n" + std::string(static_cast<std::size_t>(indent), ' ');
    std::string separator = is_array ? "[" : "{";
    for (const JsonValue& item : value.items) {
      text_ += separator + line + "  ";
      separator = ",";
      Write(item, keys_.ItemsOf(value, place), indent + 2);
    }
    for (const JsonMember* member : MembersOf(value, place)) {
      text_ += separator + line + "  " + JsonString(member->key) + ": ";
      separator = ",";
      Write(member->value, keys_.Below(value, member->key, place), indent + 2);
    }
    if (separator != ",") text_ += separator;
    text_ += (separator == "," ? line : "") + (is_array ? "]" : "}");
  }

  void WritePlaces(const JsonValue& value, const SchemaPlaces& place, const std::string& pointer) {
    if (IsPlain(value)) {
      from_ += (from_.empty() ? "\n      " : ",\n      ") + JsonString(pointer) + ": " +
               JsonString(content::PlaceText(value.span));
      return;
    }
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      WritePlaces(value.items[i], keys_.ItemsOf(value, place), pointer + "/" + std::to_string(i));
    }
    for (const JsonMember* member : MembersOf(value, place)) {
      WritePlaces(member->value, keys_.Below(value, member->key, place), pointer + PointerPart(member->key));
    }
  }

  const SchemaKeys& keys_;
  std::string text_;
  std::string from_;
};

}  // namespace

std::string ResolvedJson(const std::vector<content::ResolvedFile>& files) {
  const SchemaKeys keys;
  return Writer(keys).Run(files);
}

}  // namespace madoguchi::author
