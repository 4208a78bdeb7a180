#include "pipeline/prepare/skew.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

constexpr double kMostDegrees = 8;
constexpr double kCoarseStep = 0.5;
constexpr double kFineStep = 0.1;
constexpr double kLeastDegrees = 0.33;  // less does not disturb the reader
constexpr double kLeastGain = 1.35;     // of the profile's sharpness against the median of all angles
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

// Lines that run along the direction fall into few rows: then the changes of the profile are largest.
double sharpness(const std::vector<cv::Point2f>& ink, double degrees, bool columns) {
  constexpr int kOffset = 512;
  constexpr float kRow = 2;  // px; single pixels would favour angles that fall onto the grid
  const double angle = degrees * CV_PI / 180;
  const auto cosine = static_cast<float>(std::cos(angle));
  const auto sine = static_cast<float>(std::sin(angle));
  std::array<int, 2048> profile{};
  for (const cv::Point2f& point : ink) {
    const float across = columns ? point.x * cosine + point.y * sine : point.y * cosine - point.x * sine;
    const int row = static_cast<int>(std::floor(across / kRow)) + kOffset;
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
  double sharpness = 0;
  double gain = 1;  // against the median of all angles
};

Best best_angle(const std::vector<cv::Point2f>& ink, bool columns) {
  Best best;
  std::vector<double> all;
  const auto try_angle = [&](double degrees) {
    const double sharp = sharpness(ink, degrees, columns);
    if (sharp > best.sharpness) best = {degrees, sharp, 1};
    return sharp;
  };
  for (int i = -static_cast<int>(kMostDegrees / kCoarseStep); i * kCoarseStep <= kMostDegrees; ++i) {
    all.push_back(try_angle(i * kCoarseStep));
  }
  const double coarse = best.degrees;
  for (int i = -4; i <= 4; ++i) try_angle(coarse + i * kFineStep);
  std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
  best.gain = best.sharpness / std::max(1.0, all[all.size() / 2]);
  return best;
}

bool is_clear(const Best& best) { return best.gain >= kLeastGain && std::abs(best.degrees) < kMostDegrees; }

}  // namespace

double skew_of(const cv::Mat& grey) {
  constexpr double kSameAngle = 0.8;  // degrees; a page that is bent or seen aslant has no one skew
  const std::vector<cv::Point2f> ink = ink_points(grey);
  if (ink.size() < 2 * kLeastPoints) return 0;
  // Text gives the sharper profile along its lines; a page turned by a quarter has them upright.
  const Best level = best_angle(ink, false);
  const Best upright = best_angle(ink, true);
  const bool columns = upright.gain > level.gain;
  const Best whole = columns ? upright : level;
  std::vector<cv::Point2f> halves[2];
  for (const cv::Point2f& point : ink) {
    const bool second =
        columns ? point.x > static_cast<float>(grey.cols) / 2 : point.y > static_cast<float>(grey.rows) / 2;
    halves[second ? 1 : 0].push_back(point);
  }
  if (halves[0].size() < kLeastPoints || halves[1].size() < kLeastPoints) return 0;
  const Best first = best_angle(halves[0], columns);
  const Best second = best_angle(halves[1], columns);
  if (!is_clear(first) || !is_clear(second) || std::abs(first.degrees - second.degrees) > kSameAngle) return 0;
  return is_clear(whole) && std::abs(whole.degrees) >= kLeastDegrees ? whole.degrees : 0;
}

}  // namespace zerotrip::prepare
