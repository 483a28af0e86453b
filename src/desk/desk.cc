#include "desk/desk.h"

#include <algorithm>
#include <utility>

#include "app/situation.h"
#include "author/content_words.h"
#include "author/diff_json.h"
#include "author/json_format.h"
#include "base/utf8.h"
#include "content/json_reader.h"
#include "desk/desk_json.h"
#include "wire/screen_json.h"

namespace madoguchi::desk {
namespace {

std::string OneMember(std::string_view name, std::string_view value) {
  return wire::JsonWriter().BeginObject().Member(name, value).EndObject().Take();
}

}  // namespace

std::string Desk::Say(std::string_view ja, std::string_view en, const base::Arguments& arguments) const {
  return author::Say(language_, ja, en, arguments);
}

std::string Desk::Error(std::string_view ja, std::string_view en, const base::Arguments& arguments) const {
  return ErrorJson(Say(ja, en, arguments));
}

std::string Desk::Start(std::string_view language, std::string_view today) {
  const text::Language chosen = language == "en" ? text::Language::kEn : text::Language::kJa;
  const std::optional<base::Date> date = base::ParseIso(today);
  if (!date) {
    return Error("日付「{day}」を読めません。2026-11-23 のように書いてください。",
                 "The date \"{day}\" cannot be read. Write it like 2026-11-23.", {{"day", std::string(today)}});
  }
  const int number = tree_number_;
  *this = Desk();
  tree_number_ = number + 1;
  language_ = chosen;
  today_ = *date;
  return "{}";
}

const content::MemoryFiles* Desk::FilesOf(int slot) const {
  return slot == kEdited || slot == kCompared ? &files_[static_cast<std::size_t>(slot)] : nullptr;
}

bool Desk::Put(int slot, std::string path, std::string text) {
  const content::MemoryFiles* const files = FilesOf(slot);
  if (files == nullptr) return false;
  const auto known = files->texts().find(path);
  if (known != files->texts().end() && known->second == text) return false;
  files_[static_cast<std::size_t>(slot)].Put(std::move(path), std::move(text));
  return true;
}

bool Desk::Remove(int slot, std::string_view path) {
  const content::MemoryFiles* const files = FilesOf(slot);
  if (files == nullptr || files->texts().find(path) == files->texts().end()) return false;
  files_[static_cast<std::size_t>(slot)].Remove(path);
  return true;
}

void Desk::Clear(int slot) {
  if (FilesOf(slot) != nullptr) files_[static_cast<std::size_t>(slot)] = content::MemoryFiles({});
}

std::string Desk::TextOf(int slot, std::string_view path) const {
  const content::MemoryFiles* const files = FilesOf(slot);
  const auto found = files == nullptr ? content::MemoryFiles::Texts::const_iterator() : files->texts().find(path);
  if (files == nullptr || found == files->texts().end()) {
    return Error("ファイル「{path}」はありません。", "There is no file \"{path}\".", {{"path", std::string(path)}});
  }
  if (!base::IsValidUtf8(found->second)) {
    return Error("ファイル「{path}」は UTF-8 の文字ではありません。", "The file \"{path}\" is not UTF-8 text.",
                 {{"path", std::string(path)}});
  }
  return OneMember("text", found->second);
}

std::string Desk::Format(const std::string& path) const {
  const content::MemoryFiles& files = files_[kEdited];
  const auto found = files.texts().find(path);
  if (found == files.texts().end()) {
    return Error("ファイル「{path}」はありません。", "There is no file \"{path}\".", {{"path", path}});
  }
  base::Diagnostics problems;
  const std::optional<content::JsonValue> json = content::ReadJson(path, found->second, problems);
  if (json && !problems.has_errors()) {
    const author::SchemaKeys keys;
    return OneMember("text", author::FormatJson(*json, found->second, keys, keys.Root(path)));
  }
  const base::Diagnostic first = problems.all().front();
  const base::Description said = base::Describe(first, author::AuthorLanguageOf(language_));
  wire::JsonWriter writer;
  writer.BeginObject().Key("problem").BeginObject().Member("code", first.code).Member("message", said.sentence);
  if (!said.fix.empty()) writer.Member("fix", said.fix);
  writer.Member("line", first.span.line).Member("column", first.span.column).EndObject().EndObject();
  return writer.Take();
}

std::string Desk::BeginCheck() {
  checking_ = files_[kEdited];
  check_.Begin(checking_, today_);
  return wire::JsonWriter().BeginObject().Member("steps", check_.steps()).EndObject().Take();
}

std::string Desk::StepCheck() {
  const bool had_more = !IsChecked();
  if (had_more && !check_.Step()) TakeResult();
  return wire::JsonWriter().BeginObject().Member("done", check_.done()).Member("of", check_.steps()).EndObject().Take();
}

void Desk::TakeResult() {
  checked_.Take(check_.result(), checking_);
  if (!walk_.walking()) return;
  const std::string municipality = walk_.source().town->content.municipality.id;
  const std::optional<WalkSource> source = checked_.WalkIn(municipality);
  if (!source) return;  // Its folder is gone: the resident goes on in what was there.
  const std::uint32_t revision = walk_.state().revision;
  walk_.MoveTo(*source);
  screen_due_ = screen_due_ || walk_.state().revision != revision;
  FindPath();
}

std::string Desk::Overview() const { return OverviewJson(checked_, language_); }

std::string Desk::Select(const std::string& municipality, const std::string& procedure) {
  const std::optional<TreeSource> source = checked_.TreeOf(municipality, procedure);
  if (!source) {
    return Error("「{id}」の道はありません。", "There is no tree \"{id}\".", {{"id", municipality + "/" + procedure}});
  }
  std::optional<SelectedTree> tree = SelectedTree::Make(*source, checked_, language_);
  if (!tree) {
    return Error("質問の区切りが多すぎるため、「{id}」の道を描けません。",
                 "The tree \"{id}\" cannot be drawn: questions have too many bounds.",
                 {{"id", municipality + "/" + procedure}});
  }
  tree_ = std::move(tree);
  ++tree_number_;
  FindPath();
  return TreeJson(*tree_, path_, language_);
}

void Desk::FindPath() {
  path_.clear();
  if (!tree_ || !walk_.walking()) return;
  const service::Municipality& walked = walk_.source().town->content.municipality;
  const service::Municipality& shown = tree_->source().town->content.municipality;
  // Answers are kept by the places of their facts: they mean the same where the facts do.
  if (walked.id != shown.id || walked.vocabulary != shown.vocabulary) return;
  path_ = tree_->PathOf(walk_.state().answers, app::CountPeople(walked, walk_.state()), walk_.today());
}

std::string Desk::Path() const { return PathJson(path_); }

std::string Desk::Scenarios(const std::string& municipality, const std::string& procedure) const {
  return ScenariosJson(checked_, municipality, procedure);
}

std::optional<service::Municipality> Desk::Loaded(int slot, const std::string& municipality) const {
  base::Diagnostics ignored;
  return content::LoadMunicipality(files_[static_cast<std::size_t>(slot)], municipality, ignored);
}

std::string Desk::Compare(const std::string& municipality) const {
  wire::JsonWriter json;
  json.BeginObject().Key("differences");
  std::vector<std::string> wanted{municipality};
  if (municipality.empty()) {
    wanted = content::ListMunicipalities(files_[kEdited]);
    json.BeginArray();
  }
  for (const std::string& id : wanted) {
    const std::optional<service::Municipality> before = Loaded(kCompared, id), now = Loaded(kEdited, id);
    if (!before || !now) {
      return Error(before ? "いまのフォルダーの「{id}」を読めません。先にエラーを直してください。"
                          : "くらべるフォルダーの「{id}」を読めません。ないか、エラーがあります。",
                   before ? "\"{id}\" of the folder that is edited cannot be read. Mend its errors first."
                          : "\"{id}\" of the folder that is compared with cannot be read: it is not there, or has errors.",
                   {{"id", id}});
    }
    const base::Result<author::ContentDiff> diff = author::CompareContent(*before, *now, today_);
    if (!diff.Ok()) {
      return Error("質問の区切りが多すぎるため、「{id}」をくらべられません。",
                   "\"{id}\" cannot be compared: questions have too many bounds.", {{"id", id}});
    }
    author::WriteDiff(*before, *now, *diff, language_, json);
  }
  if (municipality.empty()) json.EndArray();
  json.EndObject();
  return json.Take();
}

std::string Desk::StartWalk(const std::string& municipality, const std::string& errand) {
  const std::optional<WalkSource> source = checked_.WalkIn(municipality);
  if (!source) {
    return Error("「{id}」にはエラーがあるため、歩けません。先に直してください。",
                 "\"{id}\" has errors and cannot be walked. Mend them first.", {{"id", municipality}});
  }
  if (!walk_.Start(*source, errand, language_, today_)) {
    return Error("「{id}」という手続きも、できごともありません。", "There is no procedure or life event \"{id}\".",
                 {{"id", errand}});
  }
  return WalkStarted();
}

std::string Desk::WalkScenario(const std::string& municipality, const std::string& scenario) {
  const std::optional<WalkSource> source = checked_.WalkIn(municipality);
  if (source) {
    for (const content::Scenario& one : source->town->content.scenarios) {
      if (ScenarioKey(one) != scenario && one.id != scenario) continue;
      walk_.StartAs(*source, one, tree_ ? tree_->procedure().id : std::string(), language_);
      return WalkStarted();
    }
  }
  return Error("エラーのない場面例「{id}」はありません。", "There is no scenario \"{id}\" without errors.",
               {{"id", scenario}});
}

std::string Desk::WalkStarted() {
  screen_due_ = true;
  FindPath();
  const WalkSource& source = walk_.source();
  wire::JsonWriter json;
  json.BeginObject().Member("municipality", source.town->content.municipality.id).Member("old", source.old).EndObject();
  return json.Take();
}

std::optional<std::string> Desk::TakeScreen() {
  if (!std::exchange(screen_due_, false) || !walk_.walking()) return std::nullopt;
  return wire::ScreenJson(walk_.screen());
}

bool Desk::HandleEvent(std::uint32_t revision, std::string node, std::string value) {
  const bool changed = walk_.Handle({revision, std::move(node), std::move(value)});
  screen_due_ = screen_due_ || changed;
  if (changed) FindPath();
  return changed;
}

bool Desk::GoTo(std::string_view location) {
  if (!walk_.walking()) return false;
  (void)walk_.GoTo(location);
  screen_due_ = true;
  FindPath();
  return true;
}

void Desk::EndWalk() {
  walk_.End();
  screen_due_ = false;
  FindPath();
}

std::string Desk::ToldWalk() const { return WalkJson(walk_, language_); }

}  // namespace madoguchi::desk
