#include <algorithm>
#include <array>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/cancellation.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

// --- QR code -------------------------------------------------------------------------------------------------

constexpr std::string_view kStateDomain = ".gov.cn";

// The host of a URL in lower case; empty for any other text.
std::string host_of(std::string_view text) {
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view rest = text.substr(scheme + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  if (const std::size_t user = rest.rfind('@'); user != std::string_view::npos) rest.remove_prefix(user + 1);
  rest = rest.substr(0, rest.find(':'));
  std::string host(rest);
  std::transform(host.begin(), host.end(), host.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return host;
}

bool is_code_character(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The first run of 18 or 15 characters in the text that passes its check.
std::string code_in(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t end = start;
    while (end < text.size() && is_code_character(text[end])) ++end;
    std::string run = fold_number(text.substr(start, end - start));
    if (uscc_check_holds(run) || registration_number_check_holds(run)) return run;
    start = end + 1;
  }
  return {};
}

std::vector<const Barcode*> barcodes_on(const Paper& paper) {
  std::vector<const Barcode*> codes;
  const Box place = bounds_of(paper.document->quad);
  for (const Page& page : paper.reading->pages) {
    if (page.page != paper.document->page) continue;
    for (const Barcode& code : page.barcodes) {
      const bool anywhere = paper.document->quad == Quad{} || code.quad == Quad{};
      if (code.format == "QRCode" && (anywhere || share_inside(bounds_of(code.quad), place) > 0.5))
        codes.push_back(&code);
    }
  }
  return codes;
}

void check_code_against_print(Record& record, const Paper& paper, const PlacedField& printed, const Barcode& barcode) {
  const std::string code = code_in(barcode.text);
  if (code.empty() || !printed) return;
  if (same_number(code, printed.text())) {
    record.support(printed, "code");
    return record.passed("licence.code_differs", paper, {"code"});
  }
  Failure failure;
  failure.expected = code;
  failure.actual = printed.text();
  failure.fields.push_back(printed);
  failure.evidence.push_back({paper.file(), paper.document->page, barcode.quad, ""});
  record.contradict(printed);
  record.failed("licence.code_differs", paper, std::move(failure));
}

void check_destination(Record& record, const Paper& paper, const Barcode& barcode) {
  const std::string host = host_of(barcode.text);
  if (host.empty()) return;
  if (host.ends_with(kStateDomain)) return record.passed("licence.qr_unexpected", paper, {"code"});
  Failure failure;
  failure.expected = kStateDomain;
  failure.actual = host;
  failure.evidence.push_back({paper.file(), paper.document->page, barcode.quad, ""});
  record.failed("licence.qr_unexpected", paper, std::move(failure));
}

// --- class of the code ---------------------------------------------------------------------------------------

struct KindClasses {
  std::string_view kind;
  std::vector<std::string_view> classes;  // first two characters of the code, GB 32100-2015
};

const std::vector<KindClasses>& classes_of_kinds() {
  static const std::vector<KindClasses> kClasses = {
      {"business_licence", {"91", "92", "93"}},
      {"social_organization_certificate", {"51", "52", "53", "59"}},
      {"public_institution_certificate", {"11", "12", "13", "19", "54", "55", "N1", "N2", "N3", "N9"}},
      {"religious_site_certificate", {"71", "72", "79"}},
  };
  return kClasses;
}

// The class that the printed type of an entity asks for; empty where the words do not tell.
std::string_view class_of_type(std::string_view type) {
  if (type.find("个体") != std::string_view::npos) return "92";
  if (type.find("合作社") != std::string_view::npos) return "93";
  for (const std::string_view word : {"公司", "企业", "合伙"})
    if (type.find(word) != std::string_view::npos) return "91";
  return {};
}

bool fits_kind(std::string_view kind, std::string_view code_class) {
  for (const KindClasses& known : classes_of_kinds())
    if (known.kind == kind)
      return std::find(known.classes.begin(), known.classes.end(), code_class) != known.classes.end();
  return true;
}

// --- names ---------------------------------------------------------------------------------------------------

// The licence of a sole trader may print * for a name, or none (市场主体登记: 字号名称).
bool is_nameless(const CaseFile& file, const Paper& paper) {
  const std::string name = fold(file.text(paper, "company_name"));
  const std::string& code = file.text(paper, "uscc");
  return !name.empty() && (code.empty() || code.starts_with("92")) &&
         name.find_first_not_of("*-/") == std::string::npos;
}

const std::vector<std::string_view> kCodeFields = {"uscc", "registration_number", "organization_code",
                                                   "certificate_number"};

// A paper with an older number than the application states cannot be compared by code.
bool is_another_form(std::string_view printed, std::string_view code) {
  return fold_number(printed).size() == 15 && fold_number(code).size() == 18;
}

void compare_code(Record& record, std::string_view check, const Paper& paper, const PlacedField& code,
                  std::string_view stated_code) {
  if (!code || stated_code.empty()) return;
  if (code.name == "certificate_number" && !uscc_check_holds(fold_number(code.text())))
    return record.not_done(check, paper, why::kNotPrinted, code);
  if (is_another_form(code.text(), stated_code)) return record.not_done(check, paper, why::kNotPrinted, code);
  compare_number(record, {check, &paper, code, stated_code, false, {}});
}

// 执行事务合伙人 of a partnership may be a firm with a delegate: 甲有限公司(委派代表:张三).
std::vector<std::string> persons_in(const std::string& text) {
  const std::string folded = fold(text);
  const std::size_t delegate = folded.find("(委派代表");
  if (delegate == std::string::npos) return {text};
  std::string name = folded.substr(delegate + std::string("(委派代表").size());
  name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == ':' || c == ')'; }), name.end());
  return {folded.substr(0, delegate), name};
}

MatchAnswer match_responsible(const CaseFile& file, const PlacedField& field, std::string_view expected) {
  const std::vector<std::string> persons = persons_in(field.text());
  if (persons.size() == 1) return match_person_name(read_text_of(*field.field), expected, file.tables());
  for (const std::string& person : persons) {
    MatchAnswer answer = match_person_name({person, {}, field.field->confidence}, expected, file.tables());
    if (answer.match == Match::kSame) return answer;
  }
  return {Match::kDifferent, false, {}};
}

// The licence bears no number of the person, so nothing can turn `compatible` into a pass.
void compare_responsible(const CaseFile& file, Record& record, const Paper& paper, std::string_view expected) {
  const PlacedField field = file.find_any(paper, {"legal_representative", "name"});
  if (!field || expected.empty()) return;
  record_match(record, {"legal_representative.differs", &paper, field, expected, false, {}},
               match_responsible(file, field, expected));
}

// Names on the identity papers of the row: the person who came with the licence.
void compare_with_identity_papers(const CaseFile& file, Record& record, const Paper& licence) {
  for (const Paper* identity : papers_of_row(file, items::kIdentity)) {
    const PlacedField name = file.find(*identity, "name");
    if (name && identity->stands_for(Party::kCustomer)) compare_responsible(file, record, licence, name.text());
  }
}

// Class 92 is that of sole traders (个体工商户, GB 32100-2015); the application says which the customer is.
void check_customer_kind(const CaseFile& file, Record& record, const Paper& paper) {
  const PlacedField code = file.find(paper, "uscc");
  if (paper.kind() != "business_licence" || file.is_resident() || !is_uscc_form(fold_number(code.text()))) return;
  const bool of_sole_trader = fold_number(code.text()).starts_with("92");
  if (of_sole_trader != file.is_organization()) return;
  Failure failure;
  failure.expected = code.text();
  failure.actual_words = file.is_organization()
                             ? BilingualText{"（申请填写为企事业单位）", "(an organisation by the application)"}
                             : BilingualText{"（申请填写为个体工商户）", "(a sole trader by the application)"};
  failure.fields = {code};
  failure.form_fields = {"customer.kind"};
  record.failed("licence.type_differs_from_code", paper, std::move(failure));
}

// An organisation's customer is its representative: the identity paper says so even where no licence came.
void compare_representatives_name(const CaseFile& file, Record& record) {
  // 执行事务合伙人 may be stated with the firm: 甲有限公司(委派代表:张三).
  if (!file.is_organization() || representative_name(file).empty() ||
      persons_in(std::string(representative_name(file))).size() > 1)
    return;
  for (const Paper* identity : papers_of_row(file, items::kIdentity)) {
    const PlacedField name = file.find(*identity, "name");
    if (!name || !identity->stands_for(Party::kCustomer)) continue;
    const PlacedField number = file.find_any(*identity, number_fields_of(identity->kind()));
    const bool certain = is_certain_and_equal(number, representative_number(file)) ||
                         is_certain_and_equal(number, customer_number(file));
    record_match(record, {"legal_representative.differs", identity, name, representative_name(file), certain, {}},
                 match_person_name(read_text_of(*name.field), representative_name(file), file.tables()));
  }
}

// 法定代表人身份证明书 may print the person's number and the unit's code.
void compare_numbers_of_certificate(const CaseFile& file, Record& record, const Paper& certificate) {
  compare_number(record, {"legal_representative.differs",
                          &certificate,
                          file.find(certificate, "id_number"),
                          representative_number(file),
                          false,
                          {}});
  compare_code(record, "uscc.differs_from_application", certificate, file.find(certificate, "uscc"),
               organization_code(file));
}

// The taxpayer's paper of these days names the representative too; an old 税务登记证 may name a former one, and counts
// where no other paper links the person to the firm.
bool names_firms_person(const CaseFile& file, const Paper& paper) {
  return paper.kind() == "general_taxpayer_certificate" ||
         (paper.kind() == "tax_registration" && papers_of_row(file, items::kSubject).empty());
}

// Who applies for an organisation without an agent is its representative (非本人办理时必备授权委托书): where no paper
// says so, the application must.
void compare_stated_representative(const CaseFile& file, Record& record) {
  constexpr std::string_view kCheck = "legal_representative.differs";
  const std::string expected(representative_name(file)), actual(customer_name(file));
  if (!file.is_organization() || file.application.has_agent() || expected.empty() || actual.empty()) return;
  const std::vector<std::string> persons = persons_in(expected);
  const bool same = std::any_of(persons.begin(), persons.end(), [&](const std::string& person) {
    return match_name(file, {actual, {}, 1.0}, person).match != Match::kDifferent;
  });
  const bool another_number = !customer_number(file).empty() && !representative_number(file).empty() &&
                              !same_number(customer_number(file), representative_number(file));
  const Subject subject("customer.name");
  if (same && !another_number) return record.passed(kCheck, subject, {"agreement"});
  if (record.has_failed(kCheck)) return;
  Failure failure;
  failure.expected = same ? std::string(representative_number(file)) : expected;
  failure.actual = same ? std::string(customer_number(file)) : actual;
  failure.form_fields = {same ? "customer.id_number" : "customer.name"};
  record.failed(kCheck, subject, std::move(failure));
}

void compare_representatives_number(const CaseFile& file, Record& record) {
  if (representative_number(file).empty()) return;
  for (const Paper* identity : papers_of_row(file, items::kIdentity)) {
    if (!identity->stands_for(Party::kCustomer)) continue;
    const PlacedField number = file.find_any(*identity, number_fields_of(identity->kind()));
    compare_number(record, {"legal_representative.differs", identity, number, representative_number(file), false, {}});
  }
}

}  // namespace

void check_licence_codes(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!is_subject_kind(paper->kind())) continue;
    const PlacedField printed = file.find_any(*paper, {"uscc", "registration_number"});
    for (const Barcode* barcode : barcodes_on(*paper)) {
      check_code_against_print(record, *paper, printed, *barcode);
      if (paper->kind() == "business_licence") check_destination(record, *paper, *barcode);
    }
  }
}

void check_licence_types(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const PlacedField code = file.find(*paper, "uscc");
    const std::string number = fold_number(code.text());
    if (!is_subject_kind(paper->kind()) || !is_uscc_form(number)) continue;
    const PlacedField type = file.find(*paper, "company_type");
    const std::string_view expected = class_of_type(type.text());
    const std::string_view actual = std::string_view(number).substr(0, 2);
    const bool asks_another = paper->kind() == "business_licence" && !expected.empty() && expected != actual;
    if (fits_kind(paper->kind(), actual) && !asks_another) {
      record.passed("licence.type_differs_from_code", *paper, {"closed_list"});
      continue;
    }
    Failure failure;
    failure.expected = number;
    failure.actual = type ? type.text() : paper->kind();
    failure.fields = {code};
    if (type) failure.fields.push_back(type);
    record.failed("licence.type_differs_from_code", *paper, std::move(failure));
  }
}

// 吊销 or 注销 on the applicant's own paper; a former customer's may say so.
void check_cancelled_subjects(const CaseFile& file, Record& record) {
  for (const Paper* paper : papers_of_row(file, items::kSubject))
    if (!cancellation_on(file, *paper).empty()) record.not_done("document.expired", *paper, why::kCancelled);
}

void check_companies(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!is_subject_kind(paper->kind()) || !paper->stands_for(Party::kOrganization)) continue;
    const PlacedField code = file.find_any(*paper, kCodeFields);
    check_customer_kind(file, record, *paper);
    // A natural person's link to the licence is the name of the person on it.
    if (organization_name(file).empty() && !file.find_any(*paper, {"legal_representative", "name"})) {
      record.not_done("company_name.differs_from_application", *paper, why::kNotStated);
      continue;
    }
    if (!is_nameless(file, *paper))
      compare_company(file, record,
                      {"company_name.differs_from_application",
                       paper,
                       file.find(*paper, "company_name"),
                       organization_name(file),
                       is_certain_and_equal(code, organization_code(file)),
                       {}});
    compare_code(record, "uscc.differs_from_application", *paper, code, organization_code(file));
  }
  for (const Paper* paper : judged_papers(file, "legal_representative_certificate"))
    if (const PlacedField name = file.find(*paper, "company_name"); name && file.is_organization())
      compare_company(file, record,
                      {"company_name.differs_from_application", paper, name, organization_name(file), false, {}});
}

void check_former_customer(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!paper->stands_for(Party::kFormerCustomer)) continue;
    if (is_subject_kind(paper->kind())) {
      const PlacedField code = file.find_any(*paper, kCodeFields);
      if (!is_nameless(file, *paper))
        compare_company(file, record,
                        {"former_customer.differs",
                         paper,
                         file.find(*paper, "company_name"),
                         former_name(file),
                         is_certain_and_equal(code, former_code(file)),
                         {}});
      compare_code(record, "former_customer.differs", *paper, code, former_code(file));
      continue;
    }
    const PlacedField number = file.find_any(*paper, number_fields_of(paper->kind()));
    if (!paper->stands_for(Party::kCustomer))
      compare_person(file, record,
                     {"former_customer.differs",
                      paper,
                      file.find(*paper, "name"),
                      former_name(file),
                      is_certain_and_equal(number, former_number(file)),
                      {}});
    compare_number(record, {"former_customer.differs", paper, number, former_number(file), false, {}});
  }
}

void check_legal_representatives(const CaseFile& file, Record& record) {
  // A natural person who shows a licence is the person on it.
  const std::string_view expected = file.is_resident() ? customer_name(file) : representative_name(file);
  for (const Paper* paper : judged_papers(file)) {
    const bool proves_the_firm = is_subject_kind(paper->kind()) && paper->stands_for(Party::kOrganization);
    const bool names_representative = paper->kind() == "legal_representative_certificate";
    if (!proves_the_firm && !names_representative && !names_firms_person(file, *paper)) continue;
    compare_responsible(file, record, *paper, expected);
    if (proves_the_firm) compare_with_identity_papers(file, record, *paper);
    if (names_representative && file.is_organization()) compare_numbers_of_certificate(file, record, *paper);
  }
  compare_representatives_name(file, record);
  compare_representatives_number(file, record);
  compare_stated_representative(file, record);
}

}  // namespace zerotrip::checks
