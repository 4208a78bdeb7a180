// The one JSON form of a decision (docs/decision.schema.json): the line that `zerotrip verify --json` and
// `zerotrip judge` print, key for key in a fixed order. Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/decision.h"
#include "models/json/json.h"
#include "models/json/json_cursor.h"
#include "models/reading.h"

namespace zerotrip {

// Without `documents`, as `judge` prints it.
[[nodiscard]] OrderedJson json_of(const Decision& decision);
// With `documents` (before `versions`): the readings without elapsed_ms and without lines, as `verify` prints it.
[[nodiscard]] OrderedJson json_of(const Decision& decision, const std::vector<Reading>& documents);

[[nodiscard]] OrderedJson json_of(const BilingualText& text);

// Strict: this form is written by us alone. Mistakes go to the cursor's report; `documents` is not read.
[[nodiscard]] Decision decision_from(const JsonCursor& cursor);

}  // namespace zerotrip
