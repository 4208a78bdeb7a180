// Rule cases: small YAML files in this folder (README.md says how they are written), turned into the lines that
// `zerotrip judge` takes, so that a case goes the same way as any other program's.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/json/judge_line.h"

namespace zerotrip::rules {

// What would clear a finding: the case once more, with the change that its `clears_when` asks for.
struct Cure {
  std::string finding;  // "code" or "code@subject"
  std::string line;
};

struct RuleCase {
  std::string name;  // "file: case"
  std::string line;  // one line of `zerotrip judge`
  std::string outcome;
  std::vector<std::string> findings;   // every finding of review or worse: "code" or "code@subject"
  std::vector<std::string> notices;    // notices that must be there
  std::vector<std::string> near_miss;  // codes that must not be raised at all
  std::vector<Cure> cures;
  std::map<std::string, std::string> rows;
  std::map<std::string, std::vector<std::string>> roles;  // "role" or "role person" → every field that proves it
  std::string contact_by;
  std::vector<std::string> message_has;  // words that the Chinese message to the applicant carries
};

// Every case of every *.case file, in the order of the files' names. Throws std::runtime_error with file and case
// where one cannot be read: a test program may stop there.
[[nodiscard]] const std::vector<RuleCase>& all_rule_cases();

// The names of all bases.
[[nodiscard]] std::vector<std::string> base_names();
// One case that a test writes by itself, as text of the same form.
[[nodiscard]] RuleCase rule_case_of_text(const std::string& yaml);

// The project's own catalogue, loaded once.
[[nodiscard]] const Catalogue& catalogue();
[[nodiscard]] std::vector<std::string> service_codes();
[[nodiscard]] Decision judge_rule_case(const JudgeLine& line);
[[nodiscard]] JudgeLine line_of(const RuleCase& rule);
[[nodiscard]] JudgeLine line_of(const RuleCase& rule, const std::string& text);
// "code" or "code@subject".
[[nodiscard]] bool is_finding(const Finding& finding, const std::string& wanted);

}  // namespace zerotrip::rules
