// How good the picture of a paper is. Each is measured on the flat paper, so that the ground does not count;
// whether it matters is for the catalogue's thresholds. Pure; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "models/document.h"
#include "pipeline/prepare/view.h"

namespace zerotrip::prepare {

// 0 (no stroke can be told from its neighbour) … 1 (sharp): how much of the strokes' contrast a further
// blur would take away (Crete et al., The blur effect, 2007), at 1000 px on the longer side.
[[nodiscard]] double focus_of(const cv::Mat& grey);

// 0 (black, or no contrast) … 1 (well lit).
[[nodiscard]] double exposure_of(const cv::Mat& grey);

struct Glare {
  double share = 0;              // of the paper's area, 0…1
  std::vector<Corners> regions;  // px of the picture
};
// Lamps mirrored in a glossy paper: blown-out patches with a soft edge, on a paper that is not itself that
// bright. A white scan has none.
[[nodiscard]] Glare glare_of(const cv::Mat& bgr);

// Whether it has no colour at all beside the tint of its light: a copy, or a scan without colour.
[[nodiscard]] bool is_black_white(const cv::Mat& bgr);

}  // namespace zerotrip::prepare
