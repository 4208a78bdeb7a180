// Who each paper belongs to and which row it stands for. Identity papers go to persons by number, then by name,
// then to the empty needed row in the order identity, agent; subject papers to the customer and the former
// customer by name, then by code, then to the empty needed row in this order; other papers by kind. What is
// left has no standing: surplus. One thread.
#pragma once

#include "validators/case_file.h"

namespace zerotrip {

// Fills the standings of every paper and the owners.
void assign_papers(CaseFile& file);

// Kinds that a row accepts.
[[nodiscard]] bool accepts(const ItemNeed& row, std::string_view kind);

}  // namespace zerotrip
