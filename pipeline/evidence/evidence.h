// What a reviewer can look at: each page of a case with the papers, fields, seals and findings drawn where
// they stand, numbered, and a legend beside it that says what each number is. Draws what was decided; decides
// nothing. Any thread; each call has its own font.
#pragma once

#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/result.h"
#include "pipeline/intake/intake.h"
#include "pipeline/pipeline.h"

namespace zerotrip {

enum class EvidenceLanguage { kChinese, kEnglish };

struct EvidenceOptions {
  EvidenceLanguage language = EvidenceLanguage::kChinese;
  IntakeLimits limits;
  int longest_side_px = 1800;  // of the page in the drawing, without the legend
};

// A folder's name for each case of a run, in order: its id, with -2, -3 … where an earlier case has that name. What
// could lead out of the folder becomes '_'.
[[nodiscard]] std::vector<std::string> evidence_folder_names(const std::vector<std::string>& case_ids);

// Writes output_folder/<file>.p<page from 1>.png for every page that can be opened; pictures of an earlier run are
// replaced. In the names of files, what could lead out of the folder becomes '_'.
// Errors: kCannotWrite; kPartMissing when no font with Chinese characters is installed; those of open_file.
[[nodiscard]] Result<> draw_evidence(const VerifiedCase& verified, const Catalogue& catalogue,
                                     const std::string& case_folder, const std::string& output_folder,
                                     const EvidenceOptions& options);

}  // namespace zerotrip
