// A reader for tests: says what it was told to say, or fails on purpose. Immutable while it is shared.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ocr/reader.h"

namespace zerotrip::ocr {

struct FakeReading {
  std::vector<TextLine> page;    // for every picture that is not empty
  TextLine line;                 // for every line; its quad becomes the picture's border
  std::optional<Error> failure;  // instead of any answer
};

class FakeReader : public Reader {
 public:
  explicit FakeReader(FakeReading reading) : reading_(std::move(reading)) {}

  std::string version() const override { return "fake/1"; }

  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const FindOptions&) const override {
    if (reading_.failure) return *reading_.failure;
    return bgr.empty() ? std::vector<TextLine>{} : reading_.page;
  }

  Result<TextLine> read_line(const cv::Mat& bgr) const override {
    if (reading_.failure) return *reading_.failure;
    TextLine line = reading_.line;
    line.quad = quad_of(Box{0, 0, static_cast<double>(bgr.cols), static_cast<double>(bgr.rows)});
    return line;
  }

 private:
  FakeReading reading_;
};

}  // namespace zerotrip::ocr
