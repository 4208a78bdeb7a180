// What a decision says about how it came to be. Pure function; any thread.
#pragma once

#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/decision.h"
#include "models/reading.h"

namespace zerotrip {

// The reader is the one that the readings name (several, where they differ: sorted, joined by "; "; none where
// nothing was read), so that a case has the same versions when it is verified and when it is judged again.
[[nodiscard]] Versions versions_of(const std::vector<Reading>& readings, const Catalogue& catalogue);

}  // namespace zerotrip
