#include "pipeline/intake/signatures.h"

#include <algorithm>

namespace zerotrip::intake {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view name;
  std::size_t offset;
  std::string_view bytes;
};

// First bytes as the formats' own specifications give them.
constexpr Signature kSignatures[] = {
    {"webp", 8, "WEBP"sv},
    {"tiff", 0, "II*\0"sv},
    {"tiff", 0, "MM\0*"sv},
    {"heic, avif or video", 4, "ftyp"sv},
    {"gif", 0, "GIF87a"sv},
    {"gif", 0, "GIF89a"sv},
    {"bmp", 0, "BM"sv},
    {"photoshop", 0, "8BPS"sv},
    {"jpeg 2000", 0, "\0\0\0\x0CjP  "sv},
    {"jpeg 2000", 0, "\xFF\x4F\xFF\x51"sv},
    {"jpeg xl", 0, "\0\0\0\x0CJXL "sv},
    {"jpeg xl", 0, "\xFF\x0A"sv},
    {"icon", 0, "\0\0\1\0"sv},
    {"zip, office or ofd", 0, "PK\3\4"sv},
    {"zip", 0, "PK\5\6"sv},
    {"rar", 0, "Rar!\x1A\7"sv},
    {"7z", 0, "7z\xBC\xAF\x27\x1C"sv},
    {"gzip", 0, "\x1F\x8B"sv},
    {"xz", 0, "\xFD\x37zXZ\0"sv},
    {"office before 2007", 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    {"rtf", 0, "{\\rtf"sv},
    {"postscript", 0, "%!PS"sv},
    {"djvu", 0, "AT&TFORM"sv},
    {"riff", 0, "RIFF"sv},
    {"mp3", 0, "ID3"sv},
    {"ogg", 0, "OggS"sv},
    {"matroska", 0, "\x1A\x45\xDF\xA3"sv},
    {"program", 0,
     "\x7F"
     "ELF"sv},
    {"program", 0, "MZ"sv},
    {"sqlite", 0, "SQLite format 3\0"sv},
};

// Text in UTF-8 or GB 18030 has no control characters but these; 4 KiB tell enough.
bool looks_like_text(Bytes bytes) {
  constexpr std::size_t kLooked = 4096;
  const Bytes head = bytes.first(std::min(bytes.size(), kLooked));
  return std::all_of(head.begin(), head.end(), [](std::uint8_t byte) {
    return byte >= 0x20 ? byte != 0x7F : byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
  });
}

}  // namespace

std::string_view foreign_type_of(Bytes bytes) {
  for (const Signature& signature : kSignatures) {
    if (has_at(bytes, signature.offset, signature.bytes)) return signature.name;
  }
  return looks_like_text(bytes) ? "text"sv : ""sv;
}

}  // namespace zerotrip::intake
