// The rows of the checklist, once every paper has been judged: what satisfies each, what is missing, what may
// follow. A paper is usable while nothing about it would block. One thread.
#pragma once

#include <vector>

#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip {

// A paper, or the two sides of a card, that stands for a row.
struct Holder {
  std::vector<const Paper*> papers;
  bool usable = false;
};

struct JudgedRow {
  const ItemNeed* need = nullptr;
  RowStatus status = RowStatus::kMissing;
  std::vector<Holder> holders;
  std::vector<std::string> by;       // ids of the papers that satisfy it
  std::vector<std::string> lacking;  // paths of the details that neither the form nor a paper gives (contract_papers)
};

// Raises item.missing, item.unusable and item.deferred; adds the check of every needed row. While a part of ours
// failed on a file, that check stays open instead: nobody is asked for a paper that they may have handed in.
[[nodiscard]] std::vector<JudgedRow> judge_rows(const CaseFile& file, Record& record);

// A needed row that nothing satisfies and nothing lets follow.
[[nodiscard]] bool is_unsatisfied(const JudgedRow& row);

// Would anything about this paper block by itself?
[[nodiscard]] bool is_usable(const Record& record, const Paper& paper);

}  // namespace zerotrip
