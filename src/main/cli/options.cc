#include "main/cli/options.h"

#include <utility>

namespace madoguchi::cli {
namespace {

base::Error Usage(std::string text) { return {"usage", std::move(text), ""}; }

bool TakesThreeWords(std::string_view command) { return command == "diff"; }

bool TakesTwoWords(std::string_view command) {
  return command == "graph" || command == "import" || command == "new" || command == "show" || command == "sheet" ||
         TakesThreeWords(command);
}

class Parser {
 public:
  explicit Parser(std::span<const std::string_view> arguments) : arguments_(arguments) {}

  base::Result<Options> Run() {
    for (at_ = 0; at_ < arguments_.size(); ++at_) {
      const std::string_view argument = arguments_[at_];
      const base::Status taken = argument.starts_with("-") && argument != "-" ? TakeOption(argument) : TakeWord(argument);
      if (!taken.Ok()) return taken.error();
    }
    if (options_.command.empty()) options_.command = "help";
    return std::move(options_);
  }

 private:
  base::Status TakeWord(std::string_view word) {
    if (options_.command.empty()) {
      options_.command = word;
    } else if (options_.target.empty()) {
      options_.target = word;
    } else if (options_.second.empty() && TakesTwoWords(options_.command)) {
      options_.second = word;
    } else if (options_.third.empty() && TakesThreeWords(options_.command)) {
      options_.third = word;
    } else {
      return Usage("'" + std::string(word) + "' is one word too many.");
    }
    return {};
  }

  base::Status TakeOption(std::string_view name) {
    if (bool* const flag = FlagNamed(name)) {
      *flag = true;
      return {};
    }
    if (name == "--help" || name == "-h") {
      options_.command = "help";
      return {};
    }
    if (name == "--procedures") return TakeText(options_.procedures);
    if (name == "--out") return TakeText(options_.out);
    if (name == "--recheck") return TakeText(options_.recheck);
    if (name == "--phrases") return TakeText(options_.phrases);
    if (name == "--scenario") return TakeText(options_.scenario);
    if (name == "--source") return TakeText(options_.source);
    if (name == "--format") return TakeText(options_.format);
    if (name == "--today") return TakeToday();
    if (name == "--lang") return TakeLanguage();
    return Usage("There is no option '" + std::string(name) + "'.");
  }

  // The option without a value of that name, or nullptr.
  bool* FlagNamed(std::string_view name) {
    if (name == "--json") return &options_.json;
    if (name == "--sarif") return &options_.sarif;
    if (name == "--check") return &options_.check;
    if (name == "--resolved") return &options_.resolved;
    if (name == "--csv") return &options_.csv;
    if (name == "--offices") return &options_.offices;
    if (name == "--dry-run") return &options_.dry_run;
    return nullptr;
  }

  base::Status TakeText(std::string& text) {
    const std::string_view name = arguments_[at_];
    if (at_ + 1 >= arguments_.size()) return Usage("'" + std::string(name) + "' wants a value.");
    text = arguments_[++at_];
    return {};
  }

  base::Status TakeToday() {
    std::string text;
    if (base::Status taken = TakeText(text); !taken.Ok()) return taken;
    options_.today = base::ParseIso(text);
    if (!options_.today) return Usage("'" + text + "' is not a day; write it like 2026-11-30.");
    return {};
  }

  base::Status TakeLanguage() {
    std::string tag;
    if (base::Status taken = TakeText(tag); !taken.Ok()) return taken;
    const std::optional<text::Language> language = text::ParseLanguage(tag);
    if (!language) return Usage("'" + tag + "' is not a language; there are ja, ja-simple, en, zh-Hans and ko.");
    options_.language = *language;
    return {};
  }

  std::span<const std::string_view> arguments_;
  std::size_t at_ = 0;
  Options options_;
};

}  // namespace

base::Result<Options> ParseOptions(std::span<const std::string_view> arguments) { return Parser(arguments).Run(); }

}  // namespace madoguchi::cli
