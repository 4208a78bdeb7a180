// Whose paper it is, in words before its kind: 经办人的, 共有人的, 原户主的. The customer's own needs none.
// Pure function; any thread.
#pragma once

#include "validators/case_file.h"

namespace zerotrip {

// Empty where the paper is the customer's, or stands for nobody in person.
[[nodiscard]] BilingualText whose_paper(const CaseFile& file, const Paper& paper);

}  // namespace zerotrip
