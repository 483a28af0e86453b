#pragma once
// "why_not" and "counterfactual" of a decided procedure, as `madoguchi decide` writes them (docs/cli.md).
//
// Fixed order of keys. What they mean is plan/other_ways.h. Not here: finding them.

#include <string>
#include <vector>

#include "plan/other_ways.h"
#include "service/municipality.h"
#include "wire/json_writer.h"

namespace madoguchi::wire {

/// What names and values are read from; `people` are ids by PersonIndex.
struct Names {
  const service::Municipality& municipality;
  const std::vector<std::string>& people;
};

/// The members "fact" and "person"; the person is null for facts of the household and of the authority.
void WriteFactAndPerson(const Names& names, rules::FactKey key, JsonWriter& json);

/// A value in the form of the input: yes_no as a boolean, a count as a number, else as text; null for nothing.
void WriteValue(const rules::Fact& fact, std::optional<rules::Value> value, JsonWriter& json);

/// Writes both members into the object at hand. `knowledge` is the one that they were found for.
void WriteOtherWays(const Names& names, const rules::Knowledge& knowledge, const service::Procedure& procedure,
                    const plan::OtherWays& ways, JsonWriter& json);

}  // namespace madoguchi::wire
