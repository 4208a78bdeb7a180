// The checks in running order: what each is about, what it needs, one function each. A check that is not in this
// table does not exist. Rows of the checklist follow after it (validators/rows.h). Any thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip {

enum class CheckGroup {
  kFile,                // what came, and whether it can be used at all
  kField,               // the field by itself: form, check characters
  kPaper,               // the paper by itself: dates, numbers against print, seals
  kBetweenPapers,       // roles: every edge proved by fields
  kAgainstApplication,  // name, number, address, company
  kForm,                // the application's own fields
  kRequest,             // what is asked for: date, capacity, bills
  kReading,             // are the deciding fields there, and certain? last, because agreement supports a reading
};

struct CheckDefinition {
  std::vector<std::string_view> ids;  // codes of the findings that it may raise
  CheckGroup group;
  std::string_view needs;
  void (*run)(const CaseFile&, Record&);
};

[[nodiscard]] std::span<const CheckDefinition> check_table();

[[nodiscard]] std::string_view name_of(CheckGroup group);

// The papers that are judged: those that stand for something and are no later part of another one.
[[nodiscard]] std::vector<const Paper*> judged_papers(const CaseFile& file);
[[nodiscard]] std::vector<const Paper*> judged_papers(const CaseFile& file, std::string_view kind);
// The papers that stand for a row.
[[nodiscard]] std::vector<const Paper*> papers_of_row(const CaseFile& file, std::string_view item);

}  // namespace zerotrip
