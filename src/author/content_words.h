#pragma once
// ContentWords: what stands in the content, in the words that residents see, as plain text for authors' papers.
//
// Questions, answers, channels, fees, documents, offices and hours come from the catalogue; furigana is left out. Rules for dates
// are for authors alone and are worded here, in Japanese or English. Not here: what is shown where.
//
//   const ContentWords say(town, text::Language::kJa);
//   say.Answer(age, 15)            // 「15歳」
//   say.Rule(*step.deadline)       // 「引っこしの次の日から数えて14日目（休みの日なら次の開庁日）」

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_catalogue.h"
#include "service/municipality.h"

namespace madoguchi::author {

/// Authors read Japanese or English, whichever of the residents' languages was chosen.
[[nodiscard]] bool IsEnglish(text::Language language);
[[nodiscard]] base::AuthorLanguage AuthorLanguageOf(text::Language language);
/// One of two sentences, with its placeholders filled.
[[nodiscard]] std::string Say(text::Language language, std::string_view ja, std::string_view en,
                              const base::Arguments& arguments = {});

class ContentWords {
 public:
  /// The municipality must outlive this object.
  ContentWords(const service::Municipality& municipality, text::Language language)
      : municipality_(municipality), language_(language) {}

  [[nodiscard]] text::Language language() const { return language_; }

  /// Words under a full key without furigana; the key itself where there are none.
  [[nodiscard]] std::string Get(std::string_view key, const base::Arguments& arguments = {}) const;
  [[nodiscard]] std::optional<std::string> Find(std::string_view key, const base::Arguments& arguments = {}) const;

  [[nodiscard]] std::string Name() const { return Get("municipality/name"); }
  [[nodiscard]] std::string Title(const service::Procedure& procedure) const { return Get(procedure.id + "/title"); }
  [[nodiscard]] std::string StepName(const service::Procedure& procedure, const service::Step& step) const {
    return Get(procedure.id + "/step." + step.id + ".name");
  }
  /// The question; of a policy value that nobody is asked for, its id.
  [[nodiscard]] std::string Question(const rules::Fact& fact) const;
  /// 「15歳」, 「持っていない」, 「2026年12月5日（土）」; nullopt is わからない.
  [[nodiscard]] std::string Answer(const rules::Fact& fact, std::optional<rules::Value> value) const;
  /// 「15歳」 where that says it all, else 「「質問」に「答え」」.
  [[nodiscard]] std::string QuestionAndAnswer(const rules::Fact& fact, rules::Value value) const;

  [[nodiscard]] std::string Channel(service::Channel channel) const;
  [[nodiscard]] std::string Authority(const service::Authority& authority) const;
  [[nodiscard]] std::string AuthorityNamed(const std::string& id) const;
  [[nodiscard]] std::string Office(const service::Office& office) const { return Get("office/" + office.id + ".name"); }
  [[nodiscard]] std::string Yen(std::int64_t yen) const;
  [[nodiscard]] std::string Evidence(const service::EvidenceRequirement& requirement) const;
  [[nodiscard]] std::string EvidenceNamed(const std::string& id) const { return Get("evidence/" + id + ".name"); }
  [[nodiscard]] std::string Payments(const std::vector<service::Payment>& payments) const;
  [[nodiscard]] std::vector<std::string> Hours(const service::ServiceCalendar& calendar) const;
  [[nodiscard]] std::string Day(base::Date date) const;

  /// What a rule counts from: 「引っこしの日」, the answer's question, the step that yields a token, today.
  [[nodiscard]] std::string Anchor(const service::DateRule& rule) const;
  [[nodiscard]] std::string Rule(const service::DateRule& rule) const;
  [[nodiscard]] std::string Window(const service::Window& window) const;
  /// 「3日」, 「1か月」: a gap.
  [[nodiscard]] std::string Gap(const rules::DateShift& shift) const;
  /// 「約1か月」, 「その日のうち」.
  [[nodiscard]] std::string Takes(const service::ProcessingTime& time) const;
  /// What yields a token: 「住民票を移す届出」.
  [[nodiscard]] std::string Token(service::TokenId token) const;
  [[nodiscard]] std::string Confidence(service::Confidence confidence) const;

  /// Joined as the language lists them.
  [[nodiscard]] std::string List(const std::vector<std::string>& parts) const;

 private:
  [[nodiscard]] std::string Ui(std::string_view key, const base::Arguments& arguments = {}) const {
    return Get("ui/" + std::string(key), arguments);
  }
  [[nodiscard]] std::string Say(std::string_view ja, std::string_view en, const base::Arguments& arguments = {}) const {
    return author::Say(language_, ja, en, arguments);
  }
  [[nodiscard]] std::string Days(const service::OpeningHours& hours, const service::ServiceCalendar& calendar) const;
  [[nodiscard]] std::string Counted(const service::DateRule& rule) const;

  const service::Municipality& municipality_;
  text::Language language_;
};

}  // namespace madoguchi::author
