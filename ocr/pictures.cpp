#include "ocr/pictures.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace zerotrip::ocr {
namespace {

double length(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

cv::Point2f to_cv(Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

}  // namespace

cv::Mat scaled(const cv::Mat& picture, cv::Size size) {
  if (picture.size() == size) return picture;
  const bool shrinks = size.width < picture.cols && size.height < picture.rows;
  cv::Mat result;
  cv::resize(picture, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

cv::Mat scaled_by(const cv::Mat& picture, double factor) {
  return scaled(picture, {std::max(1, cvRound(picture.cols * factor)), std::max(1, cvRound(picture.rows * factor))});
}

cv::Mat cut_out(const cv::Mat& picture, const Quad& quad) {
  const auto& c = quad.corners;
  const int width = std::max(1, cvRound(std::max(length(c[0], c[1]), length(c[3], c[2]))));
  const int height = std::max(1, cvRound(std::max(length(c[0], c[3]), length(c[1], c[2]))));
  const std::array<cv::Point2f, 4> from{to_cv(c[0]), to_cv(c[1]), to_cv(c[2]), to_cv(c[3])};
  const auto w = static_cast<float>(width);
  const auto h = static_cast<float>(height);
  const std::array<cv::Point2f, 4> to{cv::Point2f{0, 0}, {w, 0}, {w, h}, {0, h}};
  const cv::Mat map = cv::getPerspectiveTransform(from.data(), to.data());
  cv::Mat result;
  cv::warpPerspective(picture, result, map, {width, height}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
  return result;
}

Quad border_of(const cv::Mat& picture) {
  return quad_of(Box{0, 0, static_cast<double>(picture.cols), static_cast<double>(picture.rows)});
}

NetworkInput network_input(const cv::Mat& bgr, cv::Size size, const Normalisation& normalisation) {
  const auto plane = static_cast<std::size_t>(size.area());
  NetworkInput input{size.height, size.width, std::vector<float>(3 * plane, 0.0f)};
  for (std::size_t channel = 0; channel < 3; ++channel) {
    const float scale = 1.0f / (255.0f * normalisation.deviation[channel]);
    const float shift = -normalisation.mean[channel] / normalisation.deviation[channel];
    float* const values = input.values.data() + channel * plane;
    for (int y = 0; y < bgr.rows; ++y) {
      const cv::Vec3b* const row = bgr.ptr<cv::Vec3b>(y);
      float* const to = values + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
      for (int x = 0; x < bgr.cols; ++x) to[x] = static_cast<float>(row[x][static_cast<int>(channel)]) * scale + shift;
    }
  }
  return input;
}

cv::Mat dark_strokes(const cv::Mat& bgr) {
  cv::Mat grey, sorted;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  cv::sort(grey.reshape(1, 1), sorted, cv::SORT_ASCENDING);
  const auto level = [&](double share) {
    return static_cast<double>(sorted.at<uchar>(0, static_cast<int>(share * (sorted.cols - 1))));
  };
  return grey < (level(0.02) + level(0.8)) / 2;
}

}  // namespace zerotrip::ocr
