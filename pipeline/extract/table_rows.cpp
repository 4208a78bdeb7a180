#include "pipeline/extract/table_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zerotrip {
namespace {

constexpr double kSameRow = 0.9;        // lines closer than so many heights to a fuller row are wrapped cells of it
constexpr double kLoneLineReach = 1.5;  // a single line so close to a fuller row is a wrapped cell as well
constexpr double kEndOfTable = 4;       // a blank of so many usual row pitches
constexpr double kBesideTable = 1.5;    // pitches; a lone text so far below the last row is a page number or a mark
constexpr double kOffCentre = 0.1;      // heights; a cell is sooner centred in its row than set at its top or foot
constexpr double kSpread = 0.2;         // per height between the lines of one cell, which keep close together
constexpr double kEmptyCell = 1;        // heights of misfit for which a cell is sooner left empty
constexpr double kWrappedPitch = 2;     // heights from line to line of one cell, at most

void add_line(Glyphs& cell, const Row& line) {
  const Glyphs glyphs = joined(line.runs);
  cell.insert(cell.end(), glyphs.begin(), glyphs.end());
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

std::vector<Run> runs_in(const std::vector<PlacedRun>& placed, std::size_t column) {
  std::vector<Run> runs;
  for (const PlacedRun& one : placed)
    if (one.column == column) runs.push_back(one.run);
  return runs;
}

// The commonest of the numbers of lines that the columns have, the greater of equals; 0: each has another.
std::size_t usual_lines(const std::vector<std::size_t>& lines) {
  std::size_t best = 0;
  std::ptrdiff_t most = 1;
  for (const std::size_t count : lines) {
    const std::ptrdiff_t alike = count == 0 ? 0 : std::count(lines.begin(), lines.end(), count);
    if (alike > most || (alike == most && alike > 1 && count > best)) {
      most = alike;
      best = count;
    }
  }
  return best;
}

// Columns of numbers and names have a line a row, and as many as each other; lines of an address that wraps lie between
// them and would be taken for rows. All runs where no two columns agree.
std::vector<Run> runs_that_tell_rows(const std::vector<PlacedRun>& placed, std::size_t columns) {
  std::vector<std::size_t> lines(columns);
  for (std::size_t column = 0; column < columns; ++column) lines[column] = rows_of(runs_in(placed, column)).size();
  const std::size_t usual = usual_lines(lines);
  std::vector<Run> telling;
  for (const PlacedRun& one : placed)
    if (usual == 0 || lines[one.column] <= usual) telling.push_back(one.run);
  return telling;
}

// Of the cells of one column, without the lines in which they go on.
std::vector<Run> first_lines(const std::vector<Run>& column) {
  std::vector<Run> first;
  const std::vector<Row> rows = rows_of(column);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (i == 0 || distance_of(rows[i - 1], rows[i]) > kLoneLineReach * height_of(rows[i]))
      first.insert(first.end(), rows[i].runs.begin(), rows[i].runs.end());
  return first;
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

// Adds the lines of one column to the rows.
void fill_column(std::vector<TableRow>& rows, std::size_t column, const std::vector<Run>& runs,
                 const std::vector<double>& row_heights) {
  const std::vector<Row> lines = rows_of(runs);
  const std::vector<std::size_t> ends = line_ends(lines, row_heights);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t line = ends[row]; line < ends[row + 1]; ++line) add_line(rows[row][column], lines[line]);
}

// --- between ruled lines -------------------------------------------------------------------------------------

// The texts of one row, a list for each column.
using Band = std::vector<std::vector<Run>>;

std::vector<Band> bands_of(const std::vector<PlacedRun>& placed, const std::vector<RowBorder>& borders,
                           std::size_t columns) {
  std::vector<Band> bands(borders.size() + 1, Band(columns));
  for (const PlacedRun& one : placed) {
    const double x = one.run.box.center_x(), y = one.run.box.center_y();
    const auto above = static_cast<std::size_t>(
        std::count_if(borders.begin(), borders.end(), [&](const RowBorder& border) { return border.y_at(x) < y; }));
    bands[above][one.column].push_back(one.run);
  }
  return bands;
}

std::size_t filled_cells(const Band& band) {
  return static_cast<std::size_t>(
      std::count_if(band.begin(), band.end(), [](const auto& cell) { return !cell.empty(); }));
}

// Lines that follow each other closely.
bool may_be_one_cell(const std::vector<Row>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i)
    if (distance_of(lines[i - 1], lines[i]) > kWrappedPitch * height_of(lines[i])) return false;
  return true;
}

// Between two borders stands one row: most of its cells have one line.
bool is_one_row(const Band& band) {
  std::size_t wrapped = 0;
  for (const std::vector<Run>& cell : band) {
    const std::vector<Row> lines = rows_of(cell);
    if (!may_be_one_cell(lines)) return false;
    if (lines.size() > 1) ++wrapped;
  }
  return 2 * wrapped <= filled_cells(band) || filled_cells(band) == 1;
}

}  // namespace

std::optional<std::vector<TableRow>> rows_between(const std::vector<RowBorder>& borders,
                                                  const std::vector<PlacedRun>& placed, std::size_t columns) {
  if (borders.size() < 2) return std::nullopt;
  std::vector<Band> bands = bands_of(placed, borders, columns);
  // Below the last border stands a row only where the table's own border was not found.
  if (2 * filled_cells(bands.back()) < columns) bands.pop_back();
  std::erase_if(bands, [](const Band& band) { return filled_cells(band) == 0; });
  if (bands.empty() || !std::all_of(bands.begin(), bands.end(), is_one_row)) return std::nullopt;
  std::vector<TableRow> rows;
  for (const Band& band : bands) {
    TableRow& row = rows.emplace_back(columns);
    for (std::size_t column = 0; column < columns; ++column)
      for (const Row& line : rows_of(band[column])) add_line(row[column], line);
  }
  return rows;
}

std::vector<TableRow> rows_by_lines(const std::vector<PlacedRun>& placed, const std::vector<TableColumn>& columns,
                                    std::optional<std::size_t> items) {
  const Anchors anchors =
      anchors_of(items ? first_lines(runs_in(placed, *items)) : runs_that_tell_rows(placed, columns.size()));
  std::vector<TableRow> rows(anchors.rows.size(), TableRow(columns.size()));
  for (std::size_t column = 0; column < columns.size(); ++column) {
    std::vector<Run> runs = runs_in(placed, column);
    std::erase_if(runs, [&](const Run& run) { return run.box.center_y() >= anchors.end; });
    std::vector<double> heights;
    heights.reserve(rows.size());
    for (const Row& anchor : anchors.rows)
      heights.push_back(height_at(anchor, (columns[column].left + columns[column].right) / 2));
    fill_column(rows, column, runs, heights);
  }
  return rows;
}

}  // namespace zerotrip
