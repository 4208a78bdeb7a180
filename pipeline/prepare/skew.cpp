#include "pipeline/prepare/skew.h"

#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

constexpr double kMostDegrees = 8;
constexpr double kCoarseStep = 0.5;
constexpr double kFineStep = 0.1;
constexpr double kLeastDegrees = 0.33;  // less does not disturb the reader
constexpr double kLeastGain = 1.12;     // of sharpness against the page as it is
constexpr std::size_t kMostPoints = 15'000;
constexpr std::size_t kLeastPoints = 200;

std::vector<cv::Point2f> ink_points(const cv::Mat& grey) {
  cv::Mat dark;
  cv::morphologyEx(grey, dark, cv::MORPH_BLACKHAT, cv::getStructuringElement(cv::MORPH_RECT, {13, 13}));
  std::vector<cv::Point> points;
  cv::findNonZero(dark > 28, points);
  const std::size_t stride = points.size() / kMostPoints + 1;
  std::vector<cv::Point2f> ink;
  for (std::size_t i = 0; i < points.size(); i += stride) ink.emplace_back(points[i]);
  return ink;
}

// Lines that run along the direction fall into few rows: the sum of squares of the profile is largest.
double sharpness(const std::vector<cv::Point2f>& ink, double degrees, bool columns) {
  const auto slope = static_cast<float>(std::tan(degrees * CV_PI / 180));
  std::vector<int> profile(4096, 0);
  for (const cv::Point2f& point : ink) {
    const float across = columns ? point.x + slope * point.y : point.y - slope * point.x;
    const int row = static_cast<int>(std::lround(across)) + 1024;
    if (row >= 0 && row < static_cast<int>(profile.size())) ++profile[static_cast<std::size_t>(row)];
  }
  double sum = 0;
  for (std::size_t i = 1; i < profile.size(); ++i) {
    const double change = profile[i] - profile[i - 1];
    sum += change * change;
  }
  return sum;
}

struct Best {
  double degrees = 0;
  double gain = 0;
};

Best best_angle(const std::vector<cv::Point2f>& ink, bool columns) {
  const double level = sharpness(ink, 0, columns);
  Best best{0, 1};
  const auto try_angle = [&](double degrees) {
    const double gain = sharpness(ink, degrees, columns) / std::max(level, 1.0);
    if (gain > best.gain) best = {degrees, gain};
  };
  for (int i = -static_cast<int>(kMostDegrees / kCoarseStep); i * kCoarseStep <= kMostDegrees; ++i) try_angle(i * kCoarseStep);
  const double coarse = best.degrees;
  for (int i = -4; i <= 4; ++i) try_angle(coarse + i * kFineStep);
  return best;
}

}  // namespace

double skew_of(const cv::Mat& grey) {
  const std::vector<cv::Point2f> ink = ink_points(grey);
  if (ink.size() < kLeastPoints) return 0;
  // Text gives the sharper profile across its lines; a page turned by a quarter has them upright.
  const bool columns = sharpness(ink, 0, true) > sharpness(ink, 0, false);
  Best best = best_angle(ink, false);
  const Best upright = best_angle(ink, true);
  if (upright.gain > best.gain && columns) best = upright;
  const bool clear = best.gain >= kLeastGain && std::abs(best.degrees) >= kLeastDegrees && std::abs(best.degrees) < kMostDegrees;
  return clear ? best.degrees : 0;
}

}  // namespace zerotrip::prepare
