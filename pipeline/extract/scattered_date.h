// The day of issue on forms that print 年 月 日 and fill the figures in by hand or by another machine: figures and
// words stand at different heights, over a seal or under it, and are read in pieces or not at all.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "models/field.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

// Where such a date stands among runs below `top` (straightened px): bands in which a reader of lines may see it whole,
// the likeliest first, with room before and behind for what was not read. Told by the lowest pieces that belong
// together, at least two of them and one of the words 年 月 日 among them; else none.
[[nodiscard]] std::vector<Box> bands_of_scattered_date(const std::vector<Run>& runs, double top);

// Year, month and day from what was read in a band, in the order in which they stand; nothing where the figures give no
// day. Never more certain than kMostOfScattered.
[[nodiscard]] std::optional<Field> scattered_date(const std::vector<Run>& runs);

inline constexpr double kMostOfScattered = 0.85;

}  // namespace zerotrip
