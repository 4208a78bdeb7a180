// Tesseract 5 with simplified Chinese (chi_sim): the whole reader where OpenVINO was left out, the third
// look at single lines elsewhere. Slower and less sure than PP-OCR, but independent of it.
#pragma once

#include <memory>
#include <string>

#include "ocr/reader.h"

namespace zerotrip::ocr {

// `tessdata_folder` holds chi_sim.traineddata; empty: where Tesseract was installed to look.
// One engine starts at once, others when several threads read. Errors: kPartMissing without chi_sim.
[[nodiscard]] Result<std::shared_ptr<const Reader>> create_tesseract_reader(const std::string& tessdata_folder);

}  // namespace zerotrip::ocr
