#include <gtest/gtest.h>

#include <string>

#include "base/hash.h"
#include "content/bundle_check.h"
#include "content/bundle_format.h"
#include "content/bundle_reader.h"
#include "content/bundle_writer.h"
#include "content/loader.h"
#include "content/small_content.h"

namespace madoguchi::content {
namespace {

service::Municipality Small() {
  base::Diagnostics diagnostics;
  return LoadMunicipality(tests::SmallContent(), "kita", diagnostics).value();
}

// Puts the right hash on bytes that were changed on purpose, so that they come past the hash.
std::string WithHash(std::string bytes) {
  base::Hasher hasher;
  hasher.Add(std::string_view(bytes).substr(0, kHashOffset));
  hasher.Add(std::string_view(bytes).substr(kHeaderBytes));
  for (std::size_t i = 0; i < 8; ++i) bytes[kHashOffset + i] = static_cast<char>((hasher.value() >> (8 * i)) & 0xFFu);
  return bytes;
}

std::string ContextOf(std::string_view bytes) {
  const base::Result<service::Municipality> read = ReadBundle(bytes);
  if (read.Ok()) return "read";
  EXPECT_EQ(read.error().code, "MG0501");
  return read.error().context;
}

// Field by field, because catalogues are compared by their entries.
void ExpectSame(const service::Municipality& a, const service::Municipality& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.code, b.code);
  EXPECT_EQ(a.parent_code, b.parent_code);
  EXPECT_EQ(a.languages, b.languages);
  EXPECT_EQ(a.content_date, b.content_date);
  EXPECT_EQ(a.public_url, b.public_url);
  EXPECT_EQ(a.link_hosts, b.link_hosts);
  EXPECT_EQ(a.contact_phone, b.contact_phone);
  EXPECT_EQ(a.contact_hours, b.contact_hours);
  EXPECT_EQ(a.vocabulary, b.vocabulary);
  EXPECT_EQ(a.topics, b.topics);
  EXPECT_EQ(a.evidence, b.evidence);
  EXPECT_EQ(a.tokens, b.tokens);
  EXPECT_EQ(a.sources, b.sources);
  EXPECT_EQ(a.offices, b.offices);
  EXPECT_EQ(a.procedures, b.procedures);
  EXPECT_EQ(a.life_events, b.life_events);
  EXPECT_EQ(a.content_hash, b.content_hash);
  EXPECT_EQ(a.certificate, b.certificate);
  for (const text::Language language : text::kLanguages) EXPECT_EQ(a.words.EntriesOf(language), b.words.EntriesOf(language));
}

TEST(BundleTest, ReadsBackWhatWasWritten) {
  service::Municipality small = Small();
  small.public_url = "https://kita.example.jp/app";
  small.vocabulary.facts[0].revision = 3;
  small.certificate.checker = 1;
  small.certificate.content_hash = small.content_hash;
  small.certificate.first_day = base::Date{20000};
  small.certificate.paths = 300;
  small.languages = {text::Language::kKo, text::Language::kJa, text::Language::kEn};
  small.words.Add(text::Language::kEn, "municipality/name", "Kita");
  const std::string bytes = WriteBundle(small);
  const base::Result<service::Municipality> read = ReadBundle(bytes);
  ASSERT_TRUE(read.Ok()) << read.error().text;
  ExpectSame(small, *read);
  EXPECT_EQ(WriteBundle(*read), bytes);
}

TEST(BundleTest, HoldsNoWordsOfLanguagesThatAreNotOffered) {
  service::Municipality small = Small();
  small.words.Add(text::Language::kEn, "municipality/name", "Kita");
  const base::Result<service::Municipality> read = ReadBundle(WriteBundle(small));
  ASSERT_TRUE(read.Ok()) << read.error().text;
  EXPECT_EQ(read->words.EntriesOf(text::Language::kJa), small.words.EntriesOf(text::Language::kJa));
  EXPECT_TRUE(read->words.EntriesOf(text::Language::kEn).empty());
}

TEST(BundleTest, PutsPhraseEndsIntoWordsAndNothingElse) {
  const service::Municipality small = Small();
  const PhraseMap phrases = {{"届けは窓口で", "届けは\u200B窓口で"}, {"きた市", "みなみ\u200B市"}};
  const base::Result<service::Municipality> read = ReadBundle(WriteBundle(small, phrases));
  ASSERT_TRUE(read.Ok());
  EXPECT_EQ(read->words.Find(text::Language::kJa, "municipality/notice").text, "届けは\u200B窓口で");
  EXPECT_EQ(read->words.Find(text::Language::kJa, "municipality/name").text, "きた市");
  EXPECT_EQ(read->content_hash, small.content_hash);
}

TEST(BundleTest, RefusesEveryTruncation) {
  const std::string bytes = WriteBundle(Small());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_EQ(ContextOf(std::string_view(bytes).substr(0, size)), "truncated") << size;
  }
}

TEST(BundleTest, RefusesBytesBehindTheEnd) { EXPECT_EQ(ContextOf(WriteBundle(Small()) + "x"), "altered"); }

TEST(BundleTest, RefusesEveryChangedByte) {
  const std::string bytes = WriteBundle(Small());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string altered = bytes;
    altered[at] = static_cast<char>(altered[at] ^ (1 << (at % 8)));
    ASSERT_NE(ContextOf(altered), "read") << at;
  }
}

TEST(BundleTest, RefusesOtherFilesAndOtherVersions) {
  const std::string bytes = WriteBundle(Small());
  EXPECT_EQ(ContextOf("<!DOCTYPE html>"), "not_a_bundle");
  EXPECT_EQ(ContextOf(""), "truncated");
  const auto with_byte = [&](std::size_t at, char value) {
    std::string changed = bytes;
    changed[at] = value;
    return ContextOf(WithHash(changed));
  };
  EXPECT_EQ(with_byte(4, kFormatVersion + 1), "too_new");
  EXPECT_EQ(with_byte(4, 0), "too_old");
  EXPECT_EQ(with_byte(6, kEngineVersion + 1), "too_new");
}

// Whoever can compute a hash can make any bytes; none of them may do harm.
TEST(BundleTest, SurvivesEveryChangedByteUnderARightHash) {
  const std::string bytes = WriteBundle(Small());
  int refused = 0;
  for (std::size_t at = kHeaderBytes; at < bytes.size(); ++at) {
    for (const int mask : {1, 0x40, 0x80, 0xFF}) {
      std::string altered = bytes;
      altered[at] = static_cast<char>(altered[at] ^ mask);
      const base::Result<service::Municipality> read = ReadBundle(WithHash(altered));
      if (!read.Ok()) {
        ++refused;
      } else {
        EXPECT_TRUE(CheckBundle(*read).Ok());
      }
    }
  }
  EXPECT_GT(refused, 0);
}

TEST(BundleTest, RefusesACycleInATree) {
  service::Municipality small = Small();
  rules::Tree& tree = small.procedures[1].rule.tree;
  tree.nodes[1].branches[0].then = tree.root;
  EXPECT_EQ(ContextOf(WriteBundle(small)), "senseless");
}

TEST(BundleTest, RefusesFactsThatAreTheirOwnAncestors) {
  service::Municipality small = Small();
  const rules::FactId card = *small.vocabulary.Find("card");
  const rules::FactId pin = *small.vocabulary.Find("pin");
  small.vocabulary.facts[card.index()].applies_when = rules::AppliesWhen{pin, rules::OneOf({1})};
  EXPECT_EQ(ContextOf(WriteBundle(small)), "senseless");
}

TEST(BundleTest, RefusesIdsThatLeadNowhere) {
  service::Municipality small = Small();
  small.procedures[1].steps[1].offices.value[0] = service::OfficeId(7);
  EXPECT_EQ(ContextOf(WriteBundle(small)), "senseless");
  small = Small();
  small.procedures[1].outcomes[0].alternatives[0].steps[0] = service::StepIndex(7);
  EXPECT_EQ(ContextOf(WriteBundle(small)), "senseless");
  small = Small();
  small.life_events[0].procedures[0] = rules::ProcedureIndex(7);
  EXPECT_EQ(ContextOf(WriteBundle(small)), "senseless");
}

}  // namespace
}  // namespace madoguchi::content
