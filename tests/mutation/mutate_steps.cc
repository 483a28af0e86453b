// Mistakes in outcomes and steps.

#include <cstddef>

#include "mutations.h"

namespace madoguchi::mutation {
namespace {

void MutateWay(Mutator& mutator, const Pointer& at, const std::vector<std::string>& steps) {
  const Json& json = mutator.json();
  mutator.Add("remove an alternative", at, Erase(at));
  mutator.Add("recommend without a reason", at, Put(at / "recommended", true));
  mutator.Add("forget what is recommended", at, Erase(at / "recommended"));
  mutator.Add("forget why it is recommended", at, Erase(at / "because"));
  const std::size_t count = SizeAt(json, at / "steps");
  for (std::size_t i = 0; i < count; ++i) {
    const Pointer step = at / "steps" / i;
    const std::string now = TextAt(json, step);
    mutator.Add("leave out a step", step, Erase(step));
    mutator.Add("name a step that is not there", step, Put(step, "no_such_step"));
    mutator.Add("write a step twice", step, Append(at / "steps", now));
    for (const std::string& other : steps) {
      if (other != now) mutator.Add("take another step", step.to_string() + " to " + other, Put(step, other));
    }
    if (i + 1 < count) mutator.Add("reorder two steps", step, Swap(step, at / "steps" / (i + 1)));
  }
}

// A list of names as a statement has it: one too few, one too many, one that is not there.
void MutateNames(Mutator& mutator, const Pointer& list, const std::string& what, const std::string& another) {
  const std::size_t count = SizeAt(mutator.json(), list);
  for (std::size_t i = 0; i < count; ++i) {
    mutator.Add("forget " + what, list / i, Erase(list / i));
    mutator.Add("name " + what + " that is not there", list / i, Put(list / i, "no_such_name"));
    if (!another.empty() && TextAt(mutator.json(), list / i) != another)
      mutator.Add("name another instead of " + what, list / i, Put(list / i, another));
  }
}

// Some other name that the file has at this place of some step, so that it exists.
std::string AnotherIn(const Json& json, const std::vector<std::string>& steps, const Pointer& list) {
  for (const std::string& step : steps) {
    const Pointer at = Pointer("/steps") / step / list;
    for (std::size_t i = 0; i < SizeAt(json, at); ++i) {
      const std::string found = TextAt(json, at / i);
      if (!found.empty()) return found;
    }
  }
  return {};
}

class StepMutator {
 public:
  StepMutator(Mutator& mutator, const std::vector<std::string>& steps)
      : mutator_(mutator), json_(mutator.json()), steps_(steps) {}

  void Run(const Pointer& at) {
    if (json_.contains("tree")) Remove(at);
    const std::string channel = TextAt(json_, at / "channel");
    for (const char* other : {"online", "mail", "cashless_counter", "in_person"}) {
      if (!channel.empty() && channel != other)
        mutator_.Add("change a channel", at.to_string() + " to " + other, Put(at / "channel", other));
    }
    mutator_.Add("say that it only announces a visit", at, Put(at / "announce_only", true));
    mutator_.Add("link to another host", at, LinkElsewhere(at / "url"));
    mutator_.Add("name another authority", at, OtherAuthority(at / "authority"));
    Values(at);
    Window(at / "window" / "value");
    Tokens(at);
  }

 private:
  // What an overlay leaves out is taken from the shared procedure: that is no mistake of form, and the ledger knows.
  void Remove(const Pointer& at) {
    mutator_.Add("remove a step", at, Erase(at));
    for (const char* key : {"deadline", "window", "hours", "url", "requires", "produces", "announce_only", "takes"})
      mutator_.Add(std::string("remove the ") + key, at, Erase(at / key));
  }

  void Values(const Pointer& at) {
    MutateNames(mutator_, at / "offices" / "value", "an office", AnotherIn(json_, steps_, Pointer("/offices/value")));
    MutateNames(mutator_, at / "payments" / "value", "a way to pay", "postal_money_order");
    const Pointer evidence = at / "evidence" / "value";
    for (std::size_t i = 0; i < SizeAt(json_, evidence); ++i) {
      mutator_.Add("forget a thing to bring", evidence / i, Erase(evidence / i));
      MutateNames(mutator_, evidence / i, "evidence", {});
    }
    const Pointer takes = at / "takes" / "value";
    for (const std::string& key : KeysAt(json_, takes)) {
      const Json& amount = json_.at(takes / key);
      if (!amount.is_number_integer()) continue;
      for (const int by : {-1, 1})
        mutator_.Add("shift how long it takes", takes / key, Put(takes / key, amount.get<int>() + by));
    }
    const Json* fee = Find(json_, at / "fee_yen" / "value");
    if (fee != nullptr && fee->is_number_integer()) {
      mutator_.Add("change a fee", at, Put(at / "fee_yen" / "value", fee->get<int>() + 100));
      if (fee->get<int>() != 0) mutator_.Add("change a fee", at, Put(at / "fee_yen" / "value", 0));
    }
  }

  void Window(const Pointer& window) {
    for (const char* end : {"from", "until"})
      mutator_.Add(std::string("remove the ") + end + " of a window", window, Erase(window / end));
    mutator_.Add("let a window end before it begins", window, Swap(window / "from", window / "until"));
  }

  void Tokens(const Pointer& at) {
    const std::size_t count = SizeAt(json_, at / "requires");
    for (std::size_t i = 0; i < count; ++i) {
      const Pointer requirement = at / "requires" / i;
      mutator_.Add("forget what has to come first", requirement, Erase(requirement));
      MutateNames(mutator_, requirement / "any_of", "a token", AnotherIn(json_, steps_, Pointer("/produces")));
      for (const char* gap : {"min_gap", "max_gap"}) {
        mutator_.Add("remove a gap", requirement / gap, Erase(requirement / gap));
        const Pointer table = requirement / gap / "value";
        for (const std::string& unit : KeysAt(json_, table)) {
          const Json& amount = json_.at(table / unit);
          if (!amount.is_number_integer()) continue;
          for (const int by : {-1, 1}) mutator_.Add("shift a gap", table / unit, Put(table / unit, amount.get<int>() + by));
        }
      }
    }
    MutateNames(mutator_, at / "produces", "a token", AnotherIn(json_, steps_, Pointer("/requires/0/any_of")));
  }

  static Change LinkElsewhere(Pointer at) {
    return [at](Json& json) {
      if (!json.contains(at)) return false;
      // A statement in an overlay, a plain address in a procedure.
      Json& url = json[at];
      (url.is_object() ? url["value"] : url) = "https://not-on-the-list.example/";
      return true;
    };
  }

  static Change OtherAuthority(Pointer at) {
    return [at](Json& json) {
      if (!json.contains(at)) return false;
      json[at] = json[at].is_string() ? Json{{"outside", "police"}} : Json("here");
      return true;
    };
  }

  Mutator& mutator_;
  const Json& json_;
  const std::vector<std::string>& steps_;
};

}  // namespace

void MutateOutcomes(Mutator& mutator) {
  const Json& json = mutator.json();
  const std::vector<std::string> steps = KeysAt(json, Pointer("/steps"));
  for (const std::string& outcome : KeysAt(json, Pointer("/outcomes"))) {
    const Pointer at = Pointer("/outcomes") / outcome;
    mutator.Add("remove an outcome", at, Erase(at));
    const std::vector<std::string> ways = KeysAt(json, at / "alternatives");
    if (!ways.empty()) mutator.Add("say that nothing has to be done", at, Put(at, Json{{"not_needed", true}}));
    for (std::size_t i = 0; i < ways.size(); ++i) {
      MutateWay(mutator, at / "alternatives" / ways[i], steps);
      if (i + 1 < ways.size())
        mutator.Add("reorder two alternatives", at / "alternatives" / ways[i],
                    Reorder(at / "alternatives", ways[i], ways[i + 1]));
    }
  }
  if (Find(json, Pointer("/never_online")) != nullptr)
    mutator.Add("forget that it is never done online", "", Erase(Pointer("/never_online")));
}

void MutateSteps(Mutator& mutator) {
  const std::vector<std::string> steps = KeysAt(mutator.json(), Pointer("/steps"));
  for (const std::string& step : steps) StepMutator(mutator, steps).Run(Pointer("/steps") / step);
}

}  // namespace madoguchi::mutation
