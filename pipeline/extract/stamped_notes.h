// Words stamped in red across a paper, 注销 and kin: a stamp stands askew over the print and its lines, so that its
// characters are read among those of the form. They are read from the red ink alone.
// Pure functions of pixels and engines; any thread.
#pragma once

#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "models/catalogue/document_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/result.h"
#include "ocr/reader.h"
#include "pipeline/extract/extract.h"

namespace zerotrip {

// Whether the text is a note that holds one of the phrases, a stamp say; longer texts are sentences about such notes.
[[nodiscard]] bool is_note(const Glyphs& glyphs, const std::vector<std::string>& phrases);

// Adds to `extraction` the fields of the definition that are noted words (`phrases`) and were not found in the print.
// `paper` is the flat paper with its colours, 8-bit BGR; one without red ink is not looked at. Errors: kFailed when
// the engine failed.
[[nodiscard]] Result<> find_stamped_notes(Extraction& extraction, const DocumentDefinition& definition,
                                          const cv::Mat& paper, const ocr::Reader& reader,
                                          const ReferenceTables& reference);

}  // namespace zerotrip
