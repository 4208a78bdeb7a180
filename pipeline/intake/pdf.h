// PDF through Poppler's and qpdf's programs, each a child process: a crash, a bomb or a licence stays
// outside. Any thread.
#pragma once

#include <string>

#include "models/result.h"
#include "pipeline/intake/bytes.h"
#include "pipeline/intake/intake.h"

namespace zerotrip::intake {

[[nodiscard]] bool is_pdf(Bytes bytes);

// Problems: file.unreadable, file.encrypted (asks for a password), file.empty (no pages), file.too_large
// (pages, or a page that cannot be drawn within the limits), file.active_content (pages are there all the
// same). Errors: kPartMissing, kFailed.
[[nodiscard]] Result<OpenedFile> open_pdf(const SharedBytes& bytes, const IntakeLimits& limits);

}  // namespace zerotrip::intake
