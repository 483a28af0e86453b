#include "wire/step_json.h"

#include <string_view>

namespace madoguchi::wire {
namespace {

using rules::DateShift;

std::string_view UnitName(DateShift::Unit unit) {
  switch (unit) {
    case DateShift::Unit::kDays:
      return "days";
    case DateShift::Unit::kMonths:
      return "months";
    case DateShift::Unit::kYears:
      return "years";
    case DateShift::Unit::kBusinessDays:
      return "business_days";
    case DateShift::Unit::kAge:
      return "age";
    case DateShift::Unit::kFiscalYearEnd:
      return "fiscal_year_end";
    case DateShift::Unit::kDayOfMonth:
      return "day_of_month";
  }
  return "days";
}

std::optional<std::string_view> RollName(rules::Roll roll) {
  switch (roll) {
    case rules::Roll::kNone:
      return std::nullopt;
    case rules::Roll::kNextOpenDay:
      return "next_open_day";
    case rules::Roll::kPreviousOpenDay:
      return "previous_open_day";
  }
  return std::nullopt;
}

class StepWriter {
 public:
  StepWriter(const service::Municipality& municipality, const service::Step& step, const plan::PlannedStep& planned,
             base::Date today, JsonWriter& json)
      : municipality_(municipality), step_(step), planned_(planned), day_(planned.from.value_or(today)), json_(json) {}

  void Run() {
    json_.BeginObject();
    json_.Member("channel", service::ChannelName(planned_.channel));
    json_.Member("authority", planned_.authority);
    WriteOffices();
    json_.Member("from", IsoOrNull(planned_.from));
    json_.Member("until", IsoOrNull(planned_.until));
    json_.Member("deadline", IsoOrNull(planned_.deadline));
    WriteDeadlineRule();
    WriteFee();
    WritePayments();
    WriteEvidence();
    WriteTakes();
    WriteTokens();
    json_.Member("id", step_.id);
    json_.Member("deadline_unrolled", IsoOrNull(planned_.deadline_unrolled));
    json_.Member("deadline_passed", planned_.deadline_passed);
    json_.Member("window_closed", planned_.window_closed);
    json_.Member("announce_only", step_.announce_only);
    json_.Member("url", step_.url);
    json_.EndObject();
  }

 private:
  // An empty list is known to be empty; null is not known.
  void WriteOffices() {
    json_.Key("offices");
    if (service::IsVisit(step_.channel) && planned_.offices.empty()) {
      json_.Value(std::nullopt);
      return;
    }
    json_.BeginArray();
    for (const service::OfficeId office : planned_.offices) json_.Value(municipality_[office].id);
    json_.EndArray();
  }

  void WriteDeadlineRule() {
    json_.Key("deadline_rule");
    if (!step_.deadline || !step_.deadline->HoldsOn(day_)) {
      json_.Value(std::nullopt);
      return;
    }
    const service::DateRule& rule = step_.deadline->value;
    json_.BeginObject();
    switch (rule.anchor) {
      case service::DateRule::Anchor::kFact:
        json_.Member("anchor", municipality_.vocabulary[*rule.fact].id).Member("anchor_kind", "fact");
        break;
      case service::DateRule::Anchor::kToken:
        json_.Member("anchor", municipality_.tokens[rule.token->index()]).Member("anchor_kind", "token");
        break;
      case service::DateRule::Anchor::kToday:
        json_.Member("anchor", "today").Member("anchor_kind", "today");
        break;
    }
    json_.Member("amount", rule.shift.amount).Member("unit", UnitName(rule.shift.unit));
    if (rule.shift.unit == DateShift::Unit::kDayOfMonth) json_.Member("day", rule.shift.day);
    json_.Key("counted_from");
    if (rule.CountsAPeriod()) {
      json_.Value(rule.count_from == service::DateRule::CountFrom::kNextDay ? "next_day" : "same_day");
    } else {
      json_.Value(std::nullopt);
    }
    json_.Member("rolled", RollName(rule.shift.roll));
    json_.EndObject();
  }

  void WriteFee() {
    json_.Key("fee_yen");
    if (step_.fee_yen.HoldsOn(day_)) {
      json_.Value(step_.fee_yen.value);
    } else {
      json_.Value(std::nullopt);
    }
    json_.Member("fee_confidence", service::ConfidenceName(step_.fee_yen.provenance.confidence));
  }

  void WritePayments() {
    json_.Key("payments");
    if (!step_.payments.HoldsOn(day_)) {
      json_.Value(std::nullopt);
      return;
    }
    json_.BeginArray();
    for (const service::Payment payment : step_.payments.value) json_.Value(service::PaymentName(payment));
    json_.EndArray();
  }

  void WriteEvidence() {
    json_.Key("evidence");
    if (!step_.evidence.HoldsOn(day_)) {
      json_.Value(std::nullopt);
      return;
    }
    json_.BeginArray();
    for (const service::EvidenceRequirement& requirement : step_.evidence.value) {
      json_.BeginArray();
      for (const service::EvidenceId id : requirement.any_of) json_.Value(municipality_.evidence[id.index()].id);
      json_.EndArray();
    }
    json_.EndArray();
  }

  void WriteTakes() {
    json_.Key("takes");
    if (!step_.takes || !step_.takes->HoldsOn(day_)) {
      json_.Value(std::nullopt);
      return;
    }
    const service::ProcessingTime& time = step_.takes->value;
    json_.BeginObject().Member("unit", service::ProcessingUnitName(time.unit));
    json_.Member("at_least", time.at_least).Member("at_most", time.at_most);
    json_.Member("confidence", service::ConfidenceName(step_.takes->provenance.confidence)).EndObject();
  }

  void WriteTokens() {
    json_.Key("requires").BeginArray();
    for (const service::Requirement& requirement : step_.requires_tokens) {
      json_.BeginArray();
      for (const service::TokenId token : requirement.any_of) json_.Value(municipality_.tokens[token.index()]);
      json_.EndArray();
    }
    json_.EndArray();
    json_.Key("produces").BeginArray();
    for (const service::TokenId token : step_.produces) json_.Value(municipality_.tokens[token.index()]);
    json_.EndArray();
  }

  const service::Municipality& municipality_;
  const service::Step& step_;
  const plan::PlannedStep& planned_;
  base::Date day_;
  JsonWriter& json_;
};

}  // namespace

std::optional<std::string> IsoOrNull(std::optional<base::Date> date) {
  if (!date) return std::nullopt;
  return base::ToIso(*date);
}

void WriteStep(const service::Municipality& municipality, const service::Step& step, const plan::PlannedStep& planned,
               base::Date today, JsonWriter& json) {
  StepWriter(municipality, step, planned, today, json).Run();
}

}  // namespace madoguchi::wire
