// The rows of a table whose texts were given their columns: between ruled lines, or by the lines of the cells alone.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/extract/table_layout.h"

namespace zerotrip {

struct PlacedRun {
  Run run;
  std::size_t column = 0;
};

// The rows between the borders; nothing where the table is not ruled row by row.
[[nodiscard]] std::optional<std::vector<TableRow>> rows_between(const std::vector<RowBorder>& borders,
                                                                const std::vector<PlacedRun>& placed,
                                                                std::size_t columns);

// By how the lines lie: a row has a line in most columns, or, where they are named, in the column of `items`; those
// that wrap stand around its middle, or at its top or foot.
[[nodiscard]] std::vector<TableRow> rows_by_lines(const std::vector<PlacedRun>& placed,
                                                  const std::vector<TableColumn>& columns,
                                                  std::optional<std::size_t> items = std::nullopt);

}  // namespace zerotrip
