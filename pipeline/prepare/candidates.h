// Four-cornered shapes on a view that might be papers: from areas that differ from the ground, from bright
// or tinted areas, from closed edges, and from straight lines. Many are wrong; outlines.h chooses.
// Pure; any thread.
#pragma once

#include <vector>

#include "pipeline/prepare/edges.h"
#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

// Corners in px of the view, clockwise from the top left; most are within a few pixels of a real border.
[[nodiscard]] std::vector<Corners> find_candidates(const View& view, const EdgeField& edges);

// The four-cornered shape that a closed outline comes nearest to; empty when it is none.
[[nodiscard]] std::vector<Corners> four_corners_of(const std::vector<cv::Point>& outline);

// From straight lines alone (lines.cpp): finds papers whose ground is too lively for areas.
[[nodiscard]] std::vector<Corners> candidates_from_lines(const View& view, const EdgeField& edges);

inline constexpr double kLeastAreaShare = 0.035;  // of the picture: a card that is smaller cannot be read

}  // namespace zerotrip::prepare
