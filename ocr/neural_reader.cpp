#include "ocr/neural_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "ocr/pictures.h"
#include "ocr/text_boxes.h"

namespace zerotrip::ocr {
namespace {

// A tall line below this confidence may run upwards instead of downwards.
constexpr double kSureOfDirection = 0.8;
// Less is a stain that detection took for text.
constexpr double kLeastConfidence = 0.3;
// Width to height: longer lines are prose, which a quick look hardly ever settles.
constexpr double kLongestAtOnce = 13;

bool stands_upright(const Quad& quad) {
  const auto& c = quad.corners;
  return std::abs(c[1].y - c[0].y) > std::abs(c[1].x - c[0].x);
}

// Width to height of the line that fills it.
double aspect_of(const Quad& quad) {
  const auto& c = quad.corners;
  const double width = std::hypot(c[1].x - c[0].x, c[1].y - c[0].y);
  const double height = std::hypot(c[3].x - c[0].x, c[3].y - c[0].y);
  return width / std::max(height, 1.0);
}

// Lines of one width follow each other: the engine prepares itself anew whenever the width changes, which costs
// as much as twenty columns of a line.
std::vector<std::size_t> by_width(const std::vector<Quad>& quads) {
  std::vector<std::size_t> order(quads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return aspect_of(quads[a]) < aspect_of(quads[b]); });
  return order;
}

Quad half_turned(const Quad& quad) {
  const auto& c = quad.corners;
  return Quad{{c[2], c[3], c[0], c[1]}};
}

}  // namespace

Result<TextLine> NeuralReader::read_at_once(const cv::Mat& picture) const {
  if (quick_look_ && picture.cols <= kLongestAtOnce * picture.rows) {
    Result<TextLine> line = quick_look_->recognizer.read(picture);
    if (!line || quick_look_->print.settles(*line)) return line;
  }
  return recognizer_.read(picture);
}

Result<TextLine> NeuralReader::read_quad(const cv::Mat& bgr, const Quad& quad) const {
  const cv::Mat picture = cut_out(bgr, quad);
  Result<TextLine> line = read_at_once(picture);
  if (!line) return line;
  line->quad = quad;
  if (!stands_upright(quad) || line->confidence >= kSureOfDirection) return line;
  cv::Mat other_way;
  cv::rotate(picture, other_way, cv::ROTATE_180);
  Result<TextLine> other = recognizer_.read(other_way);
  if (!other || other->confidence <= line->confidence) return other ? line : other;
  other->quad = half_turned(quad);
  return other;
}

Result<TextLine> NeuralReader::glance_at(const cv::Mat& bgr, const Quad& quad) const {
  Result<TextLine> line = (quick_look_ ? quick_look_->recognizer : recognizer_).read(cut_out(bgr, quad));
  if (line) line->quad = quad;
  return line;
}

Result<std::vector<TextLine>> NeuralReader::read_page(const cv::Mat& bgr, const FindOptions& options) const {
  const TextDetector& detector = options.effort == FindEffort::kThorough ? detectors_.thorough : detectors_.quick;
  const Result<std::vector<Quad>> quads = detector.find(bgr, options.longest_side_px);
  if (!quads) return quads.error();
  std::vector<TextLine> lines(quads->size());
  for (const std::size_t place : by_width(*quads)) {
    const Quad& quad = (*quads)[place];
    Result<TextLine> line = options.effort == FindEffort::kGlance ? glance_at(bgr, quad) : read_quad(bgr, quad);
    if (!line) return line.error();
    lines[place] = std::move(*line);
  }
  std::erase_if(lines, [](const TextLine& line) { return line.text.empty() || line.confidence < kLeastConfidence; });
  return lines;
}

}  // namespace zerotrip::ocr
