// Characters that a recogniser passed over: what it does not know it often writes as nothing, and surely so. 华蓥市
// must not become 华市. Pure; any thread.
#pragma once

#include <opencv2/core.hpp>

#include "models/page.h"

namespace zerotrip::ocr {

// The line with □ (of a low probability) between two ideographs that stand as far apart as with another one between
// them, where the picture shows as much ink as one has. `bgr` is the line's picture, its positions are along it.
[[nodiscard]] TextLine with_unread_characters(TextLine line, const cv::Mat& bgr);

}  // namespace zerotrip::ocr
