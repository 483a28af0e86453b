// Mistakes in trees: branches, questions, targets. Conditions: mutate_conditions.cc.

#include <array>
#include <cstddef>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

constexpr std::array kAsking = {"ask", "ask_any", "ask_all", "ask_count"};

class TreeMutator {
 public:
  explicit TreeMutator(Mutator& mutator) : mutator_(mutator), json_(mutator.json()), nodes_at_("/tree/nodes") {
    nodes_ = KeysAt(json_, nodes_at_);
    root_ = TextAt(json_, Pointer("/tree/root"));
  }

  void Run() {
    for (const std::string& node : nodes_) {
      const Pointer at = nodes_at_ / node;
      mutator_.Add("remove a node", at, Erase(at));
      if (Find(json_, at / "outcome") != nullptr) {
        if (!last_outcome_.empty()) {
          mutator_.Add("swap two outcomes", at.to_string() + " and " + last_outcome_.back(),
                       Swap(at / "outcome", last_outcome_ / "outcome"));
        }
        last_outcome_ = at;
        continue;
      }
      Question(at);
      const std::size_t count = SizeAt(json_, at / "branches");
      for (std::size_t i = 0; i < count; ++i) Branch(at, i, count);
    }
    // For whom it runs.
    MutateCondition(mutator_, Pointer("/run/for_each/is"));
    const Json* run = Find(json_, Pointer("/run"));
    if (run != nullptr && run->is_object()) mutator_.Add("run once for all", "/run", Put(Pointer("/run"), "once"));
  }

 private:
  void Question(const Pointer& at) {
    for (const char* of : {"subject", "actor"}) {
      const std::string now = TextAt(json_, at / "of");
      if (now != "household" && !now.empty() && now != of) mutator_.Add("ask somebody else", at, Put(at / "of", of));
    }
    for (const char* asking : kAsking) {
      const std::string fact = TextAt(json_, at / asking);
      if (fact.empty()) continue;
      mutator_.Add("ask for a fact that is not there", at, Put(at / asking, "no_such_fact"));
      const std::string other = AnotherFact(at, fact);
      if (!other.empty()) mutator_.Add("ask for another fact", at, Put(at / asking, other));
    }
    MutateCondition(mutator_, at / "is");
    for (const auto& [from, to] : {std::pair("ask_any", "ask_all"), std::pair("ask_all", "ask_any")}) {
      if (Find(json_, at / from) != nullptr)
        mutator_.Add("ask of all instead of any, or the other way round", at, Rename(at, from, to));
    }
    if (const Json* least = Find(json_, at / "at_least")) {
      for (const int by : {-1, 1})
        mutator_.Add("shift a bound", at / "at_least", Put(at / "at_least", least->get<int>() + by));
    }
  }

  // The fact of the next question with another one.
  [[nodiscard]] std::string AnotherFact(const Pointer& at, const std::string& fact) const {
    bool passed = false;
    std::string first;
    for (const std::string& node : nodes_) {
      if (node == at.back()) {
        passed = true;
        continue;
      }
      const std::string other = TextAt(json_, nodes_at_ / node / "ask");
      if (other.empty() || other == fact) continue;
      if (passed) return other;
      if (first.empty()) first = other;
    }
    return first;
  }

  void Branch(const Pointer& node, std::size_t branch, std::size_t count) {
    const Pointer list = node / "branches", at = list / branch, next = list / (branch + 1);
    mutator_.Add("drop a branch", at, Erase(at));
    mutator_.Add("write a branch twice", at, Append(list, json_.at(at)));
    mutator_.Add("close a loop", at, Put(at / "then", root_));
    mutator_.Add("close a loop", at, Put(at / "then", node.back()));
    mutator_.Add("send a branch to a node that is not there", at, Put(at / "then", "no_such_node"));
    const std::string target = TextAt(json_, at / "then");
    for (const std::string& other : nodes_) {
      if (other == target || other == root_ || other == node.back()) continue;
      mutator_.Add("send a branch to another node", at.to_string() + " to " + other, Put(at / "then", other));
    }
    MutateCondition(mutator_, at / "when");
    if (branch + 1 >= count) return;
    mutator_.Add("reorder two branches", at, Swap(at, next));
    mutator_.Add("swap the targets of two branches", at, Swap(at / "then", next / "then"));
    const Json* when = Find(json_, next / "when");
    if (when != nullptr && json_.at(at).contains("when"))
      mutator_.Add("give two branches the same condition", at, Put(at / "when", *when));
  }

  Mutator& mutator_;
  const Json& json_;
  Pointer nodes_at_;
  std::vector<std::string> nodes_;
  std::string root_;
  Pointer last_outcome_;
};

}  // namespace

void MutateTree(Mutator& mutator) {
  if (mutator.json().contains("tree")) TreeMutator(mutator).Run();
}

}  // namespace madoguchi::mutation
