#pragma once
// A whole municipality of content, as small as it can be and still have one of everything, for tests to break in one place.
//
//   content::MemoryFiles files = SmallContent();
//   Replace(files, "kita/facts.json", "\"count\"", "\"counter\"");

#include <string>
#include <string_view>

#include "content/memory_files.h"

namespace madoguchi::tests {

inline content::MemoryFiles SmallContent() {
  content::MemoryFiles files({});
  files.Put("shared/sources.json", R"({
  "law": { "title": "住民基本台帳法", "url": "https://laws.example.jp/22" }
})");
  files.Put("shared/facts.json", R"({
  "age": { "number": 1, "type": "count", "unit": "year", "range": "[0..120]", "owner": "person", "topic": "you" },
  "card": { "number": 2, "type": "choice", "owner": "person", "choices": ["usable", "none"], "topic": "you",
    "changeable": true, "weights": [7, 3] }
})");
  files.Put("shared/text.ja.json", R"({
  "fact/age.question": "{何歳|なんさい}ですか", "fact/age.why": "だれが届けるかが変わります",
  "fact/card.question": "カードはありますか", "fact/card.why": "窓口が変わります",
  "fact/card.choice.usable": "使えます", "fact/card.choice.none": "ありません",
  "authority/kita.name": "きた市", "authority/minami.name": "みなみ市"
})");
  files.Put("shared/interface.ja.json", R"({ "ui/days": "あと{days}日", "ui/people.you": "あなた",
  "ui/people.other": "{number}人目", "ui/people.other_told": "{number}人目（{told}）", "ui/people.question": "{person}：{question}" })");
  files.Put("kita/municipality.json", R"({
  "id": "kita", "code": "131121", "parent_code": "130001", "languages": ["ja"], "content_date": "2026-11-22",
  "public_url": null, "link_hosts": ["laws.example.jp", "kita.example.jp"],
  "contact": { "phone": { "value": "03-0000-0000", "source": "page", "checked": "2026-11-01", "confidence": "official" },
    "hours": { "confidence": "unconfirmed" } },
  "topics": ["moving", "you"], "tokens": ["moved_out", "registered"], "uses": ["move_out"]
})");
  files.Put("kita/sources.json", R"({ "page": { "title": "きた市の手引き", "url": "https://kita.example.jp/move" } })");
  files.Put("kita/evidence.json", R"({ "photo_id": {}, "old_card": { "note": "for authors" } })");
  files.Put("shared/glossary.json", R"({ "bag": { "en": { "word": "bag", "avoid": [] } } })");
  files.Put("kita/glossary.json", R"({
  "moving": { "ja": { "word": "引っこし", "avoid": ["引越し", "引っ越し"], "note": "for authors" }, "ko": { "word": "이사", "avoid": [] } }
})");
  files.Put("kita/offices.json", R"({
  "hall": { "campus": "centre",
    "address": { "value": "きた市1-1", "source": "page", "checked": null, "confidence": "official" },
    "phone": { "value": "03-0000-0001", "source": "page", "checked": "2026-11-01", "confidence": "secondary" },
    "calendar": { "value": { "hours": [
        { "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30", "until": "17:00" },
        { "days": ["sat"], "weeks": [3], "from": "09:00", "until": "12:30", "after_hours_desk": true }],
      "closed_on_legal_closed_days": true, "closed": ["2026-12-14"], "open": ["2026-12-19"] },
      "source": "page", "checked": "2026-11-01", "confidence": "official" },
    "payments": { "value": ["cash", "cashless"], "source": "page", "checked": "2026-11-01", "confidence": "official" },
    "location": { "confidence": "unconfirmed", "note": "moves in spring" } }
})");
  files.Put("kita/facts.json", R"({
  "move_date": { "number": 3, "type": "date", "range": "[today - 2 years..today + 1 years]", "owner": "household", "topic": "moving" },
  "kind": { "number": 4, "type": "choice", "owner": "household", "choices": ["from_elsewhere", "other"], "topic": "moving" },
  "from": { "number": 5, "type": "choice", "owner": "household", "choices": ["minami"], "topic": "moving" },
  "pin": { "number": 6, "type": "yes_no", "owner": "person", "topic": "you", "may_be_unknown": false,
    "applies_when": { "fact": "card", "is": "usable" } },
  "born": { "number": 7, "type": "date", "range": "[1900-01-01..today]", "owner": "person", "topic": "you" },
  "desk_open": { "number": 8, "type": "yes_no", "owner": "authority" },
  "others": { "number": 9, "type": "count", "unit": "person", "range": "[0..7]", "owner": "household", "topic": "moving" },
  "$relations": [{ "later": "move_date", "kind": "at_least", "earlier": "born", "table": { "days": 0 } }]
})");
  files.Put("kita/life_events.json", R"({
  "moving_in": { "number": 1, "icon": "truck", "people": { "others": "others", "told_by": "age" }, "asked_first": ["kind"], "procedures": ["move_out", "move_in"] },
  "birth": { "number": 2, "icon": "baby", "procedures": [] }
})");
  files.Put("kita/text.ja.json", R"({
  "municipality/name": "きた市", "municipality/app_name": "きた市の手続き", "municipality/contact.name": "市民課",
  "municipality/notice": "届けは窓口で", "topic/moving": "引っこし", "topic/you": "あなた",
  "fact/move_date.question": "いつ引っこしますか", "fact/move_date.why": "期限が決まります",
  "fact/kind.question": "どこから引っこしますか", "fact/kind.why": "手続きが変わります",
  "fact/kind.choice.from_elsewhere": "ほかの市から", "fact/kind.choice.other": "そのほか",
  "fact/from.question": "前の市はどこですか", "fact/from.why": "届け先です", "fact/from.choice.minami": "みなみ市",
  "fact/pin.question": "暗証番号はわかりますか", "fact/pin.why": "オンラインで使います", "fact/pin.yes": "わかる",
  "fact/born.question": "いつ生まれましたか", "fact/born.why": "年齢を数えます",
  "fact/others.question": "ほかに何人ですか", "fact/others.why": "人ごとに聞きます",
  "fact/desk_open.question": "夜間窓口で受け付けるか", "fact/desk_open.why": "未確認です",
  "evidence/photo_id.name": "写真つきの身分証", "evidence/old_card.name": "前のカード",
  "office/hall.name": "市役所", "office/hall.place": "1階", "campus/centre.name": "市役所",
  "life_event/moving_in.title": "引っこしてくる", "life_event/moving_in.summary": "ほかの市から",
  "life_event/birth.title": "子どもが生まれる", "life_event/birth.summary": "準備中です"
})");
  files.Put("shared/move_out/procedure.json", R"({
  "id": "move_out", "number": 1, "identifier": null, "authority": { "fact": "from" }, "national_template": true, "run": "once",
  "legal_basis": [{ "law": "住民基本台帳法", "article": "24条", "source": "law", "checked": "2026-11-01", "confidence": "official" }],
  "tree": { "root": "which", "nodes": {
    "which": { "ask": "kind", "branches": [
      { "when": "from_elsewhere", "then": "has_card" }, { "otherwise": true, "then": "none" }] },
    "has_card": { "ask": "card", "of": "actor", "branches": [
      { "when": "usable", "then": "has_pin" }, { "otherwise": true, "then": "by_mail" }] },
    "has_pin": { "ask": "pin", "of": "actor", "branches": [
      { "when": true, "then": "home" }, { "when": false, "then": "by_mail" }] },
    "home": { "outcome": "online" }, "by_mail": { "outcome": "mail" }, "none": { "outcome": "nothing" } } },
  "outcomes": {
    "online": { "alternatives": { "mail": { "steps": ["send"] }, "online": { "steps": ["click"] } } },
    "mail": { "alternatives": { "mail": { "steps": ["send"], "recommended": true, "because": "alternative.mail.why" },
                                "phone": { "steps": ["call"] } } },
    "nothing": { "not_needed": true } },
  "steps": {
    "click": { "channel": "online", "authority": { "fact": "from" }, "url": "https://kita.example.jp/online",
      "hours": { "value": { "hours": [{ "days": ["mon", "sun"], "from": "00:00", "until": "24:00" }], "closed_on_legal_closed_days": false },
        "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "offices": { "confidence": "unconfirmed" },
      "fee_yen": { "value": 0, "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "payments": { "value": [], "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "evidence": { "value": [], "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "window": { "value": { "from": { "from_fact": "move_date", "days": -30 }, "until": { "from_fact": "move_date", "days": 10, "counted_from": "same_day" } },
        "source": "law", "checked": "2026-11-01", "confidence": "other-municipality", "valid_from": "2026-04-01", "valid_until": "2027-03-31" },
      "produces": ["moved_out"] },
    "send": { "channel": "mail", "authority": { "fact": "from" },
      "offices": { "confidence": "unconfirmed" },
      "fee_yen": { "value": 110, "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "payments": { "value": ["postal_money_order"], "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "evidence": { "value": [["photo_id", "old_card"]], "source": "law", "checked": "2026-11-01", "confidence": "official" },
      "deadline": { "confidence": "unconfirmed" },
      "produces": ["moved_out"] },
    "call": { "channel": "phone", "authority": { "outside": "minami" },
      "offices": { "confidence": "unconfirmed" }, "fee_yen": { "confidence": "unconfirmed" },
      "payments": { "confidence": "unconfirmed" }, "evidence": { "confidence": "unconfirmed" } } }
})");
  files.Put("shared/move_out/text.ja.json", R"({
  "title": "転出届", "summary": "前の市に届けます", "outcome.online.why": "カードがあるからです", "outcome.mail.why": "カードがないからです",
  "outcome.nothing.not_needed": "いりません", "step.click.name": "オンラインで届ける", "step.send.name": "郵送する", "step.call.name": "電話する",
  "alternative.mail.why": "電話だけでは終わらないからです"
})");
  files.Put("kita/move_out/overlay.json", R"({
  "$schema": "../../schema/overlay.json", "owner": "市民課", "review_by": "2029-04-01",
  "steps": { "call": { "note": "not in the shared one, whose statements tests break",
    "deadline": { "value": { "from_fact": "move_date", "days": 14 }, "source": "page", "checked": "2026-11-01", "confidence": "secondary" } } }
})");
  files.Put("kita/move_in/procedure.json", R"({
  "$schema": "../../schema/procedure.json",
  "id": "move_in", "number": 2, "identifier": "A-1", "authority": "kita", "run": "once", "never_online": true,
  "legal_basis": [{ "law": "住民基本台帳法", "article": "22条", "source": "law", "checked": "2026-11-01", "confidence": "official" }],
  "related": ["move_out"],
  "tree": { "root": "which", "nodes": {
    "which": { "ask": "kind", "branches": [
      { "when": ["from_elsewhere"], "then": "adult" }, { "when": "other", "then": "none" }] },
    "adult": { "ask": "age", "branches": [
      { "when": "< 15", "then": "family" }, { "when": "[15..120]", "then": "file" }] },
    "family": { "ask_any": "age", "is": ">= 18", "branches": [
      { "when": true, "then": "file" }, { "when": false, "then": "none" }] },
    "file": { "outcome": "visit" }, "none": { "outcome": "not_moving" } } },
  "outcomes": {
    "visit": { "alternatives": { "counter": { "steps": ["announce", "file"] } } },
    "not_moving": { "not_needed": true } },
  "steps": {
    "announce": { "channel": "online", "announce_only": true, "authority": "kita", "offices": { "confidence": "unconfirmed" },
      "fee_yen": { "value": 0, "source": "page", "checked": "2026-11-01", "confidence": "official" },
      "payments": { "confidence": "unconfirmed" }, "evidence": { "confidence": "unconfirmed" } },
    "file": { "channel": "in_person", "authority": "kita",
      "offices": { "value": ["hall"], "source": "page", "checked": "2026-11-01", "confidence": "official" },
      "fee_yen": { "value": 0, "source": "page", "checked": "2026-11-01", "confidence": "official" },
      "payments": { "value": [], "source": "page", "checked": "2026-11-01", "confidence": "official" },
      "evidence": { "value": [["photo_id"], ["old_card"]], "source": "page", "checked": "2026-11-01", "confidence": "official" },
      "deadline": { "value": { "from_fact": "move_date", "days": 14, "rolled": "next_open_day" },
        "source": "law", "checked": "2026-11-01", "confidence": "official" }, "takes": { "value": { "unit": "weeks", "at_least": 1, "at_most": 2 }, "source": "page", "checked": "2026-11-01", "confidence": "secondary" },
      "requires": [{ "any_of": ["moved_out"],
        "min_gap": { "value": { "days": 0 }, "source": "law", "checked": "2026-11-01", "confidence": "official" } }],
      "produces": ["registered"] } }
})");
  files.Put("kita/move_in/text.ja.json", R"({
  "title": "転入届", "summary": "引っこしたら届けます", "outcome.visit.why": "窓口で届ける決まりです",
  "outcome.not_moving.not_needed": "いりません", "step.announce.name": "行く日を知らせる", "step.file.name": "窓口で届ける",
  "step.file.note": "番号札を取ります"
})");
  files.Put("kita/move_in/scenarios.json", R"([
  { "id": "adult_with_card", "resident": "カードを持つ22歳の人", "today": "2026-11-30", "life_event": "moving_in",
    "facts": { "kind": "from_elsewhere", "from": "minami", "age": 22, "card": "usable", "pin": true, "move_date": "2026-12-05" },
    "expect": { "move_in": { "status": "settled", "channel": "in_person", "outcome": "visit", "deadline": "2026-12-21" },
                "move_out": { "status": "settled", "channel": "online", "until": "2026-12-14" } },
    "expect_not": { "move_in": { "channel": "online" } } },
  { "id": "somebody_else", "resident": "引っこさない人", "today": "2026-11-30",
    "facts": { "kind": "other" }, "people": [{ "id": "me", "facts": { "age": "unknown" } }, { "id": "a", "facts": { "age": 14 } },
      { "id": "b", "facts": { "age": 15 } }, { "id": "c", "facts": { "age": 17 } }, { "id": "d", "facts": { "age": 18 } }],
    "expect": { "move_in": { "status": "not_needed", "channel": null } } }
])");
  files.Put("kita/move_out/scenarios.json", R"({ "$schema": "../../schema/scenarios.json", "scenarios": [
  { "id": "leaves_without_card", "resident": "カードのない人", "today": "2026-11-30", "facts": { "kind": "from_elsewhere", "card": "none" },
    "expect": { "move_out": { "status": "settled", "channel": "mail" } } },
  { "id": "stays", "resident": "引っこさない人", "today": "2026-11-30", "facts": { "kind": "other" },
    "expect": { "move_out": { "status": "not_needed" } } }
] })");
  return files;
}

/// Replaces the first occurrence in the file; a pattern that is not there leaves a file that cannot be overlooked.
inline void Replace(content::MemoryFiles& files, const std::string& path, std::string_view from, std::string_view to) {
  std::string text = files.Read(path).Ok() ? files.Read(path).value() : std::string();
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    text = "Replace() found nothing";
  } else {
    text.replace(at, from.size(), to);
  }
  files.Put(path, text);
}

}  // namespace madoguchi::tests
