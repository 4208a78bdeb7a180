#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/former_names.h"
#include "validators/checks/letter_texts.h"
#include "validators/checks/owner_names.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

std::string_view new_name(const CaseFile& file) {
  return file.is_organization() ? organization_name(file) : customer_name(file);
}

// --- proof of a name change ----------------------------------------------------------------------------------

// Number of the new customer, to be held against the former one's: a firm's code or a person's number.
std::string_view new_number(const CaseFile& file) {
  return file.is_resident() ? customer_number(file) : organization_code(file);
}

void check_link(const CaseFile& file, Record& record, const Paper& proof) {
  const PlacedField former = file.find(proof, "former_name");
  const PlacedField current = file.find_any(proof, {"company_name", "name"});
  if (former_name(file).empty()) return;
  if (!former || !current) return record.not_done("name_change.not_linked", proof, why::kNotRead);
  const MatchAnswer old_name = match_name(file, read_text_of(*former.field), former_name(file));
  const PlacedField other = number_of_another(file, proof);
  if (agrees(old_name) && names_new_customer(file, current) && !other) {
    record.support(former, "agreement");
    record.support(current, "agreement");
    return record.passed("name_change.not_linked", proof, {"agreement"});
  }
  Failure failure;
  failure.expected = std::string(former_name(file)) + " → " + std::string(new_name(file));
  failure.actual = former.text() + " → " + current.text();
  failure.fields = {former, current};
  if (other) {
    failure.expected += " " + std::string(new_number(file));
    failure.actual += " " + other.text();
    failure.fields.push_back(other);
  }
  record.contradict(former);
  record.contradict(current);
  record.failed("name_change.not_linked", proof, std::move(failure));
}

// --- the same customer or another one ------------------------------------------------------------------------

// Stated, or printed on the papers of the former customer, or on the form, which names the customer on the books.
std::string former_customers_number(const CaseFile& file) {
  const std::string_view stated_number = file.former_is_organization() ? former_code(file) : former_number(file);
  if (!stated_number.empty()) return std::string(stated_number);
  if (!former_number(file).empty()) return std::string(former_number(file));
  for (const Paper* paper : papers_of_row(file, items::kFormerSubject))
    if (const PlacedField code = file.find_any(*paper, {"uscc", "registration_number", "organization_code"}))
      return code.text();
  for (const Paper* form : judged_papers(file, "application_form"))
    if (const PlacedField number = file.find_any(*form, {"uscc", "id_number"})) return number.text();
  return {};
}

void fail_parties(Record& record, std::string_view code, std::string_view former, std::string_view current,
                  std::string path) {
  Failure failure;
  failure.expected = former;
  failure.actual = current;
  failure.form_fields = {path};
  record.failed(code, Subject(std::move(path)), std::move(failure));
}

void check_transfer(const CaseFile& file, Record& record) {
  const std::string former = former_customers_number(file);
  const std::string_view current = new_number(file);
  const bool both_known = !former.empty() && !current.empty();
  if (both_known && same_number(former, current))
    return fail_parties(record, "transfer.same_customer", former, current, "former_customer.name");
  const bool same_name = !former_name(file).empty() && fold_name(former_name(file)) == fold_name(new_name(file));
  if (!both_known && same_name)
    return fail_parties(record, "transfer.same_customer", former_name(file), new_name(file), "former_customer.name");
  if (both_known || !former_name(file).empty())
    record.passed("transfer.same_customer", Subject("former_customer.name"), {"agreement"});
}

void check_rename(const CaseFile& file, Record& record) {
  const std::string former = former_customers_number(file);
  const std::string_view current = new_number(file);
  const Subject subject("former_customer.name");
  if (former.empty() || current.empty()) {
    // Without a number only the proof of the change says that both are one.
    if (papers_of_row(file, items::kNameChangeProof).empty())
      record.not_done("rename.other_customer", subject, why::kNotStated);
    return;
  }
  // A sole trader's account in the operator's own name.
  const bool same = same_number(former, current) || same_number(former, customer_number(file));
  if (!same) return fail_parties(record, "rename.other_customer", former, current, "former_customer.name");
  record.passed("rename.other_customer", Subject("former_customer.name"), {"agreement"});
}

// --- paper forms ---------------------------------------------------------------------------------------------

// On a 变更用电申请单 the customer on the books stands as `name`: the former one of a rename or transfer.
bool names_former_customer(const CaseFile& file) { return file.is_transfer() || file.is_rename(); }

void compare_form_number(const CaseFile& file, Record& record, const Paper& form) {
  const bool former = names_former_customer(file);
  const PlacedField code = file.find(form, "uscc");
  const PlacedField number = file.find(form, "id_number");
  compare_number(record, {former ? "former_customer.differs" : "uscc.differs_from_application",
                          &form,
                          code,
                          former ? former_code(file) : organization_code(file),
                          false,
                          {}});
  compare_number(record, {former ? "former_customer.differs" : "id_number.differs_from_application",
                          &form,
                          number,
                          former ? former_number(file) : customer_number(file),
                          false,
                          {}});
}

bool form_number_is_certain(const CaseFile& file, const Paper& form) {
  const bool former = names_former_customer(file);
  return is_certain_and_equal(file.find(form, "uscc"), former ? former_code(file) : organization_code(file)) ||
         is_certain_and_equal(file.find(form, "id_number"), former ? former_number(file) : customer_number(file));
}

void compare_form_name(const CaseFile& file, Record& record, const Paper& form) {
  const PlacedField name = file.find(form, "name");
  if (!name) return;
  const std::string_view expected = names_former_customer(file) ? former_name(file) : new_name(file);
  if (expected.empty()) return;
  std::string_view check = "name.differs_from_application";
  if (names_former_customer(file))
    check = "former_customer.differs";
  else if (file.is_organization())
    check = "company_name.differs_from_application";
  MatchAnswer answer = match_name(file, read_text_of(*name.field), expected);
  // A sole trader's form bears the operator or the firm.
  if (!names_former_customer(file) && !file.is_organization())
    answer = match_applicant(file, read_text_of(*name.field));
  record_match(record, {check, &form, name, expected, form_number_is_certain(file, form), {}}, answer);
}

// The label of the new customer on the form (新户名, 新客户名称).
PlacedField printed_field(const Paper& form) {
  const Field* field = form.document->find("printed");
  if (field == nullptr) return {};
  return {field, &form, "printed"};
}

std::string printed_value(const Paper& form, const std::vector<std::string_view>& labels) {
  const LabelledTexts& printed = printed_on(form);
  for (const std::string_view label : labels)
    if (const auto found = printed.find(std::string(label)); found != printed.end()) return found->second;
  return {};
}

void compare_new_name_on_form(const CaseFile& file, Record& record, const Paper& form) {
  const std::string name = printed_value(form, {"新户名", "新客户名称", "新户名称", "新客户姓名", "新户姓名"});
  if (!names_former_customer(file) || name.empty() || new_name(file).empty()) return;
  const std::string_view check =
      file.is_organization() ? "company_name.differs_from_application" : "name.differs_from_application";
  MatchAnswer answer = match_name(file, {name, {}, 1.0}, new_name(file));
  if (!file.is_organization()) answer = match_applicant(file, {name, {}, 1.0});
  if (agrees(answer)) return record.passed(check, form, {"agreement"});
  Failure failure;
  failure.expected = new_name(file);
  failure.actual = name;
  failure.fields.push_back(printed_field(form));
  record.failed(check, form, std::move(failure));
}

// The new customer's number, which stands under `printed` as well.
void compare_new_number_on_form(const CaseFile& file, Record& record, const Paper& form) {
  const std::string number = printed_value(form, {"新户证件号码", "新证件号码"});
  const std::string_view expected = new_number(file);
  if (!names_former_customer(file) || number.empty() || expected.empty()) return;
  const bool of_unit = !file.is_resident();
  const bool agrees = same_number(number, expected) || (of_unit && same_number(number, customer_number(file)));
  const std::string_view check = of_unit ? "uscc.differs_from_application" : "id_number.differs_from_application";
  if (agrees) return record.passed(check, form, {"agreement"});
  Failure failure;
  failure.expected = expected;
  failure.actual = number;
  failure.fields.push_back(printed_field(form));
  record.failed(check, form, std::move(failure));
}

// 经办人 on the form: the stated agent, or whoever applies in person.
void compare_agent_on_form(const CaseFile& file, Record& record, const Paper& form) {
  const PlacedField agent = file.find(form, "agent");
  const PlacedField number = file.find(form, "agent_id_number");
  constexpr std::string_view kCheck = "agent.differs_from_application";
  if (file.application.has_agent()) {
    compare_person(file, record,
                   {kCheck, &form, agent, agent_name(file), is_certain_and_equal(number, agent_number(file)), {}});
    compare_number(record, {kCheck, &form, number, agent_number(file), false, {}});
    return;
  }
  if (!agent) return;
  const ReadText read = read_text_of(*agent.field);
  for (const std::string_view in_person : {customer_name(file), representative_name(file)})
    if (!in_person.empty() && match_person_name(read, in_person, file.tables()).match != Match::kDifferent) return;
  record.not_done(kCheck, form, why::kAgentUnstated, agent);
}

// The customer on the books may have had another representative.
void compare_representative_on_form(const CaseFile& file, Record& record, const Paper& form) {
  const PlacedField representative = file.find(form, "legal_representative");
  if (!representative || file.is_resident() || names_former_customer(file) || representative_name(file).empty()) return;
  const ReadText read = read_text_of(*representative.field);
  const MatchAnswer answer = match_person_name(read, representative_name(file), file.tables());
  if (answer.match != Match::kDifferent) return;
  record_match(record, {"legal_representative.differs", &form, representative, representative_name(file), false, {}},
               answer);
}

}  // namespace

void check_name_changes(const CaseFile& file, Record& record) {
  for (const Paper* proof : papers_of_row(file, items::kNameChangeProof)) check_link(file, record, *proof);
}

void check_transfer_parties(const CaseFile& file, Record& record) {
  if (file.is_transfer()) check_transfer(file, record);
  if (file.is_rename()) check_rename(file, record);
}

// A form for another service or another account is not this one. A number of other length was misread.
void check_what_the_form_asks(const CaseFile& file, Record& record, const Paper& form) {
  const PlacedField matter = file.find(form, "matter");
  if (matter && names_another_service(matter.text(), file.service.code, file.catalogue.matter_words))
    record.not_done("document.differs_from_declared", form, why::kOfAnother, matter);
  const PlacedField account = file.find(form, "account_number");
  const std::string printed = fold_number(account.text());
  const std::string expected = fold_number(stated(file.application.account_number));
  if (!account || expected.empty() || printed.size() != expected.size()) return;
  if (printed != expected) record.not_done("document.differs_from_declared", form, why::kOfAnother, account);
}

void check_paper_forms(const CaseFile& file, Record& record) {
  for (const Paper* form : judged_papers(file, "application_form")) {
    check_what_the_form_asks(file, record, *form);
    compare_form_name(file, record, *form);
    compare_form_number(file, record, *form);
    compare_new_name_on_form(file, record, *form);
    compare_new_number_on_form(file, record, *form);
    compare_agent_on_form(file, record, *form);
    compare_representative_on_form(file, record, *form);
  }
}

}  // namespace zerotrip::checks
