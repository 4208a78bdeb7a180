// How much each finding weighs in this case: a blocking finding about a file or paper blocks only while a needed
// row has no usable paper without it; a paper for a row that is not needed asks for review at most; an unknown
// paper is a notice once every needed row is satisfied; nothing about papers blocks while a part of ours failed on
// one of the files. One thread.
#pragma once

#include "validators/rows.h"

namespace zerotrip {

void weigh_findings(const CaseFile& file, const std::vector<JudgedRow>& rows, Record& record);

[[nodiscard]] Outcome outcome_of(const Record& record);

}  // namespace zerotrip
