#include "ocr/line_recognizer.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/ctc.h"
#include "ocr/pictures.h"
#include "ocr/unread_characters.h"

namespace zerotrip::ocr {
namespace {

constexpr int kHeight = 48;
constexpr int kLeastWidth = 64;
// Forty characters of a square line: more is cut in parts.
constexpr int kMostWidth = 1920;

// Widths are rounded up to few values, because the engine prepares itself anew for each that it meets. The part that is
// added is read like the rest, so the steps are not wide either.
int rounded_width(int width) {
  const int step = width <= 640 ? 32 : 128;
  return std::max(kLeastWidth, (width + step - 1) / step * step);
}

cv::Mat at_height(const cv::Mat& bgr) {
  const int width = std::max(1, cvRound(static_cast<double>(bgr.cols) * kHeight / bgr.rows));
  return scaled(bgr, {width, kHeight});
}

// How much ink each column holds: the spread between its lightest and darkest pixel, 0…255.
cv::Mat ink_of_columns(const cv::Mat& bgr) {
  cv::Mat grey, lightest, darkest;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  cv::reduce(grey, lightest, 0, cv::REDUCE_MAX);
  cv::reduce(grey, darkest, 0, cv::REDUCE_MIN);
  cv::Mat ink = lightest - darkest;
  cv::blur(ink, ink, {9, 1});  // a gap between characters, not within one
  return ink;
}

// The emptiest column in the second half of what fits, the rightmost of equals.
int cut_column(const cv::Mat& ink, int begin) {
  int best = begin + kMostWidth;
  for (int x = begin + kMostWidth; x > begin + kMostWidth / 2; --x)
    if (ink.at<uchar>(0, x) < ink.at<uchar>(0, best)) best = x;
  return best;
}

std::vector<cv::Range> parts_of(const cv::Mat& line) {
  if (line.cols <= kMostWidth) return {{0, line.cols}};
  const cv::Mat ink = ink_of_columns(line);
  std::vector<cv::Range> parts;
  int begin = 0;
  while (line.cols - begin > kMostWidth) {
    const int cut = cut_column(ink, begin);
    parts.emplace_back(begin, cut);
    begin = cut;
  }
  parts.emplace_back(begin, line.cols);
  return parts;
}

void append(TextLine& whole, const TextLine& part, cv::Range range, int whole_width) {
  const auto before = static_cast<double>(whole.positions.size());
  const auto added = static_cast<double>(part.positions.size());
  if (before + added > 0) whole.confidence = (whole.confidence * before + part.confidence * added) / (before + added);
  whole.text += part.text;
  whole.alternatives.insert(whole.alternatives.end(), part.alternatives.begin(), part.alternatives.end());
  for (const double position : part.positions)
    whole.positions.push_back((range.start + position * range.size()) / whole_width);
}

}  // namespace

Result<TextLine> LineRecognizer::read_part(const cv::Mat& part) const {
  const cv::Size size{rounded_width(part.cols), kHeight};
  TextLine line;
  bool fits = true;
  const auto ran = network_->run(network_input(part, size, Normalisation{}), [&](const NetworkOutput& output) {
    fits = output.shape.size() == 3 && output.shape[2] == dictionary_->class_count();
    if (fits)
      line = decode_ctc({output.values, output.shape[1], static_cast<double>(part.cols) / size.width}, *dictionary_);
  });
  if (!ran) return ran.error();
  if (!fits) return make_error(ErrorKind::kFailed, "network and dictionary do not fit together", "recognition");
  return with_unread_characters(std::move(line), part);
}

Result<TextLine> LineRecognizer::read(const cv::Mat& bgr) const {
  TextLine whole;
  whole.quad = border_of(bgr);
  if (bgr.empty()) return whole;
  const cv::Mat line = at_height(bgr);
  for (const cv::Range& range : parts_of(line)) {
    const Result<TextLine> part = read_part(line.colRange(range));
    if (!part) return part.error();
    append(whole, *part, range, line.cols);
  }
  return whole;
}

}  // namespace zerotrip::ocr
