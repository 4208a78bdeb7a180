// The few facts of an EXIF block (JEITA CP-3451, a TIFF 6.0 structure) that intake needs. Never fails:
// a broken block has no facts. Pure; any thread.
#pragma once

#include <string>

#include "pipeline/intake/bytes.h"

namespace zerotrip::intake {

struct ExifFacts {
  int orientation = 1;   // 1 … 8, TIFF 6.0 tag 274; 1 when absent or out of range
  std::string software;  // tag 305
  std::string make;      // tag 271
  std::string model;     // tag 272
};

// `tiff` begins with the byte-order mark ("II" or "MM").
[[nodiscard]] ExifFacts read_exif(Bytes tiff);

// Make and model in one, the make not twice; "" when both are absent.
[[nodiscard]] std::string camera_of(const ExifFacts& facts);

}  // namespace zerotrip::intake
