// A reader's lines → runs on the straightened paper → rows. Lines that a detector drew across two columns
// are split at the gap; runs that share a height form a row.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// Degrees clockwise by which the rows lean, from the lines' own edges; 0 when there are no long lines.
[[nodiscard]] double lean_degrees(const std::vector<TextLine>& lines);

// The line's own direction is down or up the page instead of across.
[[nodiscard]] bool runs_down(const Quad& quad);

// Runs of all lines, top to bottom then left to right. Short lines that run down are taken apart into their
// characters, long ones are left out.
[[nodiscard]] std::vector<Run> runs_of(const std::vector<TextLine>& lines);

// Runs whose heights overlap, left to right; rows top to bottom.
struct Row {
  std::vector<Run> runs;
  Box box;
};
[[nodiscard]] std::vector<Row> rows_of(std::vector<Run> runs);

// Median height of the runs, px; 0 when there are none.
[[nodiscard]] double typical_height(const std::vector<Run>& runs);

}  // namespace zerotrip
