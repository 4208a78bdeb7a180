// A piece of the page, flat and of its true proportions, with the way back. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/geometry.h"
#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

struct Flattened {
  cv::Mat bgr;
  Transform to_page;  // pixels of bgr → pixels of the page
};

// What lies between the corners (px of the page) as a rectangle of `aspect` (width / height), as large as it
// is on the page, at most `longest_side_px`. Corners beyond the page repeat its border.
[[nodiscard]] Flattened flattened(const cv::Mat& page_bgr, const Corners& corners, double aspect, int longest_side_px);

// The page as a whole, turned by −`skew_degrees` about its middle so that its lines run level; what comes in
// at the corners repeats the border. Without skew and small enough, the page itself, not a copy.
[[nodiscard]] Flattened whole_page(const cv::Mat& page_bgr, double skew_degrees, int longest_side_px);

[[nodiscard]] Transform transform_of(const cv::Matx33d& matrix);
[[nodiscard]] cv::Matx33d matrix_of(const Transform& transform);

}  // namespace zerotrip::prepare
