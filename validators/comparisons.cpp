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
  failure.expected_words = comparison.expected_words;
  failure.actual_words = comparison.actual_words;
  return failure;
}

// A unified code carries the organisation code at 9–17 and the older taxpayer number at 3–17 (GB 32100-2015).
bool is_inside_code(std::string_view number, std::string_view code) {
  if (!uscc_check_holds(code)) return false;
  if (number.size() == 9) return number == code.substr(8, 9);
  return number.size() == 15 && number == code.substr(2, 15);
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

bool is_number_without_check(std::string_view number) {
  if (number.find("字第") != std::string_view::npos) return true;
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto may_stand = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  return number.size() >= 7 && number.size() <= 10 && is_letter(number.front()) &&
         std::all_of(number.begin(), number.end(), may_stand);
}

bool same_number(std::string_view a, std::string_view b) {
  const std::string left = fold_number(a);
  const std::string right = fold_number(b);
  if (left.empty() || right.empty()) return false;
  return left == right || same_id_number(left, right) || is_inside_code(left, right) || is_inside_code(right, left);
}

bool is_certain_and_equal(const PlacedField& field, std::string_view stated) {
  return field && !was_solved_by_check(*field.field) && check_character_holds(fold_number(field.text())) &&
         same_number(field.text(), stated);
}

}  // namespace zerotrip
