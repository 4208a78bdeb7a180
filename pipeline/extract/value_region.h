// The text that belongs to a label: right of it (or below), over as many lines as its block has, and not
// beyond the next label or column. Rows of forms are level, blocks are aligned at their left edge.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/extract/labels.h"

namespace zerotrip {

struct ValueRequest {
  ValuePlace place = ValuePlace::kRight;
  bool several_lines = false;
  bool wide_gaps = false;  // dates and terms are printed with wide blanks inside: 2018 年 3 月 5 日
};

// Runs of the value line by line, in reading order; empty when nothing stands there. Indices into
// `rows.values`, so that the caller knows what was used.
[[nodiscard]] std::vector<std::vector<std::size_t>> value_lines_for(const LabelHit& label, const LabelledRows& rows,
                                                                    const ValueRequest& request);

[[nodiscard]] Glyphs glyphs_of(const std::vector<std::vector<std::size_t>>& lines, const LabelledRows& rows);

}  // namespace zerotrip
