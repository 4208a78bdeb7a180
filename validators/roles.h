// Who is who in the case, and which fields prove it: the graph behind the checks between papers. A field that a
// check contradicts or doubts proves nothing, nor does a letter that lacks its signature, is out of its term or was
// given by or to somebody else; a role that nothing proves stands there with an empty list. Of an owner who is not the
// applicant the fields go on to the applicant: both parties of the owner's letter, or of the lease. One thread.
#pragma once

#include <vector>

#include "models/decision.h"
#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip {

[[nodiscard]] std::vector<Role> roles_of(const CaseFile& file, const Record& record);

}  // namespace zerotrip
