#include "pipeline/prepare/measures.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

cv::Mat at_most(const cv::Mat& picture, int longest_side) {
  const double scale = static_cast<double>(longest_side) / std::max(picture.cols, picture.rows);
  if (scale >= 1) return picture;
  cv::Mat small;
  cv::resize(picture, small, cv::Size(), scale, scale, cv::INTER_AREA);
  return small;
}

double linear(double value, double zero_at, double one_at) {
  return std::clamp((value - zero_at) / (one_at - zero_at), 0.0, 1.0);
}

// Grey level below which `share` of the pixels lie.
double percentile(const cv::Mat& grey, double share) {
  std::array<std::int64_t, 256> histogram{};
  for (int y = 0; y < grey.rows; ++y) {
    for (int x = 0; x < grey.cols; ++x) ++histogram[grey.at<std::uint8_t>(y, x)];
  }
  auto left = static_cast<std::int64_t>(share * static_cast<double>(grey.total()));
  for (std::size_t level = 0; level < histogram.size(); ++level) {
    left -= histogram[level];
    if (left < 0) return static_cast<double>(level);
  }
  return 255;
}

// Share of the change between neighbours in one direction that a blur over nine pixels leaves; high when the
// picture is blurred already.
double blur_along(const cv::Mat& grey, const cv::Mat& strokes, bool level) {
  const cv::Size window = level ? cv::Size(9, 1) : cv::Size(1, 9);
  cv::Mat blurred;
  cv::blur(grey, blurred, window);
  const cv::Rect all(0, 0, grey.cols, grey.rows);
  const cv::Rect ahead = level ? cv::Rect(1, 0, grey.cols - 1, grey.rows) : cv::Rect(0, 1, grey.cols, grey.rows - 1);
  const cv::Rect behind = level ? cv::Rect(0, 0, grey.cols - 1, grey.rows) : cv::Rect(0, 0, grey.cols, grey.rows - 1);
  cv::Mat change;
  cv::Mat change_left;
  cv::absdiff(grey(ahead & all), grey(behind & all), change);
  cv::absdiff(blurred(ahead & all), blurred(behind & all), change_left);
  cv::Mat lost;
  cv::subtract(change, change_left, lost);
  const cv::Mat mask = strokes(behind & all);
  change.setTo(0, ~mask);
  lost.setTo(0, ~mask);
  const double total = cv::sum(change)[0];
  return total > 0 ? (total - cv::sum(lost)[0]) / total : 1;
}

// Pixels around which there is contrast enough to be print.
cv::Mat stroke_places(const cv::Mat& grey) {
  constexpr double kLeastRange = 36;  // grey levels
  cv::Mat range;
  cv::morphologyEx(grey, range, cv::MORPH_GRADIENT, cv::getStructuringElement(cv::MORPH_RECT, {11, 11}));
  return range > kLeastRange;
}

// Of the patch's edge, the share beyond which it is still bright: light falls off slowly, print does not.
bool has_soft_edge(const cv::Mat& darkest, const cv::Mat& patch) {
  constexpr double kStillBright = 226;
  cv::Mat wide;
  cv::Mat wider;
  cv::dilate(patch, wide, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
  cv::dilate(patch, wider, cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7}));
  const cv::Mat ring = wider & ~wide;
  const int length = cv::countNonZero(ring);
  return length > 0 && cv::countNonZero(ring & (darkest > kStillBright)) > 0.6 * length;
}

Corners corners_of(const cv::Rect& box, double scale) {
  const auto left = static_cast<float>(box.x / scale);
  const auto top = static_cast<float>(box.y / scale);
  const auto right = static_cast<float>((box.x + box.width) / scale);
  const auto bottom = static_cast<float>((box.y + box.height) / scale);
  return {cv::Point2f(left, top), cv::Point2f(right, top), cv::Point2f(right, bottom), cv::Point2f(left, bottom)};
}

}  // namespace

double focus_of(const cv::Mat& grey) {
  constexpr int kLongestSide = 1000;
  // Blur left by a picture that is as sharp as 1000 px allow, and by one in which characters of 20 px run
  // together; measured on papers blurred on purpose.
  constexpr double kSharp = 0.40;
  constexpr double kBlurred = 0.90;
  const cv::Mat small = at_most(grey, kLongestSide);
  if (small.cols < 16 || small.rows < 16) return 1;
  const cv::Mat strokes = stroke_places(small);
  if (cv::countNonZero(strokes) < static_cast<int>(small.total() / 500)) return 1;  // nothing to be sharp
  const double blur = std::max(blur_along(small, strokes, true), blur_along(small, strokes, false));
  return linear(blur, kBlurred, kSharp);
}

double exposure_of(const cv::Mat& grey) {
  const cv::Mat small = at_most(grey, 500);
  const double paper = percentile(small, 0.95);
  const double ink = percentile(small, 0.002);
  // Paper below 40 is black, from 140 on it is well lit; ink must differ from it by 70 levels.
  return linear(paper, 40, 140) * linear(paper - ink, 8, 70);
}

Glare glare_of(const cv::Mat& bgr) {
  constexpr double kBlownOut = 249;
  constexpr double kBrightPaper = 232;        // the paper itself: no lamp stands out
  constexpr double kLeastPatchShare = 0.003;  // of the area: a character of the smallest print is hidden
  const double scale = std::min(1.0, 500.0 / std::max(bgr.cols, bgr.rows));
  const cv::Mat small = at_most(bgr, 500);
  std::array<cv::Mat, 3> channels;
  cv::split(small, channels.data());
  const cv::Mat darkest = cv::min(cv::min(channels[0], channels[1]), channels[2]);
  Glare glare;
  if (percentile(darkest, 0.5) > kBrightPaper) return glare;
  cv::Mat labels;
  cv::Mat statistics;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(darkest > kBlownOut, labels, statistics, centres, 8, CV_32S);
  for (int i = 1; i < count; ++i) {
    const int* of = statistics.ptr<int>(i);
    const double share = static_cast<double>(of[cv::CC_STAT_AREA]) / static_cast<double>(small.total());
    if (share < kLeastPatchShare || !has_soft_edge(darkest, labels == i)) continue;
    glare.share += share;
    glare.regions.push_back(
        corners_of({of[cv::CC_STAT_LEFT], of[cv::CC_STAT_TOP], of[cv::CC_STAT_WIDTH], of[cv::CC_STAT_HEIGHT]}, scale));
  }
  return glare;
}

bool is_black_white(const cv::Mat& bgr) {
  constexpr int kColoured = 34;            // between the strongest and the weakest channel, after white balance
  constexpr double kMostColoured = 0.003;  // of the pixels; a seal alone is more
  cv::Mat small;
  cv::blur(at_most(bgr, 400), small, cv::Size(3, 3));  // colour fringes and noise are no colour
  std::array<cv::Mat, 3> channels;
  cv::split(small, channels.data());
  for (cv::Mat& channel : channels) channel.convertTo(channel, CV_8U, 235 / std::max(1.0, percentile(channel, 0.8)));
  const cv::Mat darkest = cv::min(cv::min(channels[0], channels[1]), channels[2]);
  const cv::Mat brightest = cv::max(cv::max(channels[0], channels[1]), channels[2]);
  return cv::countNonZero((brightest - darkest) > kColoured) < kMostColoured * static_cast<double>(small.total());
}

}  // namespace zerotrip::prepare
