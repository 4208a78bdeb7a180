#include <algorithm>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"
#include "validators/seal_matching.h"

namespace zerotrip::checks {
namespace {

// --- what stands on the paper --------------------------------------------------------------------------------

std::vector<const Seal*> page_seals(const Paper& paper) {
  std::vector<const Seal*> seals;
  const Box place = bounds_of(paper.document->quad);
  for (const Page& page : paper.reading->pages) {
    if (page.page != paper.document->page) continue;
    for (const Seal& seal : page.seals)
      if (paper.document->quad == Quad{} || share_inside(bounds_of(seal.quad), place) > 0.5) seals.push_back(&seal);
  }
  return seals;
}

using ReadSeals = std::vector<ReadText>;

void add_seals_of(const Paper& paper, ReadSeals& seals) {
  const Field* field = paper.document->find("seals");
  if (field != nullptr)
    for (ReadText& seal : read_seals_of(*field)) seals.push_back(std::move(seal));
  else
    for (const Seal* seal : page_seals(paper)) seals.push_back({seal->text, {}, 0});
}

ReadSeals seals_on(const CaseFile& file, const Paper& paper) {
  ReadSeals seals;
  add_seals_of(paper, seals);
  for (const std::size_t part : paper.continuations) add_seals_of(file.papers()[part], seals);
  return seals;
}

template <typename Says>
auto of_text(Says says) {
  return [says](const ReadText& seal) { return says(seal.text); };
}

bool is_unread(const ReadText& seal) { return seal.text.empty(); }

bool is_black_and_white(const Paper& paper) { return paper.document->quality.copy == CopyKind::kBlackWhite; }

// On any of its parts.
bool may_hide_a_seal(const CaseFile& file, const Paper& paper) {
  return may_hide_a_seal(*paper.document) ||
         std::any_of(paper.continuations.begin(), paper.continuations.end(),
                     [&](std::size_t part) { return may_hide_a_seal(*file.papers()[part].document); });
}

// A kind of which only the title is read has said all it can (check.not_done stands for its content).
bool has_content_read(const CaseFile& file, const Paper& paper) {
  return file.fields_known(paper) || !paper.document->fields.empty();
}

// --- whose seal must it be? ----------------------------------------------------------------------------------

struct SealDemand {
  std::vector<std::string> names;  // any of them; empty: any seal
  bool own_beside_registrars = false;
  bool official = false;       // 单位公章: one for contracts or accounts is none
  bool by_local_body = false;  // without names: of a committee or an office
  bool of_issuer = false;      // without names the issuer was not read, and nothing can be compared
};

bool is_sealed_row_of(const Paper& paper, Party party) {
  return std::any_of(paper.standings.begin(), paper.standings.end(), [&](const Standing& standing) {
    return standing.party == party && standing.row != nullptr && standing.row->sealed;
  });
}

void add_name(std::vector<std::string>& names, std::string_view name) {
  if (!name.empty()) names.emplace_back(name);
}

std::optional<SealDemand> demand_on_subject_paper(const CaseFile& file, const Paper& paper) {
  const bool of_customer = is_sealed_row_of(paper, Party::kOrganization);
  const bool of_former = is_sealed_row_of(paper, Party::kFormerCustomer);
  if (paper.kind() == "military_unit_certificate") {
    SealDemand demand;
    add_name(demand.names, file.text(paper, "issuing_authority"));
    demand.of_issuer = true;
    return demand;
  }
  if (!of_customer && !of_former) return std::nullopt;
  SealDemand demand{{}, true, true};
  if (of_customer) add_name(demand.names, organization_name(file));
  if (of_former) add_name(demand.names, former_name(file));
  return demand;
}

bool is_given_by_organization(const CaseFile& file, const Paper& paper) {
  if (paper.kind() == "introduction_letter") return true;
  const PlacedField giver = file.find_any(paper, {"principal", "company_name"});
  if (!giver) return file.is_organization();
  if (names_unit(file, giver.text())) return true;
  // 法人授权委托书 that names the representative still speaks for the organisation.
  return file.is_organization() && paper.stands_for(Party::kRow);
}

std::optional<SealDemand> demand_on_letter(const CaseFile& file, const Paper& paper) {
  if (!is_given_by_organization(file, paper)) return std::nullopt;
  SealDemand demand;
  demand.official = true;
  const std::string& giver = file.find_any(paper, {"principal", "company_name"}).text();
  if (names_unit(file, giver)) add_name(demand.names, giver);
  if (demand.names.empty()) add_name(demand.names, organization_name(file));
  return demand;
}

// Those who may state whose a house is: 村民委员会, 居民委员会, 街道办事处, 镇人民政府.
bool is_local_body(const std::string& name) {
  return holds_any_of(name, {"村民委员会", "村委会", "居民委员会", "居委会", "社区", "办事处", "人民政府", "管理委员会",
                             "管委会", "村民小组"}) &&
         !holds_any_of(name, {"公司", "物业"});
}

std::string in_full(std::string name) {
  for (const auto& [brief, full] :
       {std::pair<std::string, std::string>{"村委会", "村民委员会"}, {"居委会", "居民委员会"}})
    if (const std::size_t at = name.find(brief); at != std::string::npos) name.replace(at, brief.size(), full);
  return name;
}

// 五星村村民委员会 under the seal of 汉台区汉王镇五星村村民委员会, and one of two issuers under its own.
bool is_seal_of_local_body(const std::string& seal, const std::string& authority) {
  if (!is_local_body(seal) || authority.empty()) return false;
  const std::string a = in_full(seal), b = in_full(authority);
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

std::optional<SealDemand> demand_on(const CaseFile& file, const Paper& paper) {
  if (is_subject_kind(paper.kind())) return demand_on_subject_paper(file, paper);
  if (is_letter_kind(paper.kind()) || paper.kind() == "commitment_letter") return demand_on_letter(file, paper);
  if (paper.kind() != "property_statement") return std::nullopt;
  SealDemand demand;
  const std::string& authority = file.text(paper, "issuing_authority");
  if (is_local_body(authority)) add_name(demand.names, authority);
  demand.by_local_body = true;
  return demand;
}

// --- the answer ----------------------------------------------------------------------------------------------

SealMatch best_match(const CaseFile& file, const ReadSeals& seals, const SealDemand& demand) {
  SealMatch best = SealMatch::kUnread;
  bool any_different = false;
  for (const ReadText& seal : seals)
    for (const std::string& name : demand.names) {
      const SealMatch match = match_seal(seal, name, file.catalogue.reference);
      if (match == SealMatch::kSame) return match;
      if (match == SealMatch::kPartial) best = SealMatch::kPartial;
      any_different = any_different || match == SealMatch::kDifferent;
    }
  const bool any_unread = std::any_of(seals.begin(), seals.end(), is_unread);
  if (best == SealMatch::kPartial || any_unread || !any_different) return best;
  return SealMatch::kDifferent;
}

std::string joined(const ReadSeals& seals) {
  std::string all;
  for (const ReadText& seal : seals) all.append(all.empty() ? "" : "、").append(seal.text);
  return all;
}

Failure seal_failure(const CaseFile& file, const Paper& paper, const SealDemand& demand, const ReadSeals& seals) {
  Failure failure;
  failure.expected = demand.names.empty() ? std::string() : demand.names.front();
  failure.expected_words = demand.names.empty() ? BilingualText{"出具单位", "the issuing body"} : BilingualText{};
  failure.actual = joined(seals);
  if (const PlacedField field = file.find(paper, "seals")) failure.fields.push_back(field);
  return failure;
}

void check_local_body(const CaseFile& file, Record& record, const Paper& paper, const ReadSeals& seals) {
  record.passed("seal.missing", paper);
  if (std::any_of(seals.begin(), seals.end(), of_text(is_local_body))) return record.passed("seal.name_differs", paper);
  if (std::any_of(seals.begin(), seals.end(), is_unread))
    return record.not_done("seal.name_differs", paper, why::kSealUnread, file.find(paper, "seals"));
  Failure failure = seal_failure(file, paper, {}, seals);
  failure.expected_words = {"村（居）民委员会或街道办事处", "a committee or an office"};
  record.failed("seal.name_differs", paper, std::move(failure));
}

void check_seal(const CaseFile& file, Record& record, const Paper& paper, const SealDemand& demand) {
  ReadSeals seals = seals_on(file, paper);
  if (demand.own_beside_registrars) std::erase_if(seals, of_text(is_registrars_seal));
  if (seals.empty()) {
    if (may_hide_a_seal(file, paper)) return record.not_done("seal.missing", paper, why::kBlackWhite);
    return record.failed("seal.missing", paper, seal_failure(file, paper, demand, seals));
  }
  if (demand.official && std::all_of(seals.begin(), seals.end(), of_text(is_for_one_purpose))) {
    record.passed("seal.missing", paper);
    return record.failed("seal.name_differs", paper, seal_failure(file, paper, demand, seals));
  }
  if (demand.official) std::erase_if(seals, of_text(is_for_one_purpose));
  if (demand.names.empty() && demand.by_local_body) return check_local_body(file, record, paper, seals);
  if (demand.names.empty() && demand.of_issuer) return record.not_done("seal.name_differs", paper, why::kNotRead);
  if (demand.names.empty()) return record.passed("seal.missing", paper);
  if (demand.by_local_body && std::any_of(seals.begin(), seals.end(), [&](const ReadText& seal) {
        return is_seal_of_local_body(seal.text, demand.names.front());
      })) {
    record.passed("seal.missing", paper);
    return record.passed("seal.name_differs", paper, {"agreement"});
  }
  const SealMatch match = best_match(file, seals, demand);
  if (match == SealMatch::kUnread || match == SealMatch::kPartial) {
    record.not_done("seal.name_differs", paper, why::kSealUnread, file.find(paper, "seals"));
    return;
  }
  record.passed("seal.missing", paper);
  if (match == SealMatch::kSame) return record.passed("seal.name_differs", paper, {"agreement"});
  record.failed("seal.name_differs", paper, seal_failure(file, paper, demand, seals));
}

// 户籍证明 is the police station's (公安局, 派出所), of whose seal some characters may be lost; a trader's is none.
void check_police_seal(const CaseFile& file, Record& record, const Paper& paper) {
  const ReadSeals seals = seals_on(file, paper);
  if (seals.empty()) {
    if (!may_hide_a_seal(file, paper)) record.not_done("seal.name_differs", paper, why::kSealUnread);
    return;
  }
  const bool by_trader = std::any_of(seals.begin(), seals.end(), [](const ReadText& seal) {
    return !holds_any_of(seal.text, {"公安", "派出", "户口"}) &&
           holds_any_of(seal.text, {"公司", "厂", "店", "超市", "商行", "中心"});
  });
  if (!by_trader) return record.passed("seal.name_differs", paper);
  Failure failure = seal_failure(file, paper, {}, seals);
  failure.expected_words = {"公安派出所", "the police"};
  record.failed("seal.name_differs", paper, std::move(failure));
}

// --- signatures ----------------------------------------------------------------------------------------------

bool is_sealed_by_principal(const CaseFile& file, const Paper& paper) {
  const std::string& principal = file.find_any(paper, {"principal", "name"}).text();
  const ReadSeals seals = seals_on(file, paper);
  return std::any_of(seals.begin(), seals.end(), [&](const ReadText& seal) {
    return match_seal(seal, principal, file.catalogue.reference) == SealMatch::kSame;
  });
}

void check_signature(const CaseFile& file, Record& record, const Paper& paper) {
  const auto is_signed = signature_on(file, paper);
  if (is_signed.value_or(false) || is_sealed_by_principal(file, paper))
    return record.passed("signature.missing", paper);
  if (!is_signed) return record.not_done("signature.missing", paper, why::kNotRead);
  Failure failure;
  failure.fields.push_back(file.find(paper, "signatures"));
  record.failed("signature.missing", paper, std::move(failure));
}

// Seal or signature of the applicant, the agent or the former customer is enough.
void check_form(const CaseFile& file, Record& record, const Paper& form) {
  const auto is_signed = signature_on(file, form);
  const bool sealed = !seals_on(file, form).empty();
  const std::string_view code = file.is_organization() ? "seal.missing" : "signature.missing";
  if (is_signed.value_or(false) || sealed) return record.passed(code, form);
  if (!is_signed) return record.not_done(code, form, why::kNotRead);
  Failure failure;
  failure.expected = file.is_organization() ? organization_name(file) : customer_name(file);
  failure.fields.push_back(file.find(form, "signatures"));
  record.failed(code, form, std::move(failure));
}

// In a transfer without papers of the former customer, whose seal on the form stands for them: it was not read whole.
bool may_bear_former_customers_seal(const CaseFile& file, const ReadSeals& seals) {
  const std::string_view former = former_name(file);
  if (!file.is_transfer() || former.empty() || file.row(items::kFormerSubject) == nullptr) return false;
  // A paper on which no firm was read stands for nobody.
  const std::vector<const Paper*> papers = papers_of_row(file, items::kFormerSubject);
  const auto names_a_firm = [&](const Paper* paper) {
    return bool(file.find_any(*paper, {"company_name", "uscc", "registration_number", "organization_code"}));
  };
  if (std::any_of(papers.begin(), papers.end(), names_a_firm)) return false;
  const ReferenceTables& reference = file.catalogue.reference;
  const bool same = std::any_of(seals.begin(), seals.end(), [&](const ReadText& seal) {
    return match_seal(seal, former, reference) == SealMatch::kSame;
  });
  return !same && std::any_of(seals.begin(), seals.end(),
                              [&](const ReadText& seal) { return may_bear(seal, former, reference); });
}

// A seal on the form is one of those who may seal it: the applicant or the former customer. Where the form bears no
// signature, the seal is all that speaks for them and must be read.
void check_form_seal(const CaseFile& file, Record& record, const Paper& form) {
  const ReadSeals seals = seals_on(file, form);
  SealDemand demand;
  add_name(demand.names, organization_name(file));
  add_name(demand.names, former_name(file));
  add_name(demand.names, customer_name(file));
  add_name(demand.names, agent_name(file));
  if (seals.empty() || demand.names.empty()) return;
  if (may_bear_former_customers_seal(file, seals))
    return record.not_done("seal.name_differs", form, why::kSealUnread, file.find(form, "seals"));
  const bool speaks_for_nobody = std::all_of(seals.begin(), seals.end(), of_text(is_for_one_purpose));
  const SealMatch match = best_match(file, seals, demand);
  if (match == SealMatch::kDifferent || speaks_for_nobody)
    return record.failed("seal.name_differs", form, seal_failure(file, form, demand, seals));
  if (match == SealMatch::kSame) return record.passed("seal.name_differs", form, {"agreement"});
  if (!signature_on(file, form).value_or(false))
    record.not_done("seal.name_differs", form, why::kSealUnread, file.find(form, "seals"));
}

}  // namespace

void check_seals(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (paper->kind() == "application_form" && has_content_read(file, *paper)) check_form_seal(file, record, *paper);
    if (paper->kind() == "household_certificate") check_police_seal(file, record, *paper);
    const auto demand = demand_on(file, *paper);
    if (demand && has_content_read(file, *paper)) check_seal(file, record, *paper, *demand);
  }
}

void check_signatures(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!has_content_read(file, *paper)) continue;
    if (paper->kind() == "application_form") check_form(file, record, *paper);
    const bool letter = paper->kind() == "authorization_letter" || paper->kind() == "commitment_letter";
    if (letter && !is_given_by_organization(file, *paper)) check_signature(file, record, *paper);
  }
}

void check_printed_seals(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const auto seals = page_seals(*paper);
    const bool not_red = std::any_of(seals.begin(), seals.end(),
                                     [](const Seal* seal) { return !seal->colour.empty() && seal->colour != "red"; });
    if (not_red || (is_black_and_white(*paper) && !seals_on(file, *paper).empty()))
      record.failed("seal.printed", *paper);
  }
}

}  // namespace zerotrip::checks
