#include "pipeline/prepare/aspect.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace zerotrip::prepare {
namespace {

constexpr double kSnapTolerance = 0.055;  // of the aspect; a card and a sheet differ by 0.12

double length_of(cv::Point2f a, cv::Point2f b) { return cv::norm(b - a); }

double aspect_of_sides(const Corners& c) {
  const double width = length_of(c[0], c[1]) + length_of(c[3], c[2]);
  const double height = length_of(c[0], c[3]) + length_of(c[1], c[2]);
  return width / std::max(height, 1.0);
}

// Zhang & He, equations 11, 20 and 21; m1 … m4 are top left, top right, bottom left, bottom right relative
// to the optical axis.
std::optional<double> aspect_in_perspective(const Corners& corners, cv::Size picture) {
  const auto homogeneous = [&](cv::Point2f p) {
    return cv::Vec3d(p.x - picture.width / 2.0, p.y - picture.height / 2.0, 1);
  };
  const cv::Vec3d m1 = homogeneous(corners[0]);
  const cv::Vec3d m2 = homogeneous(corners[1]);
  const cv::Vec3d m3 = homogeneous(corners[3]);
  const cv::Vec3d m4 = homogeneous(corners[2]);
  const double k2 = m1.cross(m4).dot(m3) / m2.cross(m4).dot(m3);
  const double k3 = m1.cross(m4).dot(m2) / m3.cross(m4).dot(m2);
  const cv::Vec3d n2 = k2 * m2 - m1;
  const cv::Vec3d n3 = k3 * m3 - m1;
  const double longest = std::max(picture.width, picture.height);
  constexpr double kNearlyStraight = 0.02;  // change of scale over the paper
  if (std::abs(n2[2]) < kNearlyStraight || std::abs(n3[2]) < kNearlyStraight) return std::nullopt;
  const double focal_squared = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
  // Phones have 0.6 … 2 times the longer side; what is far outside is noise in the corners.
  if (!(focal_squared > 0.25 * longest * longest) || !(focal_squared < 16 * longest * longest)) return std::nullopt;
  const auto length = [&](const cv::Vec3d& n) {
    return std::sqrt((n[0] * n[0] + n[1] * n[1]) / focal_squared + n[2] * n[2]);
  };
  return length(n2) / length(n3);
}

bool is_near(double aspect, double known) { return std::abs(aspect / known - 1) <= kSnapTolerance; }

}  // namespace

bool is_rectangle_in_view(const Corners& corners) {
  constexpr double kMostCosine = 0.36;  // 69° … 111°
  constexpr double kLeastRatio = 0.7;   // a sheet seen from 40°, as near as it is long
  std::array<double, 4> lengths;
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2f ahead = corners[(i + 1) % 4] - corners[i];
    const cv::Point2f back = corners[(i + 3) % 4] - corners[i];
    lengths[i] = cv::norm(ahead);
    if (std::abs(ahead.dot(back)) > kMostCosine * cv::norm(ahead) * cv::norm(back)) return false;
  }
  const auto alike = [](double a, double b) { return std::min(a, b) >= kLeastRatio * std::max(a, b); };
  return alike(lengths[0], lengths[2]) && alike(lengths[1], lengths[3]);
}

double true_aspect(const Corners& corners, cv::Size picture) {
  constexpr double kMostCorrection = 1.35;  // by foreshortening; more is noise in the corners
  const double sides = aspect_of_sides(corners);
  const double aspect = aspect_in_perspective(corners, picture).value_or(sides);
  return std::max(aspect / sides, sides / aspect) <= kMostCorrection ? aspect : sides;
}

PaperShape shape_of(const Corners& corners, cv::Size picture) {
  const double aspect = true_aspect(corners, picture);
  const bool upright = aspect < 1;
  const double longer = upright ? 1 / aspect : aspect;
  const auto shaped = [upright](double known, bool card) { return PaperShape{upright ? 1 / known : known, card}; };
  if (is_near(longer, kCardAspect)) return shaped(kCardAspect, true);
  if (is_near(longer, kSheetAspect)) return shaped(kSheetAspect, false);
  return {aspect, false};
}

}  // namespace zerotrip::prepare
