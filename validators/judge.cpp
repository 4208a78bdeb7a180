// The decision on one case, top to bottom: lay out the case, run the table of checks, judge the rows, weigh the
// findings, draw the outcome from them, say it in words.
#include "validators/judge.h"

#include "validators/applicant_message.h"
#include "validators/case_file.h"
#include "validators/checks/check_table.h"
#include "validators/record.h"
#include "validators/roles.h"
#include "validators/rows.h"
#include "validators/sentences.h"
#include "validators/severities.h"

namespace zerotrip {
namespace {

Decision decision_on(const Application& application, Date today, const Versions& versions) {
  Decision decision;
  decision.case_id = application.case_id;
  decision.service = application.service;
  decision.judged_for = to_iso(today);
  decision.versions = versions;
  return decision;
}

// Reading an application refuses unknown services; a catalogue may have lost one since.
Decision decide_without_service(const JudgeInput& input, const Catalogue& catalogue, const Versions& versions) {
  Decision decision = decision_on(input.application, input.today, versions);
  Record record(catalogue);
  Failure failure;
  failure.actual = input.application.service;
  failure.form_fields = {"service"};
  record.failed("form.field_malformed", Subject("service"), std::move(failure));
  const Sentences sentences(catalogue, nullptr);
  for (const FindingDraft& draft : record.findings) decision.findings.push_back(sentences.finding_of(draft));
  decision.checks = std::move(record.checks);
  decision.outcome = Outcome::kIncomplete;
  decision.applicant_message = sentences.for_applicant(record.findings.front());
  return decision;
}

void run_checks(const CaseFile& file, Record& record) {
  for (const CheckDefinition& check : check_table()) check.run(file, record);
}

std::vector<ChecklistRow> checklist_of(std::vector<JudgedRow>& rows) {
  std::vector<ChecklistRow> checklist;
  checklist.reserve(rows.size());
  for (JudgedRow& row : rows)
    checklist.push_back({row.need->item->item, row.need->need, row.status, std::move(row.by)});
  return checklist;
}

int first_unknown_year(const CaseFile& file) {
  const int year = static_cast<int>(file.today.year());
  return file.catalogue.calendar.knows(year) ? year + 1 : year;
}

// N working days after the day of judgement, which does not count; an unknown year gives no date and says so.
std::optional<std::string> contact_by(const CaseFile& file, Record& record) {
  const auto& days = file.service.contact_within_days;
  if (!days || *days < 1) return std::nullopt;
  if (const auto day = file.catalogue.calendar.working_days_after(file.today, *days)) return to_iso(*day);
  Failure failure;
  failure.date = std::to_string(first_unknown_year(file));
  failure.days = *days;
  record.raise("calendar.unknown", Subject("contact_by"), std::move(failure));
  return std::nullopt;
}

std::vector<std::string> collected_on_site(const std::vector<JudgedRow>& rows) {
  std::vector<std::string> items;
  for (const JudgedRow& row : rows)
    if (row.status == RowStatus::kDeferred) items.push_back(row.need->item->item);
  return items;
}

}  // namespace

Decision judge(const JudgeInput& input, const Catalogue& catalogue, const Versions& versions) {
  const ServiceDefinition* service = catalogue.service(input.application.service);
  if (service == nullptr) return decide_without_service(input, catalogue, versions);

  const CaseFile file = open_case(input, catalogue, *service);
  Record record(catalogue);
  run_checks(file, record);
  std::vector<JudgedRow> rows = judge_rows(file, record);
  weigh_findings(file, rows, record);

  Decision decision = decision_on(input.application, input.today, versions);
  decision.outcome = outcome_of(record);
  if (decision.outcome == Outcome::kAccepted) {
    decision.contact_by = contact_by(file, record);
    decision.collect_on_site = collected_on_site(rows);
  }
  decision.applicant_message = applicant_message(file, rows, record, {decision.outcome, decision.contact_by});
  const Sentences sentences(catalogue, &file);
  decision.findings.reserve(record.findings.size());
  for (const FindingDraft& draft : record.findings) decision.findings.push_back(sentences.finding_of(draft));
  decision.roles = roles_of(file, record);
  decision.checks = std::move(record.checks);
  decision.checklist = checklist_of(rows);
  return decision;
}

}  // namespace zerotrip
