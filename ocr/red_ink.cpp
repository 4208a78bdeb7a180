#include "ocr/red_ink.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace zerotrip::ocr {
namespace {

// Paper is lighter than this share of the picture's pixels in each channel.
constexpr double kPaperShare = 0.75;
// Least colour of paper that is believed; a picture without paper is not stretched to noise.
constexpr int kLeastPaper = 60;
// Ink bleeds: pixels around it are tinted too, as a share of the region's shorter side.
constexpr double kBleed = 0.006;
// Strokes are narrower than this share of a seal's shorter side; a closing that wide leaves the paper alone.
constexpr double kWidestStroke = 0.12;
// Of 255: so much of the red light thin strokes of red ink take in a JPEG; black takes all of it. What goes beyond is
// black and weighs double, so that a black stroke, which takes the green light too, is nothing.
constexpr int kRedTakenByRed = 90;
constexpr int kBlackWeight = 2;
constexpr int kPaleInk = kRedInk / 2;
constexpr int kColourCell = 3;  // px: a JPEG's colour reaches one pixel beyond the stroke

// The value below which `share` of the pixels lie (of those under `mask`, if given).
int value_at(const cv::Mat& channel, double share, const cv::Mat& mask = {}) {
  std::array<int, 256> counts{};
  int total = 0;
  for (int y = 0; y < channel.rows; ++y)
    for (int x = 0; x < channel.cols; ++x) {
      if (!mask.empty() && mask.at<uchar>(y, x) == 0) continue;
      ++counts[channel.at<uchar>(y, x)];
      ++total;
    }
  int below = 0;
  for (int value = 0; value < 256; ++value) {
    below += counts[static_cast<std::size_t>(value)];
    if (below > share * total) return value;
  }
  return 255;
}

cv::Mat small_copy(const cv::Mat& bgr) {
  const double scale = std::min(1.0, 400.0 / std::max(bgr.cols, bgr.rows));
  cv::Mat small;
  cv::resize(bgr, small, {}, scale, scale, cv::INTER_AREA);
  return small;
}

std::array<double, 3> balance_of(const cv::Mat& bgr) {
  std::array<cv::Mat, 3> channels;
  cv::split(small_copy(bgr), channels.data());
  std::array<double, 3> gains{};
  for (std::size_t i = 0; i < 3; ++i) gains[i] = 255.0 / std::max(kLeastPaper, value_at(channels[i], kPaperShare));
  return gains;
}

// Red light of the paper around the ink, for each pixel: a wide mean of what is bright and not ink.
cv::Mat paper_red(const cv::Mat& red, const cv::Mat& ink) {
  const int level = value_at(red, 0.5, ~ink);
  const cv::Mat paper = (red >= level) & ~ink;
  cv::Mat values, weights;
  red.convertTo(values, CV_32F);
  paper.convertTo(weights, CV_32F, 1.0 / 255);
  values = values.mul(weights);
  const int window = std::max(3, std::min(red.cols, red.rows) / 3) | 1;
  cv::blur(values, values, {window, window});
  cv::blur(weights, weights, {window, window});
  cv::Mat result = values / (weights + 1e-3f);
  result.setTo(level, weights < 0.01f);
  return result;
}

// How much of the paper's own light is missing, 0…255: the paper is the brightest around, so that shadows are none.
cv::Mat light_taken(const cv::Mat& channel) {
  const int reach = std::max(3, cvRound(kWidestStroke * std::min(channel.cols, channel.rows))) | 1;
  cv::Mat paper;
  cv::morphologyEx(channel, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {reach, reach}));
  cv::Mat taken;
  cv::divide(paper - channel, cv::max(paper, 1), taken, 255);
  return taken;
}

void turn_to_paper(cv::Mat part) {
  const cv::Mat strength = red_ink_of(part);
  cv::Mat ink = strength > kRedInk;
  cv::Mat core = strength > 2 * kRedInk;
  if (cv::countNonZero(core) == 0) core = ink;
  const int bleed = 2 * std::max(1, cvRound(kBleed * std::min(part.cols, part.rows))) + 1;
  cv::dilate(ink, ink, cv::getStructuringElement(cv::MORPH_ELLIPSE, {bleed, bleed}));
  std::array<cv::Mat, 3> channels;
  cv::split(part, channels.data());
  const cv::Mat& red = channels[2];
  const cv::Mat paper = paper_red(red, ink);
  const double ink_red = std::max(1, value_at(red, 0.5, core));
  const double paper_level = cv::mean(paper)[0];
  const double gain = std::max(1.0, paper_level / ink_red);
  cv::Mat cleaned;
  red.convertTo(cleaned, CV_32F, gain);
  cv::min(cleaned, paper, cleaned);
  cleaned.convertTo(cleaned, CV_8U);
  cv::Mat grey;
  cv::cvtColor(cleaned, grey, cv::COLOR_GRAY2BGR);
  grey.copyTo(part, ink);
}

}  // namespace

cv::Mat red_ink_of(const cv::Mat& bgr) {
  const std::array<double, 3> gains = balance_of(bgr);
  cv::Mat ink(bgr.size(), CV_8U);
  for (int y = 0; y < bgr.rows; ++y) {
    const cv::Vec3b* const row = bgr.ptr<cv::Vec3b>(y);
    uchar* const to = ink.ptr<uchar>(y);
    for (int x = 0; x < bgr.cols; ++x) {
      const double other = std::max(row[x][0] * gains[0], row[x][1] * gains[1]);
      to[x] = cv::saturate_cast<uchar>(std::min(255.0, row[x][2] * gains[2]) - std::min(255.0, other));
    }
  }
  return ink;
}

cv::Mat red_print_of(const cv::Mat& bgr, const cv::Mat& ink) {
  cv::Mat green, red;
  cv::extractChannel(bgr, green, 1);
  cv::extractChannel(bgr, red, 2);
  cv::Mat black = light_taken(red) - kRedTakenByRed;
  cv::Mat print = light_taken(green) - kBlackWeight * black;
  cv::Mat near;
  cv::dilate(ink > kPaleInk, near, cv::getStructuringElement(cv::MORPH_RECT, {kColourCell, kColourCell}));
  print.setTo(0, ~near);
  return print;
}

cv::Mat other_ink_of(const cv::Mat& bgr) {
  cv::Mat red;
  cv::extractChannel(bgr, red, 2);
  return light_taken(red) > kRedTakenByRed + kRedInk;
}

cv::Mat without_red_ink(const cv::Mat& bgr, const std::vector<cv::Rect>& regions) {
  cv::Mat clean = bgr.clone();
  for (const cv::Rect& region : regions) {
    const cv::Rect inside = region & cv::Rect({}, bgr.size());
    if (!inside.empty()) turn_to_paper(clean(inside));
  }
  return clean;
}

}  // namespace zerotrip::ocr
