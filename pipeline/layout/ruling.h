// The ruled lines of a form and the cells between them: in a table the cell, not the distance, tells which
// text belongs to a label. Coordinates are those of glyph boxes (straightened, px of the flat paper).
// Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include <opencv2/core.hpp>

#include "models/geometry.h"

namespace zerotrip {

struct RuledLine {
  Point start;  // the left or upper end
  Point end;
};

struct Ruling {
  std::vector<RuledLine> across;
  std::vector<RuledLine> down;
  [[nodiscard]] bool empty() const { return across.empty() || down.empty(); }
};

// Lines of a paper (BGR, 8 bit) whose rows lean by `lean_degrees` (layout/runs.h) and whose text is
// `text_height` px high; no lines for a text height of 0. Dotted lines and lines shorter than a character or
// two are not found.
[[nodiscard]] Ruling ruling_of(const cv::Mat& bgr, double lean_degrees, double text_height);

// The cell around the middle of `text`, between the nearest lines on its four sides; nothing where one of them
// is missing.
[[nodiscard]] std::optional<Box> cell_around(const Ruling& ruling, const Box& text);

// The cell beyond the right (or lower) border of `cell`, on the height (or below the middle) of `text`. Double lines
// count as one.
[[nodiscard]] std::optional<Box> cell_right_of(const Ruling& ruling, const Box& cell, const Box& text);
[[nodiscard]] std::optional<Box> cell_below(const Ruling& ruling, const Box& cell, const Box& text);

// A border between two rows of a table, in the pieces in which it was found.
struct RowBorder {
  std::vector<RuledLine> pieces;
  // Where it runs at `x`, px: on the piece there, or on the level of the nearest one.
  [[nodiscard]] double y_at(double x) const;
};

// The borders that run through most of the width between `left` and `right`, from the top; text of `text_height` px.
[[nodiscard]] std::vector<RowBorder> row_borders(const Ruling& ruling, double left, double right, double text_height);

}  // namespace zerotrip
