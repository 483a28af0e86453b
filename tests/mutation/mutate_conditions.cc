// Mistakes in conditions: a bound that is one too many, a bound that is taken in or left out, a choice too few or another one.

#include <cctype>
#include <cstddef>
#include <string_view>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

// Where a number stands in the text of a condition; the parts of a date are numbers of their own.
struct Number {
  std::size_t at, length;
};

std::vector<Number> NumbersIn(const std::string& condition) {
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < condition.size();) {
    if (std::isdigit(static_cast<unsigned char>(condition[i])) == 0) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < condition.size() && std::isdigit(static_cast<unsigned char>(condition[end])) != 0) ++end;
    numbers.push_back({i, end - i});
    i = end;
  }
  return numbers;
}

std::string Shifted(const std::string& condition, const Number& number, int by) {
  const std::string digits = condition.substr(number.at, number.length);
  std::string shifted = std::to_string(std::stoi(digits) + by);
  while (shifted.size() < number.length) shifted.insert(0, "0");
  return condition.substr(0, number.at) + shifted + condition.substr(number.at + number.length);
}

// Choices are words; ranges are FEEL text.
bool IsRange(const std::string& text) { return text.find_first_of("<>[]().0123456789") != std::string::npos; }

void MutateRange(Mutator& mutator, const Pointer& at, const std::string& text) {
  const std::string place = at.to_string() + ": " + text;
  for (const Number& number : NumbersIn(text)) {
    if (number.length > 9) continue;
    for (const int by : {-1, 1}) mutator.Add("shift a bound", place, Put(at, Shifted(text, number, by)));
  }
  static constexpr std::string_view kOther[][2] = {{"<=", "<"}, {">=", ">"}, {"<", "<="}, {">", ">="}};
  for (const auto& [from, to] : kOther) {
    const std::size_t found = text.find(from);
    if (found == std::string::npos) continue;
    mutator.Add("take in or leave out the bound itself", place,
                Put(at, text.substr(0, found) + std::string(to) + text.substr(found + from.size())));
    break;
  }
  // Brackets around a range; those after a name are none.
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens =
        text[i] == '[' || (text[i] == '(' && (i == 0 || std::isalpha(static_cast<unsigned char>(text[i - 1])) == 0));
    const bool closes = (text[i] == ']' || text[i] == ')') && text.find("..") != std::string::npos;
    if (text.find("..") == std::string::npos || (!opens && !closes)) continue;
    std::string other = text;
    other[i] = text[i] == '[' ? '(' : text[i] == '(' ? '[' : text[i] == ']' ? ')' : ']';
    mutator.Add("take in or leave out the bound itself", place, Put(at, other));
  }
}

}  // namespace

void MutateCondition(Mutator& mutator, const Pointer& at) {
  const Json* condition = Find(mutator.json(), at);
  if (condition == nullptr) return;
  if (condition->is_boolean()) mutator.Add("turn yes and no round", at, Put(at, !condition->get<bool>()));
  if (condition->is_string()) {
    const std::string text = condition->get<std::string>();
    if (IsRange(text)) {
      MutateRange(mutator, at, text);
    } else {
      mutator.Add("name a choice that is not there", at, Put(at, "no_such_choice"));
    }
  }
  if (!condition->is_array()) return;
  for (std::size_t i = 0; i < condition->size(); ++i) {
    mutator.Add("forget a choice", at / i, Erase(at / i));
    mutator.Add("name a choice that is not there", at / i, Put(at / i, "no_such_choice"));
  }
}

}  // namespace madoguchi::mutation
