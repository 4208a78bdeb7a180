// A page and its marks → one picture: outlines with numbers on the page, the legend to its right.
// Pure but for the font; one thread a painter.
#pragma once

#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "pipeline/evidence/marks.h"
#include "pipeline/evidence/text_painter.h"

namespace zerotrip::evidence {

// `page_bgr` 8-bit BGR. The page is scaled down to `longest_side_px`; the legend is as high as it needs.
[[nodiscard]] cv::Mat drawing_of(const cv::Mat& page_bgr, const std::vector<Mark>& marks, const std::string& title,
                                 const TextPainter& painter, int longest_side_px);

}  // namespace zerotrip::evidence
