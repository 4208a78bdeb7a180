// The machine-readable zone's part in the fields: the zone itself, looked at again where its check digits fail, and on
// a passport the values that the print did not give. Pure functions of pixels and engines; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/result.h"
#include "ocr/engines.h"
#include "pipeline/extract/extract.h"

namespace zerotrip {

// Adds `mrz` from the extraction's zone. A zone whose check digits fail is read again, line by line, by each reader in
// turn; only a sight whose check digits all hold replaces the first, which stays as a repair. On a passport, a field
// that the print did not give comes from the zone (source `mrz`) where its own check digit holds; a name only where the
// print gave none in Chinese. `picture` is the flat paper.
[[nodiscard]] Result<> complete_from_zone(Extraction& extraction, const DocumentDefinition& definition,
                                          const cv::Mat& picture, const ocr::Engines& engines);

}  // namespace zerotrip
