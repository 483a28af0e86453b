#include "wire/resident_line.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "base/diagnostic_catalogue.h"
#include "service/household_input.h"

namespace madoguchi::wire {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDepth = 8;

std::string Joined(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    if (!joined.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

template <class Things>
std::vector<std::string> IdsOf(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

std::string Member(const std::string& path, std::string_view key) {
  return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string Item(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

std::string KindOf(const Json& value) {
  if (value.is_number_float()) return "a fraction";
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX) return "too large a number";
  if (value.is_number()) return "a number";
  if (value.is_string()) return "a text";
  if (value.is_boolean()) return "true or false";
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return "null";
}

// Reads a line only for its form: where JSON ends being JSON, keys that stand twice, nesting without end.
class FormCheck final : public Json::json_sax_t {
 public:
  explicit FormCheck(std::vector<LineProblem>& problems) : problems_(problems) {}

  bool null() override { return Scalar(); }
  bool boolean(bool) override { return Scalar(); }
  bool number_integer(Json::number_integer_t) override { return Scalar(); }
  bool number_unsigned(Json::number_unsigned_t) override { return Scalar(); }
  bool number_float(Json::number_float_t, const Json::string_t&) override { return Scalar(); }
  bool string(Json::string_t&) override { return Scalar(); }
  bool binary(Json::binary_t&) override { return Scalar(); }
  bool start_object(std::size_t) override { return Open(false); }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t) override { return Open(true); }
  bool end_array() override { return Close(); }
  bool key(Json::string_t& name) override {
    Level& level = levels_.back();
    level.at = name;
    if (!level.keys.insert(name).second) problems_.push_back(DescribeProblem("MG0004", Path(), {{"key", name}}));
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    problems_.push_back(DescribeProblem("MG0003", "", {{"problem", "at byte " + std::to_string(position)}}));
    return false;
  }

 private:
  // An object or list that is being read, and where in it.
  struct Level {
    std::set<std::string> keys;
    std::string at;
    std::optional<std::size_t> index;  // lists only
  };

  bool Open(bool list) {
    if (!levels_.empty() && levels_.back().index) ++*levels_.back().index;
    levels_.push_back({{}, "", list ? std::optional<std::size_t>(static_cast<std::size_t>(-1)) : std::nullopt});
    if (levels_.size() <= kMaxDepth) return true;
    problems_.push_back(DescribeProblem("MG0012", "", {{"limit", std::to_string(kMaxDepth)}}));
    return false;
  }
  bool Close() {
    levels_.pop_back();
    return true;
  }
  bool Scalar() {
    if (!levels_.empty() && levels_.back().index) ++*levels_.back().index;
    return true;
  }
  std::string Path() const {
    std::string path;
    for (const Level& level : levels_) path = level.index ? Item(path, *level.index) : Member(path, level.at);
    return path;
  }

  std::vector<LineProblem>& problems_;
  std::vector<Level> levels_;
};

class LineReader {
 public:
  LineReader(const service::Municipality& municipality, base::Date today, ResidentLine& result)
      : municipality_(municipality), today_(today), result_(result) {}

  void Read(const Json& line) {
    if (!line.is_object()) {
      WrongType("", "the line", "an object", line);
      return;
    }
    AllowOnly(line, "", {"life_event", "procedures", "facts", "people"});
    ReadWhatIsAsked(line);
    service::WrittenHousehold written;
    if (const auto facts = line.find("facts"); facts != line.end()) written.facts = ReadFacts(*facts, "facts");
    if (const auto people = line.find("people"); people != line.end()) ReadPeople(*people, written);
    Understand(written);
  }

 private:
  void Report(std::string code, std::string path, const base::Arguments& arguments) {
    result_.problems.push_back(DescribeProblem(std::move(code), std::move(path), arguments));
  }

  void WrongType(const std::string& path, std::string_view key, std::string_view expected, const Json& found) {
    Report("MG0006", path, {{"key", std::string(key)}, {"expected", std::string(expected)}, {"found", KindOf(found)}});
  }

  void AllowOnly(const Json& object, const std::string& path, const std::vector<std::string>& allowed) {
    for (const auto& [key, value] : object.items()) {
      if (std::find(allowed.begin(), allowed.end(), key) != allowed.end()) continue;
      Report("MG0005", Member(path, key), {{"key", key}, {"allowed", Joined(allowed)}});
    }
  }

  void ReadWhatIsAsked(const Json& line) {
    const auto life_event = line.find("life_event");
    const auto procedures = line.find("procedures");
    if (life_event == line.end() && procedures == line.end()) {
      Report("MG0007", "", {{"key", "life_event"}});
    } else if (life_event != line.end() && procedures != line.end()) {
      Report("MG0005", "procedures", {{"key", "procedures"}, {"allowed", "life_event, facts, people"}});
    } else if (life_event != line.end()) {
      ReadLifeEvent(*life_event);
    } else {
      ReadProcedures(*procedures);
    }
  }

  void ReadLifeEvent(const Json& value) {
    if (!value.is_string()) {
      WrongType("life_event", "life_event", "a text", value);
      return;
    }
    const auto& id = value.get_ref<const std::string&>();
    if (const service::LifeEvent* event = municipality_.FindLifeEvent(id)) {
      result_.procedures = event->procedures;
      return;
    }
    Report("MG0008", "life_event",
           {{"key", "life_event"}, {"value", id}, {"allowed", Joined(IdsOf(municipality_.life_events))}});
  }

  void ReadProcedures(const Json& value) {
    if (!value.is_array()) {
      WrongType("procedures", "procedures", "a list", value);
      return;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string path = Item("procedures", i);
      if (!value[i].is_string()) {
        WrongType(path, "procedures", "a text", value[i]);
        continue;
      }
      const auto& id = value[i].get_ref<const std::string&>();
      const std::optional<rules::ProcedureIndex> index = municipality_.FindProcedure(id);
      if (!index) {
        Report("MG0008", path, {{"key", "procedures"}, {"value", id}, {"allowed", Joined(IdsOf(municipality_.procedures))}});
      } else if (std::find(result_.procedures.begin(), result_.procedures.end(), *index) != result_.procedures.end()) {
        Report("MG0011", path, {{"id", id}, {"first", "procedures"}});
      } else {
        result_.procedures.push_back(*index);
      }
    }
  }

  service::WrittenFacts ReadFacts(const Json& value, const std::string& path) {
    service::WrittenFacts facts;
    if (!value.is_object()) {
      WrongType(path, "facts", "an object", value);
      return facts;
    }
    for (const auto& [id, answer] : value.items()) {
      if (answer.is_string()) {
        facts.emplace_back(id, answer.get_ref<const std::string&>());
      } else if (answer.is_boolean()) {
        facts.emplace_back(id, answer.get<bool>());
      } else if (answer.is_number_integer() && (!answer.is_number_unsigned() || answer.get<std::uint64_t>() <= INT64_MAX)) {
        facts.emplace_back(id, answer.get<std::int64_t>());
      } else {
        WrongType(Member(path, id), id, "a text, a whole number, true or false", answer);
      }
    }
    return facts;
  }

  void ReadPeople(const Json& value, service::WrittenHousehold& written) {
    if (!value.is_array() || value.empty()) {
      WrongType("people", "people", "a list of at least one person", value);
      return;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string path = Item("people", i);
      service::WrittenPerson person{.id = "person" + std::to_string(i + 1), .facts = {}};
      if (!value[i].is_object()) {
        WrongType(path, "people", "an object", value[i]);
        written.people.push_back(std::move(person));
        continue;
      }
      AllowOnly(value[i], path, {"id", "facts"});
      if (const auto id = value[i].find("id"); id == value[i].end()) {
        Report("MG0007", path, {{"key", "id"}});
      } else if (!id->is_string()) {
        WrongType(Member(path, "id"), "id", "a text", *id);
      } else {
        person.id = id->get_ref<const std::string&>();
      }
      if (const auto facts = value[i].find("facts"); facts != value[i].end()) {
        person.facts = ReadFacts(*facts, Member(path, "facts"));
      }
      written.people.push_back(std::move(person));
    }
  }

  void Understand(const service::WrittenHousehold& written) {
    service::HouseholdAnswers household = service::ReadHousehold(municipality_.vocabulary, written, today_);
    for (const service::HouseholdProblem& problem : household.problems) {
      std::string path = problem.person ? Item("people", *problem.person) : std::string();
      if (problem.fact) {
        const service::WrittenFacts& facts = problem.person ? written.people[*problem.person].facts : written.facts;
        path = Member(Member(path, "facts"), facts[*problem.fact].first);
      }
      Report(problem.code, std::move(path), problem.arguments);
    }
    result_.answers = std::move(household.answers);
    result_.people = std::move(household.people);
  }

  const service::Municipality& municipality_;
  base::Date today_;
  ResidentLine& result_;
};

}  // namespace

LineProblem DescribeProblem(std::string code, std::string path, const base::Arguments& arguments) {
  base::Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.arguments = arguments;
  base::Description words = base::Describe(diagnostic, base::AuthorLanguage::kEn);
  return {std::move(diagnostic.code), std::move(path), std::move(words.sentence), std::move(words.fix)};
}

ResidentLine ReadResidentLine(const service::Municipality& municipality, std::string_view line, base::Date today) {
  ResidentLine result;
  FormCheck check(result.problems);
  if (!Json::sax_parse(line.begin(), line.end(), &check)) return result;
  const Json parsed = Json::parse(line.begin(), line.end(), nullptr, false);
  LineReader(municipality, today, result).Read(parsed);
  return result;
}

}  // namespace madoguchi::wire
