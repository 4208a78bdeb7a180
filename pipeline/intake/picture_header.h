// What the header of a JPEG (ITU-T T.81) or PNG (ISO/IEC 15948) says, read by our own few lines so that
// size limits hold before any decoder sees the bytes. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/intake/bytes.h"

namespace zerotrip::intake {

struct PictureHeader {
  std::int64_t width = 0;   // px, as stored: before EXIF turning
  std::int64_t height = 0;  // px
  int orientation = 1;      // EXIF, 1 … 8
  std::string software;
  std::string camera;  // EXIF make and model
  int scans = 0;       // JPEG: passes over the picture; a progressive one has about ten
};

// Nothing when the bytes are not such a picture, or break off before the pixels begin.
[[nodiscard]] std::optional<PictureHeader> read_jpeg_header(Bytes bytes);
[[nodiscard]] std::optional<PictureHeader> read_png_header(Bytes bytes);

}  // namespace zerotrip::intake
