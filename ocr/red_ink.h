// Red ink apart from everything else on a paper: seals are red, what is written is not. Pictures are 8-bit
// BGR. Pure functions; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace zerotrip::ocr {

// Strength of red ink for each pixel, CV_8U: 0 none … 255 pure red, measured against the colour of the paper
// (the picture is white-balanced first), so that warm light is no ink and a dark photo is no loss.
[[nodiscard]] cv::Mat red_ink_of(const cv::Mat& bgr);

// A pixel counts as red ink from here (R − max(G, B) > 25 of 255, after white balance).
inline constexpr int kRedInk = 25;

// How much darker than the paper the red ink is, for each pixel, CV_8U: 0 the paper … 255 black; 0 where nothing red is
// near. JPEG keeps colour at half the detail, so thin strokes run together in red_ink_of(); red ink takes away the
// green light, which is kept in full detail. `ink` is red_ink_of() the picture; what is written in black across it is
// left out as far as it darkens the red light too. Meant for a cutting with one seal: characters are much smaller than
// it.
[[nodiscard]] cv::Mat red_print_of(const cv::Mat& bgr, const cv::Mat& ink);

// Where something takes more of the red light than red ink does (print and writing in black or blue), CV_8U: 0 or 255.
// Meant for a cutting with one seal.
[[nodiscard]] cv::Mat other_ink_of(const cv::Mat& bgr);

// The picture with the red ink inside `regions` turned to paper; dark strokes under the ink stay, since ink
// takes away the blue and green light but hardly the red.
[[nodiscard]] cv::Mat without_red_ink(const cv::Mat& bgr, const std::vector<cv::Rect>& regions);

}  // namespace zerotrip::ocr
