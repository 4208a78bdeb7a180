// The PP-OCR readers: detection and recognition networks behind the Reader interface.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ocr/line_recognizer.h"
#include "ocr/reader.h"
#include "ocr/text_detector.h"

namespace zerotrip::ocr {

struct TextDetectors {
  TextDetector thorough;
  TextDetector quick;
};

class NeuralReader : public Reader {
 public:
  // `version` as Reader::version() shall give it.
  NeuralReader(TextDetectors detectors, LineRecognizer recognizer, std::string version)
      : detectors_(std::move(detectors)), recognizer_(std::move(recognizer)), version_(std::move(version)) {}

  std::string version() const override { return version_; }
  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const FindOptions& options) const override;
  Result<TextLine> read_line(const cv::Mat& bgr) const override { return recognizer_.read(bgr); }

 private:
  Result<TextLine> read_quad(const cv::Mat& bgr, const Quad& quad) const;

  TextDetectors detectors_;
  LineRecognizer recognizer_;
  std::string version_;
};

}  // namespace zerotrip::ocr
