// {placeholders}: filling named values into a text, and listing the names a text asks for.
//
// A placeholder is "{", a name of a–z, 0–9, "_" that begins with a letter, and "}". Everything else in braces is left
// alone, above all furigana such as {漢字|かんじ} (text/ruby.h). There is no way to escape, no formatting, no nesting,
// and what was filled in is not looked at again.
//
//   FillPlaceholders("{count}通", {{"count", "2"}})  ==  "2通"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace madoguchi::base {

// Replaces what `arguments` names (the first of equal names wins); an unknown placeholder stays as it is written.
std::string FillPlaceholders(std::string_view text, const Arguments& arguments);

// The names in `text`, ascending, each once.
std::vector<std::string> PlaceholderNames(std::string_view text);

}  // namespace madoguchi::base
