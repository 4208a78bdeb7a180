#include "pipeline/missed_lines.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "pipeline/layout/blanks.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

constexpr double kLeastBlank = 2.5;  // heights of text: room for a line
constexpr double kMargin = 0.5;      // heights of the lines around that come into the picture
constexpr int kNearSide = 960;       // px at which the lines are sought from nearer
constexpr double kBesideSeal = 1.0;  // widths of a seal on each side of it
constexpr double kAboutSeal = 0.25;  // heights of a seal above and below it

std::vector<Box> boxes_of(const std::vector<TextLine>& lines) {
  std::vector<Box> boxes;
  boxes.reserve(lines.size());
  for (const TextLine& line : lines) boxes.push_back(bounds_of(line.quad));
  return boxes;
}

// In the lower half of the text, with room for a line.
std::optional<Blank> widest_blank(const std::vector<Box>& boxes, double height) {
  std::vector<std::pair<double, double>> spans;
  spans.reserve(boxes.size());
  Box whole = boxes.front();
  for (const Box& box : boxes) {
    spans.emplace_back(box.top, box.bottom);
    whole = united(whole, box);
  }
  std::optional<Blank> widest;
  for (const Blank& blank : blanks_between(std::move(spans))) {
    const bool fits = blank.end > whole.center_y() && blank.width() >= kLeastBlank * height;
    if (fits && (!widest || blank.width() > widest->width())) widest = blank;
  }
  return widest;
}

Quad moved(Quad quad, cv::Point by) {
  for (Point& corner : quad.corners) corner = {corner.x + by.x, corner.y + by.y};
  return quad;
}

bool is_known(const TextLine& line, const std::vector<Box>& boxes) {
  const Box own = bounds_of(line.quad);
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return own.center_y() > box.top && own.center_y() < box.bottom && own.left < box.right && own.right > box.left;
  });
}

// What is read in the region and stands where none of the boxes does; the new lines' boxes are added to them.
Result<std::vector<TextLine>> new_lines_in(const cv::Mat& picture, cv::Rect region, std::vector<Box>& boxes,
                                           const ocr::Reader& reader) {
  std::vector<TextLine> missed;
  region &= cv::Rect({0, 0}, picture.size());
  if (region.empty()) return missed;
  const Result<std::vector<TextLine>> near = reader.read_page(picture(region), {kNearSide, ocr::FindEffort::kThorough});
  if (!near) return near.error();
  for (TextLine line : *near) {
    line.quad = moved(line.quad, region.tl());
    if (!is_known(line, boxes)) missed.push_back(std::move(line));
  }
  for (const TextLine& line : missed) boxes.push_back(bounds_of(line.quad));
  return missed;
}

cv::Rect region_about(const Seal& seal) {
  const Box box = bounds_of(seal.quad);
  const cv::Point2d margin(kBesideSeal * box.width(), kAboutSeal * box.height());
  return {cv::Point(cv::Point2d(box.left, box.top) - margin), cv::Point(cv::Point2d(box.right, box.bottom) + margin)};
}

}  // namespace

Result<std::vector<TextLine>> lines_in_widest_blank(const cv::Mat& picture, const std::vector<TextLine>& lines,
                                                    const ocr::Reader& reader) {
  if (lines.size() < 2) return std::vector<TextLine>{};
  std::vector<Box> boxes = boxes_of(lines);
  const double height = typical_height(runs_of(lines));
  const std::optional<Blank> blank = widest_blank(boxes, height);
  if (!blank) return std::vector<TextLine>{};
  const cv::Point top_left(0, static_cast<int>(blank->begin - kMargin * height));
  const cv::Point bottom_right(picture.cols, static_cast<int>(blank->end + kMargin * height));
  return new_lines_in(picture, {top_left, bottom_right}, boxes, reader);
}

Result<std::vector<TextLine>> lines_about_seals(const cv::Mat& picture, const std::vector<TextLine>& lines,
                                                const std::vector<Seal>& seals, const ocr::Reader& reader) {
  std::vector<TextLine> missed;
  std::vector<Box> boxes = boxes_of(lines);
  for (const Seal& seal : seals) {
    Result<std::vector<TextLine>> found = new_lines_in(picture, region_about(seal), boxes, reader);
    if (!found) return found.error();
    std::move(found->begin(), found->end(), std::back_inserter(missed));
  }
  return missed;
}

}  // namespace zerotrip
