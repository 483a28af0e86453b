// What the plan and the pages behind it say: the conclusion first, every step where it belongs, nothing claimed that is not known.

#include <gtest/gtest.h>

#include <set>

#include "app/wordings.h"
#include "support/small_town.h"
#include "support/walker.h"
#include "text/wording.h"

namespace madoguchi::app {
namespace {

using test::FactsOfTown;
using test::Walker;

class PlanScreen : public ::testing::Test {
 protected:
  struct Resident {
    rules::Value kind = 0;
    std::optional<rules::Value> card = 0;
    std::optional<rules::Value> pin = 1;
    rules::Value wants_copy = 1;
    rules::Value age = 22;
    base::Date move = *base::MakeDate(2026, 12, 5);
  };
  rules::Answers AnswersOf(const Resident& resident) const {
    const test::TownFacts facts = FactsOfTown();
    rules::Answers answers;
    answers.Set(facts.kind, resident.kind);
    answers.Set(facts.came_from, 0);
    answers.Set(facts.move_date, resident.move.days);
    answers.Set(facts.wants_copy, resident.wants_copy);
    answers.Set(facts.age, resident.age);
    if (resident.card)
      answers.Set(facts.card, *resident.card);
    else
      answers.SetUnknown(facts.card);
    if (resident.pin)
      answers.Set(facts.pin, *resident.pin);
    else
      answers.SetUnknown(facts.pin);
    return answers;
  }
  Walker Arrive(const Resident& resident, bool kiosk = false) const {
    return Arrive(resident, test::EnvOf(town_, 0, kiosk));
  }
  Walker Arrive(const Resident& resident, const Env& env) const {
    return Walker(env, WithAnswers(env, Start(env, text::Language::kJa), "move", AnswersOf(resident)));
  }
  static std::set<Part> PartsOf(const Node& root) {
    std::set<Part> parts;
    test::VisitNodes(root, [&](const Node& node) { parts.insert(node.part); });
    return parts;
  }
  static bool Says(const Node& root, std::string_view words) {
    bool found = false;
    test::VisitNodes(root, [&](const Node& node) { found = found || node.words.find(words) != std::string::npos; });
    return found;
  }

  service::Municipality town_ = test::SmallTown();
};

TEST_F(PlanScreen, AllAnswersLeadStraightToThePlan) {
  const Walker walker = Arrive({});
  EXPECT_EQ(walker.screen().id, "plan");
  EXPECT_NE(walker.Find("h1")->words.find('3'), std::string::npos);
}

TEST_F(PlanScreen, StepsStandInTheZoneOfTheirChannel) {
  const Walker walker = Arrive({});
  EXPECT_NE(FindNode(*walker.Find("home"), "stop/leaving/apply"), nullptr);
  EXPECT_NE(FindNode(*walker.Find("trip/0"), "stop/arriving/file"), nullptr);
  EXPECT_TRUE(walker.Has("day"));
  EXPECT_TRUE(walker.Has("end"));
}

TEST_F(PlanScreen, AChoiceAtAnOfficeOneGoesToAnywayIsAForkOnThatTrip) {
  const Walker walker = Arrive({});
  const Node* fork = FindNode(*walker.Find("trip/0"), "fork/copy");
  ASSERT_NE(fork, nullptr);
  EXPECT_NE(FindNode(*fork, "option/copy/machine"), nullptr);
  EXPECT_NE(FindNode(*fork, "option/copy/desk"), nullptr);
  EXPECT_FALSE(walker.Has("errands"));
}

TEST_F(PlanScreen, AnErrandWithoutATripStandsByItself) {
  const Walker walker = Arrive({.kind = 1});
  EXPECT_FALSE(walker.Has("trip/0"));
  EXPECT_TRUE(walker.Has("errands"));
}

TEST_F(PlanScreen, NumbersOnTheTicketAgreeWithTheRoad) {
  const Walker walker = Arrive({});
  int stops = 0;
  test::VisitNodes(*walker.Find("trip/0"),
                   [&](const Node& node) { stops += node.part == Part::kStop || node.part == Part::kFork ? 1 : 0; });
  EXPECT_EQ(stops, 2);
  EXPECT_TRUE(Says(*walker.Find("facts"), "2件"));
}

TEST_F(PlanScreen, TheRouteNamesBothPlaces) {
  const Walker walker = Arrive({});
  const Node* route = walker.Find("route");
  EXPECT_TRUE(Says(*route, "authority/otherville.name"));
  EXPECT_TRUE(Says(*route, "municipality/name"));
}

TEST_F(PlanScreen, ValuesThatAreNotOfficialCarryTheirMark) {
  const Walker walker = Arrive({});
  const Node* stop = walker.Find("stop/arriving/file");
  EXPECT_TRUE(PartsOf(*stop).contains(Part::kSure)) << "the deadline was read from a copy";
  const Node* template_stop = walker.Find("stop/leaving/apply");
  const auto unconfirmed = [](const Node& root) {
    int count = 0;
    test::VisitNodes(root, [&](const Node& node) { count += node.sureness == Sureness::kUnconfirmed ? 1 : 0; });
    return count;
  };
  EXPECT_GE(unconfirmed(*template_stop), 1) << "a national template says that it is one";
  EXPECT_EQ(unconfirmed(*stop), 0);
}

TEST_F(PlanScreen, UnstatedFeesAreNeverShownAsFree) {
  for (service::Step& step : town_.procedures[1].steps) step.fee_yen = test::Nobody<std::int32_t>();
  const Walker walker = Arrive({.wants_copy = 0});
  const std::string free = town_.words.EntriesOf(text::Language::kJa).find("ui/fee.none")->second;
  test::VisitNodes(*walker.Find("facts"), [&](const Node& node) { EXPECT_NE(node.words, free); });
}

TEST_F(PlanScreen, WhatIsFreeBySomebodyElsesWordSaysSo) {
  const std::string free = town_.words.EntriesOf(text::Language::kJa).find("ui/fee.none")->second;
  for (service::Procedure& procedure : town_.procedures) {
    for (service::Step& step : procedure.steps) step.fee_yen = test::FromCopy(std::int32_t{0});
  }
  const Walker walker = Arrive({.wants_copy = 0});
  EXPECT_TRUE(Says(*walker.Find("facts"), free));
  EXPECT_TRUE(PartsOf(*walker.Find("facts")).contains(Part::kSure));
}

TEST_F(PlanScreen, SaysHowLongItTakesWithItsMarkAndOnlyWhereSomebodyKnows) {
  const auto sections = [](const Walker& walker) {
    return test::FindAll(walker.screen(), [](const Node& node) { return node.id.ends_with("file/takes"); });
  };
  const auto set = [&](const service::Statement<service::ProcessingTime>& takes) {
    for (service::Step& step : town_.procedures[1].steps) step.takes = takes;
  };
  EXPECT_TRUE(sections(Arrive({}).GoTo("detail/arriving")).empty());

  set(test::FromCopy(service::ProcessingTime{service::ProcessingTime::Unit::kMonths, 8, 9}));
  Walker known = Arrive({});
  EXPECT_TRUE(Says(*known.Find("stop/arriving/file"), "8〜9か月"));
  known.GoTo("detail/arriving");
  ASSERT_EQ(sections(known).size(), 1u);
  EXPECT_TRUE(Says(*sections(known).front(), "8〜9か月"));
  EXPECT_TRUE(PartsOf(*sections(known).front()).contains(Part::kSure));

  set(test::Nobody<service::ProcessingTime>());
  Walker unknown = Arrive({});
  EXPECT_FALSE(Says(*unknown.Find("stop/arriving/file"), "か月"));
  unknown.GoTo("detail/arriving");
  ASSERT_EQ(sections(unknown).size(), 1u);
  EXPECT_TRUE(PartsOf(*sections(unknown).front()).contains(Part::kSure));
}

TEST_F(PlanScreen, AnUndecidedWayShowsEveryPossibilityAndWhatDecides) {
  const Walker walker = Arrive({.card = std::nullopt, .pin = std::nullopt});
  const Node* open = walker.Find("open/leaving");
  ASSERT_NE(open, nullptr);
  std::set<service::Channel> possible;
  test::VisitNodes(*open, [&](const Node& node) {
    if (node.part == Part::kSignOutline) possible.insert(*node.sign);
  });
  EXPECT_EQ(possible, (std::set<service::Channel>{service::Channel::kOnline, service::Channel::kMail}));
  const auto answers =
      test::FindAll(walker.screen(), [](const Node& node) { return node.id.rfind("answer/leaving/", 0) == 0; });
  EXPECT_FALSE(answers.empty());
  EXPECT_FALSE(walker.Has("end")) << "the road is not known to its end";
  EXPECT_FALSE(walker.Has("stop/leaving/apply"));
}

TEST_F(PlanScreen, AnsweringFromThePlanLeadsToTheQuestion) {
  Walker walker = Arrive({.card = std::nullopt, .pin = std::nullopt});
  const auto answers =
      test::FindAll(walker.screen(), [](const Node& node) { return node.id.rfind("answer/leaving/", 0) == 0; });
  ASSERT_FALSE(answers.empty());
  walker.Press(std::string(answers.front()->id));
  EXPECT_EQ(walker.state().page.kind, PageKind::kQuestion);
}

TEST_F(PlanScreen, AFeeOfUndecidedProceduresIsNotSaidToBeNothing) {
  const Walker walker = Arrive({.card = std::nullopt, .pin = std::nullopt, .wants_copy = 0});
  const std::string free = town_.words.EntriesOf(text::Language::kJa).find("ui/fee.none")->second;
  test::VisitNodes(*walker.Find("facts"), [&](const Node& node) { EXPECT_NE(node.words, free); });
}

TEST_F(PlanScreen, PassedDeadlinesAreSaidFirst) {
  EXPECT_FALSE(Arrive({}).Has("overdue"));
  const Walker walker = Arrive({.move = *base::MakeDate(2026, 11, 2)});
  ASSERT_TRUE(walker.Has("overdue"));
  std::vector<std::string> order;
  test::VisitNodes(walker.screen().root, [&](const Node& node) {
    if (node.id == "h1" || node.id == "overdue" || node.id == "ticket") order.push_back(node.id);
  });
  EXPECT_EQ(order, (std::vector<std::string>{"h1", "overdue", "ticket"}));
}

TEST_F(PlanScreen, WhatIsNotNeededIsFoldedWithItsReason) {
  Walker walker = Arrive({.wants_copy = 0});
  ASSERT_TRUE(walker.Has("not_needed"));
  EXPECT_FALSE(Says(*walker.Find("not_needed"), "because none"));
  walker.Press("not_needed");
  EXPECT_TRUE(Says(*walker.Find("not_needed"), "because none"));
}

TEST_F(PlanScreen, SaysThatAVisitCannotBeSparedOnlyWhereThatIsSo) {
  EXPECT_TRUE(Arrive({}).Has("zero"));
  EXPECT_FALSE(Arrive({.kind = 1}).Has("zero"));
  town_.procedures[1].never_online = false;
  EXPECT_FALSE(Arrive({}).Has("zero"));
}

TEST_F(PlanScreen, TheBringListMergesAndRemembersTicks) {
  Walker walker = Arrive({});
  const auto boxes = test::FindAll(walker.screen(), [](const Node& node) { return node.part == Part::kBringItem; });
  ASSERT_FALSE(boxes.empty());
  const std::string id = boxes.front()->id;
  EXPECT_FALSE(boxes.front()->selected);
  walker.Press(id, "1");
  EXPECT_TRUE(walker.Find(id)->selected);
  walker.GoTo("detail/arriving").GoTo("plan");
  EXPECT_TRUE(walker.Find(id)->selected);
  walker.Press(id, "0");
  EXPECT_FALSE(walker.Find(id)->selected);
}

TEST_F(PlanScreen, ADetailPageNumbersItsSourcesInReadingOrder) {
  Walker walker = Arrive({});
  walker.Press("detail/leaving").Press("law");
  std::vector<std::string> first_seen;
  test::VisitNodes(*walker.Find("column"), [&](const Node& node) {
    if (node.part == Part::kSourceNumber && std::find(first_seen.begin(), first_seen.end(), node.words) == first_seen.end())
      first_seen.push_back(node.words);
  });
  for (std::size_t i = 0; i < first_seen.size(); ++i) EXPECT_EQ(first_seen[i], std::to_string(i + 1));
  std::size_t listed = 0;
  test::VisitNodes(*walker.Find("sources"), [&](const Node& node) { listed += node.part == Part::kSourceItem ? 1U : 0U; });
  EXPECT_EQ(listed, first_seen.size());
}

TEST_F(PlanScreen, AProcedureThatNamesNoLawSaysThatTheLawIsUnconfirmed) {
  for (service::Procedure& procedure : town_.procedures) {
    if (procedure.id == "leaving") procedure.legal_basis = {};
  }
  Walker walker = Arrive({});
  walker.Press("detail/leaving").Press("law");
  std::vector<Sureness> marks;
  test::VisitNodes(*walker.Find("law"), [&](const Node& node) {
    if (node.part == Part::kSure) marks.push_back(node.sureness);
  });
  EXPECT_EQ(marks, std::vector{Sureness::kUnconfirmed});
}

TEST_F(PlanScreen, ADetailPageLeadsToWhatIsRelated) {
  for (service::Procedure& procedure : town_.procedures) {
    if (procedure.id == "leaving") procedure.related = {"arriving"};
    if (procedure.id == "arriving") procedure.related = {};
  }
  Walker walker = Arrive({});
  walker.GoTo("detail/leaving").Press("related/arriving");
  EXPECT_EQ(walker.screen().id, "detail/arriving");
  EXPECT_FALSE(walker.Has("related"));
}

TEST_F(PlanScreen, WhatIsRelatedButNotAtHandBeginsOnItsOwn) {
  const rules::ProcedureIndex copy = *town_.FindProcedure("copy");
  for (service::LifeEvent& event : town_.life_events) std::erase(event.procedures, copy);
  for (service::Procedure& procedure : town_.procedures) procedure.related = {"copy"};
  Walker walker = Arrive({});
  walker.GoTo("detail/leaving").Press("related/copy");
  EXPECT_EQ(walker.screen().id, "procedure/copy");
}

TEST_F(PlanScreen, ADetailPageGivesTheAnswersAsReasons) {
  Walker walker = Arrive({});
  walker.GoTo("detail/leaving");
  EXPECT_TRUE(Says(*walker.Find("reason"), "from_elsewhere"));
  EXPECT_TRUE(walker.Has("template"));
}

TEST_F(PlanScreen, NoCodeWithoutAPublicAddressAndTheReasonIsGiven) {
  Walker walker = Arrive({});
  walker.Press("take_away");
  EXPECT_TRUE(walker.Has("no_qr"));
  EXPECT_FALSE(walker.Has("qr"));
}

TEST_F(PlanScreen, ACodeWhereThereIsAnAddressAndALinkThatFits) {
  town_.public_url = "https://town.example/";
  Env env = test::EnvOf(town_);
  std::string fragment = "r=abc";
  env.make_link = [&](const State&) { return fragment; };
  Walker walker = Arrive({}, env);
  walker.Press("take_away");
  ASSERT_TRUE(walker.Has("qr"));
  const QrMatrix& qr = *walker.Find("qr")->qr;
  EXPECT_EQ(qr.dark.size(), static_cast<std::size_t>(qr.size * qr.size));
  fragment = "r=" + std::string(5000, 'a');
  walker.GoTo("plan").Press("take_away");
  EXPECT_TRUE(walker.Has("no_qr"));
}

TEST_F(PlanScreen, PrintingIsAnEffectAndADoublePressPrintsOnce) {
  Walker walker = Arrive({});
  walker.GoTo("detail/arriving");
  const Event press{walker.screen().revision, "print", ""};
  walker.Send(press);
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kPrint});
  walker.Send(press);
  EXPECT_TRUE(walker.effects().empty());
}

TEST_F(PlanScreen, PrintingToTakeAwayPrintsThePlan) {
  Walker walker = Arrive({});
  walker.Press("take_away").Press("print");
  EXPECT_EQ(walker.screen().id, "plan");
  EXPECT_EQ(walker.effects(), std::vector<Effect>{Effect::kPrint});
  walker.Press("back");
  EXPECT_NE(walker.screen().id, "plan");
}

TEST_F(PlanScreen, HoursWithClosedDaysToComeAreNotSaidToBeEveryDayOfTheYear) {
  service::ServiceCalendar calendar;
  calendar.hours = {{0b1111111, 31, 390, 1380, false}};
  calendar.closed_on_legal_closed_days = false;
  const Phrases phrases(town_, text::Language::kJa);
  const std::vector<std::string> always = HoursWords(phrases, calendar, town_.content_date);
  calendar.closed = {base::AddDays(town_.content_date, -1)};
  EXPECT_EQ(HoursWords(phrases, calendar, town_.content_date), always);
  calendar.closed.push_back(base::AddDays(town_.content_date, 30));
  EXPECT_NE(HoursWords(phrases, calendar, town_.content_date).front(), always.front());
}

TEST_F(PlanScreen, AllDayIsNotSaidAsTwoMidnights) {
  service::ServiceCalendar calendar;
  calendar.hours = {{0b1111111, 31, 0, 24 * 60, false}};
  const std::vector<std::string> lines = HoursWords(Phrases(town_, text::Language::kJa), calendar, town_.content_date);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines.front().find(text::TimeOfDay(text::Language::kJa, 0)), std::string::npos);
}

TEST_F(PlanScreen, DaysClosedOnEndAreOneLineAndThoseOfLaterYearsNone) {
  service::ServiceCalendar calendar;
  calendar.hours = {{0b1111111, 31, 390, 1380, false}};
  calendar.closed_on_legal_closed_days = false;
  for (const int day : {40, 38, 39, 60, 500}) calendar.closed.push_back(base::AddDays(town_.content_date, day));
  const Phrases phrases(town_, text::Language::kJa);
  EXPECT_EQ(HoursWords(phrases, calendar, town_.content_date).size(), 3U);
  EXPECT_EQ(HoursWords(phrases, calendar, base::AddDays(town_.content_date, 41)).size(), 2U) << "the first run is over";
  EXPECT_EQ(HoursWords(phrases, calendar, base::AddDays(town_.content_date, 200)).size(), 2U)
      << "the year after it comes near";
}

}  // namespace
}  // namespace madoguchi::app
