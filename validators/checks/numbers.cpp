#include "models/numbers.h"

#include <algorithm>
#include <array>

#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

constexpr std::array<std::string_view, 3> kIdentityNumberFields = {"id_number", "principal_number", "agent_id_number"};

void pass_check_character(Record& record, std::string_view code, const PlacedField& field) {
  if (was_solved_by_check(*field.field)) return record.passed(code, *field.paper, {"repaired"});
  record.support(field, "check_digit");
  record.passed(code, *field.paper, {"check_digit"});
}

void fail_number(Record& record, std::string_view code, const PlacedField& field, std::string expected = {}) {
  Failure failure;
  failure.expected = std::move(expected);
  failure.actual = field.text();
  failure.fields.push_back(field);
  record.contradict(field);
  record.failed(code, *field.paper, std::move(failure));
}

// The number of a passport or a military paper, as the application states it for the customer, the agent or the
// former customer, may stand where an identity number usually does.
bool is_stated_other_number(const CaseFile& file, const std::string& number) {
  if (is_id_number_form(number)) return false;
  const std::array<std::string_view, 3> stated_numbers = {customer_number(file), agent_number(file),
                                                          former_number(file)};
  return std::any_of(stated_numbers.begin(), stated_numbers.end(), [&](std::string_view stated_number) {
    return is_number_without_check(fold_number(stated_number)) && fold_number(stated_number) == number;
  });
}

// 2017 edition of the foreigners' permanent residence card: three letters and twelve digits.
bool is_foreigners_card_number(std::string_view number) {
  if (number.size() != 15) return false;
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::all_of(number.begin(), number.begin() + 3, is_letter) &&
         std::all_of(number.begin() + 3, number.end(), is_digit);
}

// Numbers of foreigners begin with 9; the order of region and date inside them is not published.
bool is_foreigners_number(std::string_view number) { return number.starts_with('9'); }

void check_birth_part(const CaseFile& file, Record& record, const PlacedField& field, const std::string& number) {
  if (is_foreigners_number(number)) return;
  constexpr int kOldestYears = 120;  // nobody is older
  const auto birth = id_number_birth_date(number);
  const bool possible = birth && *birth <= file.today && age_in_full_years(*birth, file.today) <= kOldestYears;
  if (!possible) return fail_number(record, "id_number.birth_date_impossible", field);
  record.passed("id_number.birth_date_impossible", *field.paper);
}

// Residents of Hong Kong, Macao and Taiwan carry 810000, 820000 and 830000.
bool is_known_region(const CaseFile& file, std::string_view number) {
  const std::string_view region = number.substr(0, 6);
  return region == "810000" || region == "820000" || region == "830000" || file.catalogue.regions.was_county(region);
}

void check_region_part(const CaseFile& file, Record& record, const PlacedField& field, const std::string& number) {
  if (is_foreigners_number(number)) return;
  if (!is_known_region(file, number)) return fail_number(record, "id_number.region_unknown", field);
  record.passed("id_number.region_unknown", *field.paper, {"closed_list"});
}

void check_identity_number(const CaseFile& file, Record& record, const PlacedField& field) {
  const std::string number = fold_number(field.text());
  if (is_stated_other_number(file, number) || is_foreigners_card_number(number)) return;
  if (id_number_from_legacy(number)) {
    record.passed("id_number.malformed", *field.paper);
    return check_region_part(file, record, field, number);
  }
  if (!is_id_number_form(number)) return fail_number(record, "id_number.malformed", field);
  record.passed("id_number.malformed", *field.paper);
  check_birth_part(file, record, field, number);
  const char expected = id_number_check_character(std::string_view(number).substr(0, 17));
  if (id_number_check_holds(number))
    pass_check_character(record, "id_number.check_digit", field);
  else
    fail_number(record, "id_number.check_digit", field, std::string(1, expected));
  check_region_part(file, record, field, number);
}

// Letters before the last place make a number a code.
bool has_code_letters(std::string_view number) {
  if (number.empty()) return false;
  return std::any_of(number.begin(), number.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Principals may be organisations; a code of digits alone is told from a person's number by its bearer.
bool is_organization_number(const CaseFile& file, const PlacedField& field) {
  if (field.name != "principal_number") return false;
  const std::string number = fold_number(field.text());
  if (is_stated_other_number(file, number)) return false;
  return has_code_letters(number) || (uscc_check_holds(number) && !id_number_check_holds(number) &&
                                      names_unit(file, file.text(*field.paper, "principal")));
}

bool carries_person_number(std::string_view kind, std::string_view field) {
  return field != "id_number" || (kind != "passport" && kind != "military_id");
}

// Later additions to the table are lawful and unknown here, so the reading is not contradicted.
void note_unknown_class(Record& record, const PlacedField& field) {
  Failure failure;
  failure.actual = field.text();
  failure.fields.push_back(field);
  record.failed("uscc.class_unknown", *field.paper, std::move(failure));
}

void check_unified_code(Record& record, const PlacedField& field, const std::string& code) {
  if (!is_uscc_form(code)) return fail_number(record, "uscc.malformed", field);
  record.passed("uscc.malformed", *field.paper);
  if (is_known_uscc_class(code))
    record.passed("uscc.class_unknown", *field.paper, {"closed_list"});
  else
    note_unknown_class(record, field);
  if (!uscc_check_holds(code))
    return fail_number(record, "uscc.check_digit", field,
                       code.substr(0, 17) + uscc_check_character(std::string_view(code).substr(0, 17)));
  pass_check_character(record, "uscc.check_digit", field);
}

// Before 2007 registration numbers had 13 digits and other forms without a check.
void check_registration_number(Record& record, const PlacedField& field, const std::string& number) {
  if (!is_registration_number_form(number)) return;
  if (!registration_number_check_holds(number)) return fail_number(record, "registration_number.check_digit", field);
  pass_check_character(record, "registration_number.check_digit", field);
}

void check_organization_code(Record& record, const PlacedField& field, const std::string& code) {
  if (!organization_code_check_holds(code)) return fail_number(record, "organization_code.check_digit", field);
  pass_check_character(record, "organization_code.check_digit", field);
}

void check_tax_number(Record& record, const PlacedField& field, const std::string& number) {
  const std::vector<std::string> problems = tax_number_problems(number);
  for (const std::string& problem : problems) fail_number(record, problem, field);
  if (problems.empty() && number.size() == 18) pass_check_character(record, "uscc.check_digit", field);
}

void check_code_field(Record& record, const PlacedField& field) {
  const std::string code = fold_number(field.text());
  if (field.name == "organization_code") return check_organization_code(record, field, code);
  if (field.name == "tax_number") return check_tax_number(record, field, code);
  if (field.name == "registration_number" || code.size() == 15) return check_registration_number(record, field, code);
  check_unified_code(record, field, code);
}

bool is_specimen(const CaseFile& file, const std::string& number) {
  return !number.empty() && file.catalogue.reference.specimen_numbers.contains(number);
}

}  // namespace

void check_identity_numbers(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file))
    for (const std::string_view name : kIdentityNumberFields) {
      const PlacedField field = file.find(*paper, name);
      if (!field || !carries_person_number(paper->kind(), name)) continue;
      if (!is_organization_number(file, field)) check_identity_number(file, record, field);
    }
}

void check_organization_numbers(const CaseFile& file, Record& record) {
  static constexpr std::array<std::string_view, 5> kFields = {"uscc", "registration_number", "organization_code",
                                                              "tax_number", "principal_number"};
  for (const Paper* paper : judged_papers(file))
    for (const std::string_view name : kFields) {
      const PlacedField field = file.find(*paper, name);
      if (!field) continue;
      if (name == "principal_number" && !is_organization_number(file, field)) continue;
      check_code_field(record, field);
    }
}

// Cards of persons satisfy Luhn's check (ISO/IEC 7812-1); accounts of companies and old passbooks need not.
void check_bank_accounts(const CaseFile& file, Record& record) {
  if (file.is_organization()) return;
  for (const Paper* paper : judged_papers(file, "bank_account_proof")) {
    const PlacedField field = file.find(*paper, "account_number");
    if (!field) continue;
    const std::string number = fold_number(field.text());
    if (number.size() < 16 || !is_bank_card_form(number)) continue;
    if (luhn_holds(number))
      pass_check_character(record, "bank_account.check_digit", field);
    else
      fail_number(record, "bank_account.check_digit", field);
  }
}

void check_specimen_numbers(const CaseFile& file, Record& record) {
  static constexpr std::array<std::string_view, 6> kFields = {
      "id_number", "uscc", "passport_number", "certificate_number", "registration_number", "organization_code"};
  for (const Paper* paper : judged_papers(file))
    for (const std::string_view name : kFields) {
      const PlacedField field = file.find(*paper, name);
      if (!field || !is_specimen(file, fold_number(field.text()))) continue;
      Failure failure;
      failure.actual = field.text();
      failure.fields.push_back(field);
      record.failed("document.specimen", *paper, std::move(failure));
    }
}

}  // namespace zerotrip::checks
