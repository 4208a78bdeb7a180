// The sentences of the findings: models/reference/findings.yaml. Codes are part of the interface.
// Sentences carry {expected}, {actual}, {subject}, {field}, {item}, {parties},
// {kind}, {your}, {Your}, {date} and {days}.
// Immutable after loading; any thread.
#pragma once

#include <string>

#include "models/decision.h"

namespace zerotrip {

struct FindingDefinition {
  std::string code;
  Severity severity = Severity::kReview;  // the default; rules may lower or raise it
  BilingualText message;                  // for the reviewer: what was stated, what stands on the paper
  BilingualText clears_when;              // what would make it go away; empty only for a notice
  BilingualText applicant;                // what the applicant is told to do; empty: not told
};

}  // namespace zerotrip
