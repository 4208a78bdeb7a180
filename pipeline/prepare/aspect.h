// The true proportions of a flat rectangle seen in perspective. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

// ISO/IEC 7810 ID-1: 85.60 × 53.98 mm, the identity card (GA 450).
inline constexpr double kCardAspect = 85.60 / 53.98;
// ISO 216, A series.
inline constexpr double kSheetAspect = 1.41421356;

// Whether the shape can be a flat rectangle held before a camera: no sharp or blunt corner, opposite sides
// of similar length.
[[nodiscard]] bool is_rectangle_in_view(const Corners& corners);

// Width / height of the rectangle whose corners these are. From the vanishing points, with the picture's
// middle as optical axis (Zhang, He: Whiteboard scanning, 2007); from the sides alone where the view is
// nearly straight and that does not hold numerically.
[[nodiscard]] double true_aspect(const Corners& corners, cv::Size picture);

struct PaperShape {
  double aspect = 1;  // width / height; exactly a card's or a sheet's where it is near one
  bool card = false;
};
[[nodiscard]] PaperShape shape_of(const Corners& corners, cv::Size picture);

}  // namespace zerotrip::prepare
