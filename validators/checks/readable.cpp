#include <algorithm>

#include "models/dates.h"
#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"
#include "validators/deciding_fields.h"
#include "validators/identity_units.h"

namespace zerotrip::checks {
namespace {

// 个体工商户 may have no name of their own: their licence then prints none.
bool may_be_absent(const CaseFile& file, const Paper& paper, const DecidingField& field) {
  const bool names_the_firm = field.any_of.front() == "company_name";
  return paper.kind() == "business_licence" && names_the_firm && file.text(paper, "uscc").starts_with("92");
}

// On the form since then (国市监注〔2018〕253号) the term of business may be left out; from September 2022 it is.
constexpr Date kFormOf2019{std::chrono::year(2019), std::chrono::March, std::chrono::day(1)};

bool mentions_a_term_of_business(const Paper& licence) {
  for (const Page& page : licence.reading->pages)
    for (const TextLine& line : page.lines)
      for (const std::string_view label : {"营业期限", "经营期限", "合伙期限"})
        if (without_spaces(line.text).find(label) != std::string::npos) return true;
  return false;
}

// Older licences of companies bear one (营业期限), those of sole traders, sole proprietorships and cooperatives never.
bool bears_a_term_of_business(const CaseFile& file, const Paper& licence) {
  if (mentions_a_term_of_business(licence)) return true;
  const auto issued = parse_iso_date(file.text(licence, "issue_date"));
  const std::string& type = file.text(licence, "company_type");
  const std::string& words = type.empty() ? file.text(licence, "company_name") : type;
  return words.find("公司") != std::string::npos && issued && *issued < kFormOf2019;
}

// 统一社会信用代码证书 of a government body (class 11) or a mass organisation (13) has no term; 事业单位法人证书 (12)
// has.
bool bears_a_term(const CaseFile& file, const Paper& certificate) {
  const std::string& code = file.text(certificate, "uscc");
  return !code.starts_with("11") && !code.starts_with("13");
}

bool bears_as_a_rule(const CaseFile& file, const Paper& paper, const DecidingField& field) {
  if (field.asked_by.empty()) return false;
  if (paper.kind() == "business_licence") return bears_a_term_of_business(file, paper);
  if (paper.kind() == "public_institution_certificate") return bears_a_term(file, paper);
  return true;
}

// The two sides of a residence permit share a kind: name and number stand on the face, the term on the back.
bool must_stand_here(const Paper& paper, const DecidingField& field) {
  if (!is_back_of_permit(*paper.document)) return field.must_stand;
  // A foreigners' card prints its term on the front; the back has the machine-readable zone.
  return field.any_of.front() == "valid_to" && paper.document->find("mrz") == nullptr;
}

struct Missing {
  std::vector<std::string> fields;            // names of the deciding fields that were not read
  std::vector<std::string_view> open_checks;  // which cannot be made without a field that such papers bear as a rule
  bool any_there = false;
  bool nameless = false;
};

Missing missing_fields(const CaseFile& file, const Paper& paper) {
  Missing missing;
  for (const DecidingField& field : deciding_fields_of(paper.kind())) {
    if (file.find_any(paper, field.any_of)) {
      missing.any_there = true;
      continue;
    }
    if (bears_as_a_rule(file, paper, field)) missing.open_checks.push_back(field.asked_by);
    if (!must_stand_here(paper, field)) continue;
    if (may_be_absent(file, paper, field))
      missing.nameless = true;
    else
      missing.fields.emplace_back(field.any_of.front());
  }
  return missing;
}

void check_fields_of(const CaseFile& file, Record& record, const Paper& paper) {
  const Missing missing = missing_fields(file, paper);
  if (file.fields_known(paper))
    for (const std::string_view check : missing.open_checks) record.not_done(check, paper, why::kNotRead);
  if (missing.nameless) record.not_done("company_name.differs_from_application", paper, why::kNotPrinted);
  if (!file.fields_known(paper)) {
    if (!missing.any_there && !missing.nameless)
      return record.not_done("document.field_unreadable", paper, why::kFieldsUnknown);
    if (!missing.fields.empty()) return record.not_done("document.field_unreadable", paper, why::kNotRead);
    return record.passed("document.field_unreadable", paper);
  }
  if (missing.fields.empty()) return record.passed("document.field_unreadable", paper);
  Failure failure;
  failure.form_fields = missing.fields;
  for (const std::string& name : missing.fields) failure.expected += (failure.expected.empty() ? "" : ", ") + name;
  record.failed("document.field_unreadable", paper, std::move(failure));
}

// --- certainty -----------------------------------------------------------------------------------------------

bool was_settled_by(const Field& field, std::string_view reason) {
  return std::any_of(field.repairs.begin(), field.repairs.end(),
                     [&](const Repair& repair) { return repair.reason == reason; });
}

// What supports the reading by itself, before any comparison.
std::vector<std::string> support_of_reading(const CaseFile& file, const Field& field) {
  std::vector<std::string> support;
  if (field.source == FieldSource::kReviewer) support.emplace_back("reviewer");
  if (field.source == FieldSource::kMrz || field.source == FieldSource::kBarcode) support.emplace_back("code");
  if (field.source == FieldSource::kSecond || was_settled_by(field, "second_reader"))
    support.emplace_back("second_reader");
  if (was_settled_by(field, "closed_list")) support.emplace_back("closed_list");
  if (field.confidence >= file.catalogue.reference.threshold("certain_confidence")) support.emplace_back("confidence");
  return support;
}

struct Certainty {
  bool doubtful = false;
  bool contradicted = false;
  std::vector<std::string> support;
};

Certainty certainty_of(const CaseFile& file, const Record& record, const PlacedField& field) {
  Certainty certainty;
  certainty.support = support_of_reading(file, *field.field);
  if (const FieldStanding* standing = record.standing_of(field)) {
    certainty.doubtful = standing->doubtful;
    certainty.contradicted = standing->contradicted;
    for (const std::string& by : standing->support) certainty.support.push_back(by);
  }
  return certainty;
}

void check_certainty(const CaseFile& file, Record& record, const PlacedField& field) {
  const Certainty certainty = certainty_of(file, record, field);
  if (certainty.contradicted) return;
  if (!certainty.support.empty() && !certainty.doubtful)
    return record.passed("reading.uncertain", *field.paper, certainty.support);
  Failure failure;
  failure.actual = field.text();
  for (const std::string& text : field.field->texts())
    if (failure.actual.empty()) failure.actual = text;
  failure.fields.push_back(field);
  record.failed("reading.uncertain", *field.paper, std::move(failure));
}

// Of a former firm nothing is held against its representative but what speaks for it: letters and proofs of who that
// is.
bool is_asked_by_nothing(const CaseFile& file, const Paper& paper, std::string_view name) {
  const auto of_former = [](const Standing& standing) { return standing.party == Party::kFormerCustomer; };
  const auto& former = file.application.former_customer;
  if (name != "legal_representative" || !former || former->kind != CustomerKind::kOrganization) return false;
  if (paper.standings.empty() || !std::all_of(paper.standings.begin(), paper.standings.end(), of_former)) return false;
  return std::none_of(file.papers().begin(), file.papers().end(), [&](const Paper& other) {
    return !is_subject_kind(other.kind()) && std::any_of(other.standings.begin(), other.standings.end(), of_former);
  });
}

}  // namespace

void check_fields_are_there(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) check_fields_of(file, record, *paper);
}

void check_readings_are_certain(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file))
    for (const DecidingField& decides : deciding_fields_of(paper->kind()))
      for (const std::string_view name : decides.any_of) {
        const PlacedField field = file.find(*paper, name);
        if (field && !is_asked_by_nothing(file, *paper, name)) check_certainty(file, record, field);
      }
}

}  // namespace zerotrip::checks
