#include "validators/rows.h"

#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/parties.h"
#include "validators/seal_matching.h"
#include "validators/sentences.h"

namespace zerotrip {
namespace {

// --- who stands for the row ----------------------------------------------------------------------------------

bool all_usable(const CaseFile& file, const Record& record, const Holder& holder) {
  return std::all_of(holder.papers.begin(), holder.papers.end(), [&](const Paper* paper) {
    return is_usable(record, *paper) &&
           std::all_of(paper->continuations.begin(), paper->continuations.end(),
                       [&](std::size_t part) { return is_usable(record, file.papers()[part]); });
  });
}

Holder holder_of(const CaseFile& file, const IdentityUnit& unit) {
  Holder holder;
  if (unit.face) holder.papers.push_back(&file.papers()[*unit.face]);
  if (unit.back) holder.papers.push_back(&file.papers()[*unit.back]);
  return holder;
}

std::vector<Holder> holders_of(const CaseFile& file, const Record& record, const ItemNeed& row) {
  std::vector<Holder> holders;
  const bool of_units = row.item->item == items::kIdentity || row.item->item == items::kAgentIdentity;
  if (of_units)
    for (const IdentityUnit& unit : file.units) {
      Holder holder = holder_of(file, unit);
      if (!holder.papers.front()->stands_for(&row)) continue;
      holder.usable = unit.complete && all_usable(file, record, holder);
      holders.push_back(std::move(holder));
    }
  if (of_units) return holders;
  for (const Paper& paper : file.papers()) {
    if (paper.continues_another || !paper.stands_for(&row)) continue;
    Holder holder{{&paper}, false};
    holder.usable = all_usable(file, record, holder);
    holders.push_back(std::move(holder));
  }
  return holders;
}

// --- rows that more than one paper can satisfy ----------------------------------------------------------------

// The former customer's seal on the form stands for the papers; a seal that may be that one is asked about there.
const Paper* sealed_form(const CaseFile& file, const Record& record) {
  if (!file.is_transfer() || former_name(file).empty()) return nullptr;
  for (const Paper& paper : file.papers()) {
    const Field* seals = paper.document->find("seals");
    if (paper.kind() != "application_form" || seals == nullptr || !is_usable(record, paper)) continue;
    const bool asked = record.has_finding("check.not_done", paper.id);
    for (const std::string& seal : seals->texts()) {
      const bool same = match_seal(seal, former_name(file), file.catalogue.reference) == SealMatch::kSame;
      if (same || (asked && may_bear(seal, former_name(file), file.catalogue.reference))) return &paper;
    }
  }
  return nullptr;
}

bool is_there(const OptionalText& text) { return text && !without_spaces(*text).empty(); }

// Bank details, tax details and a contact for switching make the papers of the new contract (减容, row 3).
bool has_bank_details(const CaseFile& file, const std::vector<Holder>& holders) {
  const auto& request = file.application.request;
  if (request && request->invoice && is_there(request->invoice->bank) && is_there(request->invoice->account))
    return true;
  return std::any_of(holders.begin(), holders.end(), [](const Holder& holder) {
    return holder.usable && holder.papers.front()->kind() == "bank_account_proof";
  });
}

bool has_tax_details(const CaseFile& file, const Record& record) {
  const auto& request = file.application.request;
  if (request && request->invoice && is_there(request->invoice->tax_number)) return true;
  return std::any_of(file.papers().begin(), file.papers().end(), [&](const Paper& paper) {
    const bool taxpayer = paper.kind() == "general_taxpayer_certificate" || paper.kind() == "tax_registration";
    const bool licence = paper.kind() == "business_licence" && fold_number(file.text(paper, "uscc")).size() == 18;
    return !paper.standings.empty() && (taxpayer || licence) && is_usable(record, paper);
  });
}

bool has_switching_contact(const CaseFile& file) {
  const auto& request = file.application.request;
  return request && request->switching_contact && is_there(request->switching_contact->name) &&
         is_there(request->switching_contact->phone);
}

bool has_contract_papers(const CaseFile& file, const Record& record, const std::vector<Holder>& holders) {
  return has_bank_details(file, holders) && has_tax_details(file, record) && has_switching_contact(file);
}

// --- deferral ------------------------------------------------------------------------------------------------

const Paper* commitment_of(const CaseFile& file, const Record& record) {
  for (const Paper& paper : file.papers())
    if (paper.kind() == "commitment_letter" && paper.stands_for(Party::kSupporting) && !paper.continues_another &&
        is_usable(record, paper))
      return &paper;
  return nullptr;
}

// --- one row -------------------------------------------------------------------------------------------------

void satisfy_by_papers(JudgedRow& row) {
  for (const Holder& holder : row.holders)
    if (holder.usable)
      for (const Paper* paper : holder.papers)
        if (std::find(row.by.begin(), row.by.end(), paper->id) == row.by.end()) row.by.push_back(paper->id);
}

RowStatus status_without_paper(const JudgedRow& row, bool committed) {
  switch (row.need->need) {
    case Need::kOnFile:
      return RowStatus::kOnFile;
    case Need::kOptional:
    case Need::kNotNeeded:
      return RowStatus::kNotNeeded;
    case Need::kDeferrable:
      if (committed) return RowStatus::kDeferred;
      break;
    case Need::kRequired:
      break;
  }
  return row.holders.empty() ? RowStatus::kMissing : RowStatus::kUnusable;
}

JudgedRow judge_row(const CaseFile& file, const Record& record, const ItemNeed& need, bool committed) {
  JudgedRow row{&need, RowStatus::kMissing, holders_of(file, record, need), {}};
  const bool contract = need.item->item == items::kContractPapers;
  if (!contract) satisfy_by_papers(row);
  if (need.item->item == items::kFormerSubject && row.by.empty())
    if (const Paper* form = sealed_form(file, record)) row.by.push_back(form->id);
  const bool by_details = contract && has_contract_papers(file, record, row.holders);
  if (by_details) satisfy_by_papers(row);
  if (!row.by.empty() || by_details)
    row.status = RowStatus::kSatisfied;
  else
    row.status = status_without_paper(row, committed);
  // Details that are not complete are missing, whatever papers came for them.
  if (contract && row.status == RowStatus::kUnusable &&
      std::any_of(row.holders.begin(), row.holders.end(), [](const Holder& holder) { return holder.usable; }))
    row.status = RowStatus::kMissing;
  return row;
}

// --- findings ------------------------------------------------------------------------------------------------

std::vector<const FindingDraft*> reasons_of(const Record& record, const JudgedRow& row) {
  std::vector<const FindingDraft*> reasons;
  for (const Holder& holder : row.holders)
    for (const Paper* paper : holder.papers)
      for (const FindingDraft& finding : record.findings)
        if (finding.subject.id == paper->id && finding.severity == Severity::kBlocks) reasons.push_back(&finding);
  return reasons;
}

// The codes for programs, the sentences for people.
void name_reasons(Failure& failure, const CaseFile& file, const std::vector<const FindingDraft*>& reasons) {
  const Sentences sentences(file.catalogue, &file.service);
  for (const FindingDraft* reason : reasons) {
    const BilingualText sentence = sentences.finding_of(*reason).message;
    failure.actual_words.zh.append(failure.actual_words.zh.empty() ? "" : "；").append(sentence.zh);
    failure.actual_words.en.append(failure.actual_words.en.empty() ? "" : "; ").append(sentence.en);
    if (failure.actual.find(reason->code) != std::string::npos) continue;
    failure.actual.append(failure.actual.empty() ? "" : ", ").append(reason->code);
  }
}

Failure row_failure(const JudgedRow& row) {
  Failure failure;
  failure.item = row.need->item->item;
  for (const Holder& holder : row.holders)
    for (const Paper* paper : holder.papers) failure.evidence.push_back(evidence_of(*paper));
  return failure;
}

void record_row(const CaseFile& file, Record& record, const JudgedRow& row, const Paper* commitment) {
  if (!is_needed(row.need->need)) return;
  const Subject subject(row.need->item->item);
  // The paper may stand on the file that a part of ours failed on.
  if (is_unsatisfied(row) && record.a_part_failed())
    return record.left_open("item.missing", subject, why::kReaderFailed);
  Failure failure = row_failure(row);
  switch (row.status) {
    case RowStatus::kMissing:
      return record.failed("item.missing", subject, std::move(failure));
    case RowStatus::kUnusable:
      name_reasons(failure, file, reasons_of(record, row));
      return record.failed("item.unusable", subject, std::move(failure));
    case RowStatus::kDeferred:
      if (commitment != nullptr) failure.evidence = {evidence_of(*commitment)};
      return record.failed("item.deferred", subject, std::move(failure));
    default:
      return record.passed("item.missing", subject);
  }
}

}  // namespace

std::vector<JudgedRow> judge_rows(const CaseFile& file, Record& record) {
  const Paper* commitment = commitment_of(file, record);
  std::vector<JudgedRow> rows;
  rows.reserve(file.needs.size());
  for (const ItemNeed& need : file.needs) rows.push_back(judge_row(file, record, need, commitment != nullptr));
  for (const JudgedRow& row : rows) record_row(file, record, row, commitment);
  return rows;
}

bool is_unsatisfied(const JudgedRow& row) {
  return row.status == RowStatus::kMissing || row.status == RowStatus::kUnusable;
}

bool is_usable(const Record& record, const Paper& paper) {
  return std::none_of(record.findings.begin(), record.findings.end(), [&](const FindingDraft& finding) {
    return finding.severity == Severity::kBlocks && finding.subject.id == paper.id;
  });
}

}  // namespace zerotrip
