// The explained answer to one case. The JSON form is fixed (docs/decision.schema.json).
// Values only; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/geometry.h"

namespace zerotrip {

// All words below are sent and stored by name: never rename.
enum class Outcome { kAccepted, kNeedsReview, kIncomplete };  // in order of severity
enum class Severity { kNotice, kReview, kBlocks };            // in order of severity
enum class Need { kRequired, kDeferrable, kOnFile, kOptional, kNotNeeded };
enum class RowStatus { kSatisfied, kMissing, kUnusable, kDeferred, kOnFile, kNotNeeded };
enum class CheckResult { kPassed, kFailed, kNotDone };

struct BilingualText {
  std::string zh;
  std::string en;
  bool operator==(const BilingualText&) const = default;
};

struct ChecklistRow {
  std::string item;
  Need need = Need::kRequired;
  RowStatus status = RowStatus::kMissing;
  std::vector<std::string> by;  // "FILE#n"
};

struct Check {
  std::string id;       // the code of the finding that it would raise
  std::string subject;  // "FILE#n", FILE, item id or form path
  CheckResult result = CheckResult::kNotDone;
  // What settled it: "check_digit", "closed_list", "second_reader", "code", "agreement", "confidence", …
  std::vector<std::string> support;
  std::optional<std::string> why;  // for not_done (and where a failure needs a word); null otherwise
};

struct Evidence {
  std::string file;
  int page = 0;
  Quad quad{};
  std::string field;  // may be empty: the paper as a whole
};

struct Finding {
  std::string code;
  Severity severity = Severity::kReview;
  std::string subject;
  std::string expected;
  std::string actual;
  std::vector<Evidence> evidence;
  BilingualText message;
  std::optional<BilingualText> clears_when;  // null for a notice
};

struct Role {
  std::string person;
  std::string role;  // applicant, holder, owner, legal_representative, agent, former_customer, account_holder
  std::vector<std::string> proved_by;  // "FILE#n.field"; empty: not proved
};

struct Versions {
  std::string zerotrip;
  std::string reader;
  std::string catalogue;
  std::string rules;
};

struct Decision {
  std::string case_id;
  std::string service;
  Outcome outcome = Outcome::kNeedsReview;
  std::string judged_for;                 // YYYY-MM-DD
  std::optional<std::string> contact_by;  // YYYY-MM-DD
  std::vector<ChecklistRow> checklist;
  std::vector<Check> checks;
  std::vector<Finding> findings;
  std::vector<Role> roles;
  BilingualText applicant_message;
  std::vector<std::string> collect_on_site;
  Versions versions;
};

[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Severity severity);
[[nodiscard]] std::string_view name_of(Need need);
[[nodiscard]] std::string_view name_of(RowStatus status);
[[nodiscard]] std::string_view name_of(CheckResult result);

}  // namespace zerotrip
