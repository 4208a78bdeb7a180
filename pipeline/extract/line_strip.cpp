#include "pipeline/extract/line_strip.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace zerotrip {
namespace {

constexpr double kHeightOfLine = 64;  // px; other than the 48 at which lines are read first, so that strokes fall anew
constexpr int kLongestCrop = 4000;    // px

double side(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

cv::Mat strip_of(const cv::Mat& picture, const Quad& quad, StripMargins margins) {
  const auto& c = quad.corners;
  const double width = std::max(1.0, side(c[0], c[1]));
  const double height = std::max(1.0, side(c[0], c[3]));
  const double scale = kHeightOfLine / (height * (1 + 2 * margins.across));
  const double along = margins.along * height, across = margins.across * height;
  const cv::Size size(std::clamp(static_cast<int>(std::lround((width + 2 * along) * scale)), 16, kLongestCrop),
                      static_cast<int>(kHeightOfLine));
  const auto at = [](Point p) { return cv::Point2f(static_cast<float>(p.x), static_cast<float>(p.y)); };
  const auto on = [&](double x, double y) {
    return cv::Point2f(static_cast<float>((x + along) * scale), static_cast<float>((y + across) * scale));
  };
  const std::array from{at(c[0]), at(c[1]), at(c[2]), at(c[3])};
  const std::array to{on(0, 0), on(width, 0), on(width, height), on(0, height)};
  cv::Mat strip;
  cv::warpPerspective(picture, strip, cv::getPerspectiveTransform(from.data(), to.data()), size, cv::INTER_CUBIC,
                      cv::BORDER_REPLICATE);
  return strip;
}

}  // namespace zerotrip
