#include "support/small_town.h"

#include <string>
#include <utility>
#include <vector>

#include "support/interface_words.h"

namespace madoguchi::test {
namespace {

rules::Node Ask(std::string id, rules::FactKey fact, rules::Role role,
                std::vector<std::pair<std::vector<rules::Value>, int>> branches, int otherwise = -1) {
  rules::Node node;
  node.id = std::move(id);
  node.fact = fact.fact;
  node.role = role;
  for (const auto& [values, then] : branches) {
    rules::Branch branch;
    branch.when = rules::OneOf(values);
    branch.then = rules::NodeIndex(static_cast<rules::NodeIndex::rep>(then));
    node.branches.push_back(branch);
  }
  if (otherwise >= 0) {
    rules::Branch branch;
    branch.otherwise = true;
    branch.then = rules::NodeIndex(static_cast<rules::NodeIndex::rep>(otherwise));
    node.branches.push_back(branch);
  }
  return node;
}

rules::Node Leaf(std::string id, int outcome) {
  rules::Node node;
  node.id = std::move(id);
  node.outcome = rules::OutcomeIndex(static_cast<rules::OutcomeIndex::rep>(outcome));
  return node;
}

service::Step MakeStep(std::string id, service::Channel channel, std::int32_t fee) {
  service::Step step;
  step.id = std::move(id);
  step.channel = channel;
  step.authority.id = "smalltown";
  step.offices = Official(std::vector<service::OfficeId>());
  step.fee_yen = Official(fee);
  step.payments = fee == 0 ? Official(std::vector<service::Payment>()) : Nobody<std::vector<service::Payment>>();
  step.evidence = Official(std::vector<service::EvidenceRequirement>());
  return step;
}

service::Alternative MakeAlternative(std::string id, int step, bool recommended) {
  service::Alternative alternative;
  alternative.id = std::move(id);
  alternative.steps = {service::StepIndex(static_cast<service::StepIndex::rep>(step))};
  alternative.recommended = recommended;
  return alternative;
}

void SetClasses(service::Procedure& procedure) {
  for (const service::Outcome& outcome : procedure.outcomes) {
    const auto headline = service::HeadlineOf(procedure, outcome);
    procedure.rule.outcome_class.push_back(headline ? static_cast<rules::OutcomeClass>(*headline) : rules::kNotNeededClass);
  }
}

service::DateRule FourteenDaysAfterMove(const TownFacts& facts) {
  service::DateRule rule;
  rule.fact = facts.move_date.fact;
  rule.shift = {.unit = rules::DateShift::Unit::kDays, .amount = 14, .day = 0, .roll = rules::Roll::kNextOpenDay};
  return rule;
}

service::Procedure Leaving(const TownFacts& facts) {
  using rules::Role;
  service::Procedure procedure;
  procedure.id = "leaving";
  procedure.number = 1;
  procedure.national_template = true;
  procedure.authority = {service::Authority::Kind::kFact, "", facts.came_from.fact};
  procedure.rule.tree.nodes = {Ask("kind", facts.kind, Role::kHousehold, {{{0}, 1}}, 5),
                               Ask("card", facts.card, Role::kActor, {{{0}, 2}}, 4),
                               Ask("pin", facts.pin, Role::kActor, {{{1}, 3}}, 4),
                               Leaf("online", 0),
                               Leaf("paper", 1),
                               Leaf("none", 2)};
  procedure.rule.tree.root = rules::NodeIndex(0);
  procedure.steps = {MakeStep("apply", service::Channel::kOnline, 0), MakeStep("post", service::Channel::kMail, 0),
                     MakeStep("visit", service::Channel::kInPerson, 0)};
  for (service::Step& step : procedure.steps) {
    step.authority = procedure.authority;
    step.deadline = FromCopy(FourteenDaysAfterMove(facts));
    step.produces = {service::TokenId(0)};
  }
  procedure.steps[0].url = "https://online.example/";
  procedure.steps[2].offices = Nobody<std::vector<service::OfficeId>>();
  procedure.outcomes = {{"online", {MakeAlternative("portal", 0, true), MakeAlternative("mail", 1, false)}},
                        {"paper", {MakeAlternative("mail", 1, true), MakeAlternative("counter", 2, false)}},
                        {"none", {}}};
  procedure.legal_basis = {{"住民基本台帳法", "24条", FromCopy(0).provenance}};
  SetClasses(procedure);
  return procedure;
}

service::Procedure Arriving(const TownFacts& facts) {
  service::Procedure procedure;
  procedure.id = "arriving";
  procedure.number = 2;
  procedure.never_online = true;
  procedure.authority.id = "smalltown";
  procedure.rule.tree.nodes = {Ask("kind", facts.kind, rules::Role::kHousehold, {{{0}, 1}}, 2), Leaf("visit", 0),
                               Leaf("none", 1)};
  procedure.rule.tree.root = rules::NodeIndex(0);
  procedure.steps = {MakeStep("file", service::Channel::kInPerson, 0)};
  service::Step& file = procedure.steps[0];
  file.offices = Official(std::vector<service::OfficeId>{service::OfficeId(0)});
  file.evidence = FromCopy(std::vector<service::EvidenceRequirement>{{{service::EvidenceId(0)}},
                                                                     {{service::EvidenceId(1), service::EvidenceId(0)}}});
  file.deadline = FromCopy(FourteenDaysAfterMove(facts));
  service::Requirement after_leaving;
  after_leaving.any_of = {service::TokenId(0)};
  file.requires_tokens = {after_leaving};
  file.produces = {service::TokenId(1)};
  procedure.outcomes = {{"visit", {MakeAlternative("counter", 0, true)}}, {"none", {}}};
  SetClasses(procedure);
  return procedure;
}

service::Procedure Copy(const TownFacts& facts) {
  using rules::Role;
  service::Procedure procedure;
  procedure.id = "copy";
  procedure.number = 3;
  procedure.authority.id = "smalltown";
  procedure.rule.tree.nodes = {Ask("wants", facts.wants_copy, Role::kSubject, {{{1}, 1}}, 5),
                               Ask("card", facts.card, Role::kActor, {{{0}, 2}}, 4),
                               Ask("age", facts.age, Role::kActor, {}, 4),
                               Leaf("store", 0),
                               Leaf("counter", 1),
                               Leaf("none", 2)};
  rules::Branch grown;
  grown.when = rules::ParseUnaryTest(">= 15", rules::FactType::kCount).value();
  grown.then = rules::NodeIndex(3);
  procedure.rule.tree.nodes[2].branches.insert(procedure.rule.tree.nodes[2].branches.begin(), grown);
  procedure.rule.tree.root = rules::NodeIndex(0);
  procedure.steps = {MakeStep("machine", service::Channel::kConvenienceStore, 200),
                     MakeStep("desk", service::Channel::kCashlessCounter, 300)};
  procedure.steps[0].fee_yen = FromCopy(200);
  procedure.steps[1].offices = Official(std::vector<service::OfficeId>{service::OfficeId(0)});
  service::Requirement after_arriving;
  after_arriving.any_of = {service::TokenId(1)};
  for (service::Step& step : procedure.steps) step.requires_tokens = {after_arriving};
  procedure.outcomes = {{"store", {MakeAlternative("machine", 0, true), MakeAlternative("desk", 1, false)}},
                        {"counter", {MakeAlternative("desk", 1, true)}},
                        {"none", {}}};
  SetClasses(procedure);
  return procedure;
}

service::Procedure CardUpdate(const TownFacts& facts) {
  service::Procedure procedure;
  procedure.id = "card_update";
  procedure.number = 4;
  procedure.authority.id = "smalltown";
  procedure.rule.for_each = rules::ForEach{facts.card.fact, rules::OneOf({0})};
  procedure.rule.tree.nodes = {Ask("kind", facts.kind, rules::Role::kHousehold, {{{0}, 1}}, 2), Leaf("with_move", 0),
                               Leaf("none", 1)};
  procedure.rule.tree.root = rules::NodeIndex(0);
  procedure.steps = {MakeStep("update", service::Channel::kInPerson, 0)};
  procedure.steps[0].offices = Official(std::vector<service::OfficeId>{service::OfficeId(0)});
  service::Requirement after_arriving;
  after_arriving.any_of = {service::TokenId(1)};
  procedure.steps[0].requires_tokens = {after_arriving};
  procedure.outcomes = {{"with_move", {MakeAlternative("counter", 0, true)}}, {"none", {}}};
  SetClasses(procedure);
  return procedure;
}

void AddFacts(service::Municipality& town) {
  using rules::FactOwner;
  using rules::FactType;
  const auto add = [&](std::string id, FactType type, FactOwner owner, std::string topic,
                       std::vector<std::string> choices = {}) {
    rules::Fact fact;
    fact.id = std::move(id);
    fact.number = static_cast<std::uint32_t>(town.vocabulary.facts.size() + 1);
    fact.type = type;
    fact.owner = owner;
    fact.topic = std::move(topic);
    fact.choices = std::move(choices);
    town.vocabulary.facts.push_back(std::move(fact));
    return town.vocabulary.facts.size() - 1;
  };
  add("kind", FactType::kChoice, FactOwner::kHousehold, "moving", {"from_elsewhere", "within"});
  add("came_from", FactType::kChoice, FactOwner::kHousehold, "moving", {"otherville", "farville"});
  const std::size_t date = add("move_date", FactType::kDate, FactOwner::kHousehold, "moving");
  const std::size_t card = add("card", FactType::kChoice, FactOwner::kPerson, "about_you", {"usable", "none"});
  const std::size_t pin = add("pin", FactType::kYesNo, FactOwner::kPerson, "about_you");
  add("wants_copy", FactType::kYesNo, FactOwner::kPerson, "wanted");
  const std::size_t age = add("age", FactType::kCount, FactOwner::kPerson, "about_you");
  add("store_hours", FactType::kYesNo, FactOwner::kAuthority, "wanted");
  const std::size_t others = add("others", FactType::kCount, FactOwner::kHousehold, "moving");
  std::vector<rules::Fact>& facts = town.vocabulary.facts;
  const auto bound = [](rules::Value first, rules::Value last) {
    rules::Range range;
    range.first = {rules::Endpoint::Kind::kValue, first, {}};
    range.last = {rules::Endpoint::Kind::kValue, last, {}};
    return range;
  };
  facts[date].domain = bound(kToday.days - 730, kToday.days + 365);
  facts[age].domain = bound(0, 120);
  facts[age].unit = "year";
  facts[others].domain = bound(0, rules::kMaxPeople - 1);
  facts[others].unit = "person";
  facts[pin].applies_when = rules::AppliesWhen{rules::FactId(static_cast<rules::FactId::rep>(card)), rules::OneOf({0})};
}

// Every word that a Screen may look for, made of the id, in both languages but for one that only Japanese has.
void AddWords(service::Municipality& town) {
  const auto say = [&](const std::string& key, const std::string& text) {
    town.words.Add(text::Language::kJa, key, text);
    if (key != "copy/summary") town.words.Add(text::Language::kEn, key, text + " (en)");
  };
  for (const char* key : {"municipality/name",         "municipality/app_name",
                          "municipality/contact.name", "municipality/notice",
                          "authority/otherville.name", "authority/farville.name",
                          "office/hall.name",          "office/hall.place",
                          "campus/hall.name",          "topic/moving",
                          "topic/about_you",           "topic/wanted",
                          "evidence/id_card.name",     "evidence/certificate.name",
                          "evidence/certificate.note", "life_event/move.title",
                          "life_event/move.summary",   "life_event/birth.title",
                          "life_event/birth.summary",  "life_event/family.title",
                          "life_event/family.summary"}) {
    say(key, key);
  }
  for (const rules::Fact& fact : town.vocabulary.facts) {
    say("fact/" + fact.id + ".question", "{問|とい} " + fact.id);
    say("fact/" + fact.id + ".hint", "hint " + fact.id);
    say("fact/" + fact.id + ".why", "why " + fact.id);
    for (const std::string& choice : fact.choices) say("fact/" + fact.id + ".choice." + choice, choice);
  }
  say("fact/move_date.day", "moving");
  for (const service::Procedure& procedure : town.procedures) {
    say(procedure.id + "/title", "title " + procedure.id);
    say(procedure.id + "/summary", "summary " + procedure.id);
    for (const service::Outcome& outcome : procedure.outcomes) {
      say(procedure.id + "/outcome." + outcome.id + (outcome.not_needed() ? ".not_needed" : ".why"),
          "because " + outcome.id);
    }
    for (const service::Step& step : procedure.steps) say(procedure.id + "/step." + step.id + ".name", "step " + step.id);
  }
  for (const text::Language language : {text::Language::kJa, text::Language::kEn}) AddInterfaceWords(town.words, language);
}

}  // namespace

service::Municipality SmallTown() {
  service::Municipality town;
  const TownFacts facts = FactsOfTown();
  town.id = "smalltown";
  town.code = "999999";
  town.languages = {text::Language::kJa, text::Language::kEn};
  town.content_date = base::Date{20780};
  town.contact_phone = Official(std::string("00-0000-0000"));
  AddFacts(town);
  town.topics = {"moving", "about_you", "wanted"};
  town.evidence = {{"id_card"}, {"certificate"}};
  town.tokens = {"left", "arrived"};
  town.sources = {{"page", "A page", "https://page.example/"}, {"copy", "A copy", ""}};
  service::Office hall;
  hall.id = "hall";
  hall.campus = "hall";
  service::ServiceCalendar calendar;
  calendar.hours = {{0b0011111, 31, 510, 1020, false}};
  hall.calendar = FromCopy(calendar);
  hall.location_known = Official(true);
  hall.address = Official(std::string("1-2-3"));
  town.offices = {hall};
  town.procedures = {Leaving(facts), Arriving(facts), Copy(facts), CardUpdate(facts)};
  town.life_events = {{"move", 1, "truck", {rules::ProcedureIndex(0), rules::ProcedureIndex(1), rules::ProcedureIndex(2)}},
                      {"birth", 2, "baby", {}},
                      {"family",
                       3,
                       "truck",
                       {rules::ProcedureIndex(1), rules::ProcedureIndex(3)},
                       service::People{facts.others.fact, facts.age.fact}}};
  AddWords(town);
  town.content_hash = 1;
  return town;
}

app::Env EnvOf(const service::Municipality& town, std::int64_t now_ms, bool kiosk) {
  app::Env env{.municipality = town, .today = kToday, .now_ms = now_ms, .kiosk = {}};
  env.kiosk.on = kiosk;
  return env;
}

}  // namespace madoguchi::test
