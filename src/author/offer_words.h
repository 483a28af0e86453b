#pragma once
// OfferWords: an aspect of what an outcome offers (offer.h), in the words that residents see.
//
// The counterpart of the keys in Offer, made from the content that they came from. Aspects that residents do not see as such
// (what comes first, other ways) are told by the names of steps and channels.
//
//   OfferWords(say, town, procedure, today).Of(end, Aspect::kFee)   // 「300円」

#include <string>
#include <vector>

#include "author/content_words.h"
#include "author/offer.h"

namespace madoguchi::author {

/// 「手数料」, "fee": the aspect's own name.
[[nodiscard]] std::string AspectWords(text::Language language, Aspect aspect);

class OfferWords {
 public:
  /// All must outlive this object.
  OfferWords(const service::Municipality& municipality, const service::Procedure& procedure, text::Language language,
             base::Date today)
      : say_(municipality, language), municipality_(municipality), procedure_(procedure), today_(today) {}

  /// `end`: an outcome's index, or behind them "does not run" and "nowhere". Not empty: what is not there is said to be none.
  [[nodiscard]] std::string Of(std::size_t end, Aspect aspect) const;

  /// The same, thing by thing, where an aspect is a list of things: documents, other ways. Empty for all else.
  [[nodiscard]] std::vector<std::string> ThingsOf(std::size_t end, Aspect aspect) const;

 private:
  [[nodiscard]] std::string OfStep(const service::Step& step, Aspect aspect) const;
  [[nodiscard]] std::string Fee(const service::Alternative& alternative) const;
  [[nodiscard]] std::vector<std::string> Documents(const service::Alternative& alternative) const;
  [[nodiscard]] std::vector<std::string> OtherWays(const service::Outcome& outcome) const;
  [[nodiscard]] std::string Unconfirmed() const { return say_.Confidence(service::Confidence::kUnconfirmed); }

  ContentWords say_;
  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  base::Date today_;
};

}  // namespace madoguchi::author
