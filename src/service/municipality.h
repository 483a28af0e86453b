#pragma once
// Municipality: everything that one bundle holds: vocabulary, procedures, offices, sources and words.
//
// Made by content/ (from JSON or from a bundle), read by everybody else, changed by nobody.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/fact.h"
#include "service/certificate.h"
#include "service/procedure.h"
#include "text/catalogue.h"
#include "text/language.h"

namespace madoguchi::service {

/// How a life event asks how many people it is about: `others` (a household's count, 0 or more) says how many there are
/// besides the one who asks, and `told_by` (a count of each of them, such as the age) tells them apart on the screen.
struct People {
  rules::FactId others;
  rules::FactId told_by;
  bool operator==(const People&) const = default;
};

/// A situation (CPSV-AP *LifeEvent*) that brings procedures with it. Words: "life_event/<id>.title", ".summary".
struct LifeEvent {
  std::string id;
  std::uint32_t number = 0;  ///< append-only, for links
  std::string icon;          ///< name of a pictogram, see ui/icons.h
  std::vector<rules::ProcedureIndex>
      procedures;                               ///< in the author's order; empty: announced, not yet covered (shown as such)
  std::optional<People> people = {};            ///< nullopt: about the one who asks alone
  std::vector<rules::FactId> asked_first = {};  ///< before all others, in this order, while they make a difference
  bool operator==(const LifeEvent&) const = default;
};

struct Municipality {
  std::string id;           ///< "setagaya"; words "municipality/name", "municipality/contact.name", "municipality/notice"
  std::string code;         ///< 全国地方公共団体コード, six digits
  std::string parent_code;  ///< of the prefecture
  std::vector<text::Language> languages;
  base::Date content_date;  ///< 「2026年11月1日の内容です」
  std::string public_url;   ///< where the app is published, for links and QR codes; empty: not set, no link is offered
  std::vector<std::string> link_hosts;  ///< hosts that outside links may lead to
  Statement<std::string> contact_phone;
  Statement<ServiceCalendar> contact_hours;
  rules::Vocabulary vocabulary;
  std::vector<std::string> topics;  ///< in the order shown; words "topic/<id>"
  std::vector<EvidenceType> evidence;
  std::vector<std::string> tokens;
  std::vector<Source> sources;
  std::vector<Office> offices;
  std::vector<Procedure> procedures;
  std::vector<LifeEvent> life_events;
  text::Catalogue words;
  std::uint64_t content_hash = 0;  ///< of the bundle's content sections
  Certificate certificate;         ///< what was proved about the trees; of a bundle alone

  [[nodiscard]] const Procedure& operator[](rules::ProcedureIndex index) const { return procedures[index.value()]; }
  [[nodiscard]] const Office& operator[](OfficeId which) const { return offices[which.value()]; }
  [[nodiscard]] const Source& operator[](SourceId which) const { return sources[which.value()]; }
  [[nodiscard]] const EvidenceType& operator[](EvidenceId which) const { return evidence[which.value()]; }
  [[nodiscard]] std::optional<rules::ProcedureIndex> FindProcedure(std::string_view procedure_id) const;
  [[nodiscard]] const LifeEvent* FindLifeEvent(std::string_view life_event_id) const;
  /// All rules, in the order of `procedures`, for rules::Program::Compile.
  [[nodiscard]] std::vector<rules::ProcedureRule> Rules() const;
};

}  // namespace madoguchi::service
