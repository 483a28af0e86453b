#pragma once
// Zones of the plan: at home, the day, going out, errands nearby, home again, what is still open, the end of the road.

#include "app/plan_words.h"

namespace madoguchi::app {

/// Appends the whole road below the ticket.
void AddRoad(const PlanView& plan, Node& column);

}  // namespace madoguchi::app
