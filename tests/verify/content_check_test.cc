// A check after an edit says exactly what a check of everything says, whatever was edited; and it repeats no more than it must.

#include "verify/content_check.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/diagnostic_printer.h"
#include "content/small_content.h"

namespace madoguchi::verify {
namespace {

constexpr base::Date kDay{20785};  // 2026-11-28

// Two municipalities that share procedures, facts and words.
content::MemoryFiles TwoTowns() {
  content::MemoryFiles files = tests::SmallContent();
  const content::MemoryFiles::Texts kita = files.texts();
  for (const auto& [path, text] : kita) {
    if (path.starts_with("kita/")) files.Put("minami/" + path.substr(5), text);
  }
  tests::Replace(files, "minami/municipality.json", "\"id\": \"kita\"", "\"id\": \"minami\"");
  return files;
}

void CheckWith(ContentCheck& check, const content::MemoryFiles& files) {
  check.Begin(files, kDay);
  while (check.Step()) {
  }
}

// Everything that a check says, as text.
std::string Said(const CheckResult& result) {
  std::string said = base::PrintDiagnostics(result.diagnostics.all(), base::AuthorLanguage::kEn, {});
  said += std::to_string(result.summary.municipalities) + " " + std::to_string(result.summary.procedures) + " " +
          std::to_string(result.summary.scenarios) + "\n";
  for (const auto& [id, town] : result.towns) {
    said += id + (town->content.complete ? " complete" : " incomplete");
    for (const bool passed : town->passed) said += passed ? " 1" : " 0";
    for (const auto& one : town->coverage) {
      said += " " + std::to_string(one->covered_answers()) + "/" + std::to_string(one->answers) + "," +
              std::to_string(one->covered_outcomes()) + "/" + std::to_string(one->outcomes);
    }
    for (const auto& proof : town->proofs) said += proof == nullptr ? " -" : " " + std::to_string(proof->found.paths.size());
    said += "\n";
  }
  return said;
}

// Edits as people and accidents make them; the same for the same seed.
class Editor {
 public:
  Editor(content::MemoryFiles& files, unsigned seed) : files_(files), original_(files.texts()), chance_(seed) {}

  void Edit() {
    const std::string path = AnyPath();
    std::string text = original_.at(path);
    switch (Below(8)) {
      case 0:  // As it was.
        break;
      case 1:
        files_.Remove(path);
        return;
      case 2:  // A line more moves every place behind it.
        text.insert(text.find('\n') + 1, "\n");
        break;
      case 3:  // Broken off.
        text.resize(Below(text.size()));
        break;
      case 4:  // Any byte.
        text[Below(text.size())] = static_cast<char>(Below(256));
        break;
      case 5:
        Swap(text, {{"15", "16"}, {"usable", "none"}, {"true", "false"}, {"visit", "not_moving"}, {"14", "20"}});
        break;
      case 6:
        Swap(text, {{"in_person", "online"}, {"2026-11-30", "2026-12-02"}, {"kita", "minami"}, {"か", "です"}, {"0", "1"}});
        break;
      default:
        files_.Put(path.substr(0, path.find('/')) + "/more/procedure.json", original_.at("kita/move_in/procedure.json"));
        return;
    }
    files_.Put(path, text);
  }

 private:
  std::size_t Below(std::size_t limit) { return limit == 0 ? 0 : chance_() % limit; }
  std::string AnyPath() {
    auto at = original_.begin();
    std::advance(at, Below(original_.size()));
    return at->first;
  }
  // One that is there, anywhere in the text.
  void Swap(std::string& text, const std::vector<std::pair<std::string, std::string>>& pairs) {
    const auto& [from, to] = pairs[Below(pairs.size())];
    const std::size_t at = text.find(from, Below(text.size()));
    if (at != std::string::npos) text.replace(at, from.size(), to);
  }

  content::MemoryFiles& files_;
  const content::MemoryFiles::Texts original_;
  std::minstd_rand chance_;
};

TEST(ContentCheckTest, SaysAfterAnyEditWhatACheckOfEverythingSays) {
  content::MemoryFiles files = TwoTowns();
  Editor editor(files, 7);
  ContentCheck again;
  CheckWith(again, files);
  for (int i = 0; i < 150; ++i) {
    editor.Edit();
    CheckWith(again, files);
    ContentCheck fresh;
    CheckWith(fresh, files);
    ASSERT_EQ(Said(again.result()), Said(fresh.result())) << "after edit " << i;
  }
}

// What scenarios and proofs of other files depend on, each edited alone and then put right.
TEST(ContentCheckTest, LooksAgainAtEverythingThatStandsOnWhatWasEdited) {
  struct OneEdit {
    std::string path, from, to;
  };
  const std::vector<OneEdit> edits = {
      {"kita/facts.json", "\"is\": \"usable\"", "\"is\": \"none\""},
      {"kita/facts.json", "\"days\": 0", "\"days\": 9000"},
      {"shared/facts.json", "[\"usable\", \"none\"]", "[\"none\", \"usable\"]"},
      {"shared/facts.json", "[0..120]", "[0..30]"},
      {"kita/offices.json", "2026-12-14", "2026-12-21"},
      {"kita/municipality.json", "2026-11-22", "2027-11-22"},
      {"kita/life_events.json", "\"move_out\", \"move_in\"", "\"move_in\", \"move_out\""},
      {"kita/move_out/overlay.json", "\"days\": 14", "\"days\": 20"},
      {"kita/move_in/scenarios.json", "\"age\": 22", "\"age\": 12"},
      {"shared/move_out/procedure.json", "\"when\": true, \"then\": \"home\"", "\"when\": true, \"then\": \"by_mail\""},
      {"shared/text.ja.json", "窓口が変わります", "窓口はこちらです"},
      {"minami/text.ja.json", "未確認です", "わからないわけではないです"},
      {"shared/glossary.json", R"("en": { "word": "bag", "avoid": [] })",
       R"("ja": { "word": "荷物", "avoid": ["番号札"] })"},
      {"kita/move_in/text.ja.json", "\"step.file.name\": \"国民健康保険資格取得届\"",
       "\"step.file.name\": \"窓口で届ける\""},
      {"kita/text.ja.json", "1階", "１階"},
  };
  content::MemoryFiles files = TwoTowns();
  // Words that are in order only because something is called so, and some that are not in order before any edit.
  for (const std::string town : {"kita", "minami"}) {
    const std::string words = town + "/move_in/text.ja.json";
    tests::Replace(files, words, "\"step.file.name\": \"窓口で届ける\"", "\"step.file.name\": \"国民健康保険資格取得届\"");
    tests::Replace(files, words, "引っこしたら届けます", "引っこしたら国民健康保険資格取得届を出します");
    tests::Replace(files, words, "窓口で届ける決まりです", "こちらで届ける決まりです");
  }
  ContentCheck again;
  CheckWith(again, files);
  const std::string whole = Said(again.result());
  for (const OneEdit& edit : edits) {
    const std::string before = files.texts().at(edit.path);
    tests::Replace(files, edit.path, edit.from, edit.to);
    ASSERT_NE(files.texts().at(edit.path).size(), std::string("Replace() found nothing").size()) << edit.path;
    CheckWith(again, files);
    ContentCheck fresh;
    CheckWith(fresh, files);
    EXPECT_EQ(Said(again.result()), Said(fresh.result())) << edit.path << ": " << edit.to;
    files.Put(edit.path, before);
    CheckWith(again, files);
    EXPECT_EQ(Said(again.result()), whole) << edit.path << ": " << edit.to;
  }
}

TEST(ContentCheckTest, TakesOverWhatAnEditCannotTouch) {
  content::MemoryFiles files = TwoTowns();
  ContentCheck check;
  CheckWith(check, files);
  const auto before = check.result().towns;
  ASSERT_EQ(before.size(), 2u);
  tests::Replace(files, "kita/move_in/procedure.json", "< 15", "< 16");
  tests::Replace(files, "kita/move_in/procedure.json", "[15..120]", "[16..120]");
  CheckWith(check, files);
  const auto& after = check.result().towns;
  EXPECT_EQ(after.at("minami"), before.at("minami"));
  EXPECT_NE(after.at("kita"), before.at("kita"));
  const auto move_in = after.at("kita")->content.municipality.FindProcedure("move_in")->index();
  const auto move_out = after.at("kita")->content.municipality.FindProcedure("move_out")->index();
  EXPECT_EQ(after.at("kita")->proofs[move_out], before.at("kita")->proofs[move_out]);
  EXPECT_NE(after.at("kita")->proofs[move_in], before.at("kita")->proofs[move_in]);
  EXPECT_EQ(after.at("kita")->coverage[move_out], before.at("kita")->coverage[move_out]);
}

TEST(ContentCheckTest, GivesUpACheckThatHadBegun) {
  content::MemoryFiles files = TwoTowns();
  ContentCheck check;
  CheckWith(check, files);
  const std::string whole = Said(check.result());
  content::MemoryFiles broken = files;
  broken.Put("shared/facts.json", "{");
  check.Begin(broken, kDay);
  EXPECT_TRUE(check.Step());
  EXPECT_EQ(Said(check.result()), whole);
  CheckWith(check, files);
  EXPECT_EQ(Said(check.result()), whole);
}

}  // namespace
}  // namespace madoguchi::verify
