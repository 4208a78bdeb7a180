// Everything that judging knows about one case, laid out once: who is who, which papers there are and what each
// stands for, what the service needs. Built by open_case(); not changed afterwards. Points into the judge's
// input and the catalogue, which must outlive it. One thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "validators/checklist.h"
#include "validators/identity_units.h"
#include "validators/judge.h"
#include "validators/matching/matching.h"
#include "validators/papers.h"

namespace zerotrip {

namespace items {
inline constexpr std::string_view kForm = "form", kIdentity = "identity", kSubject = "subject",
                                  kFormerSubject = "former_subject", kProperty = "property", kAuthority = "authority",
                                  kAgentIdentity = "agent_identity", kNameChangeProof = "name_change_proof",
                                  kCommitmentLetter = "commitment_letter", kContractPapers = "contract_papers";
}

// An owner as a property paper names it.
struct NamedOwner {
  std::string name;
  const Paper* paper = nullptr;
};

struct CaseFile {
  const Application& application;
  const Catalogue& catalogue;
  const ServiceDefinition& service;
  const Known& known;
  Date today{};
  std::optional<Date> submitted;  // day of submitted_at in Asia/Shanghai; nothing when absent or malformed
  bool channel_offered = true;
  Facts facts;                  // the channel is the one by which the case is judged
  std::vector<ItemNeed> needs;  // every row, in order
  Papers all;
  std::vector<IdentityUnit> units;
  std::vector<NamedOwner> owners;                        // of all papers that stand for `property`
  CustomerKind customer_kind = CustomerKind::kResident;  // the facts, at hand
  CustomerKind former_kind = CustomerKind::kResident;

  [[nodiscard]] const std::vector<Paper>& papers() const { return all.papers; }
  [[nodiscard]] MatchTables tables() const { return {catalogue.reference, catalogue.regions}; }
  [[nodiscard]] const ItemNeed* row(std::string_view item) const;
  [[nodiscard]] bool online() const { return facts.get("channel") == "online"; }
  [[nodiscard]] bool is_organization() const { return customer_kind == CustomerKind::kOrganization; }
  [[nodiscard]] bool is_resident() const { return customer_kind == CustomerKind::kResident; }
  // 过户 and 更名.
  [[nodiscard]] bool is_transfer() const;
  [[nodiscard]] bool is_rename() const;
  // Transfers ask for the owner of the property in person (房屋产权所有人).
  [[nodiscard]] bool asks_for_owner() const { return is_transfer(); }
  // What a transfer says of the property right (产权是否变更); nothing where it says nothing.
  [[nodiscard]] std::optional<bool> right_has_changed() const;
  [[nodiscard]] bool former_is_organization() const { return former_kind != CustomerKind::kResident; }
  [[nodiscard]] bool any_deferrable() const;

  // A field of the paper or of a part that continues it.
  [[nodiscard]] PlacedField find(const Paper& paper, std::string_view field) const;
  [[nodiscard]] PlacedField find_any(const Paper& paper, const std::vector<std::string_view>& fields) const;
  [[nodiscard]] const std::string& text(const Paper& paper, std::string_view field) const;
  // Do we know this kind's fields, or only its title?
  [[nodiscard]] bool fields_known(const Paper& paper) const;
};

// A row whose paper must be there now or may lawfully follow.
[[nodiscard]] bool is_needed(Need need);

[[nodiscard]] CaseFile open_case(const JudgeInput& input, const Catalogue& catalogue, const ServiceDefinition& service);

// Names and numbers of the application, "" where it says nothing.
[[nodiscard]] std::string_view stated(const OptionalText& text);
[[nodiscard]] std::string_view customer_name(const CaseFile& file);
[[nodiscard]] std::string_view customer_number(const CaseFile& file);
[[nodiscard]] std::string_view organization_name(const CaseFile& file);
[[nodiscard]] std::string_view organization_code(const CaseFile& file);
[[nodiscard]] std::string_view representative_name(const CaseFile& file);
[[nodiscard]] std::string_view representative_number(const CaseFile& file);
[[nodiscard]] std::string_view agent_name(const CaseFile& file);
[[nodiscard]] std::string_view agent_number(const CaseFile& file);
[[nodiscard]] std::string_view former_name(const CaseFile& file);
[[nodiscard]] std::string_view former_number(const CaseFile& file);
[[nodiscard]] std::string_view former_code(const CaseFile& file);

// Those who may own, rent, authorise or promise for this application: residents the customer; sole traders the
// operator or the firm; organisations the organisation.
[[nodiscard]] std::vector<std::string_view> applicant_names(const CaseFile& file);
// The best answer over all applicant names (a person's name is matched as a person's, a firm's as a firm's).
[[nodiscard]] MatchAnswer match_applicant(const CaseFile& file, const ReadText& read);
// The applicant is, or may be, one of the owners.
[[nodiscard]] bool may_be_owner(const CaseFile& file);
// Labels and values that a paper's kind keeps as they are printed; empty where none were read.
[[nodiscard]] const LabelledTexts& printed_on(const Paper& paper);
// Whether the paper is signed on one of its parts; nothing where no part has a place to sign.
[[nodiscard]] std::optional<bool> signature_on(const CaseFile& file, const Paper& paper);
// A name with a word of firms and bodies in it, or the one that the application states for the organisation: 云台观.
[[nodiscard]] bool names_unit(const CaseFile& file, std::string_view name);
// Persons or firms: which matching a name asks for.
[[nodiscard]] MatchAnswer match_name(const CaseFile& file, const ReadText& read, std::string_view name);

}  // namespace zerotrip
