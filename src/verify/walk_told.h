#pragma once
// A witness's walk in the words that residents see: for messages to authors.
//
// 「15歳でカードのない人」 is easier to see than a path of node ids. Each question is told once, in the order of the walk, with the
// witness's own answer; what does not apply to somebody is left out. Ids stand in where words are missing.
//
//   TellWalk(municipality, procedure, witness).ja;   // 「カードはありますか」→「ありません」、「何歳ですか」→「15歳」

#include "base/diagnostic.h"
#include "service/municipality.h"
#include "verify/witness.h"

namespace madoguchi::verify {

/// Precondition: the witness is of that procedure.
[[nodiscard]] base::ResidentExample TellWalk(const service::Municipality& municipality, const service::Procedure& procedure,
                                             const Witness& witness);

}  // namespace madoguchi::verify
