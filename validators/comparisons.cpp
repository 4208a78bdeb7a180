#include "validators/comparisons.h"

#include <algorithm>

#include "models/numbers.h"

namespace zerotrip {
namespace {

Failure failure_of(const Comparison& comparison) {
  Failure failure;
  failure.expected = comparison.expected;
  failure.actual = comparison.field.text();
  failure.fields.push_back(comparison.field);
  failure.severity = comparison.severity;
  return failure;
}

}  // namespace

void record_match(Record& record, const Comparison& comparison, const MatchAnswer& answer) {
  const bool passes =
      answer.match == Match::kSame || (answer.match == Match::kCompatible && comparison.certain_number_agrees);
  if (passes) {
    const bool same = answer.match == Match::kSame;
    record.support(comparison.field, "agreement");
    record.passed(comparison.check, *comparison.paper,
                  same ? std::vector<std::string>{"agreement"} : std::vector<std::string>{"agreement", "check_digit"});
    return;
  }
  if (answer.match == Match::kDifferent) {
    record.contradict(comparison.field);
    record.failed(comparison.check, *comparison.paper, failure_of(comparison));
    return;
  }
  // reading.uncertain says so, with the field as evidence.
  record.doubt(comparison.field);
  record.left_open(comparison.check, *comparison.paper, why::kUncertain);
}

void compare_person(const CaseFile& file, Record& record, const Comparison& comparison) {
  if (!comparison.field || comparison.expected.empty()) return;
  record_match(record, comparison,
               match_person_name(read_text_of(*comparison.field.field), comparison.expected, file.tables()));
}

void compare_company(const CaseFile& file, Record& record, const Comparison& comparison) {
  if (!comparison.field || comparison.expected.empty()) return;
  record_match(record, comparison,
               match_company_name(read_text_of(*comparison.field.field), comparison.expected, file.tables()));
}

void compare_number(Record& record, const Comparison& comparison) {
  if (!comparison.field || comparison.expected.empty()) return;
  const Match match = same_number(comparison.field.text(), comparison.expected) ? Match::kSame : Match::kDifferent;
  record_match(record, comparison, {match, false, {}});
}

bool was_solved_by_check(const Field& field) {
  return std::any_of(field.repairs.begin(), field.repairs.end(),
                     [](const Repair& repair) { return repair.reason == "check_digit"; });
}

bool check_character_holds(std::string_view number) {
  return id_number_check_holds(number) || uscc_check_holds(number) || organization_code_check_holds(number) ||
         registration_number_check_holds(number);
}

bool same_number(std::string_view a, std::string_view b) {
  const std::string left = fold_number(a);
  const std::string right = fold_number(b);
  if (left.empty() || right.empty()) return false;
  if (left == right || same_id_number(left, right)) return true;
  if (left.size() == 9 && right.size() == 18) return left == std::string_view(right).substr(8, 9);
  return right.size() == 9 && left.size() == 18 && right == std::string_view(left).substr(8, 9);
}

bool is_certain_and_equal(const PlacedField& field, std::string_view stated) {
  return field && !was_solved_by_check(*field.field) && check_character_holds(fold_number(field.text())) &&
         same_number(field.text(), stated);
}

}  // namespace zerotrip
