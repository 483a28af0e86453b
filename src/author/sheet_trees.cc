// trees.csv: the decision trees of the municipality's own procedures. A row is an answer to a question and where it leads, or an
// end of the tree. What belongs to the question stands in its first row. A procedure that has a row has all of its tree in the
// sheet; the order of answers is that of the rows, nodes that were there keep their place.

#include <array>
#include <map>
#include <set>
#include <utility>

#include "author/json_edit.h"
#include "author/node_words.h"
#include "author/sheet_book.h"
#include "author/sheet_cells.h"

namespace madoguchi::author {
namespace {

using content::JsonKind;
using content::JsonMember;
using content::JsonValue;

constexpr std::array<SheetColumn, 16> kColumns = {{{"procedure", "手続き", SheetColumn::Use::kNeeded},
                                                   {"node", "場所", SheetColumn::Use::kNeeded},
                                                   {"start", "はじめ"},
                                                   {"kind", "種類", SheetColumn::Use::kNeeded},
                                                   {"fact", "質問", SheetColumn::Use::kNeeded},
                                                   {"question", "質問の文（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"of", "だれに"},
                                                   {"is", "数える条件"},
                                                   {"at_least", "何人以上"},
                                                   {"when", "答え", SheetColumn::Use::kNeeded},
                                                   {"answer", "答えの文（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"then", "次の場所", SheetColumn::Use::kNeeded},
                                                   {"outcome", "結果", SheetColumn::Use::kNeeded},
                                                   {"result", "結果の方法（見るだけ）", SheetColumn::Use::kToRead},
                                                   {"note", "メモ"},
                                                   {"branch_note", "答えのメモ"}}};
enum : std::size_t {
  kProcedure,
  kNode,
  kStart,
  kKind,
  kFact,
  kQuestion,
  kOf,
  kIs,
  kAtLeast,
  kWhen,
  kAnswer,
  kThen,
  kOutcome,
  kResult,
  kNote,
  kBranchNote
};

// An id of the format and the word that stands for it.
struct Word {
  std::string_view key;
  std::string_view word;
};
constexpr std::string_view kEnd = "outcome";
constexpr std::array<Word, 5> kKinds = {
    {{"ask", "聞く"}, {"ask_any", "1人でも"}, {"ask_all", "全員"}, {"ask_count", "人数"}, {kEnd, "結果"}}};
constexpr std::array<Word, 3> kRoles = {{{"actor", "手続きする人"}, {"subject", "対象の人"}, {"household", "世帯"}}};
constexpr std::string_view kOtherwise = "otherwise";
// How it stands in a cell: a choice may have the id "otherwise".
constexpr std::string_view kOtherwiseWord = "それ以外", kOtherwiseKey = "(otherwise)";
constexpr std::string_view kYes = "○";

template <std::size_t kCount>
std::string ToWord(const std::array<Word, kCount>& words, std::string_view key, bool keys) {
  for (const Word& word : words) {
    if (word.key == key && !keys) return std::string(word.word);
  }
  return std::string(key);
}

template <std::size_t kCount>
std::string ToKey(const std::array<Word, kCount>& words, const std::string& text) {
  for (const Word& word : words) {
    if (word.word == text) return std::string(word.key);
  }
  return text;
}

bool IsKind(const std::string& key) {
  for (const Word& kind : kKinds) {
    if (kind.key == key) return true;
  }
  return false;
}

// Which of the kinds the node is: the member of that name holds its fact or outcome.
std::string_view KindOf(const JsonValue& node) {
  for (const Word& kind : kKinds) {
    if (node.Find(kind.key) != nullptr) return kind.key;
  }
  return {};
}

class TreesWriter {
 public:
  TreesWriter(const ContentDocuments& documents, bool keys)
      : documents_(documents), town_(documents.municipality), keys_(keys) {}

  CsvRows Run() {
    rows_.push_back(HeadingsOf(kColumns, keys_));
    for (const service::Procedure& procedure : town_.procedures) {
      bool is_own = false;
      const JsonValue* json = documents_.ProcedureOf(procedure.id, is_own);
      if (is_own) Procedure(procedure, *json);
    }
    return std::move(rows_);
  }

 private:
  void Procedure(const service::Procedure& procedure, const JsonValue& json) {
    const JsonValue* tree = FindMember(json, "tree");
    const JsonValue* nodes = tree == nullptr ? nullptr : FindMember(*tree, "nodes");
    if (nodes == nullptr) return;
    const std::string root = CellText(FindMember(*tree, "root"), CellKind::kText);
    for (const JsonMember& member : nodes->members) {
      CsvRow row(kColumns.size());
      row[kProcedure] = procedure.id;
      row[kNode] = member.key;
      if (member.key == root) row[kStart] = kYes;
      Node(procedure, member.key, member.value, std::move(row));
    }
  }

  void Node(const service::Procedure& procedure, const std::string& id, const JsonValue& node, CsvRow row) {
    const std::string_view kind = KindOf(node);
    const std::string named = CellText(FindMember(node, kind), CellKind::kText);
    row[kKind] = ToWord(kKinds, kind, keys_);
    row[kNote] = CellText(FindMember(node, "note"), CellKind::kText);
    if (kind == kEnd) {
      row[kOutcome] = named;
      row[kResult] = ResultOf(procedure, named);
      rows_.push_back(std::move(row));
      return;
    }
    row[kFact] = named;
    if (const std::optional<rules::FactId> fact = town_.vocabulary.Find(named))
      row[kQuestion] = FactWords(town_, *fact, text::Language::kJa);
    row[kOf] = ToWord(kRoles, CellText(FindMember(node, "of"), CellKind::kText), keys_);
    row[kIs] = CellText(FindMember(node, "is"), CellKind::kCondition);
    row[kAtLeast] = CellText(FindMember(node, "at_least"), CellKind::kNumber);
    const JsonValue* branches = FindMember(node, "branches");
    for (std::size_t b = 0; branches != nullptr && b < branches->items.size(); ++b) {
      const JsonValue& branch = branches->items[b];
      row[kWhen] = branch.Find(kOtherwise) != nullptr ? std::string(keys_ ? kOtherwiseKey : kOtherwiseWord)
                                                      : CellText(FindMember(branch, "when"), CellKind::kCondition);
      row[kThen] = CellText(FindMember(branch, "then"), CellKind::kText);
      row[kBranchNote] = CellText(FindMember(branch, "note"), CellKind::kText);
      row[kAnswer] = AnswerTo(procedure, id, b);
      rows_.push_back(row);
      // What belongs to the question is said once.
      for (const std::size_t once : {kStart, kKind, kFact, kQuestion, kOf, kIs, kAtLeast, kNote}) row[once].clear();
    }
  }

  [[nodiscard]] std::string AnswerTo(const service::Procedure& procedure, const std::string& id, std::size_t branch) const {
    for (const rules::Node& node : procedure.rule.tree.nodes) {
      if (node.id == id && branch < node.branches.size())
        return AnswerWords(town_, node, node.branches[branch], text::Language::kJa);
    }
    return {};
  }

  [[nodiscard]] std::string ResultOf(const service::Procedure& procedure, const std::string& id) const {
    for (const service::Outcome& outcome : procedure.outcomes) {
      const std::optional<service::Channel> channel =
          outcome.id == id ? service::HeadlineOf(procedure, outcome) : std::nullopt;
      if (channel) return WordsOf(town_, "ui/channel." + std::string(service::ChannelName(*channel)), text::Language::kJa);
    }
    return {};
  }

  const ContentDocuments& documents_;
  const service::Municipality& town_;
  bool keys_;
  CsvRows rows_;
};

class TreesReader {
 public:
  TreesReader(const SheetRows& rows, ContentDocuments& documents, base::Diagnostics& diagnostics)
      : rows_(rows), documents_(documents), diagnostics_(diagnostics) {}

  void Run() {
    std::map<std::string, std::vector<std::size_t>> rows_of;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const SheetCell procedure = rows_.At(r, kProcedure);
      bool is_own = false;
      (void)documents_.ProcedureOf(procedure.text, is_own);
      if (!is_own) {
        diagnostics_.Report("MG0604", procedure.span, {{"kind", "procedure"}, {"name", procedure.text}});
        continue;
      }
      rows_of[procedure.text].push_back(r);
    }
    for (const auto& [procedure, rows] : rows_of) {
      JsonValue& json = documents_.own.find(documents_.OwnPath(procedure + "/procedure.json"))->second;
      Tree(ObjectMember(json, "tree"), rows);
    }
  }

 private:
  void Tree(JsonValue& tree, const std::vector<std::size_t>& rows) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::size_t>> rows_of;
    std::optional<std::size_t> root;
    for (const std::size_t r : rows) {
      const SheetCell node = rows_.At(r, kNode), start = rows_.At(r, kStart);
      if (node.empty() || node.text.starts_with('$')) {
        diagnostics_.Report("MG0603", node.span, {{"value", node.text}, {"allowed", "where_from"}});
        continue;
      }
      if (rows_of.count(node.text) == 0) order.push_back(node.text);
      rows_of[node.text].push_back(r);
      if (start.empty()) continue;
      if (root && rows_.At(*root, kNode).text != node.text)
        diagnostics_.Report("MG0605", start.span, {{"name", std::string(kYes)}});
      root = r;
    }
    if (root) PutCell(tree, "root", CellKind::kText, rows_.At(*root, kNode), diagnostics_);
    JsonValue& nodes = ObjectMember(tree, "nodes");
    for (const std::string& id : order) {
      if (FindMember(nodes, id) == nullptr) PutMember(nodes, id, ObjectJson(rows_.At(rows_of[id].front(), kNode).span));
    }
    std::vector<JsonMember> kept;
    for (JsonMember& member : nodes.members) {
      const auto said = rows_of.find(member.key);
      if (said == rows_of.end()) continue;
      Node(member.value, said->second);
      kept.push_back(std::move(member));
    }
    nodes.members = std::move(kept);
  }

  void Node(JsonValue& node, const std::vector<std::size_t>& rows) {
    const std::size_t first = rows.front();
    for (const std::size_t r : rows) SameAsFirst(first, r);
    const SheetCell kind = rows_.At(first, kKind);
    const std::string key = ToKey(kKinds, kind.text);
    if (!IsKind(key)) {
      diagnostics_.Report("MG0603", kind.span, {{"value", kind.text}, {"allowed", "聞く, 1人でも, 全員, 人数, 結果"}});
      return;
    }
    if (KindOf(node) != key) {
      for (const std::string_view gone :
           {KindOf(node), std::string_view("of"), std::string_view("is"), std::string_view("at_least")})
        DropMember(node, gone);
    }
    Put(node, "note", CellKind::kText, first, kNote);
    if (key == kEnd) {
      DropMember(node, "branches");
      for (const std::size_t column : {kFact, kOf, kIs, kAtLeast, kWhen, kThen, kBranchNote})
        DemandEmpty(rows_.At(first, column), diagnostics_);
      PutCell(node, kEnd, CellKind::kText, rows_.At(first, kOutcome), diagnostics_);
      if (rows.size() > 1)
        diagnostics_.Report("MG0605", rows_.At(rows[1], kNode).span, {{"name", rows_.At(first, kNode).text}});
      return;
    }
    for (const std::size_t r : rows) DemandEmpty(rows_.At(r, kOutcome), diagnostics_);
    PutCell(node, key, CellKind::kText, rows_.At(first, kFact), diagnostics_);
    if (rows_.Has(kOf)) {
      SheetCell role = rows_.At(first, kOf);
      role.text = ToKey(kRoles, role.text);
      PutCell(node, "of", CellKind::kText, role, diagnostics_);
    }
    Put(node, "is", CellKind::kCondition, first, kIs);
    Put(node, "at_least", CellKind::kNumber, first, kAtLeast);
    JsonValue branches = ListJson(rows_.At(first, kNode).span);
    const JsonValue* before = FindMember(std::as_const(node), "branches");
    for (std::size_t b = 0; b < rows.size(); ++b) {
      const bool was = before != nullptr && b < before->items.size();
      branches.items.push_back(Branch(was ? before->items[b] : ObjectJson(rows_.At(rows[b], kWhen).span), rows[b]));
    }
    PutMember(node, "branches", std::move(branches));
  }

  JsonValue Branch(JsonValue branch, std::size_t row) {
    const SheetCell when = rows_.At(row, kWhen);
    if (when.text == kOtherwiseKey || when.text == kOtherwiseWord) {
      DropMember(branch, "when");
      if (FindMember(branch, kOtherwise) == nullptr) PutMember(branch, kOtherwise, TruthJson(true, when.span));
    } else {
      DropMember(branch, kOtherwise);
      PutCell(branch, "when", CellKind::kCondition, when, diagnostics_);
    }
    PutCell(branch, "then", CellKind::kText, rows_.At(row, kThen), diagnostics_);
    Put(branch, "note", CellKind::kText, row, kBranchNote);
    return branch;
  }

  // A column that the table does not have says nothing.
  void Put(JsonValue& object, std::string_view key, CellKind kind, std::size_t row, std::size_t column) {
    if (rows_.Has(column)) PutCell(object, key, kind, rows_.At(row, column), diagnostics_);
  }

  // Further rows of a question may repeat what it is, and may not say something else.
  void SameAsFirst(std::size_t first, std::size_t row) {
    for (const std::size_t column : {kKind, kFact, kOf, kIs, kAtLeast, kNote}) {
      const SheetCell cell = rows_.At(row, column);
      const std::string expected = rows_.At(first, column).text;
      if (!cell.empty() && cell.text != expected)
        diagnostics_.Report("MG0603", cell.span, {{"value", cell.text}, {"allowed", expected}});
    }
  }

  const SheetRows& rows_;
  ContentDocuments& documents_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

CsvRows ExportTrees(const ContentDocuments& documents, bool keys) { return TreesWriter(documents, keys).Run(); }

void ImportTrees(std::string_view bytes, ContentDocuments& documents, base::Diagnostics& diagnostics) {
  const std::optional<SheetRows> rows = SheetRows::Open("trees.csv", bytes, kColumns, diagnostics);
  if (rows) TreesReader(*rows, documents, diagnostics).Run();
}

}  // namespace madoguchi::author
