#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/ruby.h"
#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

using service::Channel;

// What names a channel, and the channels that it may stand for.
struct Named {
  std::string_view name;
  std::array<Channel, 2> channels;

  [[nodiscard]] bool Fits(Channel channel) const { return channel == channels[0] || channel == channels[1]; }
};

// Parts of the ids of alternatives, between "_".
constexpr std::array kAlternatives = {Named{"online", {Channel::kOnline, Channel::kOnline}},
                                      Named{"mail", {Channel::kMail, Channel::kMail}},
                                      Named{"phone", {Channel::kPhone, Channel::kPhone}},
                                      Named{"store", {Channel::kConvenienceStore, Channel::kConvenienceStore}},
                                      Named{"counter", {Channel::kInPerson, Channel::kCashlessCounter}}};
// Endings of the ids of steps.
constexpr std::array kSteps = {Named{"_online", {Channel::kOnline, Channel::kOnline}},
                               Named{"_by_mail", {Channel::kMail, Channel::kMail}},
                               Named{"_by_phone", {Channel::kPhone, Channel::kPhone}},
                               Named{"_at_store", {Channel::kConvenienceStore, Channel::kConvenienceStore}},
                               Named{"_at_counter", {Channel::kInPerson, Channel::kCashlessCounter}}};
// What residents read. 窓口 is left out: one may ask by phone which it is.
constexpr std::array kWords = {Named{"オンライン", {Channel::kOnline, Channel::kOnline}},
                               Named{"郵送", {Channel::kMail, Channel::kMail}},
                               Named{"電話", {Channel::kPhone, Channel::kPhone}},
                               Named{"コンビニ", {Channel::kConvenienceStore, Channel::kConvenienceStore}}};

bool HasPart(std::string_view id, std::string_view part) {
  return ("_" + std::string(id) + "_").find("_" + std::string(part) + "_") != std::string::npos;
}

class ChannelLint {
 public:
  ChannelLint(const content::LoadedContent& content, base::Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics) {}

  void LookAt(const service::Procedure& procedure) {
    for (const service::Step& step : procedure.steps) LookAtStep(procedure, step);
    for (const service::Outcome& outcome : procedure.outcomes) {
      for (const service::Alternative& alternative : outcome.alternatives)
        LookAtAlternative(procedure, outcome, alternative);
    }
  }

 private:
  void LookAtStep(const service::Procedure& procedure, const service::Step& step) {
    const std::string place = procedure.id + "/step/" + step.id;
    for (const Named& named : kSteps) {
      if (step.id.find(named.name) != std::string::npos && !named.Fits(step.channel))
        Report(place, step.id, named.name, step.channel);
    }
    const text::Words words =
        content_.municipality.words.Find(text::Language::kJa, procedure.id + "/step." + step.id + ".name");
    if (!words.found) return;
    const std::string name = text::PlainText(words.text);
    const auto says = [&](const Named& named) { return name.find(named.name) != std::string::npos; };
    const bool fits =
        std::any_of(kWords.begin(), kWords.end(), [&](const Named& n) { return says(n) && n.Fits(step.channel); });
    const auto other = std::find_if(kWords.begin(), kWords.end(), says);
    if (other != kWords.end() && !fits) Report(place, name, other->name, step.channel);
  }

  void LookAtAlternative(const service::Procedure& procedure, const service::Outcome& outcome,
                         const service::Alternative& alternative) {
    for (const Named& named : kAlternatives) {
      if (!HasPart(alternative.id, named.name)) continue;
      const bool fits = std::any_of(alternative.steps.begin(), alternative.steps.end(), [&](service::StepIndex step) {
        return named.Fits(procedure.steps[step.index()].channel);
      });
      if (fits || alternative.steps.empty()) continue;
      Report(procedure.id + "/alternative/" + outcome.id + "/" + alternative.id, alternative.id, named.name,
             procedure.steps[alternative.steps.back().index()].channel);
    }
  }

  void Report(const std::string& place, const std::string& name, std::string_view says, Channel channel) {
    diagnostics_.Report(
        "MG0223", content_.positions.Of(place),
        {{"name", name}, {"says", std::string(says)}, {"channel", std::string(service::ChannelName(channel))}});
  }

  const content::LoadedContent& content_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

void LintChannelNames(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  ChannelLint lint(content, diagnostics);
  for (const service::Procedure& procedure : content.municipality.procedures) {
    if (content.broken.count(procedure.id) == 0) lint.LookAt(procedure);
  }
}

}  // namespace madoguchi::verify
