#include "pipeline/extract/value_cell.h"

#include <algorithm>

namespace zerotrip {
namespace {

// A label is broken over at most so many lines, in a cell of at most so many of its text's heights.
constexpr std::size_t kMostLabelLines = 4;
constexpr double kHighestLabelCell = 10;

bool holds(const Box& cell, const Box& text) {
  return text.center_x() > cell.left && text.center_x() < cell.right && text.center_y() > cell.top &&
         text.center_y() < cell.bottom;
}

using Line = std::vector<std::size_t>;

// What stands in a cell, line by line.
std::vector<Line> lines_in(const Box& cell, const std::vector<Run>& values) {
  std::vector<Run> inside;
  std::vector<std::size_t> index;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (holds(cell, values[i].box)) index.push_back(i);
  std::stable_sort(index.begin(), index.end(),
                   [&](std::size_t a, std::size_t b) { return values[a].box.left < values[b].box.left; });
  std::vector<Line> lines;
  for (const std::size_t i : index) {
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
      const Box& last = values[line.back()].box;
      const double common = std::min(last.bottom, values[i].box.bottom) - std::max(last.top, values[i].box.top);
      return common > 0.5 * std::min(last.height(), values[i].box.height());
    });
    if (same != lines.end())
      same->push_back(i);
    else
      lines.push_back({i});
  }
  std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
    return values[a.front()].box.center_y() < values[b.front()].box.center_y();
  });
  return lines;
}

class CellsOfForm {
 public:
  CellsOfForm(const LabelHit& label, const LabelledRows& rows, const Ruling& ruling)
      : label_(label), rows_(rows), ruling_(ruling) {}

  [[nodiscard]] std::optional<std::vector<Line>> value(ValuePlace place) const {
    const std::optional<Box> own = cell_around(ruling_, label_.box);
    if (!own || has_label(*own)) return std::nullopt;
    if (auto lines = in_own_cell(*own); !lines.empty()) return lines;
    std::optional<Box> right = cell_right_of(ruling_, *own, label_.box);
    if (right && reaches_past(right->top, right->bottom, own->top, own->bottom)) right.reset();
    std::optional<Box> below = cell_below(ruling_, *own, label_.box);
    if (below && reaches_past(below->left, below->right, own->left, own->right)) below.reset();
    const bool may_be_head = !right || has_label(*right);
    const std::vector<Line> beside = right && !has_label(*right) ? lines_in(*right, rows_.values) : std::vector<Line>{};
    if (place == ValuePlace::kBelow || (may_be_head && below) || (place == ValuePlace::kRightOrBelow && beside.empty()))
      return below && !has_label(*below) ? std::optional(lines_in(*below, rows_.values)) : std::nullopt;
    return right ? std::optional(beside) : std::nullopt;
  }

 private:
  // What reaches past a cell on both sides is no neighbour in its row or column but the margin around the table.
  [[nodiscard]] bool reaches_past(double begin, double end, double own_begin, double own_end) const {
    return begin < own_begin - label_.box.height() && end > own_end + label_.box.height();
  }

  [[nodiscard]] bool has_label(const Box& cell) const {
    return std::any_of(rows_.hits.begin(), rows_.hits.end(),
                       [&](const LabelHit& other) { return &other != &label_ && holds(cell, other.box); });
  }

  // Text behind or below the label, within its borders; a unit in brackets belongs to the label.
  [[nodiscard]] std::vector<Line> in_own_cell(const Box& cell) const {
    std::vector<Line> lines = lines_in(cell, rows_.values);
    if (lines.size() == 1 && lines.front().size() == 1) {
      const Glyphs& glyphs = rows_.values[lines.front().front()].glyphs;
      if (fold_code_point(glyphs.front().code) == U'(' && fold_code_point(glyphs.back().code) == U')') return {};
    }
    std::erase_if(lines, [&](const Line& line) {
      const Box& box = rows_.values[line.front()].box;
      return box.center_y() < label_.box.top || rows_.values[line.front()].glyphs.size() < 2;
    });
    return lines;
  }

  const LabelHit& label_;
  const LabelledRows& rows_;
  const Ruling& ruling_;
};

struct FormCell {
  Box box;
  std::vector<Line> lines;
};

// Cells of one row of a table.
bool is_level(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > 0.7 * std::max(a.height(), b.height());
}

bool is_label(const Glyphs& glyphs, const std::vector<LabelPattern>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const LabelPattern& pattern) {
    return pattern.folded.size() == glyphs.size() && label_cost(glyphs, pattern.folded) >= 0;
  });
}

using CellRow = std::vector<FormCell>;

// The cells of a form that hold a few lines, from the left.
std::vector<FormCell> cells_with_text(const std::vector<Run>& runs, const Ruling& ruling) {
  std::vector<FormCell> cells;
  std::vector<bool> seen(runs.size(), false);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::optional<Box> box = seen[i] ? std::nullopt : cell_around(ruling, runs[i].box);
    if (!box || box->height() > kHighestLabelCell * runs[i].height()) continue;
    std::vector<Line> lines = lines_in(*box, runs);
    if (lines.size() > kMostLabelLines) continue;
    for (const Line& line : lines)
      for (const std::size_t k : line) seen[k] = true;
    cells.push_back({*box, std::move(lines)});
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const FormCell& a, const FormCell& b) { return a.box.left < b.box.left; });
  return cells;
}

std::vector<CellRow> rows_of_cells(std::vector<FormCell> cells) {
  std::vector<CellRow> rows;
  for (FormCell& cell : cells) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const CellRow& other) { return is_level(other.back().box, cell.box); });
    if (row != rows.end())
      row->push_back(std::move(cell));
    else
      rows.emplace_back().push_back(std::move(cell));
  }
  return rows;
}

// The text of cells side by side as one row, cell by cell.
Row row_across(const CellRow& cells, const std::vector<Run>& runs, std::vector<bool>& taken) {
  Row row;
  for (const FormCell& cell : cells)
    for (const Line& line : cell.lines)
      for (const std::size_t k : line) {
        row.runs.push_back(runs[k]);
        taken[k] = true;
      }
  row.box = box_of(joined(row.runs));
  return row;
}

}  // namespace

std::vector<Row> rows_of_form(const std::vector<Run>& runs, const Ruling& ruling,
                              const std::vector<LabelPattern>& patterns) {
  if (ruling.empty()) return rows_of(runs);
  std::vector<bool> taken(runs.size(), false);
  std::vector<Row> broken;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::optional<Box> cell = taken[i] ? std::nullopt : cell_around(ruling, runs[i].box);
    if (!cell || cell->height() > kHighestLabelCell * runs[i].height()) continue;
    Row row;
    const std::vector<Line> lines = lines_in(*cell, runs);
    if (lines.size() < 2 || lines.size() > kMostLabelLines) continue;
    for (const Line& line : lines)
      for (const std::size_t k : line) row.runs.push_back(runs[k]);
    if (!is_label(joined(row.runs), patterns)) continue;
    for (const Line& line : lines)
      for (const std::size_t k : line) taken[k] = true;
    row.box = box_of(joined(row.runs));
    broken.push_back(std::move(row));
  }
  std::vector<Run> rest;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (!taken[i]) rest.push_back(runs[i]);
  std::vector<Row> rows = rows_of(std::move(rest));
  rows.insert(rows.end(), broken.begin(), broken.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.box.center_y() < b.box.center_y(); });
  return rows;
}

std::vector<Row> rows_by_cells(const std::vector<Run>& runs, const Ruling& ruling) {
  if (ruling.empty()) return rows_of(runs);
  std::vector<bool> taken(runs.size(), false);
  std::vector<Row> rows;
  for (const CellRow& cells : rows_of_cells(cells_with_text(runs, ruling)))
    if (cells.size() > 1) rows.push_back(row_across(cells, runs, taken));
  std::vector<Run> rest;
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (!taken[i]) rest.push_back(runs[i]);
  for (Row& row : rows_of(std::move(rest))) rows.push_back(std::move(row));
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.box.center_y() < b.box.center_y(); });
  return rows;
}

std::optional<std::vector<std::vector<std::size_t>>> value_lines_in_cell(const LabelHit& label,
                                                                         const LabelledRows& rows, const Ruling& ruling,
                                                                         ValuePlace place) {
  if (ruling.empty()) return std::nullopt;
  return CellsOfForm(label, rows, ruling).value(place);
}

}  // namespace zerotrip
