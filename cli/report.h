// What people read: a decision as a clerk wants it, a reading, a checklist. Text for a terminal or a file;
// nothing here is meant for programs (that is --json). Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "models/catalogue/catalogue.h"
#include "models/decision.h"
#include "models/reading.h"

namespace zerotrip::cli {

struct ReportStyle {
  Language language = Language::kChinese;
  bool colour = false;
};

// Outcome, checklist, findings with what was stated and what stands on the paper, message to the applicant.
[[nodiscard]] std::string decision_report(const Decision& decision, const std::vector<Reading>& readings,
                                          const Catalogue& catalogue, const ReportStyle& style);

// One file: its papers, their fields and how sure each is.
[[nodiscard]] std::string reading_report(const Reading& reading, const Catalogue& catalogue, const ReportStyle& style);

}  // namespace zerotrip::cli
