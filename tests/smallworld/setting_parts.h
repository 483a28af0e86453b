#pragma once
// What small settings are put together from: facts, questions, branches, trees of two questions. Where there is a choice, it is
// made by Choices (every one in turn). Which parts make up which family stands in every_setting.cc.

#include <array>
#include <vector>

#include "smallworld/choices.h"
#include "smallworld/naive.h"

namespace madoguchi::smallworld {

inline constexpr int kYes = 1;
inline constexpr int kNo = 0;

/// The end of a range: today and so many days.
[[nodiscard]] rules::Endpoint FromToday(int days);

/// The next fact of the vocabulary. Choices, counts and dates have three values: 0 to 2, or yesterday to tomorrow.
[[nodiscard]] rules::Fact MakeFact(const rules::Vocabulary& vocabulary, rules::FactType type, rules::FactOwner owner);

/// No parent, or one of the earlier facts being yes, or being no. What belongs to no person has no person's parent.
void PickParent(Choices& choices, rules::Vocabulary& vocabulary, std::size_t child);

/// Where a branch leads: to a question, or to an outcome.
struct Target {
  int question = -1;
  int outcome = -1;
};
[[nodiscard]] constexpr Target To(int question) { return {.question = question, .outcome = -1}; }
[[nodiscard]] constexpr Target End(int outcome) { return {.question = -1, .outcome = outcome}; }

/// In trees as MakeRule() makes them.
[[nodiscard]] rules::NodeIndex IndexOf(Target target, std::size_t questions);

/// Questions first, then one node for each outcome. The first question is the root.
[[nodiscard]] rules::ProcedureRule MakeRule(std::vector<rules::Node> questions,
                                            const std::vector<rules::OutcomeClass>& classes);

/// A question without branches, about the subject or the household.
[[nodiscard]] rules::Node AskPlainly(const Setting& setting, std::size_t fact);

/// Every yes-or-no fact, and every way to look at it that makes a difference in a household of one or two: there "at least two" is
/// "all".
[[nodiscard]] rules::Node PickQuestion(Choices& choices, const Setting& setting);

/// Where a fact goes that does not apply.
enum class WithoutValue { kAsNo, kNowhere, kAsYes };

/// A choice only where some fact may not apply.
[[nodiscard]] WithoutValue PickWithoutValue(Choices& choices, const Setting& setting);

/// Gives a yes-or-no question its branches.
void Answer(rules::Node& node, Target yes, Target no, WithoutValue without, std::size_t questions);

struct Shape {
  Target root_yes, root_no, second_yes, second_no;
};

/// Every tree of two questions and two outcomes, but for outcomes being renamed. In the last one the root makes no difference.
inline constexpr std::array<Shape, 5> kTwoQuestions = {{
    {To(1), End(0), End(0), End(1)},
    {To(1), End(0), End(1), End(0)},
    {End(0), To(1), End(0), End(1)},
    {End(0), To(1), End(1), End(0)},
    {To(1), To(1), End(0), End(1)},
}};

[[nodiscard]] std::vector<rules::Node> WithShape(rules::Node root, rules::Node second, const Shape& shape,
                                                 WithoutValue without);

/// Every tree of one question, or two. Where a fact goes that does not apply is varied for one question or for one person.
[[nodiscard]] std::vector<rules::Node> PickTree(Choices& choices, const Setting& setting);

/// How a set of values can be written down.
enum class Style { kListed, kNegated, kOpenEnded };

/// A condition on values first, first + 1, first + 2: those whose bit is set.
[[nodiscard]] rules::Condition WriteSet(int set, Style style, rules::FactType type, rules::Value first, base::Date today);

}  // namespace madoguchi::smallworld
