// What kind of paper is this? Titles, labels and marks of the definitions decide; a word that rules a kind out
// is stronger than any mark; `other` rather than a guess.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/document.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

struct Classification {
  std::string kind = kOtherKind;
  double confidence = 0;  // 0…1; of `other`: how sure that nothing fits
  bool titled = false;    // its title stands on the paper
  double marks = 0;       // marks found, those inside other text by half
};

[[nodiscard]] Classification classify(const std::vector<Row>& rows, const Catalogue& catalogue);

// Marks of one kind that stand on the paper, whatever else does; for a page without a title that continues
// the one before it.
[[nodiscard]] double marks_of(const std::vector<Row>& rows, const DocumentDefinition& definition);

}  // namespace zerotrip
