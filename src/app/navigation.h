#pragma once
// Going from page to page: the trail behind, and which pages make sense with what is known.

#include "app/app.h"
#include "app/location.h"

namespace madoguchi::app {

/// Leaves the present page for that one. A page that already lies on the trail is gone back to, not stacked again.
void Go(State& state, const Env& env, Page page);
/// To the page behind.
void GoBack(State& state, const Env& env);

/// The open question, or the check page where nothing is left to ask.
[[nodiscard]] Page NextPage(const State& state, const Env& env);

/// The page itself where it can be shown, else the nearest one that makes sense.
[[nodiscard]] Page Sensible(const Page& page, const State& state, const Env& env);

/// Takes over what a place says that the resident came for; places other than kBefore say nothing of it.
void Choose(State& state, const Place& place);

}  // namespace madoguchi::app
