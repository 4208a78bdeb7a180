// A map of text probability → quads around the lines, after “Real-time Scene Text Detection with
// Differentiable Binarization” (Liao et al., 2020): threshold, connected regions, smallest turned
// rectangle, score, and growing back what training had shrunk. Pure function; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip::ocr {

// Values that PP-OCRv6 small was published with.
struct TextBoxOptions {
  double pixel_threshold = 0.2;   // a pixel counts as text above this
  double box_threshold = 0.45;    // least mean probability inside a box
  double growth = 1.4;            // the box grows by area × growth / perimeter on each side
  double least_side_px = 3;       // of the ungrown box; less is noise
  std::size_t most_boxes = 3000;  // bounds the time on pictures full of noise
};

// `probability` is CV_32F, 0…1. Quads in its pixels, clockwise from the top left of the line, a line that
// stands upright taken as running downwards.
[[nodiscard]] std::vector<Quad> find_text_boxes(const cv::Mat& probability, const TextBoxOptions& options = {});

// A line this much taller than wide is turned before it is read.
inline constexpr double kTallLine = 1.5;

}  // namespace zerotrip::ocr
