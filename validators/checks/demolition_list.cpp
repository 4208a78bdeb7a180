// 拆迁清单: account, meter, name and address of each household, each household once.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"

namespace zerotrip::checks {
namespace {

struct Column {
  std::string_view field;
  std::string_view zh;
  std::string_view en;
};
constexpr std::array<Column, 4> kColumns = {
    Column{"account_number", "户号", "account number"}, Column{"meter_number", "表号", "meter number"},
    Column{"owners", "户名", "name"}, Column{"property_address", "地址", "address"}};
using Columns = std::vector<std::size_t>;  // places in kColumns
using Rows = std::vector<std::size_t>;     // counted from one, as people do

struct Household {
  std::array<std::string, kColumns.size()> cells;
};

std::vector<Household> households_of(const CaseFile& file, const Paper& list) {
  std::vector<Household> households;
  for (std::size_t column = 0; column < kColumns.size(); ++column) {
    const PlacedField field = file.find(list, kColumns[column].field);
    const TextList cells = field ? field.field->texts() : TextList{};
    if (cells.size() > households.size()) households.resize(cells.size());
    for (std::size_t row = 0; row < cells.size(); ++row) households[row].cells[column] = cells[row];
  }
  return households;
}

// --- what lacks -----------------------------------------------------------------------------------------------

Columns empty_cells(const Household& household) {
  Columns empty;
  for (std::size_t column = 0; column < kColumns.size(); ++column)
    if (without_spaces(household.cells[column]).empty()) empty.push_back(column);
  return empty;
}

// Rows that lack the same cells are named together: a column that was left out lacks in every row.
std::map<Columns, Rows> rows_by_empty_cells(const std::vector<Household>& households) {
  std::map<Columns, Rows> groups;
  for (std::size_t row = 0; row < households.size(); ++row)
    if (Columns empty = empty_cells(households[row]); !empty.empty()) groups[std::move(empty)].push_back(row + 1);
  return groups;
}

// 1、3至5.
std::string rows_text(const Rows& rows, std::string_view between, std::string_view through) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t first = i;
    while (i + 1 < rows.size() && rows[i + 1] == rows[i] + 1) ++i;
    text.append(text.empty() ? "" : between).append(std::to_string(rows[first]));
    if (i > first) text.append(through).append(std::to_string(rows[i]));
  }
  return text;
}

std::string cells_text(const Columns& columns, std::string_view Column::*name, std::string_view between) {
  std::string text;
  for (const std::size_t column : columns) text.append(text.empty() ? "" : between).append(kColumns[column].*name);
  return text;
}

void append(std::string& all, std::string_view between, const std::string& more) {
  all.append(all.empty() ? "" : between).append(more);
}

Failure failure_on(const CaseFile& file, const Paper& list) {
  Failure failure;
  for (const Column& column : kColumns)
    if (const PlacedField field = file.find(list, column.field)) failure.fields.push_back(field);
  return failure;
}

// 第2户的表号，第3至5户的户号、地址.
Failure incomplete_rows(const CaseFile& file, const Paper& list, const std::map<Columns, Rows>& groups) {
  Failure failure = failure_on(file, list);
  for (const auto& [columns, rows] : groups) {
    const std::string numbers = rows_text(rows, ", ", "-");
    append(failure.actual, "; ", numbers + ": " + cells_text(columns, &Column::field, ", "));
    append(failure.actual_words.zh, "，",
           "第" + rows_text(rows, "、", "至") + "户的" + cells_text(columns, &Column::zh, "、"));
    append(failure.actual_words.en, " and ", "in row " + numbers + " the " + cells_text(columns, &Column::en, ", "));
  }
  return failure;
}

void check_cells(const CaseFile& file, Record& record, const Paper& list, const std::vector<Household>& households) {
  const std::map<Columns, Rows> groups = rows_by_empty_cells(households);
  if (groups.empty()) return record.passed("demolition_list.row_incomplete", list);
  record.failed("demolition_list.row_incomplete", list, incomplete_rows(file, list, groups));
}

// --- who stands there twice -----------------------------------------------------------------------------------

bool is_known(std::set<std::string>& seen, const std::string& cell) {
  const std::string number = without_spaces(fold(cell));
  return !number.empty() && !seen.insert(number).second;
}

void check_repeats(const CaseFile& file, Record& record, const Paper& list, const std::vector<Household>& households) {
  std::set<std::string> accounts, meters;
  Rows twice;
  for (std::size_t row = 0; row < households.size(); ++row) {
    const bool known_account = is_known(accounts, households[row].cells[0]);
    const bool known_meter = is_known(meters, households[row].cells[1]);
    if (known_account || known_meter) twice.push_back(row + 1);
  }
  if (twice.empty()) return record.passed("demolition_list.duplicate", list);
  Failure failure = failure_on(file, list);
  failure.actual = rows_text(twice, ", ", "-");
  record.failed("demolition_list.duplicate", list, std::move(failure));
}

}  // namespace

void check_demolition_lists(const CaseFile& file, Record& record) {
  for (const Paper* list : judged_papers(file, "demolition_list")) {
    const std::vector<Household> households = households_of(file, *list);
    if (households.empty()) continue;
    check_cells(file, record, *list, households);
    check_repeats(file, record, *list, households);
  }
}

}  // namespace zerotrip::checks
