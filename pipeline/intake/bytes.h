// Raw bytes of a file, shared by everything that decodes it, and the two byte orders in which headers
// write numbers. Values only; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace zerotrip::intake {

using Bytes = std::span<const std::uint8_t>;
using SharedBytes = std::shared_ptr<const std::vector<std::uint8_t>>;

// Whether `bytes` holds `expected` at `offset`; false when it ends before.
[[nodiscard]] inline bool has_at(Bytes bytes, std::size_t offset, std::string_view expected) {
  if (offset > bytes.size() || bytes.size() - offset < expected.size()) return false;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (bytes[offset + i] != static_cast<std::uint8_t>(expected[i])) return false;
  }
  return true;
}

// The number of two or four bytes at `offset`, which the caller has checked to lie inside.
[[nodiscard]] inline std::uint32_t big_endian_16(Bytes bytes, std::size_t offset) {
  return (static_cast<std::uint32_t>(bytes[offset]) << 8) | bytes[offset + 1];
}
[[nodiscard]] inline std::uint32_t big_endian_32(Bytes bytes, std::size_t offset) {
  return (big_endian_16(bytes, offset) << 16) | big_endian_16(bytes, offset + 2);
}
[[nodiscard]] inline std::uint32_t little_endian_16(Bytes bytes, std::size_t offset) {
  return bytes[offset] | (static_cast<std::uint32_t>(bytes[offset + 1]) << 8);
}
[[nodiscard]] inline std::uint32_t little_endian_32(Bytes bytes, std::size_t offset) {
  return little_endian_16(bytes, offset) | (little_endian_16(bytes, offset + 2) << 16);
}

// The bytes as text, byte by byte.
[[nodiscard]] inline std::string_view text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace zerotrip::intake
