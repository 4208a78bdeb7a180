// The PP-OCR readers: a detection and a recognition network behind the Reader interface.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ocr/line_recognizer.h"
#include "ocr/reader.h"
#include "ocr/text_detector.h"

namespace zerotrip::ocr {

class NeuralReader : public Reader {
 public:
  // `version` as Reader::version() shall give it.
  NeuralReader(TextDetector detector, LineRecognizer recognizer, std::string version)
      : detector_(std::move(detector)), recognizer_(std::move(recognizer)), version_(std::move(version)) {}

  std::string version() const override { return version_; }
  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const FindOptions& options) const override;
  Result<TextLine> read_line(const cv::Mat& bgr) const override { return recognizer_.read(bgr); }

 private:
  Result<TextLine> read_quad(const cv::Mat& bgr, const Quad& quad) const;

  TextDetector detector_;
  LineRecognizer recognizer_;
  std::string version_;
};

}  // namespace zerotrip::ocr
