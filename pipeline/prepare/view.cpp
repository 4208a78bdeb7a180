#include "pipeline/prepare/view.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

// Exact halves first: they cost a fraction of a free scale.
cv::Mat halved_picture(const cv::Mat& picture) {
  cv::Mat half;
  const cv::Mat even = picture(cv::Rect(0, 0, picture.cols / 2 * 2, picture.rows / 2 * 2));
  cv::resize(even, half, cv::Size(even.cols / 2, even.rows / 2), 0, 0, cv::INTER_AREA);
  return half;
}

cv::Mat shrunk(const cv::Mat& picture, int longest_side, double& scale) {
  cv::Mat small = picture;
  scale = 1;
  for (; std::max(small.cols, small.rows) >= 2 * longest_side && std::min(small.cols, small.rows) >= 2; scale /= 2) {
    small = halved_picture(small);
  }
  const double rest = static_cast<double>(longest_side) / std::max(small.cols, small.rows);
  if (rest >= 1) return small;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(small.cols * rest))),
                      std::max(1, static_cast<int>(std::lround(small.rows * rest))));
  cv::resize(small, small, size, 0, 0, cv::INTER_AREA);
  scale *= rest;
  return small;
}

cv::Mat stretched_lab(const cv::Mat& bgr) {
  cv::Mat smooth;
  cv::Mat lab;
  cv::GaussianBlur(bgr, smooth, cv::Size(3, 3), 0);
  cv::cvtColor(smooth, lab, cv::COLOR_BGR2Lab);
  std::array<cv::Mat, 3> channels;
  cv::split(lab, channels.data());
  for (const std::size_t i : {1u, 2u}) channels[i].convertTo(channels[i], CV_8U, 2, -128);
  cv::merge(channels.data(), channels.size(), lab);
  return lab;
}

}  // namespace

View view_of(const cv::Mat& page_bgr, int longest_side_px) {
  View view;
  view.bgr = shrunk(page_bgr, longest_side_px, view.scale);
  cv::cvtColor(view.bgr, view.grey, cv::COLOR_BGR2GRAY);
  view.colour = stretched_lab(view.bgr);
  return view;
}

View halved(const View& view) {
  View half = view_of(view.bgr, std::max(view.bgr.cols, view.bgr.rows) / 2);
  half.scale *= view.scale;
  return half;
}

double colour_distance(const cv::Vec3f& a, const cv::Vec3f& b) { return cv::norm(a - b); }

Corners clockwise(const Corners& corners) {
  Corners sorted = corners;
  const cv::Point2f centre = centre_of(corners);
  std::sort(sorted.begin(), sorted.end(), [centre](const cv::Point2f& a, const cv::Point2f& b) {
    return std::atan2(a.y - centre.y, a.x - centre.x) < std::atan2(b.y - centre.y, b.x - centre.x);
  });
  const auto first = std::min_element(sorted.begin(), sorted.end(),
                                      [](const cv::Point2f& a, const cv::Point2f& b) { return a.x + a.y < b.x + b.y; });
  std::rotate(sorted.begin(), first, sorted.end());
  return sorted;
}

double area_of(const Corners& corners) {
  double twice = 0;
  for (std::size_t i = 0; i < 4; ++i) twice += corners[i].cross(corners[(i + 1) % 4]);
  return std::abs(twice) / 2;
}

cv::Point2f centre_of(const Corners& corners) { return (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25F; }

double overlap_of(const Corners& a, const Corners& b) {
  const std::vector<cv::Point2f> first(a.begin(), a.end());
  const std::vector<cv::Point2f> second(b.begin(), b.end());
  std::vector<cv::Point2f> common;
  const double smaller = std::min(area_of(a), area_of(b));
  if (smaller <= 0) return 0;
  return static_cast<double>(cv::intersectConvexConvex(first, second, common)) / smaller;
}

}  // namespace zerotrip::prepare
