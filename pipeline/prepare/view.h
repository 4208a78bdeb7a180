// The page, small: what outlines and text are sought on. Pure; any thread.
#pragma once

#include <array>

#include <opencv2/core.hpp>

namespace zerotrip::prepare {

using Corners = std::array<cv::Point2f, 4>;  // clockwise from the top left

struct View {
  double scale = 1;  // view pixels per page pixel, ≤ 1
  cv::Mat bgr;       // 8-bit
  cv::Mat grey;      // 8-bit
  cv::Mat colour;    // 8-bit CIE L*a*b*, smoothed; a* and b* stretched twofold, so that a tint counts like a shade
};

[[nodiscard]] View view_of(const cv::Mat& page_bgr, int longest_side_px);
// The same view at half its size.
[[nodiscard]] View halved(const View& view);

// Euclidean distance of two stretched L*a*b* colours; 0 … about 600, visible from about 6.
[[nodiscard]] double colour_distance(const cv::Vec3f& a, const cv::Vec3f& b);

// Four points in any order → clockwise from the top left (the corner nearest to the origin).
[[nodiscard]] Corners clockwise(const Corners& corners);
[[nodiscard]] double area_of(const Corners& corners);
[[nodiscard]] cv::Point2f centre_of(const Corners& corners);
// Share of the smaller one that lies inside the other, 0…1; both convex.
[[nodiscard]] double overlap_of(const Corners& a, const Corners& b);

}  // namespace zerotrip::prepare
