// How far the lines of text are from level. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

namespace zerotrip::prepare {

// Degrees clockwise, −8 … 8, by which the text (or, on a page turned by a quarter, its columns) is turned;
// 0 where it is less than a third of a degree or where no angle stands out.
[[nodiscard]] double skew_of(const cv::Mat& grey);

}  // namespace zerotrip::prepare
