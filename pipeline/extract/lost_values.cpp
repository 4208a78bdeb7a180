#include "pipeline/extract/lost_values.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

#include "pipeline/extract/field_values.h"
#include "pipeline/extract/ink.h"
#include "pipeline/extract/line_strip.h"
#include "pipeline/extract/scattered_date.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

constexpr std::size_t kMostPlaces = 4;
// The strip beside a label, in its heights.
constexpr double kStripLength = 24;
constexpr double kAbove = 0.7;
constexpr double kBelow = 0.7;
constexpr double kWidestGapAfterLabel = 8;
constexpr double kGapInValue = 3;
constexpr double kHeightOfText = 40;  // px; enlarged so far, never shrunk
constexpr double kMostEnlarged = 3;
constexpr int kSideForFinding = 960;
constexpr int kLeastStrip = 8;          // px
constexpr double kMarginOfBand = 0.15;  // of its height
// What is left of a stain is no value.
constexpr double kLeastConfidence = 0.6;
// A row to write in: above and below its label, in the label's heights; and the ink of no character, in px for each
// px of height.
constexpr double kAboveRow = 0.2;
constexpr double kInkOfNothing = 0.5;
// What ends so near above a row that could not be read, in the label's heights, may have another line in it.
constexpr double kRunsIntoRow = 1;
constexpr double kMostAboveUnread = 0.85;

struct Strip {
  cv::Rect place;
  double scale = 1;
};

Strip strip_beside(const LostValue& lost, cv::Size picture) {
  const Box label = bounds_of(lost.label_quad);
  const double height = std::max(4.0, lost.label_height);
  const double right = lost.right_limit > 0 ? std::min(lost.right_limit, label.right + kStripLength * height)
                                            : label.right + kStripLength * height;
  const cv::Rect rect(
      cv::Point(static_cast<int>(label.right + 0.1 * height), static_cast<int>(label.top - kAbove * height)),
      cv::Point(static_cast<int>(right), static_cast<int>(label.bottom + kBelow * height)));
  return {rect & cv::Rect({}, picture), std::clamp(kHeightOfText / height, 1.0, kMostEnlarged)};
}

Quad back_on_paper(Quad quad, const Strip& strip) {
  for (Point& corner : quad.corners)
    corner = {corner.x / strip.scale + strip.place.x, corner.y / strip.scale + strip.place.y};
  return quad;
}

// The first runs of a row, up to a column gap; nothing where even the first lies far from the label.
Glyphs beside_label(const Row& row, double from, double height) {
  Glyphs glyphs;
  for (const Run& run : row.runs) {
    const double gap = run.box.left - (glyphs.empty() ? from : glyphs.back().box.right);
    if (gap > (glyphs.empty() ? kWidestGapAfterLabel : kGapInValue) * height) break;
    glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
  return glyphs;
}

// The row of the strip that lies nearest to its middle, which is the label's.
Glyphs middle_row(const std::vector<TextLine>& lines, const Strip& strip, double height) {
  const double middle = strip.place.y + strip.place.height / 2.0;
  Glyphs best;
  double best_distance = 1e9;
  for (const Row& row : rows_of(runs_of(lines))) {
    const double distance = std::abs(row.box.center_y() - middle);
    if (distance < best_distance) best = beside_label(row, strip.place.x, height);
    best_distance = std::min(best_distance, distance);
  }
  return best;
}

// Pale print comes out: from the darkest to the lightest of the strip.
cv::Mat with_full_contrast(const cv::Mat& strip) {
  cv::Mat stretched;
  cv::normalize(strip, stretched, 0, 255, cv::NORM_MINMAX);
  return stretched;
}

Result<std::vector<TextLine>> read_strip(const Strip& strip, const cv::Mat& picture, const ocr::Reader& reader) {
  cv::Mat enlarged;
  cv::resize(picture(strip.place), enlarged, {}, strip.scale, strip.scale, cv::INTER_CUBIC);
  auto lines = reader.read_page(with_full_contrast(enlarged), {kSideForFinding});
  if (!lines) return lines.error();
  for (TextLine& line : *lines) line.quad = back_on_paper(line.quad, strip);
  return lines;
}

// From the straightened paper, where rows are level, to the paper.
Quad on_paper(const Box& band, double lean_degrees) {
  const double radians = lean_degrees * std::numbers::pi / 180;
  Quad quad = quad_of(band);
  for (Point& corner : quad.corners)
    corner = {corner.x * std::cos(radians) - corner.y * std::sin(radians),
              corner.x * std::sin(radians) + corner.y * std::cos(radians)};
  return quad;
}

// Detectors of lines pass single figures by; a reader of lines sees them in the band where they must stand.
Result<> find_scattered(Extraction& extraction, const ScatteredDate& scattered, const cv::Mat& picture,
                        double lean_degrees, const ocr::Reader& reader) {
  for (const Box& band : scattered.bands) {
    const Quad place = on_paper(band, lean_degrees);
    const auto line = reader.read_line(strip_of(picture, place, {0, kMarginOfBand}));
    if (!line) return line.error();
    std::optional<Field> field = scattered_date(runs_of({*line}));
    if (!field) continue;
    field->quad = place;
    extraction.fields.push_back({scattered.name, ValueType::kDate, scattered.deciding, std::move(*field), {}});
    return {};
  }
  return {};
}

// Nothing is written beside the label: no more ink than specks and the line to write on.
bool is_left_blank(const LostValue& lost, const Strip& strip, const cv::Mat& picture) {
  const Box label = bounds_of(lost.label_quad);
  const double level = paper_level(picture, pixels_of(label, picture.size()));
  const Box row{static_cast<double>(strip.place.x), label.top - kAboveRow * lost.label_height,
                static_cast<double>(strip.place.br().x), label.bottom + kAboveRow * lost.label_height};
  const cv::Rect place = pixels_of(row, picture.size());
  if (level <= 0 || place.area() == 0) return false;
  return cv::countNonZero(ink_on(picture, place, lost.label_height, level)) < kInkOfNothing * lost.label_height;
}

FieldReading blank_of(const LostValue& lost, const Strip& strip) {
  Field field;
  field.value = std::string(kLeftBlank);
  field.label = lost.label;
  field.confidence = 1;
  field.quad = quad_of(Box{static_cast<double>(strip.place.x), static_cast<double>(strip.place.y),
                           static_cast<double>(strip.place.br().x), static_cast<double>(strip.place.br().y)});
  return {lost.name, lost.type, lost.deciding, field, {}};
}

// Ink beside the label that nobody could read may be the last line of the value above, printed into this row: then that
// value was cut, and however clear its characters, it is not certain.
void doubt_value_above(Extraction& extraction, const LostValue& lost, const Strip& strip) {
  const Box label = bounds_of(lost.label_quad);
  for (FieldReading& reading : extraction.fields) {
    const bool wraps = reading.type == ValueType::kAddress || reading.type == ValueType::kCompanyName ||
                       reading.type == ValueType::kText;
    const Box value = bounds_of(reading.field.quad);
    const bool above = value.bottom < label.center_y() && value.bottom > label.top - kRunsIntoRow * lost.label_height;
    const bool in_column = value.left < strip.place.br().x && value.right > strip.place.x;
    if (wraps && above && in_column) reading.field.confidence = std::min(reading.field.confidence, kMostAboveUnread);
  }
}

Result<> find_lost_value(Extraction& extraction, const LostValue& lost, const cv::Mat& picture,
                         const ocr::Reader& reader, const ReferenceTables& reference) {
  const Strip strip = strip_beside(lost, picture.size());
  if (strip.place.width < kLeastStrip || strip.place.height < kLeastStrip) return {};
  const auto lines = read_strip(strip, picture, reader);
  if (!lines) return lines.error();
  const Glyphs glyphs = middle_row(*lines, strip, lost.label_height);
  const std::optional<Field> field = make_field(glyphs, lost.type, lost.label, reference);
  if (field && field->confidence >= kLeastConfidence) {
    extraction.fields.push_back({lost.name, lost.type, lost.deciding, *field, trimmed(glyphs)});
    return {};
  }
  const bool blank = is_left_blank(lost, strip, picture);
  if (!blank) doubt_value_above(extraction, lost, strip);
  if (blank && lost.may_be_blank && glyphs.empty()) extraction.fields.push_back(blank_of(lost, strip));
  return {};
}

}  // namespace

Result<> find_lost_values(Extraction& extraction, const cv::Mat& picture, const ocr::Reader& reader,
                          double lean_degrees, const ReferenceTables& reference) {
  std::size_t places = 0;
  for (const LostValue& lost : extraction.lost) {
    if (++places > kMostPlaces) break;
    if (auto found = find_lost_value(extraction, lost, picture, reader, reference); !found) return found;
  }
  for (const ScatteredDate& scattered : extraction.scattered)
    if (auto found = find_scattered(extraction, scattered, picture, lean_degrees, reader); !found) return found;
  return {};
}

}  // namespace zerotrip
