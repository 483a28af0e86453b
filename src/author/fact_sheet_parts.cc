#include "author/fact_sheet_parts.h"

#include <algorithm>

#include "author/html_text.h"
#include "base/markup.h"

namespace madoguchi::author {
namespace {

using base::EscapeMarkup;

constexpr std::int32_t kDaysOfAYear = 365;

// Made for A4 and for a black-and-white printer: what needs somebody has a thick edge and words of its own, not colour alone.
constexpr std::string_view kStyle = R"css(
@page { size: A4; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; font: 9.5pt/1.5 "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans", Meiryo, sans-serif;
  color: #1a1a1a; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 17pt; line-height: 1.25; margin: 1mm 0 1mm; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; padding: 1mm 0 1mm 3mm; border-left: 1.6mm solid #0017c1; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
.note { break-after: avoid; }
a { color: inherit; }
.over { font-size: 9pt; color: #555; display: flex; justify-content: space-between; }
.lead { color: #333; }
.meta { font-size: 8pt; color: #555; line-height: 1.4; }
.chips { display: flex; flex-wrap: wrap; gap: 2mm; margin: 2mm 0; padding: 0; list-style: none; font-size: 8.5pt; }
.chips li { border: .3mm solid #999; border-radius: 4mm; padding: .4mm 3mm; }
.chips .alert { border: .6mm solid #b30000; color: #b30000; font-weight: bold; }
.how { border: .3mm solid #999; background: #f5f6fa; padding: 2mm 3mm; font-size: 8.5pt; margin: 2mm 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 2mm; }
th, td { border: .25mm solid #999; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th, thead .fill { background: #e8ebf5; font-size: 8pt; color: #1a1a1a; line-height: 1.5; }
tr { break-inside: avoid; }
tbody th { font-weight: bold; background: #fafafa; }
.values .name { width: 15%; } .values .from { width: 27%; } .values .fill { width: 20%; }
.values td ul, .answers { margin: 0; padding: 0 0 0 4.5mm; }
.answers { list-style: none; padding: 0; } .answers li { display: flex; gap: 1.5mm; }
.answers .to { white-space: nowrap; font-weight: bold; }
td.fill, span.fill { font-size: 8pt; color: #555; line-height: 1.75; }
.fill b { font-weight: normal; color: #1a1a1a; }
.open > * { background: #fff4d6 !important; border-top: .7mm solid #b30000; border-bottom: .7mm solid #b30000; }
.mark { color: #b30000; font-weight: bold; }
.mark::before { content: "▲ "; }
.soft { font-weight: bold; color: #7a4a00; }
.write { display: block; border-bottom: .3mm dotted #555; height: 6mm; }
.card { border: .4mm solid #333; padding: 1.5mm 3mm; margin: 0 0 2mm; }
.card h3 { margin: 0 0 1mm; display: flex; justify-content: space-between; align-items: baseline; }
.card h3 .fill { font-weight: normal; }
.card p { margin: 0; } .card ul { margin: 1mm 0 0; padding-left: 5mm; }
.notes { break-inside: avoid; } .notes .write { height: 8mm; }
.outcome { break-inside: avoid; }
.badge { display: inline-block; border: .4mm solid #333; border-radius: 1mm; padding: 0 2mm; font-size: 9pt; font-weight: bold; }
.badge.visit { background: #333; color: #fff; }
.star { font-size: 8pt; font-weight: bold; color: #0017c1; }
.questions .no { width: 8%; text-align: center; } .questions .ask { width: 46%; } .questions .fill { width: 11%; }
.sources { font-size: 8.5pt; padding-left: 7mm; } .sources li { margin-bottom: 1mm; overflow-wrap: anywhere; }
.sign { break-inside: avoid; margin-top: 3mm; }
.sign td { height: 11mm; } .sign th { background: #e8ebf5; width: 22mm; font-size: 8pt; vertical-align: middle; }
.sign .seal { width: 18mm; }
@media screen { body { padding: 8mm 4mm; } }
)css";

std::string Chip(std::string_view words, std::size_t count, bool alert) {
  return Element("li", alert && count > 0 ? "alert" : "", EscapeMarkup(words) + " " + std::to_string(count));
}

}  // namespace

std::string PlainDay(base::Date date) {
  const base::CivilDate day = base::CivilOf(date);
  return std::to_string(day.year) + "年" + std::to_string(day.month) + "月" + std::to_string(day.day) + "日";
}

std::string SheetPage(std::string_view title, std::string_view body) {
  return "<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n" +
         Element("title", "", EscapeMarkup(title)) + "\n" + Element("style", "", kStyle) + "\n</head>\n<body>\n" +
         std::string(body) + "</body>\n</html>\n";
}

std::size_t CitedSources::NumberOf(service::SourceId source) {
  const auto at = std::find(order_.begin(), order_.end(), source);
  if (at != order_.end()) return static_cast<std::size_t>(at - order_.begin()) + 1;
  order_.push_back(source);
  return order_.size();
}

bool IsOld(const service::Provenance& provenance, base::Date today) {
  if (provenance.confidence == service::Confidence::kUnconfirmed) return false;
  return !provenance.checked || provenance.checked->days + kDaysOfAYear < today.days;
}

void SheetCounts::Add(const service::Provenance& provenance, base::Date today) {
  ++all;
  if (provenance.confidence == service::Confidence::kUnconfirmed) ++unconfirmed;
  if (provenance.confidence == service::Confidence::kOtherMunicipality) ++not_own;
  if (IsOld(provenance, today)) ++old;
  if (provenance.checked && (!oldest || *provenance.checked < *oldest)) oldest = provenance.checked;
}

std::string CountChips(const SheetCounts& counts) {
  return Element("ul", "chips",
                 Chip("確かめる値", counts.all, false) + Chip("未確認", counts.unconfirmed, true) +
                     Chip("ほかの市区町村のページから", counts.not_own, true) +
                     Chip("1年以上前・確認日なし", counts.old, true));
}

std::string ValueTable::Origin(const service::Provenance& provenance) {
  std::string html;
  const bool unconfirmed = provenance.confidence == service::Confidence::kUnconfirmed;
  const bool own = provenance.confidence == service::Confidence::kOfficial;
  html += Element("span", unconfirmed ? "mark" : own ? "" : "soft", EscapeMarkup(say_.Confidence(provenance.confidence)));
  if (provenance.source) html += " [" + std::to_string(sources_.NumberOf(*provenance.source)) + "]";
  if (!unconfirmed && provenance.checked) html += "<br>" + PlainDay(*provenance.checked) + " 確認";
  if (IsOld(provenance, today_)) {
    html +=
        (provenance.checked ? " " : "<br>") + Element("span", "mark", provenance.checked ? "1年以上前" : "確認日の記録なし");
  }
  if (provenance.valid_from) html += "<br>" + PlainDay(*provenance.valid_from) + "から";
  if (provenance.valid_until) html += "<br>" + PlainDay(*provenance.valid_until) + "まで";
  return html;
}

void ValueTable::Add(std::string_view name, std::string_view value, const service::Provenance& provenance) {
  counts_.Add(provenance, today_);
  const bool unconfirmed = provenance.confidence == service::Confidence::kUnconfirmed;
  const std::string shown =
      unconfirmed ? Element("span", "mark", "未確認") + "　正しい値を書いてください" + Element("span", "write", "")
                  : std::string(value);
  rows_ += "<tr" + std::string(unconfirmed ? " class=\"open\"" : "") + ">" + Element("th", "", EscapeMarkup(name)) +
           Element("td", "", shown) + Element("td", "meta", Origin(provenance)) +
           Element("td", "fill", "<b>□ 正しい　□ 直す</b><br>担当:<br>見直し:") + "</tr>\n";
}

void ValueTable::AddPlain(std::string_view name, std::string_view value) {
  rows_ += "<tr>" + Element("th", "", EscapeMarkup(name)) + "<td colspan=\"2\">" + std::string(value) + "</td>" +
           Element("td", "fill", "<b>□ 正しい　□ 直す</b>") + "</tr>\n";
}

std::string ValueTable::Html() const {
  return Element("table", "values",
                 "<thead><tr><th class=\"name\">項目</th><th>値</th><th class=\"from\">もと・確認日・確かさ</th>"
                 "<th class=\"fill\">確認</th></tr></thead>\n" +
                     Element("tbody", "", rows_)) +
         "\n";
}

std::string SignOffBox(const content::Upkeep& upkeep, base::Date today) {
  std::string review;
  if (upkeep.review_by) {
    const bool passed = *upkeep.review_by < today;
    review = PlainDay(*upkeep.review_by) + (passed ? " " + Element("span", "mark", "過ぎています") : "");
  }
  return Element("table", "sign",
                 "<tbody><tr><th>担当課</th><td>" + EscapeMarkup(upkeep.owner) +
                     "</td><th>担当者</th><td></td><th>確認した日</th><td></td><td class=\"seal "
                     "meta\">印</td></tr>"
                     "<tr><th>決裁</th><td></td><th>次の見直し日</th><td>" +
                     review +
                     "</td><th>反映した日</th><td></td><td class=\"seal "
                     "meta\">印</td></tr></tbody>") +
         "\n";
}

std::string NotesBox() {
  std::string lines;
  for (int i = 0; i < 4; ++i) lines += Element("span", "write", "");
  return Element("div", "notes", lines) + "\n";
}

}  // namespace madoguchi::author
