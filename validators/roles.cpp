#include "validators/roles.h"

#include <algorithm>
#include <array>

#include "validators/checks/check_table.h"
#include "validators/comparisons.h"

namespace zerotrip {
namespace {

std::string place_of(const PlacedField& field) { return field.paper->id + "." + std::string(field.name); }

// Findings with which a letter lets nobody act for anybody.
constexpr std::array<std::string_view, 9> kVoidLetter = {"signature.missing",       "seal.missing",
                                                         "seal.name_differs",       "authority.expired",
                                                         "authority.not_yet_valid", "authority.principal_differs",
                                                         "authority.agent_differs", "authority.matter_missing",
                                                         "document.specimen"};

const std::vector<std::string_view> kFirmNumbers = {"uscc", "registration_number", "organization_code"};

class Roles {
 public:
  Roles(const CaseFile& file, const Record& record) : file_(file), record_(record) {}

  void add(std::string_view person, std::string_view role) {
    if (person.empty()) return;
    roles.push_back({std::string(person), std::string(role), {}});
    for (const Paper* paper : judged_papers(file_)) prove(roles.back(), *paper);
  }

  std::vector<Role> roles;

 private:
  [[nodiscard]] bool counts(const PlacedField& field) const {
    const FieldStanding* standing = field ? record_.standing_of(field) : nullptr;
    return field && (standing == nullptr || (!standing->contradicted && !standing->doubtful));
  }

  [[nodiscard]] bool names(const PlacedField& field, const Role& role) const {
    return counts(field) && says(field, role);
  }

  [[nodiscard]] bool says(const PlacedField& field, const Role& role) const {
    if (!field) return false;
    const TextList texts = field.field->texts();
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
      return agrees(match_name(file_, {text, {}, field.field->confidence}, role.person));
    });
  }

  void prove_by_name(Role& role, const Paper& paper, std::string_view field) const {
    const PlacedField name = file_.find(paper, field);
    if (names(name, role)) role.proved_by.push_back(place_of(name));
  }

  // A name is proof only beside a number that nothing contradicts.
  void prove_by_name_and_number(Role& role, const Paper& paper, std::string_view field,
                                const std::vector<std::string_view>& number_fields) const {
    const PlacedField name = file_.find(paper, field);
    const PlacedField number = file_.find_any(paper, number_fields);
    if (!names(name, role) || (number && !counts(number))) return;
    role.proved_by.push_back(place_of(name));
    if (number) role.proved_by.push_back(place_of(number));
  }

  [[nodiscard]] bool is_void(const Paper& letter) const {
    return std::any_of(kVoidLetter.begin(), kVoidLetter.end(),
                       [&](std::string_view code) { return record_.has_finding(code, letter.id); });
  }

  void prove_by_letter(Role& role, const Paper& letter) const {
    const PlacedField principal = file_.find_any(letter, {"principal", "company_name"});
    if (is_void(letter) || !counts(principal) || !names(file_.find(letter, "agent"), role)) return;
    role.proved_by.push_back(place_of(principal));
    prove_by_name_and_number(role, letter, "agent", {"agent_id_number"});
  }

  // Whoever the paper names owns it, also where it is not the applicant.
  void prove_owner(Role& role, const Paper& paper) const {
    const PlacedField owners = file_.find(paper, "owners");
    if (says(owners, role)) role.proved_by.push_back(place_of(owners));
  }

  // All of the edge or nothing: a field that does not stand there is left out, one that does not count breaks it.
  void prove_by_edge(Role& role, const std::vector<PlacedField>& edge) const {
    const bool whole =
        std::all_of(edge.begin(), edge.end(), [&](const PlacedField& field) { return !field || counts(field); });
    for (const PlacedField& field : edge)
      if (whole && field) role.proved_by.push_back(place_of(field));
  }

  // An owner who is heard: the letter goes from the owner to the applicant or the agent.
  void prove_by_owners_letter(Role& role, const Paper& letter) const {
    const PlacedField principal = file_.find_any(letter, {"principal", "company_name"});
    if (!letter.stands_for(Party::kCoOwner) || is_void(letter) || !says(principal, role)) return;
    prove_by_edge(role, {principal, file_.find_any(letter, {"principal_number", "uscc"}), file_.find(letter, "agent"),
                         file_.find(letter, "agent_id_number")});
  }

  // A tenant: the lease goes from the owner to the applicant, where it explains why another one owns the property.
  void prove_by_lease(Role& role, const Paper& lease) const {
    const PlacedField lessors = file_.find(lease, "owners");
    if (!explains_the_owner(lease) || !says(lessors, role)) return;
    prove_by_edge(
        role, {lessors, file_.find_any(lease, {"company_name", "name"}), file_.find_any(lease, {"uscc", "id_number"})});
  }

  [[nodiscard]] bool explains_the_owner(const Paper& paper) const {
    return std::any_of(record_.checks.begin(), record_.checks.end(), [&](const Check& check) {
      return check.id == "owner.differs_from_applicant" && check.result == CheckResult::kPassed &&
             std::find(check.support.begin(), check.support.end(), paper.id) != check.support.end();
    });
  }

  void prove(Role& role, const Paper& paper) const {
    const bool person = is_identity_kind(paper.kind());
    const bool firm = is_subject_kind(paper.kind());
    if (role.role == "applicant" && person)
      prove_by_name_and_number(role, paper, "name", number_fields_of(paper.kind()));
    if (role.role == "holder" && firm) prove_by_name_and_number(role, paper, "company_name", kFirmNumbers);
    if (role.role == "legal_representative" && firm) prove_by_name(role, paper, "legal_representative");
    if (role.role == "agent" && person) prove_by_name_and_number(role, paper, "name", number_fields_of(paper.kind()));
    if (role.role == "agent" && is_letter_kind(paper.kind())) prove_by_letter(role, paper);
    if (role.role == "owner") prove_owner_by(role, paper);
    if (role.role == "former_customer") prove_former(role, paper);
    if (role.role == "account_holder" && paper.kind() == "bank_account_proof")
      prove_by_name_and_number(role, paper, "account_name", {"account_number"});
  }

  void prove_owner_by(Role& role, const Paper& paper) const {
    if (stands_for_property(paper)) prove_owner(role, paper);
    if (is_letter_kind(paper.kind())) prove_by_owners_letter(role, paper);
    if (paper.kind() == "lease") prove_by_lease(role, paper);
  }

  void prove_former(Role& role, const Paper& paper) const {
    if (paper.stands_for(Party::kFormerCustomer)) return prove_by_own_paper(role, paper);
    if (paper.kind() == "application_form") prove_by_name_and_number(role, paper, "name", {"id_number", "uscc"});
    if (file_.find(paper, "former_name")) prove_by_name(role, paper, "former_name");
  }

  void prove_by_own_paper(Role& role, const Paper& paper) const {
    if (is_subject_kind(paper.kind())) return prove_by_name_and_number(role, paper, "company_name", kFirmNumbers);
    prove_by_name_and_number(role, paper, "name", number_fields_of(paper.kind()));
  }

  [[nodiscard]] bool stands_for_property(const Paper& paper) const {
    const ItemNeed* row = file_.row(items::kProperty);
    return row != nullptr && paper.stands_for(row);
  }

  const CaseFile& file_;
  const Record& record_;
};

std::string_view refund_name(const CaseFile& file) {
  const auto& request = file.application.request;
  return request && request->refund ? stated(request->refund->account_name) : std::string_view();
}

}  // namespace

std::vector<Role> roles_of(const CaseFile& file, const Record& record) {
  Roles roles(file, record);
  roles.add(customer_name(file), "applicant");
  if (!file.is_resident()) roles.add(organization_name(file), "holder");
  std::vector<std::string> named;
  for (const NamedOwner& owner : file.owners) {
    if (std::find(named.begin(), named.end(), owner.name) != named.end()) continue;
    named.push_back(owner.name);
    roles.add(owner.name, "owner");
  }
  if (!file.is_resident()) roles.add(representative_name(file), "legal_representative");
  roles.add(agent_name(file), "agent");
  roles.add(former_name(file), "former_customer");
  roles.add(refund_name(file), "account_holder");
  return std::move(roles.roles);
}

}  // namespace zerotrip
