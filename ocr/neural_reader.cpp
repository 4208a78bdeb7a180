#include "ocr/neural_reader.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/pictures.h"
#include "ocr/text_boxes.h"

namespace zerotrip::ocr {
namespace {

// A tall line below this confidence may run upwards instead of downwards.
constexpr double kSureOfDirection = 0.8;
// Less is a stain that detection took for text.
constexpr double kLeastConfidence = 0.3;

bool stands_upright(const Quad& quad) {
  const auto& c = quad.corners;
  return std::abs(c[1].y - c[0].y) > std::abs(c[1].x - c[0].x);
}

Quad half_turned(const Quad& quad) {
  const auto& c = quad.corners;
  return Quad{{c[2], c[3], c[0], c[1]}};
}

}  // namespace

Result<TextLine> NeuralReader::read_quad(const cv::Mat& bgr, const Quad& quad) const {
  const cv::Mat picture = cut_out(bgr, quad);
  Result<TextLine> line = recognizer_.read(picture);
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

Result<std::vector<TextLine>> NeuralReader::read_page(const cv::Mat& bgr, const FindOptions& options) const {
  const Result<std::vector<Quad>> quads = detector_.find(bgr, options.longest_side_px);
  if (!quads) return quads.error();
  std::vector<TextLine> lines;
  for (const Quad& quad : *quads) {
    Result<TextLine> line = read_quad(bgr, quad);
    if (!line) return line.error();
    if (!line->text.empty() && line->confidence >= kLeastConfidence) lines.push_back(std::move(*line));
  }
  return lines;
}

}  // namespace zerotrip::ocr
