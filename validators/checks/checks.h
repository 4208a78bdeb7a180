// The functions behind the table of checks, by the file in which they stand. Each looks at the whole case and
// records a result for every paper, field or path that it concerns.
#pragma once

#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip::checks {

// files.cpp
void check_files(const CaseFile& file, Record& record);
void check_duplicate_files(const CaseFile& file, Record& record);
void check_reused_files(const CaseFile& file, Record& record);
void check_open_cases(const CaseFile& file, Record& record);
void check_declared_kinds(const CaseFile& file, Record& record);
void check_known_kinds(const CaseFile& file, Record& record);
void check_surplus(const CaseFile& file, Record& record);

// pictures.cpp
void check_picture_quality(const CaseFile& file, Record& record);
void check_copies(const CaseFile& file, Record& record);
void check_signs_of_forgery(const CaseFile& file, Record& record);

// numbers.cpp
void check_identity_numbers(const CaseFile& file, Record& record);
void check_organization_numbers(const CaseFile& file, Record& record);
void check_bank_accounts(const CaseFile& file, Record& record);
void check_specimen_numbers(const CaseFile& file, Record& record);

// travel.cpp
void check_machine_readable_zones(const CaseFile& file, Record& record);

// dates.cpp
void check_validity(const CaseFile& file, Record& record);
void check_business_terms(const CaseFile& file, Record& record);
void check_possible_dates(const CaseFile& file, Record& record);
void check_amounts(const CaseFile& file, Record& record);

// identity.cpp
void check_card_sides(const CaseFile& file, Record& record);
void check_birth_and_sex(const CaseFile& file, Record& record);
void check_card_terms(const CaseFile& file, Record& record);
void check_households(const CaseFile& file, Record& record);
void check_customer_identity(const CaseFile& file, Record& record);
void check_agent_identity(const CaseFile& file, Record& record);

// subject.cpp
void check_licence_codes(const CaseFile& file, Record& record);
void check_licence_types(const CaseFile& file, Record& record);
void check_cancelled_subjects(const CaseFile& file, Record& record);
void check_companies(const CaseFile& file, Record& record);
void check_former_customer(const CaseFile& file, Record& record);
void check_legal_representatives(const CaseFile& file, Record& record);

// certificates.cpp
void check_certificate_numbers(const CaseFile& file, Record& record);
void check_certificate_regions(const CaseFile& file, Record& record);
void check_project_codes(const CaseFile& file, Record& record);

// property.cpp
void check_restrictions(const CaseFile& file, Record& record);
void check_addresses(const CaseFile& file, Record& record);
void check_statement_issuers(const CaseFile& file, Record& record);

// owners.cpp
void check_owners(const CaseFile& file, Record& record);
void check_leases(const CaseFile& file, Record& record);

// co_owners.cpp
void check_co_owners(const CaseFile& file, Record& record);

// letters.cpp
void check_principals(const CaseFile& file, Record& record);
void check_letter_agents(const CaseFile& file, Record& record);
void check_matters(const CaseFile& file, Record& record);
void check_agents_themselves(const CaseFile& file, Record& record);
void check_commitments(const CaseFile& file, Record& record);

// letter_subjects.cpp
void check_letter_subjects(const CaseFile& file, Record& record);

// letter_terms.cpp
void check_letter_terms(const CaseFile& file, Record& record);
void check_letter_blanks(const CaseFile& file, Record& record);

// seals.cpp
void check_seals(const CaseFile& file, Record& record);
void check_signatures(const CaseFile& file, Record& record);
void check_printed_seals(const CaseFile& file, Record& record);

// transfers.cpp
void check_name_changes(const CaseFile& file, Record& record);
void check_transfer_parties(const CaseFile& file, Record& record);
void check_paper_forms(const CaseFile& file, Record& record);

// special_papers.cpp
void check_invoices(const CaseFile& file, Record& record);
void check_refunds(const CaseFile& file, Record& record);
void check_special_companies(const CaseFile& file, Record& record);

// demolition_list.cpp
void check_demolition_lists(const CaseFile& file, Record& record);

// demolition.cpp
void check_demolitions(const CaseFile& file, Record& record);

// army_proofs.cpp
void check_army_proofs(const CaseFile& file, Record& record);

// statement_seals.cpp
void check_statement_seals(const CaseFile& file, Record& record);

// form.cpp
void check_channel(const CaseFile& file, Record& record);
void check_form_fields(const CaseFile& file, Record& record);
void check_stated_numbers(const CaseFile& file, Record& record);
void check_online_consent(const CaseFile& file, Record& record);

// request.cpp
void check_requested_date(const CaseFile& file, Record& record);
void check_requested_capacity(const CaseFile& file, Record& record);
void check_bills(const CaseFile& file, Record& record);

// receipts.cpp
void check_receipts(const CaseFile& file, Record& record);

// readable.cpp
void check_fields_are_there(const CaseFile& file, Record& record);
void check_readings_are_certain(const CaseFile& file, Record& record);

}  // namespace zerotrip::checks
