#include "pipeline/prepare/flatten.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

cv::Size flat_size(const Corners& c, double aspect, int longest_side_px) {
  const double width = std::max(cv::norm(c[1] - c[0]), cv::norm(c[2] - c[3]));
  const double height = std::max(cv::norm(c[3] - c[0]), cv::norm(c[2] - c[1]));
  double wide = std::max(width, height * aspect);
  wide = std::min({wide, static_cast<double>(longest_side_px), longest_side_px * aspect});
  return {std::max(8, static_cast<int>(std::lround(wide))), std::max(8, static_cast<int>(std::lround(wide / aspect)))};
}

// Maps the corner pixels of a picture of this size onto the corners.
cv::Matx33d map_onto(cv::Size size, const Corners& corners) {
  const auto right = static_cast<float>(size.width - 1);
  const auto bottom = static_cast<float>(size.height - 1);
  const Corners own{cv::Point2f(0, 0), cv::Point2f(right, 0), cv::Point2f(right, bottom), cv::Point2f(0, bottom)};
  return cv::Matx33d(cv::getPerspectiveTransform(own.data(), corners.data()));
}

// Where the paper shrinks to less than half, a halved page first: or fine print falls between the samples.
cv::Mat anti_aliased(const cv::Mat& page, double shrink, cv::Matx33d& to_source) {
  cv::Mat source = page;
  for (int halvings = shrink >= 2 ? std::ilogb(shrink) : 0; halvings > 0; --halvings) {
    cv::Mat half;
    cv::resize(source, half, cv::Size(), 0.5, 0.5, cv::INTER_AREA);
    source = half;
    to_source = cv::Matx33d(0.5, 0, -0.25, 0, 0.5, -0.25, 0, 0, 1) * to_source;
  }
  return source;
}

cv::Mat warped(const cv::Mat& page, cv::Matx33d to_page, cv::Size size, double shrink) {
  constexpr int kSmall = 1200;  // px; below, every sharp pixel counts
  const cv::Mat source = anti_aliased(page, shrink, to_page);
  const int quality = std::max(size.width, size.height) < kSmall ? cv::INTER_CUBIC : cv::INTER_LINEAR;
  cv::Mat flat;
  cv::warpPerspective(source, flat, to_page, size, quality | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
  return flat;
}

Flattened resized(const cv::Mat& page, double scale) {
  Flattened result;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(page.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(page.rows * scale))));
  cv::resize(page, result.bgr, size, 0, 0, cv::INTER_AREA);
  const double x = static_cast<double>(page.cols) / size.width;
  const double y = static_cast<double>(page.rows) / size.height;
  result.to_page = transform_of({x, 0, (x - 1) / 2, 0, y, (y - 1) / 2, 0, 0, 1});
  return result;
}

}  // namespace

Transform transform_of(const cv::Matx33d& matrix) {
  Transform transform;
  std::copy(std::begin(matrix.val), std::end(matrix.val), transform.m.begin());
  return transform;
}

cv::Matx33d matrix_of(const Transform& transform) { return cv::Matx33d(transform.m.data()); }

Flattened flattened(const cv::Mat& page_bgr, const Corners& corners, double aspect, int longest_side_px) {
  const cv::Size size = flat_size(corners, aspect, longest_side_px);
  const cv::Matx33d to_page = map_onto(size, corners);
  const double shrink = std::sqrt(area_of(corners) / size.area());
  return {warped(page_bgr, to_page, size, shrink), transform_of(to_page)};
}

Flattened whole_page(const cv::Mat& page_bgr, double skew_degrees, int longest_side_px) {
  const double scale = std::min(1.0, static_cast<double>(longest_side_px) / std::max(page_bgr.cols, page_bgr.rows));
  if (skew_degrees == 0 && scale == 1) return {page_bgr, {}};
  if (skew_degrees == 0) return resized(page_bgr, scale);
  const double angle = skew_degrees * CV_PI / 180;
  const double sine = std::abs(std::sin(angle));
  const double cosine = std::abs(std::cos(angle));
  const cv::Size size(static_cast<int>((page_bgr.cols * cosine + page_bgr.rows * sine) * scale),
                      static_cast<int>((page_bgr.cols * sine + page_bgr.rows * cosine) * scale));
  const cv::Matx33d to_middle(1, 0, -size.width / 2.0, 0, 1, -size.height / 2.0, 0, 0, 1);
  const double c = std::cos(angle) / scale;
  const double s = std::sin(angle) / scale;
  const cv::Matx33d turn(c, -s, page_bgr.cols / 2.0, s, c, page_bgr.rows / 2.0, 0, 0, 1);
  const cv::Matx33d to_page = turn * to_middle;
  return {warped(page_bgr, to_page, size, 1 / scale), transform_of(to_page)};
}

}  // namespace zerotrip::prepare
