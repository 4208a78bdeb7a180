#include "models/geometry.h"

#include <algorithm>
#include <cmath>

namespace zerotrip {

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

Quad quad_of(const Box& box) {
  return {
      {Point{box.left, box.top}, Point{box.right, box.top}, Point{box.right, box.bottom}, Point{box.left, box.bottom}}};
}

Box bounds_of(const Quad& quad) {
  const Point& first = quad.corners.front();
  Box box{first.x, first.y, first.x, first.y};
  for (const Point& corner : quad.corners) box = united(box, {corner.x, corner.y, corner.x, corner.y});
  return box;
}

Box bounds_of(std::span<const Quad> quads) {
  if (quads.empty()) return {};
  Box box = bounds_of(quads.front());
  for (const Quad& quad : quads.subspan(1)) box = united(box, bounds_of(quad));
  return box;
}

double area_of(const Quad& quad) {
  double twice_area = 0;
  for (std::size_t i = 0; i < quad.corners.size(); ++i) {
    const Point& a = quad.corners[i];
    const Point& b = quad.corners[(i + 1) % quad.corners.size()];
    twice_area += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice_area) / 2;
}

double share_inside(const Box& inner, const Box& outer) {
  const double area = inner.width() * inner.height();
  if (area <= 0) return 0;
  const double width = std::min(inner.right, outer.right) - std::max(inner.left, outer.left);
  const double height = std::min(inner.bottom, outer.bottom) - std::max(inner.top, outer.top);
  return std::max(0.0, width) * std::max(0.0, height) / area;
}

Point Transform::apply(Point p) const {
  const double scale = m[6] * p.x + m[7] * p.y + m[8];
  return {(m[0] * p.x + m[1] * p.y + m[2]) / scale, (m[3] * p.x + m[4] * p.y + m[5]) / scale};
}

Quad Transform::apply(const Quad& quad) const {
  Quad mapped;
  std::transform(quad.corners.begin(), quad.corners.end(), mapped.corners.begin(),
                 [this](const Point& corner) { return apply(corner); });
  return mapped;
}

}  // namespace zerotrip
