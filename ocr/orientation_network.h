// Which way up a page stands, by a small network with the four classes 0°, 90°, 180°, 270°. Shared, any thread.
#pragma once

#include <memory>

#include "ocr/engines.h"
#include "ocr/network.h"

namespace zerotrip::ocr {

class OrientationNetwork : public OrientationReader {
 public:
  explicit OrientationNetwork(std::shared_ptr<const Network> network) : network_(std::move(network)) {}
  // An empty picture is upright with probability 0. Errors: kFailed.
  Result<Orientation> orientation_of(const cv::Mat& bgr) const override;

 private:
  std::shared_ptr<const Network> network_;
};

}  // namespace zerotrip::ocr
