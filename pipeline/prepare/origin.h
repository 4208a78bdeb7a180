// Pictures of screens: a screen's own picture (screenshot), and a photo of a screen. Both say yes only when
// it is clear: an honest paper must not be doubted for a pattern. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "pipeline/intake/intake.h"

namespace zerotrip::prepare {

// A picture without losses, of no camera, with the bars of a phone's screen: a flat strip along one side
// with small marks on it, or one of the screens' own sizes with a status bar.
[[nodiscard]] bool is_screenshot(const cv::Mat& page_bgr, const PageOrigin& origin);

// The grid of a screen's own pixels, or its moiré: sharp peaks in the spectrum, the same all over the
// paper and in two directions, away from everything that print or JPEG make. Only the paper (its bounds on the
// page, px) counts: the weave of a tablecloth is a grid too. A paper under 683 px a side is not judged.
[[nodiscard]] bool shows_screen(const cv::Mat& page_grey, const cv::Rect& paper);

}  // namespace zerotrip::prepare
