#include "pipeline/prepare/edges.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

constexpr float kEdgeStrength = 5;      // levels over two pixels; a card's border on white has 6 and more
constexpr float kCornerShare = 0.07F;   // of a side, left out at both ends: corners are round or worn
constexpr double kBorderShare = 0.012;  // of the picture's longer side
constexpr int kNearBand = 5;            // px from the side where ground and paper are looked at: beyond blur and shadow

struct Side {
  cv::Point2f start;
  cv::Point2f along;   // unit vector
  cv::Point2f inward;  // unit vector
  float length = 0;
};

Side side_of(cv::Point2f a, cv::Point2f b) {
  Side side;
  side.start = a;
  side.length = static_cast<float>(cv::norm(b - a));
  if (side.length < 1) return side;
  side.along = (b - a) / side.length;
  side.inward = {-side.along.y, side.along.x};  // right of a → b, y down
  return side;
}

float strength_at(const EdgeField& edges, cv::Point2f at, cv::Point2f normal) {
  const int x = cvRound(at.x);
  const int y = cvRound(at.y);
  if (x < 0 || y < 0 || x >= edges.size().width || y >= edges.size().height) return 0;
  float strongest = 0;
  for (std::size_t c = 0; c < 3; ++c) {
    const auto dx = static_cast<float>(edges.dx[c].at<std::int16_t>(y, x));
    const auto dy = static_cast<float>(edges.dy[c].at<std::int16_t>(y, x));
    strongest = std::max(strongest, std::abs(dx * normal.x + dy * normal.y));
  }
  return strongest * 0.25F;
}

// The strongest place within `reach` px of `at` along the normal.
struct Peak {
  float offset = 0;
  float strength = 0;
};
Peak peak_near(const EdgeField& edges, cv::Point2f at, cv::Point2f normal, int reach) {
  Peak peak;
  for (int offset = -reach; offset <= reach; ++offset) {
    const float strength = strength_at(edges, at + normal * static_cast<float>(offset), normal);
    if (strength > peak.strength) peak = {static_cast<float>(offset), strength};
  }
  return peak;
}

std::vector<cv::Point2f> samples_on(const Side& side, int count) {
  std::vector<cv::Point2f> samples;
  for (int i = 0; i < count; ++i) {
    const float share =
        kCornerShare + (1 - 2 * kCornerShare) * (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
    samples.push_back(side.start + side.along * (share * side.length));
  }
  return samples;
}

int sample_count(const Side& side) { return std::clamp(static_cast<int>(side.length / 5), 12, 80); }

class ColourBand {
 public:
  explicit ColourBand(const cv::Mat& colour) : colour_(colour) {}
  void add(cv::Point2f at) {
    const cv::Point place(cvRound(at.x), cvRound(at.y));
    if (!cv::Rect(0, 0, colour_.cols, colour_.rows).contains(place)) return;
    const auto& value = colour_.at<cv::Vec3b>(place);
    for (int c = 0; c < 3; ++c) values_[static_cast<std::size_t>(c)].push_back(value[c]);
  }
  [[nodiscard]] std::optional<cv::Vec3f> median() {
    if (values_[0].size() < 6) return std::nullopt;
    cv::Vec3f middle;
    for (std::size_t c = 0; c < 3; ++c) {
      auto& of = values_[c];
      std::nth_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2), of.end());
      middle[static_cast<int>(c)] = of[of.size() / 2];
    }
    return middle;
  }

 private:
  const cv::Mat& colour_;
  std::array<std::vector<std::uint8_t>, 3> values_;
};

struct SideColours {
  cv::Vec3f ground;  // right outside
  cv::Vec3f near;    // right inside
  cv::Vec3f paper;   // further in
};

std::optional<SideColours> colours_at(const View& view, const Side& side, double paper_width) {
  ColourBand outside(view.colour);
  ColourBand inside(view.colour);
  ColourBand paper(view.colour);
  for (const cv::Point2f& at : samples_on(side, sample_count(side))) {
    for (const int distance : {kNearBand, kNearBand + 2}) {
      outside.add(at - side.inward * static_cast<float>(distance));
      inside.add(at + side.inward * static_cast<float>(distance));
    }
    for (const double depth : {0.03, 0.06, 0.09, 0.12, 0.15}) {
      paper.add(at + side.inward * static_cast<float>(depth * paper_width + kNearBand));
    }
  }
  const auto ground = outside.median();
  const auto near = inside.median();
  const auto deep = paper.median();
  if (!ground || !near || !deep) return std::nullopt;
  return SideColours{*ground, *near, *deep};
}

// Two looks, and the weaker counts: right at the side, where light falls evenly, and the ground against the
// paper's own colour further in.
double step_across(const View& view, const Side& side, double paper_width) {
  const auto colours = colours_at(view, side, paper_width);
  if (!colours) return 0;
  return std::min(colour_distance(colours->ground, colours->near), colour_distance(colours->ground, colours->paper));
}

bool runs_on_border(const Side& side, cv::Size size) {
  const double margin = kBorderShare * std::max(size.width, size.height) + 1;
  const cv::Point2f end = side.start + side.along * side.length;
  const auto both = [&](double a, double b, double limit) {
    return (a <= margin && b <= margin) || (a >= limit - margin && b >= limit - margin);
  };
  return both(side.start.x, end.x, size.width - 1) || both(side.start.y, end.y, size.height - 1);
}

struct Line {
  cv::Point2f point;
  cv::Point2f direction;
};

double distance_to(const Line& line, cv::Point2f point) { return std::abs((point - line.point).cross(line.direction)); }

// Through the weighted middle, along the main axis of the weighted points.
Line weighted_line(const std::vector<cv::Point2f>& points, const std::vector<double>& weights) {
  double sum = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double w = weights[i], px = points[i].x, py = points[i].y;
    sum += w;
    x += w * px;
    y += w * py;
    xx += w * px * px;
    xy += w * px * py;
    yy += w * py * py;
  }
  x /= sum;
  y /= sum;
  const double angle = std::atan2(2 * (xy / sum - x * y), (xx / sum - x * x) - (yy / sum - y * y)) / 2;
  return {cv::Point2f(static_cast<float>(x), static_cast<float>(y)),
          cv::Point2f(static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle)))};
}

// Huber's fit by weights. cv::fitLine starts from twenty random pairs of points, for which a convex sum has no use.
Line fitted(const std::vector<cv::Point2f>& points) {
  constexpr double kHuber = 1.345;  // px
  constexpr int kRounds = 6;
  std::vector<double> weights(points.size(), 1);
  Line line = weighted_line(points, weights);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < points.size(); ++i)
      weights[i] = kHuber / std::max(kHuber, distance_to(line, points[i]));
    line = weighted_line(points, weights);
  }
  return line;
}

// The straight edge near the side: fitted, outliers dropped, fitted again.
std::optional<Line> edge_line(const EdgeField& edges, const Side& side, int reach) {
  constexpr double kOutlier = 1.5;  // px
  std::vector<cv::Point2f> points;
  const std::vector<cv::Point2f> samples = samples_on(side, sample_count(side));
  for (const cv::Point2f& at : samples) {
    const Peak peak = peak_near(edges, at, side.inward, reach);
    if (peak.strength >= kEdgeStrength) points.push_back(at + side.inward * peak.offset);
  }
  if (points.size() < samples.size() / 3) return std::nullopt;
  const Line rough = fitted(points);
  std::erase_if(points, [&](const cv::Point2f& point) { return distance_to(rough, point) > kOutlier; });
  if (points.size() < samples.size() / 4 || points.size() < 4) return std::nullopt;
  return fitted(points);
}

std::optional<cv::Point2f> crossing(const Line& a, const Line& b) {
  const double sine = a.direction.cross(b.direction);
  if (std::abs(sine) < 0.2) return std::nullopt;  // under 12°: no corner of a paper
  const auto along = static_cast<float>((b.point - a.point).cross(b.direction) / sine);
  return a.point + a.direction * along;
}

}  // namespace

EdgeField edge_field_of(const View& view) {
  std::array<cv::Mat, 3> channels;
  cv::split(view.colour, channels.data());
  EdgeField field;
  for (std::size_t c = 0; c < 3; ++c) {
    cv::Sobel(channels[c], field.dx[c], CV_16S, 1, 0, 3);
    cv::Sobel(channels[c], field.dy[c], CV_16S, 0, 1, 3);
  }
  return field;
}

double quick_support(const EdgeField& edges, cv::Point2f a, cv::Point2f b) {
  constexpr int kSamples = 20;
  const Side side = side_of(a, b);
  int supported = 0;
  for (const cv::Point2f& at : samples_on(side, kSamples)) {
    supported += peak_near(edges, at, side.inward, 1).strength >= kEdgeStrength ? 1 : 0;
  }
  return static_cast<double>(supported) / kSamples;
}

SideMeasure measure_side(const View& view, const EdgeField& edges, cv::Point2f a, cv::Point2f b, double paper_width) {
  SideMeasure measure;
  const Side side = side_of(a, b);
  if (side.length < 8) return measure;
  measure.on_border = runs_on_border(side, edges.size());
  const std::vector<cv::Point2f> samples = samples_on(side, sample_count(side));
  const auto supported = std::count_if(samples.begin(), samples.end(), [&](const cv::Point2f& at) {
    return peak_near(edges, at, side.inward, 2).strength >= kEdgeStrength;
  });
  measure.support = static_cast<double>(supported) / static_cast<double>(samples.size());
  if (!measure.on_border) measure.step = step_across(view, side, paper_width);
  return measure;
}

double paper_beyond(const View& view, cv::Point2f a, cv::Point2f b, double paper_width,
                    const std::function<bool(cv::Point2f)>& elsewhere) {
  constexpr double kSameColour = 14;  // light falls off over a thumb's width too
  const Side side = side_of(a, b);
  const auto colours = colours_at(view, side, paper_width);
  if (!colours) return 0;
  int paper = 0;
  int looked = 0;
  for (const cv::Point2f& at : samples_on(side, sample_count(side))) {
    for (int distance = 8; distance <= 44; distance += 4) {
      const cv::Point2f place = at - side.inward * static_cast<float>(distance);
      const cv::Point pixel(cvRound(place.x), cvRound(place.y));
      if (!cv::Rect(cv::Point(), view.colour.size()).contains(pixel) || elsewhere(place)) continue;
      const double to_paper = colour_distance(view.colour.at<cv::Vec3b>(pixel), colours->paper);
      const double to_ground = colour_distance(view.colour.at<cv::Vec3b>(pixel), colours->ground);
      paper += to_paper < kSameColour && to_paper < to_ground ? 1 : 0;
      ++looked;
    }
  }
  return looked < sample_count(side) ? 0 : static_cast<double>(paper) / looked;
}

Corners snapped_to_edges(const EdgeField& edges, const Corners& corners, int reach) {
  std::array<Line, 4> lines;
  for (std::size_t i = 0; i < 4; ++i) {
    const Side side = side_of(corners[i], corners[(i + 1) % 4]);
    const auto line = runs_on_border(side, edges.size()) ? std::nullopt : edge_line(edges, side, reach);
    lines[i] = line.value_or(Line{side.start, side.along});
  }
  Corners snapped;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto corner = crossing(lines[(i + 3) % 4], lines[i]);
    if (!corner || cv::norm(*corner - corners[i]) > 4 * reach) return corners;
    snapped[i] = *corner;
  }
  return cv::isContourConvex(std::vector<cv::Point2f>(snapped.begin(), snapped.end())) ? snapped : corners;
}

}  // namespace zerotrip::prepare
