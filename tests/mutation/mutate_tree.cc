// Mistakes in trees: branches, conditions, questions, targets.

#include <cctype>
#include <cstddef>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

Json& NodesOf(Json& json) { return json["tree"]["nodes"]; }

std::vector<std::string> KeysOf(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

// Where a number stands in the text of a condition; the parts of a date are numbers of their own.
struct Number {
  std::size_t at, length;
};

std::vector<Number> NumbersIn(const std::string& condition) {
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < condition.size();) {
    if (std::isdigit(static_cast<unsigned char>(condition[i])) == 0) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < condition.size() && std::isdigit(static_cast<unsigned char>(condition[end])) != 0) ++end;
    numbers.push_back({i, end - i});
    i = end;
  }
  return numbers;
}

std::string Shifted(const std::string& condition, const Number& number, int by) {
  const std::string digits = condition.substr(number.at, number.length);
  std::string shifted = std::to_string(std::stoi(digits) + by);
  while (shifted.size() < number.length) shifted.insert(0, "0");
  return condition.substr(0, number.at) + shifted + condition.substr(number.at + number.length);
}

void MutateCondition(Mutator& mutator, const std::string& node, std::size_t branch, const std::string& key) {
  const std::string place = node + ", branch " + std::to_string(branch);
  const auto at = [&](Json& json) -> Json& {
    return key == "is" ? NodesOf(json)[node]["is"] : NodesOf(json)[node]["branches"][branch]["when"];
  };
  Json copy = mutator.json();
  const Json when = at(copy);
  if (when.is_boolean()) {
    mutator.Try("turn yes and no round", place, [&](Json& json) {
      at(json) = !when.get<bool>();
      return true;
    });
  }
  if (!when.is_string()) return;
  const std::string text = when.get<std::string>();
  for (const Number& number : NumbersIn(text)) {
    for (const int by : {-1, 1}) {
      if (number.length > 9) continue;
      mutator.Try("shift a bound", place + ": " + text, [&](Json& json) {
        at(json) = Shifted(text, number, by);
        return true;
      });
    }
  }
  const auto swap = [&](const std::string& from, const std::string& to) {
    const std::size_t found = text.find(from);
    if (found == std::string::npos) return;
    mutator.Try("take in or leave out the bound itself", place + ": " + text, [&](Json& json) {
      at(json) = text.substr(0, found) + to + text.substr(found + from.size());
      return true;
    });
  };
  if (text.find('=') == std::string::npos) {
    swap("<", "<=");
    swap(">", ">=");
  } else {
    swap("<=", "<");
    swap(">=", ">");
  }
}

void MutateBranch(Mutator& mutator, const std::string& root, const std::vector<std::string>& nodes, const std::string& node,
                  std::size_t branch, std::size_t count) {
  const std::string place = node + ", branch " + std::to_string(branch);
  const auto branches = [&](Json& json) -> Json& { return NodesOf(json)[node]["branches"]; };
  mutator.Try("drop a branch", place, [&](Json& json) {
    branches(json).erase(branch);
    return true;
  });
  mutator.Try("write a branch twice", place, [&](Json& json) {
    Json again = branches(json)[branch];
    branches(json).push_back(std::move(again));
    return true;
  });
  mutator.Try("close a loop", place, [&](Json& json) {
    branches(json)[branch]["then"] = root;
    return true;
  });
  mutator.Try("send a branch to a node that is not there", place, [&](Json& json) {
    branches(json)[branch]["then"] = "no_such_node";
    return true;
  });
  Json copy = mutator.json();
  const std::string target = branches(copy)[branch].value("then", "");
  int made = 0;
  for (std::size_t i = 0; i < nodes.size() && made < 3; ++i) {
    const std::string& other = nodes[(i + branch + 1) % nodes.size()];
    if (other == target || other == root || other == node) continue;
    ++made;
    mutator.Try("send a branch to another node", place + " to " + other, [&](Json& json) {
      branches(json)[branch]["then"] = other;
      return true;
    });
  }
  if (branch + 1 >= count) return;
  mutator.Try("reorder two branches", place, [&](Json& json) {
    std::swap(branches(json)[branch], branches(json)[branch + 1]);
    return true;
  });
  mutator.Try("swap the targets of two branches", place, [&](Json& json) {
    std::swap(branches(json)[branch]["then"], branches(json)[branch + 1]["then"]);
    return true;
  });
}

// A choice of a branch becomes the one of the next branch.
void MutateChoices(Mutator& mutator, const std::string& node, std::size_t branch, std::size_t count) {
  if (branch + 1 >= count) return;
  const auto when = [&](Json& json, std::size_t index) -> Json& { return NodesOf(json)[node]["branches"][index]["when"]; };
  Json copy = mutator.json();
  const Json& here = NodesOf(copy)[node]["branches"][branch];
  const Json& next = NodesOf(copy)[node]["branches"][branch + 1];
  if (!here.contains("when") || !next.contains("when")) return;
  mutator.Try("give two branches the same condition", node + ", branch " + std::to_string(branch), [&](Json& json) {
    Json taken = when(json, branch + 1);
    when(json, branch) = std::move(taken);
    return true;
  });
}

}  // namespace

void MutateTree(Mutator& mutator) {
  Json copy = mutator.json();
  if (!copy.contains("tree")) return;
  const Json nodes_json = NodesOf(copy);
  const std::string root = copy["tree"].value("root", "");
  const std::vector<std::string> nodes = KeysOf(nodes_json);
  std::string last_outcome_node;
  for (const std::string& node : nodes) {
    const Json& details = nodes_json[node];
    mutator.Try("remove a node", node, [&](Json& json) { return NodesOf(json).erase(node) == 1; });
    if (details.contains("outcome")) {
      if (!last_outcome_node.empty()) {
        mutator.Try("swap two outcomes", last_outcome_node + " and " + node, [&](Json& json) {
          std::swap(NodesOf(json)[node]["outcome"], NodesOf(json)[last_outcome_node]["outcome"]);
          return true;
        });
      }
      last_outcome_node = node;
      continue;
    }
    for (const char* of : {"subject", "actor"}) {
      mutator.Try("ask somebody else", node, [&](Json& json) {
        if (!NodesOf(json)[node].contains("of") || NodesOf(json)[node]["of"] == "household") return false;
        NodesOf(json)[node]["of"] = of;
        return true;
      });
    }
    mutator.Try("ask for a fact that is not there", node, [&](Json& json) {
      if (!NodesOf(json)[node].contains("ask")) return false;
      NodesOf(json)[node]["ask"] = "no_such_fact";
      return true;
    });
    if (details.contains("is")) MutateCondition(mutator, node, 0, "is");
    if (!details.contains("branches")) continue;
    const std::size_t count = details["branches"].size();
    for (std::size_t branch = 0; branch < count; ++branch) {
      MutateBranch(mutator, root, nodes, node, branch, count);
      MutateChoices(mutator, node, branch, count);
      if (details["branches"][branch].contains("when")) MutateCondition(mutator, node, branch, "when");
    }
  }
}

}  // namespace madoguchi::mutation
