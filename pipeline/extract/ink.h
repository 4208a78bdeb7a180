// Dark strokes on a stretch of paper, and the measures by which print and handwriting differ.
// Pure functions of pixels; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip {

// The pixels that the box covers, within a picture of this size; empty where it lies outside.
[[nodiscard]] cv::Rect pixels_of(const Box& box, cv::Size picture);

// Strokes of a pen or a printer on `area` of the 8-bit BGR picture: an 8-bit mask of the area's size, 255 where ink is.
// `text_height` is the height of the print nearby, px. Left out: red, ruled and dotted lines, specks, whatever
// touches the picture's own edge or stands on a ground darker than paper of brightness `paper_level` (the table
// beside it).
[[nodiscard]] cv::Mat ink_on(const cv::Mat& picture, cv::Rect area, double text_height, double paper_level);

// Brightness of the paper in the area, 0…255: its brightest fifth; 0 for an empty area.
[[nodiscard]] double paper_level(const cv::Mat& picture, cv::Rect area);

// How a stretch of writing looks, in px of the picture; all 0 where there is no ink.
struct InkShape {
  double top = 0, bottom = 0;  // of the ink, from the top of the mask
  double stroke = 0;           // mean width of its strokes
  [[nodiscard]] double height() const { return bottom - top; }
};
[[nodiscard]] InkShape shape_of(const cv::Mat& ink);

// How blue the ink is: what it takes from the paper's red light beyond what it takes from the blue, as shares of the
// paper's own, −1…1. Black print has 0, a blue pen 0.1 and more. `ink` is a mask of `area` of the picture; 0 where it
// is empty or full.
[[nodiscard]] double blueness_of(const cv::Mat& picture, cv::Rect area, const cv::Mat& ink);

}  // namespace zerotrip
