#include "author/fact_sheet.h"

#include <algorithm>
#include <map>
#include <vector>

#include "author/fact_sheet_parts.h"
#include "author/html_text.h"
#include "author/node_words.h"
#include "base/markup.h"

namespace madoguchi::author {
namespace {

using base::EscapeMarkup;

constexpr text::Language kJa = text::Language::kJa;

// 「A」, 「B」 … 「AA」: outcomes are letters, questions are numbers.
std::string LetterOf(std::size_t index) {
  std::string name(1, static_cast<char>('A' + index % 26));
  return index < 26 ? name : LetterOf(index / 26 - 1) + name;
}

std::string ListOf(const std::vector<std::string>& items) {
  if (items.size() == 1) return EscapeMarkup(items.front());
  std::string html;
  for (const std::string& item : items) html += Element("li", "", EscapeMarkup(item));
  return Element("ul", "", html);
}

std::string SourceList(const service::Municipality& municipality, const CitedSources& sources) {
  std::string items;
  for (const service::SourceId id : sources.all()) {
    const service::Source& source = municipality[id];
    const std::string address = source.url.empty() ? "" : "<br>" + Element("span", "meta", EscapeMarkup(source.url));
    items += Element("li", "", EscapeMarkup(source.title) + address);
  }
  return Element("ol", "sources", items) + "\n";
}

// The line above the title.
std::string Over(std::string_view name, const service::Municipality& municipality, base::Date today) {
  return Element(
      "div", "over",
      Element("span", "", EscapeMarkup(name)) +
          Element("span", "", PlainDay(today) + " 印刷　内容は " + PlainDay(municipality.content_date) + " のもの"));
}

class SheetWriter {
 public:
  SheetWriter(const service::Municipality& municipality, rules::ProcedureIndex procedure, base::Date today,
              const content::Upkeep& upkeep)
      : municipality_(municipality),
        procedure_(municipality[procedure]),
        today_(today),
        upkeep_(upkeep),
        say_(municipality, kJa) {}

  std::string Run() {
    NumberQuestions();
    // One after the other: sources get their numbers as they are cited.
    std::string body = Questions();
    body += Outcomes();
    body += Steps();
    body += Law();
    body += Sources();
    body += Section("気づいたこと・足りないこと") + NotesBox();
    return SheetPage(say_.Title(procedure_) + " 事実確認シート", Head() + body);
  }

  /// After Run.
  [[nodiscard]] const SheetCounts& counts() const { return counts_; }

 private:
  [[nodiscard]] const std::vector<rules::Node>& nodes() const { return procedure_.rule.tree.nodes; }

  // In the order in which residents come to them; a question that the tree asks in two places has two numbers.
  void NumberQuestions() {
    std::vector<rules::NodeIndex> waiting = {procedure_.rule.tree.root};
    while (!waiting.empty()) {
      const rules::NodeIndex at = waiting.back();
      waiting.pop_back();
      const rules::Node& node = nodes()[at.index()];
      if (node.outcome || numbers_.count(at.index()) != 0) continue;
      numbers_.emplace(at.index(), numbers_.size() + 1);
      order_.push_back(at.index());
      for (std::size_t b = node.branches.size(); b-- > 0;) waiting.push_back(node.branches[b].then);
    }
  }

  [[nodiscard]] std::string PlaceName(rules::NodeIndex at) const {
    const rules::Node& node = nodes()[at.index()];
    if (node.outcome) return "結果" + LetterOf(node.outcome->index());
    const auto number = numbers_.find(at.index());
    return number == numbers_.end() ? "?" : "質問" + std::to_string(number->second);
  }

  [[nodiscard]] std::string Section(std::string_view name) {
    return Element("h2", "", std::to_string(++sections_) + ". " + std::string(name)) + "\n";
  }

  [[nodiscard]] std::string Head() const {
    std::string html = Over(say_.Name() + "　事実確認シート", municipality_, today_);
    html += Element("h1", "", EscapeMarkup(say_.Title(procedure_))) + "\n";
    html += Element("p", "lead", EscapeMarkup(say_.Get(procedure_.id + "/summary"))) + "\n";
    std::string id = "番号 " + std::to_string(procedure_.number) + "　id " + procedure_.id;
    if (!procedure_.identifier.empty()) id += "　行政サービスID " + procedure_.identifier;
    html += Element("p", "meta", EscapeMarkup(id + "　受け付けるところ: " + say_.Authority(procedure_.authority)));
    if (procedure_.national_template) {
      html += Element("p", "", Element("span", "mark", "全国共通の内容です。この自治体で確かめたものではありません。"));
    }
    if (procedure_.rule.for_each) {
      html += Element("p", "",
                      "この手続きは、「" + EscapeMarkup(FactWords(municipality_, procedure_.rule.for_each->fact, kJa)) +
                          "」に「" +
                          EscapeMarkup(ConditionWords(municipality_, procedure_.rule.for_each->fact,
                                                      procedure_.rule.for_each->when, kJa)) +
                          "」と答える人、一人ひとりについて行います。");
    }
    if (procedure_.never_online)
      html += Element("p", "", "法律で、窓口に出すことになっています（オンラインだけでは終わりません）。");
    html += CountChips(counts_);
    html += Element(
        "div", "how",
        "<b>お願い</b>　書いてあることが正しければ「正しい」に、違っていれば「直す」に印を付け、正しい値を書いてください。"
        "太い線で囲んだ「未確認」の値は、住民には表示されず「窓口で確認してください」と出ています。"
        "もとになるページや文書の番号 [ ] "
        "は、終わりの一覧にあります。窓口の所在地・電話・時間は、「窓口」の紙にまとめてあります。");
    return html + "\n" + SignOffBox(upkeep_, today_);
  }

  [[nodiscard]] std::string Question(std::size_t index) const {
    const rules::Node& node = nodes()[index];
    const rules::Fact& fact = municipality_.vocabulary[node.fact];
    const bool unconfirmed = fact.owner == rules::FactOwner::kAuthority;
    // Policy values that nobody could confirm have words as well, though no resident is asked for them.
    const std::string question = unconfirmed ? say_.Question(fact) : QuestionWords(municipality_, node, kJa);
    std::string ask = Element("b", "", EscapeMarkup(question));
    if (const auto hint = say_.Find("fact/" + fact.id + ".hint")) ask += "<br>" + EscapeMarkup(*hint);
    if (unconfirmed) {
      ask += "<br>" + Element("span", "mark", "未確認") +
             "　この自治体の扱いが分からないので、住民には聞かず、どちらの場合も案内しています。どれか教えてください。";
    } else if (const auto why = say_.Find("fact/" + fact.id + ".why")) {
      ask += Element("p", "meta", "聞く理由: " + EscapeMarkup(*why));
    }
    std::string answers;
    for (const rules::Branch& branch : node.branches) {
      const std::string words = (unconfirmed ? "□ " : "") + EscapeMarkup(AnswerWords(municipality_, node, branch, kJa));
      answers += Element("li", "", Element("span", "", words) + Element("span", "to", "→ " + PlaceName(branch.then)));
    }
    return "<tr" + std::string(unconfirmed ? " class=\"open\"" : "") + ">" +
           Element("th", "no", std::to_string(numbers_.at(index))) + Element("td", "", ask) +
           Element("td", "", Element("ul", "answers", answers)) + Element("td", "fill", "<b>□ 正しい<br>□ 直す</b>") +
           "</tr>\n";
  }

  [[nodiscard]] std::string Questions() {
    if (order_.empty()) return {};
    std::string rows;
    for (const std::size_t index : order_) rows += Question(index);
    return Section("質問と、答えごとの行き先") +
           Element("table", "questions",
                   "<thead><tr><th class=\"no\">質問</th><th class=\"ask\">聞くことと理由</th><th>答え → 行き先</th>"
                   "<th class=\"fill\">確認</th></tr></thead>\n" +
                       Element("tbody", "", rows)) +
           "\n";
  }

  [[nodiscard]] std::string Badge(service::Channel channel) const {
    return Element("span", service::IsVisit(channel) ? "badge visit" : "badge", EscapeMarkup(say_.Channel(channel)));
  }

  [[nodiscard]] std::string Outcome(std::size_t index) const {
    const service::Outcome& outcome = procedure_.outcomes[index];
    const std::string check = Element("span", "fill", "<b>□ 正しい　□ 直す</b>");
    const std::string name = "結果" + LetterOf(index) + "　";
    std::string html;
    if (outcome.not_needed()) {
      html = Element("h3", "", Element("span", "", name + "手続きはいりません") + check);
      html += Element("p", "", EscapeMarkup(say_.Get(procedure_.id + "/outcome." + outcome.id + ".not_needed")));
    } else {
      const auto headline = service::HeadlineOf(procedure_, outcome);
      html = Element("h3", "", Element("span", "", name + (headline ? Badge(*headline) : "")) + check);
      html += Element("p", "", EscapeMarkup(say_.Get(procedure_.id + "/outcome." + outcome.id + ".why")));
    }
    std::string ways;
    for (const service::Alternative& alternative : outcome.alternatives) {
      std::string steps;
      for (const service::StepIndex step : alternative.steps) {
        steps += (steps.empty() ? "" : " → ") + EscapeMarkup(say_.StepName(procedure_, procedure_.steps[step.index()]));
      }
      std::string way = Badge(service::HeadlineOf(procedure_, alternative)) + "　" + steps;
      if (alternative.recommended) way += "　" + Element("span", "star", "★ おすすめとして表示");
      if (const auto note = say_.Find(procedure_.id + "/alternative." + outcome.id + "." + alternative.id + ".note")) {
        way += Element("p", "meta", EscapeMarkup(*note));
      }
      if (!alternative.because.empty())
        way += Element("p", "meta", "おすすめの理由: " + EscapeMarkup(say_.Get(alternative.because)));
      ways += Element("li", "", way);
    }
    if (!ways.empty()) html += Element("ul", "", ways);
    return Element("div", "card outcome", html) + "\n";
  }

  [[nodiscard]] std::string Outcomes() {
    std::string html = Section("結果（住民に出る案内）");
    for (std::size_t i = 0; i < procedure_.outcomes.size(); ++i) html += Outcome(i);
    return html;
  }

  [[nodiscard]] std::string OfficeNames(const std::vector<service::OfficeId>& ids) const {
    if (ids.empty()) return "（窓口はいらない）";
    std::vector<std::string> names;
    for (const service::OfficeId id : ids) names.push_back(say_.Office(municipality_[id]));
    return ListOf(names);
  }

  [[nodiscard]] std::string EvidenceList(const std::vector<service::EvidenceRequirement>& evidence) const {
    if (evidence.empty()) return "なし";
    std::vector<std::string> items;
    for (const service::EvidenceRequirement& requirement : evidence) items.push_back(say_.Evidence(requirement));
    return ListOf(items);
  }

  void AddRequirements(const service::Step& step, ValueTable& table) const {
    for (const service::Requirement& requirement : step.requires_tokens) {
      std::vector<std::string> names;
      for (const service::TokenId token : requirement.any_of) {
        const std::string name = say_.Token(token);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
      table.AddPlain("先にすること", ListOf(names));
      if (requirement.min_gap)
        table.Add("あける日数（短くても）", EscapeMarkup(say_.Gap(requirement.min_gap->value)),
                  requirement.min_gap->provenance);
      if (requirement.max_gap)
        table.Add("あける日数（長くても）", EscapeMarkup(say_.Gap(requirement.max_gap->value)),
                  requirement.max_gap->provenance);
    }
  }

  [[nodiscard]] std::string UsedBy(std::size_t step) const {
    std::string letters;
    for (std::size_t i = 0; i < procedure_.outcomes.size(); ++i) {
      const std::vector<service::Alternative>& ways = procedure_.outcomes[i].alternatives;
      const bool uses = std::any_of(ways.begin(), ways.end(), [&](const service::Alternative& way) {
        return std::any_of(way.steps.begin(), way.steps.end(),
                           [&](service::StepIndex each) { return each.index() == step; });
      });
      if (uses) letters += (letters.empty() ? "結果" : "・") + LetterOf(i);
    }
    return letters;
  }

  [[nodiscard]] std::string StepTable(std::size_t index) {
    const service::Step& step = procedure_.steps[index];
    ValueTable table(say_, sources_, counts_, today_);
    table.AddPlain("方法", Badge(step.channel) + (step.announce_only ? "　知らせるだけで、これでは終わらない" : "") +
                               "　出す先: " + EscapeMarkup(say_.Authority(step.authority)));
    if (step.url) table.AddPlain("受付のページ", EscapeMarkup(*step.url));
    if (service::IsVisit(step.channel)) {
      table.Add("窓口", OfficeNames(step.offices.value), step.offices.provenance);
    }
    if (step.hours.stated()) table.Add("受付時間", ListOf(say_.Hours(step.hours.value)), step.hours.provenance);
    table.Add("手数料（1通）", EscapeMarkup(say_.Yen(step.fee_yen.value)), step.fee_yen.provenance);
    if (!step.fee_yen.stated() || step.fee_yen.value > 0) {
      table.Add("支払い方法", EscapeMarkup(say_.Payments(step.payments.value)), step.payments.provenance);
    }
    table.Add("持ちもの", EvidenceList(step.evidence.value), step.evidence.provenance);
    if (step.window) table.Add("できる期間", EscapeMarkup(say_.Window(step.window->value)), step.window->provenance);
    if (step.deadline) table.Add("期限", EscapeMarkup(say_.Rule(step.deadline->value)), step.deadline->provenance);
    if (step.takes) table.Add("できるまで", EscapeMarkup(say_.Takes(step.takes->value)), step.takes->provenance);
    AddRequirements(step, table);
    std::string html =
        Element("h3", "", EscapeMarkup(say_.StepName(procedure_, step)) + "　" + Element("span", "meta", UsedBy(index)));
    if (const auto note = say_.Find(procedure_.id + "/step." + step.id + ".note"))
      html += Element("p", "note", EscapeMarkup(*note));
    return html + "\n" + table.Html();
  }

  [[nodiscard]] std::string Steps() {
    std::string html = Section("すること（ステップ）ごとの値");
    for (std::size_t i = 0; i < procedure_.steps.size(); ++i) html += StepTable(i);
    return html;
  }

  [[nodiscard]] std::string Law() {
    ValueTable table(say_, sources_, counts_, today_);
    if (procedure_.legal_basis.empty()) table.Add("法律の名前と条", "", {});
    for (const service::LegalBasis& basis : procedure_.legal_basis)
      table.Add(basis.law, EscapeMarkup(basis.article), basis.provenance);
    return Section("もとになる法律") + table.Html();
  }

  [[nodiscard]] std::string Sources() {
    return sources_.all().empty() ? std::string() : Section("情報のもと") + SourceList(municipality_, sources_);
  }

  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  base::Date today_;
  content::Upkeep upkeep_;
  ContentWords say_;
  CitedSources sources_;
  SheetCounts counts_;
  int sections_ = 0;
  std::map<std::size_t, std::size_t> numbers_;  ///< by node
  std::vector<std::size_t> order_;              ///< nodes
};

}  // namespace

std::string FactSheetFile(const service::Procedure& procedure) { return "sheet_" + procedure.id + ".html"; }

std::string FactSheet(const service::Municipality& municipality, rules::ProcedureIndex procedure, base::Date today,
                      const content::Upkeep& upkeep) {
  return SheetWriter(municipality, procedure, today, upkeep).Run();
}

std::string OfficeSheet(const service::Municipality& municipality, base::Date today) {
  const ContentWords say(municipality, kJa);
  CitedSources sources;
  SheetCounts counts;
  std::string body;
  for (const service::Office& office : municipality.offices) {
    ValueTable table(say, sources, counts, today);
    table.Add("所在地", EscapeMarkup(office.address.value), office.address.provenance);
    table.Add("電話", EscapeMarkup(office.phone.value), office.phone.provenance);
    table.Add("開いている時間", ListOf(say.Hours(office.calendar.value)), office.calendar.provenance);
    table.Add("使える支払い方法", EscapeMarkup(say.Payments(office.payments.value)), office.payments.provenance);
    if (!office.location_known.stated()) table.Add("場所", "", office.location_known.provenance);
    const auto place = say.Find("office/" + office.id + ".place");
    const std::string where = place ? "　" + Element("span", "meta", EscapeMarkup(*place)) : "";
    body += Element("h3", "", EscapeMarkup(say.Office(office)) + where) + "\n" + table.Html();
  }
  ValueTable contact(say, sources, counts, today);
  contact.Add("電話", EscapeMarkup(municipality.contact_phone.value), municipality.contact_phone.provenance);
  contact.Add("受付時間", ListOf(say.Hours(municipality.contact_hours.value)), municipality.contact_hours.provenance);
  body += Element("h3", "", "聞くところ　" + EscapeMarkup(say.Get("municipality/contact.name"))) + "\n" + contact.Html();
  body += Element("h2", "", "情報のもと") + "\n" + SourceList(municipality, sources);
  return SheetPage(say.Name() + " 窓口 事実確認シート",
                   Over(say.Name() + "　事実確認シート", municipality, today) + Element("h1", "", "窓口") + "\n" +
                       CountChips(counts) + "\n" + SignOffBox({}, today) + body +
                       Element("h2", "", "気づいたこと・足りないこと") + "\n" + NotesBox());
}

content::Upkeep UpkeepOf(const std::vector<content::Upkeep>& upkeep, std::string_view procedure) {
  for (const content::Upkeep& one : upkeep) {
    if (one.procedure == procedure) return one;
  }
  return {};
}

std::string FactSheetIndex(const service::Municipality& municipality, const std::vector<rules::ProcedureIndex>& procedures,
                           base::Date today, const std::vector<content::Upkeep>& upkeep) {
  const ContentWords say(municipality, kJa);
  std::string rows;
  for (const rules::ProcedureIndex index : procedures) {
    const service::Procedure& procedure = municipality[index];
    SheetWriter sheet(municipality, index, today, {});
    (void)sheet.Run();
    const SheetCounts& counts = sheet.counts();
    const std::string link = "<a href=\"" + FactSheetFile(procedure) + "\">" + EscapeMarkup(say.Title(procedure)) + "</a>";
    rows += "<tr>" + Element("td", "", std::to_string(procedure.number)) + Element("th", "", link) +
            Element("td", "", std::to_string(counts.all)) +
            Element("td", "", counts.unconfirmed == 0 ? "0" : Element("span", "mark", std::to_string(counts.unconfirmed))) +
            Element("td", "", std::to_string(counts.old)) +
            Element("td", "", counts.oldest ? PlainDay(*counts.oldest) : "—") +
            Element("td", "", EscapeMarkup(UpkeepOf(upkeep, procedure.id).owner)) + Element("td", "", "") + "</tr>\n";
  }
  const std::string body =
      Over(say.Name(), municipality, today) + Element("h1", "", "事実確認シート 一覧") + "\n" +
      Element("p", "lead",
              "手続きごとに1枚、それと<a "
              "href=\"offices.html\">窓口</a>が1枚です。印刷して担当課に渡し、確かめてもらってください。") +
      "\n" +
      Element("table", "index",
              "<thead><tr><th style=\"width:7%\">番号</th><th style=\"width:33%\">手続き</th><th style=\"width:8%\">値</th>"
              "<th style=\"width:9%\">未確認</th><th style=\"width:9%\">1年以上前</th><th "
              "style=\"width:15%\">いちばん古い確認日</th>"
              "<th>担当課</th><th>確認した日</th></tr></thead>\n" +
                  Element("tbody", "", rows)) +
      "\n";
  return SheetPage(say.Name() + " 事実確認シート", body);
}

}  // namespace madoguchi::author
