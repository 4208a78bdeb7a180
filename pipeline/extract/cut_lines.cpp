#include "pipeline/extract/cut_lines.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "ocr/pictures.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/line_strip.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

// In heights of the line: how much later than the block a cut line begins. Farther away it is set in.
constexpr double kLeastCut = 0.7;
constexpr double kMostCut = 2.3;
// Of the columns of what was cut off, those in which ink must stand; one stroke is enough.
constexpr double kLeastColumns = 0.45;
constexpr double kUpperRow = 0.15, kLowerRow = 0.8;
constexpr double kProbabilityOfUnread = 0.2;
constexpr std::size_t kMostMisread = 1;  // characters of a line that two sights of it may see differently
constexpr StripMargins kMargins{0.1, 0.15};

enum class Side { kBegin, kEnd };

struct Line {
  std::size_t begin = 0, end = 0;  // of the glyphs
  Box box;
  [[nodiscard]] double height() const { return box.height(); }
};

std::vector<Line> lines_of(const Glyphs& glyphs) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (lines.empty() || glyphs[lines.back().begin].line != glyphs[i].line) lines.push_back({i, i, glyphs[i].box});
    Line& line = lines.back();
    line.end = i + 1;
    line.box.left = std::min(line.box.left, glyphs[i].box.left);
    line.box.right = std::max(line.box.right, glyphs[i].box.right);
    line.box.top = std::min(line.box.top, glyphs[i].box.top);
    line.box.bottom = std::max(line.box.bottom, glyphs[i].box.bottom);
  }
  return lines;
}

Point along(Point from, Point to, double px) {
  const double length = std::max(1e-9, std::hypot(to.x - from.x, to.y - from.y));
  return {from.x + (to.x - from.x) / length * px, from.y + (to.y - from.y) / length * px};
}

// The quad, longer by so many px at one side.
Quad longer(const Quad& quad, Side side, double px) {
  Quad whole = quad;
  const auto& c = quad.corners;
  if (side == Side::kBegin) {
    whole.corners[0] = along(c[0], c[1], -px);
    whole.corners[3] = along(c[3], c[2], -px);
  } else {
    whole.corners[1] = along(c[1], c[0], -px);
    whole.corners[2] = along(c[2], c[3], -px);
  }
  return whole;
}

bool shows_ink(const cv::Mat& strip, Side side, double share) {
  const int width = std::clamp(static_cast<int>(share * strip.cols), 2, strip.cols);
  const cv::Range columns = side == Side::kBegin ? cv::Range(0, width) : cv::Range(strip.cols - width, strip.cols);
  const cv::Range rows(cvFloor(kUpperRow * strip.rows), cvCeil(kLowerRow * strip.rows));
  cv::Mat inked;
  cv::reduce(ocr::dark_strokes(strip)(rows, columns), inked, 0, cv::REDUCE_MAX);
  return cv::countNonZero(inked) >= kLeastColumns * width;
}

// What stands before or behind `known` in what was seen; nothing where the rest is another text.
std::optional<Glyphs> added_to(const Glyphs& seen, const Glyphs& known, Side side) {
  if (seen.size() <= known.size()) return std::nullopt;
  const auto extra = static_cast<std::ptrdiff_t>(seen.size() - known.size());
  const auto begin = side == Side::kBegin ? seen.begin() + extra : seen.begin();
  std::size_t other = 0;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (!is_same_character((begin + static_cast<std::ptrdiff_t>(i))->code, known[i].code)) ++other;
  if (other > kMostMisread) return std::nullopt;
  return side == Side::kBegin ? Glyphs(seen.begin(), begin) : Glyphs(seen.end() - extra, seen.end());
}

Glyph unread_character() {
  Glyph glyph;
  glyph.code = U'□';
  glyph.probability = kProbabilityOfUnread;
  glyph.alternatives = {{to_utf8(glyph.code), kProbabilityOfUnread}};
  return glyph;
}

class Completion {
 public:
  Completion(FieldReading& reading, const cv::Mat& picture, const ocr::Reader& reader)
      : reading_(reading), picture_(picture), reader_(reader) {}

  // Whether something was added.
  [[nodiscard]] Result<bool> run() {
    bool added = false;
    for (std::size_t n = lines_of(reading_.glyphs).size(); n > 0; --n)
      for (const Side side : {Side::kEnd, Side::kBegin}) {
        const std::vector<Line> lines = lines_of(reading_.glyphs);
        const bool may_be_short = side == Side::kEnd && n == lines.size();
        if (lines.size() < 2 || may_be_short) continue;
        const auto completed = complete(lines, lines[n - 1], side);
        if (!completed) return completed.error();
        added = added || *completed;
      }
    return added;
  }

 private:
  [[nodiscard]] Result<bool> complete(const std::vector<Line>& lines, const Line& line, Side side) {
    const double cut = cut_of(lines, line, side);
    if (cut < kLeastCut * line.height() || cut > kMostCut * line.height()) return false;
    const Glyphs known(at(line.begin), at(line.end));
    const Quad whole = longer(quad_of(known), side, cut);
    const cv::Mat strip = strip_of(picture_, whole, kMargins);
    if (!shows_ink(strip, side, cut / (line.box.width() + cut))) return false;
    auto again = reader_.read_line(strip);
    if (!again) return again.error();
    Glyphs added = added_to(joined(runs_of({*again})), known, side).value_or(Glyphs{unread_character()});
    place(added, known, side, cut);
    reading_.glyphs.insert(at(side == Side::kBegin ? line.begin : line.end), added.begin(), added.end());
    return true;
  }

  // How much later than the others the line begins, or how much earlier it ends.
  [[nodiscard]] static double cut_of(const std::vector<Line>& lines, const Line& line, Side side) {
    double edge = side == Side::kBegin ? line.box.left : line.box.right;
    for (const Line& other : lines)
      edge = side == Side::kBegin ? std::min(edge, other.box.left) : std::max(edge, other.box.right);
    return side == Side::kBegin ? line.box.left - edge : edge - line.box.right;
  }

  // The characters share what was cut off.
  static void place(Glyphs& added, const Glyphs& known, Side side, double cut) {
    const Glyph& next = side == Side::kBegin ? known.front() : known.back();
    const double each = cut / static_cast<double>(added.size());
    for (std::size_t i = 0; i < added.size(); ++i) {
      const double shift = side == Side::kBegin ? -cut + each * static_cast<double>(i) : each * static_cast<double>(i);
      Glyph& glyph = added[i];
      glyph.line = next.line;
      glyph.box = next.box;
      glyph.box.left = (side == Side::kBegin ? next.box.left : next.box.right) + shift;
      glyph.box.right = glyph.box.left + each;
      glyph.quad = longer(next.quad, side, cut);  // together they cover what was cut off
    }
  }

  [[nodiscard]] Glyphs::iterator at(std::size_t i) { return reading_.glyphs.begin() + static_cast<std::ptrdiff_t>(i); }

  FieldReading& reading_;
  const cv::Mat& picture_;
  const ocr::Reader& reader_;
};

void make_anew(FieldReading& reading, const ReferenceTables& reference) {
  std::optional<Field> whole = make_field(reading.glyphs, reading.type, reading.field.label, reference);
  if (!whole) return;
  whole->page = reading.field.page;
  reading.field = std::move(*whole);
}

}  // namespace

Result<> complete_cut_lines(Extraction& extraction, const cv::Mat& picture, const ocr::Reader& reader,
                            const ReferenceTables& reference) {
  for (FieldReading& reading : extraction.fields) {
    if (reading.type != ValueType::kAddress) continue;
    const auto added = Completion(reading, picture, reader).run();
    if (!added) return added.error();
    if (*added) make_anew(reading, reference);
  }
  return {};
}

}  // namespace zerotrip
