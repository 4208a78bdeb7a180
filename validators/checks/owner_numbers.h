// Identity numbers that a title prints beside its owners' names (附记, 证件号码): they tell a namesake from the
// applicant. Pure functions; any thread.
#pragma once

#include <string>

#include "validators/case_file.h"

namespace zerotrip::checks {

// The owner's number beside the name equals the applicant's and its check character holds.
[[nodiscard]] bool prints_applicants_number(const CaseFile& file, const Paper& paper);
// The paper prints a number for each of its owners and none of them is the applicant's: a namesake owns the property.
[[nodiscard]] bool prints_a_namesakes_number(const CaseFile& file, const Paper& paper, const PlacedField& owners);
// In 18 characters; empty where none is printed.
[[nodiscard]] std::string first_number_beside_owners(const CaseFile& file, const Paper& paper);

}  // namespace zerotrip::checks
