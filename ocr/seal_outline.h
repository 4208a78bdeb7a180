// Where seals are on a paper and what form they have, from the red ink alone: a closed border with a gap
// inside it is a seal, a filled red figure (an emblem, a letterhead) is none. Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip::ocr {

enum class SealForm { kRound, kOval, kSquare };
[[nodiscard]] std::string_view name_of(SealForm form);  // "round", "oval", "square": sent, never rename

struct SealOutline {
  SealForm form = SealForm::kRound;
  cv::RotatedRect border;  // ellipse or rectangle along the outer edge of the border line, px
};

// `ink` is red_ink_of() a paper. Large ones first. Aspect up to 1.25 is round, up to 1.7 oval.
[[nodiscard]] std::vector<SealOutline> find_seal_outlines(const cv::Mat& ink);

[[nodiscard]] Quad quad_of(const SealOutline& outline);

}  // namespace zerotrip::ocr
