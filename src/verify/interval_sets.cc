#include "verify/interval_sets.h"

#include <algorithm>

#include "service/answer_text.h"

namespace madoguchi::verify {
namespace {

using rules::Interval;
using rules::IntervalSet;
using rules::Value;

}  // namespace

IntervalSet Intersection(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const Interval both{std::max(a[i].first, b[j].first), std::min(a[i].last, b[j].last)};
    if (both.first <= both.last) result.push_back(both);
    (a[i].last < b[j].last ? i : j) += 1;
  }
  return result;
}

IntervalSet Union(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet all = a;
  all.insert(all.end(), b.begin(), b.end());
  std::sort(all.begin(), all.end(), [](const Interval& x, const Interval& y) { return x.first < y.first; });
  IntervalSet result;
  for (const Interval& interval : all) {
    // Bounds lie far within the range of Value, so that one more is no overflow.
    if (!result.empty() && interval.first <= result.back().last + 1) {
      result.back().last = std::max(result.back().last, interval.last);
    } else {
      result.push_back(interval);
    }
  }
  return result;
}

IntervalSet Difference(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet result;
  std::size_t j = 0;
  for (const Interval& interval : a) {
    Value first = interval.first;
    while (j < b.size() && b[j].last < first) ++j;
    for (std::size_t k = j; k < b.size() && b[k].first <= interval.last; ++k) {
      if (first < b[k].first) result.push_back({first, b[k].first - 1});
      first = std::max(first, b[k].last + 1);
    }
    if (first <= interval.last) result.push_back({first, interval.last});
  }
  return result;
}

IntervalSet DomainOf(const rules::Fact& fact, base::Date today) {
  switch (fact.type) {
    case rules::FactType::kChoice:
      return {{0, static_cast<Value>(fact.choices.size()) - 1}};
    case rules::FactType::kYesNo:
      return {{0, 1}};
    case rules::FactType::kCount:
    case rules::FactType::kDate:
      break;
  }
  const Interval domain = rules::Bind(fact.domain, today);
  return domain.first <= domain.last ? IntervalSet{domain} : IntervalSet{};
}

std::string CasesText(const rules::Fact& fact, const IntervalSet& values) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const bool listed = fact.type == rules::FactType::kChoice || fact.type == rules::FactType::kYesNo;
  for (const Interval& interval : values) {
    if (listed) {
      for (Value value = interval.first; value <= interval.last; ++value) add(service::FormatValue(fact, value));
    } else if (interval.first == interval.last) {
      add(service::FormatValue(fact, interval.first));
    } else {
      const std::string first = interval.first <= rules::kLowest ? "" : service::FormatValue(fact, interval.first);
      const std::string last = interval.last >= rules::kHighest ? "" : service::FormatValue(fact, interval.last);
      add(first + ".." + last);
    }
  }
  return text;
}

}  // namespace madoguchi::verify
