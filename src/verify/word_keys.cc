#include "verify/word_keys.h"

#include <utility>

namespace madoguchi::verify {
namespace {

using service::Authority;

class Collector {
 public:
  explicit Collector(const service::Municipality& municipality) : municipality_(municipality) {}

  std::vector<WordKey> Collect() {
    Need("municipality/name", "municipality");
    Need("municipality/app_name", "municipality");
    Need("municipality/contact.name", "municipality");
    Need("municipality/notice", "municipality");
    Need("authority/" + municipality_.id + ".name", "municipality");
    for (const std::string& topic : municipality_.topics) Need("topic/" + topic, "topic/" + topic);
    for (const rules::Fact& fact : municipality_.vocabulary.facts) OfFact(fact);
    for (const service::EvidenceType& evidence : municipality_.evidence) {
      Need("evidence/" + evidence.id + ".name", "evidence/" + evidence.id);
      May("evidence/" + evidence.id + ".note");
    }
    for (const service::Office& office : municipality_.offices) {
      Need("office/" + office.id + ".name", "office/" + office.id);
      Need("campus/" + office.campus + ".name", "office/" + office.id);
      May("office/" + office.id + ".place");
    }
    for (const service::Procedure& procedure : municipality_.procedures) OfProcedure(procedure);
    for (const service::LifeEvent& event : municipality_.life_events) {
      Need("life_event/" + event.id + ".title", "life_event/" + event.id);
      Need("life_event/" + event.id + ".summary", "life_event/" + event.id);
    }
    return std::move(keys_);
  }

 private:
  void Need(std::string key, std::string place) { keys_.push_back({std::move(key), std::move(place), true}); }
  void May(std::string key) { keys_.push_back({std::move(key), {}, false}); }

  void OfFact(const rules::Fact& fact) {
    const std::string prefix = "fact/" + fact.id;
    Need(prefix + ".question", prefix);
    Need(prefix + ".why", prefix);
    May(prefix + ".hint");
    May(prefix + ".day");
    May(prefix + ".yes");
    May(prefix + ".no");
    for (const std::string& choice : fact.choices) {
      Need(prefix + ".choice." + choice, prefix);
      May(prefix + ".choice." + choice + ".note");
    }
  }

  void OfAuthority(const Authority& authority, const std::string& place) {
    if (authority.kind != Authority::Kind::kFact) {
      if (!authority.id.empty()) Need("authority/" + authority.id + ".name", place);
    } else if (authority.fact) {
      for (const std::string& choice : municipality_.vocabulary[*authority.fact].choices)
        Need("authority/" + choice + ".name", place);
    }
  }

  void OfProcedure(const service::Procedure& procedure) {
    const std::string place = "procedure/" + procedure.id;
    const std::string prefix = procedure.id + "/";
    Need(prefix + "title", place);
    Need(prefix + "summary", place);
    OfAuthority(procedure.authority, place);
    for (const service::Outcome& outcome : procedure.outcomes) {
      const std::string outcome_place = prefix + "outcome/" + outcome.id;
      Need(prefix + "outcome." + outcome.id + (outcome.not_needed() ? ".not_needed" : ".why"), outcome_place);
      if (outcome.not_needed()) May(prefix + "outcome." + outcome.id + ".why");
      for (const service::Alternative& alternative : outcome.alternatives) {
        May(prefix + "alternative." + outcome.id + "." + alternative.id + ".note");
        if (!alternative.because.empty())
          Need(alternative.because, prefix + "alternative/" + outcome.id + "/" + alternative.id);
      }
    }
    for (const service::Step& step : procedure.steps) {
      const std::string step_place = prefix + "step/" + step.id;
      Need(prefix + "step." + step.id + ".name", step_place);
      May(prefix + "step." + step.id + ".note");
      OfAuthority(step.authority, step_place);
    }
  }

  const service::Municipality& municipality_;
  std::vector<WordKey> keys_;
};

}  // namespace

std::vector<WordKey> WordKeysOf(const service::Municipality& municipality) { return Collector(municipality).Collect(); }

}  // namespace madoguchi::verify
