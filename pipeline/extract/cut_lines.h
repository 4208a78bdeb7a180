// A value over several lines of which one was cut: 一 is so thin that detectors begin a line behind it, and 五一路
// becomes 五路. Where a line begins later or ends earlier than the block and ink stands in between, it is read again
// as wide as the block.
// Pure functions of pixels and engines; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/catalogue/reference_tables.h"
#include "models/result.h"
#include "ocr/reader.h"
#include "pipeline/extract/extract.h"

namespace zerotrip {

// Completes the addresses of `extraction`; □ stands for what could not be read. `picture` is the flat paper.
[[nodiscard]] Result<> complete_cut_lines(Extraction& extraction, const cv::Mat& picture, const ocr::Reader& reader,
                                          const ReferenceTables& reference);

}  // namespace zerotrip
