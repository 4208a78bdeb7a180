#include "pipeline/extract/table_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "models/text.h"
#include "pipeline/extract/table_rows.h"

namespace zerotrip {
namespace {

constexpr double kTouching = 0.3;          // share of the narrower by which a text stands under a head
constexpr double kBlankAgainstBorder = 4;  // a text is parted at a blank sooner than at a border so much farther away
constexpr double kBetweenColumns = 0.3;    // heights of blank that part two columns on a page without a head

// What stands below the last row of a list.
constexpr std::array<std::u32string_view, 20> kFootWords{
    U"合计",   U"总计",  U"小计",  U"共计",     U"制表",     U"填表",     U"填报",     U"审核",    U"经办",   U"注:",
    U"负责人", U"说明:", U"备注:", U"拆迁单位", U"征收部门", U"征收单位", U"拆迁部门", U"单位(盖", U"(盖章)", U"以上"};

double overlap_of(double left, double right, const TableColumn& column) {
  return std::min(right, column.right) - std::max(left, column.left);
}

bool touches(const Box& box, const TableColumn& column) {
  const double narrower = std::min(box.width(), column.right - column.left);
  return overlap_of(box.left, box.right, column) > kTouching * std::max(1e-9, narrower);
}

std::vector<std::size_t> touched_by(const Box& box, const std::vector<TableColumn>& columns) {
  std::vector<std::size_t> touched;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (touches(box, columns[i])) touched.push_back(i);
  return touched;
}

// --- columns -------------------------------------------------------------------------------------------------

// The glyph at which a text that spans two columns is parted: at the widest blank near their border.
std::size_t parting_of(const Run& run, double border) {
  std::size_t best = 0;
  double best_score = -std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < run.glyphs.size(); ++i) {
    const double gap = run.glyphs[i].box.left - run.glyphs[i - 1].box.right;
    const double middle = (run.glyphs[i].box.left + run.glyphs[i - 1].box.right) / 2;
    const double score = kBlankAgainstBorder * gap - std::abs(middle - border);
    if (score <= best_score) continue;
    best_score = score;
    best = i;
  }
  return best;
}

Run part_of(const Run& run, std::size_t begin, std::size_t end) {
  Run part;
  part.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                     run.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
  part.box = box_of(part.glyphs);
  return part;
}

class Columns {
 public:
  explicit Columns(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

  // Narrow texts first: they tell where a column stands before a wide one can be mistaken for two.
  [[nodiscard]] std::vector<PlacedRun> place(std::vector<Run> runs) {
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run& a, const Run& b) { return a.box.width() < b.box.width(); });
    std::vector<Run> loose;
    for (Run& run : runs) place_or_keep(std::move(run), loose);
    for (Run& run : loose) {
      const std::size_t column = nearest(run.box);
      add(std::move(run), column);
    }
    return std::move(placed_);
  }

  [[nodiscard]] const std::vector<TableColumn>& columns() const { return columns_; }

 private:
  void add(Run run, std::size_t column) {
    columns_[column].left = std::min(columns_[column].left, run.box.left);
    columns_[column].right = std::max(columns_[column].right, run.box.right);
    placed_.push_back({std::move(run), column});
  }

  void place_or_keep(Run run, std::vector<Run>& loose) {
    const std::vector<std::size_t> touched = touched_by(run.box, columns_);
    if (touched.empty()) return loose.push_back(std::move(run));
    if (touched.size() == 1 || run.glyphs.size() < 2) return add(std::move(run), touched.front());
    const double border = (columns_[touched[0]].right + columns_[touched[1]].left) / 2;
    const std::size_t at = parting_of(run, border);
    add(part_of(run, 0, at), touched.front());
    place_or_keep(part_of(run, at, run.glyphs.size()), loose);
  }

  [[nodiscard]] std::size_t nearest(const Box& box) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < columns_.size(); ++i)
      if (overlap_of(box.left, box.right, columns_[i]) > overlap_of(box.left, box.right, columns_[best])) best = i;
    return best;
  }

  std::vector<TableColumn> columns_;
  std::vector<PlacedRun> placed_;
};

// --- rows ----------------------------------------------------------------------------------------------------

bool is_foot(const Row& row, std::size_t columns) {
  const std::u32string text = folded_text_of(joined(row.runs));
  for (const std::u32string_view word : kFootWords)
    if (text.starts_with(word) || (text.size() > word.size() && text.ends_with(word))) return true;
  const bool page_number = text.starts_with(U"第") && text.ends_with(U"页");
  const bool sentence = columns > 2 && row.runs.size() == 1 && text.size() > 12 && text.ends_with(U"。");
  return page_number || sentence;
}

// Runs of the rows above the first that is none of the table.
std::vector<Run> runs_above_foot(const std::vector<Run>& runs, std::size_t columns) {
  std::vector<Run> kept;
  for (const Row& row : rows_of(runs)) {
    if (is_foot(row, columns)) break;
    kept.insert(kept.end(), row.runs.begin(), row.runs.end());
  }
  return kept;
}

std::vector<RowBorder> borders_through(const Ruling& ruling, const std::vector<Run>& runs) {
  if (runs.empty()) return {};
  double left = runs.front().box.left, right = runs.front().box.right;
  for (const Run& run : runs) {
    left = std::min(left, run.box.left);
    right = std::max(right, run.box.right);
  }
  return row_borders(ruling, left, right, typical_height(runs));
}

TableText table_of(std::vector<TableColumn> columns, const std::vector<Run>& body, const Ruling& ruling) {
  const std::vector<Run> runs = runs_above_foot(body, columns.size());
  Columns placing(std::move(columns));
  const std::vector<PlacedRun> placed = placing.place(runs);
  TableText table{placing.columns(), {}};
  auto ruled = rows_between(borders_through(ruling, runs), placed, table.columns.size());
  table.rows = ruled ? std::move(*ruled) : rows_by_lines(placed, table.columns);
  return table;
}

std::vector<Run> runs_below(const TableHead& head, const std::vector<Run>& runs) {
  std::vector<Run> body;
  std::copy_if(runs.begin(), runs.end(), std::back_inserter(body),
               [&](const Run& run) { return run.box.center_y() > head.bottom; });
  return body;
}

// --- further pages -------------------------------------------------------------------------------------------

struct Extent {
  double left = 0, right = 0;
  [[nodiscard]] double width() const { return std::max(1e-9, right - left); }
};

Extent extent_of(const std::vector<Run>& runs) {
  if (runs.empty()) return {};
  Extent extent{runs.front().box.left, runs.front().box.right};
  for (const Run& run : runs) {
    extent.left = std::min(extent.left, run.box.left);
    extent.right = std::max(extent.right, run.box.right);
  }
  return extent;
}

// The stretches of the page's width in which text stands, parted by blanks from top to bottom.
std::vector<Extent> stretches_of(std::vector<Run> runs) {
  std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.box.left < b.box.left; });
  std::vector<Extent> stretches;
  for (const Run& run : runs) {
    if (!stretches.empty() && run.box.left - stretches.back().right < kBetweenColumns * run.height())
      stretches.back().right = std::max(stretches.back().right, run.box.right);
    else
      stretches.push_back({run.box.left, run.box.right});
  }
  return stretches;
}

// The former page's columns that held something, where as many stretches of text stand here.
std::optional<std::vector<TableColumn>> columns_in_order(const TableColumns& former, const std::vector<Run>& body) {
  std::vector<TableColumn> columns;
  std::copy_if(former.shares.begin(), former.shares.end(), std::back_inserter(columns),
               [](const TableColumn& column) { return column.filled; });
  const std::vector<Extent> stretches = stretches_of(body);
  if (columns.size() != stretches.size()) return std::nullopt;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].left = stretches[i].left;
    columns[i].right = stretches[i].right;
  }
  return columns;
}

}  // namespace

TableText table_below(const TableHead& head, const std::vector<Run>& runs, const Ruling& ruling) {
  return table_of(head.columns, runs_below(head, runs), ruling);
}

TableText table_of_items(const TableHead& head, const std::vector<Run>& runs, std::size_t items, const Ruling& ruling) {
  const std::vector<Run> body = runs_above_foot(runs_below(head, runs), head.columns.size());
  Columns placing(head.columns);
  const std::vector<PlacedRun> placed = placing.place(body);
  auto ruled = rows_between(borders_through(ruling, body), placed, head.columns.size());
  return {placing.columns(), ruled ? std::move(*ruled) : rows_by_lines(placed, placing.columns(), items)};
}

TableText table_continued(const TableColumns& columns, const std::vector<Run>& runs, const Ruling& ruling) {
  const std::vector<Run> body = runs_above_foot(runs, columns.shares.size());
  if (auto here = columns_in_order(columns, body)) return table_of(std::move(*here), body, ruling);
  const Extent extent = extent_of(body);
  std::vector<TableColumn> here = columns.shares;
  for (TableColumn& column : here) {
    column.left = extent.left + column.left * extent.width();
    column.right = extent.left + column.right * extent.width();
  }
  return table_of(std::move(here), body, ruling);
}

TableColumns shares_of(const TableText& table) {
  TableColumns shares{table.columns};
  std::vector<Run> body;
  for (const TableRow& row : table.rows)
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (row[column].empty()) continue;
      shares.shares[column].filled = true;
      body.push_back({row[column], box_of(row[column])});
    }
  const Extent extent = extent_of(body);
  for (TableColumn& column : shares.shares) {
    column.left = (column.left - extent.left) / extent.width();
    column.right = (column.right - extent.left) / extent.width();
  }
  return shares;
}

}  // namespace zerotrip
