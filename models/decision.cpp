#include "models/decision.h"

namespace zerotrip {

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAccepted:
      return "accepted";
    case Outcome::kNeedsReview:
      return "needs_review";
    case Outcome::kIncomplete:
      return "incomplete";
  }
  return "needs_review";
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kNotice:
      return "notice";
    case Severity::kReview:
      return "review";
    case Severity::kBlocks:
      return "blocks";
  }
  return "review";
}

std::string_view name_of(Need need) {
  switch (need) {
    case Need::kRequired:
      return "required";
    case Need::kDeferrable:
      return "deferrable";
    case Need::kOnFile:
      return "on_file";
    case Need::kOptional:
      return "optional";
    case Need::kNotNeeded:
      return "not_needed";
  }
  return "required";
}

std::string_view name_of(RowStatus status) {
  switch (status) {
    case RowStatus::kSatisfied:
      return "satisfied";
    case RowStatus::kMissing:
      return "missing";
    case RowStatus::kUnusable:
      return "unusable";
    case RowStatus::kDeferred:
      return "deferred";
    case RowStatus::kOnFile:
      return "on_file";
    case RowStatus::kNotNeeded:
      return "not_needed";
  }
  return "missing";
}

std::string_view name_of(CheckResult result) {
  switch (result) {
    case CheckResult::kPassed:
      return "passed";
    case CheckResult::kFailed:
      return "failed";
    case CheckResult::kNotDone:
      return "not_done";
  }
  return "not_done";
}

}  // namespace zerotrip
