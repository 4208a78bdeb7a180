#include "ocr/grey_seal.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/pictures.h"
#include "ocr/seal_outline.h"

namespace zerotrip::ocr {
namespace {

constexpr int kSearchSide = 600;  // px of the longer side: border lines are still lines there, text is a blur
// Of the longer side: name seals of 9 mm on A4 … seals of 58 mm on a card-sized slip.
constexpr double kLeastRadius = 0.02, kMostRadius = 0.2;
constexpr int kStroke = 25;  // px: a closing that wide leaves the paper alone
constexpr int kInk = 20;     // of 255 darker than the paper around: a pale print on a copy
// Hough's votes: an edge this strong counts, and so many of them in the middle make a circle worth a look.
constexpr double kEdge = 60, kVotes = 30;
constexpr int kDirections = 180;
constexpr int kSlack = 2;              // px by which Hough's circle may be off
constexpr double kLeastBorder = 0.62;  // share of the directions with ink on the border line
constexpr double kClearInside = 1.6;   // so many times the ink just inside: rows of text have as much there

cv::Mat grey_of(const cv::Mat& bgr) {
  const double scale = std::min(1.0, static_cast<double>(kSearchSide) / std::max(bgr.cols, bgr.rows));
  cv::Mat grey;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  return scaled_by(grey, scale);
}

// How much darker than the paper around it each pixel is.
cv::Mat darkness_of(const cv::Mat& grey) {
  cv::Mat paper;
  cv::morphologyEx(grey, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {kStroke, kStroke}));
  return paper - grey;
}

double ink_on_circle(const cv::Mat& ink, cv::Point2d middle, double radius) {
  int met = 0;
  for (int i = 0; i < kDirections; ++i) {
    const double angle = 2 * std::numbers::pi * i / kDirections;
    const cv::Point place(cvRound(middle.x + radius * std::cos(angle)), cvRound(middle.y + radius * std::sin(angle)));
    met += cv::Rect({}, ink.size()).contains(place) && ink.at<uchar>(place) > 0 ? 1 : 0;
  }
  return static_cast<double>(met) / kDirections;
}

// The circle near the given one that has most ink on it.
bool is_border_line(const cv::Mat& ink, const cv::Vec3f& circle) {
  double border = 0, radius = 0;
  cv::Point2d middle;
  for (int dy = -kSlack; dy <= kSlack; ++dy)
    for (int dx = -kSlack; dx <= kSlack; ++dx)
      for (int dr = -kSlack; dr <= kSlack; ++dr) {
        const cv::Point2d at(circle[0] + static_cast<float>(dx), circle[1] + static_cast<float>(dy));
        const double share = ink_on_circle(ink, at, circle[2] + static_cast<float>(dr));
        if (share <= border) continue;
        border = share;
        radius = circle[2] + static_cast<float>(dr);
        middle = at;
      }
  if (border < kLeastBorder) return false;
  double inside = 1;
  for (int percent = 80; percent < 93; percent += 2)
    inside = std::min(inside, ink_on_circle(ink, middle, percent / 100.0 * radius));
  return border > kClearInside * inside;
}

bool shows_round_border(const cv::Mat& grey, const cv::Mat& ink) {
  const int longest = std::max(grey.cols, grey.rows);
  std::vector<cv::Vec3f> circles;
  cv::Mat smooth;
  cv::GaussianBlur(grey, smooth, {3, 3}, 0);
  cv::HoughCircles(smooth, circles, cv::HOUGH_GRADIENT, 2, 0.02 * longest, kEdge, kVotes,
                   cvRound(kLeastRadius * longest), cvRound(kMostRadius * longest));
  constexpr std::size_t kMostCircles = 200;  // the best are first; bounds the work
  if (circles.size() > kMostCircles) circles.resize(kMostCircles);
  return std::any_of(circles.begin(), circles.end(),
                     [&](const cv::Vec3f& circle) { return is_border_line(ink, circle); });
}

}  // namespace

bool may_show_grey_seal(const cv::Mat& bgr) {
  if (bgr.empty()) return false;
  const cv::Mat grey = grey_of(bgr);
  const cv::Mat darkness = darkness_of(grey);
  return shows_round_border(grey, darkness > kInk) || !find_seal_outlines(darkness).empty();
}

}  // namespace zerotrip::ocr
