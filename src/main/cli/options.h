#pragma once
// The command line, taken apart: which command, on what, with which options.
//
//   madoguchi decide setagaya --today 2026-11-30 --json
//
// It looks at no file and no clock. What an option means is said by `madoguchi help` and docs/cli.md.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "text/language.h"

namespace madoguchi::cli {

struct Options {
  std::string command;  ///< "help" where none was given
  std::string target;   ///< a municipality, or for `check` the content folder; may be empty
  std::string second;   ///< the word after it: a procedure, a municipality, or the new folder; may be empty
  std::string third;    ///< the word after that: a municipality (diff); may be empty
  std::string procedures = "procedures";          ///< --procedures: the content folder
  std::optional<base::Date> today;                ///< --today; nullopt: the day at the edge
  text::Language language = text::Language::kJa;  ///< --lang
  std::string out;                                ///< --out
  std::string phrases;                            ///< --phrases
  std::string format;                             ///< --format
  bool check = false;                             ///< --check
  std::string scenario;                           ///< --scenario
  std::string recheck;                            ///< --recheck: a bundle
  bool json = false;                              ///< --json
  bool resolved = false;                          ///< --resolved
  bool sarif = false;                             ///< --sarif
  std::string source;                             ///< --source
  bool csv = false;                               ///< --csv
  bool offices = false;                           ///< --offices
  bool dry_run = false;                           ///< --dry-run
};

/// Fails with the code "usage" and one English sentence.
[[nodiscard]] base::Result<Options> ParseOptions(std::span<const std::string_view> arguments);

}  // namespace madoguchi::cli
