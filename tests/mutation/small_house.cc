#include "small_house.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "changes.h"
#include "content/loader.h"

namespace madoguchi::mutation {
namespace {

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
  Cutter(const content::MemoryFiles& files, const Plot& plot, const std::string& language)
      : files_(files), own_(plot.municipality), procedure_(plot.procedure), shared_(plot.shared), words_(!language.empty()) {
    for (const std::string& path : files.List()) paths_.insert(path);
    languages_ = {"ja", words_ && language != "ja" ? language : std::string("en")};
  }

  SmallHouse Cut() {
    TakeProcedure();
    CutMunicipality();
    if (!words_) CutScenarios();
    CutFacts();
    CutByName("offices.json", own_);
    for (const std::string& folder : {std::string("shared"), own_}) {
      CutByName("sources.json", folder);
      CutByName("evidence.json", folder);
    }
    CutWords();
    return {own_, procedure_, std::move(house_)};
  }

 private:
  [[nodiscard]] bool Exists(const std::string& path) const { return paths_.count(path) != 0; }

  void Put(const std::string& path, const Json& json) { house_.Put(path, json.dump(1)); }

  void TakeProcedure() {
    for (const std::string& folder : {"shared/" + procedure_ + "/", own_ + "/" + procedure_ + "/"}) {
      if (folder.starts_with("shared/") && !shared_) continue;
      for (const std::string& path : paths_) {
        if (!path.starts_with(folder) || !IsOurs(path)) continue;
        Json json = Parsed(TextOf(files_, path));
        // Other procedures are not here.
        if (path.ends_with("/procedure.json")) json.erase("related");
        Put(path, json);
        everything_ += json.dump();
      }
    }
  }

  // In a house for words nobody looks at scenarios, and other languages would only cost time.
  [[nodiscard]] bool IsOurs(const std::string& path) const {
    if (path.ends_with("/scenarios.json")) return !words_;
    const std::size_t name = path.rfind("/text.");
    if (name == std::string::npos) return true;
    const std::string language = path.substr(name + 6, path.size() - name - 11);
    return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
  }

  void CutMunicipality() {
    Json json = Parsed(TextOf(files_, own_ + "/municipality.json"));
    json["uses"] = shared_ ? Json::array({procedure_}) : Json::array();
    json["languages"] = languages_;
    everything_ += json.dump();
    Put(own_ + "/municipality.json", json);
    Json events = Parsed(TextOf(files_, own_ + "/life_events.json"));
    Json kept = Json::object();
    for (auto& [id, event] : events.items()) {
      if (!event.is_object() || !event.contains("procedures")) continue;
      const Json& all = event["procedures"];
      if (std::find(all.begin(), all.end(), procedure_) == all.end()) continue;
      event["procedures"] = Json::array({procedure_});
      // How many people the app asks about, and what first, is nothing to a procedure.
      event.erase("people");
      event.erase("asked_first");
      kept[id] = event;
    }
    Put(own_ + "/life_events.json", kept);
  }

  static void ForgetDays(Json& expectation) {
    expectation.erase("from");
    expectation.erase("until");
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
          ForgetDays(expectations[name]);
          for (auto& [step, said] : expectations[name]["steps"].items()) ForgetDays(said);
          if (expectations[name]["steps"].empty()) expectations[name].erase("steps");
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

  // Offices, sources, evidence: those that are named somewhere.
  void CutByName(const std::string& name, const std::string& folder) {
    const std::string path = folder + "/" + name;
    if (!Exists(path)) return;
    Json kept = Json::object();
    const Json all = Parsed(TextOf(files_, path));
    for (const auto& [id, entry] : all.items()) {
      if (!Mentions(everything_, id)) continue;
      kept[id] = entry;
      everything_ += entry.dump();
    }
    Put(path, kept);
  }

  void CutWords() {
    for (const std::string& folder : {std::string("shared"), own_}) {
      for (const std::string& language : languages_) {
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
    const bool named = key.starts_with("fact/") || key.starts_with("office/") || key.starts_with("evidence/");
    if (!named && !key.starts_with("life_event/")) return true;
    const std::size_t begin = key.find('/') + 1;
    const std::string id = key.substr(begin, key.find('.', begin) - begin);
    return key.starts_with("fact/") ? facts_.count(id) != 0
                                    : Mentions(everything_, id) || Mentions(TextOf(house_, own_ + "/life_events.json"), id);
  }

  const content::MemoryFiles& files_;
  std::set<std::string> paths_;
  std::string own_, procedure_;
  bool shared_, words_;
  std::vector<std::string> languages_;
  content::MemoryFiles house_{content::MemoryFiles::Texts{}};
  std::string everything_;  // all JSON that is kept, to look for ids in
  std::set<std::string> facts_;
};

}  // namespace

std::string Alone(std::string text) {
  const std::size_t key = text.find("\"related\"");
  std::size_t end = key == std::string::npos ? key : text.find(']', key);
  if (end == std::string::npos) return text;
  end = text.find_first_not_of(" \n", end + 1);
  if (end == std::string::npos || text[end] != ',') return text;
  return text.erase(key, end + 1 - key);
}

std::vector<Plot> PlotsOf(const content::MemoryFiles& files) {
  std::vector<Plot> plots;
  for (const std::string& municipality : content::ListMunicipalities(files)) {
    std::set<std::string> own;
    for (const std::string& path : files.List()) {
      const std::string_view end = "/procedure.json";
      if (!path.starts_with(municipality + "/") || !path.ends_with(end)) continue;
      own.insert(path.substr(municipality.size() + 1, path.size() - municipality.size() - 1 - end.size()));
    }
    for (const std::string& id : own) plots.push_back({municipality, id, false});
    const Json uses = Parsed(TextOf(files, municipality + "/municipality.json")).value("uses", Json::array());
    for (const Json& id : uses) {
      if (own.count(id.get<std::string>()) == 0) plots.push_back({municipality, id.get<std::string>(), true});
    }
  }
  return plots;
}

SmallHouse CutDown(const content::MemoryFiles& files, const Plot& plot, const std::string& language) {
  return Cutter(files, plot, language).Cut();
}

SmallHouse WholeHouse(const content::MemoryFiles& files, const std::string& municipality) {
  SmallHouse house{municipality, {}, content::MemoryFiles(content::MemoryFiles::Texts{})};
  for (const auto& [path, text] : files.texts()) {
    if (path.starts_with("shared/") || path.starts_with(municipality + "/")) house.files.Put(path, text);
  }
  return house;
}

}  // namespace madoguchi::mutation
