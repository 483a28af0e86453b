#include "desk/selected_tree.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "author/content_words.h"
#include "author/tree_notes.h"
#include "rules/decide.h"
#include "verify/certain_walk.h"

namespace madoguchi::desk {
namespace {

// Follows a walk from box to box.
class BoxPath {
 public:
  BoxPath(const author::TreeOutline& outline, std::set<std::size_t>& lit) : outline_(outline), lit_(lit) {
    at_ = outline.roots.front();
    lit_.insert(at_);
  }

  [[nodiscard]] std::size_t node() const { return outline_.boxes[at_].node; }

  void Take(std::size_t branch) {
    const std::vector<std::size_t>& children = outline_.boxes[at_].children;
    if (branch < children.size()) Enter(children[branch]);
  }
  void TakeTo(std::size_t node) {
    for (const std::size_t child : outline_.boxes[at_].children) {
      if (outline_.boxes[child].node != node) continue;
      Enter(child);
      return;
    }
  }

 private:
  void Enter(std::size_t box) {
    lit_.insert(box);
    at_ = box;
    if (outline_.boxes[box].kind != author::OutlineBox::Kind::kReference) return;
    for (std::size_t i = 0; i < outline_.boxes.size(); ++i) {
      const author::OutlineBox& other = outline_.boxes[i];
      if (other.kind == author::OutlineBox::Kind::kQuestion && other.node == outline_.boxes[box].node) at_ = i;
    }
    lit_.insert(at_);
  }

  const author::TreeOutline& outline_;
  std::set<std::size_t>& lit_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<SelectedTree> SelectedTree::Make(const TreeSource& source, const Checked& checked, text::Language language) {
  const content::LoadedContent& content = source.town->content;
  const service::Municipality& municipality = content.municipality;
  const base::Result<rules::Program> program =
      rules::Program::Compile(municipality.vocabulary, UsableRules(content), municipality.content_date);
  if (!program.Ok()) return std::nullopt;
  SelectedTree tree(source);
  // Problems that are no longer of this state would speak of other lines.
  const std::vector<base::Diagnostic> found = source.old ? std::vector<base::Diagnostic>() : source.town->found.all();
  const std::vector<author::TreeNotes> notes =
      author::NotesOn(content, found, {&source.procedure, 1}, author::AuthorLanguageOf(language));
  tree.sheet_ = author::LayOutSheet(
      author::OutlineTree(municipality, *program, source.procedure, notes[source.procedure.index()], language), language);
  tree.PlaceProblems(checked);
  return tree;
}

void SelectedTree::PlaceProblems(const Checked& checked) {
  const std::vector<author::OutlineBox>& boxes = sheet_.outline.boxes;
  problems_.resize(boxes.size());
  if (source_.old) return;
  const std::string& municipality = source_.town->content.municipality.id;
  for (std::size_t i = 0; i < checked.problems().size(); ++i) {
    const Problem& problem = checked.problems()[i];
    if (problem.node.empty() || problem.procedure != procedure().id) continue;
    if (!problem.municipality.empty() && problem.municipality != municipality) continue;
    for (std::size_t box = 0; box < boxes.size(); ++box) {
      if (boxes[box].id == problem.node) problems_[box].push_back(i);
    }
  }
}

std::vector<std::size_t> SelectedTree::PathOf(const rules::Answers& answers, int people, base::Date today) const {
  const content::LoadedContent& content = source_.town->content;
  const base::Result<rules::Program> program =
      rules::Program::Compile(content.municipality.vocabulary, UsableRules(content), today);
  if (!program.Ok()) return {};
  const rules::Knowledge knowledge(*program, people, answers);
  if (!knowledge.consistent()) return {};
  std::set<std::size_t> lit;
  for (const rules::Case& of : rules::CasesOf(knowledge, source_.procedure)) {
    const verify::CertainWalk walk = verify::WalkAsFarAsCertain(knowledge, of);
    BoxPath path(sheet_.outline, lit);
    const std::size_t first = walk.steps.empty() ? walk.end.index() : walk.steps.front().node.index();
    // A procedure for each matching person begins with the engine's own question, which is no step.
    if (path.node() != first) path.TakeTo(first);
    for (const verify::WalkStep& step : walk.steps) path.Take(step.branch);
  }
  return {lit.begin(), lit.end()};
}

}  // namespace madoguchi::desk
