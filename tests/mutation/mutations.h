#pragma once
// Mutations: the mistakes that authors make, one at a time, in one file of the content.
//
// Every mistake of every kind that fits the file is listed once for every place where it can be made; which of several values
// is written does not depend on chance. Whether anybody notices is for judge.h.
//
//   for (const Mutation& mutation : MutationsOf("setagaya/move_in/procedure.json", text)) … mutation.Apply(text) …

#include <optional>
#include <string>
#include <vector>

#include "changes.h"

namespace madoguchi::mutation {

struct Mutation {
  std::string kind;   ///< "drop a branch"
  std::string place;  ///< "/tree/nodes/when/branches/0"
  Change change;      ///< empty: a change of bytes
  std::string text;   ///< the whole file, where bytes are changed

  /// The file with the mistake; nullopt where it cannot be made or would change nothing. `json`: the file as it is.
  [[nodiscard]] std::optional<std::string> Apply(const Json& json) const;
};

/// Collects mistakes in one file.
class Mutator {
 public:
  explicit Mutator(Json json) : json_(std::move(json)) {}

  void Add(std::string kind, std::string place, Change change) {
    mutations_.push_back({std::move(kind), std::move(place), std::move(change), {}});
  }
  void Add(std::string kind, const Pointer& place, Change change) {
    Add(std::move(kind), place.to_string(), std::move(change));
  }

  [[nodiscard]] const Json& json() const { return json_; }
  [[nodiscard]] std::vector<Mutation> Take() { return std::move(mutations_); }

 private:
  Json json_;
  std::vector<Mutation> mutations_;
};

/// By the name of the file: procedure.json, overlay.json, facts.json, life_events.json, text.<lang>.json; nothing for others. A
/// kind and a place name one mistake.
[[nodiscard]] std::vector<Mutation> MutationsOf(const std::string& path, const std::string& text);

void MutateTree(Mutator& mutator);
/// A condition of any type: its bounds, its choices, its yes or no.
void MutateCondition(Mutator& mutator, const Pointer& at);
void MutateOutcomes(Mutator& mutator);
void MutateSteps(Mutator& mutator);
/// Sources, dates and confidences, wherever they stand.
void MutateStatements(Mutator& mutator);
/// What days are counted from, how far and how, wherever it stands.
void MutateDateRules(Mutator& mutator);
void MutateFacts(Mutator& mutator);
void MutateLifeEvents(Mutator& mutator);
void MutateWords(Mutator& mutator);
/// The file as bytes: cut short, a key twice, a comma lost.
[[nodiscard]] std::vector<Mutation> MutateBytes(const std::string& text);

}  // namespace madoguchi::mutation
