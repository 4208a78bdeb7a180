#include "pipeline/layout/runs.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "models/text.h"

namespace zerotrip {
namespace {

// A blank inside a line that is wider than this many character heights separates two columns. Spaced labels
// (名　　称) may be split too; labels are sought in rows, so that does no harm.
constexpr double kColumnGapInHeights = 1.8;
// Lines shorter than this many heights say nothing about how the rows lean.
constexpr double kLongLineInHeights = 5;
// Share of the smaller height by which two runs of one row overlap.
constexpr double kRowOverlap = 0.5;

double distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }
Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

double width_of(const Quad& quad) { return distance(quad.corners[0], quad.corners[1]); }
double height_of(const Quad& quad) { return distance(quad.corners[0], quad.corners[3]); }

// Widths relative to the height of a line: ideographs are square, Latin letters and digits about half.
double relative_width(char32_t c) { return c < 0x2E80 ? 0.55 : 1.0; }

std::vector<double> centres_by_width(const std::u32string& text) {
  std::vector<double> centres;
  double total = 0;
  for (char32_t c : text) {
    centres.push_back(total + relative_width(c) / 2);
    total += relative_width(c);
  }
  for (double& centre : centres) centre /= std::max(total, 1e-9);
  return centres;
}

struct Rotation {
  double cosine = 1, sine = 0;
  [[nodiscard]] Point apply(Point p) const { return {p.x * cosine - p.y * sine, p.x * sine + p.y * cosine}; }
};

Quad slice_of(const Quad& line, double from, double to) {
  const double left = std::clamp(from, 0.0, 1.0);
  const double right = std::clamp(to, 0.0, 1.0);
  return Quad{{between(line.corners[0], line.corners[1], left), between(line.corners[0], line.corners[1], right),
               between(line.corners[3], line.corners[2], right), between(line.corners[3], line.corners[2], left)}};
}

// The straightened box of a glyph: its own slice turned about the origin; all glyphs of a line share the
// height of their slice, not of the line's bounding box.
Box level_box(const Quad& slice, Rotation level) {
  Quad turned;
  for (std::size_t i = 0; i < 4; ++i) turned.corners[i] = level.apply(slice.corners[i]);
  return Box{(turned.corners[0].x + turned.corners[3].x) / 2, (turned.corners[0].y + turned.corners[1].y) / 2,
             (turned.corners[1].x + turned.corners[2].x) / 2, (turned.corners[2].y + turned.corners[3].y) / 2};
}

Glyph glyph_at(const TextLine& line, int index, std::size_t i, const std::u32string& text, double centre,
               Rotation level) {
  const double half = relative_width(text[i]) * height_of(line.quad) / std::max(width_of(line.quad), 1e-9) / 2 * 0.9;
  Glyph glyph;
  glyph.code = text[i];
  glyph.probability = line.confidence;
  if (i < line.alternatives.size() && !line.alternatives[i].empty()) {
    glyph.alternatives = line.alternatives[i];
    glyph.probability = glyph.alternatives.front().probability;
  }
  glyph.quad = slice_of(line.quad, centre - half, centre + half);
  glyph.box = level_box(glyph.quad, level);
  glyph.line = index;
  return glyph;
}

Glyphs glyphs_of(const TextLine& line, int index, Rotation level) {
  const std::u32string text = to_code_points(line.text);
  const std::vector<double> centres = line.positions.size() == text.size() ? line.positions : centres_by_width(text);
  Glyphs glyphs;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (without_spaces(to_utf8(text[i])).empty()) continue;
    glyphs.push_back(glyph_at(line, index, i, text, centres[i], level));
  }
  return glyphs;
}

// Labels that stand below one another (名 类 住) are sometimes found as one line that runs down. Each
// character goes back to its own row.
constexpr std::size_t kMostStacked = 8;

// A cell of a line that runs down has its own top left at the line's bottom left.
Quad upright(const Quad& cell) {
  const auto& c = cell.corners;
  return Quad{{c[3], c[0], c[1], c[2]}};
}

void append_stacked(std::vector<Run>& runs, const TextLine& line, int index, Rotation level) {
  const std::u32string text = to_code_points(line.text);
  if (text.size() > kMostStacked) return;
  const std::vector<double> centres = line.positions.size() == text.size() ? line.positions : centres_by_width(text);
  const double half = 0.5 * height_of(line.quad) / std::max(width_of(line.quad), 1e-9);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (without_spaces(to_utf8(text[i])).empty()) continue;
    Glyph glyph = glyph_at(line, index, i, text, centres[i], level);
    glyph.quad = upright(slice_of(line.quad, centres[i] - half, centres[i] + half));
    glyph.box = level_box(glyph.quad, level);
    runs.push_back(Run{{glyph}, glyph.box});
  }
}

void append_split(std::vector<Run>& runs, Glyphs glyphs, double line_height) {
  Glyphs part;
  const auto close = [&] {
    if (!part.empty()) runs.push_back(Run{part, box_of(part)});
    part.clear();
  };
  for (Glyph& glyph : glyphs) {
    const bool gap = !part.empty() && glyph.box.left - part.back().box.right > kColumnGapInHeights * line_height;
    if (gap) close();
    part.push_back(std::move(glyph));
  }
  close();
}

double overlap_share(const Box& a, const Box& b) {
  const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return common / std::max(1e-9, std::min(a.height(), b.height()));
}

Row* best_row_for(std::vector<Row>& rows, const Run& run) {
  Row* best = nullptr;
  double best_overlap = kRowOverlap;
  for (Row& row : rows) {
    const double overlap = overlap_share(row.runs.back().box, run.box);
    if (overlap < best_overlap) continue;
    best_overlap = overlap;
    best = &row;
  }
  return best;
}

}  // namespace

bool runs_down(const Quad& quad) {
  const auto& c = quad.corners;
  return std::abs(c[1].y - c[0].y) > std::abs(c[1].x - c[0].x);
}

double lean_degrees(const std::vector<TextLine>& lines) {
  std::vector<double> angles;
  for (const TextLine& line : lines) {
    if (runs_down(line.quad) || width_of(line.quad) < kLongLineInHeights * height_of(line.quad)) continue;
    const Point left = between(line.quad.corners[0], line.quad.corners[3], 0.5);
    const Point right = between(line.quad.corners[1], line.quad.corners[2], 0.5);
    angles.push_back(std::atan2(right.y - left.y, right.x - left.x) * 180 / std::numbers::pi);
  }
  if (angles.empty()) return 0;
  const auto middle = angles.begin() + static_cast<std::ptrdiff_t>(angles.size() / 2);
  std::nth_element(angles.begin(), middle, angles.end());
  return *middle;
}

std::vector<Run> runs_of(const std::vector<TextLine>& lines) {
  const double radians = -lean_degrees(lines) * std::numbers::pi / 180;
  const Rotation level{std::cos(radians), std::sin(radians)};
  std::vector<Run> runs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (runs_down(lines[i].quad)) {
      append_stacked(runs, lines[i], static_cast<int>(i), level);
      continue;
    }
    append_split(runs, glyphs_of(lines[i], static_cast<int>(i), level), height_of(lines[i].quad));
  }
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });
  return runs;
}

std::vector<Row> rows_of(std::vector<Run> runs) {
  // Left to right, so that a row follows a sheet that is not quite flat: each run is held against its left neighbour.
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.box.left < b.box.left; });
  std::vector<Row> rows;
  for (Run& run : runs) {
    if (Row* row = best_row_for(rows, run)) {
      row->runs.push_back(std::move(run));
      continue;
    }
    rows.push_back(Row{{std::move(run)}, {}});
  }
  for (Row& row : rows) row.box = box_of(joined(row.runs));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.box.center_y() < b.box.center_y(); });
  return rows;
}

double typical_height(const std::vector<Run>& runs) {
  if (runs.empty()) return 0;
  std::vector<double> heights;
  heights.reserve(runs.size());
  for (const Run& run : runs) heights.push_back(run.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

}  // namespace zerotrip
