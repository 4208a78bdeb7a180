#include "pipeline/missed_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "pipeline/layout/blanks.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

constexpr double kLeastBlank = 2.5;  // heights of text: room for a line
constexpr double kMargin = 0.5;      // heights of the lines around that come into the picture
constexpr int kNearSide = 960;       // px at which the lines of the blank are sought

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

Quad lowered(Quad quad, double by) {
  for (Point& corner : quad.corners) corner.y += by;
  return quad;
}

bool is_known(const TextLine& line, const std::vector<Box>& boxes) {
  const Box own = bounds_of(line.quad);
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
    return own.center_y() > box.top && own.center_y() < box.bottom && own.left < box.right && own.right > box.left;
  });
}

}  // namespace

Result<std::vector<TextLine>> lines_in_widest_blank(const cv::Mat& picture, const std::vector<TextLine>& lines,
                                                    const ocr::Reader& reader) {
  std::vector<TextLine> missed;
  if (lines.size() < 2) return missed;
  const std::vector<Box> boxes = boxes_of(lines);
  const double height = typical_height(runs_of(lines));
  const std::optional<Blank> blank = widest_blank(boxes, height);
  if (!blank) return missed;
  const int top = std::max(0, static_cast<int>(blank->begin - kMargin * height));
  const int bottom = std::min(picture.rows, static_cast<int>(blank->end + kMargin * height));
  const Result<std::vector<TextLine>> near =
      reader.read_page(picture.rowRange(top, bottom), {kNearSide, ocr::FindEffort::kThorough});
  if (!near) return near.error();
  for (TextLine line : *near) {
    line.quad = lowered(line.quad, top);
    if (!is_known(line, boxes)) missed.push_back(std::move(line));
  }
  return missed;
}

}  // namespace zerotrip
