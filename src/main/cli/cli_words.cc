#include "main/cli/cli_words.h"

#include "author/content_words.h"
#include "base/hash.h"

namespace madoguchi::cli {
namespace {

constexpr std::string_view kHelpJa = R"(madoguchi — 自治体の手続き案内

使い方
  madoguchi check [フォルダー]      内容をすべて読み、問題をすべて示し、シナリオを実行します
  madoguchi walk 自治体             質問に答えながら、予定を見ます
  madoguchi decide 自治体 --json    標準入力の1行（住民1人）ごとに、予定を1行で返します
  madoguchi facts 自治体 --json     質問（fact）の一覧を返します
  madoguchi pack 自治体 --out 先    アプリが読むデータ（1ファイル）を作ります
  madoguchi prove 自治体 [--json]   どの答え方でも、2年先まで、行き先が1つに決まることを証明します
  madoguchi coverage [自治体] [--json]   シナリオが試していない答えと結果を、下書きといっしょに示します
  madoguchi prove --recheck データ  データに入っている証明書を、別のやり方で確かめます
  madoguchi html 自治体             はじめの画面をHTMLで出します
  madoguchi new procedure|life_event|municipality ID   手続き・できごと・自治体のひな形を作ります
  madoguchi export --csv 自治体 --out フォルダー    内容を表（CSV）に書き出します
  madoguchi import --csv フォルダー 自治体 [--dry-run]   直した表を内容に戻します
  madoguchi import --offices ファイル 自治体 --source 出典   公共施設一覧（CSV）から窓口を読みます
  madoguchi fmt [フォルダー] [--check]   内容のJSONを、決まった形に整えます
  madoguchi graph 自治体 [手続き] --format svg|mermaid   手続きの木を図にします
  madoguchi explain 自治体 [--scenario 名前]  住民がその結果になる理由を、ことばで説明します
  madoguchi show --resolved 自治体 [手続き]  共通の内容に重ねた後の内容と、値ごとの書いてある場所を出します
  madoguchi sheet 自治体 [手続き] --out 先  印刷して確かめるための紙（HTML、A4）を作ります
  madoguchi diff 前 新 [自治体]     2つの内容を比べ、結果が変わる住民をすべて示します

オプション
  --procedures フォルダー  内容の場所（指定がなければ ./procedures）
  --today 2026-11-30       今日とみなす日（指定がなければ日本の今日）
  --lang 言語              表示する言語: ja、ja-simple、en、zh-Hans、ko（指定がなければ ja）
  --phrases ファイル       文節の区切り（pack）
  --json, --sarif          問題の一覧を JSON・SARIF 2.1.0 で出す（check）

終了コード: 0 問題なし、1 直すところがある、2 実行できない、3 窓口に行く回数が増える人がいる（diff）
くわしくは docs/cli.md にあります。
)";

constexpr std::string_view kHelpEn = R"(madoguchi — a guide to a municipality's procedures

Usage
  madoguchi check [folder]             reads all content, shows every problem, runs the scenarios
  madoguchi walk <municipality>        answers questions, shows the plan
  madoguchi decide <municipality> --json   one plan per line for one resident per line of standard input
  madoguchi facts <municipality> --json    lists the questions (facts)
  madoguchi pack <municipality> --out FILE  writes the one file that the app reads
  madoguchi prove <municipality> [--json]  proves that every answer leads somewhere, for two years
  madoguchi coverage [municipality] [--json]  shows what no scenario tries, with drafts of some that would
  madoguchi prove --recheck BUNDLE         confirms the certificate of a bundle in another way
  madoguchi html <municipality>    prints the start screen as HTML
  madoguchi new procedure|life_event|municipality ID   makes the first form of one, to be filled in
  madoguchi export --csv <municipality> --out FOLDER      writes the content as sheets (CSV)
  madoguchi import --csv FOLDER <municipality> [--dry-run]   takes edited sheets back into the content
  madoguchi import --offices FILE <municipality> --source ID   reads offices from a list of public facilities (CSV)
  madoguchi fmt [folder] [--check]   puts the JSON of the content into its one canonical form
  madoguchi graph <municipality> [procedure] --format svg|mermaid   draws the procedures' trees
  madoguchi explain <municipality> [--scenario NAME]  says why residents get what they get
  madoguchi show --resolved <municipality> [procedure]  shows the content over the shared one, and where each value is written
  madoguchi sheet <municipality> [procedure] --out FOLDER  writes fact-check sheets to print (HTML, A4)
  madoguchi diff OLD NEW [municipality]   compares two content folders: whose results change, and how

Options
  --procedures FOLDER      where the content is (default: ./procedures)
  --today 2026-11-30       the day to take for today (default: today in Japan)
  --lang LANGUAGE          language of output: ja, ja-simple, en, zh-Hans or ko (default: ja)
  --phrases FILE           phrase breaks (pack)
  --json, --sarif          the list of problems as JSON or SARIF 2.1.0 (check)

Exit codes: 0 all well, 1 something is to be mended, 2 could not run, 3 some residents have to come more often (diff)
More in docs/cli.md.
)";

std::string Say(text::Language language, std::string_view ja, std::string_view en, const base::Arguments& arguments) {
  return author::Say(language, ja, en, arguments) + "\n";
}

}  // namespace

std::string_view HelpText(text::Language language) { return author::IsEnglish(language) ? kHelpEn : kHelpJa; }

std::string CheckSummary(text::Language language, const CheckCounts& counts) {
  return Say(
      language,
      "自治体 {municipalities}、手続き {procedures}、シナリオ {scenarios} を調べました。エラー {errors}、注意 {warnings}。",
      "Municipalities: {municipalities}, procedures: {procedures}, scenarios: {scenarios}. Errors: {errors}, warnings: "
      "{warnings}.",
      {{"municipalities", std::to_string(counts.municipalities)},
       {"procedures", std::to_string(counts.procedures)},
       {"scenarios", std::to_string(counts.scenarios)},
       {"errors", std::to_string(counts.errors)},
       {"warnings", std::to_string(counts.warnings)}});
}

std::string PackSummary(text::Language language, std::string_view file, std::size_t bytes) {
  return Say(language, "{file} を作りました（{bytes} バイト）。", "Wrote {file} ({bytes} bytes).",
             {{"file", std::string(file)}, {"bytes", std::to_string(bytes)}});
}

std::string ProofSummary(text::Language language, std::string_view municipality, const service::Certificate& certificate,
                         ProofSaid said) {
  const base::Arguments arguments = {
      {"municipality", std::string(municipality)},        {"procedures", std::to_string(certificate.procedures)},
      {"nodes", std::to_string(certificate.nodes)},       {"paths", std::to_string(certificate.paths)},
      {"outcomes", std::to_string(certificate.outcomes)}, {"questions", std::to_string(certificate.questions)},
      {"from", base::ToIso(certificate.first_day)},       {"until", base::ToIso(certificate.last_day)},
      {"days", std::to_string(certificate.days)},         {"hash", base::ToHex(certificate.content_hash)},
      {"checker", std::to_string(certificate.checker)}};
  const std::string figures = Say(
      language,
      "{municipality}: 手続き {procedures}、分岐点 {nodes}、道筋 {paths}、結果 {outcomes}、いちばん長い道筋 {questions}問。",
      "{municipality}: procedures: {procedures}, nodes: {nodes}, paths: {paths}, outcomes: {outcomes}, longest path: "
      "{questions} questions.",
      arguments);
  switch (said) {
    case ProofSaid::kHolds:
      return figures + Say(language,
                           "{from} から {until} までの {days} 日、どの答え方でも行き先が1つに決まります。内容 "
                           "{hash}、検査の版 {checker}。",
                           "From {from} to {until} ({days} days) every way to answer leads to exactly one outcome. Content "
                           "{hash}, checker version {checker}.",
                           arguments);
    case ProofSaid::kDoesNotHold:
      return figures + Say(language, "証明できませんでした。上の問題を直してください。",
                           "Not proved: mend the problems above.", arguments);
    case ProofSaid::kConfirmed:
      return figures + Say(language,
                           "証明書を確かめました（{from} から {until} までの {days} 日。内容 {hash}、検査の版 {checker}）。",
                           "The certificate is confirmed ({from} to {until}, {days} days; content {hash}, checker version "
                           "{checker}).",
                           arguments);
  }
  return figures;
}

std::string CoverageLine(text::Language language, std::string_view name, Covered answers, Covered outcomes) {
  // Rounded down: 100 % is said of what is whole alone.
  const auto percent = [](Covered part) { return std::to_string(part.all == 0 ? 100 : part.covered * 100 / part.all); };
  return Say(
      language,
      "{name}: 答え {answers}/{all_answers}（{answers_percent}%）、結果 {outcomes}/{all_outcomes}（{outcomes_percent}%）",
      "{name}: answers {answers}/{all_answers} ({answers_percent}%), outcomes {outcomes}/{all_outcomes} "
      "({outcomes_percent}%)",
      {{"name", std::string(name)},
       {"answers", std::to_string(answers.covered)},
       {"all_answers", std::to_string(answers.all)},
       {"answers_percent", percent(answers)},
       {"outcomes", std::to_string(outcomes.covered)},
       {"all_outcomes", std::to_string(outcomes.all)},
       {"outcomes_percent", percent(outcomes)}});
}

std::string DraftLine(text::Language language, std::string_view missing) {
  return Say(language, "    シナリオがありません: {missing}。scenarios.json に写し、「?」を自分で書きます。",
             "    No scenario tries: {missing}. Copy this into scenarios.json, and write every \"?\" yourself.",
             {{"missing", std::string(missing)}});
}

std::string NoSuchFolder(text::Language language, std::string_view folder) {
  return Say(language, "フォルダー「{folder}」がありません。", "There is no folder '{folder}'.",
             {{"folder", std::string(folder)}});
}

std::string NoSuchMunicipality(text::Language language, std::string_view id, std::string_view known) {
  return Say(language, "自治体「{id}」がありません。あるもの: {known}",
             "There is no municipality '{id}'. There are: {known}",
             {{"id", std::string(id)}, {"known", std::string(known)}});
}

std::string NoMunicipalityNamed(text::Language language, std::string_view command) {
  return Say(language, "自治体の名前を続けて書いてください。例: madoguchi {command} setagaya",
             "Say which municipality: madoguchi {command} setagaya", {{"command", std::string(command)}});
}

std::string NoSuchProcedure(text::Language language, std::string_view id, std::string_view known) {
  return Say(language, "手続き「{id}」がありません。あるもの: {known}", "There is no procedure '{id}'. There are: {known}",
             {{"id", std::string(id)}, {"known", std::string(known)}});
}

std::string NoSuchFormat(text::Language language, std::string_view format, std::string_view known) {
  return Say(language, "形式「{format}」はありません。あるもの: {known}",
             "There is no format '{format}'. There are: {known}",
             {{"format", std::string(format)}, {"known", std::string(known)}});
}

std::string NoFolderForPictures(text::Language language) {
  return Say(language, "手続きを1つ書くか、--out フォルダー で図を置く場所を書いてください。",
             "Name one procedure, or say with --out FOLDER where the pictures go.", {});
}

std::string WroteFiles(text::Language language, std::size_t count, std::string_view folder) {
  return Say(language, "{folder} に {count} ファイルを書きました。", "Wrote {count} files to {folder}.",
             {{"folder", std::string(folder)}, {"count", std::to_string(count)}});
}

std::string FmtSummary(text::Language language, bool check, std::size_t files, std::size_t changed, std::size_t errors) {
  return Say(language,
             check ? "{files} ファイルを調べました。整っていないもの {changed}、エラー {errors}。"
                   : "{files} ファイルを調べました。整えたもの {changed}、エラー {errors}。",
             check ? "Files: {files}. Not in canonical form: {changed}, errors: {errors}."
                   : "Files: {files}. Formatted: {changed}, errors: {errors}.",
             {{"files", std::to_string(files)}, {"changed", std::to_string(changed)}, {"errors", std::to_string(errors)}});
}

std::string AnswersContradict(text::Language language, std::string_view facts) {
  return Say(language, "MG0404 答えが食いちがっています: {facts}", "MG0404 These answers contradict each other: {facts}",
             {{"facts", std::string(facts)}});
}

std::string NoSuchScenario(text::Language language, std::string_view id, std::string_view known) {
  return Say(language, "シナリオ「{id}」がありません。あるもの: {known}", "There is no scenario '{id}'. There are: {known}",
             {{"id", std::string(id)}, {"known", std::string(known)}});
}

std::string ShowWhat(text::Language language) {
  return Say(language, "何を見るかを書いてください。例: madoguchi show --resolved setagaya move_in",
             "Say what to show: madoguchi show --resolved setagaya move_in", {});
}

std::string NoFolderForSheets(text::Language language) {
  return Say(language, "書き出すフォルダーを --out で指定してください。例: madoguchi sheet setagaya --out sheets",
             "Say with --out where to write: madoguchi sheet setagaya --out sheets", {});
}

std::string NoTwoFolders(text::Language language) {
  return Say(language, "前の内容と新しい内容のフォルダーを書いてください。例: madoguchi diff ../old/procedures procedures",
             "Say which two content folders: madoguchi diff ../old/procedures procedures", {});
}

std::string DiffSummary(text::Language language, bool differs, bool results_change, bool more_visits) {
  if (more_visits) {
    return Say(language, "窓口に行く回数が増える人がいます。公開の前に確かめてください。",
               "Some residents have to come more often than before. Look at that before it is published.", {});
  }
  if (results_change)
    return Say(language, "結果が変わる人がいます。窓口に行く回数は、だれも増えません。",
               "Some residents' results change. Nobody has to come more often.", {});
  if (differs)
    return Say(language, "違いはありますが、住民の結果は変わりません。",
               "There are differences, but no resident's result changes.", {});
  return Say(language, "違いはありません。", "There is no difference.", {});
}

std::string MunicipalityInOneOnly(text::Language language, std::string_view id, bool is_new) {
  if (is_new)
    return Say(language, "自治体「{id}」は新しい内容にだけあります。", "The municipality '{id}' is in the new content only.",
               {{"id", std::string(id)}});
  return Say(language, "自治体「{id}」は前の内容にだけあります。", "The municipality '{id}' is in the old content only.",
             {{"id", std::string(id)}});
}

std::string CannotRead(text::Language language, std::string_view file) {
  return Say(language, "ファイル「{file}」を読めません。", "The file '{file}' cannot be read.",
             {{"file", std::string(file)}});
}

std::string ExportUsage(text::Language language) {
  return Say(language, "次のように書いてください: madoguchi export --csv setagaya --out フォルダー",
             "Write it like this: madoguchi export --csv setagaya --out FOLDER", {});
}

std::string ImportUsage(text::Language language) {
  return Say(language,
             "次のどちらかのように書いてください: madoguchi import --csv フォルダー setagaya、"
             "madoguchi import --offices 公共施設一覧.csv setagaya --source 出典のID",
             "Write it like one of these: madoguchi import --csv FOLDER setagaya, "
             "madoguchi import --offices FILE setagaya --source SOURCE_ID",
             {});
}

std::string NothingWritten(text::Language language, std::size_t errors) {
  return Say(language, "エラー {errors}。何も書いていません。", "Errors: {errors}. Nothing was written.",
             {{"errors", std::to_string(errors)}});
}

std::string ImportSummary(text::Language language, std::size_t files, bool dry_run) {
  return Say(language,
             dry_run ? "書きかえるファイルは {files} です（まだ書いていません）。" : "{files} ファイルを書きかえました。",
             dry_run ? "Files to change: {files} (nothing was written)." : "Files changed: {files}.",
             {{"files", std::to_string(files)}});
}

std::string CannotScaffold(text::Language language, const base::Error& error) {
  const base::Arguments name = {{"name", error.context}};
  if (error.code == "scaffold.exists")
    return Say(language, "「{name}」はもうあります。何も書いていません。", "'{name}' is there already. Nothing was written.",
               name);
  if (error.code == "scaffold.municipality")
    return Say(language, "自治体「{name}」がありません。", "There is no municipality '{name}'.", name);
  if (error.code == "scaffold.broken")
    return Say(language, "「{name}」が JSON として読めません。先に madoguchi check で直してください。",
               "'{name}' is no JSON. Mend it first, with madoguchi check.", name);
  if (error.code == "scaffold.id")
    return Say(language, "「{name}」は ID になりません。例: setagaya/dog_park、machida（英小文字、数字、_）",
               "'{name}' is no id. Examples: setagaya/dog_park, machida (small letters, digits, _)", name);
  return Say(
      language,
      "次のどれかのように書いてください: madoguchi new procedure setagaya/dog_park、"
      "madoguchi new life_event setagaya/new_dog、madoguchi new municipality machida",
      "Write it like one of these: madoguchi new procedure setagaya/dog_park, madoguchi new life_event setagaya/new_dog, "
      "madoguchi new municipality machida",
      {});
}

std::string ScaffoldSummary(text::Language language, std::string_view folder) {
  return Say(language, "（ ）の言葉と、未確認の値を書きかえてください。確かめるには: madoguchi check {folder}",
             "Now write the words in ( ) and the unconfirmed values. To look for mistakes: madoguchi check {folder}",
             {{"folder", std::string(folder)}});
}

std::string CannotWrite(text::Language language, std::string_view file) {
  return Say(language, "ファイル「{file}」に書けません。", "The file '{file}' cannot be written.",
             {{"file", std::string(file)}});
}

}  // namespace madoguchi::cli
