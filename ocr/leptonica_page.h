// What Leptonica does better than others: a page made ready for a reader that wants even light and level
// lines. Pictures are 8-bit grey. Pure functions; any thread.
#pragma once

#include <opencv2/core.hpp>

namespace zerotrip::ocr {

// Turns off what Leptonica would print; of the whole process.
void quiet_leptonica();

// How far the lines of text are turned clockwise, within ±12°; 0 when that cannot be told with confidence.
[[nodiscard]] double skew_degrees_of(const cv::Mat& grey);

// The paper evened out to about 200, dark ink as dark as before relative to it; the same picture where it is
// too small for that.
[[nodiscard]] cv::Mat with_even_background(const cv::Mat& grey);

// 0 ink, 255 paper, by a threshold for each neighbourhood (Sauvola).
[[nodiscard]] cv::Mat black_and_white(const cv::Mat& grey);

}  // namespace zerotrip::ocr
