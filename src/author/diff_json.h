#pragma once
// A difference between two versions of content as JSON (docs/cli.md, "diff").
//
// The same facts as author/diff_text.h tells: ids and values as in decide lines, words as residents see them. Orders of keys are fixed.

#include "author/content_diff.h"
#include "text/language.h"
#include "wire/json_writer.h"

namespace madoguchi::author {

/// One object: {"municipality", "more_visits", "results_change", "procedures", …}.
void WriteDiff(const service::Municipality& old_town, const service::Municipality& new_town, const ContentDiff& diff,
               text::Language language, wire::JsonWriter& json);

}  // namespace madoguchi::author
