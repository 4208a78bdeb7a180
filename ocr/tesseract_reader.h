// Tesseract 5 with simplified Chinese (chi_sim): the whole reader where OpenVINO was left out, the third
// look at single lines elsewhere. Slower and less sure than PP-OCR, but independent of it.
#pragma once

#include <memory>
#include <string>

#include "ocr/reader.h"

namespace zerotrip::ocr {

// `tessdata_folder` holds chi_sim.traineddata; empty: where Tesseract was installed to look.
// The engine starts when it is asked first; that chi_sim is there is checked at once.
// Errors: kPartMissing when it is not.
[[nodiscard]] Result<std::shared_ptr<const Reader>> create_tesseract_reader(const std::string& tessdata_folder);

}  // namespace zerotrip::ocr
