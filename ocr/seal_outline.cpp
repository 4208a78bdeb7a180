#include "ocr/seal_outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/pictures.h"
#include "ocr/red_ink.h"

namespace zerotrip::ocr {
namespace {

// Seals are sought at this longer side, px: borders are still lines there.
constexpr int kSearchSide = 1000;
// Gaps in the border are closed over these shares of the longer side, small first.
constexpr std::array kClosings{0.004, 0.012, 0.025};
constexpr double kLeastDiameterShare = 0.04;  // of the longer side: 22 mm on A4 are 0.07
constexpr double kLeastDiameterPx = 40;
constexpr double kRoundAspect = 1.25;
constexpr double kMostAspect = 1.7;
constexpr int kDirections = 120;
constexpr double kRingWidth = 0.02;  // of the radius: ink is counted on rings so far apart
// An outermost ink pixel within this share of the radius belongs to the border.
constexpr double kBorderTolerance = 0.06;
constexpr double kLeastBorder = 0.6;  // share of the directions in which the border was met
constexpr double kMostFilled = 0.62;  // share of ink inside a seal
constexpr double kLeastFilled = 0.04;
constexpr double kSquareness = 0.86;           // share of its rectangle that the hull of a square seal covers
constexpr double kLeastStraightBorder = 0.85;  // share of a square's sides along which a line runs
// Strengths of ink that are tried: a full print, then a pale one.
constexpr std::array kInkLevels{kRedInk, kRedInk / 2};

struct Polar {
  double radius;  // 1 on the border
  double angle;
};

cv::Point2d on_ellipse(const cv::RotatedRect& e, Polar p) {
  const double turn = e.angle * std::numbers::pi / 180;
  const double x = p.radius * e.size.width / 2 * std::cos(p.angle);
  const double y = p.radius * e.size.height / 2 * std::sin(p.angle);
  return {e.center.x + x * std::cos(turn) - y * std::sin(turn), e.center.y + x * std::sin(turn) + y * std::cos(turn)};
}

Polar polar_of(const cv::RotatedRect& e, cv::Point2d point) {
  const double turn = e.angle * std::numbers::pi / 180;
  const double dx = point.x - e.center.x;
  const double dy = point.y - e.center.y;
  const double x = (dx * std::cos(turn) + dy * std::sin(turn)) / (e.size.width / 2);
  const double y = (-dx * std::sin(turn) + dy * std::cos(turn)) / (e.size.height / 2);
  return {std::hypot(x, y), std::atan2(y, x)};
}

// The outermost point of the contour in each direction from the middle of its box.
std::vector<cv::Point2f> outermost(const std::vector<cv::Point>& contour) {
  const cv::Rect box = cv::boundingRect(contour);
  const cv::Point2d middle(box.x + box.width / 2.0, box.y + box.height / 2.0);
  std::vector<double> distances(kDirections, 0);
  std::vector<cv::Point2f> points(kDirections);
  for (const cv::Point& p : contour) {
    const double angle = std::atan2(p.y - middle.y, p.x - middle.x) + std::numbers::pi;
    const auto bin = static_cast<std::size_t>(angle / (2 * std::numbers::pi) * kDirections) % kDirections;
    const double distance = std::hypot(p.x - middle.x, p.y - middle.y);
    if (distance <= distances[bin]) continue;
    distances[bin] = distance;
    points[bin] = p;
  }
  std::vector<cv::Point2f> found;
  for (std::size_t i = 0; i < kDirections; ++i)
    if (distances[i] > 0) found.push_back(points[i]);
  return found;
}

struct Fit {
  cv::RotatedRect ellipse;
  double border_share = 0;
};

// Fits, forgets what lies off the border (text that sticks out, gaps), and fits again.
std::optional<Fit> fit_ellipse(std::vector<cv::Point2f> points) {
  constexpr int kRounds = 4;
  cv::RotatedRect ellipse;
  for (int round = 0; round < kRounds; ++round) {
    if (points.size() < kDirections / 3) return std::nullopt;
    ellipse = cv::fitEllipse(points);
    if (ellipse.size.width < 1 || ellipse.size.height < 1) return std::nullopt;
    const double tolerance = round + 1 == kRounds ? kBorderTolerance : 2 * kBorderTolerance;
    std::erase_if(points, [&](cv::Point2f p) { return std::abs(polar_of(ellipse, p).radius - 1) > tolerance; });
  }
  return Fit{ellipse, static_cast<double>(points.size()) / kDirections};
}

double share_of_ink(const cv::Mat& ink, const cv::RotatedRect& e, double from, double to) {
  int inked = 0;
  int all = 0;
  const int rings = static_cast<int>(std::ceil((to - from) / kRingWidth - 1e-9));
  for (int ring = 0; ring < rings; ++ring)
    for (int i = 0; i < kDirections; ++i) {
      const cv::Point p = on_ellipse(e, {from + kRingWidth * ring, 2 * std::numbers::pi * i / kDirections});
      if (!cv::Rect({}, ink.size()).contains(p)) continue;
      ++all;
      inked += ink.at<uchar>(p) > 0;
    }
  return all == 0 ? 0 : static_cast<double>(inked) / all;
}

double aspect_of(cv::Size2f size) {
  const auto [shorter, longer] = std::minmax(size.width, size.height);
  return static_cast<double>(longer) / std::max(1.0f, shorter);
}

// A border line has less ink on its inner side than on itself; a filled figure has not.
bool has_line_border(const cv::Mat& ink, const cv::RotatedRect& ellipse) {
  constexpr int kInnerRings = 8;  // from 0.80 of the radius to 0.94
  double least = 1;
  for (int ring = 0; ring < kInnerRings; ++ring) {
    const double radius = 0.80 + kRingWidth * ring;
    least = std::min(least, share_of_ink(ink, ellipse, radius, radius + 0.01));
  }
  const double border = share_of_ink(ink, ellipse, 0.95, 1.0);
  const double filled = share_of_ink(ink, ellipse, 0.0, 0.9);
  return least < 0.6 * border && filled > kLeastFilled && filled < kMostFilled;
}

std::optional<SealOutline> ellipse_outline(const std::vector<cv::Point>& contour, const cv::Mat& ink) {
  const std::optional<Fit> fit = fit_ellipse(outermost(contour));
  if (!fit || fit->border_share < kLeastBorder) return std::nullopt;
  const double aspect = aspect_of(fit->ellipse.size);
  if (aspect > kMostAspect || !has_line_border(ink, fit->ellipse)) return std::nullopt;
  return SealOutline{aspect <= kRoundAspect ? SealForm::kRound : SealForm::kOval, fit->ellipse};
}

// Share of the rectangle's sides that have ink within a twelfth of its size: a glyph has lines on some sides
// only, a name seal on all.
double straight_border(const cv::Mat& ink, const cv::RotatedRect& rectangle) {
  constexpr int kSteps = 40;
  std::array<cv::Point2f, 4> corners;
  rectangle.points(corners.data());
  int met = 0;
  for (std::size_t side = 0; side < 4; ++side)
    for (int step = 0; step < kSteps; ++step) {
      const float along = (static_cast<float>(step) + 0.5f) / kSteps;
      const cv::Point2f edge = corners[side] * (1 - along) + corners[(side + 1) % 4] * along;
      bool inked = false;
      for (float depth = 0; depth < 1.0f / 6 && !inked; depth += 0.02f) {
        const cv::Point p = edge * (1 - depth) + rectangle.center * depth;
        inked = cv::Rect({}, ink.size()).contains(p) && ink.at<uchar>(p) > 0;
      }
      met += inked;
    }
  return met / (4.0 * kSteps);
}

std::optional<SealOutline> square_outline(const std::vector<cv::Point>& contour, const cv::Mat& ink) {
  std::vector<cv::Point> hull;
  cv::convexHull(contour, hull);
  const cv::RotatedRect rectangle = cv::minAreaRect(hull);
  if (aspect_of(rectangle.size) > kRoundAspect) return std::nullopt;
  const double covered = cv::contourArea(hull) / std::max(1.0f, rectangle.size.area());
  if (covered < kSquareness || straight_border(ink, rectangle) < kLeastStraightBorder) return std::nullopt;
  const double filled = share_of_ink(ink, rectangle, 0.0, 0.9);
  if (filled < 0.1 || filled > kMostFilled) return std::nullopt;
  return SealOutline{SealForm::kSquare, rectangle};
}

bool lies_in(const SealOutline& outline, const std::vector<SealOutline>& others) {
  return std::any_of(others.begin(), others.end(), [&](const SealOutline& other) {
    const cv::Rect2f a = outline.border.boundingRect2f();
    const cv::Rect2f b = other.border.boundingRect2f();
    return (a & b).area() > 0.5f * std::min(a.area(), b.area());
  });
}

SealOutline enlarged(SealOutline outline, double scale) {
  const auto factor = static_cast<float>(1 / scale);
  outline.border.center *= factor;
  outline.border.size.width *= factor;
  outline.border.size.height *= factor;
  return outline;
}

void sort_large_first(std::vector<SealOutline>& outlines) {
  std::stable_sort(outlines.begin(), outlines.end(), [](const SealOutline& a, const SealOutline& b) {
    return a.border.size.area() > b.border.size.area();
  });
}

std::vector<SealOutline> outlines_at(const cv::Mat& ink, double closing) {
  const int longest = std::max(ink.cols, ink.rows);
  const int size = 2 * std::max(1, cvRound(closing * longest / 2)) + 1;
  cv::Mat closed;
  // A margin, so that a seal at the very edge keeps a closed outline.
  cv::copyMakeBorder(ink, closed, size, size, size, size, cv::BORDER_CONSTANT);
  cv::morphologyEx(closed, closed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size}));
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(closed, contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE, {-size, -size});
  std::vector<SealOutline> outlines;
  const double least = std::max(kLeastDiameterShare * longest, kLeastDiameterPx * longest / kSearchSide);
  for (const auto& contour : contours) {
    const cv::Rect box = cv::boundingRect(contour);
    if (std::min(box.width, box.height) < least) continue;
    std::optional<SealOutline> outline = square_outline(contour, ink);
    if (!outline) outline = ellipse_outline(contour, ink);
    if (outline) outlines.push_back(*outline);
  }
  sort_large_first(outlines);
  return outlines;
}

}  // namespace

std::string_view name_of(SealForm form) {
  switch (form) {
    case SealForm::kRound:
      return "round";
    case SealForm::kOval:
      return "oval";
    case SealForm::kSquare:
      return "square";
  }
  return "round";
}

std::vector<SealOutline> find_seal_outlines(const cv::Mat& ink) {
  const double scale = std::min(1.0, static_cast<double>(kSearchSide) / std::max(ink.cols, ink.rows));
  const cv::Mat small = scaled_by(ink, scale);
  std::vector<SealOutline> found;
  for (const int level : kInkLevels)
    for (const double closing : kClosings)
      for (const SealOutline& outline : outlines_at(small > level, closing))
        if (!lies_in(outline, found)) found.push_back(outline);
  for (SealOutline& outline : found) outline = enlarged(outline, scale);
  sort_large_first(found);
  return found;
}

Quad quad_of(const SealOutline& outline) {
  const cv::Rect2f box = outline.border.boundingRect2f();
  return quad_of(Box{box.x, box.y, box.x + box.width, box.y + box.height});
}

}  // namespace zerotrip::ocr
