// Is there handwriting where somebody should have signed? Presence only, never identity.
// Pure functions of pixels; any thread.
#pragma once

#include <optional>
#include <vector>

#include <opencv2/core.hpp>

#include "pipeline/extract/extract.h"

namespace zerotrip {

// True when right of any of the labels stands ink that is neither red (seals, thumbprints) nor printed: a signature
// (民法典 art. 165 asks for a signature or a seal; a name in the paper's own print is neither). False when there is
// nothing or print alone; nothing when print and handwriting cannot be told apart, or no place lies on the paper.
// `picture` is the flat paper without red, 8-bit BGR.
[[nodiscard]] std::optional<bool> is_signed(const cv::Mat& picture, const std::vector<SignaturePlace>& places,
                                            const std::vector<Run>& runs);

}  // namespace zerotrip
