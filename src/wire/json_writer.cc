#include "wire/json_writer.h"

#include <utility>

#include "base/utf8.h"

namespace madoguchi::wire {
namespace {

void AppendUnicodeEscape(char32_t value, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(value >> shift) & 0xF];
}

bool NeedsEscape(char32_t value) {
  return value < 0x20 || value == 0x7F || value == '<' || value == '&' || value == 0x2028 || value == 0x2029;
}

}  // namespace

void AppendJsonString(std::string_view text, std::string& out) {
  out += '"';
  for (const base::CodePoint& point : base::CodePoints(text)) {
    switch (point.value) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (NeedsEscape(point.value)) {
          AppendUnicodeEscape(point.value, out);
        } else {
          base::AppendUtf8(point.value, out);
        }
    }
  }
  out += '"';
}

JsonWriter& JsonWriter::Key(std::string_view name) {
  Separate();
  AppendJsonString(name, text_);
  text_ += ':';
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::Value(std::string_view text) {
  Separate();
  AppendJsonString(text, text_);
  comma_due_ = true;
  return *this;
}

JsonWriter& JsonWriter::Raw(std::string_view json) {
  Separate();
  text_ += json;
  comma_due_ = true;
  return *this;
}

std::string JsonWriter::Take() {
  comma_due_ = false;
  return std::exchange(text_, {});
}

JsonWriter& JsonWriter::Open(char bracket) {
  Separate();
  text_ += bracket;
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::Close(char bracket) {
  text_ += bracket;
  comma_due_ = true;
  return *this;
}

void JsonWriter::Separate() {
  if (comma_due_) text_ += ',';
}

}  // namespace madoguchi::wire
