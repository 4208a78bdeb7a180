// The picture of one line → its characters (PP-OCR recognition). Shared, any thread.
#pragma once

#include <memory>

#include <opencv2/core.hpp>

#include "models/page.h"
#include "models/result.h"
#include "ocr/dictionary.h"
#include "ocr/network.h"

namespace zerotrip::ocr {

class LineRecognizer {
 public:
  LineRecognizer(std::shared_ptr<const Network> network, std::shared_ptr<const Dictionary> dictionary)
      : network_(std::move(network)), dictionary_(std::move(dictionary)) {}

  // An upright line that fills its picture, of any size; the quad is the picture's border. A line wider
  // than the network reads well is cut at gaps and put together again. Errors: kFailed.
  [[nodiscard]] Result<TextLine> read(const cv::Mat& bgr) const;

 private:
  [[nodiscard]] Result<TextLine> read_part(const cv::Mat& part) const;

  std::shared_ptr<const Network> network_;
  std::shared_ptr<const Dictionary> dictionary_;
};

}  // namespace zerotrip::ocr
