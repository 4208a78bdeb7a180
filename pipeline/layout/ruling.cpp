#include "pipeline/layout/ruling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

namespace zerotrip {
namespace {

// Lines are sought on a copy whose text is so high, px; enough for lines of a third of a millimetre.
constexpr double kSoughtTextHeight = 16;
constexpr int kNeighbourhood = 15;    // px of that copy, whose mean a line must be darker than …
constexpr int kDarker = 10;           // … by so many grey levels of 255 at least, …
constexpr double kLikeInk = 0.2;      // … and by this share of how much darker ink is: guilloches are paler
constexpr double kShareOfInk = 0.01;  // of the paper's pixels that are surely ink
// Strokes of characters are shorter than these, in heights of the text; rules are not.
constexpr double kShortestAcross = 2.5;
constexpr double kShortestDown = 1.4;
constexpr double kGapInLine = 1.5;  // where text or a seal lies over it
// Ends of lines and corners that do not quite meet, in heights of the text.
constexpr double kReach = 0.4;
// Pieces of a border lie on one level within so many heights; those through less of the width part no rows.
constexpr double kSameBorder = 0.6;
constexpr double kLeastOfWidth = 0.6;
// The next cell is sought so far behind a border: past a double line and past the reach of lines that end there, and
// less than any cell with text in it is wide or high.
constexpr double kBeyond = 0.75;

enum class Direction { kAcross, kDown };

// From the paper to the level copy on which lines are sought.
struct LevelCopy {
  cv::Mat grey;
  double scale = 1;
  double shift_x = 0, shift_y = 0;  // px of the copy
  [[nodiscard]] Point to_straightened(double x, double y) const {
    return {(x - shift_x) / scale, (y - shift_y) / scale};
  }
};

LevelCopy level_copy(const cv::Mat& bgr, double lean_degrees, double text_height) {
  LevelCopy copy;
  copy.scale = std::min(1.0, kSoughtTextHeight / text_height);
  cv::Mat small;
  cv::resize(bgr, small, {}, copy.scale, copy.scale, cv::INTER_AREA);
  cv::cvtColor(small, copy.grey, cv::COLOR_BGR2GRAY);
  const double radians = -lean_degrees * std::numbers::pi / 180;
  const double cosine = std::cos(radians), sine = std::sin(radians);
  const double width = small.cols, height = small.rows;
  copy.shift_x = std::max(0.0, sine * height);
  copy.shift_y = std::max(0.0, -sine * width);
  const cv::Matx23d turn(cosine, -sine, copy.shift_x, sine, cosine, copy.shift_y);
  const cv::Size size(static_cast<int>(std::ceil(std::abs(cosine) * width + std::abs(sine) * height)),
                      static_cast<int>(std::ceil(std::abs(sine) * width + std::abs(cosine) * height)));
  cv::Mat level;
  cv::warpAffine(copy.grey, level, turn, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  copy.grey = level;
  return copy;
}

// How much darker than its neighbourhood ink is on this copy: the darkest pixels.
int darkness_of_ink(const cv::Mat& darker) {
  std::array<int, 256> counts{};
  for (int y = 0; y < darker.rows; ++y)
    for (int x = 0; x < darker.cols; ++x) ++counts[darker.at<uchar>(y, x)];
  const double wanted = kShareOfInk * static_cast<double>(darker.total());
  std::size_t level = counts.size() - 1;
  for (double found = counts[level]; found < wanted && level > 0; found += counts[level]) --level;
  return static_cast<int>(level);
}

cv::Mat ink_of(const cv::Mat& grey) {
  cv::Mat mean, darker, ink;
  cv::blur(grey, mean, {kNeighbourhood, kNeighbourhood});
  cv::subtract(mean, grey, darker);
  const double least = std::max<double>(kDarker, kLikeInk * darkness_of_ink(darker));
  cv::threshold(darker, ink, least, 255, cv::THRESH_BINARY);
  return ink;
}

cv::Mat bar(Direction direction, double length, int thickness = 1) {
  const int pixels = std::max(1, static_cast<int>(std::lround(length)));
  return cv::Mat::ones(direction == Direction::kAcross ? cv::Size(pixels, thickness) : cv::Size(thickness, pixels),
                       CV_8U);
}

// Ink in long straight strokes of one direction. Strokes are thickened across first, so that a line may lean a little.
cv::Mat long_strokes(const cv::Mat& ink, Direction direction, double text_height) {
  const bool across = direction == Direction::kAcross;
  cv::Mat strokes;
  cv::dilate(ink, strokes, bar(across ? Direction::kDown : Direction::kAcross, 3));
  cv::morphologyEx(strokes, strokes, cv::MORPH_OPEN,
                   bar(direction, (across ? kShortestAcross : kShortestDown) * text_height));
  cv::morphologyEx(strokes, strokes, cv::MORPH_CLOSE, bar(direction, kGapInLine * text_height));
  return strokes;
}

// Middle of the ink in a part of a component, across its direction.
double middle_of(const cv::Mat& labels, int component, const cv::Rect& part, Direction direction) {
  const cv::Mat mask = labels(part) == component;
  const cv::Moments moments = cv::moments(mask, true);
  if (moments.m00 <= 0) return direction == Direction::kAcross ? part.y + part.height / 2.0 : part.x + part.width / 2.0;
  return direction == Direction::kAcross ? part.y + moments.m01 / moments.m00 : part.x + moments.m10 / moments.m00;
}

RuledLine line_of(const LevelCopy& copy, const cv::Mat& labels, int component, const cv::Rect& box,
                  Direction direction) {
  if (direction == Direction::kAcross) {
    const int end = std::max(1, box.width / 8);
    const double y0 = middle_of(labels, component, {box.x, box.y, end, box.height}, direction);
    const double y1 = middle_of(labels, component, {box.x + box.width - end, box.y, end, box.height}, direction);
    return {copy.to_straightened(box.x, y0), copy.to_straightened(box.x + box.width, y1)};
  }
  const int end = std::max(1, box.height / 8);
  const double x0 = middle_of(labels, component, {box.x, box.y, box.width, end}, direction);
  const double x1 = middle_of(labels, component, {box.x, box.y + box.height - end, box.width, end}, direction);
  return {copy.to_straightened(x0, box.y), copy.to_straightened(x1, box.y + box.height)};
}

std::vector<RuledLine> lines_of(const LevelCopy& copy, const cv::Mat& ink, Direction direction, double text_height) {
  const cv::Mat strokes = long_strokes(ink, direction, text_height);
  cv::Mat labels, stats, centroids;
  const int count = cv::connectedComponentsWithStats(strokes, labels, stats, centroids);
  std::vector<RuledLine> lines;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const int thickness = direction == Direction::kAcross ? box.height : box.width;
    const int length = direction == Direction::kAcross ? box.width : box.height;
    if (thickness * 2 < length) lines.push_back(line_of(copy, labels, i, box, direction));
  }
  return lines;
}

// Where a line stands at a place along its direction; nothing where it does not reach that place.
std::optional<double> across_at(const RuledLine& line, double x, double reach) {
  if (x < line.start.x - reach || x > line.end.x + reach) return std::nullopt;
  const double share = (x - line.start.x) / std::max(1e-9, line.end.x - line.start.x);
  return line.start.y + std::clamp(share, 0.0, 1.0) * (line.end.y - line.start.y);
}

std::optional<double> down_at(const RuledLine& line, double y, double reach) {
  if (y < line.start.y - reach || y > line.end.y + reach) return std::nullopt;
  const double share = (y - line.start.y) / std::max(1e-9, line.end.y - line.start.y);
  return line.start.x + std::clamp(share, 0.0, 1.0) * (line.end.x - line.start.x);
}

struct Sides {
  std::optional<double> before, after;
  void take(std::optional<double> line, double from) {
    if (!line) return;
    if (*line <= from && (!before || *line > *before)) before = line;
    if (*line > from && (!after || *line < *after)) after = line;
  }
};

// The cell around a point.
std::optional<Box> cell_at(const Ruling& ruling, Point at, double reach) {
  Sides level, upright;
  for (const RuledLine& line : ruling.across) level.take(across_at(line, at.x, reach), at.y);
  for (const RuledLine& line : ruling.down) upright.take(down_at(line, at.y, reach), at.x);
  if (!level.before || !level.after || !upright.before || !upright.after) return std::nullopt;
  return Box{*upright.before, *level.before, *upright.after, *level.after};
}

double middle_y(const RuledLine& line) { return (line.start.y + line.end.y) / 2; }

double distance_along(const RuledLine& line, double x) { return std::max({0.0, line.start.x - x, x - line.end.x}); }

double covered_width(const RowBorder& border, double left, double right) {
  double covered = 0;
  for (const RuledLine& piece : border.pieces)
    covered += std::max(0.0, std::min(right, piece.end.x) - std::max(left, piece.start.x));
  return covered;
}

}  // namespace

double RowBorder::y_at(double x) const {
  const auto nearest = std::min_element(pieces.begin(), pieces.end(), [x](const RuledLine& a, const RuledLine& b) {
    return distance_along(a, x) < distance_along(b, x);
  });
  return nearest == pieces.end() ? 0 : *across_at(*nearest, x, distance_along(*nearest, x) + 1);
}

std::vector<RowBorder> row_borders(const Ruling& ruling, double left, double right, double text_height) {
  std::vector<RuledLine> lines = ruling.across;
  std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return middle_y(a) < middle_y(b); });
  std::vector<RowBorder> borders;
  for (const RuledLine& line : lines) {
    const double x = (line.start.x + line.end.x) / 2;
    if (!borders.empty() && std::abs(borders.back().y_at(x) - middle_y(line)) < kSameBorder * text_height)
      borders.back().pieces.push_back(line);
    else
      borders.push_back({{line}});
  }
  std::erase_if(borders, [&](const RowBorder& border) {
    return covered_width(border, left, right) < kLeastOfWidth * (right - left);
  });
  return borders;
}

Ruling ruling_of(const cv::Mat& bgr, double lean_degrees, double text_height) {
  if (bgr.empty() || text_height <= 0) return {};
  const LevelCopy copy = level_copy(bgr, lean_degrees, text_height);
  const cv::Mat ink = ink_of(copy.grey);
  const double height = text_height * copy.scale;
  return {lines_of(copy, ink, Direction::kAcross, height), lines_of(copy, ink, Direction::kDown, height)};
}

std::optional<Box> cell_around(const Ruling& ruling, const Box& text) {
  return cell_at(ruling, {text.center_x(), text.center_y()}, kReach * text.height());
}

std::optional<Box> cell_right_of(const Ruling& ruling, const Box& cell, const Box& text) {
  const double height = text.height();
  return cell_at(ruling, {cell.right + kBeyond * height, text.center_y()}, kReach * height);
}

std::optional<Box> cell_below(const Ruling& ruling, const Box& cell, const Box& text) {
  const double height = text.height();
  return cell_at(ruling, {text.center_x(), cell.bottom + kBeyond * height}, kReach * height);
}

}  // namespace zerotrip
