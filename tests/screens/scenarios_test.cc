// Every resident whom content authors invented goes through the app by pressing what is on the Screen, some at phone and some
// at desktop width, some in Japanese and some in English: all Screens are sound, everything is painted within reach, and the
// answer is the author's.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/location.h"
#include "content/disk_files.h"
#include "content/loader.h"
#include "platform/null/fixed_glyphs.h"
#include "platform/null/headless_painter.h"
#include "support/walker.h"

namespace madoguchi {
namespace {

using test::Walker;

const content::LoadedContent& Setagaya() {
  static const content::LoadedContent* const loaded = [] {
    base::Diagnostics diagnostics;
    return new content::LoadedContent(
        content::LoadContent(content::DiskFiles(MADOGUCHI_SOURCE_DIR "/procedures"), "setagaya", diagnostics));
  }();
  return *loaded;
}

// Every acting node that is shown is large enough, inside of the page and clear of the others.
void ExpectReachable(const app::Screen& screen, const ui::Layout& layout, float width) {
  SCOPED_TRACE("screen " + screen.id + " at " + std::to_string(static_cast<int>(width)));
  std::vector<const app::Node*> nodes;
  test::VisitNodes(screen.root, [&](const app::Node& node) { nodes.push_back(&node); });
  ASSERT_EQ(nodes.size(), layout.boxes.size());
  std::vector<std::pair<const app::Node*, ui::Rect>> acting;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const ui::Rect& box = layout.boxes[i].box;
    if (!nodes[i]->acts || box.w <= 0 || box.h <= 0) continue;
    EXPECT_GE(box.x, -0.5f) << nodes[i]->id;
    EXPECT_LE(box.x + box.w, width + 0.5f) << nodes[i]->id;
    EXPECT_LE(box.y + box.h, layout.height + 0.5f) << nodes[i]->id;
    if (nodes[i]->part == app::Part::kSkip) continue;  // Lies over the page while it has the focus.
    EXPECT_GE(std::min(box.w, box.h), 24.0f) << "too small: " << nodes[i]->id;
    acting.emplace_back(nodes[i], box);
  }
  for (std::size_t a = 0; a < acting.size(); ++a) {
    for (std::size_t b = a + 1; b < acting.size(); ++b) {
      const ui::Rect& p = acting[a].second;
      const ui::Rect& q = acting[b].second;
      const bool apart =
          p.x + p.w <= q.x + 0.5f || q.x + q.w <= p.x + 0.5f || p.y + p.h <= q.y + 0.5f || q.y + q.h <= p.y + 0.5f;
      // What a disclosure holds lies below its own button.
      const bool inside = app::FindNode(*acting[a].first, acting[b].first->id) != nullptr;
      EXPECT_TRUE(apart || inside) << acting[a].first->id << " and " << acting[b].first->id << " overlap";
    }
  }
}

// Residents take the ways by turns: there are too many of them for everyone to go every way.
struct Way {
  std::size_t turn;
  text::Language language;
  float width;
  float height;
};

constexpr std::size_t kWays = 4;

class Scenarios : public ::testing::TestWithParam<Way> {
 protected:
  Walker Arrive(const content::Scenario& scenario) {
    return Walker(app::Env{.municipality = Setagaya().municipality, .today = scenario.today, .now_ms = 0, .kiosk = {}},
                  GetParam().language);
  }
  void Watch(Walker& walker) {
    walker.OnScreen([this](const app::Screen& screen) {
      test::ExpectSoundScreen(screen);
      const ui::Layout& layout =
          painter_.Show(screen, {.width = GetParam().width, .viewport_height = GetParam().height}, {}, {});
      EXPECT_GT(painter_.triangles(), 0) << screen.id;
      ExpectReachable(screen, layout, GetParam().width);
    });
  }
  platform::FixedGlyphs glyphs_;
  platform::HeadlessPainter painter_{glyphs_};
};

// The smallest life event that brings all of these procedures with it.
const service::LifeEvent* EventOf(const content::Scenario& scenario) {
  const service::LifeEvent* smallest = nullptr;
  for (const service::LifeEvent& event : Setagaya().municipality.life_events) {
    const bool all =
        std::all_of(scenario.procedures.begin(), scenario.procedures.end(), [&](rules::ProcedureIndex procedure) {
          return std::find(event.procedures.begin(), event.procedures.end(), procedure) != event.procedures.end();
        });
    if (!all || event.procedures.empty()) continue;
    if (smallest == nullptr || event.procedures.size() < smallest->procedures.size()) smallest = &event;
  }
  return smallest;
}

// The page of the procedure that is expected, for the person for whom it is.
std::string PageOf(const content::Scenario& scenario, const content::Expectation& expectation) {
  const auto person = std::find(scenario.people.begin(), scenario.people.end(), expectation.person);
  const auto index = person == scenario.people.end() ? 0 : person - scenario.people.begin();
  return "detail/" + expectation.procedure + (index == 0 ? "" : "@" + std::to_string(index));
}

// How many people there are a scenario says by naming them.
bool CountPeople(Walker& walker, const content::Scenario& scenario, const service::LifeEvent& event) {
  if (!event.people || walker.state().page.fact->fact != event.people->others) return false;
  walker.Answer(std::to_string(scenario.people.empty() ? 0 : scenario.people.size() - 1));
  return true;
}

// Answers whatever is asked as the resident would; わからない to what the scenario does not say. True when it said everything.
bool AnswerAll(Walker& walker, const content::Scenario& scenario, const service::LifeEvent& event) {
  const service::Municipality& municipality = Setagaya().municipality;
  bool said_everything = true;
  for (int i = 0; i < 60 && walker.state().page.kind == app::PageKind::kQuestion; ++i) {
    if (CountPeople(walker, scenario, event)) continue;
    const rules::FactKey key = *walker.state().page.fact;
    const rules::Fact& fact = municipality.vocabulary[key.fact];
    const rules::Answer* answer = scenario.answers.Find(key);
    if (answer == nullptr || answer->unknown()) {
      said_everything = said_everything && answer != nullptr;
      walker.Press("choice/unknown", "1").Press("continue");
    } else if (fact.type == rules::FactType::kChoice) {
      walker.Answer(fact.choices[static_cast<std::size_t>(*answer->value)]);
    } else if (fact.type == rules::FactType::kYesNo) {
      walker.Answer(*answer->value == 1 ? "yes" : "no");
    } else if (fact.type == rules::FactType::kDate) {
      walker.Answer(base::ToIso(base::Date{*answer->value}));
    } else {
      walker.Answer(std::to_string(*answer->value));
    }
    if (::testing::Test::HasFatalFailure()) break;
  }
  return said_everything;
}

std::optional<std::string> Expected(const content::Expectation& expectation, std::string_view key) {
  for (const content::ExpectedField& field : expectation.fields) {
    if (field.key == key) return field.value;
  }
  return std::nullopt;
}

// The detail page's own sign says how the procedure is done.
void ExpectChannel(const Walker& walker, const content::Expectation& expectation) {
  const app::Node* head = walker.Find("head");
  ASSERT_NE(head, nullptr) << expectation.procedure;
  std::vector<std::string> signs;
  test::VisitNodes(*head, [&](const app::Node& node) {
    if (node.part == app::Part::kSign) signs.emplace_back(service::ChannelName(*node.sign));
  });
  const std::optional<std::string> channel = Expected(expectation, "channel");
  const std::optional<std::string> status = Expected(expectation, "status");
  if (channel) {
    EXPECT_EQ(signs, std::vector<std::string>{*channel}) << expectation.procedure;
  }
  if (status == "not_needed") {
    EXPECT_TRUE(signs.empty()) << expectation.procedure;
  }
}

// Answers that cannot go together are not taken: the page of the last of them says so, and waits.
void ExpectTheContradictionIsRefused(const Walker& walker, const content::Scenario& scenario) {
  ASSERT_EQ(walker.state().page.kind, app::PageKind::kQuestion);
  const rules::FactId asked = walker.state().page.fact->fact;
  EXPECT_NE(std::find(scenario.contradict.begin(), scenario.contradict.end(), asked), scenario.contradict.end());
  EXPECT_FALSE(
      test::FindAll(walker.screen(), [](const app::Node& node) { return node.role == app::Role::kErrorSummary; }).empty());
}

TEST_P(Scenarios, LeadThroughTheAppToTheAuthorsAnswer) {
  ASSERT_TRUE(Setagaya().complete);
  ASSERT_TRUE(painter_.ready());
  int walked = 0;
  std::size_t turn = 0;
  for (const content::Scenario& scenario : Setagaya().scenarios) {
    const service::LifeEvent* event = EventOf(scenario);
    if (event == nullptr || (scenario.people.size() > 1 && !event->people)) continue;
    if (turn++ % kWays != GetParam().turn) continue;
    SCOPED_TRACE(scenario.id);
    Walker walker = Arrive(scenario);
    Watch(walker);
    if (!walker.Has("event/" + event->id)) walker.Press("more_events");
    walker.Press("event/" + event->id).Press("begin").Press("continue");
    const bool said_everything = AnswerAll(walker, scenario, *event);
    if (!scenario.contradict.empty()) {
      ExpectTheContradictionIsRefused(walker, scenario);
      continue;
    }
    ASSERT_EQ(walker.screen().id, "check");
    walker.Press("show_plan");
    for (const char* id : {"trip/0/offices", "not_needed"}) {
      if (walker.Has(id)) walker.Press(id);
    }
    for (const content::Expectation& expectation : scenario.expectations) {
      const std::string page = PageOf(scenario, expectation);
      walker.GoTo(page);
      if (walker.screen().location != page) {
        // It does not run for this person, or belongs to another life event.
        EXPECT_FALSE(said_everything && !expectation.negated && Expected(expectation, "channel")) << page;
        continue;
      }
      if (walker.Has("law")) walker.Press("law");
      if (said_everything && !expectation.negated) ExpectChannel(walker, expectation);
    }
    walker.GoTo("plan").Press("take_away");
    ++walked;
    if (::testing::Test::HasFatalFailure()) return;
  }
  EXPECT_GT(walked, 5);
}

INSTANTIATE_TEST_SUITE_P(LanguagesAndWidths, Scenarios,
                         ::testing::Values(Way{0, text::Language::kJa, 390, 844}, Way{1, text::Language::kEn, 390, 844},
                                           Way{2, text::Language::kJa, 1280, 800}, Way{3, text::Language::kEn, 320, 640}));

}  // namespace
}  // namespace madoguchi
