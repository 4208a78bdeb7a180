// A label was read and nothing beside it: pale print, a watermark, or a fold made the detector pass the value
// by. The strip beside the label is sought through once more, enlarged; so is the place of a date that was read in
// pieces.
// Pure functions of pixels and engines; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/catalogue/reference_tables.h"
#include "models/result.h"
#include "ocr/reader.h"
#include "pipeline/extract/extract.h"

namespace zerotrip {

// Adds to `extraction` what could be read, and kLeftBlank where a place that may be blank holds no ink; at most a few
// places a paper. Where there is ink that nobody could read, the value above, which may run into it, is less certain.
// `picture` is the flat paper, whose rows lean by `lean_degrees` (layout/runs.h).
[[nodiscard]] Result<> find_lost_values(Extraction& extraction, const cv::Mat& picture, const ocr::Reader& reader,
                                        double lean_degrees, const ReferenceTables& reference);

}  // namespace zerotrip
