// The message to an applicant taken apart again: its lines, the findings that it must tell, and where in the
// checklist each of them belongs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rule_cases.h"

namespace zerotrip::rules {

// The numbered lines without their numbers; the whole list where it is one line, nothing where there is no list.
[[nodiscard]] std::vector<std::string> chinese_lines(const std::string& message);
[[nodiscard]] std::vector<std::string> english_lines(const std::string& message);

// How many of the lines could be the form (the catalogue's sentence) with its places filled in.
[[nodiscard]] std::ptrdiff_t lines_like(const std::vector<std::string>& lines, const std::string& form);

// Findings with words for the applicant that weigh what their code usually weighs or more, without those whose reason
// another one tells and without repeats of one request for one paper.
[[nodiscard]] std::vector<Finding> told_findings(const Decision& decision);

struct PlacedFinding {
  std::size_t place = 0;  // 0: the form; then the rows; then papers of no row; then files
  std::string form;       // the applicant's sentence in Chinese
};
[[nodiscard]] std::vector<PlacedFinding> placed_findings(const JudgeLine& line, const std::vector<Finding>& findings);

// The first place, not before `from`, of a finding that the line can be about.
[[nodiscard]] std::optional<std::size_t> first_place_from(std::size_t from, const std::vector<PlacedFinding>& findings,
                                                          const std::string& line);

}  // namespace zerotrip::rules
