#include "author/offer_words.h"

#include <algorithm>
#include <vector>

namespace madoguchi::author {
namespace {

void AddOnce(std::string item, std::vector<std::string>& list) {
  if (!item.empty() && std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

}  // namespace

std::string AspectWords(text::Language language, Aspect aspect) {
  switch (aspect) {
    case Aspect::kChannel:
      return Say(language, "方法", "channel");
    case Aspect::kVisits:
      return Say(language, "窓口に行く回数", "visits to counters");
    case Aspect::kSteps:
      return Say(language, "すること", "steps");
    case Aspect::kFee:
      return Say(language, "手数料", "fee");
    case Aspect::kPayments:
      return Say(language, "支払い方法", "ways to pay");
    case Aspect::kDocuments:
      return Say(language, "持ちもの", "documents");
    case Aspect::kPlaces:
      return Say(language, "場所", "places");
    case Aspect::kWindow:
      return Say(language, "できる期間", "window");
    case Aspect::kDeadline:
      return Say(language, "期限", "deadline");
    case Aspect::kTakes:
      return Say(language, "できるまで", "until it is ready");
    case Aspect::kWaiting:
      return Say(language, "先にすること・あける日数", "what must come first");
    case Aspect::kService:
      return Say(language, "受付のアドレス・時間", "address and hours of the service");
    case Aspect::kOtherWays:
      return Say(language, "ほかの方法", "other ways");
    case Aspect::kOutcome:
      return Say(language, "結果の名前", "name of the outcome");
  }
  return {};
}

std::string OfferWords::OfStep(const service::Step& step, Aspect aspect) const {
  switch (aspect) {
    case Aspect::kSteps:
      return say_.StepName(procedure_, step);
    case Aspect::kPayments:
      if (step.fee_yen.HoldsOn(today_) && step.fee_yen.value == 0) return {};
      return step.payments.HoldsOn(today_) ? say_.Payments(step.payments.value) : Unconfirmed();
    case Aspect::kPlaces: {
      if (!service::IsVisit(step.channel)) return say_.Authority(step.authority);
      if (!step.offices.HoldsOn(today_)) return say_.Authority(step.authority) + ": " + Unconfirmed();
      std::vector<std::string> names;
      for (const service::OfficeId id : step.offices.value) names.push_back(say_.Office(municipality_[id]));
      return say_.List(names);
    }
    case Aspect::kWindow:
      if (!step.window) return {};
      return step.window->HoldsOn(today_) ? say_.Window(step.window->value) : Unconfirmed();
    case Aspect::kDeadline:
      if (!step.deadline) return {};
      return step.deadline->HoldsOn(today_) ? say_.Rule(step.deadline->value) : Unconfirmed();
    case Aspect::kTakes:
      if (!step.takes) return {};
      return step.takes->HoldsOn(today_) ? say_.Takes(step.takes->value) : Unconfirmed();
    case Aspect::kWaiting: {
      std::vector<std::string> parts;
      for (const service::Requirement& requirement : step.requires_tokens) {
        std::vector<std::string> names;
        for (const service::TokenId token : requirement.any_of) AddOnce(say_.Token(token), names);
        std::string part = say_.List(names);
        if (requirement.min_gap)
          part += " ≥ " + (requirement.min_gap->HoldsOn(today_) ? say_.Gap(requirement.min_gap->value) : Unconfirmed());
        if (requirement.max_gap)
          part += " ≤ " + (requirement.max_gap->HoldsOn(today_) ? say_.Gap(requirement.max_gap->value) : Unconfirmed());
        parts.push_back(std::move(part));
      }
      for (const service::TokenId token : step.produces) parts.push_back("→ " + municipality_.tokens[token.index()]);
      return say_.List(parts);
    }
    case Aspect::kService: {
      std::vector<std::string> parts =
          step.hours.HoldsOn(today_) ? say_.Hours(step.hours.value) : std::vector<std::string>();
      if (step.url) parts.insert(parts.begin(), *step.url);
      return say_.List(parts);
    }
    default:
      return {};
  }
}

std::string OfferWords::Fee(const service::Alternative& alternative) const {
  std::int64_t yen = 0;
  bool open = false, stated = false;
  for (const service::StepIndex index : alternative.steps) {
    const service::Step& step = procedure_.steps[index.index()];
    if (step.fee_yen.HoldsOn(today_)) {
      yen += step.fee_yen.value;
      stated = true;
    } else {
      open = true;
    }
  }
  if (!open) return say_.Yen(yen);
  return stated && yen > 0 ? say_.Yen(yen) + " + " + Unconfirmed() : Unconfirmed();
}

std::vector<std::string> OfferWords::Documents(const service::Alternative& alternative) const {
  std::vector<std::string> names;
  for (const service::StepIndex index : alternative.steps) {
    const service::Step& step = procedure_.steps[index.index()];
    if (!step.evidence.HoldsOn(today_)) {
      AddOnce(Unconfirmed(), names);
      continue;
    }
    for (const service::EvidenceRequirement& requirement : step.evidence.value) AddOnce(say_.Evidence(requirement), names);
  }
  return names;
}

std::vector<std::string> OfferWords::OtherWays(const service::Outcome& outcome) const {
  std::vector<std::string> ways;
  for (const service::Alternative& alternative : outcome.alternatives) {
    if (&alternative == RecommendedOf(outcome)) continue;
    std::string way = say_.Channel(service::HeadlineOf(procedure_, alternative)) + "（" + Fee(alternative);
    const std::string documents = say_.List(Documents(alternative));
    if (!documents.empty()) way += "、" + documents;
    ways.push_back(way + "）");
  }
  return ways;
}

std::vector<std::string> OfferWords::ThingsOf(std::size_t end, Aspect aspect) const {
  if (end >= procedure_.outcomes.size()) return {};
  const service::Outcome& outcome = procedure_.outcomes[end];
  if (aspect == Aspect::kOtherWays) return OtherWays(outcome);
  const service::Alternative* alternative = RecommendedOf(outcome);
  if (aspect == Aspect::kDocuments && alternative != nullptr) return Documents(*alternative);
  return {};
}

std::string OfferWords::Of(std::size_t end, Aspect aspect) const {
  const text::Language language = say_.language();
  const std::string none = Say(language, "なし", "none");
  const std::size_t outcomes = procedure_.outcomes.size();
  if (end >= outcomes) {
    if (aspect != Aspect::kChannel && aspect != Aspect::kOutcome) return none;
    return end == outcomes ? Say(language, "この人の手続きではない", "not for this person")
                           : Say(language, "行き先がない", "leads nowhere");
  }
  const service::Outcome& outcome = procedure_.outcomes[end];
  if (aspect == Aspect::kOutcome) return outcome.id;
  const service::Alternative* alternative = RecommendedOf(outcome);
  if (alternative == nullptr) return aspect == Aspect::kChannel ? Say(language, "手続きはいらない", "nothing to do") : none;
  std::string said;
  switch (aspect) {
    case Aspect::kChannel:
      said = say_.Channel(service::HeadlineOf(procedure_, *alternative));
      break;
    case Aspect::kVisits:
      said =
          std::to_string(std::count_if(alternative->steps.begin(), alternative->steps.end(), [&](service::StepIndex index) {
            const service::Step& step = procedure_.steps[index.index()];
            return service::IsVisit(step.channel) && !step.announce_only;
          }));
      break;
    case Aspect::kFee:
      said = Fee(*alternative);
      break;
    case Aspect::kDocuments:
      said = say_.List(Documents(*alternative));
      break;
    case Aspect::kOtherWays:
      said = say_.List(OtherWays(outcome));
      break;
    default: {
      std::vector<std::string> parts;
      for (const service::StepIndex index : alternative->steps)
        AddOnce(OfStep(procedure_.steps[index.index()], aspect), parts);
      said = say_.List(parts);
    }
  }
  return said.empty() ? none : said;
}

}  // namespace madoguchi::author
