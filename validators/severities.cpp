#include "validators/severities.h"

#include <algorithm>

namespace zerotrip {
namespace {

bool any_unsatisfied(const std::vector<JudgedRow>& rows) {
  return std::any_of(rows.begin(), rows.end(), is_unsatisfied);
}

bool is_about_file(const CaseFile& file, const Subject& subject) {
  return std::any_of(file.all.uploads.begin(), file.all.uploads.end(),
                     [&](const Upload& upload) { return upload.file == subject.id; });
}

// What a bad picture or an unread field weighs where no needed row depends on it.
bool is_about_legibility(std::string_view code) {
  return code.starts_with("quality.") || code == "document.field_unreadable";
}

// The commitment carries the deferral of every deferrable row that has no paper.
bool carries_unsatisfied_deferral(const Paper& paper, const std::vector<JudgedRow>& rows) {
  if (paper.kind() != "commitment_letter" || !paper.stands_for(Party::kSupporting)) return false;
  return std::any_of(rows.begin(), rows.end(),
                     [](const JudgedRow& row) { return row.need->need == Need::kDeferrable && is_unsatisfied(row); });
}

struct Position {
  bool needed_and_unsatisfied = false;  // a needed row has no usable paper without this one
  bool needed_but_satisfied = false;    // another paper stands for the needed row
  bool not_needed = false;              // stands for a row that is not needed, or that lawfully follows
};

Position position_of(const Paper& paper, const std::vector<JudgedRow>& rows) {
  Position position;
  for (const JudgedRow& row : rows) {
    if (!paper.stands_for(row.need)) continue;
    if (is_unsatisfied(row))
      position.needed_and_unsatisfied = true;
    else if (row.status == RowStatus::kSatisfied)
      position.needed_but_satisfied = true;
    else
      position.not_needed = true;
  }
  if (carries_unsatisfied_deferral(paper, rows)) position.needed_and_unsatisfied = true;
  const bool supporting = paper.stands_for(Party::kSupporting) || paper.stands_for(Party::kCoOwner);
  if (supporting && !position.needed_but_satisfied) position.not_needed = true;
  return position;
}

Severity weight_of_paper(const FindingDraft& finding, const std::vector<JudgedRow>& rows) {
  const Position position = position_of(*finding.subject.paper, rows);
  if (position.needed_and_unsatisfied) return Severity::kBlocks;
  if (position.needed_but_satisfied || !position.not_needed) return Severity::kNotice;
  return is_about_legibility(finding.code) ? Severity::kNotice : Severity::kReview;
}

// Quality of an unknown paper weighs as the file does: it may be the paper that is missing.
bool is_unknown(const Paper& paper) { return paper.kind() == kOtherKind; }

Severity weigh(const CaseFile& file, const std::vector<JudgedRow>& rows, const FindingDraft& finding) {
  if (finding.code == "document.kind_unknown") return any_unsatisfied(rows) ? Severity::kReview : Severity::kNotice;
  if (finding.severity != Severity::kBlocks) return finding.severity;
  const Paper* paper = finding.subject.paper;
  if (paper != nullptr && !is_unknown(*paper)) return weight_of_paper(finding, rows);
  if (paper == nullptr && !is_about_file(file, finding.subject)) return finding.severity;
  return any_unsatisfied(rows) ? Severity::kBlocks : Severity::kNotice;
}

// A usable paper may stand on a file that a part of ours failed on; what the form lacks is lacking whatever stands
// there.
Severity weigh_with_unread_file(const CaseFile& file, const FindingDraft& finding, Severity severity) {
  const bool of_papers = finding.subject.paper != nullptr || is_about_file(file, finding.subject);
  return of_papers ? std::min(severity, Severity::kReview) : severity;
}

}  // namespace

void weigh_findings(const CaseFile& file, const std::vector<JudgedRow>& rows, Record& record) {
  const bool a_part_failed = record.a_part_failed();
  for (FindingDraft& finding : record.findings) {
    finding.severity = weigh(file, rows, finding);
    if (a_part_failed) finding.severity = weigh_with_unread_file(file, finding, finding.severity);
  }
}

Outcome outcome_of(const Record& record) {
  Severity gravest = Severity::kNotice;
  for (const FindingDraft& finding : record.findings) gravest = std::max(gravest, finding.severity);
  if (gravest == Severity::kBlocks) return Outcome::kIncomplete;
  return gravest == Severity::kReview ? Outcome::kNeedsReview : Outcome::kAccepted;
}

}  // namespace zerotrip
