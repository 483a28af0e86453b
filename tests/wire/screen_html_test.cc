#include "wire/screen_html.h"

#include <gtest/gtest.h>

#include <vector>

#include "support/small_town.h"
#include "support/walker.h"

namespace madoguchi::wire {
namespace {

// Every element that is opened is closed in turn; void elements aside.
bool WellNested(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) return false;
    const bool closing = html[at + 1] == '/';
    const std::size_t begin = at + (closing ? 2 : 1);
    const std::string tag = html.substr(begin, html.find_first_of(" >", begin) - begin);
    if (closing) {
      if (open.empty() || open.back() != tag) return false;
      open.pop_back();
    } else if (tag != "input" && tag != "wbr") {
      open.push_back(tag);
    }
    at = end;
  }
  return open.empty();
}

std::size_t Count(const std::string& html, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) ++count;
  return count;
}

TEST(ScreenHtml, IsWellNestedWithOneHeadingOfTheFirstLevelOnEveryPage) {
  const service::Municipality town = test::SmallTown();
  test::Walker walker(test::EnvOf(town), text::Language::kJa);
  walker.OnScreen([](const app::Screen& screen) {
    const std::string html = ScreenHtml(screen);
    EXPECT_TRUE(WellNested(html)) << screen.id;
    EXPECT_EQ(Count(html, "<h1"), 1U) << screen.id;
    EXPECT_EQ(Count(html, "<main"), 1U) << screen.id;
  });
  walker.Press("event/move")
      .Press("begin")
      .Press("continue")
      .Answer("from_elsewhere")
      .GoTo("check")
      .GoTo("plan")
      .GoTo("settings");
}

TEST(ScreenHtml, LinksOfTheStartPageWorkWithoutAScript) {
  const service::Municipality town = test::SmallTown();
  const test::Walker walker(test::EnvOf(town), text::Language::kJa);
  EXPECT_EQ(Count(ScreenHtml(walker.screen()), "href=\"#before/move\""), 1U);
}

TEST(ScreenHtml, EscapesWordsAndAttributes) {
  app::Screen screen;
  app::Node link;
  link.id = "a\"b";
  link.role = app::Role::kLink;
  link.words = "<b>&";
  link.value = "https://x/?a=1&b=\"2\"";
  screen.root.children.push_back(link);
  const std::string html = ScreenHtml(screen);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_EQ(html.find("\"2\""), std::string::npos);
  EXPECT_TRUE(WellNested(html));
}

TEST(ScreenHtml, FuriganaIsRubyWhileItIsShown) {
  app::Screen screen;
  app::Node text;
  text.id = "t";
  text.role = app::Role::kText;
  text.words = "{町|まち}の\u200b手続き";
  screen.root.children.push_back(text);
  EXPECT_EQ(Count(ScreenHtml(screen), "<ruby>"), 0U);
  EXPECT_EQ(ScreenHtml(screen).find("まち"), std::string::npos);
  screen.ruby = true;
  EXPECT_EQ(Count(ScreenHtml(screen), "<ruby>町<rt>まち</rt></ruby>"), 1U);
  EXPECT_EQ(Count(ScreenHtml(screen), "<wbr>"), 1U);
}

}  // namespace
}  // namespace madoguchi::wire
