// Prints diagnostics for people at a terminal: where, what, the line itself with a caret under it, and how to mend it.
//
// It reads no files: the caller hands in a function that returns a file's text. It writes no colours.
//
//   offices.json:12:5: error MG0004: 「名称」というキーが2回書かれています。
//      12 |   "名称": "世田谷区役所",
//         |   ^^^^^^
//     たとえば、こう答えた人: 「何歳ですか」→「15歳」        (where the diagnostic names somebody)
//     直し方: どちらか1つを消してください。
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/diagnostic_catalogue.h"

namespace madoguchi::base {

// "error", "warning".
std::string_view SeverityName(Severity severity);

// Returns the text of the file with a span's name; nothing if it cannot be had. The view must live until printing ends.
using FileTextFn = std::function<std::optional<std::string_view>(std::string_view file)>;

// One diagnostic, ending in a newline. The caret stands under the right characters on a terminal where East Asian wide
// characters take two columns. Without text or line number the line and its caret are left out.
std::string PrintDiagnostic(const Diagnostic& diagnostic, AuthorLanguage language, const FileTextFn& file_text);

// All of them in the order given, with an empty line between two.
std::string PrintDiagnostics(std::span<const Diagnostic> diagnostics, AuthorLanguage language, const FileTextFn& file_text);

}  // namespace madoguchi::base
