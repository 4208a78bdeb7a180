// Forms that are ruled into cells: labels broken over the lines of their cell, and the cell in which the value of
// a label stands. Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/extract/labels.h"
#include "pipeline/layout/ruling.h"

namespace zerotrip {

// Rows like rows_of(), but a label that is broken over the lines of its cell (套内建筑 / 面积) is a row of its own.
[[nodiscard]] std::vector<Row> rows_of_form(const std::vector<Run>& runs, const Ruling& ruling,
                                            const std::vector<LabelPattern>& patterns);

// Rows of a paper whose text stands in a table in part: each row of the table is one row of text, cell by cell, so that
// a value of two lines stays behind the label at half their height.
[[nodiscard]] std::vector<Row> rows_by_cells(const std::vector<Run>& runs, const Ruling& ruling);

// Runs of the label's value line by line: in the label's own cell, else in the cell right of it, else (under the head
// of a table, or where `place` says below) in the cell under it. Empty: the cell is empty. Nothing: the label stands
// in no cell of its own, or the cells do not tell. Indices into `rows.values`.
[[nodiscard]] std::optional<std::vector<std::vector<std::size_t>>> value_lines_in_cell(const LabelHit& label,
                                                                                       const LabelledRows& rows,
                                                                                       const Ruling& ruling,
                                                                                       ValuePlace place);

}  // namespace zerotrip
