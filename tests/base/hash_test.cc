#include "base/hash.h"

#include <string>

#include "gtest/gtest.h"

namespace madoguchi::base {
namespace {

// The test vectors of the algorithm's authors.
TEST(HashTest, IsFnv1a64) {
  EXPECT_EQ(ContentHash(""), 0xcbf29ce484222325u);
  EXPECT_EQ(ContentHash("a"), 0xaf63dc4c8601ec8cu);
  EXPECT_EQ(ContentHash("foobar"), 0x85944171f73967e8u);
}

TEST(HashTest, DoesNotDependOnHowBytesAreHandedIn) {
  Hasher hasher;
  hasher.Add("foo");
  hasher.Add("");
  hasher.Add("bar");
  EXPECT_EQ(hasher.value(), ContentHash("foobar"));
}

TEST(HashTest, NoticesAChangedByteAndOneThatIsMissing) {
  const std::string text = "{\"name\": \"世田谷区\"}";
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_NE(ContentHash(changed), ContentHash(text));
    EXPECT_NE(ContentHash(text.substr(0, i)), ContentHash(text));
  }
}

TEST(HashTest, IsWrittenAsSixteenDigits) {
  EXPECT_EQ(ToHex(0), "0000000000000000");
  EXPECT_EQ(ToHex(0x00ab34567890cdefu), "00ab34567890cdef");
}

}  // namespace
}  // namespace madoguchi::base
