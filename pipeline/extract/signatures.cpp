#include "pipeline/extract/signatures.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "models/text.h"

namespace zerotrip {
namespace {

// All in heights of the label.
constexpr double kPlaceWidth = 9;
constexpr double kAbove = 0.8;
constexpr double kBelow = 0.9;
constexpr double kAfterLabel = 0.4;
// Share of dark pixels in the place. Strokes of two handwritten characters fill 2 % and more; a printed line
// to sign on, which is left out first, less than that.
constexpr double kLeastInk = 0.012;
// Darker than the paper around it by this much, of 255.
constexpr int kInkDepth = 45;
// Ink with more colour than this, of 255, is no pen but a seal or a thumbprint; blue pens stay below it in red.
constexpr int kRedness = 40;

cv::Rect place_of(const SignaturePlace& place, cv::Size picture) {
  const Box label = bounds_of(place.quad);
  const double height = place.box.height();
  const cv::Rect rect(
      cv::Point(static_cast<int>(label.right + kAfterLabel * height), static_cast<int>(label.top - kAbove * height)),
      cv::Point(static_cast<int>(label.right + kPlaceWidth * height),
                static_cast<int>(label.bottom + kBelow * height)));
  return rect & cv::Rect({}, picture);
}

// Brightness of the paper around a label: its brightest fifth.
double paper_level(const cv::Mat& picture, const Box& label) {
  const cv::Rect rect(cv::Point(static_cast<int>(label.left), static_cast<int>(label.top)),
                      cv::Point(static_cast<int>(std::ceil(label.right)), static_cast<int>(std::ceil(label.bottom))));
  const cv::Rect inside = rect & cv::Rect({}, picture.size());
  if (inside.area() == 0) return 0;
  cv::Mat grey;
  cv::cvtColor(picture(inside), grey, cv::COLOR_BGR2GRAY);
  std::vector<std::uint8_t> values(grey.begin<std::uint8_t>(), grey.end<std::uint8_t>());
  const auto bright = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 4 / 5);
  std::nth_element(values.begin(), bright, values.end());
  return *bright;
}

// The table beside a paper is darker than the paper and no ink, nor is the paper's edge.
void drop_beside_paper(cv::Mat& ink, const cv::Mat& background, double level) {
  constexpr double kLeastOfPaper = 0.75;
  cv::Mat beside = background < kLeastOfPaper * level;
  cv::dilate(beside, beside, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(25, 25)));
  ink.setTo(0, beside);
}

// Dark, not red strokes on paper of this brightness: 255 where there is ink.
cv::Mat ink_of(const cv::Mat& bgr, double level) {
  cv::Mat grey, paper, ink;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  const int size = std::max(15, (std::min(bgr.rows, bgr.cols) / 2) | 1);
  cv::medianBlur(grey, paper, std::min(size, 99) | 1);
  cv::threshold(paper - grey, ink, kInkDepth, 255, cv::THRESH_BINARY);
  cv::Mat channels[3];
  cv::split(bgr, channels);
  cv::Mat red;
  cv::threshold(channels[2] - cv::max(channels[0], channels[1]), red, kRedness, 255, cv::THRESH_BINARY);
  ink.setTo(0, red);
  drop_beside_paper(ink, paper, level);
  return ink;
}

// A ruled line to sign on is no ink: rows that are dark nearly all along.
void drop_ruled_lines(cv::Mat& ink) {
  for (int y = 0; y < ink.rows; ++y)
    if (cv::countNonZero(ink.row(y)) > 0.5 * ink.cols) ink.row(y).setTo(0);
}

// Printed text in the place is no signature: dates and further labels.
bool is_printed(const Run& run) {
  const std::u32string text = folded_text_of(run.glyphs);
  return text.find(U'年') != std::u32string::npos || text.find(U'月') != std::u32string::npos ||
         text.find(U':') != std::u32string::npos || text.find(U'签') != std::u32string::npos ||
         text.find(U'盖') != std::u32string::npos;
}

void drop_box(cv::Mat& ink, cv::Rect place, const Box& box) {
  const cv::Rect rect(cv::Point(static_cast<int>(box.left), static_cast<int>(box.top)),
                      cv::Point(static_cast<int>(std::ceil(box.right)), static_cast<int>(std::ceil(box.bottom))));
  const cv::Rect inside = (rect & place) - place.tl();
  if (inside.area() > 0) ink(inside).setTo(0);
}

// The rest of a label that begins left of the place: 承诺人（签字）： up to its colon, or its bracket.
Box label_rest(const Run& run) {
  const std::u32string text = folded_text_of(run.glyphs);
  std::size_t end = text.find(U':');
  if (end == std::u32string::npos) end = text.find(U')');
  if (end == std::u32string::npos || end >= run.glyphs.size()) return {};
  return bounds_of(quad_of(std::span(run.glyphs).first(end + 1)));
}

void drop_printed_text(cv::Mat& ink, cv::Rect place, const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    const Box box = bounds_of(quad_of(run.glyphs));
    // A run that begins left of the place is the label itself, with the signature read as part of it.
    if (is_printed(run)) drop_box(ink, place, box.left < place.x ? label_rest(run) : box);
  }
}

}  // namespace

bool is_signed(const cv::Mat& picture, const std::vector<SignaturePlace>& places, const std::vector<Run>& runs) {
  return std::any_of(places.begin(), places.end(), [&](const SignaturePlace& place) {
    const cv::Rect rect = place_of(place, picture.size());
    if (rect.width < 8 || rect.height < 8) return false;
    cv::Mat ink = ink_of(picture(rect), paper_level(picture, bounds_of(place.quad)));
    drop_ruled_lines(ink);
    drop_printed_text(ink, rect, runs);
    return cv::countNonZero(ink) > kLeastInk * rect.area();
  });
}

}  // namespace zerotrip
