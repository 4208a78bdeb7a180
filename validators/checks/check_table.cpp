#include "validators/checks/check_table.h"

#include "validators/checks/checks.h"

namespace zerotrip {

namespace {

using enum CheckGroup;
using namespace checks;

const std::vector<CheckDefinition> kTable = {
    {{"file.missing", "file.unreadable", "file.unsupported_type", "file.too_large", "file.encrypted", "file.empty",
      "file.hidden_text", "file.active_content"},
     kFile,
     "the upload",
     check_files},
    {{"file.duplicate"}, kFile, "the bytes of two uploads", check_duplicate_files},
    {{"file.reused"}, kFile, "what the store knows", check_reused_files},
    {{"case.duplicate_open"}, kFile, "what the store knows", check_open_cases},
    {{"document.kind_unknown"}, kFile, "the kind", check_known_kinds},
    {{"document.differs_from_declared"}, kFile, "the declared kind", check_declared_kinds},
    {{"item.surplus"}, kFile, "what each paper stands for", check_surplus},

    {{"id_number.malformed", "id_number.birth_date_impossible", "id_number.check_digit", "id_number.region_unknown"},
     kField,
     "an identity number",
     check_identity_numbers},
    {{"uscc.malformed", "uscc.check_digit", "uscc.class_unknown", "organization_code.check_digit",
      "registration_number.check_digit", "tax_number.malformed"},
     kField,
     "a code of an organisation",
     check_organization_numbers},
    {{"bank_account.check_digit"}, kField, "a bank card's number", check_bank_accounts},

    {{"document.specimen", "document.edited", "document.label_illegal", "seal.pasted"},
     kPaper,
     "the picture",
     check_signs_of_forgery},
    {{"document.specimen"}, kPaper, "a number", check_specimen_numbers},
    {{"quality.screen", "quality.screenshot", "quality.copy", "quality.restricted_use"},
     kPaper,
     "the picture",
     check_copies},
    {{"id_card.side_missing", "id_card.sides_differ", "id_card.issuer_unlikely"},
     kPaper,
     "two sides of a card",
     check_card_sides},
    {{"id_number.birth_date_differs", "id_number.sex_differs"}, kPaper, "number, birth date, sex", check_birth_and_sex},
    {{"id_card.validity_impossible"}, kPaper, "birth date and term", check_card_terms},
    {{"mrz.malformed", "mrz.check_digit", "mrz.differs_from_print"},
     kPaper,
     "a machine-readable zone",
     check_machine_readable_zones},
    {{"household.cancelled"}, kPaper, "a page of a household register", check_households},
    {{"document.expired", "document.not_yet_valid", "document.expires_soon"}, kPaper, "a term", check_validity},
    {{"licence.term_ended"}, kPaper, "a term of business", check_business_terms},
    {{"document.expired"}, kPaper, "a subject paper's stamps and notes", check_cancelled_subjects},
    {{"document.dates_impossible"}, kPaper, "two dates", check_possible_dates},
    {{"amount.words_differ"}, kPaper, "an amount in words and figures", check_amounts},
    {{"licence.code_differs", "licence.qr_unexpected"}, kPaper, "a QR code", check_licence_codes},
    {{"licence.type_differs_from_code"}, kPaper, "type and code", check_licence_types},
    {{"certificate.number_malformed"}, kPaper, "a certificate's numbers", check_certificate_numbers},
    {{"certificate.region_differs"}, kPaper, "a certificate's numbers and its address", check_certificate_regions},
    {{"certificate.number_malformed", "certificate.region_differs"},
     kPaper,
     "an approval's project code",
     check_project_codes},
    {{"property.under_restriction"}, kPaper, "remarks", check_restrictions},
    {{"seal.missing", "seal.name_differs"}, kPaper, "a paper that must be sealed", check_seals},
    {{"signature.missing"}, kPaper, "a paper that must be signed", check_signatures},
    {{"seal.printed"}, kPaper, "a seal", check_printed_seals},
    {{"authority.expired", "authority.not_yet_valid", "authority.undated", "authority.term_missing"},
     kPaper,
     "a letter's dates",
     check_letter_terms},
    {{"authority.blank_left"}, kPaper, "a letter", check_letter_blanks},
    {{"demolition_list.row_incomplete", "demolition_list.duplicate"},
     kPaper,
     "a demolition list",
     check_demolition_lists},

    {{"demolition_list.row_incomplete"},
     kPaper,
     "papers of a demolition, the account and its place",
     check_demolitions},

    {{"legal_representative.differs"},
     kBetweenPapers,
     "licence, application, identity paper",
     check_legal_representatives},
    {{"owner.differs_from_applicant"}, kBetweenPapers, "a property paper", check_owners},
    {{"owner.co_owner_unheard"}, kBetweenPapers, "a property paper", check_co_owners},
    {{"lease.lessor_differs", "lease.tenant_differs", "lease.expired"}, kBetweenPapers, "a lease", check_leases},
    {{"authority.principal_differs"}, kBetweenPapers, "a letter", check_principals},
    {{"authority.agent_differs"}, kBetweenPapers, "a letter", check_letter_agents},
    {{"authority.matter_missing"}, kBetweenPapers, "a letter", check_matters},
    {{"authority.matter_missing"},
     kBetweenPapers,
     "a letter and the account, house and person it names",
     check_letter_subjects},
    {{"authority.agent_is_principal", "authority.agent_minor"},
     kBetweenPapers,
     "a letter, an agent",
     check_agents_themselves},
    {{"commitment.promisor_differs", "commitment.matter_missing"}, kBetweenPapers, "a commitment", check_commitments},
    {{"mining.company_differs", "protected_load.company_differs", "project.company_differs",
      "company_name.differs_from_application", "uscc.differs_from_application"},
     kBetweenPapers,
     "a special paper",
     check_special_companies},

    {{"name.differs_from_application", "id_number.differs_from_application", "birth_date.differs_from_application"},
     kAgainstApplication,
     "the customer's identity paper",
     check_customer_identity},
    {{"agent.differs_from_application"}, kAgainstApplication, "the agent's identity paper", check_agent_identity},
    {{"company_name.differs_from_application", "uscc.differs_from_application"},
     kAgainstApplication,
     "a subject paper",
     check_companies},
    {{"former_customer.differs"}, kAgainstApplication, "the former customer's papers", check_former_customer},
    {{"address.differs_from_application", "address.less_precise"},
     kAgainstApplication,
     "service address",
     check_addresses},
    {{"address.differs_from_application"},
     kAgainstApplication,
     "a committee's statement: who issued it",
     check_statement_issuers},
    {{"address.differs_from_application"},
     kAgainstApplication,
     "a committee's statement: who sealed it",
     check_statement_seals},
    {{"company_name.differs_from_application", "authority.agent_differs"},
     kAgainstApplication,
     "a proof of the army: who issued it, whom it sends",
     check_army_proofs},
    {{"name_change.not_linked"}, kAgainstApplication, "a proof of a name change", check_name_changes},
    {{"former_customer.differs", "name.differs_from_application", "company_name.differs_from_application",
      "id_number.differs_from_application", "uscc.differs_from_application", "document.differs_from_declared",
      "agent.differs_from_application", "legal_representative.differs"},
     kAgainstApplication,
     "a paper form",
     check_paper_forms},
    {{"invoice.name_differs", "invoice.tax_number_differs"}, kAgainstApplication, "invoice details", check_invoices},
    {{"refund.account_name_differs"}, kAgainstApplication, "a refund account", check_refunds},

    {{"form.channel_not_offered"}, kForm, "the channel", check_channel},
    {{"form.field_missing"}, kForm, "the application", check_form_fields},
    {{"form.field_malformed"}, kForm, "the application", check_stated_numbers},
    {{"form.phone_unverified", "form.agreement_missing"}, kForm, "an online application", check_online_consent},

    {{"transfer.same_customer", "rename.other_customer"}, kRequest, "both customers' numbers", check_transfer_parties},
    {{"request.date_not_allowed", "request.short_notice"},
     kRequest,
     "requested date, day of submission",
     check_requested_date},
    {{"request.capacity_not_allowed"}, kRequest, "capacity, installed transformers", check_requested_capacity},
    {{"bills.unsettled"}, kRequest, "facts.bills_settled", check_bills},
    {{"bills.unsettled"}, kRequest, "the last receipt", check_receipts},

    {{"document.field_unreadable"}, kReading, "the deciding fields", check_fields_are_there},
    {{"quality.blurred", "quality.dark", "quality.glare", "quality.too_small", "quality.cut_off"},
     kReading,
     "the deciding fields",
     check_picture_quality},
    {{"reading.uncertain"}, kReading, "the deciding fields", check_readings_are_certain},
};

}  // namespace

std::span<const CheckDefinition> check_table() { return kTable; }

std::string_view name_of(CheckGroup group) {
  switch (group) {
    case CheckGroup::kFile:
      return "file";
    case CheckGroup::kField:
      return "field";
    case CheckGroup::kPaper:
      return "paper";
    case CheckGroup::kBetweenPapers:
      return "between_papers";
    case CheckGroup::kAgainstApplication:
      return "against_application";
    case CheckGroup::kForm:
      return "form";
    case CheckGroup::kRequest:
      return "request";
    case CheckGroup::kReading:
      return "reading";
  }
  return "";
}

std::vector<const Paper*> judged_papers(const CaseFile& file) {
  std::vector<const Paper*> judged;
  for (const Paper& paper : file.papers())
    if (!paper.standings.empty() && !paper.continues_another) judged.push_back(&paper);
  return judged;
}

std::vector<const Paper*> judged_papers(const CaseFile& file, std::string_view kind) {
  std::vector<const Paper*> judged = judged_papers(file);
  std::erase_if(judged, [&](const Paper* paper) { return paper->kind() != kind; });
  return judged;
}

std::vector<const Paper*> papers_of_row(const CaseFile& file, std::string_view item) {
  std::vector<const Paper*> papers = judged_papers(file);
  const ItemNeed* row = file.row(item);
  std::erase_if(papers, [&](const Paper* paper) { return row == nullptr || !paper->stands_for(row); });
  return papers;
}

}  // namespace zerotrip
