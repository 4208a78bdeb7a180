#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/former_names.h"
#include "validators/checks/letter_texts.h"
#include "validators/checks/owner_names.h"
#include "validators/checks/owner_numbers.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

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

// --- leases --------------------------------------------------------------------------------------------------

std::optional<PrintedTerm> lease_term(const CaseFile& file, const Paper& lease) {
  const PlacedField field = file.find(lease, "term");
  if (!field) return std::nullopt;
  if (auto printed = parse_printed_term(field.text())) return printed;
  // 三年: counted from the day of signing.
  const auto span = letter_term(field.text(), parse_iso_date(file.text(lease, "sign_date")));
  if (!span || !span->to) return std::nullopt;
  PrintedTerm term;
  term.from = span->from;
  term.to = span->to;
  return term;
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

bool bears_seal(const CaseFile& file, const Paper& paper) {
  const PlacedField seals = file.find(paper, "seals");
  return seals && !seals.field->texts().empty();
}

// Unsigned, or without a seal where a signature was not seen.
bool is_left_unsigned(const CaseFile& file, const Paper& contract) {
  const std::optional<bool> signature = signature_on(file, contract);
  return !signature.value_or(bears_seal(file, contract));
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
                         listed(applicant_names(file)),
                         prints_applicants_number(file, paper),
                         {}},
                        best);
  // The title in the name before a change of name, where a paper shows that both are one.
  if (file.is_rename() && !namesake && is_named(file, owners, former_name(file)) && shows_former_name(file, paper)) {
    record.support(owners, "agreement");
    return record.passed("owner.differs_from_applicant", paper, {"agreement"});
  }
  if (const Paper* explaining = explanation_of(file, record, paper, owners)) {
    record.support(owners, "agreement");
    return record.passed("owner.differs_from_applicant", paper, {"agreement", explaining->id});
  }
  Failure failure;
  failure.expected = listed(applicant_names(file));
  failure.actual = listed(owners.field->texts());
  if (namesake) failure.actual += " " + first_number_beside_owners(file, paper);
  failure.fields.push_back(owners);
  record.contradict(owners);
  record.failed("owner.differs_from_applicant", paper, std::move(failure));
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
  failure.expected = listed(owners);
  failure.actual = listed(lessors.field->texts());
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
                listed(applicant_names(file)),
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

void check_leases(const CaseFile& file, Record& record) {
  for (const Paper* lease : judged_papers(file, "lease")) {
    check_lessor(file, record, *lease);
    check_tenant(file, record, *lease);
    check_lease_term(file, record, *lease);
  }
}

}  // namespace zerotrip::checks
