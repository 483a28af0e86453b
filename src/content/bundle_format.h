#pragma once
// The layout of a bundle: one file that holds one municipality, small enough to travel with the web application.
//
//   0   "MDGB"                      12  u32  bytes in all             28  u64  FNV-1a of all bytes but these eight
//   4   u16  format version         16  u32  number of sections      36  section table: per section a four-letter name,
//   6   u16  minimum engine         20  u64  content hash                 u32 offset, u32 length
//   8   u32  0
//
// Numbers are little endian. Sections follow each other without gaps, in the order of the table. Inside of a section
// integers are LEB128 (signed ones zigzag), texts and lists have their length in front, and structs are their fields in the
// order of bundle_fields.h. There is nothing between the fields, so every change there raises kFormatVersion. The last section is
// the certificate; what is in the others is hashed as the content.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace madoguchi::content {

inline constexpr std::string_view kBundleMagic = "MDGB";
/// Of the layout: a reader refuses every other one.
inline constexpr std::uint16_t kFormatVersion = 6;
/// Of what the rules mean: a reader refuses bundles that want a newer one.
inline constexpr std::uint16_t kEngineVersion = 1;

inline constexpr std::size_t kHeaderBytes = 36;
inline constexpr std::size_t kSizeOffset = 12;
inline constexpr std::size_t kCountOffset = 16;
inline constexpr std::size_t kContentHashOffset = 20;
inline constexpr std::size_t kHashOffset = 28;
inline constexpr std::size_t kTableEntryBytes = 12;
inline constexpr std::size_t kSectionNameBytes = 4;

}  // namespace madoguchi::content
