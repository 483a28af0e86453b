#pragma once
// Statement: a value of policy together with where it comes from, when that was checked and how sure it is.
//
// Every fee, hour, payment method, place, window and deadline is one. The whole statement is the unit of overlaying: a
// municipality replaces value, source, date and confidence together, never one of them. What a resident sees:
//   kOfficial                       the value, plain, with source and date
//   kOtherMunicipality, kSecondary  the value with its mark right beside it
//   kUnconfirmed                    no value: 「未確認・窓口で確認」
//
//   Statement<std::int32_t> fee{.value = 300, .source = id, .checked = date, .confidence = Confidence::kSecondary};

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/strong_id.h"

namespace madoguchi::service {

using SourceId = base::StrongId<struct SourceTag, std::uint16_t>;

/// A page or document that says so. Titles are the documents' own and are not translated.
struct Source {
  std::string id;
  std::string title;
  std::string url;  ///< https or http, or empty where none is known
  bool operator==(const Source&) const = default;
};

enum class Confidence : std::uint8_t { kOfficial, kOtherMunicipality, kSecondary, kUnconfirmed };

/// "official", "other-municipality", "secondary", "unconfirmed".
[[nodiscard]] std::string_view ConfidenceName(Confidence confidence);
[[nodiscard]] std::optional<Confidence> ParseConfidence(std::string_view name);

/// What all statements share.
struct Provenance {
  std::optional<SourceId> source;     ///< absent only for kUnconfirmed
  std::optional<base::Date> checked;  ///< the day on which somebody last looked
  Confidence confidence = Confidence::kUnconfirmed;
  std::optional<base::Date> valid_from;
  std::optional<base::Date> valid_until;
  bool operator==(const Provenance&) const = default;
};

template <class T>
struct Statement {
  T value{};  ///< meaningful only while `stated()`
  Provenance provenance;
  /// True where the value may be shown and used; an unconfirmed statement says only that nobody knows.
  [[nodiscard]] bool stated() const { return provenance.confidence != Confidence::kUnconfirmed; }
  /// True where the statement holds on that day.
  [[nodiscard]] bool ValidOn(base::Date day) const {
    return (!provenance.valid_from || *provenance.valid_from <= day) &&
           (!provenance.valid_until || day <= *provenance.valid_until);
  }
  /// True where the value may be used on that day.
  [[nodiscard]] bool HoldsOn(base::Date day) const { return stated() && ValidOn(day); }
  bool operator==(const Statement&) const = default;
};

}  // namespace madoguchi::service
