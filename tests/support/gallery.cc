#include "support/gallery.h"

#include <string>
#include <utility>

#include "support/gallery_nodes.h"

namespace madoguchi::testing {
namespace {
Node Hero() {
  return Id(
      "hero",
      Group(Part::kHero,
            {Group(Part::kNone,
                   {Heading(1, "行かずに\u200Bすむ手続き、\u200B一度で\u200Bすむ手続き。"),
                    Paragraph("質問に\u200B答えると、\u200B手続きごとの\u200B行き方と、\u200Bその理由が\u200Bわかります。",
                              Part::kLead)}),
             Make(Role::kPicture, Part::kRoadPicture, {}, {Text("家で"), Text("一度のおでかけで")}),
             List(Part::kSignLegend, {Sign(Channel::kOnline, "オンライン"), Sign(Channel::kMail, "郵送"),
                                      Sign(Channel::kInPerson, "来庁"), Sign(Channel::kConvenienceStore, "コンビニ"),
                                      Sign(Channel::kCashlessCounter, "窓口でキャッシュレス")})}));
}

}  // namespace

app::Screen StartScreen(bool kiosk) {
  if (kiosk) {
    Node touch = With(Icon::kTouch, Button(Part::kTouchToStart, "画面に さわってください"));
    touch.children = {Text("手続きの行き方が わかります")};
    return Page("idle", true,
                {Hero(), std::move(touch),
                 Group(Part::kLanguageButtons, {Button(Part::kSecondary, "日本語"), Button(Part::kSecondary, "English")}),
                 With(Icon::kCheck, Paragraph("答えは、終わると全部消えます。", Part::kMeta))});
  }
  return Page("start", false,
              {Hero(), Section(Part::kNone, {Heading(2, "どうしましたか"),
                                             List(Part::kEventList,
                                                  {Event(Icon::kTruck, "引っこし", "転入・転出・区内での引っこし"),
                                                   Event(Icon::kDocument, "証明書がほしい", "住民票・戸籍・印鑑・税の証明"),
                                                   Event(Icon::kBaby, "子どもが生まれる", "出生届・児童手当・医療証"),
                                                   Event(Icon::kRings, "結婚・離婚", "婚姻届・離婚届・世帯の変更"),
                                                   Event(Icon::kBriefcase, "仕事が変わる", "健康保険・年金"),
                                                   Event(Icon::kCandle, "家族が亡くなった", "死亡届・葬祭費"),
                                                   Event(Icon::kCard, "マイナンバーカード", "更新・暗証番号・紛失"),
                                                   Event(Icon::kScooter, "原付・犬・ごみ", "登録・変更・処分")})})});
}

app::Screen QuestionScreen(bool kiosk) {
  Node legend = Make(Role::kLegend, Part::kNone, "マイナンバーカードを\u200B持って\u200Bいますか");
  legend.level = 1;
  Node progress = Paragraph("あと2〜4問", Part::kProgress);
  progress.progress = app::ProgressLine{4, 3, 5};
  Node choices = Id(
      "choices", Make(Role::kRadioGroup, Part::kChoices, {},
                      {std::move(legend), Paragraph("引っこす本人の\u200Bカードについて\u200B答えてください。", Part::kHint),
                       Choice("持っている", "有効期限内で、\u200B暗証番号もわかる"),
                       Choice("持っているが、\u200B使えない", "期限切れ、または\u200B暗証番号がわからない"),
                       Choice("持っていない", ""), Choice("わからない", "両方の場合をお見せします", Part::kChoiceApart)}));
  Node next = Button(Part::kPrimary, "つづける");
  next.primary = true;
  Node why = Accordion(
      Icon::kQuestion, "なぜ\u200B聞くのですか",
      {Paragraph(
           "カードがあると、\u200B前の住所の\u200B大田区へ\u200B出す転出届を、\u200B家から\u200Bオンラインで\u200B出せます。"
           "\u200B引っこしたあとも\u200Bカードを\u200B使うには、\u200B転入届と\u200B同時に\u200B手続きをします。"),
       List(Part::kNone,
            {Item({Meta("「持っている」なら、転出届は"), Group(Part::kRow, {Sign(Channel::kOnline, "オンライン")})}),
             Item({Meta("「持っていない」なら、転出届は"),
                   Group(Part::kRow, {Sign(Channel::kMail, "郵送"), Text("または"), Sign(Channel::kInPerson, "来庁")})})})});
  if (kiosk) {
    choices.children[2].selected = true;
    return Page(
        "question/mynumber_card", true,
        {Columns({std::move(progress), std::move(choices),
                  Group(Part::kActions, {With(Icon::kChevronLeft, Button(Part::kSecondary, "もどる")), std::move(next)}),
                  Accordion(Icon::kQuestion, "なぜ\u200B聞くのですか")},
                 {})});
  }
  return Page(
      "question/mynumber_card", false,
      {Columns(
          {Back("もどる"), std::move(progress), std::move(choices), Group(Part::kActions, {std::move(next)}),
           std::move(why)},
          {Section(Part::kOutlook,
                   {Heading(2, "いまの見通し"),
                    List(Part::kNone, {Make(Role::kItem, Part::kOutlookItem, {},
                                            {Strong("転出届（大田区へ）"), Text("この質問で決まります"),
                                             Sign(Channel::kOnline, "オンライン", Part::kSignOutline),
                                             Sign(Channel::kMail, "郵送", Part::kSignOutline),
                                             Sign(Channel::kInPerson, "来庁", Part::kSignOutline)}),
                                       Make(Role::kItem, Part::kOutlookItem, {},
                                            {Strong("転入届（世田谷区へ）"), Sign(Channel::kInPerson, "来庁に決まり")})})}),
           Accordion(Icon::kList, "これまでの答え（4つ）"),
           With(Icon::kRestart, Button(Part::kAccordion, "はじめからやりなおす"))})});
}

app::Screen DateScreen() {
  Node legend = Make(Role::kLegend, Part::kNone, "引っこす日は\u200Bいつですか");
  legend.level = 1;
  const auto field = [](std::string id, std::string words, std::string value) {
    Node node = Id(std::move(id), Acting(Make(Role::kNumberField, Part::kNone, std::move(words))));
    node.value = std::move(value);
    return node;
  };
  Node error = With(Icon::kError, Paragraph("月を入れてください。", Part::kError));
  Node link = Make(Role::kLink, Part::kNone, "引っこす日はいつですか");
  link.value = "#field/month";
  Node summary = With(Icon::kError, Make(Role::kErrorSummary, Part::kError, "日にちを入れてください",
                                         {List(Part::kNone, {Item({std::move(link)})})}));
  Node next = Button(Part::kPrimary, "つづける");
  next.primary = true;
  return Page("question/moving_date", false,
              {Columns({Back("もどる"), std::move(summary),
                        Make(Role::kFieldGroup, Part::kFields, {},
                             {std::move(legend), Paragraph("例：2026年12月5日", Part::kHint), std::move(error),
                              Group(Part::kRow, {field("field/year", "年", "2026"), field("field/month", "月", ""),
                                                 field("field/day", "日", "5")}),
                              Acting(Make(Role::kCheckbox, Part::kChoiceApart, "まだ決まっていない"))}),
                        Group(Part::kActions, {std::move(next)})},
                       {})});
}

app::Screen CheckScreen() {
  const auto group = [](std::string heading, Nodes rows) {
    return Section(Part::kAnswerGroup,
                   {Heading(2, std::move(heading)), Make(Role::kDescriptions, Part::kNone, {}, std::move(rows))});
  };
  Node show = Button(Part::kPrimary, "手続きを見る");
  show.primary = true;
  return Page(
      "check", false,
      {Columns({Back("もどる"), Heading(1, "答えを\u200B確認して\u200Bください"),
                Paragraph("「変更」を\u200Bおすと、\u200Bその質問に\u200Bもどります。\u200Bほかの答えは\u200B残ります。",
                          Part::kLead),
                group("引っこし", {Answer("どんな引っこしですか", "大田区から世田谷区へ"),
                                   Answer("引っこす日はいつですか", "2026年12月5日（土）"),
                                   Answer("だれが引っこしますか", "自分ひとり")}),
                group("あなたのこと", {Answer("年齢はいくつですか", "22歳"),
                                       Answer("マイナンバーカードを持っていますか", "持っている（暗証番号もわかる）"),
                                       Answer("健康保険はどれですか", "勤め先の健康保険")}),
                group("持っているもの・ほしいもの", {Answer("原付を持っていますか", "50ccが1台、ナンバーあり"),
                                                     Answer("住民票の写しがいりますか", "1通いる")}),
                Group(Part::kActions,
                      {std::move(show), With(Icon::kRestart, Button(Part::kTextLink, "答えを消して、はじめから"))})},
               {Id("summary", Section(Part::kBox, {Heading(2, "8つの答えで決まりました"),
                                                   Paragraph("手続きは5つです。これ以上の質問はありません。"),
                                                   Paragraph("答えは、\u200Bこの端末の\u200B外へは\u200B送られません。\u200B"
                                                             "画面を\u200B閉じると\u200B消えます。")}))})});
}

app::Screen PlanScreen() {
  Node ticket =
      Group(Part::kTicket,
            {Group(Part::kTicketRoute, {Group(Part::kNone, {Meta("いまの住所"), Strong("大田区")}),
                                        Group(Part::kNone, {Meta("新しい住所"), Strong("世田谷区")}),
                                        With(Icon::kTruck, Paragraph("2026年12月5日（土）に引っこし"))}),
             Make(Role::kDescriptions, Part::kTicketFacts, {},
                  {Fact("家で", "1件", "", Channel::kOnline), Fact("おでかけ", "1回（4件）", "", Channel::kInPerson),
                   Fact("最初の期限", "12月15日（火）まで", "転出届・あと23日"),
                   Fact("最後の期限", "12月21日（月）まで", "転入届など・あと29日"),
                   Fact("費用", "300円 または 200円", "住民票の写し 1通")})});
  Node home = Section(
      Part::kZoneHome,
      {ZoneHead(Icon::kHome, "家で", "1件"),
       Make(Role::kOrderedList, Part::kNone, {},
            {Stop(Channel::kOnline, "オンライン", "転出届（大田区へ）",
                  {Strong("12月15日（火）まで"), Text("あと23日", Part::kChip), Text("手数料 無料"),
                   Text("マイナポータルで出す")},
                  {Paragraph("窓口へ行く日の\u200B1営業日前までに\u200Bすませてください。"),
                   With(Icon::kChevronRight, Link(Part::kSecondary, "マイナポータルをひらく", "https://example.jp/"))})})});
  Node move = With(Icon::kTruck, Group(Part::kZoneMove, {}));
  move.words = "12月5日（土）　引っこし";
  Node end = With(Icon::kHome, Group(Part::kZoneEnd, {}));
  end.words = "これで終わりです";
  Node fork = Make(
      Role::kItem, Part::kFork, {},
      {Meta("どちらかを選ぶ"), Heading(3, "住民票の写し　1通"),
       Option(Channel::kCashlessCounter, "窓口で\u200Bキャッシュレス", "その場で受けとる", "300円"),
       Text("または", Part::kForkOr),
       Option(Channel::kConvenienceStore, "コンビニ", "転入の翌日から。\u200B午前6時30分から\u200B午後11時まで", "200円"),
       Sure(Sureness::kUnconfirmed, "未確認：使える支払い方法"), Text("窓口の表示で確認してください。"),
       With(Icon::kChevronRight, Link(Part::kTextLink, "くわしく・ちがい"))});
  Node trip = Section(
      Part::kZoneTrip,
      {ZoneHead(Icon::kPin, "おでかけ", "1回"),
       Group(Part::kPlace, {Strong("世田谷区役所"), Text("世田谷4丁目21番27号"),
                            Text("12月7日（月）から\u200B21日（月）の平日 \u200B午前8時30分から\u200B午後5時まで")}),
       Group(Part::kPlace,
             {Strong("世田谷総合支所 くみん窓口"), Meta("区役所 西棟1階"), Sure(Sureness::kUnconfirmed, "未確認")}),
       Make(Role::kOrderedList, Part::kNone, {},
            {Stop(Channel::kInPerson, "来庁", "転入届",
                  {Strong("12月21日（月）まで"), Text("あと29日", Part::kChip), Text("手数料 無料")}, {}),
             Stop(Channel::kInPerson, "来庁", "マイナンバーカードの継続利用",
                  {Strong("転入届と同時に"), Text("手数料 無料"), Sure(Sureness::kUnconfirmed, "未確認")}, {}),
             std::move(fork)}),
       Group(Part::kPlace, {Strong("課税課 管理係"), Meta("同じ区役所の中")}),
       Make(Role::kOrderedList, Part::kNone, {},
            {Stop(Channel::kInPerson, "来庁", "原付のナンバーの交換",
                  {Strong("転入届と同じ日に"), Text("手数料 無料"), Text("期限"), Sure(Sureness::kUnconfirmed, "未確認")},
                  {Paragraph("くみん窓口・出張所で\u200B扱うかは未確認です。")})})});
  Node take = Button(Part::kPrimary, "持ち帰る・カレンダーに入れる");
  take.primary = true;
  return Page(
      "plan", false,
      {Columns(
          {Back("答えにもどる"), Heading(1, "手続きは5つ。\u200Bおでかけは\u200B1回です。"), std::move(ticket),
           std::move(home), std::move(move), std::move(trip), std::move(end)},
          {Section(Part::kNone,
                   {Heading(2, "おでかけの持ちもの"),
                    List(Part::kBringList, {Bring("マイナンバーカード", "転出証明書の代わり。\u200B本人確認にも使います"),
                                            Bring("カードの暗証番号", "継続利用の手続きで入力します"),
                                            Bring("大田区のナンバープレート", "原付から外して持っていきます"),
                                            Bring("標識交付証明書", "ナンバーといっしょに\u200B受けとった紙"),
                                            Bring("支払いの手段", "住民票の写しを窓口で\u200B受けとる場合")})}),
           Section(Part::kBox, {Heading(2, "おでかけを0回にできますか"),
                                Paragraph("できません。転入届は、\u200B法律で\u200B窓口に出すことに\u200Bなっています。")}),
           With(Icon::kCross, Acting(Make(Role::kDisclosure, Part::kFold, "今回はいらない手続き（2つ）"))),
           Group(Part::kActions, {std::move(take), Button(Part::kSecondary, "答えを変える")})})});
}

app::Screen DetailScreen() {
  const auto bullets = [](std::vector<std::string> lines) {
    Nodes items;
    for (std::string& line : lines) items.push_back(Make(Role::kItem, Part::kNone, std::move(line)));
    return List(Part::kBullets, std::move(items));
  };
  return Page(
      "detail/move_in", false,
      {Columns(
          {Back("あなたの手続きにもどる"),
           Group(Part::kDetailHead, {Sign(Channel::kInPerson, "来庁"), Heading(1, "転入届"),
                                     Paragraph("世田谷区に住み始めたことの届け出", Part::kMeta)}),
           Section(Part::kReason, {Heading(2, "来庁になる理由"),
                                   bullets({"転入届は窓口だけで受けつけます。\u200B郵送やオンラインでは出せません。",
                                            "「大田区から世田谷区へ」と\u200B答えたので、\u200B転入届が必要です。"})}),
           Make(Role::kDescriptions, Part::kNone, {},
                {Detail(Icon::kClock, "いつ",
                        {Strong("12月7日（月）から \u200B12月21日（月）まで"),
                         Text("14日目の12月19日は土曜なので、\u200B次の開庁日の\u200B21日までです。\u200B住み始める前には"
                              "\u200B出せません。"),
                         Evidence(Sureness::kCopyOrOther, "ほかの市の公式ページ", "1")}),
                 Detail(Icon::kPin, "どこで",
                        {Text("世田谷総合支所 くみん窓口\u200B（区役所 西棟1階）"),
                         Text("平日 午前8時30分から午後5時まで。\u200B土曜は扱いがちがいます。"),
                         Evidence(Sureness::kCopyOrOther, "区のページの写し \u200B2026年9月25日確認", "2"),
                         Sure(Sureness::kUnconfirmed, "未確認：10月の移転のあとの場所")}),
                 Detail(Icon::kBag, "持ちもの",
                        {Text("写真入りの本人確認書類\u200B（有効期限内の原本）"), Text("マイナンバーカードと暗証番号"),
                         Evidence(Sureness::kCopyOrOther, "区のページの写し \u200B2026年9月25日確認", "2")}),
                 Detail(Icon::kYen, "手数料",
                        {Text("無料"), Evidence(Sureness::kCopyOrOther, "区のページの写し \u200B2026年8月15日確認", "3")}),
                 Detail(Icon::kList, "先にすること",
                        {Text("転出届（オンライン）。\u200B出してから\u200B1営業日以上\u200Bあけてください。"),
                         Evidence(Sureness::kCopyOrOther, "ほかの市の公式ページ", "4")}),
                 Detail(Icon::kPhone, "聞くところ",
                        {Text("せたがやコール 03-5432-3333"), Text("年中無休 午前8時から\u200B午後9時まで"),
                         Evidence(Sureness::kOfficial, "区の公式ページ \u200B2026年7月22日取得", "5")})}),
           Accordion(Icon::kDocument, "もとになる法律"),
           Group(Part::kActions, {With(Icon::kPrint, Button(Part::kSecondary, "この手続きを印刷する"))})},
          {Section(Part::kNone,
                   {Heading(2, "情報のもと"), Paragraph("金額・時間・場所は、\u200B変わることがあります。", Part::kMeta),
                    Make(Role::kOrderedList, Part::kSourceList, {},
                         {Source("1", "広島市「住所の届出が遅れた場合」", "期限の数え方"),
                          Source("2", "世田谷区「転入届」を写した資料", "区のページは2026年7月17日更新"),
                          Source("3", "世田谷区転入届を写した別の資料", "2026年8月15日確認"),
                          Source("4", "あきる野市「引っ越しワンストップサービスについて」", ""),
                          Source("5", "世田谷区「戸籍・住民登録等」目次ページ", "")})}),
           Section(Part::kLegendBox, {Heading(2, "しるしの見方"),
                                      List(Part::kNone, {Item({Sure(Sureness::kOfficial, "区の公式ページで確認")}),
                                                         Item({Sure(Sureness::kCopyOrOther, "写し、またはほかの市区町村")}),
                                                         Item({Sure(Sureness::kUnconfirmed, "未確認"),
                                                               Text("窓口で確認してください")})})})})});
}

app::Screen StillThereScreen() {
  app::Screen screen = QuestionScreen(true);
  Node countdown = Paragraph("あと 24 秒で", Part::kCountdown);
  countdown.progress = app::ProgressLine{8, 10, 10};
  Node go_on = Button(Part::kPrimary, "つづける");
  Node english = Paragraph("Still there? Touch the blue button to go on.", Part::kMeta);
  english.language = text::Language::kEn;
  Node dialog = Make(
      Role::kDialog, Part::kDialogBox, {},
      {Heading(2, "まだ いますか"), std::move(countdown), Paragraph("答えを消して、\u200Bはじめの画面に\u200Bもどります。"),
       std::move(go_on), Button(Part::kSecondary, "答えを消して おわる"), std::move(english)});
  dialog.id = "still_there";
  int next = 1000;
  NumberNodes(dialog, next);
  screen.root.children.push_back(std::move(dialog));
  return screen;
}

std::vector<std::string_view> GalleryNames() {
  return {"start", "question", "date", "check", "plan", "detail", "idle", "kiosk_question", "still_there"};
}

app::Screen GalleryScreen(std::string_view name) {
  if (name == "question") return QuestionScreen();
  if (name == "date") return DateScreen();
  if (name == "check") return CheckScreen();
  if (name == "plan") return PlanScreen();
  if (name == "detail") return DetailScreen();
  if (name == "idle") return StartScreen(true);
  if (name == "kiosk_question") return QuestionScreen(true);
  if (name == "still_there") return StillThereScreen();
  return StartScreen();
}

}  // namespace madoguchi::testing
