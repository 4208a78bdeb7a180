// The fast half: what was read + the application + the catalogue + a day → a decision. A pure function:
// no clock, no files, no pixels; same input and versions, same bytes. Any thread.
#pragma once

#include <string>
#include <vector>

#include "models/application.h"
#include "models/catalogue/catalogue.h"
#include "models/dates.h"
#include "models/decision.h"
#include "models/reading.h"

namespace zerotrip {

// What the store knows and the case cannot know.
struct Known {
  std::vector<std::string> reused_files;  // file names that stood in somebody else's case
  std::vector<std::string> open_cases;    // ids of cases on the same account and service that are not closed
};

struct JudgeInput {
  const Application& application;
  const std::vector<Reading>& readings;  // at most one a file; files without one did not come
  Date today;
  Known known;
};

[[nodiscard]] Decision judge(const JudgeInput& input, const Catalogue& catalogue, const Versions& versions);

// Version of the rules, part of every decision: a hash of the code that judges (cmake/rules_version.cmake).
[[nodiscard]] std::string rules_version();

}  // namespace zerotrip
