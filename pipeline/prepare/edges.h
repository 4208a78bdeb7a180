// How well a straight side follows a real border in a view, and where that border runs exactly.
// Pure; any thread.
#pragma once

#include <array>
#include <functional>

#include <opencv2/core.hpp>

#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

// First derivatives of the three colour channels, in levels per pixel × 2.
struct EdgeField {
  std::array<cv::Mat, 3> dx;  // CV_16S
  std::array<cv::Mat, 3> dy;
  [[nodiscard]] cv::Size size() const { return dx[0].size(); }
};
[[nodiscard]] EdgeField edge_field_of(const View& view);

struct SideMeasure {
  double support = 0;      // share of the side with an edge along it, 0…1
  double step = 0;         // colour distance of the ground outside to the paper inside
  bool on_border = false;  // runs along the border of the picture: nothing is known outside
};

// The side a → b of a paper that lies to its right (clockwise corners, y down).
[[nodiscard]] SideMeasure measure_side(const View& view, const EdgeField& edges, cv::Point2f a, cv::Point2f b,
                                       double paper_width);
// Share of the ground beside the side, up to a thumb's width out, that is the paper's own colour again,
// 0…1; places for which `elsewhere` is true do not count. Beyond a third, the side is print on the paper.
[[nodiscard]] double paper_beyond(const View& view, cv::Point2f a, cv::Point2f b, double paper_width,
                                  const std::function<bool(cv::Point2f)>& elsewhere);
// Support alone, coarse: for choosing among hundreds.
[[nodiscard]] double quick_support(const EdgeField& edges, cv::Point2f a, cv::Point2f b);

// The corners moved onto the strongest straight edges within `reach` px of the sides; unchanged where a
// side has no clear edge or the result would be no convex four-cornered shape close to the given one.
[[nodiscard]] Corners snapped_to_edges(const EdgeField& edges, const Corners& corners, int reach);

}  // namespace zerotrip::prepare
