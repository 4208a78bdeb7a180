// Lines that the look at a whole page passed over. Between the text of a letter and its date there is a blank; a place
// to sign in it, with handwriting and a thumbprint beside, is easily taken for a drawing from afar.
// Pure function of pixels and the reader; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "models/page.h"
#include "models/result.h"
#include "ocr/reader.h"

namespace zerotrip {

// Lines in the widest blank between two lines in the lower half of the text, read from nearer; px of `picture`. None
// where no blank is wide enough for a line, or where it is one.
[[nodiscard]] Result<std::vector<TextLine>> lines_in_widest_blank(const cv::Mat& picture,
                                                                  const std::vector<TextLine>& lines,
                                                                  const ocr::Reader& reader);

}  // namespace zerotrip
