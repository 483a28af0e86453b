#include "content/codes_and_places.h"

#include <gtest/gtest.h>

#include "base/diagnostic_printer.h"
#include "content/loader.h"

namespace madoguchi::content {

std::vector<std::string> CodesAndPlaces(const FileSource& files) {
  base::Diagnostics diagnostics;
  (void)LoadContent(files, "kita", diagnostics);
  std::vector<std::string> found;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    const base::SourceSpan& span = diagnostic.span;
    found.push_back(diagnostic.code + " " + span.file);
    if (span.line == 0) continue;
    const std::string text = files.Read(span.file).value();
    EXPECT_EQ(base::SpanOf(span.file, text, span.offset, span.length), span);
    found.back() += ":" + std::to_string(span.line) + " " + text.substr(span.offset, span.length);
  }
  return found;
}

}  // namespace madoguchi::content
