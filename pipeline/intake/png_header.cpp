#include <algorithm>

#include "pipeline/intake/exif.h"
#include "pipeline/intake/picture_header.h"

namespace zerotrip::intake {
namespace {

constexpr std::string_view kSignature{"\x89PNG\r\n\x1a\n", 8};
constexpr std::size_t kFirstChunk = kSignature.size();
constexpr std::size_t kChunkOverhead = 12;         // length, type, CRC
constexpr std::int64_t kLongestSide = 0x7FFFFFFF;  // 11.2.2 IHDR

// tEXt: keyword, zero, Latin-1 text (11.3.4.3).
void take_text(Bytes chunk, PictureHeader& header) {
  constexpr std::string_view kKeyword{"Software\0", 9};
  constexpr std::size_t kMostTextBytes = 256;
  if (!has_at(chunk, 0, kKeyword)) return;
  const Bytes text = chunk.subspan(kKeyword.size());
  header.software = text_of(text.first(std::min(text.size(), kMostTextBytes)));
}

void take_exif(Bytes chunk, PictureHeader& header) {
  const ExifFacts facts = read_exif(chunk);
  header.orientation = facts.orientation;
  header.camera = camera_of(facts);
  if (header.software.empty()) header.software = facts.software;
}

}  // namespace

std::optional<PictureHeader> read_png_header(Bytes bytes) {
  if (!has_at(bytes, 0, kSignature) || !has_at(bytes, kFirstChunk + 4, "IHDR") || bytes.size() < 33)
    return std::nullopt;
  PictureHeader header;
  header.width = big_endian_32(bytes, kFirstChunk + 8);
  header.height = big_endian_32(bytes, kFirstChunk + 12);
  if (header.width < 1 || header.height < 1 || header.width > kLongestSide || header.height > kLongestSide) {
    return std::nullopt;
  }
  std::size_t at = kFirstChunk;
  while (bytes.size() - at >= kChunkOverhead) {
    const std::size_t length = big_endian_32(bytes, at);
    if (length > bytes.size() - at - kChunkOverhead) break;
    const Bytes chunk = bytes.subspan(at + 8, length);
    if (has_at(bytes, at + 4, "tEXt")) take_text(chunk, header);
    if (has_at(bytes, at + 4, "eXIf")) take_exif(chunk, header);
    at += length + kChunkOverhead;
  }
  return header;
}

}  // namespace zerotrip::intake
