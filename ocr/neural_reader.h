// The PP-OCR readers: detection and recognition networks behind the Reader interface.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ocr/fixed_print.h"
#include "ocr/line_recognizer.h"
#include "ocr/reader.h"
#include "ocr/text_detector.h"

namespace zerotrip::ocr {

struct TextDetectors {
  TextDetector thorough;
  TextDetector quick;
};

// A small recogniser that costs a fifth of the other. It settles the lines of a page that hold nothing but fixed print.
struct QuickLook {
  LineRecognizer recognizer;
  FixedPrint print;
};

class NeuralReader : public Reader {
 public:
  // `version` as Reader::version() shall give it. Without a quick look every line is read by `recognizer`, as
  // read_line() always does.
  NeuralReader(TextDetectors detectors, std::optional<QuickLook> quick_look, LineRecognizer recognizer,
               std::string version)
      : detectors_(std::move(detectors)),
        quick_look_(std::move(quick_look)),
        recognizer_(std::move(recognizer)),
        version_(std::move(version)) {}

  std::string version() const override { return version_; }
  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const FindOptions& options) const override;
  Result<TextLine> read_line(const cv::Mat& bgr) const override { return recognizer_.read(bgr); }

 private:
  Result<TextLine> read_quad(const cv::Mat& bgr, const Quad& quad) const;
  // By the quick look where that settles it.
  Result<TextLine> read_at_once(const cv::Mat& picture) const;
  Result<TextLine> glance_at(const cv::Mat& bgr, const Quad& quad) const;

  TextDetectors detectors_;
  std::optional<QuickLook> quick_look_;
  LineRecognizer recognizer_;
  std::string version_;
};

}  // namespace zerotrip::ocr
