#include "validators/roles.h"

#include <algorithm>

#include "validators/checks/check_table.h"
#include "validators/comparisons.h"

namespace zerotrip {
namespace {

bool agrees(const MatchAnswer& answer) { return answer.match == Match::kSame || answer.match == Match::kCompatible; }

std::string place_of(const PlacedField& field) { return field.paper->id + "." + std::string(field.name); }

class Roles {
 public:
  explicit Roles(const CaseFile& file) : file_(file) {}

  void add(std::string_view person, std::string_view role) {
    if (person.empty()) return;
    roles.push_back({std::string(person), std::string(role), {}});
    for (const Paper* paper : judged_papers(file_)) prove(roles.back(), *paper);
  }

  std::vector<Role> roles;

 private:
  void prove_by_name(Role& role, const Paper& paper, std::string_view field) {
    const PlacedField name = file_.find(paper, field);
    if (!name) return;
    for (const std::string& text : name.field->texts())
      if (agrees(match_name(file_, {text, {}, name.field->confidence}, role.person))) {
        role.proved_by.push_back(place_of(name));
        return;
      }
  }

  void prove(Role& role, const Paper& paper) {
    if (role.role == "applicant" && is_identity_kind(paper.kind())) prove_by_name(role, paper, "name");
    if (role.role == "holder" && is_subject_kind(paper.kind())) prove_by_name(role, paper, "company_name");
    if (role.role == "legal_representative" && is_subject_kind(paper.kind()))
      prove_by_name(role, paper, "legal_representative");
    if (role.role == "agent" && is_identity_kind(paper.kind())) prove_by_name(role, paper, "name");
    if (role.role == "agent" && is_letter_kind(paper.kind())) prove_by_name(role, paper, "agent");
    if (role.role == "owner" && stands_for_property(paper)) prove_by_name(role, paper, "owners");
    if (role.role == "former_customer") prove_former(role, paper);
    if (role.role == "account_holder" && paper.kind() == "bank_account_proof")
      prove_by_name(role, paper, "account_name");
  }

  void prove_former(Role& role, const Paper& paper) {
    if (paper.stands_for(Party::kFormerCustomer)) {
      prove_by_name(role, paper, is_subject_kind(paper.kind()) ? "company_name" : "name");
      return;
    }
    if (paper.kind() == "application_form") prove_by_name(role, paper, "name");
    if (file_.find(paper, "former_name")) prove_by_name(role, paper, "former_name");
  }

  [[nodiscard]] bool stands_for_property(const Paper& paper) const {
    const ItemNeed* row = file_.row(items::kProperty);
    return row != nullptr && paper.stands_for(row);
  }

  const CaseFile& file_;
};

std::string_view refund_name(const CaseFile& file) {
  const auto& request = file.application.request;
  return request && request->refund ? stated(request->refund->account_name) : std::string_view();
}

}  // namespace

std::vector<Role> roles_of(const CaseFile& file) {
  Roles roles(file);
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
