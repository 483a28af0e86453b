#pragma once
// Session: the lasting part of the app's State as a short string, for the tab's own storage, and back.
//
// Kept: answers with the order of asking, the life event, the page and the pages behind it, how the resident likes to
// read, ticked items. Not kept: what is typed but not continued with, errors, open folds, clocks. Answers are written as
// in a link (wire/link.h), so that content that changed in between loses exactly what it has no place for. Never used on a kiosk.
//
//   std::string text = WriteSession(state, municipality);
//   State state = ReadSession(text, env).value_or(Start(env, language));

#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "app/state.h"
#include "wire/link.h"

namespace madoguchi::wire {

/// What a link to this state carries: what the resident came for, and the answers.
[[nodiscard]] LinkState LinkStateOf(const app::State& state, const service::Municipality& municipality);
/// Puts what the link's resident came for into the state; nothing where the content does not have it. Leaves answers alone.
void TakeErrand(const LinkState& link, app::State& state, const service::Municipality& municipality);

/// Printable ASCII without spaces, quotes or backslashes.
[[nodiscard]] std::string WriteSession(const app::State& state, const service::Municipality& municipality);

/// Total on any bytes: nullopt where they are no session of this municipality; lines that are not understood are passed over.
/// The page is the one left, or the nearest that makes sense now.
[[nodiscard]] std::optional<app::State> ReadSession(std::string_view text, const app::Env& env);

}  // namespace madoguchi::wire
