#pragma once
// Reads the small files of named things that procedures refer to: sources, evidence, offices.
//
// Each takes the shared document and the municipality's own (either may be nullptr), lays one over the other, and appends
// to the municipality in the context.

#include "content/load_context.h"

namespace madoguchi::content {

/// sources.json: { "setagaya_149": { "title": "…", "url": "https://…" or null } }
void ReadSources(const JsonValue* shared, const JsonValue* own, LoadContext& context);

/// evidence.json: { "photo_id": {} }
void ReadEvidence(const JsonValue* shared, const JsonValue* own, LoadContext& context);

/// offices.json: { "kumin_setagaya": { "campus", "address", "phone", "calendar", "payments", "location" } }
void ReadOffices(const JsonValue* own, LoadContext& context);

}  // namespace madoguchi::content
