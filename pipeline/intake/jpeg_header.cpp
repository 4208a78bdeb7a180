#include <cstring>

#include "pipeline/intake/exif.h"
#include "pipeline/intake/picture_header.h"

namespace zerotrip::intake {
namespace {

constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kApp1 = 0xE1;
constexpr std::string_view kExifMark{"Exif\0\0", 6};

// SOF0 … SOF15 without DHT (C4), JPG (C8) and DAC (CC), T.81 table B.1.
bool starts_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// TEM, RST0 … RST7, SOI stand alone, without a length.
bool stands_alone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

bool belongs_to_scan(std::uint8_t after_ff) { return after_ff == 0x00 || (after_ff >= 0xD0 && after_ff <= 0xD7); }

// From inside the coded data of a scan to the 0xFF of the next marker, or to the end of the bytes.
std::size_t end_of_scan(Bytes bytes, std::size_t at) {
  while (at + 1 < bytes.size()) {
    const void* found = std::memchr(bytes.data() + at, 0xFF, bytes.size() - 1 - at);
    if (found == nullptr) return bytes.size();
    at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes.data());
    if (!belongs_to_scan(bytes[at + 1]) && bytes[at + 1] != 0xFF) return at;
    at += bytes[at + 1] == 0xFF ? 1u : 2u;
  }
  return bytes.size();
}

void take_exif(Bytes segment, PictureHeader& header) {
  if (!has_at(segment, 0, kExifMark)) return;
  const ExifFacts facts = read_exif(segment.subspan(kExifMark.size()));
  header.orientation = facts.orientation;
  header.software = facts.software;
  header.camera = camera_of(facts);
}

// `segment` follows the length: precision, height, width, components (T.81 B.2.2).
void take_frame(Bytes segment, PictureHeader& header) {
  if (segment.size() < 6 || header.width != 0) return;
  header.height = big_endian_16(segment, 1);
  header.width = big_endian_16(segment, 3);
}

// Skips filling bytes; the position of the marker's code, or the end.
std::size_t next_marker(Bytes bytes, std::size_t at) {
  while (at < bytes.size() && bytes[at] != 0xFF) ++at;
  while (at < bytes.size() && bytes[at] == 0xFF) ++at;
  return at;
}

}  // namespace

std::optional<PictureHeader> read_jpeg_header(Bytes bytes) {
  if (!has_at(bytes, 0, "\xFF\xD8\xFF")) return std::nullopt;
  PictureHeader header;
  std::size_t at = 2;
  while ((at = next_marker(bytes, at)) < bytes.size()) {
    const std::uint8_t marker = bytes[at++];
    if (marker == kEndOfImage) break;
    if (stands_alone(marker)) continue;
    if (bytes.size() - at < 2) break;
    const std::size_t length = big_endian_16(bytes, at);
    if (length < 2 || bytes.size() - at < length) break;
    const Bytes segment = bytes.subspan(at + 2, length - 2);
    if (marker == kApp1) take_exif(segment, header);
    if (starts_frame(marker)) take_frame(segment, header);
    at += length;
    if (marker != kStartOfScan) continue;
    ++header.scans;
    at = end_of_scan(bytes, at);
  }
  if (header.width == 0 || header.height == 0 || header.scans == 0) return std::nullopt;
  return header;
}

}  // namespace zerotrip::intake
