#include "validators/parties.h"

#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"

namespace zerotrip {
namespace {

struct Person {
  Party party;
  std::string_view name;
  std::string_view number;
  const ItemNeed* row;  // null: a person without a row of its own
};

void stand(Paper& paper, Standing standing) {
  const bool known = std::any_of(paper.standings.begin(), paper.standings.end(),
                                 [&](const Standing& s) { return s.row == standing.row && s.party == standing.party; });
  if (!known) paper.standings.push_back(standing);
}

void stand(CaseFile& file, const IdentityUnit& unit, Standing standing) {
  if (unit.face) stand(file.all.papers[*unit.face], standing);
  if (unit.back) stand(file.all.papers[*unit.back], standing);
}

bool is_empty(const CaseFile& file, const ItemNeed* row) {
  return std::none_of(file.all.papers.begin(), file.all.papers.end(),
                      [&](const Paper& paper) { return paper.stands_for(row); });
}

// --- owners --------------------------------------------------------------------------------------------------

void add_owners(CaseFile& file, const Paper& paper) {
  const PlacedField owners = file.find(paper, "owners");
  if (!owners) return;
  for (std::string& name : owners.field->texts()) file.owners.push_back({std::move(name), &paper});
}

void assign_property_papers(CaseFile& file) {
  const ItemNeed* row = file.row(items::kProperty);
  for (Paper& paper : file.all.papers) {
    if (paper.continues_another) continue;
    if (row != nullptr && accepts(*row, paper.kind())) {
      stand(paper, {row, Party::kRow});
      add_owners(file, paper);
    }
  }
}

// --- identity papers -----------------------------------------------------------------------------------------

// A transfer without a change of the property right is proved by the owner, who is somebody else: a tenant takes over
// the account of the landlord's house.
bool is_another_owners(const CaseFile& file) {
  const bool changed = file.right_has_changed().value_or(true);
  return file.asks_for_owner() && !changed && !file.owners.empty() && !may_be_owner(file);
}

std::vector<Person> persons_of(const CaseFile& file) {
  std::vector<Person> persons;
  const ItemNeed* identity = is_another_owners(file) ? nullptr : file.row(items::kIdentity);
  persons.push_back({Party::kCustomer, customer_name(file), customer_number(file), identity});
  if (file.is_organization())
    persons.push_back({Party::kCustomer, representative_name(file), representative_number(file), identity});
  if (file.application.has_agent())
    persons.push_back({Party::kAgent, agent_name(file), agent_number(file), file.row(items::kAgentIdentity)});
  // In a rename the former customer is the same person: a paper in the old name is the customer's.
  if (file.is_rename())
    persons.push_back({Party::kCustomer, former_name(file), former_number(file), identity});
  else if (!file.former_is_organization())
    persons.push_back({Party::kFormerCustomer, former_name(file), former_number(file), nullptr});
  for (const NamedOwner& owner : file.owners) persons.push_back({Party::kCoOwner, owner.name, {}, nullptr});
  return persons;
}

std::string_view number_on(const CaseFile& file, const IdentityUnit& unit) {
  if (!unit.face) return {};
  const Paper& face = file.all.papers[*unit.face];
  return file.find_any(face, number_fields_of(face.kind())).text();
}

bool assign_by_number(CaseFile& file, const IdentityUnit& unit, const std::vector<Person>& persons) {
  const std::string number = fold_number(number_on(file, unit));
  if (number.empty()) return false;
  bool assigned = false;
  for (const Person& person : persons) {
    if (person.number.empty() || !same_id_number(number, fold_number(person.number))) continue;
    stand(file, unit, {person.row, person.party});
    assigned = true;
  }
  return assigned;
}

bool assign_by_name(CaseFile& file, const IdentityUnit& unit, const std::vector<Person>& persons, Match wanted) {
  if (!unit.face) return false;
  const PlacedField name = file.find(file.all.papers[*unit.face], "name");
  if (!name) return false;
  const ReadText read = read_text_of(*name.field);
  for (const Person& person : persons) {
    if (person.name.empty() || match_person_name(read, person.name, file.tables()).match != wanted) continue;
    stand(file, unit, {person.row, person.party});
    return true;
  }
  return false;
}

bool is_unassigned(const CaseFile& file, const IdentityUnit& unit) {
  return file.all.papers[unit.face ? *unit.face : *unit.back].standings.empty();
}

bool shows_an_owner(const CaseFile& file, const IdentityUnit& unit) {
  if (!unit.face) return false;
  const Paper& face = file.all.papers[*unit.face];
  if (face.stands_for(Party::kCoOwner)) return true;
  const PlacedField name = file.find(face, "name");
  return name && std::any_of(file.owners.begin(), file.owners.end(), [&](const NamedOwner& owner) {
           const Match match = match_person_name(read_text_of(*name.field), owner.name, file.tables()).match;
           return agrees(match);
         });
}

// The row of a transfer is the owner's: where the customer owns nothing, the owner's paper stands there, who may be the
// former customer as well.
void let_owner_stand_for_identity(CaseFile& file) {
  const ItemNeed* row = file.row(items::kIdentity);
  if (!file.asks_for_owner() || row == nullptr || !is_empty(file, row) || may_be_owner(file)) return;
  for (const IdentityUnit& unit : file.units)
    if (shows_an_owner(file, unit)) stand(file, unit, {row, Party::kCoOwner});
}

void assign_to_empty_row(CaseFile& file, const IdentityUnit& unit) {
  const std::pair<std::string_view, Party> order[] = {{items::kIdentity, Party::kCustomer},
                                                      {items::kAgentIdentity, Party::kAgent}};
  for (const auto& [item, party] : order) {
    const ItemNeed* row = file.row(item);
    if (row == nullptr || !is_needed(row->need) || !is_empty(file, row)) continue;
    stand(file, unit, {row, party});
    return;
  }
}

void assign_identity_papers(CaseFile& file) {
  const std::vector<Person> persons = persons_of(file);
  for (const IdentityUnit& unit : file.units) {
    if (assign_by_number(file, unit, persons)) continue;
    if (assign_by_name(file, unit, persons, Match::kSame)) continue;
    assign_by_name(file, unit, persons, Match::kCompatible);
  }
  let_owner_stand_for_identity(file);
  for (const IdentityUnit& unit : file.units)
    if (is_unassigned(file, unit)) assign_to_empty_row(file, unit);
}

// --- subject papers ------------------------------------------------------------------------------------------

struct Firm {
  Party party;
  std::string_view name;
  std::string_view code;
  const ItemNeed* row;
};

std::vector<Firm> firms_of(const CaseFile& file) {
  std::vector<Firm> firms;
  const ItemNeed* subject = file.row(items::kSubject);
  // Some flows ask everybody for the licence, natural persons too.
  if (!file.is_resident() || (subject != nullptr && is_needed(subject->need)))
    firms.push_back({Party::kOrganization, organization_name(file), organization_code(file), subject});
  const ItemNeed* former = file.row(items::kFormerSubject);
  if (file.former_is_organization() || (former != nullptr && is_needed(former->need)))
    firms.push_back({Party::kFormerCustomer, former_name(file), former_code(file), former});
  return firms;
}

bool assign_firm_by_name(CaseFile& file, Paper& paper, const std::vector<Firm>& firms) {
  const PlacedField name = file.find(paper, "company_name");
  if (!name) return false;
  const ReadText read = read_text_of(*name.field);
  bool assigned = false;
  for (const Firm& firm : firms) {
    if (firm.row == nullptr || firm.name.empty()) continue;
    const Match match = match_company_name(read, firm.name, file.tables()).match;
    if (!agrees(match)) continue;
    stand(paper, {firm.row, firm.party});
    assigned = true;
  }
  return assigned;
}

// The organisation code is characters 9–17 of the unified code.
bool is_same_code(std::string_view printed, std::string_view code) {
  if (printed.empty() || code.empty()) return false;
  return printed == code || (code.size() == 18 && printed == code.substr(8, 9));
}

bool assign_firm_by_code(CaseFile& file, Paper& paper, const std::vector<Firm>& firms) {
  const std::string printed =
      fold_number(file.find_any(paper, {"uscc", "registration_number", "organization_code"}).text());
  const auto matches = [&](const Firm& firm) {
    return firm.row != nullptr && is_same_code(printed, fold_number(firm.code));
  };
  // A renamed firm keeps its code: the paper goes to the row that has none yet.
  for (const bool only_empty : {true, false})
    for (const Firm& firm : firms) {
      if (!matches(firm) || (only_empty && !is_empty(file, firm.row))) continue;
      stand(paper, {firm.row, firm.party});
      return true;
    }
  return false;
}

void assign_firm_to_empty_row(CaseFile& file, Paper& paper, const std::vector<Firm>& firms) {
  for (const Firm& firm : firms) {
    if (firm.row == nullptr || !is_needed(firm.row->need) || !is_empty(file, firm.row)) continue;
    if (!accepts(*firm.row, paper.kind())) continue;
    stand(paper, {firm.row, firm.party});
    return;
  }
}

void assign_subject_papers(CaseFile& file) {
  const std::vector<Firm> firms = firms_of(file);
  std::vector<Paper*> left;
  for (const bool by_name : {true, false})
    for (Paper& paper : file.all.papers) {
      if (!is_subject_kind(paper.kind()) || paper.continues_another || !paper.standings.empty()) continue;
      const bool assigned = by_name ? assign_firm_by_name(file, paper, firms) : assign_firm_by_code(file, paper, firms);
      if (!assigned && !by_name) left.push_back(&paper);
    }
  for (Paper* paper : left) assign_firm_to_empty_row(file, *paper, firms);
}

// --- letters and everything else -----------------------------------------------------------------------------

bool is_owners_letter(const CaseFile& file, const Paper& letter) {
  const PlacedField principal = file.find_any(letter, {"principal", "company_name"});
  if (!principal) return false;
  const ReadText read = read_text_of(*principal.field);
  const Match applicant = match_applicant(file, read).match;
  if (agrees(applicant)) return false;
  return std::any_of(file.owners.begin(), file.owners.end(), [&](const NamedOwner& owner) {
    const Match match = match_name(file, read, owner.name).match;
    return agrees(match);
  });
}

bool names_the_agent(const CaseFile& file, const Paper& letter) {
  const PlacedField agent = file.find(letter, "agent");
  if (!agent || agent_name(file).empty()) return false;
  return match_person_name(read_text_of(*agent.field), agent_name(file), file.tables()).match != Match::kDifferent;
}

bool names_a_giver(const CaseFile& file, const ItemNeed* row) {
  return std::any_of(file.all.papers.begin(), file.all.papers.end(), [&](const Paper& paper) {
    return paper.stands_for(row) && file.find_any(paper, {"principal", "company_name"});
  });
}

// A co-owner's letter is judged apart from the agent's. Where a letter is needed and none came in another name, the
// owner's letter that names the agent is the agent's letter too: in the owner's name where the service asks for the
// owner, else as a letter of somebody else.
void assign_letters(CaseFile& file) {
  const ItemNeed* row = file.row(items::kAuthority);
  std::vector<Paper*> owners_letters;
  for (Paper& paper : file.all.papers) {
    if (!is_letter_kind(paper.kind()) || paper.continues_another) continue;
    if (is_owners_letter(file, paper)) {
      stand(paper, {nullptr, Party::kCoOwner});
      owners_letters.push_back(&paper);
    } else if (row != nullptr && accepts(*row, paper.kind())) {
      stand(paper, {row, Party::kRow});
    }
  }
  if (row == nullptr || names_a_giver(file, row) || !(file.asks_for_owner() || is_needed(row->need))) return;
  for (Paper* letter : owners_letters) {
    if (!names_the_agent(file, *letter)) continue;
    if (!file.asks_for_owner()) letter->standings.clear();
    stand(*letter, {row, Party::kRow});
  }
}

bool has_row_of_its_own(std::string_view item) {
  return item == items::kIdentity || item == items::kAgentIdentity || item == items::kSubject ||
         item == items::kFormerSubject || item == items::kAuthority || item == items::kProperty;
}

// Household papers prove a change of name only where they print the former one (曾用名).
bool can_stand_for(const CaseFile& file, const Paper& paper, const ItemNeed& row) {
  if (has_row_of_its_own(row.item->item) || !accepts(row, paper.kind())) return false;
  if (row.item->item != items::kNameChangeProof || !is_identity_kind(paper.kind())) return true;
  return !file.text(paper, "former_name").empty();
}

// Papers without a row that carry or explain something the case needs.
bool supports_the_case(const CaseFile& file, const Paper& paper) {
  if (paper.kind() == "commitment_letter") return file.any_deferrable();
  if (paper.kind() == "lease" || paper.kind() == "purchase_contract") return file.row(items::kProperty) != nullptr;
  if (paper.kind() == "legal_representative_certificate") return !file.is_resident();
  return paper.kind() == "bank_account_proof" && file.application.request && file.application.request->refund;
}

void assign_other_papers(CaseFile& file) {
  for (Paper& paper : file.all.papers) {
    if (paper.continues_another) continue;
    for (const ItemNeed& row : file.needs)
      if (can_stand_for(file, paper, row)) stand(paper, {&row, Party::kRow});
    const bool no_row = std::none_of(paper.standings.begin(), paper.standings.end(),
                                     [](const Standing& standing) { return standing.row != nullptr; });
    if ((no_row || paper.kind() == "commitment_letter") && supports_the_case(file, paper))
      stand(paper, {nullptr, Party::kSupporting});
  }
}

void let_parts_stand_with_the_whole(CaseFile& file) {
  for (const Paper& paper : file.all.papers)
    for (const std::size_t part : paper.continuations) file.all.papers[part].standings = paper.standings;
}

}  // namespace

bool accepts(const ItemNeed& row, std::string_view kind) {
  const auto& kinds = row.item->accepts;
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void assign_papers(CaseFile& file) {
  assign_property_papers(file);
  assign_identity_papers(file);
  assign_subject_papers(file);
  assign_letters(file);
  assign_other_papers(file);
  let_parts_stand_with_the_whole(file);
}

}  // namespace zerotrip
