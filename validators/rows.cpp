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
    for (const ReadText& seal : read_seals_of(*seals)) {
      const bool same = match_seal(seal, former_name(file), file.catalogue.reference) == SealMatch::kSame;
      if (same || (asked && may_bear(seal, former_name(file), file.catalogue.reference))) return &paper;
    }
  }
  return nullptr;
}

// Bank details, tax details and a contact for switching make the papers of the new contract (减容, row 3): stated on
// the form, or by a paper.
using Details = std::vector<std::string>;

void add_if_absent(Details& lacking, const OptionalText& text, std::string_view path) {
  if (!text || without_spaces(*text).empty()) lacking.emplace_back(path);
}

bool any_holder(const std::vector<Holder>& holders, bool usable, std::initializer_list<std::string_view> kinds) {
  return std::any_of(holders.begin(), holders.end(), [&](const Holder& holder) {
    return holder.usable == usable &&
           std::find(kinds.begin(), kinds.end(), holder.papers.front()->kind()) != kinds.end();
  });
}

Details unstated_bank_details(const Request& request) {
  const Invoice invoice = request.invoice.value_or(Invoice{});
  Details lacking;
  add_if_absent(lacking, invoice.bank, "request.invoice.bank");
  add_if_absent(lacking, invoice.account, "request.invoice.account");
  return lacking;
}

bool proves_tax_details(const CaseFile& file, const Record& record) {
  return std::any_of(file.papers().begin(), file.papers().end(), [&](const Paper& paper) {
    const bool taxpayer = paper.kind() == "general_taxpayer_certificate" || paper.kind() == "tax_registration";
    const bool licence = paper.kind() == "business_licence" && fold_number(file.text(paper, "uscc")).size() == 18;
    return !paper.standings.empty() && (taxpayer || licence) && is_usable(record, paper);
  });
}

Details unstated_tax_details(const Request& request) {
  Details lacking;
  add_if_absent(lacking, request.invoice.value_or(Invoice{}).tax_number, "request.invoice.tax_number");
  return lacking;
}

Details unstated_contact(const Request& request) {
  if (!request.switching_contact) return {"request.switching_contact"};
  Details lacking;
  add_if_absent(lacking, request.switching_contact->name, "request.switching_contact.name");
  add_if_absent(lacking, request.switching_contact->phone, "request.switching_contact.phone");
  return lacking;
}

struct ContractDetails {
  Details lacking;
  bool by_unusable_papers = false;  // something lacks only because the paper for it cannot be used, which is told there
};

ContractDetails contract_details(const CaseFile& file, const Record& record, const std::vector<Holder>& holders) {
  const Request request = file.application.request.value_or(Request{});
  ContractDetails details{unstated_contact(request), false};
  const auto add = [&](const Details& lacking, bool unusable_paper) {
    if (lacking.empty()) return;
    details.by_unusable_papers = details.by_unusable_papers || unusable_paper;
    if (!unusable_paper) details.lacking.insert(details.lacking.begin(), lacking.begin(), lacking.end());
  };
  if (!proves_tax_details(file, record))
    add(unstated_tax_details(request),
        any_holder(holders, false, {"general_taxpayer_certificate", "tax_registration", "business_licence"}));
  if (!any_holder(holders, true, {"bank_account_proof"}))
    add(unstated_bank_details(request), any_holder(holders, false, {"bank_account_proof"}));
  return details;
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

void judge_contract_row(const CaseFile& file, const Record& record, JudgedRow& row, bool committed) {
  ContractDetails details = contract_details(file, record, row.holders);
  if (details.lacking.empty() && !details.by_unusable_papers) {
    satisfy_by_papers(row);
    row.status = RowStatus::kSatisfied;
    return;
  }
  row.status = status_without_paper(row, committed);
  if (!is_unsatisfied(row)) return;
  row.status = details.lacking.empty() ? RowStatus::kUnusable : RowStatus::kMissing;
  row.lacking = std::move(details.lacking);
}

JudgedRow judge_row(const CaseFile& file, const Record& record, const ItemNeed& need, bool committed) {
  JudgedRow row{&need, RowStatus::kMissing, holders_of(file, record, need), {}, {}};
  if (need.item->item == items::kContractPapers) {
    judge_contract_row(file, record, row, committed);
    return row;
  }
  satisfy_by_papers(row);
  if (need.item->item == items::kFormerSubject && row.by.empty())
    if (const Paper* form = sealed_form(file, record)) row.by.push_back(form->id);
  row.status = row.by.empty() ? status_without_paper(row, committed) : RowStatus::kSatisfied;
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
  const Sentences sentences(file.catalogue, &file);
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
  failure.form_fields = row.lacking;
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
