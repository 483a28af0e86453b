#pragma once
// Offer: what an outcome offers a resident, aspect by aspect, in a form that two versions of the content can be compared in.
//
// Everything is named by ids, so that it means the same on both sides; words are made by offer_words.h. All but
// kOtherWays is of the recommended alternative. Sources and confidence are no part of it, but for one thing: a value
// that nobody confirmed is not the same as one that somebody did.
//
//   OfferOf(town, procedure, outcome)[Aspect::kFee]   // "300"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "service/municipality.h"

namespace madoguchi::author {

/// In the order in which a difference is told.
enum class Aspect : std::uint8_t {
  kChannel,    ///< the headline; "not_needed", "does_not_run", "nowhere"
  kVisits,     ///< number of steps at counters
  kSteps,      ///< steps in their order, each with its channel
  kFee,        ///< sum per copy, and how many fees nobody confirmed
  kPayments,   ///< ways to pay what costs something
  kDocuments,  ///< what to bring or have at hand
  kPlaces,     ///< who receives it, and at which offices
  kWindow,     ///< when it may be done
  kDeadline,   ///< until when it has to be done
  kTakes,      ///< how long until its result is there
  kWaiting,    ///< what must come first, with gaps, and what it yields
  kService,    ///< address and hours of what is done online or at machines
  kOtherWays,  ///< the alternatives that are not recommended
  kOutcome,    ///< the outcome's id
};
inline constexpr std::size_t kAspectCount = 14;

/// "channel", "visits", … for machines.
[[nodiscard]] std::string_view AspectName(Aspect aspect);

/// Where somebody ends who cannot be led to an outcome: the procedure is not run for this person, or no branch takes them.
enum class NoOutcome : std::uint8_t { kDoesNotRun, kNowhere };

class Offer {
 public:
  [[nodiscard]] const std::string& operator[](Aspect aspect) const { return keys_[static_cast<std::size_t>(aspect)]; }
  [[nodiscard]] std::string& operator[](Aspect aspect) { return keys_[static_cast<std::size_t>(aspect)]; }
  bool operator==(const Offer&) const = default;

  int visits = 0;
  /// Of the recommended alternative's steps that have one, where it is stated: kDeadline as rules.
  std::vector<service::DateRule> deadlines;

 private:
  std::array<std::string, kAspectCount> keys_;
};

/// Statements are read as they hold on `today`.
[[nodiscard]] Offer OfferOf(const service::Municipality& municipality, const service::Procedure& procedure,
                            rules::OutcomeIndex outcome, base::Date today);
[[nodiscard]] Offer OfferOf(NoOutcome no_outcome);

/// The alternative that is recommended; nullptr where nothing has to be done.
[[nodiscard]] const service::Alternative* RecommendedOf(const service::Outcome& outcome);

}  // namespace madoguchi::author
