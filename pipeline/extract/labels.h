// Finds printed labels in rows: spaced out (名　　称), cut in two by the detector, fused with the value,
// or with one misread character. What remains of the runs is value text.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/layout/runs.h"

namespace zerotrip {

// One label to look for; `owner` is the caller's index of what the label belongs to.
struct LabelPattern {
  std::string label;  // as the definition writes it
  std::u32string folded;
  int owner = 0;
  int rank = 0;  // 0: the best variant of its owner
};

struct LabelHit {
  int owner = 0;
  std::string label;
  std::size_t length = 0;        // code points of the pattern
  double cost = 0;               // 0: every character was read as printed
  bool followed_by_gap = false;  // a colon or a blank stands between label and value
  Box box;
  Glyphs glyphs;
};

struct LabelledRows {
  std::vector<LabelHit> hits;  // at most one an owner, in no particular order
  std::vector<Run> values;     // what is no label, cut at labels; top to bottom, left to right
};

[[nodiscard]] std::vector<LabelPattern> patterns_of(const std::vector<std::string>& labels, int owner);

// At most one hit an owner: the one that is read best, is the longest variant, and stands in a column with
// other labels. Hits that are not chosen go back to the values.
[[nodiscard]] LabelledRows find_labels(const std::vector<Row>& rows, const std::vector<LabelPattern>& patterns);

// Does the label (folded) stand at the beginning of `glyphs`? Cost of the match, or a negative number.
[[nodiscard]] double label_cost(std::span<const Glyph> glyphs, std::u32string_view folded);

}  // namespace zerotrip
