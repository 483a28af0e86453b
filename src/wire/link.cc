#include "wire/link.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "base/hash.h"
#include "wire/base64url.h"

namespace madoguchi::wire {
namespace {

constexpr std::uint64_t kFormat = 2;
constexpr std::size_t kCheckBytes = 2;

// The first byte of an answer.
constexpr unsigned kTypeBits = 0x03;
constexpr unsigned kUnknownBit = 0x04;
constexpr unsigned kYesBit = 0x08;
constexpr int kPersonShift = 4;
constexpr unsigned kRevisedBit = 0x80;  // a revision other than 1 follows

base::Error Damaged() { return {"link.damaged", "This is no complete link.", ""}; }

std::uint64_t CheckSum(std::string_view bytes) {
  const std::uint64_t hash = base::ContentHash(bytes);
  return (hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48) & 0xFFFF;
}

// 24 bits: a fact has at most a few dozen choices, and two that agree are found out when they are read.
std::uint32_t Fingerprint(std::string_view choice) {
  const std::uint64_t hash = base::ContentHash(choice);
  return static_cast<std::uint32_t>((hash ^ hash >> 24 ^ hash >> 48) & 0xFFFFFF);
}

std::uint64_t ZigZag(std::int32_t value) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(value)) << 1 ^ (value < 0 ? ~std::uint64_t{0} : 0)) &
         0x1FFFFFFFF;
}

std::int64_t UnZigZag(std::uint64_t value) {
  const auto half = static_cast<std::int64_t>(value >> 1);
  return (value & 1) != 0 ? -half - 1 : half;
}

std::uint64_t CodeOf(const service::Municipality& municipality) {
  std::uint64_t code = 0;
  for (const char digit : municipality.code) {
    if (digit >= '0' && digit <= '9' && code < 1'000'000'000) code = code * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  return code;
}

std::uint32_t HashOf(const service::Municipality& municipality) {
  return static_cast<std::uint32_t>(municipality.content_hash & 0xFFFFFFFF);
}

class Writer {
 public:
  void Byte(unsigned value) { bytes_ += static_cast<char>(value & 0xFF); }
  void Number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) Byte(static_cast<unsigned>(value & 0x7F) | 0x80);
    Byte(static_cast<unsigned>(value));
  }
  void Fixed(std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) Byte(static_cast<unsigned>(value >> (8 * i) & 0xFF));
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads on after a failure, giving zeros; `ok` tells at the end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  unsigned Byte() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  // At most `limit`.
  std::uint64_t Number(std::uint64_t limit) {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      const unsigned byte = Byte();
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) != 0) continue;
      if (value > limit) ok_ = false;
      return ok_ ? value : 0;
    }
    ok_ = false;
    return 0;
  }
  std::uint32_t Number32() { return static_cast<std::uint32_t>(Number(std::numeric_limits<std::uint32_t>::max())); }
  std::uint64_t Fixed(std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value |= static_cast<std::uint64_t>(Byte()) << (8 * i);
    return value;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

void WriteAnswer(const rules::Fact& fact, rules::PersonIndex person, const rules::Answer& answer, Writer& writer) {
  unsigned head = static_cast<unsigned>(fact.type) & kTypeBits;
  head |= static_cast<unsigned>(person.value() & 7) << kPersonShift;
  if (answer.unknown()) head |= kUnknownBit;
  if (fact.type == rules::FactType::kYesNo && answer.value == 1) head |= kYesBit;
  if (answer.revision != 1) head |= kRevisedBit;
  writer.Number(fact.number);
  writer.Byte(head);
  if (answer.revision != 1) writer.Number(answer.revision);
  if (answer.unknown()) return;
  switch (fact.type) {
    case rules::FactType::kYesNo:
      break;
    case rules::FactType::kChoice:
      writer.Fixed(Fingerprint(fact.choices[static_cast<std::size_t>(*answer.value)]), 3);
      break;
    case rules::FactType::kCount:
    case rules::FactType::kDate:
      writer.Number(ZigZag(*answer.value));
      break;
  }
}

// A value that the fact's type can have at all; others cannot be written down.
bool CanBeWritten(const rules::Fact& fact, const rules::Answer& answer) {
  if (answer.unknown()) return true;
  switch (fact.type) {
    case rules::FactType::kChoice:
      return *answer.value >= 0 && static_cast<std::size_t>(*answer.value) < fact.choices.size();
    case rules::FactType::kYesNo:
      return *answer.value == 0 || *answer.value == 1;
    case rules::FactType::kCount:
    case rules::FactType::kDate:
      return true;
  }
  return false;
}

class LinkReader {
 public:
  LinkReader(const service::Municipality& municipality, std::string_view bytes)
      : municipality_(municipality), reader_(bytes) {}

  base::Result<DecodedLink> Run() {
    if (reader_.Number32() != kFormat) return base::Error{"link.too_new", "The link has another format.", ""};
    const std::uint32_t code = reader_.Number32();
    if (reader_.ok() && code != CodeOf(municipality_)) {
      return base::Error{"link.other_municipality", "The link is another municipality's.", std::to_string(code)};
    }
    link_.content_date =
        base::Date{static_cast<std::int32_t>(reader_.Number(static_cast<std::uint64_t>(base::kLastDate.days)))};
    const bool same_hash = reader_.Fixed(4) == HashOf(municipality_);
    link_.same_content = same_hash && link_.content_date == municipality_.content_date;
    ReadLifeEvent();
    ReadProcedures();
    const std::uint32_t answers = reader_.Number32();
    for (std::uint32_t i = 0; i < answers && reader_.ok(); ++i) ReadAnswer();
    if (!reader_.ok() || !reader_.at_end()) return Damaged();
    return std::move(link_);
  }

 private:
  void Report(LinkProblem::Kind kind, std::uint32_t number, rules::PersonIndex person = rules::PersonIndex(0)) {
    if (reader_.ok()) link_.problems.push_back({kind, number, person});
  }

  void ReadLifeEvent() {
    const std::uint32_t number = reader_.Number32();
    if (number == 0) return;
    const auto& events = municipality_.life_events;
    const bool known =
        std::any_of(events.begin(), events.end(), [number](const auto& event) { return event.number == number; });
    if (known) {
      link_.state.life_event = number;
    } else {
      Report(LinkProblem::Kind::kUnknownLifeEvent, number);
    }
  }

  void ReadProcedures() {
    const std::uint32_t count = reader_.Number32();
    for (std::uint32_t i = 0; i < count && reader_.ok(); ++i) {
      const std::uint32_t number = reader_.Number32();
      const auto& procedures = municipality_.procedures;
      const bool known =
          std::any_of(procedures.begin(), procedures.end(), [number](const auto& one) { return one.number == number; });
      if (known && reader_.ok()) {
        link_.state.procedures.push_back(number);
      } else {
        Report(LinkProblem::Kind::kUnknownProcedure, number);
      }
    }
  }

  void ReadAnswer() {
    const std::uint32_t number = reader_.Number32();
    const unsigned head = reader_.Byte();
    const auto type = static_cast<rules::FactType>(head & kTypeBits);
    const rules::PersonIndex person{static_cast<rules::PersonIndex::rep>(head >> kPersonShift & 7)};
    const bool unknown = (head & kUnknownBit) != 0;
    const auto revision = (head & kRevisedBit) != 0 ? static_cast<std::uint16_t>(reader_.Number(0xFFFF)) : std::uint16_t{1};
    // What follows is told by the link alone: a fact that is gone must not make the rest unreadable.
    std::int64_t written = 0;
    if (!unknown && type == rules::FactType::kChoice) written = static_cast<std::int64_t>(reader_.Fixed(3));
    if (!unknown && type == rules::FactType::kYesNo) written = (head & kYesBit) != 0 ? 1 : 0;
    if (!unknown && (type == rules::FactType::kCount || type == rules::FactType::kDate)) {
      written = UnZigZag(reader_.Number(0xFFFFFFFF));
    }

    const auto& facts = municipality_.vocabulary.facts;
    const auto found =
        std::find_if(facts.begin(), facts.end(), [number](const rules::Fact& fact) { return fact.number == number; });
    if (found == facts.end()) return Report(LinkProblem::Kind::kUnknownFact, number, person);
    if (found->type != type) return Report(LinkProblem::Kind::kOtherType, number, person);
    if (found->revision != revision) return Report(LinkProblem::Kind::kChangedFact, number, person);
    const rules::FactKey key{rules::FactId::FromIndex(static_cast<std::size_t>(found - facts.begin())), person};
    if (unknown) {
      link_.state.answers.SetUnknown(key, revision);
    } else if (type == rules::FactType::kChoice) {
      const std::optional<rules::Value> choice = ChoiceOf(*found, static_cast<std::uint32_t>(written));
      if (!choice) return Report(LinkProblem::Kind::kUnknownChoice, number, person);
      link_.state.answers.Set(key, *choice, revision);
    } else {
      link_.state.answers.Set(key, static_cast<rules::Value>(written), revision);
    }
  }

  static std::optional<rules::Value> ChoiceOf(const rules::Fact& fact, std::uint32_t fingerprint) {
    std::optional<rules::Value> found;
    for (std::size_t i = 0; i < fact.choices.size(); ++i) {
      if (Fingerprint(fact.choices[i]) != fingerprint) continue;
      if (found) return std::nullopt;  // two answer to it: asked again rather than guessed
      found = static_cast<rules::Value>(i);
    }
    return found;
  }

  const service::Municipality& municipality_;
  ByteReader reader_;
  DecodedLink link_;
};

}  // namespace

std::string EncodeLink(const service::Municipality& municipality, const LinkState& state) {
  Writer writer;
  writer.Number(kFormat);
  writer.Number(CodeOf(municipality));
  writer.Number(static_cast<std::uint64_t>(std::max(municipality.content_date.days, 0)));
  writer.Fixed(HashOf(municipality), 4);
  writer.Number(state.life_event);
  writer.Number(state.procedures.size());
  for (const std::uint32_t procedure : state.procedures) writer.Number(procedure);

  // By person and number, so that equal answers give equal links whatever the order of facts in the content.
  std::map<std::pair<rules::PersonIndex, std::uint32_t>, std::pair<const rules::Fact*, const rules::Answer*>> answers;
  for (const auto& [key, answer] : state.answers.all()) {
    if (key.fact.value() >= municipality.vocabulary.facts.size()) continue;
    const rules::Fact& fact = municipality.vocabulary[key.fact];
    const bool person_fits = key.person.value() < static_cast<unsigned>(rules::kMaxPeople);
    if (person_fits && CanBeWritten(fact, answer)) answers[{key.person, fact.number}] = {&fact, &answer};
  }
  writer.Number(answers.size());
  for (const auto& [key, what] : answers) WriteAnswer(*what.first, key.first, *what.second, writer);
  const std::uint64_t check = CheckSum(writer.bytes());
  writer.Fixed(check, kCheckBytes);
  return ToBase64Url(writer.bytes());
}

base::Result<DecodedLink> DecodeLink(const service::Municipality& municipality, std::string_view text) {
  const std::optional<std::string> bytes = FromBase64Url(text);
  if (!bytes || bytes->size() <= kCheckBytes) return Damaged();
  const std::string_view body = std::string_view(*bytes).substr(0, bytes->size() - kCheckBytes);
  Writer check;
  check.Fixed(CheckSum(body), kCheckBytes);
  if (check.bytes() != bytes->substr(body.size())) return Damaged();
  return LinkReader(municipality, body).Run();
}

}  // namespace madoguchi::wire
