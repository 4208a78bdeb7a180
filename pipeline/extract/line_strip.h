// Characters cut out of the flat paper for another look. Pure functions; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip {

// The characters' strip (8-bit BGR) with a margin, upright, at another scale than that at which lines are read first.
[[nodiscard]] cv::Mat strip_of(const cv::Mat& picture, const Quad& quad);

}  // namespace zerotrip
