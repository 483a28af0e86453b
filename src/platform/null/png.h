#pragma once
// PNG files without compression: small code, large files, every viewer opens them. For screenshots of tests.

#include <cstdint>
#include <span>
#include <string>

namespace madoguchi::platform {

/// The bytes of a PNG of opaque pixels, 0xAABBGGRR, rows from the top. Precondition: pixels.size() == width * height.
[[nodiscard]] std::string EncodePng(int width, int height, std::span<const std::uint32_t> pixels);

}  // namespace madoguchi::platform
