#include "verify/expected_fields.h"

#include <vector>

#include "content/expected_steps.h"
#include "service/status_name.h"

namespace madoguchi::verify {
namespace {

std::optional<std::string> IsoOrNull(const std::optional<base::Date>& date) {
  return date ? std::optional(base::ToIso(*date)) : std::nullopt;
}

template <class Items, class Name>
std::string Listed(const Items& items, const Name& name, const char* between = ", ") {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : between) + std::string(name(item));
  return text;
}

// Things to bring, in the order of the step: "mynumber_card, passport|photo_id".
std::string EvidenceText(const service::Municipality& municipality,
                         const std::vector<service::EvidenceRequirement>& things) {
  return Listed(things, [&](const service::EvidenceRequirement& thing) {
    return Listed(
        thing.any_of, [&](service::EvidenceId id) { return municipality[id].id; }, "|");
  });
}

// Each way with its steps, in the order in which they are shown: "mail: report, return; counter: report". Where several outcomes are
// possible, ways are named after them as well: "by_mail/mail: report".
std::string WaysText(const service::Procedure& procedure, const plan::PlannedProcedure& result) {
  return Listed(
      result.alternatives,
      [&](const plan::PlannedAlternative& way) {
        const std::string of = result.decision.outcomes.size() > 1 ? procedure.outcomes[way.outcome.index()].id + "/" : "";
        return of + way.id + ": " +
               Listed(way.steps, [&](const plan::PlannedStep& step) { return procedure.steps[step.step.index()].id; });
      },
      "; ");
}

template <class T, class Text>
std::optional<std::string> StatedOrNot(const service::Statement<T>& statement, const Text& text) {
  return statement.stated() ? std::string(text(statement.value)) : std::string(content::kUnconfirmedValue);
}

// Of the last step that says how long it takes: what is applied for first is fetched later.
std::optional<std::string> TakesText(const service::Procedure& procedure, const plan::PlannedAlternative& alternative) {
  std::optional<std::string> text;
  for (const plan::PlannedStep& planned : alternative.steps) {
    const auto& takes = procedure.steps[planned.step.index()].takes;
    if (takes && takes->stated()) text = service::ProcessingTimeText(takes->value);
  }
  return text;
}

// Whether days have to pass after what comes first: how many of them is seen in `from`.
std::optional<std::string> GapText(const service::Step& step) {
  for (const service::Requirement& requirement : step.requires_tokens) {
    if (requirement.min_gap) return requirement.min_gap->stated() ? "stated" : std::string(content::kUnconfirmedValue);
  }
  return std::nullopt;
}

std::optional<std::string> StepField(const service::Municipality& municipality, const service::Step& step,
                                     const plan::PlannedStep& planned, std::string_view key) {
  if (key == "channel") return std::string(service::ChannelName(step.channel));
  if (key == "authority") return planned.authority;
  if (key == "url") return step.url;
  if (key == "takes") return step.takes ? StatedOrNot(*step.takes, service::ProcessingTimeText) : std::nullopt;
  if (key == "hours") return step.hours.stated() ? "stated" : std::string(content::kUnconfirmedValue);
  if (key == "announce_only") return std::string(step.announce_only ? "true" : "false");
  if (key == "produces")
    return Listed(step.produces, [&](service::TokenId token) { return municipality.tokens[token.index()]; });
  if (key == "requires") {
    return Listed(step.requires_tokens, [&](const service::Requirement& requirement) {
      return Listed(
          requirement.any_of, [&](service::TokenId token) { return municipality.tokens[token.index()]; }, "|");
    });
  }
  if (key == "min_gap") return GapText(step);
  if (key == "from") return IsoOrNull(planned.from);
  if (key == "until") return IsoOrNull(planned.until);
  if (key == "deadline") {
    if (step.deadline && !step.deadline->stated()) return std::string(content::kUnconfirmedValue);
    return IsoOrNull(planned.deadline);
  }
  if (key == "fee_yen") return StatedOrNot(step.fee_yen, [](std::int32_t yen) { return std::to_string(yen); });
  if (key == "evidence")
    return StatedOrNot(step.evidence, [&](const auto& things) { return EvidenceText(municipality, things); });
  if (key == "office_count")
    return StatedOrNot(step.offices, [](const auto& offices) { return std::to_string(offices.size()); });
  if (key == "offices") {
    return StatedOrNot(step.offices, [&](const auto& offices) {
      return Listed(offices, [&](service::OfficeId id) { return municipality[id].id; });
    });
  }
  return StatedOrNot(step.payments, [](const auto& payments) { return Listed(payments, service::PaymentName); });
}

// "steps/return_by_mail/evidence" of whichever way has the step; nullopt where none has.
std::optional<std::string> StepFieldNamed(const service::Municipality& municipality, const plan::PlannedProcedure& result,
                                          std::string_view key) {
  const std::size_t begin = key.find('/') + 1, end = key.rfind('/');
  const std::string_view id = key.substr(begin, end - begin);
  for (const plan::PlannedAlternative& way : result.alternatives) {
    for (const plan::PlannedStep& planned : way.steps) {
      const service::Step& step = municipality[result.decision.of.procedure].steps[planned.step.index()];
      if (step.id == id) return StepField(municipality, step, planned, key.substr(end + 1));
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> FieldOf(const service::Municipality& municipality, const plan::PlannedProcedure& result,
                                   std::string_view key) {
  const rules::Decision& decision = result.decision;
  if (key == "status") return std::string(service::StatusName(decision.status));
  if (key == "channel")
    return result.channel ? std::optional(std::string(service::ChannelName(*result.channel))) : std::nullopt;
  const service::Procedure& procedure = municipality[decision.of.procedure];
  if (key == "outcome") {
    if (decision.outcomes.size() != 1 || decision.may_not_run) return std::nullopt;
    return procedure.outcomes[decision.outcomes.front().index()].id;
  }
  if (key == "ways") return WaysText(procedure, result);
  if (key.find('/') != std::string_view::npos) return StepFieldNamed(municipality, result, key);
  const plan::PlannedAlternative* recommended = result.recommended();
  if (recommended == nullptr || recommended->steps.empty()) return std::nullopt;
  const plan::PlannedStep& last = recommended->steps.back();
  if (key == "deadline") return IsoOrNull(last.deadline);
  if (key == "from") return IsoOrNull(last.from);
  if (key == "until") return IsoOrNull(last.until);
  const service::Step& step = procedure.steps[last.step.index()];
  if (key == "takes") return TakesText(procedure, *recommended);
  if (key == "fee_yen" && step.fee_yen.stated()) return std::to_string(step.fee_yen.value);
  if (key == "evidence" && step.evidence.stated()) return EvidenceText(municipality, step.evidence.value);
  return std::nullopt;
}

}  // namespace madoguchi::verify
