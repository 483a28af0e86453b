#include "main/engine/engine.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic_catalogue.h"
#include "content/bundle_reader.h"

namespace madoguchi::engine {
namespace {

base::Error RefusedBundle(std::string problem) {
  return DescribeError("MG0501", "bundle", {{"file", "bundle"}, {"problem", std::move(problem)}});
}

template <class Things>
std::string IdsOf(const Things& things) {
  std::string ids;
  for (const auto& thing : things) ids += (ids.empty() ? "" : ", ") + thing.id;
  return ids;
}

}  // namespace

base::Error DescribeError(std::string code, std::string where, const base::Arguments& arguments) {
  base::Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.arguments = arguments;
  const base::Description words = base::Describe(diagnostic, base::AuthorLanguage::kEn);
  return {std::move(diagnostic.code), words.sentence + " " + words.fix, std::move(where)};
}

base::Error UnknownHandle(rules::FactId fact) {
  const std::string handle = "#" + std::to_string(fact.value());
  return DescribeError("MG0101", "facts." + handle, {{"fact", handle}});
}

base::Result<rules::Answer> ReadAnswer(const rules::Fact& fact, const service::WrittenAnswer& written, base::Date today,
                                       std::string where) {
  base::Result<rules::Answer> answer = service::ParseAnswer(fact, written, today);
  if (answer.Ok()) return answer;
  const base::Error& error = answer.error();
  return DescribeError(error.code, std::move(where),
                       {{"fact", fact.id},
                        {"key", fact.id},
                        {"value", error.context},
                        {"choice", error.context},
                        {"found", error.context},
                        {"expected", std::string(service::FactTypeName(fact.type))},
                        {"allowed", service::AllowedAnswers(fact, today)}});
}

base::Result<Engine> Engine::Load(std::string_view bundle, base::Date today) {
  if (bundle.size() > kMaxBundleBytes) return RefusedBundle("too_large: " + std::to_string(bundle.size()) + " bytes");
  base::Result<service::Municipality> municipality = content::ReadBundle(bundle);
  if (!municipality.Ok()) return RefusedBundle(municipality.error().context + ": " + municipality.error().text);
  base::Result<rules::Program> program = rules::Program::Compile(municipality->vocabulary, municipality->Rules(), today);
  if (!program.Ok()) return base::Error{program.error().code, program.error().text, "facts." + program.error().context};
  return Engine(std::make_unique<const Loaded>(Loaded{std::move(municipality).value(), std::move(program).value()}));
}

base::Result<rules::FactId> Engine::Fact(std::string_view id) const {
  const std::optional<rules::FactId> found = municipality().vocabulary.Find(id);
  if (!found) return DescribeError("MG0101", "facts." + std::string(id), {{"fact", std::string(id)}});
  return *found;
}

base::Result<rules::Value> Engine::Value(rules::FactId id, const service::WrittenAnswer& written) const {
  const rules::Vocabulary& vocabulary = municipality().vocabulary;
  if (id.value() >= vocabulary.facts.size()) return UnknownHandle(id);
  const rules::Fact& fact = vocabulary[id];
  const base::Result<rules::Answer> answer = ReadAnswer(fact, written, today(), "facts." + fact.id);
  if (!answer.Ok()) return answer.error();
  if (answer->value) return *answer->value;
  return DescribeError("MG0008", "facts." + fact.id,
                       {{"key", fact.id},
                        {"value", std::string(service::kUnknownAnswer)},
                        {"allowed", service::AllowedAnswers(fact, today())}});
}

base::Result<std::vector<rules::ProcedureIndex>> Engine::OfLifeEvent(std::string_view id) const {
  const service::LifeEvent* event = municipality().FindLifeEvent(id);
  if (event != nullptr) return event->procedures;
  return DescribeError("MG0008", "life_event",
                       {{"key", "life_event"}, {"value", std::string(id)}, {"allowed", IdsOf(municipality().life_events)}});
}

base::Result<std::vector<rules::ProcedureIndex>> Engine::Procedures(const std::vector<std::string>& ids) const {
  std::vector<rules::ProcedureIndex> found;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string where = "procedures[" + std::to_string(i) + "]";
    const std::optional<rules::ProcedureIndex> index = municipality().FindProcedure(ids[i]);
    if (!index) {
      return DescribeError("MG0008", where,
                           {{"key", "procedures"}, {"value", ids[i]}, {"allowed", IdsOf(municipality().procedures)}});
    }
    if (std::find(found.begin(), found.end(), *index) != found.end()) {
      return DescribeError("MG0011", where, {{"id", ids[i]}, {"first", "procedures"}});
    }
    found.push_back(*index);
  }
  return found;
}

}  // namespace madoguchi::engine
