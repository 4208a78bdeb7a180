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
// That a page of a household register is no longer of a living member: 注销, 死亡, 迁出, stamped, noted, or filled in
// beside a label that every page prints (何时何因迁往何地); empty: none. 公通字[1995]91号.
[[nodiscard]] std::string departure_on(const CaseFile& file, const Paper& page);

}  // namespace zerotrip::checks
