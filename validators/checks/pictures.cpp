#include <algorithm>
#include <array>

#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/deciding_fields.h"

namespace zerotrip::checks {
namespace {

constexpr std::array<std::string_view, 5> kQualityCodes = {"quality.blurred", "quality.dark", "quality.glare",
                                                           "quality.too_small", "quality.cut_off"};

bool is_quality_code(std::string_view code) {
  return std::find(kQualityCodes.begin(), kQualityCodes.end(), code) != kQualityCodes.end();
}

// The paper that this part continues; the paper itself when it continues none.
const Paper& whole_of(const CaseFile& file, const Paper& part) {
  for (const Paper& paper : file.papers())
    for (const std::size_t index : paper.continuations)
      if (&file.papers()[index] == &part) return paper;
  return part;
}

// The region touches a deciding field that could not be read, here or on another picture of the same paper. A
// problem that names no fields touches all.
bool hides_deciding_field(const CaseFile& file, const Paper& part, const Problem& problem) {
  const Paper& paper = whole_of(file, part);
  for (const DecidingField& field : deciding_fields_of(paper.kind())) {
    if (file.find_any(paper, field.any_of)) continue;
    const bool touched = std::any_of(field.any_of.begin(), field.any_of.end(), [&](std::string_view name) {
      return std::find(problem.fields.begin(), problem.fields.end(), name) != problem.fields.end();
    });
    if (touched || (field.must_stand && problem.fields.empty())) return true;
  }
  return false;
}

Failure at(const Paper& paper, const Problem& problem) {
  Failure failure;
  failure.evidence.push_back({paper.file(), std::max(problem.page, 0), problem.quad, ""});
  for (const std::string& field : problem.fields) failure.actual += (failure.actual.empty() ? "" : ", ") + field;
  return failure;
}

bool asks_for_original(const Paper& paper) {
  return std::any_of(paper.standings.begin(), paper.standings.end(),
                     [](const Standing& standing) { return standing.row != nullptr && standing.row->original; });
}

void fail_or_pass(Record& record, std::string_view code, const Paper& paper, bool fails, Severity severity) {
  if (!fails) return;
  Failure failure;
  failure.severity = severity;
  record.failed(code, paper, std::move(failure));
}

}  // namespace

void check_picture_quality(const CaseFile& file, Record& record) {
  for (const Paper& paper : file.papers()) {
    const bool unknown = paper.kind() == kOtherKind;
    if (paper.standings.empty() && !unknown) continue;
    for (const Problem* problem : paper.problems) {
      if (!is_quality_code(problem->code)) continue;
      Failure failure = at(paper, *problem);
      failure.severity = unknown || hides_deciding_field(file, paper, *problem) ? Severity::kBlocks : Severity::kNotice;
      record.failed(problem->code, paper, std::move(failure));
    }
  }
}

bool without_colour(const Paper& paper) {
  return paper.document->quality.copy == CopyKind::kBlackWhite || paper.has_problem("quality.copy");
}

// A typed letter is black on white also where it is the original.
bool is_plain_print(const CaseFile& file, const Paper& paper) {
  const DocumentDefinition* definition = file.catalogue.document(paper.kind());
  return definition != nullptr && definition->plain_print;
}

void check_copies(const CaseFile& file, Record& record) {
  for (const Paper& paper : file.papers()) {
    if (paper.standings.empty()) continue;
    const Quality& quality = paper.document->quality;
    fail_or_pass(record, "quality.screen", paper, quality.screen || paper.has_problem("quality.screen"),
                 Severity::kReview);
    fail_or_pass(record, "quality.screenshot", paper,
                 quality.copy == CopyKind::kScreenshot || paper.has_problem("quality.screenshot"),
                 is_identity_kind(paper.kind()) ? Severity::kReview : Severity::kNotice);
    const bool original = asks_for_original(paper);
    fail_or_pass(record, "quality.copy", paper, without_colour(paper) && (original || !is_plain_print(file, paper)),
                 original ? Severity::kReview : Severity::kNotice);
    fail_or_pass(record, "quality.restricted_use", paper, paper.has_problem("quality.restricted_use"),
                 Severity::kReview);
  }
}

// What reading saw on the picture: 样本, traces of editing, words that the form never has, pasted seals. Any
// other code of a paper that reading reports is handed on as it is.
void check_signs_of_forgery(const CaseFile& file, Record& record) {
  static constexpr std::array<std::string_view, 4> kElsewhere = {"quality.screen", "quality.screenshot", "quality.copy",
                                                                 "quality.restricted_use"};
  for (const Paper& paper : file.papers()) {
    if (paper.standings.empty()) continue;
    for (const Problem* problem : paper.problems) {
      const bool elsewhere = is_quality_code(problem->code) || problem->code == "document.field_unreadable" ||
                             std::find(kElsewhere.begin(), kElsewhere.end(), problem->code) != kElsewhere.end();
      if (elsewhere) continue;
      if (file.catalogue.finding(problem->code) == nullptr || problem->code == "check.not_done")
        record.not_done("check.not_done", paper, why::kReaderFailed);
      else
        record.failed(problem->code, paper, at(paper, *problem));
    }
  }
}

}  // namespace zerotrip::checks
