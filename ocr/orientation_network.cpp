#include "ocr/orientation_network.h"

#include <algorithm>

#include "ocr/pictures.h"

namespace zerotrip::ocr {
namespace {

// As the network was trained: the shorter side to 256, the middle 224 × 224 of that.
constexpr int kShorterSide = 256;
constexpr int kSide = 224;
constexpr int kClasses = 4;

cv::Mat middle_of(const cv::Mat& bgr) {
  const double scale = static_cast<double>(kShorterSide) / std::min(bgr.cols, bgr.rows);
  const cv::Mat small = scaled(
      bgr, {std::max(kShorterSide, cvRound(bgr.cols * scale)), std::max(kShorterSide, cvRound(bgr.rows * scale))});
  return small(cv::Rect((small.cols - kSide) / 2, (small.rows - kSide) / 2, kSide, kSide));
}

}  // namespace

Result<Orientation> OrientationNetwork::orientation_of(const cv::Mat& bgr) const {
  Orientation orientation;
  if (bgr.empty()) return orientation;
  const NetworkInput input = network_input(middle_of(bgr), {kSide, kSide}, kImageNet);
  const auto ran = network_->run(input, [&](const NetworkOutput& output) {
    const auto best = std::max_element(output.values.begin(), output.values.end());
    const auto turned = static_cast<int>(best - output.values.begin());  // quarter turns clockwise it stands
    orientation = {(kClasses - turned) % kClasses, std::clamp(static_cast<double>(*best), 0.0, 1.0)};
  });
  if (!ran) return ran.error();
  return orientation;
}

}  // namespace zerotrip::ocr
