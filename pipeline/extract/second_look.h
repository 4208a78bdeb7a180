// Deciding fields that are not settled by themselves are looked at again: by the main reader on another crop
// and scale, then by an independent network, then by a third reader on that line alone. Agreement supports. Where one
// reader sees another character of a word on the other crop, the mean of both sights decides; what another network sees
// otherwise changes nothing, but is kept as an alternative.
// Pure functions of pixels and engines; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/catalogue/reference_tables.h"
#include "models/result.h"
#include "ocr/engines.h"
#include "pipeline/extract/extract.h"

namespace zerotrip {

struct SecondLookOptions {
  int most_lines = 8;  // lines of a paper that are read again, by up to three readers each
};

// `picture` is the flat paper on which the fields were read.
[[nodiscard]] Result<> look_again(Extraction& extraction, const cv::Mat& picture, const ocr::Engines& engines,
                                  const ReferenceTables& reference, const SecondLookOptions& options = {});

// The same for the cells of a list, those of which the reader was not sure.
[[nodiscard]] Result<> look_again_at_list(ListReading& list, const cv::Mat& picture, const ocr::Engines& engines,
                                          const ReferenceTables& reference);

}  // namespace zerotrip
