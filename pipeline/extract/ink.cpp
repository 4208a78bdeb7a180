#include "pipeline/extract/ink.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace zerotrip {
namespace {

// Ink is darker than the paper around it by this share of the paper's brightness, and at least by so much of 255:
// blue pens on a dull photo are 0.25 darker, folds and the print of the back 0.1.
constexpr double kInkDepth = 0.18;
constexpr double kLeastInkDepth = 25;
// A pen or a printer darkens the paper's red at least by this share of what it takes from green and blue; a seal or a
// thumbprint by 0.1 to 0.4, whatever the light.
constexpr double kRedOfInk = 0.6;
// Of the paper's brightness: what is darker over a wide stretch is no paper.
constexpr double kLeastOfPaper = 0.75;

// In heights of the print nearby.
constexpr double kBesidePaper = 0.8;  // so near a dark ground lies its edge's shadow
constexpr double kRuledLine = 2;      // straight strokes of this length are ruled
constexpr double kSmallestStroke = 0.25;
constexpr double kThinnestDash = 0.12;  // lower than that it is a piece of a dashed line

// Neither red nor what lies beside the paper.
cv::Mat dark_on_paper(const cv::Mat& bgr, double text_height, double level) {
  cv::Mat paper;
  cv::medianBlur(bgr, paper, std::clamp(static_cast<int>(1.6 * text_height), 15, 99) | 1);
  cv::Mat taken[3];
  cv::split(paper - bgr, taken);
  cv::Mat ink = taken[2] > std::max(kLeastInkDepth, kInkDepth * level);
  ink.setTo(0, taken[2] < kRedOfInk * cv::max(taken[0], taken[1]));
  cv::Mat grey;
  cv::cvtColor(paper, grey, cv::COLOR_BGR2GRAY);
  cv::Mat beside = grey < kLeastOfPaper * level;
  const int reach = 2 * static_cast<int>(std::ceil(kBesidePaper * text_height)) + 1;
  cv::dilate(beside, beside, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(reach, reach)));
  ink.setTo(0, beside);
  return ink;
}

// A line to sign on, the border of a cell. Written strokes that cross it lose no more than the crossing.
void drop_ruled_lines(cv::Mat& ink, double text_height) {
  const int length = std::max(9, static_cast<int>(kRuledLine * text_height));
  for (const cv::Size along : {cv::Size(length, 1), cv::Size(1, length)}) {
    if (along.width > ink.cols || along.height > ink.rows) continue;
    cv::Mat lines;
    cv::morphologyEx(ink, lines, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, along));
    cv::dilate(lines, lines, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(3, 3)));
    ink.setTo(0, lines);
  }
}

bool touches_edge(const cv::Rect& part, cv::Point corner, cv::Size picture) {
  const cv::Rect placed = part + corner;
  return placed.x <= 1 || placed.y <= 1 || placed.br().x >= picture.width - 1 || placed.br().y >= picture.height - 1;
}

// Specks, dots and dashes, and what reaches the picture's own edge, where the paper ends.
void drop_what_nobody_wrote(cv::Mat& ink, double text_height, cv::Point corner, cv::Size picture) {
  cv::Mat labels, parts, centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, parts, centres);
  for (int i = 1; i < count; ++i) {
    const cv::Rect part(parts.at<int>(i, cv::CC_STAT_LEFT), parts.at<int>(i, cv::CC_STAT_TOP),
                        parts.at<int>(i, cv::CC_STAT_WIDTH), parts.at<int>(i, cv::CC_STAT_HEIGHT));
    const bool speck = std::max(part.width, part.height) < kSmallestStroke * text_height;
    const bool dash = part.height < kThinnestDash * text_height;
    if (speck || dash || touches_edge(part, corner, picture)) ink(part).setTo(0, labels(part) == i);
  }
}

}  // namespace

cv::Rect pixels_of(const Box& box, cv::Size picture) {
  const cv::Rect rect(cv::Point(static_cast<int>(std::floor(box.left)), static_cast<int>(std::floor(box.top))),
                      cv::Point(static_cast<int>(std::ceil(box.right)), static_cast<int>(std::ceil(box.bottom))));
  return rect & cv::Rect({}, picture);
}

cv::Mat ink_on(const cv::Mat& picture, cv::Rect area, double text_height, double paper_level) {
  cv::Mat ink = dark_on_paper(picture(area), text_height, paper_level);
  drop_ruled_lines(ink, text_height);
  drop_what_nobody_wrote(ink, text_height, area.tl(), picture.size());
  return ink;
}

double paper_level(const cv::Mat& picture, cv::Rect area) {
  if (area.area() == 0) return 0;
  cv::Mat grey;
  cv::cvtColor(picture(area), grey, cv::COLOR_BGR2GRAY);
  std::vector<std::uint8_t> values(grey.begin<std::uint8_t>(), grey.end<std::uint8_t>());
  const auto bright = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 4 / 5);
  std::nth_element(values.begin(), bright, values.end());
  return *bright;
}

InkShape shape_of(const cv::Mat& ink) {
  const cv::Rect bounds = cv::boundingRect(ink);
  if (bounds.area() == 0) return {};
  cv::Mat distance;
  cv::distanceTransform(ink, distance, cv::DIST_L2, cv::DIST_MASK_5);
  // Over a stroke the distance to its rim is a quarter of its width on average.
  const double stroke = 4 * cv::mean(distance, ink)[0];
  return {static_cast<double>(bounds.y), static_cast<double>(bounds.br().y), stroke};
}

double blueness_of(const cv::Mat& picture, cv::Rect area, const cv::Mat& ink) {
  cv::Mat around;  // strokes have soft edges
  cv::dilate(ink, around, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
  if (cv::countNonZero(ink) == 0 || cv::countNonZero(~around) == 0) return 0;
  const cv::Scalar written = cv::mean(picture(area), ink), paper = cv::mean(picture(area), ~around);
  return written[0] / std::max(1.0, paper[0]) - written[2] / std::max(1.0, paper[2]);
}

}  // namespace zerotrip
