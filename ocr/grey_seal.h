// Whether something like a seal stands on a picture without colour, where red tells nothing. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

namespace zerotrip::ocr {

// True wherever a border line runs around as a seal's does, round or oval, whatever is written across it. Meant to be
// sure of its no: what looks like a seal may be a printed emblem, but a seal that can be seen is not passed over.
// `bgr`: a flat paper, 8-bit BGR. A border must be a twenty-fifth of the longer side across (9 mm on A4), or more.
[[nodiscard]] bool may_show_grey_seal(const cv::Mat& bgr);

}  // namespace zerotrip::ocr
