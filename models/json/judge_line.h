// One line of `zerotrip judge`'s input: {"application": …, "documents": [read lines], "today": "YYYY-MM-DD",
// "known": {"reused_files": [], "open_cases": []}}; `known` and its keys may be absent. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/application.h"
#include "models/dates.h"
#include "models/reading.h"
#include "models/result.h"

namespace zerotrip {

struct JudgeLine {
  Application application;
  std::vector<Reading> documents;  // at most one a file; without lines of text, which judging does not use
  Date today{};
  std::vector<std::string> reused_files;
  std::vector<std::string> open_cases;
};

// Errors: kUnusableInput with a path such as "documents[1].file". A line that names a file twice is refused
// unless both readings are of the same bytes.
[[nodiscard]] Result<JudgeLine> parse_judge_line(std::string_view json, const std::vector<std::string>& services);

// application.case_id of a line that was refused, as far as it can be told; for the message about it.
[[nodiscard]] std::optional<std::string> case_id_of_judge_line(std::string_view json);

}  // namespace zerotrip
