// docs/findings.md: every finding with its cause and what clears it, out of the catalogue. Pure function; any thread.
#pragma once

#include <string>

#include "models/catalogue/catalogue.h"

namespace zerotrip {

// One section a subject (the word before the dot), one row a code.
[[nodiscard]] std::string findings_markdown(const Catalogue& catalogue);

}  // namespace zerotrip
