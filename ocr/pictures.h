// Small things that every reader does with pixels. Pictures are 8-bit BGR unless said. Pure functions.
#pragma once

#include <array>

#include <opencv2/core.hpp>

#include "models/geometry.h"
#include "ocr/network.h"

namespace zerotrip::ocr {

// Scales to exactly this size: by area when shrinking, so that thin strokes do not fall between pixels.
[[nodiscard]] cv::Mat scaled(const cv::Mat& picture, cv::Size size);

// The same by a factor, at least 1 × 1.
[[nodiscard]] cv::Mat scaled_by(const cv::Mat& picture, double factor);

// The quad cut out and straightened: its first corner becomes the top left. As large as the quad's longer
// sides, at least 1 × 1; what lies outside the picture repeats the border.
[[nodiscard]] cv::Mat cut_out(const cv::Mat& picture, const Quad& quad);

[[nodiscard]] Quad border_of(const cv::Mat& picture);

// Of a line's 8-bit BGR picture the pixels at least half as dark as its darkest strokes: 255, the others 0.
[[nodiscard]] cv::Mat dark_strokes(const cv::Mat& bgr);

// (value / 255 − mean) / deviation, for each channel in the order B, G, R.
struct Normalisation {
  std::array<float, 3> mean{0.5f, 0.5f, 0.5f};
  std::array<float, 3> deviation{0.5f, 0.5f, 0.5f};
};
// What the detection and orientation networks were trained with, applied to B, G, R in this order as there.
inline constexpr Normalisation kImageNet{{0.485f, 0.456f, 0.406f}, {0.229f, 0.224f, 0.225f}};

// The picture at the top left of an input of the given size (≥ the picture's), the rest zeros.
[[nodiscard]] NetworkInput network_input(const cv::Mat& bgr, cv::Size size, const Normalisation& normalisation);

}  // namespace zerotrip::ocr
