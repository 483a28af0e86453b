#include "wire/json_writer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>

namespace madoguchi::wire {
namespace {

std::string Quoted(std::string_view text) {
  std::string out;
  AppendJsonString(text, out);
  return out;
}

TEST(JsonWriterTest, WritesEveryKindOfValueInOrder) {
  JsonWriter json;
  json.BeginObject().Member("z", "text").Member("a", std::nullopt).Member("yes", true).Member("count", std::int64_t{-3});
  json.Key("list").BeginArray().Value(1).BeginObject().EndObject().BeginArray().EndArray().Value("x").EndArray();
  json.Member("byte", std::uint8_t{7}).Member("none", std::optional<int>()).EndObject();
  EXPECT_EQ(json.text(), R"({"z":"text","a":null,"yes":true,"count":-3,"list":[1,{},[],"x"],"byte":7,"none":null})");
  EXPECT_TRUE(nlohmann::json::accept(json.text()));
}

TEST(JsonWriterTest, StartsAnewAfterTake) {
  JsonWriter json;
  json.BeginArray().Value(1).EndArray();
  EXPECT_EQ(json.Take(), "[1]");
  json.BeginArray().EndArray();
  EXPECT_EQ(json.Take(), "[]");
}

TEST(JsonStringTest, EscapesWhatJsonAndHtmlWouldMisread) {
  EXPECT_EQ(Quoted("a\"b\\c\n\t\r\x01"), R"("a\"b\\c\n\t\r\u0001")");
  EXPECT_EQ(Quoted("</script>&"), R"("\u003c/script>\u0026")");
  EXPECT_EQ(Quoted("\u2028\u2029"), R"("\u2028\u2029")");
  EXPECT_EQ(Quoted("窓口😀"), "\"窓口😀\"");
}

TEST(JsonStringTest, ReadsBackForEveryByte) {
  for (int first = 0; first < 256; ++first) {
    const std::string text = std::string("x") + static_cast<char>(first) + "y";
    const nlohmann::json read = nlohmann::json::parse(Quoted(text), nullptr, false);
    ASSERT_TRUE(read.is_string()) << first;
    if (first < 0x80) {
      EXPECT_EQ(read.get<std::string>(), text);
    } else {
      EXPECT_EQ(read.get<std::string>(), "x\uFFFDy") << "ill-formed UTF-8 is replaced";
    }
  }
}

}  // namespace
}  // namespace madoguchi::wire
