// Bytes of one picture → upright 8-bit BGR. The only files that know a picture library: JPEG through
// libjpeg-turbo (decode_jpeg.cpp; it tells a picture that breaks off from a whole one), PNG through libpng
// (decode_png.cpp). Callers have checked the header against the limits. Any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/result.h"
#include "pipeline/intake/bytes.h"

namespace zerotrip::intake {

// As stored, before EXIF turning; 8-bit BGR. CMYK and YCCK (inverted, as Adobe writes them, or not) become
// BGR without colour profile. Error kUnusableInput: broken bytes, or rows are missing: a picture that
// breaks off is not read, because what is missing may be what matters.
[[nodiscard]] Result<cv::Mat> decode_jpeg(Bytes bytes);

// As stored; transparent parts become white, 16 bit become 8 (v / 257), grey and palettes become BGR;
// of an animated one the still picture.
// Error kUnusableInput: broken bytes.
[[nodiscard]] Result<cv::Mat> decode_png(Bytes bytes);

// The picture as it is to be shown; `orientation` is TIFF 6.0 tag 274, 1 … 8.
[[nodiscard]] cv::Mat apply_orientation(const cv::Mat& bgr, int orientation);

}  // namespace zerotrip::intake
