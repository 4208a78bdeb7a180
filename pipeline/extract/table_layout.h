// A table on a paper: its head tells the columns, ruled lines the rows, or where there are none the lines of the cells.
// Cells wrap over lines, may be empty, and stand under their head without touching it; neighbours that were read as one
// line are taken apart.
// Pure functions of what was read; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/extract/labels.h"
#include "pipeline/layout/ruling.h"

namespace zerotrip {

struct TableColumn {
  int owner = -1;              // of the label in its head; −1: a column that nobody asked for
  double left = 0, right = 0;  // px, straightened; grows from the head to what stands below it
  bool filled = false;         // something stands in it
};

struct TableHead {
  std::vector<TableColumn> columns;  // left to right
  double bottom = 0;                 // px; the rows begin below it
};

// Columns as shares of the width of what stands in the rows, so that they fit a further page that was taken from
// elsewhere.
struct TableColumns {
  std::vector<TableColumn> shares;  // 0…1; beyond where a column is empty
};

// Of one row the glyphs of each column in reading order; empty where nothing stands.
using TableRow = std::vector<Glyphs>;

struct TableText {
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;  // as long as columns
};

// The row of labels that names the most columns, at least two of them owned by one of the first `fields` owners.
[[nodiscard]] std::optional<TableHead> find_table_head(const std::vector<Run>& runs,
                                                       const std::vector<LabelPattern>& patterns, int fields);

// The rows below the head, down to a sum, a note, or who drew the list up. `ruling`: of the paper, in the coordinates
// of the runs; may be empty.
[[nodiscard]] TableText table_below(const TableHead& head, const std::vector<Run>& runs, const Ruling& ruling = {});

// The same with a row for each cell of the column of `items`, which is labels: what changed, and from what into what.
[[nodiscard]] TableText table_of_items(const TableHead& head, const std::vector<Run>& runs, std::size_t items,
                                       const Ruling& ruling);

// A page without a head that goes on with the columns of the page before: as many columns of text are those in
// their order; otherwise their shares of the width tell.
[[nodiscard]] TableText table_continued(const TableColumns& columns, const std::vector<Run>& runs,
                                        const Ruling& ruling = {});

[[nodiscard]] TableColumns shares_of(const TableText& table);

}  // namespace zerotrip
