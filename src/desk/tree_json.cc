#include <algorithm>
#include <set>
#include <string_view>

#include "author/content_words.h"
#include "desk/desk_json.h"

namespace madoguchi::desk {
namespace {

using author::OutlineBox;

std::string_view KindName(OutlineBox::Kind kind) {
  switch (kind) {
    case OutlineBox::Kind::kQuestion:
      return "question";
    case OutlineBox::Kind::kOutcome:
      return "outcome";
    case OutlineBox::Kind::kReference:
      return "reference";
  }
  return "";
}

void WriteNumbers(std::string_view name, const std::vector<std::size_t>& numbers, wire::JsonWriter& json) {
  json.Key(name).BeginArray();
  for (const std::size_t number : numbers) json.Value(number);
  json.EndArray();
}

void WriteBox(const SelectedTree& tree, std::size_t at, wire::JsonWriter& json) {
  const OutlineBox& box = tree.sheet().outline.boxes[at];
  json.BeginObject().Member("kind", KindName(box.kind)).Member("id", box.id).Member("words", box.words);
  if (!box.answer.empty()) json.Member("answer", box.answer);
  json.Key("channels").BeginArray();
  for (const service::Channel channel : box.signs) json.Value(service::ChannelName(channel));
  json.EndArray();
  if (box.scenarios) json.Member("scenarios", *box.scenarios);
  json.Member("neverTaken", box.never_taken);
  WriteNumbers("problems", tree.problems()[at], json);
  WriteNumbers("children", box.children, json);
  const author::LayoutRect& rect = tree.sheet().layout.boxes[at].box;
  json.Member("x", rect.x).Member("y", rect.y).Member("width", rect.width).Member("height", rect.height);
  const std::string name = tree.procedure().id + "/node/" + box.id;
  const base::SourceSpan place = box.id.empty() ? base::SourceSpan() : tree.source().town->content.positions.Of(name);
  if (!place.file.empty()) {
    json.Key("place").BeginObject().Member("path", place.file).Member("line", place.line);
    json.Member("column", place.column).EndObject();
  }
  json.EndObject();
}

}  // namespace

std::string TreeJson(const SelectedTree& tree, const std::vector<std::size_t>& path, text::Language language) {
  const service::Municipality& town = tree.source().town->content.municipality;
  const std::string& id = tree.procedure().id;
  wire::JsonWriter json;
  json.BeginObject().Member("municipality", town.id).Member("procedure", id);
  json.Member("title", author::ContentWords(town, language).Find(id + "/title").value_or(id));
  json.Member("old", tree.source().old);
  json.Member("width", tree.sheet().layout.width).Member("height", tree.sheet().layout.height);
  WriteNumbers("roots", tree.sheet().outline.roots, json);
  WriteNumbers("path", path, json);
  json.Key("boxes").BeginArray();
  for (std::size_t i = 0; i < tree.sheet().outline.boxes.size(); ++i) WriteBox(tree, i, json);
  json.EndArray().EndObject();
  return json.Take();
}

std::string PathJson(const std::vector<std::size_t>& path) {
  wire::JsonWriter json;
  json.BeginObject();
  WriteNumbers("path", path, json);
  json.EndObject();
  return json.Take();
}

}  // namespace madoguchi::desk
