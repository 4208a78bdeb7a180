#include <algorithm>
#include <set>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/letter_texts.h"
#include "validators/checks/owner_numbers.h"
#include "validators/comparisons.h"
#include "validators/letter_persons.h"

namespace zerotrip::checks {
namespace {

bool agrees(const MatchAnswer& answer) { return answer.match == Match::kSame || answer.match == Match::kCompatible; }

// Each owner as a text of its own; the reader's alternatives belong to a list of one only.
std::vector<ReadText> owner_texts(const PlacedField& owners) {
  std::vector<ReadText> texts;
  const TextList names = owners.field->texts();
  for (const std::string& name : names) {
    ReadText text{name, {}, owners.field->confidence};
    if (names.size() == 1 && owners.field->raw == name) text.alternatives = owners.field->alternatives;
    texts.push_back(std::move(text));
  }
  return texts;
}

bool is_named(const CaseFile& file, const PlacedField& names, std::string_view wanted) {
  if (!names || wanted.empty()) return false;
  for (const std::string& name : names.field->texts())
    if (agrees(match_name(file, {name, {}, names.field->confidence}, wanted))) return true;
  return false;
}

bool names_applicant(const CaseFile& file, const PlacedField& names) {
  const auto wanted = applicant_names(file);
  return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view name) { return is_named(file, names, name); });
}

bool shares_an_owner(const CaseFile& file, const PlacedField& a, const PlacedField& b) {
  if (!a || !b) return false;
  const TextList names = a.field->texts();
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return is_named(file, b, name); });
}

// --- leases --------------------------------------------------------------------------------------------------

std::optional<PrintedTerm> lease_term(const CaseFile& file, const Paper& lease) {
  const PlacedField term = file.find(lease, "term");
  if (term) return parse_printed_term(term.text());
  return std::nullopt;
}

bool has_run_out(const CaseFile& file, const Paper& lease) {
  const auto term = lease_term(file, lease);
  return term && term->to && *term->to < file.today;
}

// --- what may explain another owner ---------------------------------------------------------------------------

// Somebody who moves in soon asks for the supply before.
bool begins_soon(const CaseFile& file, const Paper& lease) {
  constexpr int kSoonDays = 60;
  const auto term = lease_term(file, lease);
  return !term || !term->from || *term->from <= add_days(file.today, kSoonDays);
}

// Who has come by the property shows a title of their own; a lease explains the account of a tenant.
bool says_right_has_changed(const CaseFile& file) {
  return file.is_transfer() && file.right_has_changed().value_or(false);
}

bool is_left_unsigned(const CaseFile& file, const Paper& contract) {
  return !signature_on(file, contract).value_or(true);
}

// In a transfer the owner's identity is asked for; of a person the card says it.
bool shows_identity_of(const CaseFile& file, const std::string& owner) {
  if (!file.asks_for_owner() || names_unit(file, owner)) return true;
  for (const Paper* card : judged_papers(file)) {
    const PlacedField name = is_identity_kind(card->kind()) ? file.find(*card, "name") : PlacedField{};
    if (name && agrees(match_name(file, read_text_of(*name.field), owner))) return true;
  }
  return false;
}

// The paper names the place that the title names; a title without one is compared with the supply's alone.
bool is_of_the_place(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  const PlacedField place = file.find(paper, "property_address");
  const PlacedField titled = file.find(*owners.paper, "property_address");
  if (!place || !titled) return bool(place);
  return match_address(read_text_of(*place.field), titled.text(), file.tables()).match != Match::kDifferent;
}

bool lease_explains(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  if (paper.kind() != "lease" || has_run_out(file, paper) || !begins_soon(file, paper)) return false;
  if (says_right_has_changed(file) || !is_of_the_place(file, paper, owners)) return false;
  if (is_left_unsigned(file, paper)) return false;
  const TextList names = owners.field->texts();
  if (std::none_of(names.begin(), names.end(),
                   [&](const std::string& owner) { return shows_identity_of(file, owner); }))
    return false;
  return names_applicant(file, file.find_any(paper, {"company_name", "name"})) &&
         shares_an_owner(file, owners, file.find(paper, "owners"));
}

// The seller of the contract, a firm (company_name) or a person, is the owner on the title.
bool is_bought_from(const CaseFile& file, const Paper& contract, const PlacedField& owners) {
  const PlacedField seller = file.find_any(contract, {"company_name", "name"});
  return shares_an_owner(file, seller, owners);
}

// A contract of purchase from the owner, or a committee's statement, that names the applicant and the place.
bool other_title_explains(const CaseFile& file, const Record& record, const Paper& paper, const PlacedField& owners) {
  const bool contract = paper.kind() == "purchase_contract";
  if (!contract && paper.kind() != "property_statement") return false;
  if (!is_of_the_place(file, paper, owners) || !names_applicant(file, file.find(paper, "owners"))) return false;
  if (!contract) return !record.has_finding("seal.missing", paper.id);
  return is_bought_from(file, paper, owners) && !is_left_unsigned(file, paper);
}

bool is_usable_letter(const Record& record, const Paper& letter) {
  for (const std::string_view code :
       {"signature.missing", "seal.missing", "authority.expired", "authority.not_yet_valid", "document.specimen"})
    if (record.has_finding(code, letter.id)) return false;
  return true;
}

bool names_applicant_or_agent(const CaseFile& file, const Paper& letter) {
  const PlacedField agent = file.find(letter, "agent");
  return is_named(file, agent, customer_name(file)) || is_named(file, agent, agent_name(file)) ||
         names_applicant(file, agent);
}

bool letter_speaks_for(const CaseFile& file, const Record& record, const Paper& letter, const PlacedField& owners) {
  if (!is_letter_kind(letter.kind()) || !is_usable_letter(record, letter) || says_right_has_changed(file)) return false;
  return shares_an_owner(file, file.find_any(letter, {"principal", "company_name"}), owners) &&
         names_applicant_or_agent(file, letter);
}

const Paper* explanation_of(const CaseFile& file, const Record& record, const Paper& title, const PlacedField& owners) {
  for (const Paper* paper : judged_papers(file)) {
    if (paper == &title) continue;
    if (lease_explains(file, *paper, owners) || other_title_explains(file, record, *paper, owners) ||
        letter_speaks_for(file, record, *paper, owners))
      return paper;
  }
  return nullptr;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string all;
  for (const std::string_view name : names) all.append(all.empty() ? "" : "、").append(name);
  return all;
}

std::string joined(const TextList& names) { return joined(std::vector<std::string_view>(names.begin(), names.end())); }

MatchAnswer best_owner(const CaseFile& file, const PlacedField& owners) {
  MatchAnswer best;
  best.match = Match::kUnreadable;
  for (const ReadText& owner : owner_texts(owners)) {
    const MatchAnswer answer = match_applicant(file, owner);
    if (static_cast<int>(answer.match) < static_cast<int>(best.match)) best = answer;
  }
  return best;
}

void check_owner(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& owners) {
  const MatchAnswer best = best_owner(file, owners);
  const bool namesake = best.match != Match::kDifferent && prints_a_namesakes_number(file, paper, owners);
  if (best.match != Match::kDifferent && !namesake)
    return record_match(record,
                        {"owner.differs_from_applicant",
                         &paper,
                         owners,
                         joined(applicant_names(file)),
                         prints_applicants_number(file, paper),
                         {}},
                        best);
  // The title in the name before a change of name: whether both are one is checked by itself (rename.other_customer,
  // name_change.not_linked).
  if (file.is_rename() && !namesake && is_named(file, owners, former_name(file))) {
    record.support(owners, "agreement");
    return record.passed("owner.differs_from_applicant", paper, {"agreement"});
  }
  if (const Paper* explaining = explanation_of(file, record, paper, owners)) {
    record.support(owners, "agreement");
    return record.passed("owner.differs_from_applicant", paper, {"agreement", explaining->id});
  }
  Failure failure;
  failure.expected = joined(applicant_names(file));
  failure.actual = joined(owners.field->texts());
  if (namesake) failure.actual += " " + first_number_beside_owners(file, paper);
  failure.fields.push_back(owners);
  record.contradict(owners);
  record.failed("owner.differs_from_applicant", paper, std::move(failure));
}

// --- co-owners -----------------------------------------------------------------------------------------------

bool is_heard(const CaseFile& file, const Record& record, const std::string& owner) {
  for (const Paper* paper : judged_papers(file)) {
    const bool speaks = is_letter_kind(paper->kind()) || paper->kind() == "commitment_letter";
    if (!speaks || !is_usable_letter(record, *paper)) continue;
    if (!is_named(file, file.find_any(*paper, {"principal", "company_name"}), owner)) continue;
    if (paper->kind() == "commitment_letter" || names_applicant_or_agent(file, *paper)) return true;
  }
  return false;
}

bool is_applicant(const CaseFile& file, const std::string& owner) {
  return agrees(match_applicant(file, {owner, {}, 1.0}));
}

// 单独所有 and what else says that nobody else owns it, as the whole text.
bool denies_others(std::string_view text) {
  static const std::set<std::string, std::less<>> kDenials = {
      "",     "单独所有", "单独", "独有",     "独自所有", "独立所有", "个人所有", "个人", "私有", "私产", "自有",
      "全部", "全额产权", "无",   "无共有人", "空白",     "以下空白", "100%",     "1",    "/",    "-",    "--"};
  return kDenials.contains(without_spaces(fold(text)));
}

// Whom 共有人 names: beside the owners of older certificates or in the remarks.
std::string printed_co_owners(const CaseFile& file, const Paper& paper) {
  for (const auto& [label, value] : printed_on(paper))
    if (label.find("共有人") != std::string::npos && !denies_others(value)) return value;
  constexpr std::string_view kLabel = "共有人";
  const std::string remarks = fold(file.text(paper, "remarks"));
  const std::size_t at = remarks.find(kLabel);
  if (at == std::string::npos) return {};
  const std::string behind = remarks.substr(at + kLabel.size());
  if (!behind.starts_with(":")) return {};
  const std::string names = behind.substr(1, behind.find_first_of(";,. ") - 1);
  return denies_others(names) ? std::string() : names;
}

// 共同共有, 按份共有, 夫妻共有, or the names of others: older certificates name only the holder of this copy.
bool says_jointly_owned(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  for (const std::string& text : {file.text(paper, "share"), printed_co_owners(file, paper)})
    if (!denies_others(text) && !is_named(file, owners, text)) return true;
  return false;
}

// Every 不动产权证书 says 单独所有, 共同共有 or 按份共有 (《不动产登记暂行条例实施细则》 and its form of certificate).
bool always_states_shares(const Paper& paper) { return paper.kind() == "real_estate_certificate"; }

void check_co_owners_of(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& owners) {
  const TextList names = owners.field->texts();
  const std::string& share = file.text(paper, "share");
  if (names.size() < 2 && share.empty() && always_states_shares(paper))
    return record.not_done("owner.co_owner_unheard", paper, why::kNotRead);
  if (names.size() < 2 && !says_jointly_owned(file, paper, owners)) return;
  TextList unheard;
  for (const std::string& name : names)
    if (!is_applicant(file, name) && !is_heard(file, record, name)) unheard.push_back(name);
  const bool others_unnamed = names.size() < 2;
  if (unheard.empty() && !others_unnamed) return record.passed("owner.co_owner_unheard", paper, {"agreement"});
  Failure failure;
  failure.expected = joined(unheard);
  failure.expected_words = wanted_letter_words(file, unheard);
  failure.actual = unheard.empty() ? share : joined(unheard);
  failure.fields = {owners};
  if (const PlacedField printed_share = file.find(paper, "share")) failure.fields.push_back(printed_share);
  record.failed("owner.co_owner_unheard", paper, std::move(failure));
}

// --- lessor and tenant ---------------------------------------------------------------------------------------

TextList owners_besides(const CaseFile& file, const Paper& lease) {
  TextList names;
  for (const NamedOwner& owner : file.owners)
    if (owner.paper->id != lease.id && owner.paper->kind() != "lease") names.push_back(owner.name);
  return names;
}

void check_lessor(const CaseFile& file, Record& record, const Paper& lease) {
  const PlacedField lessors = file.find(lease, "owners");
  const TextList owners = owners_besides(file, lease);
  if (!lessors || owners.empty()) return;
  const bool known = std::any_of(owners.begin(), owners.end(),
                                 [&](const std::string& owner) { return is_named(file, lessors, owner); });
  if (known) {
    record.support(lessors, "agreement");
    return record.passed("lease.lessor_differs", lease, {"agreement"});
  }
  Failure failure;
  failure.expected = joined(owners);
  failure.actual = joined(lessors.field->texts());
  failure.fields.push_back(lessors);
  record.contradict(lessors);
  record.failed("lease.lessor_differs", lease, std::move(failure));
}

void check_tenant(const CaseFile& file, Record& record, const Paper& lease) {
  const PlacedField tenant = file.find_any(lease, {"company_name", "name"});
  if (!tenant) return;
  const PlacedField number = file.find_any(lease, {"uscc", "id_number"});
  const std::string_view stated_number = number.name == "uscc" ? organization_code(file) : customer_number(file);
  record_match(record,
               {"lease.tenant_differs",
                &lease,
                tenant,
                joined(applicant_names(file)),
                is_certain_and_equal(number, stated_number),
                {}},
               match_applicant(file, read_text_of(*tenant.field)));
  compare_number(record, {"lease.tenant_differs", &lease, number, stated_number, false, {}});
}

void check_lease_term(const CaseFile& file, Record& record, const Paper& lease) {
  const PlacedField field = file.find(lease, "term");
  if (!field) return;
  const auto term = lease_term(file, lease);
  if (!term) return record.not_done("lease.expired", lease, why::kTermUnclear, field);
  if (!term->to || *term->to >= file.today) return record.passed("lease.expired", lease);
  Failure failure;
  failure.actual = to_iso(*term->to);
  failure.fields.push_back(field);
  record.failed("lease.expired", lease, std::move(failure));
}

}  // namespace

// A contract that is the title must have been signed.
void check_contract_is_signed(const CaseFile& file, Record& record, const Paper& paper) {
  if (paper.kind() == "purchase_contract" && is_left_unsigned(file, paper))
    record.not_done("signature.missing", paper, why::kNotPrinted);
}

void check_owners(const CaseFile& file, Record& record) {
  for (const Paper* paper : papers_of_row(file, items::kProperty)) check_contract_is_signed(file, record, *paper);
  if (applicant_names(file).empty()) return;
  for (const Paper* paper : papers_of_row(file, items::kProperty)) {
    const PlacedField owners = file.find(*paper, "owners");
    if (owners && paper->kind() != "lease") check_owner(file, record, *paper, owners);
  }
}

void check_co_owners(const CaseFile& file, Record& record) {
  if (!file.asks_for_owner()) return;
  for (const Paper* paper : papers_of_row(file, items::kProperty)) {
    const PlacedField owners = file.find(*paper, "owners");
    if (owners && paper->kind() != "lease") check_co_owners_of(file, record, *paper, owners);
  }
}

void check_leases(const CaseFile& file, Record& record) {
  for (const Paper* lease : judged_papers(file, "lease")) {
    check_lessor(file, record, *lease);
    check_tenant(file, record, *lease);
    check_lease_term(file, record, *lease);
  }
}

}  // namespace zerotrip::checks
