#include "author/scaffold.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "author/json_edit.h"
#include "author/json_format.h"
#include "author/schema_link.h"
#include "content/documents.h"
#include "content/json_reader.h"
#include "content/loader.h"
#include "text/language.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;
using Texts = std::map<std::string, std::string>;

bool IsId(std::string_view id) {
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// A text to be written, in Japanese and English.
struct Blank {
  std::string key;
  std::string ja;
  std::string en;
};

JsonValue Unconfirmed() {
  JsonValue statement = ObjectJson();
  PutMember(statement, "confidence", TextJson("unconfirmed"));
  return statement;
}

class Scaffolder {
 public:
  Scaffolder(const content::FileSource& files, base::Date today) : files_(files), today_(today) {}

  base::Result<Texts> Run(std::string_view kind, std::string_view id) {
    if (kind != "procedure" && kind != "life_event" && kind != "municipality")
      return base::Error{"scaffold.kind", "", std::string(kind)};
    const std::size_t slash = id.find('/');
    const std::string town(id.substr(0, slash));
    const std::string name(slash == std::string_view::npos ? std::string_view() : id.substr(slash + 1));
    const bool well_formed = kind == "municipality" ? slash == std::string_view::npos && IsId(id) : IsId(town) && IsId(name);
    if (!well_formed || town == content::kSharedFolder || town == content::kSchemaFolder)
      return base::Error{"scaffold.id", "", std::string(id)};
    const std::vector<std::string> towns = content::ListMunicipalities(files_);
    const bool is_there = std::find(towns.begin(), towns.end(), town) != towns.end();
    if (kind == "municipality") {
      if (is_there) return base::Error{"scaffold.exists", "", town};
      Municipality(town);
    } else if (!is_there) {
      return base::Error{"scaffold.municipality", "", town};
    } else if (!(kind == "procedure" ? Procedure(town, name) : LifeEvent(town, name))) {
      return base::Error{"scaffold.exists", "", std::string(id)};
    }
    if (!broken_.empty()) return base::Error{"scaffold.broken", "", broken_};
    return std::move(texts_);
  }

 private:
  // The document, or an empty object where there is none yet.
  JsonValue Read(const std::string& path, std::string& source) {
    const base::Result<std::string> text = files_.Read(path);
    if (!text.Ok()) return ObjectJson();
    base::Diagnostics problems;
    source = *text;
    std::optional<JsonValue> json = content::ReadJson(path, source, problems);
    const bool usable =
        json && !problems.has_errors() && (json->kind == JsonKind::kObject || path.ends_with("scenarios.json"));
    if (!usable) broken_ = path;
    return usable ? std::move(*json) : ObjectJson();
  }
  JsonValue Read(const std::string& path) {
    std::string ignored;
    return Read(path, ignored);
  }

  void Write(const std::string& path, const JsonValue& json, const std::string& source = {}) {
    JsonValue linked = json;
    LinkToSchema(path, linked);
    texts_[path] = FormatJson(linked, source, keys_, keys_.Root(path));
  }

  // Adds the texts to the file of each language that the municipality speaks. Easy Japanese repeats nothing.
  void WriteWords(const std::string& town, const std::string& folder, const std::vector<Blank>& blanks, bool english) {
    for (const bool en : {false, true}) {
      if (en && !english) continue;
      const std::string path = town + "/" + folder + (en ? "text.en.json" : "text.ja.json");
      std::string source;
      JsonValue words = Read(path, source);
      for (const Blank& blank : blanks) PutMember(words, blank.key, TextJson(en ? blank.en : blank.ja));
      Write(path, words, source);
    }
  }

  bool SpeaksEnglish(const std::string& town) {
    const JsonValue municipality = Read(town + "/municipality.json");
    const JsonValue* languages = FindMember(municipality, "languages");
    return languages != nullptr && std::any_of(languages->items.begin(), languages->items.end(),
                                               [](const JsonValue& tag) { return tag.text == "en"; });
  }

  // The next number of procedures; links use them, so none is ever given twice, shared ones included.
  std::int64_t NextProcedureNumber() {
    std::int64_t highest = 0;
    for (const std::string& path : files_.List()) {
      if (!path.ends_with("/procedure.json") || path.starts_with(std::string(content::kSchemaFolder) + "/")) continue;
      base::Diagnostics ignored;
      const base::Result<std::string> text = files_.Read(path);
      const std::optional<JsonValue> json = text.Ok() ? content::ReadJson(path, *text, ignored) : std::nullopt;
      const JsonValue* number = json ? FindMember(*json, "number") : nullptr;
      if (number != nullptr) highest = std::max(highest, number->integer);
    }
    return highest + 1;
  }

  // A fact that can be asked of everybody without asking anything before, its first answer, and another one.
  struct Question {
    std::string fact;
    std::string role;
    JsonValue first, other;
  };
  std::optional<Question> AnyQuestion(const std::string& town) {
    for (const std::string& folder : {town, std::string(content::kSharedFolder)}) {
      const JsonValue facts = Read(folder + "/facts.json");
      for (const JsonMember& fact : facts.members) {
        const JsonValue *type = FindMember(fact.value, "type"), *owner = FindMember(fact.value, "owner");
        if (type == nullptr || owner == nullptr || owner->text == "authority" || fact.value.Find("applies_when") != nullptr)
          continue;
        const std::string role = owner->text == "household" ? "household" : "actor";
        if (type->text == "yes_no") return Question{fact.key, role, TruthJson(true), TruthJson(false)};
        const JsonValue* choices = FindMember(fact.value, "choices");
        if (choices != nullptr && choices->items.size() > 1)
          return Question{fact.key, role, TextJson(choices->items[0].text), TextJson(choices->items[1].text)};
      }
    }
    return std::nullopt;
  }

  bool Procedure(const std::string& town, const std::string& id) {
    const std::string folder = town + "/" + id + "/";
    for (const std::string& path : files_.List()) {
      if (path.starts_with(folder) || path == std::string(content::kSharedFolder) + "/" + id + "/procedure.json")
        return false;
    }
    const std::optional<Question> question = AnyQuestion(town);
    Write(folder + "procedure.json", ProcedureJson(town, id, question));
    std::vector<Blank> blanks = {{"title", "（手続きの名前）", "(name of the procedure)"},
                                 {"summary", "（何のための手続きか）", "(what it is for)"},
                                 {"outcome.needed.why", "（なぜこの手続きがいるか）", "(why it is needed)"},
                                 {"step.file.name", "（することの名前）", "(what is to be done)"}};
    if (question) blanks.push_back({"outcome.not_needed.not_needed", "（なぜいらないか）", "(why it is not needed)"});
    WriteWords(town, id + "/", blanks, SpeaksEnglish(town));
    JsonValue scenarios = ListJson();
    scenarios.items.push_back(
        ScenarioJson(id, "needed", "（手続きがいる人）", question ? &question->first : nullptr, question));
    if (question)
      scenarios.items.push_back(ScenarioJson(id, "not_needed", "（手続きがいらない人）", &question->other, question));
    Write(folder + "scenarios.json", scenarios);
    return true;
  }

  JsonValue ProcedureJson(const std::string& town, const std::string& id, const std::optional<Question>& question) {
    JsonValue json = ObjectJson();
    PutMember(json, "id", TextJson(id));
    PutMember(json, "number", NumberJson(NextProcedureNumber()));
    PutMember(json, "identifier", NullJson());
    PutMember(json, "authority", TextJson(town));
    PutMember(json, "run", TextJson("once"));
    PutMember(json, "legal_basis", ListJson());
    PutMember(json, "related", ListJson());
    JsonValue& tree = ObjectMember(json, "tree");
    PutMember(tree, "root", TextJson(question ? "start" : "needed"));
    JsonValue& nodes = ObjectMember(tree, "nodes");
    if (question) PutMember(nodes, "start", StartNode(*question));
    PutMember(ObjectMember(nodes, "needed"), "outcome", TextJson("needed"));
    if (question) PutMember(ObjectMember(nodes, "not_needed"), "outcome", TextJson("not_needed"));
    JsonValue& outcomes = ObjectMember(json, "outcomes");
    JsonValue steps = ListJson();
    steps.items.push_back(TextJson("file"));
    PutMember(ObjectMember(ObjectMember(ObjectMember(outcomes, "needed"), "alternatives"), "counter"), "steps",
              std::move(steps));
    if (question) PutMember(ObjectMember(outcomes, "not_needed"), "not_needed", TruthJson(true));
    JsonValue& step = ObjectMember(ObjectMember(json, "steps"), "file");
    PutMember(step, "channel", TextJson("in_person"));
    PutMember(step, "authority", TextJson(town));
    for (const char* key : {"offices", "fee_yen", "payments", "evidence"}) PutMember(step, key, Unconfirmed());
    return json;
  }

  static JsonValue StartNode(const Question& question) {
    JsonValue node = ObjectJson();
    PutMember(node, "ask", TextJson(question.fact));
    PutMember(node, "of", TextJson(question.role));
    JsonValue branches = ListJson(), yes = ObjectJson(), rest = ObjectJson();
    PutMember(yes, "when", question.first);
    PutMember(yes, "then", TextJson("needed"));
    PutMember(rest, "otherwise", TruthJson(true));
    PutMember(rest, "then", TextJson("not_needed"));
    branches.items = {std::move(yes), std::move(rest)};
    PutMember(node, "branches", std::move(branches));
    return node;
  }

  JsonValue ScenarioJson(const std::string& procedure, const std::string& outcome, const std::string& resident,
                         const JsonValue* answer, const std::optional<Question>& question) const {
    JsonValue scenario = ObjectJson();
    PutMember(scenario, "id", TextJson(procedure + "_" + outcome));
    PutMember(scenario, "resident", TextJson(resident));
    PutMember(scenario, "today", TextJson(base::ToIso(today_)));
    JsonValue& facts = ObjectMember(scenario, "facts");
    if (answer != nullptr && question) PutMember(facts, question->fact, *answer);
    JsonValue& expected = ObjectMember(ObjectMember(scenario, "expect"), procedure);
    PutMember(expected, "status", TextJson(outcome == "needed" ? "settled" : "not_needed"));
    PutMember(expected, "outcome", TextJson(outcome));
    return scenario;
  }

  bool LifeEvent(const std::string& town, const std::string& id) {
    std::string source;
    const std::string path = town + "/life_events.json";
    JsonValue events = Read(path, source);
    if (FindMember(events, id) != nullptr) return false;
    std::int64_t highest = 0;
    for (const JsonMember& event : events.members) {
      const JsonValue* number = FindMember(event.value, "number");
      if (number != nullptr) highest = std::max(highest, number->integer);
    }
    JsonValue& event = ObjectMember(events, id);
    PutMember(event, "number", NumberJson(highest + 1));
    PutMember(event, "icon", TextJson("document"));
    PutMember(event, "procedures", ListJson());
    Write(path, events, source);
    WriteWords(town, "",
               {{"life_event/" + id + ".title", "（できごとの名前）", "(name of the life event)"},
                {"life_event/" + id + ".summary", "（どんな手続きがあるか）", "(which procedures come with it)"}},
               SpeaksEnglish(town));
    return true;
  }

  // The topics of shared questions, which every municipality has.
  std::vector<std::string> SharedTopics() {
    std::vector<std::string> topics;
    const JsonValue facts = Read(std::string(content::kSharedFolder) + "/facts.json");
    for (const JsonMember& fact : facts.members) {
      const JsonValue* topic = FindMember(fact.value, "topic");
      if (topic != nullptr && std::find(topics.begin(), topics.end(), topic->text) == topics.end())
        topics.push_back(topic->text);
    }
    return topics;
  }

  void Municipality(const std::string& id) {
    JsonValue json = ObjectJson();
    PutMember(json, "id", TextJson(id));
    for (const char* code : {"code", "parent_code"}) PutMember(json, code, TextJson("000000"));
    JsonValue languages = ListJson(), topics = ListJson();
    languages.items.push_back(TextJson("ja"));
    PutMember(json, "languages", std::move(languages));
    PutMember(json, "content_date", TextJson(base::ToIso(today_)));
    PutMember(json, "public_url", NullJson());
    PutMember(json, "link_hosts", ListJson());
    for (const char* key : {"phone", "hours"}) PutMember(ObjectMember(json, "contact"), key, Unconfirmed());
    std::vector<Blank> blanks = {{"municipality/name", "（自治体の名前）", ""},
                                 {"municipality/app_name", "（案内の名前）", ""},
                                 {"municipality/contact.name", "（問い合わせ先の名前）", ""},
                                 {"municipality/notice", "（住民へのおことわり）", ""},
                                 {"authority/" + id + ".name", "（自治体の名前）", ""},
                                 {"office/hall.name", "（窓口の名前）", ""},
                                 {"campus/hall.name", "（建物の名前）", ""}};
    for (const std::string& topic : SharedTopics()) {
      topics.items.push_back(TextJson(topic));
      blanks.push_back({"topic/" + topic, "（質問のまとまりの名前）", ""});
    }
    PutMember(json, "topics", std::move(topics));
    PutMember(json, "tokens", ListJson());
    PutMember(json, "uses", ListJson());
    Write(id + "/municipality.json", json);
    JsonValue offices = ObjectJson();
    JsonValue& hall = ObjectMember(offices, "hall");
    PutMember(hall, "campus", TextJson("hall"));
    for (const char* key : {"address", "phone", "calendar", "payments", "location"}) PutMember(hall, key, Unconfirmed());
    Write(id + "/offices.json", offices);
    Write(id + "/life_events.json", ObjectJson());
    WriteWords(id, "", blanks, false);
  }

  const content::FileSource& files_;
  base::Date today_;
  SchemaKeys keys_;
  Texts texts_;
  std::string broken_;
};

}  // namespace

base::Result<Texts> Scaffold(const content::FileSource& files, std::string_view kind, std::string_view id,
                             base::Date today) {
  return Scaffolder(files, today).Run(kind, id);
}

}  // namespace madoguchi::author
