#pragma once
// Choices: goes through everything that a piece of code with choices can make, one after the other, leaving nothing out.
//
// The code asks Pick() wherever it could go several ways. Next() then changes the last choice that can still be changed, and
// the code is run again from the start. What was picked before says what is asked next, so trees of choices need not be even.
//
//   Choices choices;
//   do {
//     const int a = choices.Pick(2);
//     const int b = a == 0 ? choices.Pick(3) : 0;  // 0,0  0,1  0,2  1,0
//   } while (choices.Next());

#include <cstddef>
#include <vector>

namespace madoguchi::smallworld {

class Choices {
 public:
  /// 0 .. options - 1. Precondition: options >= 1, and the same number after the same earlier choices.
  int Pick(int options) {
    if (at_ == made_.size()) made_.push_back({0, options});
    return made_[at_++].taken;
  }

  /// One of the items.
  template <class T>
  const T& PickFrom(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(Pick(static_cast<int>(items.size())))];
  }

  /// Back to the start, with the next combination. False when there is none.
  [[nodiscard]] bool Next() {
    while (!made_.empty() && made_.back().taken + 1 == made_.back().options) made_.pop_back();
    at_ = 0;
    if (made_.empty()) return false;
    ++made_.back().taken;
    return true;
  }

 private:
  struct Choice {
    int taken;
    int options;
  };
  std::vector<Choice> made_;
  std::size_t at_ = 0;
};

}  // namespace madoguchi::smallworld
