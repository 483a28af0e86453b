// What the page of the author's desk calls, each a line or two to the one Desk and its canvas. exports.h says what they promise.

#include "exports.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "desk/desk.h"
#include "platform/web/canvas_glyphs.h"
#include "platform/web/exports.h"
#include "platform/web/page.h"
#include "tree_canvas.h"
#include "wire/json_writer.h"

namespace {

struct Page {
  madoguchi::desk::Desk desk;
  std::unique_ptr<madoguchi::TreeCanvas> canvas;
  madoguchi::desk::TreeView view;
  int focus = -1;
  std::string lent;
};

// Made with the first call and never taken down: the page's end is its end.
Page& ThePage() {
  static auto* page = new Page;
  return *page;
}

madoguchi::desk::Desk& TheDesk() { return ThePage().desk; }

// Keeps a returned text until the next one.
const char* LendText(std::string text) {
  ThePage().lent = std::move(text);
  return ThePage().lent.c_str();
}

std::string NameOfTree() {
  const auto* tree = TheDesk().tree();
  return tree == nullptr ? std::string() : tree->source().town->content.municipality.id + "/" + tree->procedure().id;
}

void SendScreenIfDue() {
  if (const std::optional<std::string> screen = TheDesk().TakeScreen()) madoguchi::platform::SendScreen(*screen);
}

// The walk's Screen goes first: the page may read it while it still holds the answer.
const char* LendAfterScreen(std::string text) {
  SendScreenIfDue();
  return LendText(std::move(text));
}

madoguchi::wire::JsonWriter PlaceOf(madoguchi::desk::TreeView view) {
  if (!madoguchi::desk::IsUsable(view)) view = {};
  madoguchi::wire::JsonWriter json;
  // Whole thousandths of a tree unit, written without a locale.
  const auto write = [&json](const char* name, float value) {
    const auto thousandths = static_cast<std::int64_t>(std::clamp(value, -1e12f, 1e12f) * 1000.0f);
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    std::string digits = std::to_string(size % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    json.Key(name).Raw((thousandths < 0 ? "-" : "") + std::to_string(size / 1000) + "." + digits);
  };
  json.BeginObject();
  write("x", view.x);
  write("y", view.y);
  write("zoom", view.zoom);
  json.EndObject();
  return json;
}

}  // namespace

extern "C" {

const char* desk_start(const char* language, const char* today) { return LendText(TheDesk().Start(language, today)); }
int desk_put(int slot, const char* path, const std::uint8_t* bytes, int size) {
  return TheDesk().Put(slot, path, {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(std::max(size, 0))}) ? 1
                                                                                                                        : 0;
}
int desk_remove(int slot, const char* path) { return TheDesk().Remove(slot, path) ? 1 : 0; }
void desk_clear(int slot) { TheDesk().Clear(slot); }
const char* desk_text(int slot, const char* path) { return LendText(TheDesk().TextOf(slot, path)); }
const char* desk_format(const char* path) { return LendText(TheDesk().Format(path)); }

const char* desk_check_begin() { return LendText(TheDesk().BeginCheck()); }
const char* desk_check_step() {
  std::string text = TheDesk().StepCheck();
  return LendAfterScreen(std::move(text));
}
const char* desk_overview() { return LendText(TheDesk().Overview()); }
const char* desk_select(const char* municipality, const char* procedure) {
  const std::string before = NameOfTree();
  std::string text = TheDesk().Select(municipality, procedure);
  if (NameOfTree() != before) ThePage().focus = -1;
  return LendText(std::move(text));
}
const char* desk_path() { return LendText(TheDesk().Path()); }
const char* desk_scenarios(const char* municipality, const char* procedure) {
  return LendText(TheDesk().Scenarios(municipality, procedure));
}
const char* desk_compare(const char* municipality) { return LendText(TheDesk().Compare(municipality)); }

const char* walk_start(const char* municipality, const char* errand) {
  std::string text = TheDesk().StartWalk(municipality, errand);
  return LendAfterScreen(std::move(text));
}
const char* walk_scenario(const char* municipality, const char* scenario) {
  std::string text = TheDesk().WalkScenario(municipality, scenario);
  return LendAfterScreen(std::move(text));
}
int walk_event(std::uint32_t revision, const char* node, const char* value) {
  const bool changed = TheDesk().HandleEvent(revision, node, value);
  SendScreenIfDue();
  return changed ? 1 : 0;
}
int walk_location(const char* location) {
  const bool walking = TheDesk().GoTo(location);
  SendScreenIfDue();
  return walking ? 1 : 0;
}
void walk_end() { TheDesk().EndWalk(); }
const char* walk_told() { return LendText(TheDesk().ToldWalk()); }

int tree_start(const char* selector) {
  if (!madoguchi::platform::CanvasGlyphsAreTrue()) return madoguchi::platform::kCanvasGlyphsUntrue;
  ThePage().canvas = madoguchi::TreeCanvas::Create(selector);
  return ThePage().canvas ? madoguchi::platform::kCanvasReady : madoguchi::platform::kCanvasNoWebGl;
}
void tree_view(float x, float y, float zoom, float width, float height, float dpr) {
  ThePage().view = {x, y, zoom, width, height, dpr};
}
int tree_frame() {
  Page& page = ThePage();
  if (page.canvas == nullptr) return 0;
  page.canvas->Paint(page.desk, page.view, page.focus);
  return page.canvas->surface().frames();
}
int tree_hit(float x, float y) {
  const auto* tree = TheDesk().tree();
  const auto box = tree == nullptr ? std::nullopt : madoguchi::desk::BoxAt(tree->sheet(), ThePage().view, x, y);
  return box ? static_cast<int>(*box) : -1;
}
int tree_point(int box) { return std::exchange(ThePage().focus, box) != box ? 1 : 0; }
const char* tree_reveal(int box) {
  const auto* tree = TheDesk().tree();
  madoguchi::desk::TreeView view = ThePage().view;
  if (tree != nullptr && box >= 0) view = madoguchi::desk::Revealed(tree->sheet(), view, static_cast<std::size_t>(box));
  return LendText(PlaceOf(view).Take());
}
const char* tree_fit() {
  const auto* tree = TheDesk().tree();
  const madoguchi::desk::TreeView& view = ThePage().view;
  return LendText(PlaceOf(tree == nullptr ? view : madoguchi::desk::Fitted(tree->sheet(), view)).Take());
}
void tree_lost() {
  if (ThePage().canvas != nullptr) ThePage().canvas->surface().Lose();
}
void tree_restored() {
  if (ThePage().canvas != nullptr) ThePage().canvas->surface().Restore();
}
void tree_forget_glyphs() {
  if (ThePage().canvas != nullptr) ThePage().canvas->ForgetGlyphs();
}
const char* tree_paint_log() { return LendText(ThePage().canvas == nullptr ? std::string() : ThePage().canvas->PaintLog()); }

}  // extern "C"

// The page calls everything else; returning from main() leaves the runtime alive.
int main() { return 0; }
