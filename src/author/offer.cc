#include "author/offer.h"

#include <algorithm>
#include <set>

namespace madoguchi::author {
namespace {

constexpr std::string_view kNobodyConfirmed = "?";

void Append(std::string& list, std::string_view item, std::string_view separator = "; ") {
  if (!list.empty()) list += separator;
  list += item;
}

std::string ShiftKey(const rules::DateShift& shift) {
  return std::to_string(static_cast<int>(shift.unit)) + "*" + std::to_string(shift.amount) + "*" +
         std::to_string(shift.day) + "*" + std::to_string(static_cast<int>(shift.roll));
}

class OfferWriter {
 public:
  OfferWriter(const service::Municipality& municipality, const service::Procedure& procedure, base::Date today)
      : municipality_(municipality), procedure_(procedure), today_(today) {}

  void Write(const service::Alternative& alternative, Offer& offer) const {
    offer[Aspect::kChannel] = service::ChannelName(service::HeadlineOf(procedure_, alternative));
    std::set<std::string> documents, payments;
    std::int64_t yen = 0;
    int fees_open = 0;
    for (const service::StepIndex index : alternative.steps) {
      const service::Step& step = procedure_.steps[index.index()];
      if (service::IsVisit(step.channel) && !step.announce_only) ++offer.visits;
      Append(offer[Aspect::kSteps],
             step.id + ":" + std::string(service::ChannelName(step.channel)) + (step.announce_only ? ":announce_only" : ""));
      if (step.fee_yen.HoldsOn(today_)) {
        yen += step.fee_yen.value;
      } else {
        ++fees_open;
      }
      AddPayments(step, payments);
      AddDocuments(step, documents);
      Append(offer[Aspect::kPlaces], PlaceKey(step));
      if (step.window) Append(offer[Aspect::kWindow], WindowKey(*step.window));
      AddDeadline(step, offer);
      AddTakes(step, offer[Aspect::kTakes]);
      AddWaiting(step, offer[Aspect::kWaiting]);
      AddService(step, offer[Aspect::kService]);
    }
    offer[Aspect::kVisits] = std::to_string(offer.visits);
    offer[Aspect::kFee] = std::to_string(yen) + (fees_open == 0 ? "" : "+" + std::to_string(fees_open) + "?");
    for (const std::string& document : documents) Append(offer[Aspect::kDocuments], document);
    for (const std::string& payment : payments) Append(offer[Aspect::kPayments], payment);
  }

 private:
  void AddPayments(const service::Step& step, std::set<std::string>& payments) const {
    if (step.fee_yen.HoldsOn(today_) && step.fee_yen.value == 0) return;
    if (!step.payments.HoldsOn(today_)) payments.insert(std::string(kNobodyConfirmed));
    if (!step.payments.HoldsOn(today_)) return;
    for (const service::Payment payment : step.payments.value) payments.insert(std::string(service::PaymentName(payment)));
  }

  void AddDocuments(const service::Step& step, std::set<std::string>& documents) const {
    if (!step.evidence.HoldsOn(today_)) documents.insert(std::string(kNobodyConfirmed));
    if (!step.evidence.HoldsOn(today_)) return;
    for (const service::EvidenceRequirement& requirement : step.evidence.value) {
      std::string any_of;
      for (const service::EvidenceId id : requirement.any_of) Append(any_of, municipality_[id].id, "|");
      documents.insert(any_of);
    }
  }

  [[nodiscard]] std::string AuthorityKey(const service::Authority& authority) const {
    return authority.fact ? "fact:" + municipality_.vocabulary[*authority.fact].id : authority.id;
  }

  [[nodiscard]] std::string PlaceKey(const service::Step& step) const {
    std::string key = AuthorityKey(step.authority);
    if (!service::IsVisit(step.channel)) return key;
    if (!step.offices.HoldsOn(today_)) return key + ":" + std::string(kNobodyConfirmed);
    std::string offices;
    for (const service::OfficeId id : step.offices.value) Append(offices, municipality_[id].id, ",");
    return key + ":" + offices;
  }

  [[nodiscard]] std::string RuleKey(const service::DateRule& rule) const {
    std::string key = "today";
    if (rule.fact) key = "fact:" + municipality_.vocabulary[*rule.fact].id;
    if (rule.token) key = "token:" + municipality_.tokens[rule.token->index()];
    if (rule.count_from == service::DateRule::CountFrom::kSameDay) key += "!";
    return key + "*" + ShiftKey(rule.shift);
  }

  [[nodiscard]] std::string WindowKey(const service::Statement<service::Window>& window) const {
    if (!window.HoldsOn(today_)) return std::string(kNobodyConfirmed);
    return (window.value.from ? RuleKey(*window.value.from) : "") + ".." +
           (window.value.until ? RuleKey(*window.value.until) : "");
  }

  void AddDeadline(const service::Step& step, Offer& offer) const {
    if (!step.deadline) return;
    const bool holds = step.deadline->HoldsOn(today_);
    Append(offer[Aspect::kDeadline], holds ? RuleKey(step.deadline->value) : std::string(kNobodyConfirmed));
    if (holds) offer.deadlines.push_back(step.deadline->value);
  }

  void AddTakes(const service::Step& step, std::string& key) const {
    if (!step.takes) return;
    const bool holds = step.takes->HoldsOn(today_);
    Append(key, holds ? service::ProcessingTimeText(step.takes->value) : std::string(kNobodyConfirmed));
  }

  void AddGap(const std::optional<service::Statement<rules::DateShift>>& gap, std::string_view name,
              std::string& key) const {
    if (gap) key += std::string(name) + (gap->HoldsOn(today_) ? ShiftKey(gap->value) : std::string(kNobodyConfirmed));
  }

  void AddWaiting(const service::Step& step, std::string& key) const {
    for (const service::Requirement& requirement : step.requires_tokens) {
      std::string any_of = "after ";
      for (const service::TokenId token : requirement.any_of) any_of += municipality_.tokens[token.index()] + "|";
      AddGap(requirement.min_gap, " min ", any_of);
      AddGap(requirement.max_gap, " max ", any_of);
      Append(key, any_of);
    }
    for (const service::TokenId token : step.produces) Append(key, "yields " + municipality_.tokens[token.index()]);
  }

  void AddService(const service::Step& step, std::string& key) const {
    if (step.url) Append(key, *step.url);
    if (!step.hours.HoldsOn(today_)) return;
    std::string hours = step.hours.value.closed_on_legal_closed_days ? "closed_days" : "";
    for (const service::OpeningHours& line : step.hours.value.hours) {
      hours += " " + std::to_string(line.weekdays) + "/" + std::to_string(line.weeks) + "@" +
               std::to_string(line.from_minute) + "-" + std::to_string(line.until_minute) +
               (line.after_hours_desk ? "d" : "");
    }
    for (const base::Date day : step.hours.value.closed) hours += " -" + base::ToIso(day);
    for (const base::Date day : step.hours.value.open) hours += " +" + base::ToIso(day);
    Append(key, hours);
  }

  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  base::Date today_;
};

}  // namespace

std::string_view AspectName(Aspect aspect) {
  switch (aspect) {
    case Aspect::kChannel:
      return "channel";
    case Aspect::kVisits:
      return "visits";
    case Aspect::kSteps:
      return "steps";
    case Aspect::kFee:
      return "fee";
    case Aspect::kPayments:
      return "payments";
    case Aspect::kDocuments:
      return "documents";
    case Aspect::kPlaces:
      return "places";
    case Aspect::kWindow:
      return "window";
    case Aspect::kDeadline:
      return "deadline";
    case Aspect::kTakes:
      return "takes";
    case Aspect::kWaiting:
      return "waiting";
    case Aspect::kService:
      return "service";
    case Aspect::kOtherWays:
      return "other_ways";
    case Aspect::kOutcome:
      return "outcome";
  }
  return "";
}

const service::Alternative* RecommendedOf(const service::Outcome& outcome) {
  const auto found = std::find_if(outcome.alternatives.begin(), outcome.alternatives.end(),
                                  [](const service::Alternative& alternative) { return alternative.recommended; });
  if (found != outcome.alternatives.end()) return &*found;
  return outcome.alternatives.empty() ? nullptr : &outcome.alternatives.front();
}

Offer OfferOf(const service::Municipality& municipality, const service::Procedure& procedure, rules::OutcomeIndex outcome,
              base::Date today) {
  const OfferWriter writer(municipality, procedure, today);
  const service::Outcome& of = procedure.outcomes[outcome.index()];
  Offer offer;
  offer[Aspect::kOutcome] = of.id;
  const service::Alternative* recommended = RecommendedOf(of);
  if (recommended == nullptr) {
    offer[Aspect::kChannel] = "not_needed";
    offer[Aspect::kVisits] = "0";
    return offer;
  }
  writer.Write(*recommended, offer);
  std::vector<std::string> others;
  for (const service::Alternative& alternative : of.alternatives) {
    if (&alternative == recommended) continue;
    Offer other;
    writer.Write(alternative, other);
    std::string key = other[Aspect::kChannel];
    for (std::size_t i = 1; i < kAspectCount; ++i) key += " / " + other[static_cast<Aspect>(i)];
    others.push_back(key);
  }
  for (const std::string& other : others) Append(offer[Aspect::kOtherWays], other);
  return offer;
}

Offer OfferOf(NoOutcome no_outcome) {
  Offer offer;
  offer[Aspect::kChannel] = no_outcome == NoOutcome::kDoesNotRun ? "does_not_run" : "nowhere";
  offer[Aspect::kOutcome] = offer[Aspect::kChannel];
  offer[Aspect::kVisits] = "0";
  return offer;
}

}  // namespace madoguchi::author
