#include <algorithm>
#include <map>

#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"

namespace zerotrip::checks {
namespace {

Failure at_place_of(const Upload& upload, const Problem& problem) {
  Failure failure;
  failure.evidence.push_back({upload.file, std::max(problem.page, 0), problem.quad, ""});
  return failure;
}

// A code that the catalogue does not know comes from a part that did not do its work.
void raise_problem(const CaseFile& file, Record& record, const Upload& upload, const Problem& problem) {
  const Subject subject(upload.file);
  if (file.catalogue.finding(problem.code) == nullptr || problem.code == "check.not_done")
    return record.not_done("check.not_done", subject, why::kReaderFailed);
  record.failed(problem.code, subject, at_place_of(upload, problem));
}

bool belongs_to_agent(const CaseFile& file, const Upload& upload) {
  return !upload.papers.empty() && std::all_of(upload.papers.begin(), upload.papers.end(), [&](std::size_t index) {
    const auto& standings = file.papers()[index].standings;
    return !standings.empty() && std::all_of(standings.begin(), standings.end(),
                                             [](const Standing& standing) { return standing.party == Party::kAgent; });
  });
}

}  // namespace

void check_files(const CaseFile& file, Record& record) {
  for (const Upload& upload : file.all.uploads) {
    if (upload.reading == nullptr) {
      record.failed("file.missing", Subject(upload.file));
      continue;
    }
    // A file that came must leave a trace: no paper and no reason why is an empty file.
    if (upload.papers.empty() && upload.problems.empty()) record.failed("file.empty", Subject(upload.file));
    for (const Problem* problem : upload.problems)
      if (problem->code != "file.duplicate") raise_problem(file, record, upload, *problem);
  }
}

void check_duplicate_files(const CaseFile& file, Record& record) {
  std::map<std::string_view, std::string_view> first_file;  // by SHA-256
  for (const Upload& upload : file.all.uploads) {
    if (upload.reading == nullptr) continue;
    const bool told = std::any_of(upload.problems.begin(), upload.problems.end(),
                                  [](const Problem* problem) { return problem->code == "file.duplicate"; });
    const auto [known, is_new] = upload.reading->sha256.empty()
                                     ? std::pair{first_file.end(), true}
                                     : first_file.emplace(upload.reading->sha256, upload.file);
    if (is_new && !told) continue;
    Failure failure;
    if (!is_new) failure.expected = known->second;
    failure.actual = upload.file;
    record.failed("file.duplicate", Subject(upload.file), std::move(failure));
  }
}

// An agent hands in the own card with every case: that is no reuse.
void check_reused_files(const CaseFile& file, Record& record) {
  for (const Upload& upload : file.all.uploads) {
    const auto& reused = file.known.reused_files;
    if (std::find(reused.begin(), reused.end(), upload.file) == reused.end()) continue;
    if (upload.reading == nullptr || belongs_to_agent(file, upload)) continue;
    record.failed("file.reused", Subject(upload.file));
  }
}

// Another case that is open on the same account and service, by its id.
void check_open_cases(const CaseFile& file, Record& record) {
  std::string others;
  for (const std::string& id : file.known.open_cases)
    if (id != file.application.case_id) others.append(others.empty() ? "" : ", ").append(id);
  if (others.empty()) return;
  Failure failure;
  failure.actual = others;
  record.failed("case.duplicate_open", Subject("case_id"), std::move(failure));
}

void check_declared_kinds(const CaseFile& file, Record& record) {
  for (const Upload& upload : file.all.uploads) {
    if (!upload.declared_kind || upload.papers.empty()) continue;
    const auto is_declared = [&](std::size_t index) { return file.papers()[index].kind() == *upload.declared_kind; };
    if (std::any_of(upload.papers.begin(), upload.papers.end(), is_declared)) continue;
    const Paper& found = file.papers()[upload.papers.front()];
    if (found.kind() == kOtherKind) continue;
    Failure failure;
    failure.expected = *upload.declared_kind;
    failure.actual = found.kind();
    if (const DocumentDefinition* kind = file.catalogue.document(failure.expected)) failure.expected_words = kind->name;
    if (const DocumentDefinition* kind = file.catalogue.document(failure.actual)) failure.actual_words = kind->name;
    record.failed("document.differs_from_declared", found, std::move(failure));
  }
}

void check_known_kinds(const CaseFile& file, Record& record) {
  for (const Paper& paper : file.papers()) {
    if (paper.continues_another) continue;
    if (paper.kind() == kOtherKind || file.catalogue.document(paper.kind()) == nullptr)
      record.failed("document.kind_unknown", paper);
  }
}

void check_surplus(const CaseFile& file, Record& record) {
  for (const Paper& paper : file.papers()) {
    const bool known = paper.kind() != kOtherKind && file.catalogue.document(paper.kind()) != nullptr;
    if (known && paper.standings.empty() && !paper.continues_another) record.failed("item.surplus", paper);
  }
}

}  // namespace zerotrip::checks
