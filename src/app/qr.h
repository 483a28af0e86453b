#pragma once
// QR codes as matrices. The only file of app/ that knows the generator.

#include <optional>
#include <string>

#include "app/screen.h"

namespace madoguchi::app {

/// Bytes that fit the largest code at the error correction used here (medium).
inline constexpr std::size_t kLongestQrText = 2331;

/// nullopt for a text that is empty or too long.
[[nodiscard]] std::optional<QrMatrix> MakeQr(const std::string& text);

}  // namespace madoguchi::app
