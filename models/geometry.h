// Places on a page. Said here once for the whole project: coordinates are pixels of the page as it is
// shown (after EXIF or HEIC turning, before anything else; PDF pages at 200 dpi), origin top left,
// x to the right, y down, angles in degrees clockwise; pages count from 0 in code and from 1 in text
// that people read. Values only; any thread.
#pragma once

#include <array>
#include <span>

namespace zerotrip {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

// Four corners, clockwise from the paper's (or line's) *own* top left, so that a turned paper has its
// turned top left first.
struct Quad {
  std::array<Point, 4> corners{};
  bool operator==(const Quad&) const = default;
};

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double center_x() const { return (left + right) / 2; }
  [[nodiscard]] double center_y() const { return (top + bottom) / 2; }
  bool operator==(const Box&) const = default;
};

[[nodiscard]] Quad quad_of(const Box& box);
// The smallest box around both.
[[nodiscard]] Box united(const Box& a, const Box& b);
[[nodiscard]] Box bounds_of(const Quad& quad);
// The smallest upright box around all quads; an empty span gives an all-zero box.
[[nodiscard]] Box bounds_of(std::span<const Quad> quads);
// Area by the shoelace formula, never negative.
[[nodiscard]] double area_of(const Quad& quad);
// Share of `inner`'s bounds that lies inside `outer`'s bounds, 0…1; 0 when `inner` has no area.
[[nodiscard]] double share_inside(const Box& inner, const Box& outer);

// A 3×3 projective map, row by row; the identity by default.
struct Transform {
  std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};
  bool operator==(const Transform&) const = default;
  [[nodiscard]] Point apply(Point p) const;
  [[nodiscard]] Quad apply(const Quad& quad) const;
};

}  // namespace zerotrip
