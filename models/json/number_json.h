// The line that `zerotrip number` prints for one value. Pure function; any thread.
#pragma once

#include "models/json/json.h"
#include "models/numbers.h"

namespace zerotrip {

// {"value", "kind", "valid", "problems": [codes], "region", "birth_date", "sex"}; what a number does not have
// is null.
[[nodiscard]] OrderedJson json_of(const NumberReport& report);

}  // namespace zerotrip
