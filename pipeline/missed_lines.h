// Lines that the look at a whole page passed over. Between the text of a letter and its date there is a blank; a place
// to sign in it, with handwriting and a thumbprint beside, is easily taken for a drawing from afar.
// A line under the ring of a seal is taken for a part of the seal.
// Pure functions of pixels and the reader; any thread.
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

// Lines that run through a seal, or begin or end less than its width beside it, read from nearer; px of `picture`,
// where red ink should be gone.
[[nodiscard]] Result<std::vector<TextLine>> lines_about_seals(const cv::Mat& picture,
                                                              const std::vector<TextLine>& lines,
                                                              const std::vector<Seal>& seals,
                                                              const ocr::Reader& reader);

}  // namespace zerotrip
