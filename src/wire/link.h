#pragma once
// Links: a household's answers as a short text of [A-Za-z0-9_-], for the fragment of an address or a QR code.
//
// A link outlives content: it carries append-only numbers (Fact::number, LifeEvent::number), revisions and typed values,
// never indices or cells; a choice is carried as a fingerprint of its id. What the content at hand does not know any more
// is listed, never guessed. There is no name and no address in it beyond what facts ask; it is not encrypted.
//
//   std::string text = EncodeLink(municipality, {.life_event = 1, .procedures = {}, .answers = answers});
//   base::Result<DecodedLink> link = DecodeLink(municipality, text);
//   link->state.answers, link->problems
//
// Bytes under the base64url text: format 2, code of the municipality, date and hash of the content, life event,
// procedures, answers by person and number, two bytes of check sum. Numbers are LEB128.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "rules/knowledge.h"
#include "service/municipality.h"

namespace madoguchi::wire {

/// What a link carries. Answers of facts that the municipality does not have are not encoded.
struct LinkState {
  std::uint32_t life_event = 0;           ///< LifeEvent::number; 0: none
  std::vector<std::uint32_t> procedures;  ///< Procedure::number, where procedures were chosen one by one
  rules::Answers answers;
  bool operator==(const LinkState&) const = default;
};

/// Something in the link that the content at hand has no place for. It has been left out of the state.
struct LinkProblem {
  enum class Kind : std::uint8_t {
    kUnknownLifeEvent,
    kUnknownProcedure,
    kUnknownFact,    ///< no fact of that number (retired, or newer than this content)
    kChangedFact,    ///< its revision changed: to be asked again
    kOtherType,      ///< it is another type of fact now
    kUnknownChoice,  ///< the choice is no longer offered
  };
  Kind kind = Kind::kUnknownFact;
  std::uint32_t number = 0;  ///< of the life event, procedure or fact
  rules::PersonIndex person{0};
  bool operator==(const LinkProblem&) const = default;
};

struct DecodedLink {
  LinkState state;
  base::Date content_date;            ///< of the content that made the link
  bool same_content = false;          ///< it is the content at hand, by date and hash
  std::vector<LinkProblem> problems;  ///< in the order of the link
};

[[nodiscard]] std::string EncodeLink(const service::Municipality& municipality, const LinkState& state);

/// Total on any bytes. Fails with "link.damaged" (cut, altered, or no link at all), "link.too_new" (another format) or
/// "link.other_municipality" (context = its code). Values outside of a fact's domain are kept: Knowledge passes them over.
[[nodiscard]] base::Result<DecodedLink> DecodeLink(const service::Municipality& municipality, std::string_view text);

}  // namespace madoguchi::wire
