#pragma once
// The fields of every struct in a bundle, named once for writer, reader and checker, so that the three cannot drift apart.
//
// Fields(value) is a tuple of references to the fields, in the order of the file. Adding a field to a struct of the model
// means adding it here and raising kFormatVersion (bundle_format.h); the round-trip test finds what was forgotten.
//
//   std::apply([&](auto&... field) { (Write(out, field), ...); }, Fields(step));

#include <cstdint>
#include <tuple>
#include <type_traits>

#include "service/municipality.h"

namespace madoguchi::content {

/// T is U or const U: one list serves both directions.
template <class T, class U>
concept Is = std::is_same_v<std::remove_const_t<T>, U>;

/// How many enumerators there are, counted from 0; what lies outside is refused.
template <class E>
inline constexpr unsigned kEnumerators = 0;
template <>
inline constexpr unsigned kEnumerators<text::Language> = text::kLanguages.size();
template <>
inline constexpr unsigned kEnumerators<rules::FactType> = 4;
template <>
inline constexpr unsigned kEnumerators<rules::FactOwner> = 3;
template <>
inline constexpr unsigned kEnumerators<rules::Endpoint::Kind> = 3;
template <>
inline constexpr unsigned kEnumerators<rules::DateShift::Unit> = 7;
template <>
inline constexpr unsigned kEnumerators<rules::Roll> = 3;
template <>
inline constexpr unsigned kEnumerators<rules::DateRelation::Kind> = 2;
template <>
inline constexpr unsigned kEnumerators<rules::Role> = 3;
template <>
inline constexpr unsigned kEnumerators<rules::Quantifier> = 4;
template <>
inline constexpr unsigned kEnumerators<service::Confidence> = 4;
template <>
inline constexpr unsigned kEnumerators<service::Channel> = service::kChannelCount;
template <>
inline constexpr unsigned kEnumerators<service::Payment> = 3;
template <>
inline constexpr unsigned kEnumerators<service::Authority::Kind> = 3;
template <>
inline constexpr unsigned kEnumerators<service::DateRule::Anchor> = 3;
template <>
inline constexpr unsigned kEnumerators<service::DateRule::CountFrom> = 2;
template <>
inline constexpr unsigned kEnumerators<service::ProcessingTime::Unit> = 3;

// --- base and rules
template <Is<base::Date> T>
auto Fields(T& v) {
  return std::tie(v.days);
}
template <Is<rules::DateShift> T>
auto Fields(T& v) {
  return std::tie(v.unit, v.amount, v.day, v.roll);
}
template <Is<rules::Endpoint> T>
auto Fields(T& v) {
  return std::tie(v.kind, v.value, v.shift);
}
template <Is<rules::Range> T>
auto Fields(T& v) {
  return std::tie(v.first, v.last);
}
template <Is<rules::Condition> T>
auto Fields(T& v) {
  return std::tie(v.ranges, v.negated);
}
template <Is<rules::AppliesWhen> T>
auto Fields(T& v) {
  return std::tie(v.parent, v.when);
}
template <Is<rules::Fact> T>
auto Fields(T& v) {
  return std::tie(v.id, v.number, v.revision, v.type, v.owner, v.choices, v.domain, v.unit, v.topic, v.may_be_unknown,
                  v.changeable, v.weights, v.applies_when);
}
template <Is<rules::DateRelation> T>
auto Fields(T& v) {
  return std::tie(v.later, v.kind, v.table, v.earlier);
}
template <Is<rules::Vocabulary> T>
auto Fields(T& v) {
  return std::tie(v.facts, v.relations);
}
template <Is<rules::Branch> T>
auto Fields(T& v) {
  return std::tie(v.when, v.otherwise, v.then);
}
template <Is<rules::Node> T>
auto Fields(T& v) {
  return std::tie(v.id, v.outcome, v.fact, v.role, v.quantifier, v.each, v.at_least, v.branches);
}
template <Is<rules::Tree> T>
auto Fields(T& v) {
  return std::tie(v.nodes, v.root);
}
template <Is<rules::ForEach> T>
auto Fields(T& v) {
  return std::tie(v.fact, v.when);
}
template <Is<rules::ProcedureRule> T>
auto Fields(T& v) {
  return std::tie(v.tree, v.outcome_class, v.for_each);
}

// --- service
template <Is<service::Provenance> T>
auto Fields(T& v) {
  return std::tie(v.source, v.checked, v.confidence, v.valid_from, v.valid_until);
}
template <class V>
auto Fields(service::Statement<V>& v) {
  return std::tie(v.value, v.provenance);
}
template <class V>
auto Fields(const service::Statement<V>& v) {
  return std::tie(v.value, v.provenance);
}
template <Is<service::Source> T>
auto Fields(T& v) {
  return std::tie(v.id, v.title, v.url);
}
template <Is<service::EvidenceType> T>
auto Fields(T& v) {
  return std::tie(v.id);
}
template <Is<service::OpeningHours> T>
auto Fields(T& v) {
  return std::tie(v.weekdays, v.weeks, v.from_minute, v.until_minute, v.after_hours_desk);
}
template <Is<service::ServiceCalendar> T>
auto Fields(T& v) {
  return std::tie(v.hours, v.closed_on_legal_closed_days, v.closed, v.open);
}
template <Is<service::Office> T>
auto Fields(T& v) {
  return std::tie(v.id, v.campus, v.address, v.phone, v.calendar, v.payments, v.location_known);
}
template <Is<service::EvidenceRequirement> T>
auto Fields(T& v) {
  return std::tie(v.any_of);
}
template <Is<service::Authority> T>
auto Fields(T& v) {
  return std::tie(v.kind, v.id, v.fact);
}
template <Is<service::DateRule> T>
auto Fields(T& v) {
  return std::tie(v.anchor, v.fact, v.token, v.count_from, v.shift);
}
template <Is<service::Window> T>
auto Fields(T& v) {
  return std::tie(v.from, v.until);
}
template <Is<service::ProcessingTime> T>
auto Fields(T& v) {
  return std::tie(v.unit, v.at_least, v.at_most);
}
template <Is<service::Requirement> T>
auto Fields(T& v) {
  return std::tie(v.any_of, v.min_gap, v.max_gap);
}
template <Is<service::Step> T>
auto Fields(T& v) {
  return std::tie(v.id, v.channel, v.authority, v.offices, v.hours, v.url, v.fee_yen, v.payments, v.evidence, v.window,
                  v.deadline, v.takes, v.requires_tokens, v.produces, v.announce_only);
}
template <Is<service::Alternative> T>
auto Fields(T& v) {
  return std::tie(v.id, v.steps, v.recommended, v.because);
}
template <Is<service::Outcome> T>
auto Fields(T& v) {
  return std::tie(v.id, v.alternatives);
}
template <Is<service::LegalBasis> T>
auto Fields(T& v) {
  return std::tie(v.law, v.article, v.provenance);
}
template <Is<service::Procedure> T>
auto Fields(T& v) {
  return std::tie(v.id, v.number, v.identifier, v.authority, v.national_template, v.never_online, v.legal_basis, v.related,
                  v.rule, v.outcomes, v.steps);
}
template <Is<service::Certificate> T>
auto Fields(T& v) {
  return std::tie(v.checker, v.content_hash, v.first_day, v.last_day, v.procedures, v.nodes, v.outcomes, v.paths, v.days,
                  v.questions);
}
template <Is<service::People> T>
auto Fields(T& v) {
  return std::tie(v.others, v.told_by);
}
template <Is<service::LifeEvent> T>
auto Fields(T& v) {
  return std::tie(v.id, v.number, v.icon, v.people, v.asked_first, v.procedures);
}

// --- the sections; words have a form of their own, and the content hash stands in the header
inline constexpr std::string_view kMunicipalitySection = "MUNI";
inline constexpr std::string_view kFactsSection = "FACT";
inline constexpr std::string_view kThingsSection = "THNG";
inline constexpr std::string_view kProceduresSection = "PROC";
inline constexpr std::string_view kWordsSection = "WORD";
inline constexpr std::string_view kCertificateSection = "CERT";

template <Is<service::Municipality> T>
auto MunicipalityFields(T& v) {
  return std::tie(v.id, v.code, v.parent_code, v.languages, v.content_date, v.public_url, v.link_hosts, v.contact_phone,
                  v.contact_hours, v.topics, v.tokens);
}
template <Is<service::Municipality> T>
auto FactsFields(T& v) {
  return std::tie(v.vocabulary);
}
template <Is<service::Municipality> T>
auto ThingsFields(T& v) {
  return std::tie(v.sources, v.evidence, v.offices);
}
template <Is<service::Municipality> T>
auto ProceduresFields(T& v) {
  return std::tie(v.procedures, v.life_events);
}
/// Not part of the content, and not in its hash.
template <Is<service::Municipality> T>
auto CertificateFields(T& v) {
  return std::tie(v.certificate);
}

}  // namespace madoguchi::content
