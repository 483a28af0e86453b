#include "plan/fees.h"

#include <algorithm>

namespace madoguchi::plan {
namespace {

using service::Payment;
using Payments = service::Statement<std::vector<Payment>>;

/// What can be paid with, and how sure that is; nobody stated: no way.
struct Accepted {
  std::optional<Payment> way;
  service::Confidence confidence = service::Confidence::kOfficial;
};

bool Says(const Payments& payments, base::Date day) { return payments.HoldsOn(day) && !payments.value.empty(); }

bool Accepts(const Payments& payments, base::Date day, Payment way) {
  return !Says(payments, day) || std::find(payments.value.begin(), payments.value.end(), way) != payments.value.end();
}

// The first way, most convenient first, that step and office both accept. Whether a counter takes cards for a fee that
// nobody stated a way for, what it takes for others cannot tell.
Accepted WayAt(const Payments& step, const Payments* office, base::Date day) {
  if (!step.HoldsOn(day)) return {};
  const bool office_says = office != nullptr && Says(*office, day);
  if (!Says(step, day) && !office_says) return {};
  Accepted accepted;
  if (Says(step, day)) accepted.confidence = step.provenance.confidence;
  if (office_says) accepted.confidence = std::max(accepted.confidence, office->provenance.confidence);
  for (const Payment way : {Payment::kCashless, Payment::kCash, Payment::kPostalMoneyOrder}) {
    const bool accepts = Accepts(step, day, way) && (office == nullptr || Accepts(*office, day, way));
    if (accepts && !accepted.way) accepted.way = way;
  }
  return accepted;
}

Accepted WayOf(const service::Municipality& municipality, const service::Step& step, const PlannedStep& planned,
               base::Date day) {
  if (planned.offices.empty()) return WayAt(step.payments, nullptr, day);
  Accepted common;
  for (std::size_t i = 0; i < planned.offices.size(); ++i) {
    const Accepted here = WayAt(step.payments, &municipality[planned.offices[i]].payments, day);
    if (i > 0 && here.way != common.way) return {};
    common = {here.way, std::max(common.confidence, here.confidence)};
  }
  return common;
}

FeeTotal& TotalOf(Fees& fees, std::optional<Payment> way) {
  if (!way) return fees.way_unknown;
  switch (*way) {
    case Payment::kCashless:
      return fees.cashless;
    case Payment::kCash:
      return fees.cash;
    case Payment::kPostalMoneyOrder:
      return fees.postal_money_order;
  }
  return fees.way_unknown;
}

}  // namespace

void AddFee(const service::Municipality& municipality, const service::Step& step, const PlannedStep& planned, StepRef ref,
            base::Date today, Fees& fees) {
  const base::Date day = planned.from.value_or(today);
  if (!step.fee_yen.stated() || !step.fee_yen.ValidOn(day)) {
    fees.amount_unknown.push_back(ref);
    return;
  }
  if (step.fee_yen.value == 0) return;
  const Accepted accepted = WayOf(municipality, step, planned, day);
  FeeTotal& total = TotalOf(fees, accepted.way);
  total.yen += step.fee_yen.value;
  total.confidence = std::max({total.confidence, step.fee_yen.provenance.confidence, accepted.confidence});
  total.steps.push_back(ref);
}

}  // namespace madoguchi::plan
