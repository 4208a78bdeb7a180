#include "ocr/seal_strip.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace zerotrip::ocr {
namespace {

// Radii are shares of the border's; 240 px a radius gives characters of about 60 px.
constexpr int kRadiusPx = 240;
constexpr double kInnermost = 0.40;
constexpr double kOutermost = 1.02;
constexpr int kColumns = 1200;  // around the ring: square pixels at 0.8 of the radius
// Ring in which only the text has ink: further in stand the star and the straight text, further out the
// border and the digits at the foot.
constexpr double kTextFrom = 0.70;
constexpr double kTextTo = 0.81;
// The text's outer end is sought here: the emptiest ring between text and border.
constexpr double kOuterFrom = 0.87;
constexpr double kOuterTo = 0.96;
constexpr double kInked = 70;             // of 255: a cell of the evened ink counts as written
constexpr double kLeastGap = 0.04;        // of the ring; less is a space between characters
constexpr double kLeastTextShare = 0.15;  // of the ring that must be text
constexpr double kTextMargin = 0.03;      // of the ring, kept on both sides: a worn first character
constexpr double kRivalGap = 0.6;         // of the largest gap; less lies between characters, not at the foot
// Straight text: the field below the middle in which it stands.
constexpr double kStraightSide = 0.72;
constexpr double kStraightTop = 0.28;
constexpr double kStraightBottom = 0.74;
constexpr double kLeastLine = 0.09;  // height of a line of text
constexpr int kMargin = 8;           // white around a strip, px

using UnitPoint = cv::Point2d;  // 1 on the border, y down, before the ellipse's turn is applied
using UnitMap = std::function<UnitPoint(int x, int y)>;

// Samples the ink where `unit` says; ellipses become circles on the way.
cv::Mat sampled(const cv::Mat& ink, const cv::RotatedRect& border, cv::Size size, const UnitMap& unit) {
  const double turn = border.angle * std::numbers::pi / 180;
  const double c = std::cos(turn), s = std::sin(turn);
  cv::Mat map(size, CV_32FC2);
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      const UnitPoint p = unit(x, y);
      // Into the ellipse's own axes, stretched, and back, so that the picture's directions are kept.
      const double u = (p.x * c + p.y * s) * border.size.width / 2;
      const double v = (-p.x * s + p.y * c) * border.size.height / 2;
      map.at<cv::Vec2f>(y, x) = {static_cast<float>(border.center.x + u * c - v * s),
                                 static_cast<float>(border.center.y + u * s + v * c)};
    }
  cv::Mat result;
  cv::remap(ink, result, map, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  return result;
}

// Full strength is what the strongest twentieth has, so that pale prints are read like dark ones.
cv::Mat evened(const cv::Mat& ink) {
  std::vector<uchar> values(ink.begin<uchar>(), ink.end<uchar>());
  const auto strong = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 95 / 100);
  std::nth_element(values.begin(), strong, values.end());
  cv::Mat result;
  ink.convertTo(result, CV_8U, 255.0 / std::max(16, static_cast<int>(*strong)));
  return result;
}

int row_at(double radius) { return cvRound((kOutermost - radius) * kRadiusPx); }  // outermost on top

cv::Mat ring_of(const cv::Mat& ink, const cv::RotatedRect& border, double start) {
  return sampled(ink, border, {kColumns, row_at(kInnermost)}, [start](int x, int y) {
    const double radius = kOutermost - static_cast<double>(y) / kRadiusPx;
    const double angle = start + 2 * std::numbers::pi * x / kColumns;
    return UnitPoint{radius * std::cos(angle), radius * std::sin(angle)};
  });
}

std::vector<bool> written_columns(const cv::Mat& ring) {
  cv::Mat most;
  cv::reduce(ring.rowRange(row_at(kTextTo), row_at(kTextFrom)), most, 0, cv::REDUCE_AVG);
  std::vector<bool> written(kColumns);
  for (int x = 0; x < kColumns; ++x) written[static_cast<std::size_t>(x)] = most.at<uchar>(0, x) > kInked / 2;
  return written;
}

struct Gap {
  int begin = 0;
  int length = 0;
};

// Longest first; a ring without ink, or full of it, has one gap.
std::vector<Gap> gaps_of(const std::vector<bool>& written) {
  const auto first = std::find(written.begin(), written.end(), true);
  if (first == written.end()) return {{0, kColumns}};
  const auto begin = static_cast<int>(first - written.begin());
  std::vector<Gap> gaps{{begin, 0}};
  for (int i = begin + 1; i < begin + kColumns; ++i) {
    if (written[static_cast<std::size_t>(i % kColumns)])
      gaps.push_back({i + 1, 0});
    else
      gaps.back() = {gaps.back().length == 0 ? i : gaps.back().begin, gaps.back().length + 1};
  }
  std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.length > b.length; });
  return gaps;
}

std::vector<double> row_means(const cv::Mat& strip) {
  cv::Mat means;
  cv::reduce(strip, means, 1, cv::REDUCE_AVG, CV_64F);
  return {means.begin<double>(), means.end<double>()};
}

// Rows of the text between the border line and the star.
cv::Range text_rows(const cv::Mat& text) {
  const std::vector<double> means = row_means(text);
  const auto outer = std::min_element(means.begin() + row_at(kOuterTo), means.begin() + row_at(kOuterFrom));
  const double strongest = *std::max_element(means.begin() + row_at(kTextTo), means.begin() + row_at(kTextFrom));
  auto inner = means.begin() + row_at(kTextFrom);
  while (inner != means.end() && *inner > 0.2 * strongest) ++inner;
  return {static_cast<int>(outer - means.begin()), static_cast<int>(inner - means.begin())};
}

cv::Mat with_margin(const cv::Mat& strip, uchar value) {
  cv::Mat framed;
  cv::copyMakeBorder(strip, framed, kMargin, kMargin, kMargin, kMargin, cv::BORDER_CONSTANT, cv::Scalar(value));
  return framed;
}

cv::Mat black_on_white(const cv::Mat& ink) {
  cv::Mat strip;
  cv::cvtColor(with_margin(255 - ink, 255), strip, cv::COLOR_GRAY2BGR);
  return strip;
}

cv::Range text_columns(int text_length) {
  const int margin = cvRound(kTextMargin * kColumns);
  const int gap = kColumns - text_length;
  return {std::max(0, gap / 2 - margin), std::min(kColumns, kColumns - gap / 2 + margin)};
}

// The tallest run of rows with ink; empty when there is no line of text.
cv::Range line_rows(const cv::Mat& field) {
  const std::vector<double> means = row_means(field);
  const double least = 0.15 * *std::max_element(means.begin(), means.end());
  cv::Range best(0, 0);
  int begin = 0;
  for (int y = 0; y <= field.rows; ++y) {
    const bool inked = y < field.rows && means[static_cast<std::size_t>(y)] > std::max(2.0, least);
    if (inked) continue;
    if (y - begin > best.size()) best = {begin, y};
    begin = y + 1;
  }
  return best.size() >= kLeastLine * kRadiusPx ? best : cv::Range(0, 0);
}

cv::Mat straight_strip(const cv::Mat& ink, const cv::RotatedRect& border, double foot) {
  const double turn = foot - std::numbers::pi / 2;  // the foot belongs below
  const double c = std::cos(turn), s = std::sin(turn);
  const cv::Size size{cvRound(2 * kStraightSide * kRadiusPx), cvRound((kStraightBottom - kStraightTop) * kRadiusPx)};
  const cv::Mat field = sampled(ink, border, size, [c, s](int x, int y) {
    const UnitPoint p{static_cast<double>(x) / kRadiusPx - kStraightSide,
                      static_cast<double>(y) / kRadiusPx + kStraightTop};
    if (std::hypot(p.x, p.y) > kStraightSide) return UnitPoint{10, 10};  // outside: no ink there
    return UnitPoint{p.x * c - p.y * s, p.x * s + p.y * c};
  });
  const cv::Range rows = line_rows(field);
  return rows.empty() ? cv::Mat() : black_on_white(evened(field.rowRange(rows)));
}

}  // namespace

SealStrips unroll_seal(const cv::Mat& ink, const cv::Mat& other, const SealOutline& outline, std::size_t attempt) {
  SealStrips strips;
  const std::vector<Gap> gaps = gaps_of(written_columns(evened(ring_of(ink, outline.border, 0))));
  if (attempt >= gaps.size()) return strips;
  const bool is_a_gap = gaps[attempt].length >= kLeastGap * kColumns;
  const bool is_rival = is_a_gap && gaps[attempt].length >= kRivalGap * gaps[0].length;
  if (attempt > 0 && !is_rival) return strips;
  const Gap gap = gaps[attempt];
  const int text_length = kColumns - gap.length;
  if (text_length < kLeastTextShare * kColumns) return strips;
  const double foot = 2 * std::numbers::pi * (gap.begin + gap.length / 2.0) / kColumns;
  const cv::Range columns = text_columns(text_length);
  const cv::Mat text = evened(ring_of(ink, outline.border, foot)).colRange(columns);
  const cv::Range rows = text_rows(text);
  strips.arc = black_on_white(text.rowRange(rows));
  strips.covered = with_margin(ring_of(other, outline.border, foot).colRange(columns).rowRange(rows), 0);
  if (is_a_gap) strips.straight = straight_strip(ink, outline.border, foot);
  return strips;
}

}  // namespace zerotrip::ocr
