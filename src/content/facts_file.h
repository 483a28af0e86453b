#pragma once
// Reads facts.json: the questions, their types and domains, what they depend on, and relations between dates.

#include "content/load_context.h"

namespace madoguchi::content {

/// The shared facts with the municipality's laid over them, in the order of the files. Topics must be known already.
/// A fact that is broken is still there under its id, so that conditions on it are not reported as well.
void ReadFacts(const JsonValue* shared, const JsonValue* own, LoadContext& context);

}  // namespace madoguchi::content
