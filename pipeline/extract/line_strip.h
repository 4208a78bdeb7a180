// Characters cut out of the flat paper for another look. Pure functions; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip {

// In heights of the line.
struct StripMargins {
  double along = 0.6;    // left and right
  double across = 0.25;  // above and below
};

// The characters' strip (8-bit BGR) with a margin, upright, at another scale than that at which lines are read first.
// What lies beyond the picture's border repeats the border.
[[nodiscard]] cv::Mat strip_of(const cv::Mat& picture, const Quad& quad, StripMargins margins = {});

}  // namespace zerotrip
