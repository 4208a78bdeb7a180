#include "pipeline/intake/exif.h"

#include <algorithm>
#include <optional>

namespace zerotrip::intake {
namespace {

constexpr std::uint32_t kTagMake = 271;
constexpr std::uint32_t kTagModel = 272;
constexpr std::uint32_t kTagOrientation = 274;
constexpr std::uint32_t kTagSoftware = 305;
constexpr std::uint32_t kTypeAscii = 2;
constexpr std::uint32_t kTypeShort = 3;
constexpr std::size_t kEntryBytes = 12;
constexpr std::size_t kMostEntries = 512;  // a camera writes about 20; a bound against nonsense
constexpr std::size_t kMostTextBytes = 256;

class Tiff {
 public:
  Tiff(Bytes bytes, bool little) : bytes_(bytes), little_(little) {}
  [[nodiscard]] bool has(std::size_t offset, std::size_t count) const {
    return offset <= bytes_.size() && bytes_.size() - offset >= count;
  }
  [[nodiscard]] std::uint32_t u16(std::size_t at) const {
    return little_ ? little_endian_16(bytes_, at) : big_endian_16(bytes_, at);
  }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const {
    return little_ ? little_endian_32(bytes_, at) : big_endian_32(bytes_, at);
  }
  // The text of the entry at `entry`; a text of up to four bytes stands in the entry itself.
  [[nodiscard]] std::string ascii(std::size_t entry) const {
    const std::size_t count = u32(entry + 4);
    const std::size_t at = count <= 4 ? entry + 8 : u32(entry + 8);
    if (u16(entry + 2) != kTypeAscii || count > kMostTextBytes || !has(at, count)) return {};
    std::string text(text_of(bytes_.subspan(at, count)));
    text.erase(std::find(text.begin(), text.end(), '\0'), text.end());
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
  }

 private:
  Bytes bytes_;
  bool little_;
};

std::optional<Tiff> open_tiff(Bytes bytes) {
  if (bytes.size() < 8) return std::nullopt;
  if (has_at(bytes, 0, std::string_view("II*\0", 4))) return Tiff(bytes, true);
  if (has_at(bytes, 0, std::string_view("MM\0*", 4))) return Tiff(bytes, false);
  return std::nullopt;
}

void take_entry(const Tiff& tiff, std::size_t entry, ExifFacts& facts) {
  switch (tiff.u16(entry)) {
    case kTagMake:
      facts.make = tiff.ascii(entry);
      break;
    case kTagModel:
      facts.model = tiff.ascii(entry);
      break;
    case kTagSoftware:
      facts.software = tiff.ascii(entry);
      break;
    case kTagOrientation:
      if (const auto value = tiff.u16(entry + 8); tiff.u16(entry + 2) == kTypeShort && value >= 1 && value <= 8) {
        facts.orientation = static_cast<int>(value);
      }
      break;
    default:
      break;
  }
}

}  // namespace

ExifFacts read_exif(Bytes bytes) {
  ExifFacts facts;
  const auto tiff = open_tiff(bytes);
  if (!tiff) return facts;
  const std::size_t directory = tiff->u32(4);
  if (!tiff->has(directory, 2)) return facts;
  const std::size_t count = std::min<std::size_t>(tiff->u16(directory), kMostEntries);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntryBytes;
    if (!tiff->has(entry, kEntryBytes)) break;
    take_entry(*tiff, entry, facts);
  }
  return facts;
}

std::string camera_of(const ExifFacts& facts) {
  if (facts.model.empty()) return facts.make;
  if (facts.make.empty() || facts.model.starts_with(facts.make)) return facts.model;
  return facts.make + " " + facts.model;
}

}  // namespace zerotrip::intake
