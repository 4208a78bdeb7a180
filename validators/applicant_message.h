// The one message to the applicant (一次性告知): everything that is missing or wrong at once, in the order of the
// checklist, nothing twice, numbers masked. One thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "validators/rows.h"
#include "validators/sentences.h"

namespace zerotrip {

struct MessageFacts {
  Outcome outcome = Outcome::kNeedsReview;
  std::optional<std::string> contact_by;
};

[[nodiscard]] BilingualText applicant_message(const CaseFile& file, const std::vector<JudgedRow>& rows,
                                              const Record& record, const MessageFacts& facts);

}  // namespace zerotrip
