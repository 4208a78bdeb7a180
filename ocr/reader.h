// Pixels → lines of text, behind one interface: OpenVINO (PP-OCR) as the main reader, Tesseract, and a
// fake for tests. Knows nothing of papers. A reader is built once, shared, and may be called from several
// threads at once; each call uses one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "models/page.h"
#include "models/result.h"

namespace zerotrip::ocr {

// How hard lines are looked for and read. A reader that has one way only takes it for all.
enum class FindEffort {
  kThorough,
  kQuick,   // a third of the time to find them: clear print on even ground, may miss faint or crowded lines
  kGlance,  // as kQuick, and read with the least effort: tells whether there is text, not what it says
};

struct FindOptions {
  // The longer side is scaled down to this before lines are sought, px; a picture that is smaller is not
  // enlarged. Flat cards read as well at 512 as at 960.
  int longest_side_px = 960;
  FindEffort effort = FindEffort::kThorough;
};

class Reader {
 public:
  virtual ~Reader() = default;
  // Name and versions of everything that can change a character, e.g. "pp-ocrv6-small/1 openvino/2026.4.1".
  [[nodiscard]] virtual std::string version() const = 0;
  // All lines of an upright picture (8-bit BGR), in no particular order; quads in the picture's pixels.
  // An empty picture gives no lines. Errors: kFailed when the engine failed.
  [[nodiscard]] virtual Result<std::vector<TextLine>> read_page(const cv::Mat& bgr,
                                                                const FindOptions& options) const = 0;
  // One line that fills its picture (8-bit BGR); the quad is the picture's border.
  [[nodiscard]] virtual Result<TextLine> read_line(const cv::Mat& bgr) const = 0;
};

}  // namespace zerotrip::ocr
