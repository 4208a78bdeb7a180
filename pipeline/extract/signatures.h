// Is there ink where somebody should have signed? Presence only, never identity.
// Pure functions of pixels; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "pipeline/extract/extract.h"

namespace zerotrip {

// True when any of the places holds strokes right of its label or just below it; red ink (seals, thumbprints)
// does not count. `picture` is the flat paper without red, 8-bit BGR.
[[nodiscard]] bool is_signed(const cv::Mat& picture, const std::vector<SignaturePlace>& places,
                             const std::vector<Run>& runs);

}  // namespace zerotrip
