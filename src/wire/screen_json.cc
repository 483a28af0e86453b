#include "wire/screen_json.h"

#include "wire/json_writer.h"

namespace madoguchi::wire {
namespace {

void AddText(JsonWriter& json, std::string_view key, std::string_view text) {
  if (!text.empty()) json.Member(key, text);
}

void AddFlag(JsonWriter& json, std::string_view key, bool flag) {
  if (flag) json.Member(key, true);
}

void WriteQr(JsonWriter& json, const app::QrMatrix& qr) {
  std::string dark;
  dark.reserve(qr.dark.size());
  for (const bool module : qr.dark) dark += module ? '1' : '0';
  json.Key("qr").BeginObject().Member("size", qr.size).Member("dark", dark).EndObject();
}

void WriteNode(JsonWriter& json, const app::Node& node) {
  json.BeginObject().Member("id", node.id).Member("role", app::RoleName(node.role));
  AddText(json, "part", app::PartName(node.part));
  AddText(json, "words", node.words);
  AddText(json, "label", node.label);
  AddText(json, "value", node.value);
  if (node.level != 0) json.Member("level", static_cast<int>(node.level));
  AddFlag(json, "selected", node.selected);
  AddFlag(json, "expanded", node.expanded);
  AddFlag(json, "invalid", node.invalid);
  AddFlag(json, "primary", node.primary);
  AddFlag(json, "acts", node.acts);
  if (node.sign) json.Member("sign", service::ChannelName(*node.sign));
  AddText(json, "icon", app::IconName(node.icon));
  AddText(json, "sureness", app::SurenessName(node.sureness));
  if (node.language) json.Member("language", text::HtmlLang(*node.language));
  if (node.progress) {
    json.Key("progress")
        .BeginArray()
        .Value(node.progress->done)
        .Value(node.progress->at_least)
        .Value(node.progress->at_most)
        .EndArray();
  }
  if (node.qr) WriteQr(json, *node.qr);
  if (!node.children.empty()) {
    json.Key("children").BeginArray();
    for (const app::Node& child : node.children) WriteNode(json, child);
    json.EndArray();
  }
  json.EndObject();
}

}  // namespace

std::string ScreenJson(const app::Screen& screen) {
  JsonWriter json;
  json.BeginObject()
      .Member("revision", screen.revision)
      .Member("id", screen.id)
      .Member("title", screen.title)
      .Member("location", screen.location)
      .Member("language", text::HtmlLang(screen.language))
      .Member("tag", text::Tag(screen.language))
      .Member("text_percent", screen.text_percent);
  AddFlag(json, "ruby", screen.ruby);
  AddFlag(json, "text_only", screen.text_only);
  AddFlag(json, "high_contrast", screen.high_contrast);
  AddFlag(json, "kiosk", screen.kiosk);
  AddText(json, "announcement", screen.announcement);
  if (screen.announcement_number != 0) json.Member("announcement_number", screen.announcement_number);
  if (screen.wake_at_ms != 0) json.Member("wake_at_ms", screen.wake_at_ms);
  json.Key("root");
  WriteNode(json, screen.root);
  json.EndObject();
  return json.Take();
}

}  // namespace madoguchi::wire
