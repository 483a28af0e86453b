#pragma once
// Reads life_events.json: situations and the procedures that come with them.

#include "content/load_context.h"

namespace madoguchi::content {

/// { "moving_in": { "number": 1, "icon": "truck", "procedures": ["move_out"] } }. Procedures must be known already (MG0207).
void ReadLifeEvents(const JsonValue& json, LoadContext& context);

}  // namespace madoguchi::content
