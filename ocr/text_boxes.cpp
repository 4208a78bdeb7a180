#include "ocr/text_boxes.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace zerotrip::ocr {
namespace {

using Corners = std::array<cv::Point2f, 4>;

// Clockwise from the corner that is top left on the picture.
Corners ordered(const cv::RotatedRect& rectangle) {
  Corners corners;
  rectangle.points(corners.data());
  std::sort(corners.begin(), corners.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
  if (corners[0].y > corners[1].y) std::swap(corners[0], corners[1]);  // left: upper first
  if (corners[2].y > corners[3].y) std::swap(corners[2], corners[3]);  // right: upper first
  return {corners[0], corners[2], corners[3], corners[1]};
}

double mean_probability(const cv::Mat& probability, const cv::RotatedRect& rectangle) {
  const cv::Rect bounds = rectangle.boundingRect() & cv::Rect({}, probability.size());
  if (bounds.empty()) return 0;
  Corners corners;
  rectangle.points(corners.data());
  std::vector<cv::Point> inside;
  for (const cv::Point2f& corner : corners)
    inside.emplace_back(cvRound(corner.x) - bounds.x, cvRound(corner.y) - bounds.y);
  cv::Mat mask = cv::Mat::zeros(bounds.size(), CV_8U);
  cv::fillConvexPoly(mask, inside, 255);
  return cv::mean(probability(bounds), mask)[0];
}

cv::RotatedRect grown(cv::RotatedRect rectangle, double growth) {
  const double width = rectangle.size.width;
  const double height = rectangle.size.height;
  const auto distance = static_cast<float>(width * height * growth / (2 * (width + height)));
  rectangle.size.width += 2 * distance;
  rectangle.size.height += 2 * distance;
  return rectangle;
}

double length(cv::Point2f a, cv::Point2f b) { return std::hypot(a.x - b.x, a.y - b.y); }

// A tall line runs downwards: its own top left is the picture's top right.
Quad quad_of_line(const Corners& c) {
  const bool tall = length(c[0], c[3]) >= kTallLine * length(c[0], c[1]);
  Quad quad;
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2f corner = c[tall ? (i + 1) % 4 : i];
    quad.corners[i] = {corner.x, corner.y};
  }
  return quad;
}

std::optional<Quad> box_of(const std::vector<cv::Point>& contour, const cv::Mat& probability,
                           const TextBoxOptions& options) {
  const cv::RotatedRect core = cv::minAreaRect(contour);
  if (std::min(core.size.width, core.size.height) < options.least_side_px) return std::nullopt;
  if (mean_probability(probability, core) < options.box_threshold) return std::nullopt;
  return quad_of_line(ordered(grown(core, options.growth)));
}

}  // namespace

std::vector<Quad> find_text_boxes(const cv::Mat& probability, const TextBoxOptions& options) {
  const cv::Mat text = probability > options.pixel_threshold;
  std::vector<std::vector<cv::Point>> contours;
  std::vector<cv::Vec4i> tree;  // next, previous, first child, parent
  cv::findContours(text, contours, tree, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
  std::vector<Quad> boxes;
  for (std::size_t i = 0; i < contours.size() && boxes.size() < options.most_boxes; ++i) {
    if (tree[i][3] >= 0) continue;  // a hole
    if (const std::optional<Quad> box = box_of(contours[i], probability, options)) boxes.push_back(*box);
  }
  return boxes;
}

}  // namespace zerotrip::ocr
