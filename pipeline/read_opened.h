// The part of read_file() behind intake, so that a case reads each content once.
// Any thread.
#pragma once

#include <string>

#include "pipeline/pipeline.h"

namespace zerotrip {

// `name` is the plain name that the reading carries. elapsed_ms is left at 0.
[[nodiscard]] Result<Reading> read_opened(const Pipeline& pipeline, const OpenedFile& file, const std::string& name,
                                          StageTimes* times);

}  // namespace zerotrip
