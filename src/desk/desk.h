#pragma once
// Desk: the author's desk without its page: a folder of content in memory, what the check says of it, the tree that is looked at, and the
// resident who walks. The functions of main/desk/exports.h but for the canvas; texts are JSON in the shapes described there.
//
//   Desk desk;
//   desk.Start("ja", "2026-11-23");
//   desk.Put(Desk::kEdited, "setagaya/municipality.json", text);   // … every file
//   desk.BeginCheck();
//   while (!desk.IsChecked()) desk.StepCheck();
//   desk.Overview(); desk.Select("setagaya", "move_in");
//
// It opens no file, knows no page and asks no clock. Total on any texts and bytes.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "desk/checked.h"
#include "desk/selected_tree.h"
#include "desk/walk.h"

namespace madoguchi::desk {

class Desk {
 public:
  enum Slot : int { kEdited = 0, kCompared = 1 };

  [[nodiscard]] std::string Start(std::string_view language, std::string_view today);

  // Files. A slot that is not there has none.
  bool Put(int slot, std::string path, std::string text);
  bool Remove(int slot, std::string_view path);
  void Clear(int slot);
  [[nodiscard]] std::string TextOf(int slot, std::string_view path) const;
  [[nodiscard]] std::string Format(const std::string& path) const;

  std::string BeginCheck();
  std::string StepCheck();
  /// No check is under way.
  [[nodiscard]] bool IsChecked() const { return check_.steps() == check_.done(); }

  [[nodiscard]] std::string Overview() const;
  [[nodiscard]] std::string Select(const std::string& municipality, const std::string& procedure);
  [[nodiscard]] std::string Path() const;
  [[nodiscard]] std::string Scenarios(const std::string& municipality, const std::string& procedure) const;
  [[nodiscard]] std::string Compare(const std::string& municipality) const;

  // The walk.
  [[nodiscard]] std::string StartWalk(const std::string& municipality, const std::string& errand);
  [[nodiscard]] std::string WalkScenario(const std::string& municipality, const std::string& scenario);
  bool HandleEvent(std::uint32_t revision, std::string node, std::string value);
  bool GoTo(std::string_view location);
  void EndWalk();
  [[nodiscard]] std::string ToldWalk() const;
  /// The walk's Screen as JSON where it is to be sent, once.
  [[nodiscard]] std::optional<std::string> TakeScreen();

  /// The tree of the last Select(), or nothing. Good until the next Select() or Start().
  [[nodiscard]] const SelectedTree* tree() const { return tree_ ? &*tree_ : nullptr; }
  /// Raised whenever tree() becomes another one.
  [[nodiscard]] int tree_number() const { return tree_number_; }
  /// Boxes of tree() that are lit.
  [[nodiscard]] const std::vector<std::size_t>& path() const { return path_; }
  [[nodiscard]] text::Language language() const { return language_; }

 private:
  [[nodiscard]] const content::MemoryFiles* FilesOf(int slot) const;
  [[nodiscard]] std::string Say(std::string_view ja, std::string_view en, const base::Arguments& arguments = {}) const;
  [[nodiscard]] std::string Error(std::string_view ja, std::string_view en, const base::Arguments& arguments = {}) const;
  [[nodiscard]] std::string WalkStarted();
  void TakeResult();
  void FindPath();
  [[nodiscard]] std::optional<service::Municipality> Loaded(int slot, const std::string& municipality) const;

  text::Language language_ = text::Language::kJa;
  base::Date today_;
  std::array<content::MemoryFiles, 2> files_{content::MemoryFiles({}), content::MemoryFiles({})};
  content::MemoryFiles checking_{{}};  ///< the edited folder as it was when the check began
  verify::ContentCheck check_;
  Checked checked_;
  std::optional<SelectedTree> tree_;
  int tree_number_ = 0;
  std::vector<std::size_t> path_;
  Walk walk_;
  bool screen_due_ = false;
};

}  // namespace madoguchi::desk
