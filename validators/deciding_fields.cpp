#include "validators/deciding_fields.h"

#include <algorithm>
#include <map>

#include "validators/papers.h"

namespace zerotrip {
namespace {

constexpr bool kWhereItStands = false;

// 有效期, 租赁期限: papers of these kinds bear a term as a rule, though no standard makes them.
const DecidingField kTermAsARule = {{"valid_to"}, kWhereItStands, "document.expired"};
const DecidingField kLeaseTermAsARule = {{"term"}, kWhereItStands, "lease.expired"};

using Table = std::map<std::string_view, std::vector<DecidingField>, std::less<>>;

const std::vector<DecidingField> kCertificateOfProperty = {
    {{"owners"}}, {{"property_address"}}, {{"certificate_number"}}};
const std::vector<DecidingField> kOrganizationCertificate = {
    {{"company_name"}},
    {{"uscc", "registration_number", "organization_code", "certificate_number"}},
    {{"legal_representative"}},
    kTermAsARule};
// 宗教活动场所登记证 names no term; 法人登记证书 does.
const std::vector<DecidingField> kReligiousSiteCertificate = {kOrganizationCertificate[0],
                                                              kOrganizationCertificate[1],
                                                              kOrganizationCertificate[2],
                                                              {{"valid_to"}, kWhereItStands}};
const std::vector<DecidingField> kMinersLicence = {{{"company_name"}}, {{"certificate_number"}}, {{"valid_to"}}};
const std::vector<DecidingField> kTaxpayerPaper = {{{"company_name"}}, {{"tax_number", "uscc"}}};

const Table& table() {
  static const Table kTable = {
      {"id_card_portrait", {{{"name"}}, {{"id_number"}}}},
      {"id_card_emblem", {{{"valid_to"}}}},
      {"temporary_id_card", {{{"name"}}, {{"id_number"}}, {{"valid_to"}}}},
      {"military_id", {{{"name"}}, {{"certificate_number", "id_number"}}, kTermAsARule}},
      {"passport", {{{"name"}}, {{"passport_number"}}, {{"valid_to"}}, {{"mrz"}, kWhereItStands, "mrz.check_digit"}}},
      {"household_register", {{{"name"}}, {{"id_number"}}}},
      {"household_certificate", {{{"name"}}, {{"id_number"}}}},
      {"residence_permit", {{{"name"}}, {{"id_number"}}, {{"valid_to"}, kWhereItStands}}},
      {"business_licence",
       {{{"company_name"}},
        {{"uscc", "registration_number"}},
        {{"legal_representative"}},
        {{"business_term", "valid_to"}, kWhereItStands, "licence.term_ended"}}},
      {"organization_code_certificate",
       {{{"company_name"}}, {{"organization_code", "uscc"}}, {{"legal_representative"}, kWhereItStands}, kTermAsARule}},
      {"social_organization_certificate", kOrganizationCertificate},
      {"public_institution_certificate", kOrganizationCertificate},
      {"religious_site_certificate", kReligiousSiteCertificate},
      {"military_unit_certificate", {{{"company_name"}}}},
      {"real_estate_certificate", kCertificateOfProperty},
      {"house_ownership_certificate", kCertificateOfProperty},
      {"land_use_certificate", kCertificateOfProperty},
      {"property_statement", {{{"owners"}}, {{"property_address"}}}},
      {"purchase_contract", {{{"owners"}}, {{"property_address"}}}},
      {"lease", {{{"owners"}}, {{"name", "company_name"}}, {{"property_address"}}, kLeaseTermAsARule}},
      {"authorization_letter",
       {{{"principal"}},
        {{"agent"}},
        {{"principal_number"}, kWhereItStands},
        {{"agent_id_number"}, kWhereItStands},
        {{"matter"}, kWhereItStands},
        {{"term"}, kWhereItStands}}},
      {"introduction_letter",
       {{{"principal", "company_name"}},
        {{"agent"}},
        {{"agent_id_number"}, kWhereItStands},
        {{"matter"}, kWhereItStands},
        {{"term"}, kWhereItStands}}},
      {"commitment_letter", {{{"principal"}}, {{"principal_number"}, kWhereItStands}, {{"matter"}, kWhereItStands}}},
      {"application_form", {{{"name"}}, {{"id_number", "uscc"}}}},
      {"general_taxpayer_certificate", kTaxpayerPaper},
      {"tax_registration", kTaxpayerPaper},
      {"name_change_proof", {{{"former_name"}}, {{"name", "company_name"}}}},
      {"mining_licence", kMinersLicence},
      {"work_safety_licence", kMinersLicence},
      {"project_approval", {{{"company_name"}}}},
      {"protected_load_details", {{{"company_name"}}}},
      {"entitlement_certificate", {{{"company_name"}}}},
      {"legal_representative_certificate", {{{"legal_representative", "name"}}}},
      {"payment_receipt", {{{"account_number"}}}},
      {"bank_account_proof", {{{"account_name"}}, {{"account_number"}}}},
      {"demolition_permit", {{{"certificate_number", "project_name", "property_address", "company_name"}}}},
      {"demolition_list", {{{"account_number"}}, {{"owners"}}, {{"property_address"}}}},
  };
  return kTable;
}

}  // namespace

std::span<const DecidingField> deciding_fields_of(std::string_view kind) {
  const auto found = table().find(kind);
  if (found == table().end()) return {};
  return found->second;
}

bool stands_on(const DecidingField& field, const Document& document) {
  return std::any_of(field.any_of.begin(), field.any_of.end(), [&](std::string_view name) {
    const Field* found = document.find(name);
    return found != nullptr && has_content(*found);
  });
}

}  // namespace zerotrip
