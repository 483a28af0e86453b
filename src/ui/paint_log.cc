#include "ui/paint_log.h"

#include <cmath>

namespace madoguchi::ui {
namespace {

void AppendQuoted(std::string& out, std::string_view words) {
  out += '"';
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  out += '"';
}

}  // namespace

std::vector<PaintedWords> PaintedWordsOf(const Layout& layout) {
  std::vector<PaintedWords> all;
  for (const Shape& shape : layout.picture.shapes()) {
    if (shape.kind != ShapeKind::kText) continue;
    all.push_back(
        {shape.node, layout.picture.WordsOf(shape), {shape.a.x, shape.a.y, shape.b.x - shape.a.x, shape.size}, shape.size});
  }
  return all;
}

std::string PaintLogText(const Layout& layout) {
  std::string out;
  for (const PaintedWords& words : PaintedWordsOf(layout)) {
    out += '[' + std::to_string(words.node) + ',';
    AppendQuoted(out, words.words);
    for (const float value : {words.box.x, words.box.y, words.box.w, words.box.h})
      out += ',' + std::to_string(std::lround(value));
    out += "]\n";
  }
  return out;
}

}  // namespace madoguchi::ui
