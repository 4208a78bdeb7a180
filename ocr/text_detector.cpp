#include "ocr/text_detector.h"

#include <algorithm>
#include <cmath>

#include "ocr/pictures.h"
#include "ocr/text_boxes.h"

namespace zerotrip::ocr {
namespace {

// Cards and parts of pages; then pages up to A4 (1 : 1.41) and photos (3 : 4). Smallest first.
const std::array kSizes{cv::Size{512, 320}, cv::Size{320, 512}, cv::Size{640, 416},
                        cv::Size{416, 640}, cv::Size{960, 704}, cv::Size{704, 960}};

double scale_on(cv::Size picture, cv::Size size, double limit) {
  return std::min(
      {limit, static_cast<double>(size.width) / picture.width, static_cast<double>(size.height) / picture.height});
}

Quad at_scale(Quad quad, double x_scale, double y_scale) {
  for (Point& corner : quad.corners) corner = {corner.x / x_scale, corner.y / y_scale};
  return quad;
}

}  // namespace

DetectionSize detection_size_for(cv::Size picture, int longest_side_px) {
  const double limit = std::min(1.0, static_cast<double>(longest_side_px) / std::max(picture.width, picture.height));
  DetectionSize best{kSizes.front(), 0};
  for (const cv::Size& size : kSizes) {
    const double scale = scale_on(picture, size, limit);
    if (scale > best.scale) best = {size, scale};
  }
  return best;
}

Result<std::vector<Quad>> TextDetector::find(const cv::Mat& bgr, int longest_side_px) const {
  if (bgr.empty()) return std::vector<Quad>{};
  const DetectionSize place = detection_size_for(bgr.size(), longest_side_px);
  const cv::Mat small = scaled_by(bgr, place.scale);
  std::vector<Quad> boxes;
  const auto ran = network_->run(network_input(small, place.size, kImageNet), [&](const NetworkOutput& output) {
    // cv::Mat has no constructor for memory that it must not write; this one only reads.
    const cv::Mat map(place.size, CV_32F,
                      const_cast<float*>(output.values.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    boxes = find_text_boxes(map(cv::Rect({}, small.size())));
  });
  if (!ran) return ran.error();
  for (Quad& box : boxes)
    box = at_scale(box, static_cast<double>(small.cols) / bgr.cols, static_cast<double>(small.rows) / bgr.rows);
  return boxes;
}

}  // namespace zerotrip::ocr
