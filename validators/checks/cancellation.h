// 注销, 吊销 and 作废 on a paper: stamped across it, noted, or said under a label.
// Pure functions; any thread.
#pragma once

#include <string>

#include "validators/case_file.h"

namespace zerotrip::checks {

// The text of the paper's seals that holds such a word; empty: none.
[[nodiscard]] std::string stamped_cancellation(const CaseFile& file, const Paper& paper);
// That, or a note or a printed value that says it (登记状态 吊销, not 未注销); empty: none.
[[nodiscard]] std::string cancellation_on(const CaseFile& file, const Paper& paper);

}  // namespace zerotrip::checks
