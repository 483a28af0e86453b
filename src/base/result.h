// Result<T>: the value, or one Error that says why there is none. For operations that may fail for a reason the
// caller can act on (a file is missing, a link cannot be read).
//
// It is not for mistakes of content authors, of which there may be many at once (base::Diagnostics), and not for our
// own bugs (MADOGUCHI_CHECK). Asking a Result for what it does not hold is such a bug.
//
//   Result<Bundle> ReadBundle(std::string_view bytes);
//   Result<Bundle> bundle = ReadBundle(bytes);
//   if (!bundle.Ok()) return bundle.error();   // an Error converts into any Result
//   Use(bundle->procedures);
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/check.h"

namespace madoguchi::base {

// Why an operation failed. `code` is stable and made for machines ("bundle.too_new"), `text` is one English sentence
// for engineers and logs, `context` names the thing concerned (a file, an id); it may be empty.
struct Error {
  std::string code;
  std::string text;
  std::string context;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  static_assert(!std::is_same_v<T, Error>, "a Result<Error> could not tell success from failure");
  static_assert(!std::is_reference_v<T>, "hold a pointer instead");

  // Implicit on purpose, so that `return value;` and `return Error{...};` read as they should.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool Ok() const { return state_.index() == 0; }

  // Precondition: Ok(). The reference lives as long as this Result.
  const T& value() const& { return *ValueOrStop(); }
  T& value() & { return *const_cast<T*>(ValueOrStop()); }
  T&& value() && { return std::move(*const_cast<T*>(ValueOrStop())); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return ValueOrStop(); }
  T* operator->() { return const_cast<T*>(ValueOrStop()); }

  // Precondition: !Ok(). The reference lives as long as this Result.
  const Error& error() const {
    const Error* error = std::get_if<1>(&state_);
    MADOGUCHI_CHECK(error != nullptr, "error() of a Result that succeeded");
    return *error;
  }

 private:
  const T* ValueOrStop() const {
    const T* value = std::get_if<0>(&state_);
    MADOGUCHI_CHECK(value != nullptr, "value() of a Result that failed");
    return value;
  }

  std::variant<T, Error> state_;
};

// Success without a value. `return {};` is success.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool Ok() const { return !error_.has_value(); }

  // Precondition: Ok(). Says that failure is impossible here.
  void value() const { MADOGUCHI_CHECK(Ok(), "value() of a Status that failed"); }

  // Precondition: !Ok(). The reference lives as long as this Result.
  const Error& error() const {
    MADOGUCHI_CHECK(error_.has_value(), "error() of a Status that succeeded");
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace madoguchi::base
