#pragma once
// Lints: each looks at one thing in loaded content and reports what it finds. One file per lint, one function per file.
// What can be said of one text alone is in text_lint.h.
//
// A lint never changes content and never stops at the first finding. Trees are looked at only where they could be read
// (LoadedContent::broken). Codes are those of docs/diagnostics.md; tests go by code.
//
// To add one: write its file, declare it here, add it to kLints in town_check.cc, give it a code, an entry in docs/diagnostics.md
// and a golden case.

#include <span>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "content/loader.h"

namespace madoguchi::verify {

using Lint = void (*)(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// Those of `madoguchi check`, in its order: all of the below but those that are told today. LintTexts goes with them (text_lint.h).
[[nodiscard]] std::span<const Lint> AllLints();

/// MG0214 an outcome or step that nothing uses.
void LintUnused(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0111 a fact tested twice on one path.
void LintRepeatedFacts(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0112 more cells than fit into a bit set.
void LintCells(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0210 a procedure that the law wants done in person, and that an alternative completes online; MG0227 one of which nothing says so.
void LintNeverOnline(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0211 a link to a host that is not on the municipality's allow-list, or no https / http link at all.
void LintLinkHosts(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0206 a token that is required, or dates are counted from, and no step produces; MG0214 a token that nothing uses.
void LintTokens(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0301 words without Japanese.
void LintMissingWords(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0303 words without another language of the municipality; MG0330 how many words of a kind a partial language lacks; MG0306
/// words in another language without Japanese.
void LintTranslations(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0302 words of the municipality that nothing shows.
void LintUnusedWords(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0304 a translation with other placeholders than the Japanese.
void LintPlaceholders(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0305 a question that is too long to be read at a glance.
void LintQuestionLength(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0115 a question whose answers make no difference: neither for the outcome nor for a date or an authority.
void LintIdleBranches(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0225 procedures whose day of review lies before `today`; shared ones are known by their place, and said once.
void LintReviewDays(std::span<const content::LoadedContent* const> contents, base::Date today,
                    base::Diagnostics& diagnostics);

/// MG0229 lists of periods in trees, and days of calendars that come every year, that do not reach as far as answers and plans can
/// on the last day that a proof of `today` covers (prove.h). A list is closed for good by a branch without end (">= 2030-05-01").
void LintEndingTables(std::span<const content::LoadedContent* const> contents, base::Date today,
                      base::Diagnostics& diagnostics);

/// MG0217 sources that nobody looked at for a year, MG0218 values checked after today, MG0219 values that have ended. This
/// lint, LintReviewDays and LintEndingTables alone depend on the day on which content is checked; they look at all municipalities at
/// once, because they share files.
void LintStale(std::span<const content::LoadedContent* const> contents, base::Date today, base::Diagnostics& diagnostics);

/// MG0220 windows that end before they begin, deadlines before the first day, gaps whose least is more than their most; MG0228 beginnings that roll.
void LintWindows(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0222 facts and evidence that nothing refers to (sources and offices may be kept in stock). What is shared counts only when no municipality uses
/// it, which is for the caller to see to (content_check.cc).
void LintUnusedEntries(const content::LoadedContent& content, base::Diagnostics& diagnostics);
inline constexpr std::string_view kUnusedEntry = "MG0222";

/// MG0223 a step or an alternative whose name says another channel than it has.
void LintChannelNames(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0224 an alternative in which a step waits for a later one.
void LintStepOrder(const content::LoadedContent& content, base::Diagnostics& diagnostics);

// Plain language, of texts that belong together. All warnings.

/// MG0315 hints of more than one sentence, or too long.
void LintHints(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// MG0316 questions that do not end in か, MG0318 two facts asked in the same words.
void LintQuestionForm(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// MG0317 choices that are too long, MG0321 too many of them.
void LintChoices(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// MG0324 choices of one question that are not of one shape: a polite sentence or a question among phrases, a lone full stop.
void LintParallelChoices(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// MG0325 what `madoguchi new` wrote to be filled in, of scenarios.
void LintResidentsToFillIn(const content::LoadedContent& content, base::Diagnostics& diagnostics);
/// MG0326 two procedures, or two life events, with the same title.
void LintRepeatedTitles(const content::LoadedContent& content, base::Diagnostics& diagnostics);

/// MG0405 bounds of counts and dates that scenarios do not try on both sides.
void LintUntriedBounds(const content::LoadedContent& content, base::Diagnostics& diagnostics);

}  // namespace madoguchi::verify
