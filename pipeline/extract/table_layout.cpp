#include "pipeline/extract/table_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr double kTouching = 0.3;          // share of the narrower by which a text stands under a head
constexpr double kSameRow = 0.9;           // lines closer than so many heights to a fuller row are wrapped cells of it
constexpr double kLoneLineReach = 1.5;     // a single line so close to a fuller row is a wrapped cell as well
constexpr double kEndOfTable = 4;          // a blank of so many usual row pitches
constexpr double kBesideTable = 1.5;       // pitches; a lone text so far below the last row is a page number or a mark
constexpr double kBlankAgainstBorder = 4;  // a text is parted at a blank sooner than at a border so much farther away
constexpr double kOffCentre = 0.1;         // heights; a cell is sooner centred in its row than set at its top or foot
constexpr double kSpread = 0.2;            // per height between the lines of one cell, which keep close together
constexpr double kEmptyCell = 1;           // heights of misfit for which a cell is sooner left empty
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

struct PlacedRun {
  Run run;
  std::size_t column = 0;
};

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

double height_of(const Row& row) { return typical_height(row.runs); }
double distance_of(const Row& a, const Row& b) { return std::abs(a.box.center_y() - b.box.center_y()); }

// The height of a row at a place: sheets are not quite flat.
double height_at(const Row& row, double x) {
  const auto nearest = std::min_element(row.runs.begin(), row.runs.end(), [x](const Run& a, const Run& b) {
    return std::abs(a.box.center_x() - x) < std::abs(b.box.center_x() - x);
  });
  return nearest->box.center_y();
}

// How far a row lies below another (negative: above), in heights, where the two are nearest to each other.
double offset_beside(const Row& row, const Row& other) {
  double least = std::numeric_limits<double>::max();
  for (const Run& run : row.runs) {
    const double offset = run.box.center_y() - height_at(other, run.box.center_x());
    if (std::abs(offset) < std::abs(least)) least = offset;
  }
  return least / std::max(1e-9, height_of(row));
}

// Lines of wrapped cells stand close above and below the row's other cells.
bool stands_between_lines(const Row& row, const std::vector<Row>& rows) {
  bool above = false, below = false;
  for (const Row& other : rows) {
    const double offset = &other == &row ? 0 : offset_beside(other, row);
    above = above || (offset < 0 && offset > -kSameRow);
    below = below || (offset > 0 && offset < kSameRow);
  }
  return above && below;
}

bool is_wrapped_part(const Row& row, const std::vector<Row>& rows) {
  if (stands_between_lines(row, rows)) return false;
  return std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
    if (&other == &row) return false;
    const double away = std::abs(offset_beside(row, other));
    if (away < kSameRow && stands_between_lines(other, rows)) return true;
    if (other.runs.size() <= row.runs.size()) return false;
    return away < kSameRow || (row.runs.size() == 1 && away < kLoneLineReach);
  });
}

double usual_pitch(const std::vector<Row>& rows) {
  std::vector<double> pitches;
  for (std::size_t i = 1; i < rows.size(); ++i) pitches.push_back(distance_of(rows[i - 1], rows[i]));
  if (pitches.empty()) return 0;
  std::sort(pitches.begin(), pitches.end());
  return pitches[(pitches.size() - 1) / 2];
}

struct Anchors {
  std::vector<Row> rows;
  double end = 0;  // what begins below is none of the table
};

// Rows that households begin: the fullest ones, without the wrapped lines between them and without what stands
// far below them.
Anchors anchors_of(const std::vector<Run>& runs) {
  const std::vector<Row> rows = rows_of(runs);
  Anchors anchors;
  for (const Row& row : rows)
    if (!is_wrapped_part(row, rows)) anchors.rows.push_back(row);
  if (anchors.rows.empty()) return anchors;
  const double pitch = usual_pitch(anchors.rows);
  for (std::size_t i = 1; i < anchors.rows.size(); ++i) {
    const Row& row = anchors.rows[i];
    const bool lone = row.runs.size() == 1 && anchors.rows[0].runs.size() > 1;
    if (distance_of(anchors.rows[i - 1], row) <= (lone ? kBesideTable : kEndOfTable) * pitch) continue;
    anchors.end = row.box.top;
    anchors.rows.resize(i);
    return anchors;
  }
  anchors.end = anchors.rows.back().box.bottom + kEndOfTable * height_of(anchors.rows.back());
  return anchors;
}

// How badly the lines [begin, end) of a column fit a row at `y`, in heights: centred, or set at its top or foot.
double misfit(const std::vector<Row>& lines, std::size_t begin, std::size_t end, double y) {
  if (begin == end) return kEmptyCell;
  const double height = std::max(1e-9, lines[begin].box.height());
  const double first = lines[begin].box.center_y(), last = lines[end - 1].box.center_y();
  const double spread = kSpread * (last - first) / height;
  const double centred = std::abs((first + last) / 2 - y) / height;
  const double at_edge = std::min(std::abs(first - y), std::abs(last - y)) / height + kOffCentre;
  return spread + (end - begin == 1 ? centred : std::min(centred, at_edge));
}

// Lines of one column → for each row the first of its lines and the one behind its last, so that all lines are
// handed out in order and fit their rows best.
std::vector<std::size_t> line_ends(const std::vector<Row>& lines, const std::vector<double>& row_heights) {
  const std::size_t rows = row_heights.size(), count = lines.size();
  std::vector<std::vector<double>> cost(rows + 1,
                                        std::vector<double>(count + 1, std::numeric_limits<double>::max() / 4));
  std::vector<std::vector<std::size_t>> from(rows + 1, std::vector<std::size_t>(count + 1, 0));
  cost[0][0] = 0;
  for (std::size_t row = 1; row <= rows; ++row)
    for (std::size_t end = 0; end <= count; ++end)
      for (std::size_t begin = 0; begin <= end; ++begin) {
        const double sum = cost[row - 1][begin] + misfit(lines, begin, end, row_heights[row - 1]);
        if (sum >= cost[row][end]) continue;
        cost[row][end] = sum;
        from[row][end] = begin;
      }
  std::vector<std::size_t> ends(rows + 1, count);
  for (std::size_t row = rows; row > 0; --row) ends[row - 1] = from[row][ends[row]];
  return ends;
}

void fill_column(TableText& table, std::size_t column, const std::vector<Run>& runs, const std::vector<Row>& anchors) {
  const std::vector<Row> lines = rows_of(runs);
  const TableColumn& place = table.columns[column];
  std::vector<double> heights;
  heights.reserve(anchors.size());
  for (const Row& anchor : anchors) heights.push_back(height_at(anchor, (place.left + place.right) / 2));
  const std::vector<std::size_t> ends = line_ends(lines, heights);
  for (std::size_t row = 0; row < anchors.size(); ++row)
    for (std::size_t line = ends[row]; line < ends[row + 1]; ++line) {
      const Glyphs glyphs = joined(lines[line].runs);
      table.rows[row][column].insert(table.rows[row][column].end(), glyphs.begin(), glyphs.end());
    }
}

TableText table_of(std::vector<TableColumn> columns, const std::vector<Run>& body) {
  const std::vector<Run> runs = runs_above_foot(body, columns.size());
  Columns placing(std::move(columns));
  std::vector<PlacedRun> placed = placing.place(runs);
  TableText table{placing.columns(), {}};
  std::vector<Run> all;
  all.reserve(placed.size());
  for (const PlacedRun& one : placed) all.push_back(one.run);
  const Anchors anchors = anchors_of(all);
  table.rows.assign(anchors.rows.size(), TableRow(table.columns.size()));
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::vector<Run> of_column;
    for (const PlacedRun& one : placed)
      if (one.column == column && one.run.box.center_y() < anchors.end) of_column.push_back(one.run);
    fill_column(table, column, of_column, anchors.rows);
  }
  return table;
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

TableText table_below(const TableHead& head, const std::vector<Run>& runs) {
  std::vector<Run> body;
  std::copy_if(runs.begin(), runs.end(), std::back_inserter(body),
               [&](const Run& run) { return run.box.center_y() > head.bottom; });
  return table_of(head.columns, body);
}

TableText table_continued(const TableColumns& columns, const std::vector<Run>& runs) {
  const std::vector<Run> body = runs_above_foot(runs, columns.shares.size());
  if (auto here = columns_in_order(columns, body)) return table_of(std::move(*here), body);
  const Extent extent = extent_of(body);
  std::vector<TableColumn> here = columns.shares;
  for (TableColumn& column : here) {
    column.left = extent.left + column.left * extent.width();
    column.right = extent.left + column.right * extent.width();
  }
  return table_of(std::move(here), body);
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
