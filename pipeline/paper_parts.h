// Two papers on one copy that has no borders to find: both sides of a card, a card beside a sheet.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/catalogue.h"
#include "pipeline/classify/classify.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

struct PaperPart {
  std::vector<Run> runs;
  Classification classification;
};

// The text falls into two blocks of different kinds, one of them an identity paper; else one part with everything.
[[nodiscard]] std::vector<PaperPart> parts_of(const std::vector<Run>& runs, const Catalogue& catalogue);

}  // namespace zerotrip
