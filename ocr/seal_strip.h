// The writing of a seal made straight: the text around the rim unrolled, the text below the middle turned
// upright. Strips are 8-bit BGR, black on white, ready for Reader::read_line. Pure function; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "ocr/seal_outline.h"

namespace zerotrip::ocr {

struct SealStrips {
  cv::Mat arc;       // empty when the rim holds no text
  cv::Mat straight;  // empty when nothing stands below the middle
  cv::Mat covered;   // as large as `arc`, CV_8U: 255 where other ink lies over it
};

// `ink` is red_print_of() the paper and `other` the ink that is not the seal's, both of the paper's size; `outline` is
// a round or oval seal on it. Stamps are rarely upright: the largest gap in the ring of text tells where the foot is
// (the text runs clockwise, tops outward, open at the foot; 国发〔1999〕25号). The small registration digits at the
// foot are left out. Where ink of something else lies in the gap, a smaller gap may be the true one: `attempt` 0 takes
// the largest, 1 the next, …; both strips are empty when there are no more.
[[nodiscard]] SealStrips unroll_seal(const cv::Mat& ink, const cv::Mat& other, const SealOutline& outline,
                                     std::size_t attempt = 0);

}  // namespace zerotrip::ocr
