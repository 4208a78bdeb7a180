// Where something stands that looks like characters: enough to tell a page with text from an empty one, and
// to notice text that a crop would lose. Reads nothing. Pure; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace zerotrip::prepare {

struct CharacterMark {
  cv::Point2f centre;  // px of the picture
  float height = 0;    // px
};

// Dark strokes on a lighter ground, of a character's size and with neighbours like themselves. At 800 px a
// page has hundreds; a patterned cloth has some too, so only amounts tell.
[[nodiscard]] std::vector<CharacterMark> find_characters(const cv::Mat& grey);

// Whether anything stands on the picture: a stroke, a picture, a seal. Shade, noise and folds are nothing.
[[nodiscard]] bool is_blank(const cv::Mat& grey);

}  // namespace zerotrip::prepare
