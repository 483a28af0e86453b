#include "support/walker.h"

#include <gtest/gtest.h>

#include <set>

#include "text/ruby.h"

namespace madoguchi::test {

std::string NameOf(const app::Node& node) { return text::PlainText(node.label.empty() ? node.words : node.label); }

void VisitNodes(const app::Node& node, const std::function<void(const app::Node&)>& visit) {
  visit(node);
  for (const app::Node& child : node.children) VisitNodes(child, visit);
}

std::vector<const app::Node*> FindAll(const app::Screen& screen, const std::function<bool(const app::Node&)>& wanted) {
  std::vector<const app::Node*> found;
  VisitNodes(screen.root, [&](const app::Node& node) {
    if (wanted(node)) found.push_back(&node);
  });
  return found;
}

Walker::Walker(app::Env env, text::Language language) : env_(std::move(env)), state_(app::Start(env_, language)) { Look(); }
Walker::Walker(app::Env env, app::State state) : env_(std::move(env)), state_(std::move(state)) { Look(); }

Walker& Walker::Press(std::string_view id, std::string value) {
  const app::Node* node = Find(id);
  EXPECT_NE(node, nullptr) << id << " is not on " << screen_.id;
  if (node == nullptr) return *this;
  EXPECT_TRUE(node->acts) << id << " does not act on " << screen_.id;
  return Send({screen_.revision, std::string(id), std::move(value)});
}

Walker& Walker::PressNamed(app::Role role, std::string_view name) {
  const auto found =
      FindAll(screen_, [&](const app::Node& node) { return node.acts && node.role == role && NameOf(node) == name; });
  EXPECT_EQ(found.size(), 1U) << name << " on " << screen_.id;
  return found.size() == 1 ? Press(found.front()->id) : *this;
}

Walker& Walker::At(std::int64_t now_ms) {
  env_.now_ms = now_ms;
  return Take(app::Tick(state_, env_));
}

Walker& Walker::LookAt(std::int64_t now_ms) {
  env_.now_ms = now_ms;
  Look();
  return *this;
}

Walker& Walker::Answer(const std::string& answer) {
  if (Has("choice/" + answer)) {
    Press("choice/" + answer, "1");
  } else if (Has("field/year")) {
    Type("field/year", answer.substr(0, 4)).Type("field/month", answer.substr(5, 2)).Type("field/day", answer.substr(8, 2));
  } else {
    Type("field/number", answer);
  }
  return Press("continue");
}

Walker& Walker::Take(app::Transition transition) {
  state_ = std::move(transition.state);
  effects_ = std::move(transition.effects);
  Look();
  return *this;
}

void Walker::Look() {
  screen_ = app::BuildScreen(state_, env_);
  if (watch_) watch_(screen_);
}

Walker& Walker::Send(const app::Event& event) { return Take(app::Update(state_, event, env_, screen_)); }
Walker& Walker::GoTo(std::string_view location) { return Take(app::GoTo(state_, location, env_)); }

void ExpectSoundScreen(const app::Screen& screen) {
  SCOPED_TRACE("screen " + screen.id + " in " + std::string(text::Tag(screen.language)));
  std::set<std::string> ids;
  int h1 = 0;
  int main = 0;
  int primary = 0;
  VisitNodes(screen.root, [&](const app::Node& node) {
    EXPECT_FALSE(node.id.empty());
    EXPECT_TRUE(ids.insert(node.id).second) << "id twice: " << node.id;
    const bool heading = node.role == app::Role::kHeading || node.role == app::Role::kLegend;
    if (heading && node.level == 1) ++h1;
    if (node.role == app::Role::kHeading) {
      EXPECT_TRUE(node.level >= 1 && node.level <= 3) << node.id;
    }
    if (node.role == app::Role::kMain) ++main;
    if (node.primary && node.role == app::Role::kButton && node.part == app::Part::kPrimary &&
        node.id.rfind("still/", 0) != 0)
      ++primary;
    if (node.acts) {
      EXPECT_FALSE(NameOf(node).empty()) << "no name: " << node.id;
    }
    const bool must_speak = node.role == app::Role::kText || node.role == app::Role::kParagraph || heading ||
                            node.role == app::Role::kTerm || node.role == app::Role::kLink ||
                            node.role == app::Role::kButton || node.role == app::Role::kRadio;
    if (must_speak) {
      EXPECT_FALSE(text::PlainText(node.words).empty()) << "no words: " << node.id;
    }
    for (const std::string* words : {&node.words, &node.label}) {
      EXPECT_EQ(words->find("ui/"), std::string::npos) << "words missing: " << *words;
    }
    if (node.sign) {
      EXPECT_TRUE(!node.words.empty()) << "a sign without its word: " << node.id;
    }
    if (node.part == app::Part::kSure) {
      EXPECT_TRUE(node.sureness != app::Sureness::kNone && !node.words.empty()) << node.id;
    }
    if (node.role == app::Role::kList || node.role == app::Role::kOrderedList) {
      EXPECT_FALSE(node.children.empty()) << "an empty list: " << node.id;
      for (const app::Node& child : node.children) EXPECT_EQ(child.role, app::Role::kItem) << node.id;
    }
    if (node.role == app::Role::kDescriptions) {
      EXPECT_FALSE(node.children.empty()) << "an empty list: " << node.id;
      for (const app::Node& child : node.children) EXPECT_EQ(child.role, app::Role::kDescription) << node.id;
    }
    if (node.role == app::Role::kLink) {
      EXPECT_FALSE(node.value.empty()) << "a link to nowhere: " << node.id;
    }
    if (node.role == app::Role::kLink && screen.kiosk) {
      EXPECT_EQ(node.value.substr(0, 1), "#") << "a way out of the kiosk: " << node.id;
    }
  });
  EXPECT_EQ(h1, 1);
  EXPECT_EQ(main, 1);
  EXPECT_LE(primary, 1);
  EXPECT_FALSE(screen.title.empty());
  EXPECT_FALSE(screen.location.empty());
}

}  // namespace madoguchi::test
