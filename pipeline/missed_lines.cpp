#include "pipeline/missed_lines.h"

#include <algorithm>
#include <optional>

namespace zerotrip {
namespace {

constexpr double kLeastBlank = 2.5;  // heights of text: room for a line
constexpr double kMargin = 0.5;      // heights of the lines around that come into the picture
constexpr int kNearSide = 960;       // px at which the lines of the blank are sought

std::vector<Box> boxes_of(const std::vector<TextLine>& lines) {
  std::vector<Box> boxes;
  boxes.reserve(lines.size());
  for (const TextLine& line : lines) boxes.push_back(bounds_of(line.quad));
  std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  return boxes;
}

double typical_height(std::vector<Box> boxes) {
  const auto middle = boxes.begin() + static_cast<std::ptrdiff_t>(boxes.size() / 2);
  std::nth_element(boxes.begin(), middle, boxes.end(),
                   [](const Box& a, const Box& b) { return a.height() < b.height(); });
  return middle->height();
}

struct Blank {
  double top = 0, bottom = 0;
};

std::optional<Blank> widest_blank(const std::vector<Box>& boxes, double height) {
  double bottom = 0;
  for (const Box& box : boxes) bottom = std::max(bottom, box.bottom);
  const double middle = (boxes.front().top + bottom) / 2;
  std::optional<Blank> widest;
  double reached = boxes.front().bottom;
  for (const Box& box : boxes) {
    const double width = box.top - reached;
    if (box.top > middle && width >= kLeastBlank * height && (!widest || width > widest->bottom - widest->top))
      widest = Blank{reached, box.top};
    reached = std::max(reached, box.bottom);
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
  const double height = typical_height(boxes);
  const std::optional<Blank> blank = widest_blank(boxes, height);
  if (!blank) return missed;
  const int top = std::max(0, static_cast<int>(blank->top - kMargin * height));
  const int bottom = std::min(picture.rows, static_cast<int>(blank->bottom + kMargin * height));
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
