// 变更登记: the table of what changed, 变更事项 | 变更前 | 变更后, and the row in it that is about the name.
// Pure functions of what was read; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/layout/ruling.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

struct ChangedName {
  std::string field;  // former_name, or company_name and name for the new one
  std::string label;  // of the column
  Glyphs glyphs;
};

// The former and the new name out of the row 名称 (企业名称, 姓名 …); empty without such a table.
[[nodiscard]] std::vector<ChangedName> changed_names(const std::vector<Run>& runs, const Ruling& ruling);

}  // namespace zerotrip
