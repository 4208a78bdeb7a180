#include "models/application_paths.h"
#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/accounts.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

void fail_path(Record& record, std::string_view code, std::string path, std::string actual = {}) {
  Failure failure;
  failure.actual = std::move(actual);
  failure.form_fields = {path};
  record.failed(code, Subject(std::move(path)), std::move(failure));
}

// Verified phone and agreement have findings of their own.
bool has_its_own_finding(std::string_view path) {
  return path == "customer.phone_verified" || path == "customer.agreement_accepted" || path == "facts.bills_settled";
}

// --- forms of stated values ----------------------------------------------------------------------------------

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// 18 characters with a real birth date and a check character that holds, or the legacy 15 digits.
bool is_person_number(const CaseFile& file, const std::string& number) {
  if (number.size() == 15) return id_number_from_legacy(number).has_value();
  if (!is_id_number_form(number) || !id_number_check_holds(number)) return false;
  if (number.starts_with('9')) return true;
  const auto birth = id_number_birth_date(number);
  return birth && *birth <= file.today;
}

// Permits of foreigners (2017 edition): three letters, twelve digits.
bool is_permit_number(const CaseFile& file, const std::string& number) {
  if (number.size() == 15 && !all_digits(number)) return all_digits(std::string_view(number).substr(3));
  return is_person_number(file, number);
}

bool is_letters_and_digits(std::string_view number) {
  for (const char c : number)
    if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) return false;
  return true;
}

bool is_customer_number(const CaseFile& file, const std::string& number) {
  const auto kind = file.application.customer->id_kind.value_or(IdKind::kIdCard);
  if (kind == IdKind::kPassport) return number.size() >= 7 && number.size() <= 10 && is_letters_and_digits(number);
  if (kind == IdKind::kMilitaryId) return count_code_points(number) >= 6;
  if (kind == IdKind::kResidencePermit) return is_permit_number(file, number);
  return is_person_number(file, number);
}

// 15 digits: an old licence whose number is still the registration number.
bool is_organization_code(const std::string& code) {
  if (code.size() == 15) return registration_number_check_holds(code);
  return uscc_check_holds(code);
}

// Mainland mobile numbers, with +86 or 0086 before them.
bool is_mobile_number(std::string number) {
  for (const std::string_view prefix : {"+86", "0086", "86"})
    if (number.size() > 11 && number.starts_with(prefix)) number.erase(0, prefix.size());
  return number.size() == 11 && all_digits(number) && number[0] == '1' && number[1] >= '3';
}

// UnionPay's cards begin with 62 and satisfy Luhn's check (ISO/IEC 7812-1); passbooks and accounts of companies need
// not, so of them only the characters are looked at.
bool is_account_for_refunds(const CaseFile& file, const std::string& number) {
  constexpr std::size_t kShortest = 6, kLongest = 32;  // a branch's own numbers; the longest of 人民币银行结算账户
  if (!is_letters_and_digits(number) || number.size() < kShortest || number.size() > kLongest) return false;
  const bool is_card =
      !file.is_organization() && number.size() >= 16 && is_bank_card_form(number) && number.starts_with("62");
  return !is_card || luhn_holds(number);
}

bool is_tax_number(const std::string& number) { return tax_number_problems(number).empty(); }

void check_value(Record& record, std::string_view path, const OptionalText& value, bool holds) {
  if (!value || without_spaces(*value).empty()) return;
  if (holds) return record.passed("form.field_malformed", Subject(std::string(path)));
  fail_path(record, "form.field_malformed", std::string(path), *value);
}

std::string folded(const OptionalText& value) { return value ? fold_number(*value) : std::string(); }

void check_customer(const CaseFile& file, Record& record) {
  const auto& customer = file.application.customer;
  if (!customer) return;
  check_value(record, "customer.id_number", customer->id_number, is_customer_number(file, folded(customer->id_number)));
  check_value(record, "customer.phone", customer->phone, is_mobile_number(folded(customer->phone)));
}

void check_organization(const CaseFile& file, Record& record) {
  const auto& organization = file.application.organization;
  if (!organization) return;
  check_value(record, "organization.uscc", organization->uscc, is_organization_code(folded(organization->uscc)));
  if (!organization->legal_representative) return;
  const OptionalText& number = organization->legal_representative->id_number;
  const bool foreign_paper =
      file.application.customer && same_id_number(folded(file.application.customer->id_number), folded(number));
  check_value(record, "organization.legal_representative.id_number", number,
              foreign_paper || is_permit_number(file, folded(number)));
}

// The application does not say by which paper agents and former customers prove who they are.
bool is_number_of_any_paper(const CaseFile& file, const std::string& number) {
  return is_permit_number(file, number) || is_number_without_check(number);
}

void check_others(const CaseFile& file, Record& record) {
  if (const auto& agent = file.application.agent)
    check_value(record, "agent.id_number", agent->id_number, is_number_of_any_paper(file, folded(agent->id_number)));
  const auto& former = file.application.former_customer;
  if (!former) return;
  check_value(record, "former_customer.id_number", former->id_number,
              is_number_of_any_paper(file, folded(former->id_number)));
  check_value(record, "former_customer.uscc", former->uscc, is_organization_code(folded(former->uscc)));
}

void check_request_values(const CaseFile& file, Record& record) {
  const auto& request = file.application.request;
  if (!request) return;
  check_value(record, "request.effective_date", request->effective_date,
              parse_iso_date(stated(request->effective_date)).has_value());
  if (request->refund)
    check_value(record, "request.refund.account_number", request->refund->account_number,
                is_account_for_refunds(file, folded(request->refund->account_number)));
  if (request->invoice)
    check_value(record, "request.invoice.tax_number", request->invoice->tax_number,
                is_tax_number(folded(request->invoice->tax_number)));
}

}  // namespace

void check_channel(const CaseFile& file, Record& record) {
  if (file.channel_offered) return record.passed("form.channel_not_offered", Subject("channel"));
  fail_path(record, "form.channel_not_offered", "channel", std::string(name_of(*file.application.channel)));
}

void check_form_fields(const CaseFile& file, Record& record) {
  for (const FormFieldRule& rule : file.service.form_fields) {
    if (has_its_own_finding(rule.path) || !rule.when.holds(file.facts)) continue;
    if (is_stated(file.application, rule.path))
      record.passed("form.field_missing", Subject(rule.path));
    else
      fail_path(record, "form.field_missing", rule.path);
  }
}

void check_stated_numbers(const CaseFile& file, Record& record) {
  const Application& application = file.application;
  check_value(record, "submitted_at", application.submitted_at, file.submitted && *file.submitted <= file.today);
  check_value(record, "account_number", application.account_number,
              is_account_number(folded(application.account_number)));
  check_customer(file, record);
  check_organization(file, record);
  check_others(file, record);
  check_request_values(file, record);
}

void check_online_consent(const CaseFile& file, Record& record) {
  if (!file.online()) return;
  const auto& customer = file.application.customer;
  if (customer && customer->phone_verified.value_or(false))
    record.passed("form.phone_unverified", Subject("customer.phone_verified"));
  else
    fail_path(record, "form.phone_unverified", "customer.phone_verified");
  if (customer && customer->agreement_accepted.value_or(false))
    record.passed("form.agreement_missing", Subject("customer.agreement_accepted"));
  else
    fail_path(record, "form.agreement_missing", "customer.agreement_accepted");
}

}  // namespace zerotrip::checks
