#include <algorithm>
#include <cmath>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "pipeline/prepare/candidates.h"

namespace zerotrip::prepare {
namespace {

constexpr std::size_t kMostLines = 9;  // of each direction; 36 × 36 pairs are tried
constexpr std::size_t kMostCandidates = 8;
constexpr double kLeastSupport = 0.55;  // of each side, for a pair of pairs to be kept

struct StraightLine {
  cv::Point2f start;
  cv::Point2f end;
  double length = 0;  // all segments on it
};

cv::Mat edge_picture(const EdgeField& edges) {
  cv::Mat picture = cv::Mat::zeros(edges.size(), CV_8U);
  for (std::size_t c = 0; c < 3; ++c) {
    cv::Mat canny;
    cv::Canny(edges.dx[c], edges.dy[c], canny, 20, 60, true);
    picture |= canny;
  }
  return picture;
}

bool is_level(const cv::Vec4i& segment) {
  return std::abs(segment[2] - segment[0]) >= std::abs(segment[3] - segment[1]);
}

double distance_to(const StraightLine& line, cv::Point2f point) {
  const cv::Point2f direction = (line.end - line.start) / std::max(1.0, cv::norm(line.end - line.start));
  return std::abs((point - line.start).cross(direction));
}

// Segments on one line are one line: within two pixels of it at both ends.
void merge_into(std::vector<StraightLine>& lines, const StraightLine& fresh) {
  constexpr double kSameLine = 2.5;  // px
  for (StraightLine& line : lines) {
    if (distance_to(line, fresh.start) > kSameLine || distance_to(line, fresh.end) > kSameLine) continue;
    line.length += fresh.length;
    return;
  }
  lines.push_back(fresh);
}

std::vector<StraightLine> strongest_lines(std::vector<cv::Vec4i> segments, bool level) {
  std::erase_if(segments, [level](const cv::Vec4i& segment) { return is_level(segment) != level; });
  std::vector<StraightLine> lines;
  for (const cv::Vec4i& segment : segments) {
    const cv::Point2f start(static_cast<float>(segment[0]), static_cast<float>(segment[1]));
    const cv::Point2f end(static_cast<float>(segment[2]), static_cast<float>(segment[3]));
    merge_into(lines, {start, end, cv::norm(end - start)});
  }
  std::sort(lines.begin(), lines.end(),
            [](const StraightLine& a, const StraightLine& b) { return a.length > b.length; });
  if (lines.size() > kMostLines) lines.resize(kMostLines);
  return lines;
}

std::optional<cv::Point2f> crossing(const StraightLine& a, const StraightLine& b) {
  const cv::Point2f along = a.end - a.start;
  const cv::Point2f across = b.end - b.start;
  const double sine = along.cross(across);
  if (std::abs(sine) < 0.5 * cv::norm(along) * cv::norm(across)) return std::nullopt;  // under 30°
  return a.start + along * static_cast<float>((b.start - a.start).cross(across) / sine);
}

std::optional<Corners> enclosed(const StraightLine& top, const StraightLine& bottom, const StraightLine& left,
                                const StraightLine& right, cv::Size picture) {
  constexpr float kBeyond = 0.03F;  // of the picture: a corner may lie just outside
  const cv::Rect2f room(-kBeyond * static_cast<float>(picture.width), -kBeyond * static_cast<float>(picture.height),
                        (1 + 2 * kBeyond) * static_cast<float>(picture.width),
                        (1 + 2 * kBeyond) * static_cast<float>(picture.height));
  const std::optional<cv::Point2f> points[] = {crossing(top, left), crossing(top, right), crossing(bottom, right),
                                               crossing(bottom, left)};
  Corners corners;
  for (std::size_t i = 0; i < 4; ++i) {
    if (!points[i] || !room.contains(*points[i])) return std::nullopt;
    corners[i] = *points[i];
  }
  corners = clockwise(corners);
  const double share = area_of(corners) / picture.area();
  const bool convex = cv::isContourConvex(std::vector<cv::Point2f>(corners.begin(), corners.end()));
  if (!convex || share < kLeastAreaShare || share > 0.97) return std::nullopt;
  return corners;
}

// The weakest side's support, or nothing as soon as one side has too little.
std::optional<double> weakest_side(const EdgeField& edges, const Corners& corners) {
  double weakest = 1;
  for (std::size_t i = 0; i < 4; ++i) {
    weakest = std::min(weakest, quick_support(edges, corners[i], corners[(i + 1) % 4]));
    if (weakest < kLeastSupport) return std::nullopt;
  }
  return weakest;
}

struct Ranked {
  Corners corners;
  double rank = 0;
};

using LinePair = std::pair<StraightLine, StraightLine>;

std::vector<LinePair> pairs_of(const std::vector<StraightLine>& lines) {
  std::vector<LinePair> pairs;
  for (std::size_t a = 0; a < lines.size(); ++a)
    for (std::size_t b = a + 1; b < lines.size(); ++b) pairs.emplace_back(lines[a], lines[b]);
  return pairs;
}

std::vector<Ranked> ranked_corners(const EdgeField& edges, const std::vector<StraightLine>& level,
                                   const std::vector<StraightLine>& upright) {
  std::vector<Ranked> ranked;
  const std::vector<LinePair> uprights = pairs_of(upright);
  for (const auto& [top, bottom] : pairs_of(level)) {
    for (const auto& [left, right] : uprights) {
      const auto corners = enclosed(top, bottom, left, right, edges.size());
      if (!corners) continue;
      if (const auto weakest = weakest_side(edges, *corners)) ranked.push_back({*corners, *weakest});
    }
  }
  return ranked;
}

}  // namespace

std::vector<Corners> candidates_from_lines(const View& view, const EdgeField& edges) {
  const double least = std::min(view.grey.cols, view.grey.rows) * 0.12;
  std::vector<cv::Vec4i> segments;
  cv::HoughLinesP(edge_picture(edges), segments, 1, CV_PI / 180, static_cast<int>(least), least, least / 6);
  std::vector<Ranked> ranked = ranked_corners(edges, strongest_lines(segments, true), strongest_lines(segments, false));
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank > b.rank; });
  if (ranked.size() > kMostCandidates) ranked.resize(kMostCandidates);
  std::vector<Corners> candidates;
  candidates.reserve(ranked.size());
  for (const Ranked& candidate : ranked) candidates.push_back(candidate.corners);
  return candidates;
}

}  // namespace zerotrip::prepare
