// Who is who in the case, and which fields prove it: the graph behind the checks between papers. One thread.
#pragma once

#include <vector>

#include "models/decision.h"
#include "validators/case_file.h"

namespace zerotrip {

[[nodiscard]] std::vector<Role> roles_of(const CaseFile& file);

}  // namespace zerotrip
