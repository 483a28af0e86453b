#include "app/qr.h"

#include <array>
#include <cstdint>

extern "C" {
#include "qrcodegen.h"
}

namespace madoguchi::app {

std::optional<QrMatrix> MakeQr(const std::string& text) {
  if (text.empty() || text.size() > kLongestQrText) return std::nullopt;
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> work{};
  std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX> code{};
  if (!qrcodegen_encodeText(text.c_str(), work.data(), code.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                            qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true)) {
    return std::nullopt;
  }
  QrMatrix matrix;
  matrix.size = qrcodegen_getSize(code.data());
  matrix.dark.reserve(static_cast<std::size_t>(matrix.size * matrix.size));
  for (int y = 0; y < matrix.size; ++y) {
    for (int x = 0; x < matrix.size; ++x) matrix.dark.push_back(qrcodegen_getModule(code.data(), x, y));
  }
  return matrix;
}

}  // namespace madoguchi::app
