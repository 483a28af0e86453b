#include "author/diff_text.h"

#include <algorithm>
#include <vector>

#include "author/content_words.h"
#include "author/offer_words.h"

namespace madoguchi::author {
namespace {

// Longer lists are cut: they are read, not worked through.
constexpr std::size_t kMostListed = 20;

std::string Joined(const std::vector<std::string>& parts) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size() && i < kMostListed; ++i) joined += (i == 0 ? "" : ", ") + parts[i];
  if (parts.size() > kMostListed) joined += ", … (+" + std::to_string(parts.size() - kMostListed) + ")";
  return joined;
}

class DiffWriter {
 public:
  DiffWriter(const service::Municipality& old_town, const service::Municipality& new_town, const ContentDiff& diff,
             text::Language language)
      : old_town_(old_town), new_town_(new_town), diff_(diff), language_(language), say_(new_town, language) {}

  std::string Run() {
    Line(0, "# " + say_.Name() + "（" + new_town_.id + "）");
    if (diff_.empty()) {
      Line(0, Said("違いはありません。", "There is no difference."));
      return text_;
    }
    WriteResidents();
    WriteLists();
    return text_;
  }

 private:
  [[nodiscard]] std::string Said(std::string_view ja, std::string_view en, const base::Arguments& with = {}) const {
    return Say(language_, ja, en, with);
  }

  void Line(int indent, const std::string& words) {
    text_ += std::string(static_cast<std::size_t>(indent), ' ') + words + "\n";
  }

  void WriteResidents() {
    if (!diff_.changes_results()) {
      Line(0, Said("住民の結果は変わりません。", "No resident's result changes."));
    }
    if (diff_.leaves_out_residents()) {
      Line(0, Said("質問が変わったので、比べられない人がいます（下の「質問」を見てください）。",
                   "Questions changed, so that some residents cannot be compared (see 'questions' below)."));
    }
    if (diff_.more_visits()) {
      Line(0, "");
      Line(0, Said("!! 窓口に行く回数が増える人がいます", "!! Some residents have to come more often"));
      WriteKinds([](const KindOfChange& kind) { return kind.more_visits(); });
    }
    const auto is_other = [](const KindOfChange& kind) { return !kind.more_visits() && !kind.harmless(); };
    if (Any(is_other)) {
      Line(0, "");
      Line(0, Said("結果が変わる人", "Residents whose result changes"));
      WriteKinds(is_other);
    }
    const auto harmless = [](const KindOfChange& kind) { return kind.harmless(); };
    if (Any(harmless)) {
      Line(0, "");
      Line(0, Said("結果の名前だけが変わる（住民には同じ）", "Only names of outcomes change (the same for residents)"));
      WriteKinds(harmless);
    }
    for (const ProcedureDiff& procedure : diff_.procedures) {
      if (procedure.complete) continue;
      Line(0, Said("「{id}」は大きすぎて、最後まで調べられませんでした。", "'{id}' is too large to be compared to the end.",
                   {{"id", procedure.id}}));
    }
  }

  template <class Wanted>
  [[nodiscard]] bool Any(const Wanted& wanted) const {
    return std::any_of(diff_.procedures.begin(), diff_.procedures.end(), [&](const ProcedureDiff& procedure) {
      return std::any_of(procedure.kinds.begin(), procedure.kinds.end(), wanted);
    });
  }

  template <class Wanted>
  void WriteKinds(const Wanted& wanted) {
    for (const ProcedureDiff& procedure : diff_.procedures) {
      if (!std::any_of(procedure.kinds.begin(), procedure.kinds.end(), wanted)) continue;
      Line(2, say_.Get(procedure.id + "/title") + "（" + procedure.id + "）");
      for (const KindOfChange& kind : procedure.kinds) {
        if (wanted(kind)) WriteKind(procedure, kind);
      }
    }
  }

  // Another channel has other places and hours: naming them is enough.
  [[nodiscard]] static bool FollowsFromChannel(Aspect aspect) {
    return aspect == Aspect::kPlaces || aspect == Aspect::kPayments || aspect == Aspect::kWaiting ||
           aspect == Aspect::kService || aspect == Aspect::kOtherWays;
  }

  [[nodiscard]] std::string Arrow(const std::string& before, const std::string& after) const {
    return before + " → " + after;
  }

  void WriteKind(const ProcedureDiff& procedure, const KindOfChange& kind) {
    const service::Procedure& before = old_town_[*old_town_.FindProcedure(procedure.id)];
    const service::Procedure& after = new_town_[*new_town_.FindProcedure(procedure.id)];
    const base::Date today = diff_.joint.today();
    const OfferWords old_words(old_town_, before, language_, today);
    const OfferWords new_words(new_town_, after, language_, today);
    const std::string who = WitnessWords(old_town_, new_town_, diff_.joint, kind.witness, language_);
    const std::string old_channel = old_words.Of(kind.ends[0], Aspect::kChannel);
    const std::string new_channel = new_words.Of(kind.ends[1], Aspect::kChannel);
    const bool moves = kind.changes.front().aspect == Aspect::kChannel;
    Line(4, "- " + who + ": " +
                (moves ? Arrow(old_channel, new_channel) : new_channel + Said("（方法は同じ）", " (the same channel)")));
    std::vector<std::string> also;
    for (const Change& change : kind.changes) {
      if (change.aspect == Aspect::kChannel) continue;
      const std::string name = AspectWords(language_, change.aspect);
      if (moves && FollowsFromChannel(change.aspect)) {
        also.push_back(name);
      } else {
        Line(6, name + ": " + ChangeWords(old_words, new_words, kind, change.aspect));
      }
    }
    if (!also.empty()) Line(6, Said("ほかに変わるもの: ", "also different: ") + say_.List(also));
    if (kind.deadline) WriteExample(*kind.deadline);
    Line(6, Said("同じ変化になる答え方: {paths}通り", "Ways to answer with the same change: {paths}",
                 {{"paths", std::to_string(kind.paths)}}) +
                (kind.witness.smallest
                     ? ""
                     : Said("（もっと短い言い方があるかもしれません）", " (there may be a shorter way to say who)")));
  }

  // Of a list, only what is new and what is gone.
  [[nodiscard]] std::string ChangeWords(const OfferWords& before, const OfferWords& after, const KindOfChange& kind,
                                        Aspect aspect) const {
    const std::vector<std::string> old_things = before.ThingsOf(kind.ends[0], aspect);
    const std::vector<std::string> new_things = after.ThingsOf(kind.ends[1], aspect);
    std::string words;
    const auto add = [&](const std::vector<std::string>& things, const std::vector<std::string>& others,
                         std::string_view mark) {
      for (const std::string& thing : things) {
        if (std::find(others.begin(), others.end(), thing) != others.end()) continue;
        words += (words.empty() ? "" : " ") + std::string(mark) + thing;
      }
    };
    if (!old_things.empty() && !new_things.empty()) {
      add(old_things, new_things, "－");
      add(new_things, old_things, "＋");
    }
    return words.empty() ? Arrow(before.Of(kind.ends[0], aspect), after.Of(kind.ends[1], aspect)) : words;
  }

  void WriteExample(const DatedExample& example) {
    const rules::Fact& fact = diff_.joint.vocabulary()[example.anchor.fact];
    Line(6, Said("たとえば、{answer}なら: {before} → {after}", "for example, with {answer}: {before} → {after}",
                 {{"answer", say_.QuestionAndAnswer(fact, example.day.days)},
                  {"before", say_.Day(example.before)},
                  {"after", say_.Day(example.after)}}));
  }

  void WriteList(std::string_view ja, std::string_view en, const ListDiff& list) {
    if (list.empty()) return;
    Line(2, Said(ja, en));
    if (!list.added.empty()) Line(4, Said("新しい: ", "new: ") + Joined(list.added));
    if (!list.removed.empty()) Line(4, Said("なくなった: ", "gone: ") + Joined(list.removed));
    if (!list.changed.empty()) Line(4, Said("変わった: ", "changed: ") + Joined(list.changed));
  }

  [[nodiscard]] std::string FactChangeWords(const FactChange& change) const {
    switch (change.what) {
      case FactChange::What::kType:
        return Said("種類か持ち主が変わった。別の質問として比べた", "another type or owner: compared as two questions");
      case FactChange::What::kChoiceAdded:
        return Said("答え「{choice}」が新しい。そう答える人は、比べられない",
                    "answer '{choice}' is new: who gives it cannot be compared", {{"choice", change.detail}});
      case FactChange::What::kChoiceRemoved:
        return Said("答え「{choice}」がなくなった。そう答えた人は、比べられない",
                    "answer '{choice}' is gone: who gave it cannot be compared", {{"choice", change.detail}});
      case FactChange::What::kDomain:
        return Said("答えられる範囲が変わった。両方の範囲にある答えだけ比べた",
                    "other bounds: only answers within both were compared");
      case FactChange::What::kAppliesWhen:
        return Said("聞かれる人の条件が変わった", "asked of other people");
      case FactChange::What::kRelation:
        return Said("ほかの日付との関係が変わった。両方の関係に合う答えだけ比べた",
                    "tied to other dates than before: only answers that fit both were compared");
      case FactChange::What::kRevision:
        return Said("意味が変わった（revision）", "its meaning was changed (revision)");
    }
    return {};
  }

  void WriteLists() {
    const std::size_t before = text_.size();
    Line(0, "");
    Line(0, Said("そのほかの違い", "Other differences"));
    const std::size_t heading_end = text_.size();
    WriteList("手続き", "procedures", diff_.procedure_list);
    WriteList("できごと", "life events", diff_.life_events);
    WriteList("質問", "questions", diff_.facts);
    for (const FactChange& change : diff_.fact_changes) Line(4, change.fact + ": " + FactChangeWords(change));
    WriteList("窓口", "offices", diff_.offices);
    WriteList("ことば", "words", diff_.words);
    WriteList("情報のもと", "sources", diff_.sources);
    if (!diff_.statements.empty())
      Line(2, Said("もと・確認日・確かさが変わった値", "values with another source, date or confidence"));
    for (std::size_t i = 0; i < diff_.statements.size() && i < kMostListed; ++i) {
      const SourceChange& change = diff_.statements[i];
      Line(4, change.statement + ": " + Arrow(change.before, change.after));
    }
    if (diff_.statements.size() > kMostListed) Line(4, "… (+" + std::to_string(diff_.statements.size() - kMostListed) + ")");
    if (text_.size() == heading_end) text_.resize(before);
  }

  const service::Municipality& old_town_;
  const service::Municipality& new_town_;
  const ContentDiff& diff_;
  text::Language language_;
  ContentWords say_;
  std::string text_;
};

}  // namespace

std::string WitnessWords(const service::Municipality& old_town, const service::Municipality& new_town,
                         const JointVocabulary& joint, const Witness& witness, text::Language language) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : witness.answers) {
    const rules::Fact& fact = joint.vocabulary()[key.fact];
    const ContentWords say(joint.FactOf(Side::kNew, key.fact) ? new_town : old_town, language);
    std::string part = say.QuestionAndAnswer(fact, value);
    if (witness.people > 1 && fact.owner == rules::FactOwner::kPerson) {
      part = Say(language, "{n}人目が", "person {n} gives ", {{"n", std::to_string(key.person.index() + 1)}}) + part;
    }
    parts.push_back(std::move(part));
  }
  const std::string answers = ContentWords(new_town, language).List(parts);
  std::string who = answers.empty() ? Say(language, "すべての人", "everybody")
                                    : Say(language, "{answers}と答える人", "who answers {answers}", {{"answers", answers}});
  if (witness.people > 1) {
    who += Say(language, "（{n}人の世帯で、{s}人目の手続き）", " (in a household of {n}, for person {s})",
               {{"n", std::to_string(witness.people)}, {"s", std::to_string(witness.subject.index() + 1)}});
  }
  return who;
}

std::string DiffAsText(const service::Municipality& old_town, const service::Municipality& new_town, const ContentDiff& diff,
                       text::Language language) {
  return DiffWriter(old_town, new_town, diff, language).Run();
}

}  // namespace madoguchi::author
