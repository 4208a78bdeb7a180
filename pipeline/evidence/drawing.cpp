#include "pipeline/evidence/drawing.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace zerotrip::evidence {
namespace {

constexpr int kLegendWidth = 620;  // px
constexpr int kTextHeight = 20;
constexpr int kLineHeight = 30;
constexpr int kPadding = 16;
constexpr int kTagRadius = 14;
constexpr std::size_t kMostLines = 4;  // of one entry
const cv::Scalar kPaper(255, 255, 255);
const cv::Scalar kInk(40, 40, 40);

// Blue, green, orange, purple, teal, red: told apart also by the numbers, for those who do not see colours.
cv::Scalar colour_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::kPaper:
      return {200, 110, 20};
    case MarkKind::kField:
      return {60, 150, 30};
    case MarkKind::kUncertainField:
      return {0, 130, 240};
    case MarkKind::kSeal:
      return {170, 40, 150};
    case MarkKind::kCode:
      return {150, 130, 0};
    case MarkKind::kFinding:
      return {30, 30, 215};
  }
  return kInk;
}

cv::Mat scaled(const cv::Mat& page, double scale) {
  if (scale >= 1) return page.clone();
  cv::Mat small;
  cv::resize(page, small, cv::Size(), scale, scale, cv::INTER_AREA);
  return small;
}

std::vector<cv::Point> outline_of(const Quad& quad, double scale) {
  std::vector<cv::Point> points;
  for (const Point& corner : quad.corners) points.emplace_back(cvRound(corner.x * scale), cvRound(corner.y * scale));
  return points;
}

void draw_tag(cv::Mat& picture, cv::Point centre, std::size_t number, MarkKind kind, const TextPainter& painter) {
  const std::string text = std::to_string(number);
  cv::circle(picture, centre, kTagRadius, colour_of(kind), cv::FILLED, cv::LINE_AA);
  const int width = painter.width_of(text, kTextHeight - 3);
  painter.draw(picture, text, {centre.x - width / 2 - 1, centre.y - kTextHeight / 2}, kTextHeight - 3, kPaper);
}

// Above and left of the first corner, so that it hides no character; moved on where another tag is already there.
cv::Point free_place(cv::Point wanted, const std::vector<cv::Point>& taken, cv::Size picture) {
  const cv::Point least(kTagRadius, kTagRadius);
  cv::Point place(std::clamp(wanted.x, least.x, std::max(least.x, picture.width - kTagRadius)),
                  std::clamp(wanted.y, least.y, std::max(least.y, picture.height - kTagRadius)));
  const auto is_taken = [&](cv::Point at) {
    return std::any_of(taken.begin(), taken.end(),
                       [at](cv::Point other) { return cv::norm(at - other) < 2 * kTagRadius; });
  };
  for (int tries = 0; tries < 12 && is_taken(place); ++tries) place.x += 2 * kTagRadius;
  return place;
}

void draw_marks(cv::Mat& picture, const std::vector<Mark>& marks, double scale, const TextPainter& painter) {
  for (const Mark& mark : marks) {
    if (!mark.has_place()) continue;
    cv::polylines(picture, outline_of(mark.quad, scale), true, colour_of(mark.kind),
                  mark.kind == MarkKind::kFinding ? 3 : 2, cv::LINE_AA);
  }
  std::vector<cv::Point> taken;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!marks[i].has_place()) continue;
    const cv::Point corner = outline_of(marks[i].quad, scale).front();
    taken.push_back(free_place(corner - cv::Point(kTagRadius, kTagRadius), taken, picture.size()));
    draw_tag(picture, taken.back(), i + 1, marks[i].kind, painter);
  }
}

int draw_entry(cv::Mat& legend, const Mark& mark, std::size_t number, int top, const TextPainter& painter) {
  const int left = 2 * kPadding + 2 * kTagRadius;
  draw_tag(legend, {kPadding + kTagRadius, top + kTagRadius}, number, mark.kind, painter);
  for (const std::string& line : painter.wrapped(mark.label, kTextHeight, kLegendWidth - left - kPadding, kMostLines)) {
    painter.draw(legend, line, {left, top + 2}, kTextHeight,
                 mark.kind == MarkKind::kFinding ? colour_of(mark.kind) : kInk);
    top += kLineHeight;
  }
  return top + kPadding / 2;
}

// As high as the page at least; entries that need more make it higher.
cv::Mat legend_of(const std::vector<Mark>& marks, const std::string& title, int least_height,
                  const TextPainter& painter) {
  const int most = (static_cast<int>(marks.size() + 1) * static_cast<int>(kMostLines) + 1) * (kLineHeight + kPadding);
  cv::Mat legend(std::max(least_height, most), kLegendWidth, CV_8UC3, kPaper);
  painter.draw(legend, title, {kPadding, kPadding}, kTextHeight + 2, kInk);
  int top = kPadding + kLineHeight + kPadding;
  for (std::size_t i = 0; i < marks.size(); ++i) top = draw_entry(legend, marks[i], i + 1, top, painter);
  return legend.rowRange(0, std::max(least_height, std::min(top + kPadding, legend.rows)));
}

}  // namespace

cv::Mat drawing_of(const cv::Mat& page_bgr, const std::vector<Mark>& marks, const std::string& title,
                   const TextPainter& painter, int longest_side_px) {
  const double scale = std::min(1.0, static_cast<double>(longest_side_px) / std::max(page_bgr.cols, page_bgr.rows));
  cv::Mat page = scaled(page_bgr, scale);
  draw_marks(page, marks, scale, painter);
  const cv::Mat legend = legend_of(marks, title, page.rows, painter);
  cv::Mat drawing(legend.rows, page.cols + legend.cols, CV_8UC3, kPaper);
  page.copyTo(drawing(cv::Rect(0, 0, page.cols, page.rows)));
  legend.copyTo(drawing(cv::Rect(page.cols, 0, legend.cols, legend.rows)));
  return drawing;
}

}  // namespace zerotrip::evidence
