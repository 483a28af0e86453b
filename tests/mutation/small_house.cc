#include "small_house.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "content/loader.h"

namespace madoguchi::mutation {
namespace {

using Json = nlohmann::ordered_json;

std::string TextOf(const content::FileSource& files, const std::string& path) {
  base::Result<std::string> text = files.Read(path);
  return text.Ok() ? std::move(text).value() : std::string();
}

Json Parsed(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  return json.is_discarded() ? Json::object() : json;
}

bool Mentions(const std::string& haystack, const std::string& id) {
  return haystack.find("\"" + id + "\"") != std::string::npos;
}

class Cutter {
 public:
  Cutter(const content::FileSource& files, const std::set<std::string>& paths, std::string municipality,
         std::string procedure, bool shared)
      : files_(files), paths_(paths), own_(std::move(municipality)), procedure_(std::move(procedure)), shared_(shared) {}

  SmallHouse Cut() {
    TakeProcedure();
    CutMunicipality();
    CutScenarios();
    CutFacts();
    CutOffices();
    for (const std::string& folder : {std::string("shared"), own_}) {
      CopyIfThere(folder + "/sources.json");
      CopyIfThere(folder + "/evidence.json");
    }
    CutWords();
    return {own_, procedure_, std::move(house_), std::move(own_paths_)};
  }

 private:
  [[nodiscard]] bool Exists(const std::string& path) const { return paths_.count(path) != 0; }

  void Put(const std::string& path, const Json& json) { house_.Put(path, json.dump(1)); }

  void CopyIfThere(const std::string& path) {
    if (Exists(path)) house_.Put(path, TextOf(files_, path));
  }

  void TakeProcedure() {
    for (const std::string& folder : {"shared/" + procedure_ + "/", own_ + "/" + procedure_ + "/"}) {
      if (folder.starts_with("shared/") && !shared_) continue;
      for (const std::string& path : paths_) {
        if (!path.starts_with(folder)) continue;
        Json json = Parsed(TextOf(files_, path));
        // Other procedures are not here.
        if (path.ends_with("/procedure.json")) json.erase("related");
        Put(path, json);
        everything_ += json.dump();
        const bool judge = path.ends_with("scenarios.json");
        if (!judge) own_paths_.push_back(path);
      }
    }
  }

  void CutMunicipality() {
    Json json = Parsed(TextOf(files_, own_ + "/municipality.json"));
    json["uses"] = shared_ ? Json::array({procedure_}) : Json::array();
    // Mistakes are made in these two.
    json["languages"] = Json::array({"ja", "en"});
    Put(own_ + "/municipality.json", json);
    Json events = Parsed(TextOf(files_, own_ + "/life_events.json"));
    Json kept = Json::object();
    for (auto& [id, event] : events.items()) {
      if (!event.is_object() || !event.contains("procedures")) continue;
      const Json& all = event["procedures"];
      if (std::find(all.begin(), all.end(), procedure_) == all.end()) continue;
      event["procedures"] = Json::array({procedure_});
      kept[id] = event;
    }
    Put(own_ + "/life_events.json", kept);
  }

  // Scenarios about several procedures: what they say of this one.
  void CutScenarios() {
    Json kept = Json::array();
    Json file = Parsed(TextOf(files_, own_ + "/scenarios.json"));
    Json& scenarios = file.is_object() ? file["scenarios"] : file;
    for (Json& scenario : scenarios) {
      bool about = false;
      for (const char* key : {"expect", "expect_not"}) {
        if (!scenario.contains(key)) continue;
        Json expectations = Json::object();
        for (const auto& [name, fields] : scenario[key].items()) {
          if (name != procedure_ && !name.starts_with(procedure_ + "/")) continue;
          expectations[name] = fields;
          // Other procedures' steps may have to come first: those are not here.
          expectations[name].erase("from");
          expectations[name].erase("until");
        }
        about = about || !expectations.empty();
        scenario[key] = expectations;
      }
      if (!about) continue;
      scenario.erase("life_event");
      scenario["procedures"] = Json::array({procedure_});
      kept.push_back(scenario);
    }
    everything_ += kept.dump();
    Put(own_ + "/scenarios.json", kept);
  }

  void CutFacts() {
    Json shared = Parsed(TextOf(files_, "shared/facts.json")), own = Parsed(TextOf(files_, own_ + "/facts.json"));
    bool grew = true;
    while (grew) {
      grew = false;
      for (const Json* facts : {&shared, &own}) {
        for (const auto& [id, fact] : facts->items()) {
          const bool wanted = id.starts_with("$") || Mentions(everything_, id);
          if (!wanted || !facts_.insert(id).second) continue;
          everything_ += fact.dump();
          grew = true;
        }
      }
    }
    for (const auto& [path, facts] :
         {std::pair(std::string("shared/facts.json"), &shared), std::pair(own_ + "/facts.json", &own)}) {
      Json kept = Json::object();
      for (const auto& [id, fact] : facts->items()) {
        if (facts_.count(id) != 0) kept[id] = fact;
      }
      Put(path, kept);
    }
  }

  void CutOffices() {
    Json kept = Json::object();
    const Json offices = Parsed(TextOf(files_, own_ + "/offices.json"));
    for (const auto& [id, office] : offices.items()) {
      if (Mentions(everything_, id)) kept[id] = office;
    }
    Put(own_ + "/offices.json", kept);
  }

  void CutWords() {
    for (const std::string& folder : {std::string("shared"), own_}) {
      for (const char* language : {"ja", "en"}) {
        const std::string path = folder + "/text." + language + ".json";
        if (!Exists(path)) continue;
        const Json all = Parsed(TextOf(files_, path));
        Json kept = Json::object();
        for (const auto& [key, words] : all.items()) {
          if (IsWanted(key)) kept[key] = words;
        }
        Put(path, kept);
      }
    }
  }

  [[nodiscard]] bool IsWanted(const std::string& key) const {
    const bool of_fact = key.starts_with("fact/"), of_office = key.starts_with("office/");
    if (!of_fact && !of_office && !key.starts_with("life_event/")) return true;
    const std::size_t begin = key.find('/') + 1;
    const std::string id = key.substr(begin, key.find('.', begin) - begin);
    return of_fact ? facts_.count(id) != 0
                   : Mentions(everything_, id) || Mentions(TextOf(house_, own_ + "/life_events.json"), id);
  }

  const content::FileSource& files_;
  const std::set<std::string>& paths_;
  std::string own_, procedure_;
  bool shared_;
  content::MemoryFiles house_{content::MemoryFiles::Texts{}};
  std::vector<std::string> own_paths_;
  std::string everything_;  // all JSON that is kept, to look for ids in
  std::set<std::string> facts_;
};

}  // namespace

SmallHouse WholeHouse(const content::FileSource& files, const std::string& municipality) {
  SmallHouse house{municipality, {}, content::MemoryFiles(content::MemoryFiles::Texts{}), {}};
  for (const std::string& path : files.List()) {
    if (path.starts_with("shared/") || path.starts_with(municipality + "/")) house.files.Put(path, TextOf(files, path));
  }
  return house;
}

std::vector<SmallHouse> CutDownAll(const content::FileSource& files) {
  const std::vector<std::string> list = files.List();
  const std::set<std::string> paths(list.begin(), list.end());
  std::vector<SmallHouse> houses;
  for (const std::string& municipality : content::ListMunicipalities(files)) {
    std::set<std::pair<std::string, bool>> procedures;
    const Json json = Parsed(TextOf(files, municipality + "/municipality.json"));
    std::set<std::string> replaced;
    for (const std::string& path : paths) {
      const std::string_view end = "/procedure.json";
      if (!path.starts_with(municipality + "/") || !path.ends_with(end)) continue;
      replaced.insert(path.substr(municipality.size() + 1, path.size() - municipality.size() - 1 - end.size()));
    }
    for (const std::string& id : replaced) procedures.insert({id, false});
    const Json uses = json.value("uses", Json::array());
    for (const Json& id : uses) {
      if (replaced.count(id.get<std::string>()) == 0) procedures.insert({id.get<std::string>(), true});
    }
    for (const auto& [id, shared] : procedures) houses.push_back(Cutter(files, paths, municipality, id, shared).Cut());
  }
  return houses;
}

}  // namespace madoguchi::mutation
