// The unit that signs a paper or that it is addressed to, told by where its name stands: names need no 公司 or 局 at
// their end (…寺, …农家乐, …文化馆).
// Pure functions; any thread.
#pragma once

#include <vector>

#include "pipeline/layout/runs.h"

namespace zerotrip {

// 落款: the name in a row of its own, set in, with the date in the row right below it. Empty where no date closes the
// text or something else than a name stands above it.
[[nodiscard]] Glyphs undersigned_unit(const std::vector<Row>& rows);

// 抬头: the name in a row of its own that ends with a colon, at the left edge in the upper half, before a row that is
// set in. Empty where there is none.
[[nodiscard]] Glyphs addressed_unit(const std::vector<Row>& rows);

// 抬头 of a notice in one row: …有限公司：, with the code of whom it addresses in a bracket before or behind the colon
// (…有限公司（纳税人识别号：…）：). Empty where the row is anything else.
[[nodiscard]] Glyphs addressed_in(const Glyphs& row);

// The name of a body that issues papers, besides companies and committees: up to 派出所, 支行, 人民政府 and kin; empty
// where none stands there.
[[nodiscard]] Glyphs issuer_glyphs(const Glyphs& glyphs);

}  // namespace zerotrip
