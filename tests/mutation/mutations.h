#pragma once
// Mutations: the mistakes that authors make, one at a time, as new texts of a file.
//
// Every mistake of every kind that fits the file is made once, at every place where it can be made; which of several targets is
// taken does not depend on chance. Whether anybody notices is for judge.h.
//
//   for (const Mutation& mutation : MutationsOf("setagaya/move_in/procedure.json", text)) …

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace madoguchi::mutation {

using Json = nlohmann::ordered_json;

struct Mutation {
  std::string kind;   ///< "drop a branch"
  std::string place;  ///< "tree/nodes/when, branch 0"
  std::string text;   ///< of the file, with the mistake
};

/// Collects mistakes in one file: each is made in a copy.
class Mutator {
 public:
  explicit Mutator(Json json) : json_(std::move(json)) {}

  /// `make` changes the copy; false: it cannot be made here.
  void Try(const std::string& kind, const std::string& place, const std::function<bool(Json&)>& make);

  [[nodiscard]] const Json& json() const { return json_; }
  [[nodiscard]] std::vector<Mutation> Take() { return std::move(mutations_); }

 private:
  Json json_;
  std::vector<Mutation> mutations_;
};

/// By the name of the file: procedure.json, overlay.json, text.<lang>.json; nothing for others.
[[nodiscard]] std::vector<Mutation> MutationsOf(const std::string& path, const std::string& text);

void MutateTree(Mutator& mutator);
void MutateOutcomesAndSteps(Mutator& mutator);
/// Sources, dates, confidences and date rules, wherever they stand.
void MutateStatements(Mutator& mutator);
void MutateWords(Mutator& mutator);
/// The file as bytes: cut short, a key twice, a comma lost.
[[nodiscard]] std::vector<Mutation> MutateBytes(const std::string& text);

}  // namespace madoguchi::mutation
