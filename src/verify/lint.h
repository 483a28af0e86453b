#pragma once
// Lints: each looks at one thing in loaded content and reports what it finds. One file per lint, one function per file.
//
// A lint never changes content and never stops at the first finding. Trees are looked at only where they could be read
// (LoadedContent::broken). Codes are those of docs/diagnostics.md; tests go by code.
//
// To add one: write its file, declare it here, add it to kLints in check.cc, give it a code, an entry in docs/diagnostics.md
// and a golden case.

#include "base/diagnostic.h"
#include "content/loader.h"

namespace madoguchi::verify {

using Lint = void (*)(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// What prove.h finds, on every day of 24 months from the day of the content: MG0109 a case without branch, MG0110 a case with two,
/// MG0108 a node that nobody comes to, MG0124 a branch that nobody takes, MG0121 and MG0122 a long walk, MG0123 too many paths.
void LintProof(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0214 an outcome or step that nothing uses.
void LintUnused(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0111 a fact tested twice on one path.
void LintRepeatedFacts(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0112 more cells than fit into a bit set.
void LintCells(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0210 a procedure that the law wants done in person, and that an alternative completes online.
void LintNeverOnline(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0211 a link to a host that is not on the municipality's allow-list, or no https / http link at all.
void LintLinkHosts(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0206 a token that is required, or dates are counted from, and no step produces; MG0214 a token that nothing uses.
void LintTokens(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0301 words without Japanese, MG0303 without another language of the municipality.
void LintMissingWords(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0302 words of the municipality that nothing shows.
void LintUnusedWords(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0304 a translation with other placeholders than the Japanese.
void LintPlaceholders(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0305 a question that is too long to be read at a glance.
void LintQuestionLength(const content::LoadedContent& content, base::Diagnostics& diagnostics);

}  // namespace madoguchi::verify
