#include "app/qr.h"

#include "qrcodegen.hpp"

namespace madoguchi::app {

std::optional<QrMatrix> MakeQr(const std::string& text) {
  // The generator throws when a text is too long, which would stop the program: ask first.
  if (text.empty() || text.size() > kLongestQrText) return std::nullopt;
  const qrcodegen::QrCode code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  QrMatrix matrix;
  matrix.size = code.getSize();
  matrix.dark.reserve(static_cast<std::size_t>(matrix.size * matrix.size));
  for (int y = 0; y < matrix.size; ++y) {
    for (int x = 0; x < matrix.size; ++x) matrix.dark.push_back(code.getModule(x, y));
  }
  return matrix;
}

}  // namespace madoguchi::app
