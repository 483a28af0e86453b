#include "content/expected_steps.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "service/channel.h"

namespace madoguchi::content {
namespace {

constexpr std::array<std::string_view, 3> kDayKeys = {"deadline", "from", "until"};
constexpr std::array<std::string_view, 3> kTextKeys = {"authority", "url", "takes"};
constexpr std::array<std::string_view, 2> kListKeys = {"offices", "payments"};
constexpr std::array<std::string_view, 2> kStatedOrNot = {"stated", kUnconfirmedValue};
constexpr std::int64_t kMostYen = 100'000'000;

class StepsReader {
 public:
  StepsReader(std::string_view scenario, std::optional<rules::ProcedureIndex> procedure, LoadContext& context,
              Expectation& expectation)
      : scenario_(scenario), procedure_(procedure), context_(context), expectation_(expectation) {}

  void ReadWays(const JsonValue& json) {
    if (!IsObject(json, "ways", context_.diagnostics)) return;
    std::string ways;
    for (const JsonMember& way : json.members) {
      const std::vector<std::string> steps = AsStrings(way.value, way.key, context_.diagnostics);
      for (const std::string& step : steps) CheckStep(step, way.value.span);
      ways += (ways.empty() ? "" : "; ") + way.key + ": " + Joined(steps);
    }
    Keep("ways", std::move(ways), json.span);
  }

  void ReadSteps(const JsonValue& json) {
    if (!IsObject(json, "steps", context_.diagnostics)) return;
    for (const JsonMember& step : json.members) {
      CheckStep(step.key, step.key_span);
      FieldReader fields(step.value, step.key, context_.diagnostics);
      const std::string prefix = "steps/" + step.key + "/";
      ReadStep(fields, prefix);
      fields.Finish();
    }
  }

 private:
  void ReadStep(FieldReader& fields, const std::string& prefix) {
    if (const JsonValue* json = fields.Optional("channel")) {
      std::array<std::string_view, service::kChannelCount> names;
      for (std::size_t i = 0; i < names.size(); ++i) names[i] = service::ChannelName(static_cast<service::Channel>(i));
      if (AsOneOf(*json, "channel", names, context_.diagnostics)) Keep(prefix + "channel", json->text, json->span);
    }
    for (const std::string_view key : kTextKeys) {
      const JsonValue* json = fields.Optional(key);
      if (json == nullptr) continue;
      if (json->kind == JsonKind::kNull) {
        Keep(prefix + std::string(key), std::nullopt, json->span);
      } else if (AsString(*json, key, context_.diagnostics)) {
        Keep(prefix + std::string(key), json->text, json->span);
      }
    }
    if (const JsonValue* json = fields.Optional("announce_only")) {
      if (const auto only = AsBoolean(*json, "announce_only", context_.diagnostics))
        Keep(prefix + "announce_only", *only ? "true" : "false", json->span);
    }
    if (const JsonValue* json = fields.Optional("hours")) {
      if (AsOneOf(*json, "hours", kStatedOrNot, context_.diagnostics)) Keep(prefix + "hours", json->text, json->span);
    }
    if (const JsonValue* json = fields.Optional("min_gap")) {
      if (json->kind == JsonKind::kNull) {
        Keep(prefix + "min_gap", std::nullopt, json->span);
      } else if (AsOneOf(*json, "min_gap", kStatedOrNot, context_.diagnostics)) {
        Keep(prefix + "min_gap", json->text, json->span);
      }
    }
    if (const JsonValue* json = fields.Optional("fee_yen"); json != nullptr && !IsUnconfirmed(*json, prefix, "fee_yen")) {
      if (const auto yen = AsInteger(*json, "fee_yen", 0, kMostYen, context_.diagnostics))
        Keep(prefix + "fee_yen", std::to_string(*yen), json->span);
    }
    for (const std::string_view key : kDayKeys) {
      const JsonValue* json = fields.Optional(key);
      if (json == nullptr || IsUnconfirmed(*json, prefix, key)) continue;
      if (json->kind == JsonKind::kNull) {
        Keep(prefix + std::string(key), std::nullopt, json->span);
      } else if (AsDate(*json, key, context_.diagnostics)) {
        Keep(prefix + std::string(key), json->text, json->span);
      }
    }
    for (const std::string_view key : kListKeys) {
      const JsonValue* json = fields.Optional(key);
      if (json == nullptr || IsUnconfirmed(*json, prefix, key)) continue;
      // Of many counters that will all do, how many there are.
      if (key == "offices" && json->kind == JsonKind::kInteger) {
        Keep(prefix + "office_count", std::to_string(json->integer), json->span);
        continue;
      }
      if (IsArray(*json, key, context_.diagnostics))
        Keep(prefix + std::string(key), Joined(AsStrings(*json, key, context_.diagnostics)), json->span);
    }
    if (const JsonValue* json = fields.Optional("evidence"); json != nullptr && !IsUnconfirmed(*json, prefix, "evidence"))
      ReadChoices(*json, "evidence", prefix);
    if (const JsonValue* json = fields.Optional("requires")) ReadChoices(*json, "requires", prefix);
    if (const JsonValue* json = fields.Optional("produces");
        json != nullptr && IsArray(*json, "produces", context_.diagnostics))
      Keep(prefix + "produces", Joined(AsStrings(*json, "produces", context_.diagnostics)), json->span);
  }

  // A list of lists: of each, any one will do.
  void ReadChoices(const JsonValue& json, std::string_view key, const std::string& prefix) {
    if (!IsArray(json, key, context_.diagnostics)) return;
    std::vector<std::string> things;
    for (const JsonValue& thing : json.items) {
      std::string any_of;
      for (const std::string& type : AsStrings(thing, key, context_.diagnostics))
        any_of += (any_of.empty() ? "" : "|") + type;
      things.push_back(std::move(any_of));
    }
    Keep(prefix + std::string(key), Joined(things), json.span);
  }

  bool IsUnconfirmed(const JsonValue& json, const std::string& prefix, std::string_view key) {
    if (json.kind != JsonKind::kString || json.text != kUnconfirmedValue) return false;
    Keep(prefix + std::string(key), json.text, json.span);
    return true;
  }

  void CheckStep(const std::string& id, const base::SourceSpan& span) {
    if (!procedure_) return;
    const std::vector<service::Step>& steps = context_.municipality[*procedure_].steps;
    const bool known = std::any_of(steps.begin(), steps.end(), [&](const service::Step& step) { return step.id == id; });
    if (!known) context_.Report("MG0401", span, {{"scenario", std::string(scenario_)}, {"name", id}});
  }

  void Keep(std::string key, std::optional<std::string> value, const base::SourceSpan& span) {
    expectation_.fields.push_back({std::move(key), std::move(value), span});
  }

  std::string_view scenario_;
  std::optional<rules::ProcedureIndex> procedure_;
  LoadContext& context_;
  Expectation& expectation_;
};

}  // namespace

void ReadExpectedSteps(FieldReader& fields, std::string_view scenario, std::optional<rules::ProcedureIndex> procedure,
                       LoadContext& context, Expectation& expectation) {
  StepsReader reader(scenario, procedure, context, expectation);
  if (const JsonValue* ways = fields.Optional("ways")) reader.ReadWays(*ways);
  if (const JsonValue* steps = fields.Optional("steps")) reader.ReadSteps(*steps);
}

}  // namespace madoguchi::content
