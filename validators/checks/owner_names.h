// Names of owners against the people of a case, for all checks of property: one name of a list is enough.
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip::checks {

[[nodiscard]] bool is_named(const CaseFile& file, const PlacedField& names, std::string_view wanted);
// One of those who may own for this application.
[[nodiscard]] bool names_applicant(const CaseFile& file, const PlacedField& names);
[[nodiscard]] bool shares_an_owner(const CaseFile& file, const PlacedField& a, const PlacedField& b);

// A letter whose signature, seal and term are in order.
[[nodiscard]] bool is_usable_letter(const Record& record, const Paper& letter);
// The letter lets the applicant or the agent act.
[[nodiscard]] bool names_applicant_or_agent(const CaseFile& file, const Paper& letter);

// 张玮、陈月华
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);
[[nodiscard]] std::string listed(const TextList& names);

}  // namespace zerotrip::checks
