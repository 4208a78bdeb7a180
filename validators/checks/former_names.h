// What shows that a former name and the applicant's are names of one: proofs of a change, a register with 曾用名,
// papers with the same number. Pure functions; any thread.
#pragma once

#include "validators/case_file.h"

namespace zerotrip::checks {

// The number of somebody else on a proof of a change of name; nothing where it prints none, or the applicant's.
[[nodiscard]] PlacedField number_of_another(const CaseFile& file, const Paper& proof);
// The name on the paper is the customer's or the organisation's.
[[nodiscard]] bool names_new_customer(const CaseFile& file, const PlacedField& name);

// The title, which is in the former name, prints the applicant's number; or another paper of the case links both names:
// 准予变更登记通知书 or 户籍证明, 曾用名 in the applicant's register, the licence before the change with the same code.
[[nodiscard]] bool shows_former_name(const CaseFile& file, const Paper& title);

}  // namespace zerotrip::checks
