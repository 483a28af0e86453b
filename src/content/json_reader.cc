#include "content/json_reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/source_span.h"
#include "base/utf8.h"

namespace madoguchi::content {
namespace {

// Hands out the characters one by one and counts them, so that the events of the parser can be given a place.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* consumed) : at_(at), consumed_(consumed) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*consumed_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* consumed_;
};

// Turns ascending byte offsets into lines and columns; every byte is looked at once.
class LineCounter {
 public:
  LineCounter(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

  base::SourceSpan At(std::size_t offset, std::size_t length) {
    for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
      const auto byte = static_cast<unsigned char>(text_[offset_]);
      if (byte == '\n') {
        ++line_;
        column_ = 1;
      } else if ((byte & 0xC0u) != 0x80u) {
        ++column_;  // Not a continuation byte: a code point begins.
      }
    }
    // A continuation byte never begins a token, so the column counted is that of the token's first byte.
    return {file_, line_, column_, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
  }

 private:
  std::string file_;
  std::string_view text_;
  std::size_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;
};

// The parser tells when a token ends. Where it began follows: after what the token before it left, past spaces and separators.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string file, std::string_view text, const std::size_t* consumed, base::Diagnostics* diagnostics)
      : text_(text), lines_(std::move(file), text), consumed_(consumed), diagnostics_(diagnostics) {}

  bool null() override { return Scalar(JsonValue{}); }
  bool boolean(bool truth) override {
    JsonValue value;
    value.kind = JsonKind::kBoolean;
    value.boolean = truth;
    return Scalar(std::move(value));
  }
  bool number_integer(number_integer_t number) override {
    JsonValue value;
    value.kind = JsonKind::kInteger;
    value.integer = number;
    return Scalar(std::move(value));
  }
  bool number_unsigned(number_unsigned_t number) override {
    if (number <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return number_integer(static_cast<std::int64_t>(number));
    }
    return number_float(0.0, {});
  }
  bool number_float(number_float_t, const string_t&) override {
    JsonValue value;
    value.kind = JsonKind::kFraction;
    return Scalar(std::move(value));
  }
  bool string(string_t& text) override {
    JsonValue value;
    value.kind = JsonKind::kString;
    value.text = std::move(text);
    return Scalar(std::move(value));
  }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return Open(JsonKind::kObject); }
  bool start_array(std::size_t) override { return Open(JsonKind::kArray); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }

  bool key(string_t& text) override {
    Level& level = levels_.back();
    level.key_span = TokenSpan();
    level.drop_next = level.value.Find(text) != nullptr;
    if (level.drop_next) diagnostics_->Report("MG0004", level.key_span, {{"key", text}});
    level.key = std::move(text);
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    // The last byte read is the one that fits nowhere, unless the text has ended; a token that is whole but out of place, or
    // never ends, is pointed at from its beginning.
    const std::size_t begin = NextTokenBegin();
    const bool at_end = begin >= text_.size();
    const std::size_t place = at_end ? text_.size() : std::min(begin, std::max<std::size_t>(*consumed_, 1) - 1);
    const std::string problem = at_end ? "end of file" : "unexpected '" + Excerpt(place) + "'";
    diagnostics_->Report("MG0003", lines_.At(place, at_end ? 0 : 1), {{"problem", problem}});
    return false;
  }

  [[nodiscard]] std::optional<JsonValue> Take() { return std::move(root_); }

 private:
  struct Level {
    JsonValue value;
    std::string key;
    base::SourceSpan key_span;
    bool drop_next = false;
  };

  [[nodiscard]] std::size_t NextTokenBegin() const {
    std::size_t begin = token_end_;
    while (begin < text_.size() && std::string_view(" \t\r\n,:").find(text_[begin]) != std::string_view::npos) ++begin;
    return begin;
  }

  // The span of the token that the parser has just told of.
  base::SourceSpan TokenSpan() {
    const std::size_t begin = NextTokenBegin();
    std::size_t end = *consumed_;
    if (begin < text_.size() && std::string_view("-0123456789").find(text_[begin]) != std::string_view::npos) {
      // Numbers end where the parser has already looked one character ahead.
      end = text_.find_first_not_of("+-.0123456789eE", begin);
      if (end == std::string_view::npos) end = text_.size();
    }
    token_end_ = end;
    return lines_.At(begin, end - begin);
  }

  [[nodiscard]] std::string Excerpt(std::size_t place) const {
    const std::string_view rest = text_.substr(place, 12);
    const std::size_t end = rest.find_first_of("\r\n");
    std::string excerpt(rest.substr(0, end));
    while (!base::IsValidUtf8(excerpt)) excerpt.pop_back();  // Cut in the middle of a character.
    return excerpt;
  }

  bool Scalar(JsonValue value) {
    value.span = TokenSpan();
    Attach(std::move(value));
    return true;
  }

  bool Open(JsonKind kind) {
    Level level;
    level.value.kind = kind;
    level.value.span = TokenSpan();
    if (levels_.size() >= static_cast<std::size_t>(kMaxJsonDepth)) {
      diagnostics_->Report("MG0012", level.value.span, {{"limit", std::to_string(kMaxJsonDepth)}});
      return false;
    }
    levels_.push_back(std::move(level));
    return true;
  }

  bool Close() {
    token_end_ = *consumed_;
    JsonValue value = std::move(levels_.back().value);
    levels_.pop_back();
    Attach(std::move(value));
    return true;
  }

  void Attach(JsonValue value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (level.value.kind == JsonKind::kArray) {
      level.value.items.push_back(std::move(value));
    } else if (!level.drop_next) {
      level.value.members.push_back({std::move(level.key), std::move(level.key_span), std::move(value)});
    }
  }

  std::string_view text_;
  LineCounter lines_;
  const std::size_t* consumed_;
  base::Diagnostics* diagnostics_;
  std::size_t token_end_ = 0;
  std::vector<Level> levels_;
  std::optional<JsonValue> root_;
};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<JsonValue> ReadJson(std::string file, std::string_view text, base::Diagnostics& diagnostics) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    diagnostics.Report("MG0001", {file, 0, 0, 0, 0}, {{"file", file}});
    return std::nullopt;
  }
  if (const std::optional<std::size_t> invalid = base::FirstInvalidByte(text)) {
    diagnostics.Report("MG0002", base::SpanOf(std::move(file), text, static_cast<std::uint32_t>(*invalid), 1));
    return std::nullopt;
  }
  // Blanked out instead of cut off: offsets stay those of the file.
  std::string without_mark;
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    without_mark = "   " + std::string(text.substr(kByteOrderMark.size()));
    text = without_mark;
  }
  std::size_t consumed = 0;
  TreeBuilder builder(std::move(file), text, &consumed, &diagnostics);
  const CountingIterator begin(text.data(), &consumed);
  const CountingIterator end(text.data() + text.size(), &consumed);
  if (!nlohmann::json::sax_parse(begin, end, &builder)) return std::nullopt;
  return builder.Take();
}

}  // namespace madoguchi::content
