#include "author/statements.h"

namespace madoguchi::author {
namespace {

void Append(std::vector<NamedStatement>& list, std::vector<NamedStatement> more) {
  list.insert(list.end(), more.begin(), more.end());
}

}  // namespace

std::vector<NamedStatement> StatementsOf(const service::Procedure& procedure) {
  std::vector<NamedStatement> list;
  for (std::size_t i = 0; i < procedure.legal_basis.size(); ++i) {
    list.push_back({procedure.id + "/legal_basis/" + std::to_string(i), &procedure.legal_basis[i].provenance});
  }
  for (const service::Step& step : procedure.steps) {
    const std::string prefix = procedure.id + "/step/" + step.id + "/";
    list.push_back({prefix + "offices", &step.offices.provenance});
    if (step.hours.stated()) list.push_back({prefix + "hours", &step.hours.provenance});
    list.push_back({prefix + "fee_yen", &step.fee_yen.provenance});
    list.push_back({prefix + "payments", &step.payments.provenance});
    list.push_back({prefix + "evidence", &step.evidence.provenance});
    if (step.window) list.push_back({prefix + "window", &step.window->provenance});
    if (step.deadline) list.push_back({prefix + "deadline", &step.deadline->provenance});
    if (step.takes) list.push_back({prefix + "takes", &step.takes->provenance});
    for (std::size_t i = 0; i < step.requires_tokens.size(); ++i) {
      const service::Requirement& requirement = step.requires_tokens[i];
      const std::string name = prefix + "requires/" + std::to_string(i) + "/";
      if (requirement.min_gap) list.push_back({name + "min_gap", &requirement.min_gap->provenance});
      if (requirement.max_gap) list.push_back({name + "max_gap", &requirement.max_gap->provenance});
    }
  }
  return list;
}

std::vector<NamedStatement> StatementsOf(const service::Office& office) {
  const std::string prefix = "office/" + office.id + "/";
  return {{prefix + "address", &office.address.provenance},
          {prefix + "phone", &office.phone.provenance},
          {prefix + "calendar", &office.calendar.provenance},
          {prefix + "payments", &office.payments.provenance},
          {prefix + "location", &office.location_known.provenance}};
}

std::vector<NamedStatement> StatementsOf(const service::Municipality& municipality) {
  std::vector<NamedStatement> list = {{"municipality/contact.phone", &municipality.contact_phone.provenance},
                                      {"municipality/contact.hours", &municipality.contact_hours.provenance}};
  for (const service::Office& office : municipality.offices) Append(list, StatementsOf(office));
  for (const service::Procedure& procedure : municipality.procedures) Append(list, StatementsOf(procedure));
  return list;
}

}  // namespace madoguchi::author
