#pragma once
// What the page of the author's desk may call: the whole boundary between C++ and web/desk.
//
// C++ owns the content files, what the check says of them, the tree on the canvas and the resident who walks; the page owns the
// folder on disk, lists, editor, focus and pointer. Every function is exported under its name with a leading underscore; texts
// are UTF-8 with a final NUL, given with stringToNewUTF8 (and freed by the page), returned as JSON that is lent until the next
// call of any function. Where something cannot be done the JSON is {"error": "…a sentence in the author's language…"} and nothing
// was changed. Optional members ("name"?) are left out where there is nothing to say. All functions are total: any text, any bytes.
//
//   1. desk_start("ja", "2026-11-23")   2. desk_put(0, "setagaya/municipality.json", …) for every file
//   3. desk_check_begin(), then desk_check_step() until done == of   4. desk_overview(), desk_select(…), tree_start("#tree")
//   5. after an edit: desk_put(0, path, …), 3 again; then overview, select and the walk show the new state
//
// Called back, as a function of the module object given to the factory:
//   onScreen(ptr, bytes)   the walk's Screen as JSON (wire/screen_json.h), sent by walk_start, walk_event, walk_location,
//                          walk_scenario, and by the last desk_check_step where it changed; copy it before returning

#include <cstdint>

// The build reads the names from these lines.
// clang-format off
extern "C" {

// --- the folder and its check. Slot 0: the folder that is edited; slot 1: the one that it is compared with.

/// Empties both folders and forgets everything. `language` of the author: "ja" or "en"; `today` an ISO date.
/// {} or an error (no such date; the date before stays).
const char* desk_start(const char* language, const char* today);
/// Adds the file or replaces its text; nothing is checked yet. `path` as in the folder: "setagaya/move_in/procedure.json".
/// 1, or 0 where the text is the one that is there already, or there is no such slot.
int desk_put(int slot, const char* path, const std::uint8_t* bytes, int size);
/// 1, or 0 where there was no such file.
int desk_remove(int slot, const char* path);
void desk_clear(int slot);
/// A file as it is in memory: {"text"} or an error.
const char* desk_text(int slot, const char* path);
/// The canonical form of a file of slot 0, which itself is not changed: {"text"}, or where it is no JSON
/// {"problem": {"code", "message", "fix"?, "line", "column"}}.
const char* desk_format(const char* path);

/// Begins to check slot 0 as it is now: {"steps": n}, n at least 1. A check that had begun is given up.
/// After an edit only what that file can touch is looked at again; the result is that of a check of everything.
const char* desk_check_begin();
/// Does the next step: {"done": k, "of": n}. With done == of the result is in force: everything below speaks of it until the
/// next check is done. Calling on does nothing.
const char* desk_check_step();

/// What the last check says:
///   {"summary": {"municipalities", "procedures", "scenarios", "errors", "warnings"},
///    "municipalities": [{"id", "name", "usable"}],         usable: without errors of form and names; else walk and tree may be old
///    "procedures": [{"municipality", "id", "name", "errors", "warnings", "shared",
///                    "old",                                true: it cannot be read now, name and tree are of the last good check
///                    "answers": {"covered", "of"}, "outcomes": {"covered", "of"}}],   what scenarios try; of 0: not counted
///    "lifeEvents": [{"municipality", "id", "name"}],
///    "problems": [{"code", "severity": "error"|"warning", "name", "message", "fix"?, "resident"?,  in the order of files and lines
///                  "path", "line", "column",              of the first character, 1-based, in characters; 0: the file as a whole
///                  "municipality"?, "procedure"?, "node"?}]}   node: the id of a question or end; see "problems" of desk_select
/// Problems are referred to by their place in this list.
const char* desk_overview();

/// The tree of a procedure becomes the one on the canvas:
///   {"municipality", "procedure", "title", "old",   old: it cannot be read now, this is the tree of the last good check
///    "width", "height",                             in tree units: CSS pixels at zoom 1
///    "roots": [box…], "path": [box…],               path: as desk_path
///    "boxes": [{"kind": "question"|"outcome"|"reference", "id", "words",
///               "answer"?,                          of the line that leads here; none at a root
///               "channels": ["online"…],            of an outcome, the recommended one first
///               "scenarios"?,                       how many go through the line that leads here
///               "neverTaken", "problems": [place in desk_overview().problems…],
///               "children": [box…], "x", "y", "width", "height",
///               "place"?: {"path", "line", "column"}}]}   where the node is written
/// Boxes are numbered in reading order (depth first). An error where there is no such procedure; the tree before stays. View and
/// focus stay as they are where it is the tree already.
const char* desk_select(const char* municipality, const char* procedure);
/// Which boxes of the selected tree the walk has come through for certain, from the root on: {"path": [box…]}.
/// Empty where nobody walks or the walk is in another municipality. Changes with every call of walk_…
const char* desk_path();

/// Scenarios that speak of the procedure ("" for all of the municipality), in the order of the files:
///   {"scenarios": [{"id", "resident", "today", "ok", "ran", "path", "line", "procedures": [id…],
///                   "problems": [place in desk_overview().problems…]}]}
const char* desk_scenarios(const char* municipality, const char* procedure);

/// Whose results slot 0 changes against slot 1, which is looked at here: {"differences": {…}}, in it what `madoguchi diff --json`
/// says of that municipality ("": a list of all; docs/cli.md), each witness with its sentence in "words". An error where either
/// cannot be read.
const char* desk_compare(const char* municipality);

// --- the resident who walks

/// Begins anew: `errand` is the id of a life event or, else, of a procedure; "" gives the start page. Sends the Screen.
/// {"municipality", "old"} or an error; old: the content has errors now, and the walk is on the last that had none.
const char* walk_start(const char* municipality, const char* errand);
/// As a scenario's resident on the scenario's day, with all answers. Sends the Screen. {"municipality", "old"} or an error.
const char* walk_scenario(const char* municipality, const char* scenario);
/// Something was pressed, chosen or typed in the Screen. 1 if the Screen changed (and was sent).
int walk_event(std::uint32_t revision, const char* node, const char* value);
/// To a location of the walk ("plan", "check", …; "" stays). Sends the Screen. 1, or 0 where nobody walks.
int walk_location(const char* location);
/// Nobody walks any more.
void walk_end();
/// Who walks, and what has come of it so far:
///   {"walking": false} or
///   {"walking": true, "municipality", "old", "today", "resident"?,        resident: the scenario's sentence
///    "answers": [{"question", "answer", "fact", "person"}],              in the order given
///    "results": [{"procedure", "name", "status": "settled"|"conditional"|"ask"|"not_needed", "channel"?, "words"?,
///                 "from"?, "until"?, "deadline"?}]}                       ISO days; words: of the channel
const char* walk_told();

// --- the canvas with the tree. Tree lengths are tree units: CSS pixels at zoom 1.

/// Makes the WebGL2 context on that element. 0 ready, 1 no WebGL2, 2 glyphs cannot be read back: show the outline alone.
int tree_start(const char* selector);
/// (x, y) of the tree is at the canvas's top left; a tree unit is zoom × dpr device pixels; the canvas is width × height of these.
void tree_view(float x, float y, float zoom, float width, float height, float dpr);
/// Paints now. Nothing is painted while the context is lost. Frames painted so far.
int tree_frame();
/// The box at that point, in CSS pixels from the canvas's top left; or -1.
int tree_hit(float x, float y);
/// The box with the focus (drawn with a ring), -1 for none. 1 if the next frame will look different.
int tree_point(int box);
/// Where the view must be moved to, at its zoom and size, so that the box and its label are seen: {"x", "y"} for tree_view;
/// the place as it is where they are seen already.
const char* tree_reveal(int box);
/// The zoom and place at which all of the tree is seen, not beyond zoom 1: {"x", "y", "zoom"}.
const char* tree_fit();
void tree_lost();
void tree_restored();
/// The page's fonts changed: all glyphs are drawn anew with the next frame.
void tree_forget_glyphs();
/// What the last frame says in words, for tests: JSON lines [box, "text", x, y], tree units.
const char* tree_paint_log();

}  // extern "C"
// clang-format on
