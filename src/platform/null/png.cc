#include "platform/null/png.h"

#include <algorithm>
#include <string_view>

namespace madoguchi::platform {
namespace {

void AppendBigEndian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xff);
}

std::uint32_t Crc(std::string_view bytes) {
  std::uint32_t crc = 0xffffffffu;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1u) != 0 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
  }
  return ~crc;
}

std::uint32_t Adler(std::string_view bytes) {
  std::uint32_t a = 1, b = 0;
  for (const char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521u;
    b = (b + a) % 65521u;
  }
  return b << 16 | a;
}

void AppendChunk(std::string& out, std::string_view type, std::string_view data) {
  AppendBigEndian(out, static_cast<std::uint32_t>(data.size()));
  std::string body(type);
  body += data;
  out += body;
  AppendBigEndian(out, Crc(body));
}

// A zlib stream of stored blocks.
std::string Stored(std::string_view bytes) {
  std::string out = "\x78\x01";
  constexpr std::size_t kMost = 65535;
  for (std::size_t at = 0; at < bytes.size() || at == 0; at += kMost) {
    const std::string_view block = bytes.substr(at, kMost);
    const auto size = static_cast<std::uint32_t>(block.size());
    out += at + kMost >= bytes.size() ? '\x01' : '\x00';
    out += static_cast<char>(size & 0xff);
    out += static_cast<char>(size >> 8);
    out += static_cast<char>(~size & 0xff);
    out += static_cast<char>((~size >> 8) & 0xff);
    out += block;
  }
  AppendBigEndian(out, Adler(bytes));
  return out;
}

}  // namespace

std::string EncodePng(int width, int height, std::span<const std::uint32_t> pixels) {
  std::string rows;
  rows.reserve(pixels.size() * 3 + static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    rows += '\0';  // no filter
    for (int x = 0; x < width; ++x) {
      const std::uint32_t pixel =
          pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
      rows += static_cast<char>(pixel & 0xff);
      rows += static_cast<char>((pixel >> 8) & 0xff);
      rows += static_cast<char>((pixel >> 16) & 0xff);
    }
  }
  std::string header;
  AppendBigEndian(header, static_cast<std::uint32_t>(width));
  AppendBigEndian(header, static_cast<std::uint32_t>(height));
  header += std::string_view("\x08\x02\x00\x00\x00", 5);
  std::string out = "\x89PNG\r\n\x1a\n";
  AppendChunk(out, "IHDR", header);
  AppendChunk(out, "IDAT", Stored(rows));
  AppendChunk(out, "IEND", "");
  return out;
}

}  // namespace madoguchi::platform
