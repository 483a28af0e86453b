#include "service/municipality.h"

namespace madoguchi::service {

std::optional<rules::ProcedureIndex> Municipality::FindProcedure(std::string_view procedure_id) const {
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    if (procedures[i].id == procedure_id) return rules::ProcedureIndex::FromIndex(i);
  }
  return std::nullopt;
}

const LifeEvent* Municipality::FindLifeEvent(std::string_view life_event_id) const {
  for (const LifeEvent& event : life_events) {
    if (event.id == life_event_id) return &event;
  }
  return nullptr;
}

std::vector<rules::ProcedureRule> Municipality::Rules() const {
  std::vector<rules::ProcedureRule> rules;
  rules.reserve(procedures.size());
  for (const Procedure& procedure : procedures) rules.push_back(procedure.rule);
  return rules;
}

}  // namespace madoguchi::service
