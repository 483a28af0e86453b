#pragma once
// Engine: a bundle of content made ready to decide, for one day. The library's way in; session.h is the rest of it.
//
// It loads, finds things by their ids, and describes errors. It knows no household, opens no file and asks no clock. What
// it hands out as handles (rules::FactId, rules::ProcedureIndex) are indices into the tables of municipality(): good as long
// as the engine lives, and for this content only.
//
//   base::Result<engine::Engine> setagaya = engine::Engine::Load(bytes, today);
//   if (!setagaya.Ok()) return setagaya.error();        // code "MG0501": cut off, altered, of another version
//   rules::FactId card = setagaya->Fact("mynumber_card").value();
//
// Errors of this folder: `code` is one of docs/diagnostics.md, `text` an English sentence with a way to mend it, `context`
// the place concerned ("bundle", "facts.age", "people[1].facts.age", "procedures[0]").

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "rules/program.h"
#include "service/answer_text.h"
#include "service/municipality.h"

namespace madoguchi::engine {

/// The largest bundle that is looked at: far above what a municipality needs, far below what a page could hold.
inline constexpr std::size_t kMaxBundleBytes = std::size_t{64} << 20;

class Engine {
 public:
  /// Total on any bytes. The bytes are not needed afterwards. Fails with "MG0501" for what is no bundle of this version, is
  /// cut off, altered or too large, and with "MG0112" for a fact with too many cells; `text` says which.
  [[nodiscard]] static base::Result<Engine> Load(std::string_view bundle, base::Date today);

  [[nodiscard]] const service::Municipality& municipality() const { return loaded_->municipality; }
  [[nodiscard]] const rules::Program& program() const { return loaded_->program; }
  [[nodiscard]] base::Date today() const { return loaded_->program.today(); }

  /// The handle of a fact. Linear. Fails with "MG0101".
  [[nodiscard]] base::Result<rules::FactId> Fact(std::string_view id) const;
  /// An answer as it is written ("usable", true, 22, "2026-12-05") as the one integer that stands for it. Not for "unknown".
  /// Fails with "MG0101", "MG0102", "MG0006" or "MG0008".
  [[nodiscard]] base::Result<rules::Value> Value(rules::FactId fact, const service::WrittenAnswer& written) const;
  /// What belongs to a life event, in the author's order. Fails with "MG0008".
  [[nodiscard]] base::Result<std::vector<rules::ProcedureIndex>> OfLifeEvent(std::string_view id) const;
  /// Procedures by their ids, in that order. Fails with "MG0008" for one that is not there, "MG0011" for one named twice.
  [[nodiscard]] base::Result<std::vector<rules::ProcedureIndex>> Procedures(const std::vector<std::string>& ids) const;

 private:
  // Behind a pointer, so that what refers to it stays good when the engine moves.
  struct Loaded {
    service::Municipality municipality;
    rules::Program program;
  };
  explicit Engine(std::unique_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}

  std::unique_ptr<const Loaded> loaded_;
};

/// The answer, or an error at that place. `fact` is of this engine.
[[nodiscard]] base::Result<rules::Answer> ReadAnswer(const rules::Fact& fact, const service::WrittenAnswer& written,
                                                     base::Date today, std::string where);

/// "MG0101" for a handle that is not there.
[[nodiscard]] base::Error UnknownHandle(rules::FactId fact);

/// An error in the words of the diagnostic catalogue.
[[nodiscard]] base::Error DescribeError(std::string code, std::string where, const base::Arguments& arguments);

}  // namespace madoguchi::engine
