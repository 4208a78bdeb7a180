#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"
#include "validators/masking.h"

namespace zerotrip::checks {
namespace {

const Invoice* invoice_of(const CaseFile& file) {
  const auto& request = file.application.request;
  return request && request->invoice ? &*request->invoice : nullptr;
}

const Refund* refund_of(const CaseFile& file) {
  const auto& request = file.application.request;
  return request && request->refund ? &*request->refund : nullptr;
}

bool proves_taxpayer(const Paper& paper) {
  return paper.kind() == "general_taxpayer_certificate" || paper.kind() == "tax_registration" ||
         (is_subject_kind(paper.kind()) && paper.stands_for(Party::kOrganization));
}

// The tax number of an enterprise is its unified code since 2015.
PlacedField tax_number_on(const CaseFile& file, const Paper& paper) {
  return file.find_any(paper, {"tax_number", "uscc"});
}

// Who the money goes back to: residents and sole traders in person, organisations as such.
std::string_view refund_holder(const CaseFile& file) {
  return file.is_organization() ? organization_name(file) : customer_name(file);
}

// One finding stands for the holder and for the number of the account: its words say which of them differs.
BilingualText holder_words(std::string_view name) {
  return {"户名" + std::string(name), "the holder " + std::string(name)};
}

BilingualText customer_words(std::string_view name) {
  return {"客户名称" + std::string(name), "the customer " + std::string(name)};
}

BilingualText number_words(std::string_view number) {
  const std::string shown = number_in_sentence(number);
  return {"账号" + shown, "the number " + shown};
}

BilingualText stated_number_words(std::string_view number) {
  const std::string shown = number_in_sentence(number);
  return {"申请填写的账号" + shown, "the number " + shown + " in the application"};
}

void check_stated_holder(const CaseFile& file, Record& record, const Refund& refund) {
  const std::string_view name = stated(refund.account_name);
  if (name.empty() || refund_holder(file).empty()) return;
  const Subject subject("request.refund.account_name");
  const std::string text(name);
  const bool same = match_name(file, {text, {}, 1.0}, refund_holder(file)).match == Match::kSame;
  if (same) return record.passed("refund.account_name_differs", subject, {"agreement"});
  Failure failure;
  failure.expected = refund_holder(file);
  failure.actual = text;
  failure.expected_words = customer_words(refund_holder(file));
  failure.actual_words = holder_words(text);
  failure.form_fields = {"request.refund.account_name"};
  record.failed("refund.account_name_differs", subject, std::move(failure));
}

void check_proof_of_account(const CaseFile& file, Record& record, const Paper& proof, const Refund& refund) {
  const PlacedField name = file.find(proof, "account_name");
  const PlacedField number = file.find(proof, "account_number");
  if (name && !refund_holder(file).empty())
    record_match(record,
                 {"refund.account_name_differs",
                  &proof,
                  name,
                  refund_holder(file),
                  false,
                  {},
                  customer_words(refund_holder(file)),
                  holder_words(name.text())},
                 match_name(file, read_text_of(*name.field), refund_holder(file)));
  compare_number(record, {"refund.account_name_differs",
                          &proof,
                          number,
                          stated(refund.account_number),
                          false,
                          {},
                          stated_number_words(stated(refund.account_number)),
                          number_words(number.text())});
}

bool invoices_the_customer(const CaseFile& file) {
  const Invoice* invoice = invoice_of(file);
  if (invoice == nullptr || stated(invoice->name).empty()) return false;
  const std::string name(stated(invoice->name));
  return match_applicant(file, {name, {}, 1.0}).match != Match::kDifferent;
}

// Entitlements speak of the customer; tax papers and bank accounts too, where nothing that the application states of
// the customer is compared with them.
bool must_be_the_customers(const CaseFile& file, const Paper& paper) {
  const std::string_view kind = paper.kind();
  const bool of_taxpayer = kind == "general_taxpayer_certificate" || kind == "tax_registration";
  if (of_taxpayer) return !invoices_the_customer(file) || stated(invoice_of(file)->tax_number).empty();
  return kind == "entitlement_certificate" || (kind == "bank_account_proof" && refund_of(file) == nullptr);
}

// Name and number are the applicant's; a firm's paper in the case of somebody who states no firm differs.
void check_customers_paper(const CaseFile& file, Record& record, const Paper& paper) {
  const PlacedField name = file.find_any(paper, {"company_name", "account_name"});
  const PlacedField code = file.find_any(paper, {"uscc", "tax_number"});
  if (name) {
    const MatchAnswer answer = match_applicant(file, read_text_of(*name.field));
    const bool certain = is_certain_and_equal(code, organization_code(file));
    const std::string_view expected = file.is_resident() ? customer_name(file) : organization_name(file);
    record_match(record, {"company_name.differs_from_application", &paper, name, expected, certain, {}}, answer);
  }
  // Sole traders are taxed under the operator's number as well.
  const bool by_person = !file.is_organization() && same_number(code.text(), customer_number(file));
  const std::string_view expected = by_person ? customer_number(file) : organization_code(file);
  compare_number(record, {"uscc.differs_from_application", &paper, code, expected, false, {}});
}

std::string_view code_for_company_of(std::string_view kind) {
  if (kind == "mining_licence" || kind == "work_safety_licence") return "mining.company_differs";
  if (kind == "protected_load_details") return "protected_load.company_differs";
  if (kind == "project_approval") return "project.company_differs";
  return {};
}

}  // namespace

void check_invoices(const CaseFile& file, Record& record) {
  const Invoice* invoice = invoice_of(file);
  if (invoice == nullptr) return;
  for (const Paper* paper : judged_papers(file)) {
    if (!proves_taxpayer(*paper)) continue;
    const PlacedField number = tax_number_on(file, *paper);
    compare_company(file, record,
                    {"invoice.name_differs",
                     paper,
                     file.find(*paper, "company_name"),
                     stated(invoice->name),
                     is_certain_and_equal(number, stated(invoice->tax_number)),
                     {}});
    compare_number(record, {"invoice.tax_number_differs", paper, number, stated(invoice->tax_number), false, {}});
  }
}

void check_refunds(const CaseFile& file, Record& record) {
  const Refund* refund = refund_of(file);
  if (refund == nullptr) return;
  check_stated_holder(file, record, *refund);
  for (const Paper* proof : judged_papers(file, "bank_account_proof"))
    check_proof_of_account(file, record, *proof, *refund);
}

void check_special_companies(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (must_be_the_customers(file, *paper)) check_customers_paper(file, record, *paper);
    const std::string_view code = code_for_company_of(paper->kind());
    if (code.empty()) continue;
    const PlacedField uscc = file.find(*paper, "uscc");
    compare_company(file, record,
                    {code,
                     paper,
                     file.find(*paper, "company_name"),
                     organization_name(file),
                     is_certain_and_equal(uscc, organization_code(file)),
                     {}});
    if (!file.is_resident()) compare_number(record, {code, paper, uscc, organization_code(file), false, {}});
  }
}

}  // namespace zerotrip::checks
