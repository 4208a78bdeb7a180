#include "pipeline/extract/value_region.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace zerotrip {
namespace {

// All in heights of the text at hand.
constexpr double kWidestGapAfterLabel = 16;
constexpr double kFartherThanOthers = 8;  // than the values of the labels above and below
constexpr double kFarthestBelowHead = 2.5;
constexpr double kGapInValue = 2.5;
constexpr double kWideGapInValue = 9;
constexpr double kAlignment = 1.6;        // continuation lines begin this near to the first line's left edge
constexpr double kIndent = 2.6;           // … or are indented by two characters
constexpr double kBlockGap = 1.3;         // blank between two lines of one block
constexpr double kMostTaller = 1.6;       // lines of one block are printed in one size
constexpr double kFarthestStacked = 1.2;  // a value that stands below its label, at the same left edge
constexpr double kStackedAlignment = 1.2;
constexpr int kLeastStacked = 3;
constexpr double kNoLimit = std::numeric_limits<double>::max();
constexpr double kLeastOverlap = 0.35;  // of a label with the line that belongs to it

using Line = std::vector<std::size_t>;

double vertical_overlap(const Box& a, const Box& b) {
  return (std::min(a.bottom, b.bottom) - std::max(a.top, b.top)) / std::max(1e-9, std::min(a.height(), b.height()));
}

class Region {
 public:
  Region(const LabelHit& label, const LabelledRows& rows, const ValueRequest& request)
      : label_(label), rows_(rows), request_(request) {}

  [[nodiscard]] std::vector<Line> lines() const {
    std::optional<Line> first = first_line();
    if (!first) return {};
    std::vector<Line> lines{*first};
    if (!request_.several_lines) return lines;
    const double left = box_of_line(*first).left;
    grow_up(lines, left);
    grow_down(lines, left);
    return lines;
  }

 private:
  [[nodiscard]] const Box& box(std::size_t i) const { return rows_.values[i].box; }
  [[nodiscard]] Box box_of_line(const Line& line) const {
    Box whole = box(line.front());
    for (std::size_t i : line) {
      whole.top = std::min(whole.top, box(i).top);
      whole.bottom = std::max(whole.bottom, box(i).bottom);
      whole.right = std::max(whole.right, box(i).right);
    }
    return whole;
  }

  // The next label to the right on the height of `line`.
  [[nodiscard]] double right_limit(const Box& line) const {
    double limit = std::numeric_limits<double>::max();
    for (const LabelHit& other : rows_.hits) {
      if (other.box.left <= line.left || &other == &label_) continue;
      if (vertical_overlap(other.box, line) >= kLeastOverlap) limit = std::min(limit, other.box.left);
    }
    return limit;
  }

  // A label stands left of the text on its height, in the label's own column or right of it.
  [[nodiscard]] bool has_label_of_its_own(const Box& line) const {
    return std::any_of(rows_.hits.begin(), rows_.hits.end(), [&](const LabelHit& other) {
      if (&other == &label_) return false;
      const bool left_of_text = other.box.left < line.left && other.box.right > label_.box.left - line.height();
      return left_of_text && vertical_overlap(other.box, line) >= kLeastOverlap;
    });
  }

  // `limit`: where the next column begins, px.
  [[nodiscard]] Line extended(std::size_t start, double limit) const {
    Line line{start};
    limit = std::min(limit, right_limit(box(start)));
    const double widest = request_.wide_gaps ? kWideGapInValue : kGapInValue;
    while (auto next = right_neighbour(line.back(), widest, limit)) line.push_back(*next);
    return line;
  }

  [[nodiscard]] std::optional<std::size_t> right_neighbour(std::size_t of, double widest, double limit) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const double gap = box(i).left - box(of).right;
      const double height = std::min(box(i).height(), box(of).height());
      if (i == of || box(i).center_x() <= box(of).center_x() || box(i).left >= limit || gap < -height) continue;
      if (gap > widest * height || vertical_overlap(box(i), box(of)) < 0.5) continue;
      if (!best || box(i).left < box(*best).left) best = i;
    }
    return best;
  }

  [[nodiscard]] std::optional<Line> first_line() const {
    const bool right = request_.place != ValuePlace::kBelow;
    if (right)
      if (auto start = right_of_label()) return extended(*start, kNoLimit);
    const bool below = request_.place == ValuePlace::kBelow || request_.place == ValuePlace::kRightOrBelow;
    if (below)
      if (auto start = below_label()) return extended(*start, right_limit(label_.box));
    if (auto start = below_head()) return Line{*start};
    if (!below && stands_below_labels())
      if (auto start = stacked_below(label_)) return extended(*start, right_limit(label_.box));
    return std::nullopt;
  }

  // A form that prints every value below its label: most labels have one there and nothing beside them.
  [[nodiscard]] bool stands_below_labels() const {
    int stacked = 0, beside = 0;
    for (const LabelHit& hit : rows_.hits) {
      if (right_of(hit))
        ++beside;
      else if (stacked_below(hit))
        ++stacked;
    }
    return stacked >= kLeastStacked && stacked > beside;
  }

  [[nodiscard]] std::optional<std::size_t> stacked_below(const LabelHit& label) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const double height = std::max(label.box.height(), box(i).height());
      const double gap = box(i).top - label.box.bottom;
      if (gap < -0.5 * height || gap > kFarthestStacked * height) continue;
      if (std::abs(box(i).left - label.box.left) > kStackedAlignment * height) continue;
      if (!best || box(i).top < box(*best).top) best = i;
    }
    return best;
  }

  // Labels on one height with nothing between them are the head of a table: their values stand in the next row, in the
  // same order where there are as many, else under their label.
  [[nodiscard]] std::optional<std::size_t> below_head() const {
    const std::vector<const LabelHit*> head = head_of_table();
    if (head.size() < 2) return std::nullopt;
    const std::vector<std::size_t> row = first_row_below();
    if (row.size() != head.size()) return below_label();
    const auto place = std::find(head.begin(), head.end(), &label_) - head.begin();
    return row[static_cast<std::size_t>(place)];
  }

  [[nodiscard]] std::vector<const LabelHit*> head_of_table() const {
    std::vector<const LabelHit*> head;
    for (const LabelHit& other : rows_.hits)
      if (vertical_overlap(other.box, label_.box) >= 0.5) head.push_back(&other);
    std::sort(head.begin(), head.end(), [](const LabelHit* a, const LabelHit* b) { return a->box.left < b->box.left; });
    const bool has_value = std::any_of(rows_.values.begin(), rows_.values.end(), [&](const Run& run) {
      return vertical_overlap(run.box, label_.box) >= 0.5 && run.box.left > head.front()->box.left;
    });
    return has_value ? std::vector<const LabelHit*>{} : head;
  }

  [[nodiscard]] std::vector<std::size_t> first_row_below() const {
    std::vector<std::size_t> row;
    const double limit = label_.box.bottom + kFarthestBelowHead * label_.box.height();
    std::optional<Box> first;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      if (box(i).center_y() <= label_.box.bottom || box(i).top > limit) continue;
      if (!first || box(i).top < first->top) first = box(i);
    }
    for (std::size_t i = 0; first && i < rows_.values.size(); ++i)
      if (vertical_overlap(box(i), *first) >= 0.5) row.push_back(i);
    std::sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) { return box(a).left < box(b).left; });
    return row;
  }

  [[nodiscard]] std::optional<std::size_t> right_of_label() const {
    const std::optional<std::size_t> best = right_of(label_);
    if (!best) return std::nullopt;
    const std::optional<double> usual = usual_start();
    const bool of_another_column = usual && box(*best).left > *usual + kFartherThanOthers * label_.box.height();
    return of_another_column ? std::nullopt : best;
  }

  [[nodiscard]] std::optional<std::size_t> right_of(const LabelHit& label) const {
    const double limit = right_limit(label.box);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const double gap = (box(i).left - label.box.right) / std::max(1e-9, label.box.height());
      if (gap < -0.5 || gap > kWidestGapAfterLabel || box(i).left >= limit) continue;
      if (vertical_overlap(box(i), label.box) < kLeastOverlap) continue;
      if (!best || better_start(i, *best)) best = i;
    }
    return best;
  }

  // Where the values of the other labels of this column begin; nothing for fewer than two.
  [[nodiscard]] std::optional<double> usual_start() const {
    std::vector<double> starts;
    for (const LabelHit& other : rows_.hits) {
      if (&other == &label_ || std::abs(other.box.left - label_.box.left) > 1.5 * label_.box.height()) continue;
      if (const auto start = right_of(other)) starts.push_back(box(*start).left);
    }
    if (starts.size() < 2) return std::nullopt;
    const auto middle = starts.begin() + static_cast<std::ptrdiff_t>(starts.size() / 2);
    std::nth_element(starts.begin(), middle, starts.end());
    return *middle;
  }

  // Of two runs beside the label: clearly further left first, else the higher one.
  [[nodiscard]] bool better_start(std::size_t a, std::size_t b) const {
    const double apart = box(a).left - box(b).left;
    if (std::abs(apart) > box(a).height()) return apart < 0;
    return box(a).center_y() < box(b).center_y();
  }

  [[nodiscard]] std::optional<std::size_t> below_label() const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const double gap = (box(i).top - label_.box.bottom) / std::max(1e-9, label_.box.height());
      const bool under = box(i).left < label_.box.right && box(i).right > label_.box.left;
      if (gap < -0.5 || gap > 2 || !under) continue;
      if (!best || box(i).top < box(*best).top) best = i;
    }
    return best;
  }

  // The nearest aligned line above (`direction` −1) or below (+1) `from`.
  [[nodiscard]] std::optional<std::size_t> aligned_neighbour(const Box& from, double left, int direction) const {
    std::optional<std::size_t> best;
    double best_gap = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const double height = box(i).height();
      const double offset = box(i).left - left;
      if (offset < -kAlignment * height || offset > kIndent * height) continue;
      const double gap = direction > 0 ? box(i).top - from.bottom : from.top - box(i).bottom;
      if (height > kMostTaller * from.height() || from.height() > kMostTaller * height) continue;
      if (gap < -0.45 * height || direction * (box(i).center_y() - from.center_y()) <= 0.3 * height) continue;
      if (gap < best_gap) best = i;
      best_gap = std::min(best_gap, gap);
    }
    return best;
  }

  [[nodiscard]] static double gap_between(const Box& upper, const Box& lower) { return lower.top - upper.bottom; }

  // Labels of table cells stand at half the height of their block, so its first line may lie above them. A line
  // above is taken when it keeps closer to this block than to whatever stands above it.
  void grow_up(std::vector<Line>& lines, double left) const {
    while (true) {
      const Box top = box_of_line(lines.front());
      const auto above = aligned_neighbour(top, left, -1);
      if (!above || has_label_of_its_own(box(*above)) || vertical_overlap(box(*above), label_.box) < -1.5) return;
      // A row of a text that begins left of where the label ends is no line of the value beside it.
      if (label_.box.right <= top.left + top.height() && box(*above).left < label_.box.right - top.height()) return;
      const double gap = gap_between(box(*above), top);
      const auto further = aligned_neighbour(box(*above), left, -1);
      const double gap_above = further ? gap_between(box(*further), box(*above)) : 3 * top.height();
      if (gap > 0.8 * top.height() || gap > 0.7 * gap_above) return;
      lines.insert(lines.begin(), extended(*above, kNoLimit));
    }
  }

  void grow_down(std::vector<Line>& lines, double left) const {
    while (true) {
      const Box bottom = box_of_line(lines.back());
      const auto below = aligned_neighbour(bottom, left, +1);
      if (!below || has_label_of_its_own(box(*below))) return;
      if (gap_between(bottom, box(*below)) > kBlockGap * std::max(bottom.height(), box(*below).height())) return;
      if (is_label_row_between(bottom, box(*below))) return;
      lines.push_back(extended(*below, kNoLimit));
    }
  }

  // A label of this column between two lines ends the block even where its own value was not read.
  [[nodiscard]] bool is_label_row_between(const Box& upper, const Box& lower) const {
    return std::any_of(rows_.hits.begin(), rows_.hits.end(), [&](const LabelHit& other) {
      if (&other == &label_ || std::abs(other.box.left - label_.box.left) > 3 * label_.box.height()) return false;
      return other.box.center_y() > upper.bottom && other.box.center_y() < lower.top;
    });
  }

  const LabelHit& label_;
  const LabelledRows& rows_;
  const ValueRequest& request_;
};

}  // namespace

std::vector<std::vector<std::size_t>> value_lines_for(const LabelHit& label, const LabelledRows& rows,
                                                      const ValueRequest& request) {
  return Region(label, rows, request).lines();
}

Glyphs glyphs_of(const std::vector<std::vector<std::size_t>>& lines, const LabelledRows& rows) {
  Glyphs glyphs;
  for (const auto& line : lines)
    for (std::size_t i : line) glyphs.insert(glyphs.end(), rows.values[i].glyphs.begin(), rows.values[i].glyphs.end());
  return glyphs;
}

}  // namespace zerotrip
