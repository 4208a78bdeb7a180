// Start here. The road of one case: bytes → pages → flat papers → lines, codes, seals → documents with
// fields (read_file: slow, a pure function of the bytes and the reader's version), then application +
// documents → decision (verify_case: microseconds more). Pixels point back to the page everywhere.
// A Pipeline is built once, immutable, and may be used from several threads; each call uses one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/application.h"
#include "models/catalogue/catalogue.h"
#include "models/dates.h"
#include "models/decision.h"
#include "models/reading.h"
#include "models/result.h"
#include "ocr/engines.h"
#include "pipeline/intake/intake.h"
#include "pipeline/prepare/prepare.h"
#include "pipeline/stages.h"

namespace zerotrip {

struct PipelineOptions {
  IntakeLimits limits;
  PrepareOptions prepare;
};

struct Pipeline {
  std::shared_ptr<const Catalogue> catalogue;
  ocr::Engines engines;
  PipelineOptions options;
};

// Everything that stands on the papers of one file. Errors: kUnusableInput for a path that cannot be
// opened; what is wrong with the bytes or the papers is a problem in the reading; a part of ours that
// fails is kFailed with the stage's name. `times`, where given, receives milliseconds by stage.
[[nodiscard]] Result<Reading> read_file(const Pipeline& pipeline, const std::string& path, StageTimes* times = nullptr);

// A file on which a part of ours failed; its reading says check.not_done.
struct FailedFile {
  std::string file;
  Error error;
};

struct VerifiedCase {
  Decision decision;
  std::vector<Reading> readings;  // in the order of application.documents, without those that did not come
  std::vector<FailedFile> failures;
};

// A case folder: application.json with the uploads beside it. Errors: kUnusableInput with path and what was
// expected where it is not a case; kPartMissing and kInternal as they come. A part of ours that fails on one file
// costs that file: the case is decided without it, by a person.
[[nodiscard]] Result<VerifiedCase> verify_case(const Pipeline& pipeline, const std::string& folder, Date today);

// The id that the case's application.json states; nothing where the folder is no case.
[[nodiscard]] std::optional<std::string> case_id_in(const Pipeline& pipeline, const std::string& folder);

}  // namespace zerotrip
