#include "wire/base64url.h"

#include <gtest/gtest.h>

#include <random>

namespace madoguchi::wire {
namespace {

TEST(Base64UrlTest, AgreesWithTheVectorsOfTheRfcWithoutPadding) {
  EXPECT_EQ(ToBase64Url(""), "");
  EXPECT_EQ(ToBase64Url("f"), "Zg");
  EXPECT_EQ(ToBase64Url("fo"), "Zm8");
  EXPECT_EQ(ToBase64Url("foo"), "Zm9v");
  EXPECT_EQ(ToBase64Url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(ToBase64Url("\xfb\xff"), "-_8");
}

TEST(Base64UrlTest, ReadsBackWhatItWrites) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 20, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_EQ(FromBase64Url(ToBase64Url(bytes)), bytes);
  }
}

TEST(Base64UrlTest, RefusesWhatItWouldNotWrite) {
  EXPECT_EQ(FromBase64Url("A"), std::nullopt) << "impossible length";
  EXPECT_EQ(FromBase64Url("AB"), std::nullopt) << "bits left over";
  EXPECT_EQ(FromBase64Url("Zg=="), std::nullopt);
  EXPECT_EQ(FromBase64Url("Zm+v"), std::nullopt);
  EXPECT_EQ(FromBase64Url("窓口"), std::nullopt);
}

}  // namespace
}  // namespace madoguchi::wire
