// Where the lines of text are on a picture (PP-OCR detection). Shared, any thread.
#pragma once

#include <memory>
#include <vector>

#include <opencv2/core.hpp>

#include "models/geometry.h"
#include "models/result.h"
#include "ocr/network.h"

namespace zerotrip::ocr {

// The few sizes in which detection runs: each is compiled once, when it is needed first.
struct DetectionSize {
  cv::Size size;
  double scale = 1;  // of the picture on it, ≤ 1
};
// The size for a picture and the scale at which it stands there: the largest scale that the limit allows,
// never enlarged; among sizes of equal scale the smallest. `longest_side_px` counts as at most 960.
[[nodiscard]] DetectionSize detection_size_for(cv::Size picture, int longest_side_px);

class TextDetector {
 public:
  explicit TextDetector(std::shared_ptr<const Network> network) : network_(std::move(network)) {}
  // Quads in the picture's pixels, in no particular order. Errors: kFailed.
  [[nodiscard]] Result<std::vector<Quad>> find(const cv::Mat& bgr, int longest_side_px) const;

 private:
  std::shared_ptr<const Network> network_;
};

}  // namespace zerotrip::ocr
