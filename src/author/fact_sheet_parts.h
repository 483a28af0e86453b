#pragma once
// What fact-check sheets are put together from: the page, rows of values with their sources, marks and boxes to fill in.
// Part of fact_sheet.h.

#include <string>
#include <string_view>
#include <vector>

#include "author/content_words.h"
#include "content/load_context.h"

namespace madoguchi::author {

/// A whole page with its style. `body` is HTML.
[[nodiscard]] std::string SheetPage(std::string_view title, std::string_view body);

/// Sources of one sheet, numbered as they are first cited.
class CitedSources {
 public:
  [[nodiscard]] std::size_t NumberOf(service::SourceId source);
  [[nodiscard]] const std::vector<service::SourceId>& all() const { return order_; }

 private:
  std::vector<service::SourceId> order_;
};

/// Looked at more than a year ago, or nobody knows when.
[[nodiscard]] bool IsOld(const service::Provenance& provenance, base::Date today);

/// How many values a sheet shows, and how many of them need somebody.
struct SheetCounts {
  std::size_t all = 0, unconfirmed = 0, not_own = 0, old = 0;
  std::optional<base::Date> oldest;
  void Add(const service::Provenance& provenance, base::Date today);
};

/// 「値 24 ／ 未確認 3 ／ …」 as chips.
[[nodiscard]] std::string CountChips(const SheetCounts& counts);

/// Rows of values: name, value, where it is from, and room to fill in.
class ValueTable {
 public:
  /// What is added is counted in `counts`. All must outlive the table.
  ValueTable(const ContentWords& say, CitedSources& sources, SheetCounts& counts, base::Date today)
      : say_(say), sources_(sources), counts_(counts), today_(today) {}

  /// `value` is HTML; a statement that nobody confirmed shows a line to write on instead.
  void Add(std::string_view name, std::string_view value, const service::Provenance& provenance);
  /// A row that needs no source: it is what the procedure is.
  void AddPlain(std::string_view name, std::string_view value);
  [[nodiscard]] std::string Html() const;

 private:
  [[nodiscard]] std::string Origin(const service::Provenance& provenance);

  const ContentWords& say_;
  CitedSources& sources_;
  SheetCounts& counts_;
  base::Date today_;
  std::string rows_;
};

/// Boxes for who answers for the sheet: department, name, day, seal. What the content says of them is filled in; a day of review
/// that has passed stands out.
[[nodiscard]] std::string SignOffBox(const content::Upkeep& upkeep, base::Date today);
/// Lines for what the sheet does not ask for.
[[nodiscard]] std::string NotesBox();

/// 「2026年9月25日」, without the weekday.
[[nodiscard]] std::string PlainDay(base::Date date);

}  // namespace madoguchi::author
