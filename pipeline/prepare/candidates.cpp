#include "pipeline/prepare/candidates.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

// Distances from the ground's colour at which areas are cut out: a faint tint on a white scan … a card on wood.
constexpr double kGroundDistances[] = {9, 18, 34};
constexpr double kMostAreaShare = 0.97;

cv::Vec3b median_colour(const cv::Mat& region) {
  std::array<std::vector<std::uint8_t>, 3> values;
  for (int y = 0; y < region.rows; ++y) {
    for (int x = 0; x < region.cols; ++x) {
      for (int c = 0; c < 3; ++c) values[static_cast<std::size_t>(c)].push_back(region.at<cv::Vec3b>(y, x)[c]);
    }
  }
  cv::Vec3b middle;
  for (std::size_t c = 0; c < 3; ++c) {
    auto& of = values[c];
    std::nth_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2), of.end());
    middle[static_cast<int>(c)] = of[of.size() / 2];
  }
  return middle;
}

// The ground's colours: the median of each of the picture's four borders.
std::vector<cv::Vec3b> ground_colours(const cv::Mat& colour) {
  const int depth = std::max(2, std::min(colour.cols, colour.rows) / 40);
  const cv::Rect borders[] = {{0, 0, colour.cols, depth},
                              {0, colour.rows - depth, colour.cols, depth},
                              {0, 0, depth, colour.rows},
                              {colour.cols - depth, 0, depth, colour.rows}};
  std::vector<cv::Vec3b> colours;
  for (const cv::Rect& border : borders) colours.push_back(median_colour(colour(border)));
  return colours;
}

// Distance of every pixel to the nearest ground colour, 8-bit.
cv::Mat distance_from_ground(const cv::Mat& colour) {
  const std::vector<cv::Vec3b> grounds = ground_colours(colour);
  cv::Mat distance(colour.size(), CV_8U);
  for (int y = 0; y < colour.rows; ++y) {
    const auto* from = colour.ptr<cv::Vec3b>(y);
    auto* to = distance.ptr<std::uint8_t>(y);
    for (int x = 0; x < colour.cols; ++x) {
      int nearest = 255 * 255;
      for (const cv::Vec3b& ground : grounds) {
        const cv::Vec3i difference = cv::Vec3i(from[x]) - cv::Vec3i(ground);
        nearest = std::min(nearest, difference.dot(difference));
      }
      to[x] = cv::saturate_cast<std::uint8_t>(std::sqrt(static_cast<float>(nearest)));
    }
  }
  return distance;
}

// |a*| + |b*|: how tinted, 8-bit.
cv::Mat tint_of(const cv::Mat& colour) {
  std::array<cv::Mat, 3> channels;
  cv::split(colour, channels.data());
  cv::Mat a;
  cv::Mat b;
  cv::absdiff(channels[1], 128, a);
  cv::absdiff(channels[2], 128, b);
  cv::add(a, b, a);
  return a;
}

cv::Mat closed_edges(const EdgeField& edges) {
  cv::Mat strongest = cv::Mat::zeros(edges.size(), CV_8U);
  for (std::size_t c = 0; c < 3; ++c) {
    cv::Mat canny;
    cv::Canny(edges.dx[c], edges.dy[c], canny, 30, 90, true);
    strongest |= canny;
  }
  cv::dilate(strongest, strongest, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  return strongest;
}

void add_outlines(const cv::Mat& mask, int mode, std::vector<Corners>& candidates) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, mode, cv::CHAIN_APPROX_SIMPLE);
  const double picture = static_cast<double>(mask.total());
  for (const auto& outline : outlines) {
    if (cv::boundingRect(outline).area() < kLeastAreaShare * picture) continue;
    for (const Corners& corners : four_corners_of(outline)) {
      const double share = area_of(corners) / picture;
      if (share >= kLeastAreaShare && share <= kMostAreaShare) candidates.push_back(corners);
    }
  }
}

void add_areas(cv::Mat mask, std::vector<Corners>& candidates) {
  cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  add_outlines(mask, cv::RETR_EXTERNAL, candidates);
}

double otsu_of(const cv::Mat& grey) {
  cv::Mat unused;
  return cv::threshold(grey, unused, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
}

// The fewest points of the hull that follow it; four are a quadrilateral.
std::vector<cv::Point> simplified(const std::vector<cv::Point>& hull) {
  const double length = cv::arcLength(hull, true);
  std::vector<cv::Point> simple = hull;
  for (double share = 0.01; share <= 0.09 && simple.size() > 4; share += 0.01) {
    cv::approxPolyDP(hull, simple, share * length, true);
  }
  return simple;
}

}  // namespace

std::vector<Corners> four_corners_of(const std::vector<cv::Point>& outline) {
  constexpr double kLeastFill = 0.82;  // of the four-cornered shape; round corners cost two percent
  std::vector<cv::Point> hull;
  cv::convexHull(outline, hull);
  if (hull.size() < 4) return {};
  const double area = cv::contourArea(hull);
  std::vector<Corners> shapes;
  const std::vector<cv::Point> simple = simplified(hull);
  if (simple.size() == 4) {
    Corners corners;
    for (std::size_t i = 0; i < 4; ++i) corners[i] = simple[i];
    shapes.push_back(clockwise(corners));
  }
  Corners box;
  cv::minAreaRect(hull).points(box.data());
  if (area >= kLeastFill * area_of(box)) shapes.push_back(clockwise(box));
  std::erase_if(shapes, [&](const Corners& corners) { return area_of(corners) < kLeastFill * area; });
  return shapes;
}

std::vector<Corners> find_candidates(const View& view, const EdgeField& edges) {
  std::vector<Corners> candidates;
  const cv::Mat ground = distance_from_ground(view.colour);
  for (const double distance : kGroundDistances) add_areas(ground > distance, candidates);
  add_areas(ground > otsu_of(ground), candidates);
  cv::Mat lightness;
  cv::extractChannel(view.colour, lightness, 0);
  add_areas(lightness > otsu_of(lightness), candidates);
  const cv::Mat tint = tint_of(view.colour);
  const double tinted = otsu_of(tint);
  add_areas(tint > tinted, candidates);
  add_areas(tint <= tinted, candidates);
  add_outlines(closed_edges(edges), cv::RETR_LIST, candidates);
  const std::vector<Corners> lines = candidates_from_lines(view, edges);
  candidates.insert(candidates.end(), lines.begin(), lines.end());
  return candidates;
}

}  // namespace zerotrip::prepare
