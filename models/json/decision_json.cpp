#include "models/json/decision_json.h"

#include "models/json/reading_json.h"

namespace zerotrip {
namespace {

constexpr Outcome kOutcomes[] = {Outcome::kAccepted, Outcome::kNeedsReview, Outcome::kIncomplete};
constexpr Severity kSeverities[] = {Severity::kNotice, Severity::kReview, Severity::kBlocks};
constexpr Need kNeeds[] = {Need::kRequired, Need::kDeferrable, Need::kOnFile, Need::kOptional, Need::kNotNeeded};
constexpr RowStatus kStatuses[] = {RowStatus::kSatisfied, RowStatus::kMissing, RowStatus::kUnusable,
                                   RowStatus::kDeferred,  RowStatus::kOnFile,  RowStatus::kNotNeeded};
constexpr CheckResult kResults[] = {CheckResult::kPassed, CheckResult::kFailed, CheckResult::kNotDone};

// --- writing ---------------------------------------------------------------------------------------------

template <typename Value, typename Form>
OrderedJson list_of(const std::vector<Value>& values, Form form) {
  OrderedJson list = OrderedJson::array();
  for (const Value& value : values) list.push_back(form(value));
  return list;
}

template <typename Value>
OrderedJson value_or_null(const std::optional<Value>& value) {
  return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

OrderedJson form_of_row(const ChecklistRow& row) {
  OrderedJson json;
  json["item"] = row.item;
  json["need"] = name_of(row.need);
  json["status"] = name_of(row.status);
  json["by"] = row.by;
  return json;
}

OrderedJson form_of_check(const Check& check) {
  OrderedJson json;
  json["id"] = check.id;
  json["subject"] = check.subject;
  json["result"] = name_of(check.result);
  json["support"] = check.support;
  json["why"] = value_or_null(check.why);
  return json;
}

OrderedJson form_of_evidence(const Evidence& evidence) {
  OrderedJson json;
  json["file"] = evidence.file;
  json["page"] = evidence.page;
  json["quad"] = json_of(evidence.quad);
  json["field"] = evidence.field.empty() ? OrderedJson(nullptr) : OrderedJson(evidence.field);
  return json;
}

OrderedJson form_of_finding(const Finding& finding) {
  OrderedJson json;
  json["code"] = finding.code;
  json["severity"] = name_of(finding.severity);
  json["subject"] = finding.subject;
  json["expected"] = finding.expected;
  json["actual"] = finding.actual;
  json["evidence"] = list_of(finding.evidence, form_of_evidence);
  json["message"] = json_of(finding.message);
  json["clears_when"] = finding.clears_when ? json_of(*finding.clears_when) : OrderedJson(nullptr);
  return json;
}

OrderedJson form_of_role(const Role& role) {
  OrderedJson json;
  json["person"] = role.person;
  json["role"] = role.role;
  json["proved_by"] = role.proved_by;
  return json;
}

OrderedJson form_of_versions(const Versions& versions) {
  OrderedJson json;
  json["zerotrip"] = versions.zerotrip;
  json["reader"] = versions.reader;
  json["catalogue"] = versions.catalogue;
  json["rules"] = versions.rules;
  return json;
}

OrderedJson form_of(const Decision& decision, const std::vector<Reading>* documents) {
  OrderedJson json;
  json["case_id"] = decision.case_id;
  json["service"] = decision.service;
  json["outcome"] = name_of(decision.outcome);
  json["judged_for"] = decision.judged_for;
  json["contact_by"] = value_or_null(decision.contact_by);
  json["checklist"] = list_of(decision.checklist, form_of_row);
  json["checks"] = list_of(decision.checks, form_of_check);
  json["findings"] = list_of(decision.findings, form_of_finding);
  json["roles"] = list_of(decision.roles, form_of_role);
  json["applicant_message"] = json_of(decision.applicant_message);
  json["collect_on_site"] = decision.collect_on_site;
  if (documents != nullptr) {
    static constexpr ReadingForm kCaseForm{.with_elapsed_ms = false, .with_lines = false};
    json["documents"] = list_of(*documents, [](const Reading& reading) { return json_of(reading, kCaseForm); });
  }
  json["versions"] = form_of_versions(decision.versions);
  return json;
}

// --- reading ---------------------------------------------------------------------------------------------

std::string text_from(const JsonCursor& c) {
  if (!c.present()) c.expected("a text");
  return c.text().value_or("");
}

template <typename Enum, std::size_t N>
Enum word_from(const JsonCursor& c, const Enum (&values)[N]) {
  if (!c.present()) c.expected("a word");
  return c.word(values).value_or(values[0]);
}

BilingualText bilingual_from(const JsonCursor& c) { return {.zh = text_from(c.at("zh")), .en = text_from(c.at("en"))}; }

template <typename Value>
std::vector<Value> all_from(const JsonCursor& list, Value (*read)(const JsonCursor&)) {
  std::vector<Value> values;
  if (!list.present()) list.expected("a list");
  const std::size_t size = list.list_size();
  for (std::size_t i = 0; i < size; ++i) {
    const JsonCursor element = list.at(i);
    if (element.is_object()) values.push_back(read(element));
  }
  return values;
}

ChecklistRow row_from(const JsonCursor& c) {
  return {.item = text_from(c.at("item")),
          .need = word_from(c.at("need"), kNeeds),
          .status = word_from(c.at("status"), kStatuses),
          .by = c.at("by").texts().value_or(TextList{})};
}

Check check_from(const JsonCursor& c) {
  return {.id = text_from(c.at("id")),
          .subject = text_from(c.at("subject")),
          .result = word_from(c.at("result"), kResults),
          .support = c.at("support").texts().value_or(TextList{}),
          .why = c.at("why").text()};
}

Evidence evidence_from(const JsonCursor& c) {
  return {.file = text_from(c.at("file")),
          .page = c.at("page").whole_number().value_or(0),
          .quad = c.at("quad").quad().value_or(Quad{}),
          .field = c.at("field").text().value_or("")};
}

Finding finding_from(const JsonCursor& c) {
  Finding finding{.code = text_from(c.at("code")),
                  .severity = word_from(c.at("severity"), kSeverities),
                  .subject = text_from(c.at("subject")),
                  .expected = text_from(c.at("expected")),
                  .actual = text_from(c.at("actual")),
                  .evidence = all_from(c.at("evidence"), evidence_from),
                  .message = bilingual_from(c.at("message")),
                  .clears_when = std::nullopt};
  const JsonCursor clears_when = c.at("clears_when");
  if (clears_when.is_object()) finding.clears_when = bilingual_from(clears_when);
  return finding;
}

Role role_from(const JsonCursor& c) {
  return {.person = text_from(c.at("person")),
          .role = text_from(c.at("role")),
          .proved_by = c.at("proved_by").texts().value_or(TextList{})};
}

Versions versions_from(const JsonCursor& c) {
  return {.zerotrip = text_from(c.at("zerotrip")),
          .reader = text_from(c.at("reader")),
          .catalogue = text_from(c.at("catalogue")),
          .rules = text_from(c.at("rules"))};
}

}  // namespace

OrderedJson json_of(const BilingualText& text) {
  OrderedJson json;
  json["zh"] = text.zh;
  json["en"] = text.en;
  return json;
}

OrderedJson json_of(const Decision& decision) { return form_of(decision, nullptr); }

OrderedJson json_of(const Decision& decision, const std::vector<Reading>& documents) {
  return form_of(decision, &documents);
}

Decision decision_from(const JsonCursor& c) {
  if (!c.is_object()) {
    c.expected("an object");
    return {};
  }
  return {.case_id = text_from(c.at("case_id")),
          .service = text_from(c.at("service")),
          .outcome = word_from(c.at("outcome"), kOutcomes),
          .judged_for = text_from(c.at("judged_for")),
          .contact_by = c.at("contact_by").text(),
          .checklist = all_from(c.at("checklist"), row_from),
          .checks = all_from(c.at("checks"), check_from),
          .findings = all_from(c.at("findings"), finding_from),
          .roles = all_from(c.at("roles"), role_from),
          .applicant_message = bilingual_from(c.at("applicant_message")),
          .collect_on_site = c.at("collect_on_site").texts().value_or(TextList{}),
          .versions = versions_from(c.at("versions"))};
}

}  // namespace zerotrip
