"""The table of papers that can be drawn: name → how to invent its data and how to draw it.

A name is the program's kind, or a name of its own where several looks share a kind (the truth has the kind).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from ..sheet import Paper
from . import (body_certificates, business_licence, contracts, encumbrances, forms, household_papers, id_card, land_papers,
               letters, lists, office_letters, others, permits, real_estate, receipts, resident_cards, statements,
               tax_papers, travel_papers)


class PaperKind(NamedTuple):
    invent: Callable[[Random], Any]
    draw: Callable[[Any, Random], Paper | list[Paper]]  # several pages: one PDF


TABLE: dict[str, PaperKind] = {
    "id_card_portrait": PaperKind(id_card.invent, id_card.draw_portrait),
    "id_card_emblem": PaperKind(id_card.invent, id_card.draw_emblem),
    "business_licence": PaperKind(business_licence.invent, business_licence.draw),
    "business_licence_landscape": PaperKind(business_licence.invent_landscape, business_licence.draw),
    "business_licence_portrait": PaperKind(business_licence.invent_portrait, business_licence.draw),
    "business_licence_old": PaperKind(business_licence.invent_old, business_licence.draw),
    "real_estate_certificate": PaperKind(real_estate.invent, real_estate.draw),
    "house_ownership_certificate": PaperKind(real_estate.invent_old, real_estate.draw),
    "authorization_letter": PaperKind(letters.invent_authorization, letters.draw_authorization),
    "commitment_letter": PaperKind(letters.invent_commitment, letters.draw_commitment),
    "application_form": PaperKind(forms.invent, forms.draw),
    "demolition_list": PaperKind(lists.invent, lists.draw),
    "demolition_permit": PaperKind(permits.invent, permits.draw_demolition_permit),
    "legal_representative_certificate": PaperKind(office_letters.invent, office_letters.draw_representative),
    "introduction_letter": PaperKind(office_letters.invent, office_letters.draw_introduction),
    "name_change_proof": PaperKind(office_letters.invent, office_letters.draw_name_change),
    "person_renamed": PaperKind(office_letters.invent_renamed, office_letters.draw_person_renamed),
    "entitlement_certificate": PaperKind(office_letters.invent, office_letters.draw_entitlement),
    "protected_load_details": PaperKind(office_letters.invent, office_letters.draw_protected_load),
    "mining_licence": PaperKind(permits.invent, permits.draw_mining),
    "work_safety_licence": PaperKind(permits.invent, permits.draw_work_safety),
    "project_approval": PaperKind(permits.invent, permits.draw_project),
    "payment_receipt": PaperKind(receipts.invent_payment, receipts.draw_payment),
    "bank_account_proof": PaperKind(receipts.invent_account, receipts.draw_account),
    "bank_statement": PaperKind(receipts.invent_account, receipts.draw_bank_statement),
    "bank_card": PaperKind(receipts.invent_card, receipts.draw_card),
    "request_letter": PaperKind(office_letters.invent, office_letters.draw_request),
    # identity papers other than the resident's card
    "temporary_id_card": PaperKind(resident_cards.invent_temporary, resident_cards.draw_temporary),
    "military_id": PaperKind(household_papers.invent_serviceman, household_papers.draw_military),
    "passport": PaperKind(others.invent, others.draw_passport),
    "passport_in_columns": PaperKind(travel_papers.invent, travel_papers.draw_passport),
    "passport_foreign": PaperKind(travel_papers.invent, travel_papers.draw_foreign_passport),
    "household_register": PaperKind(others.invent, others.draw_household_card),
    "household_register_member": PaperKind(household_papers.invent, household_papers.draw_member_page),
    "household_register_home": PaperKind(household_papers.invent, household_papers.draw_home_page),
    "household_certificate": PaperKind(household_papers.invent, household_papers.draw_certificate),
    "residence_permit_front": PaperKind(resident_cards.invent_permit, resident_cards.draw_permit_front),
    "residence_permit_back": PaperKind(resident_cards.invent_permit, resident_cards.draw_permit_back),
    "foreigners_card_front": PaperKind(resident_cards.invent_foreigner, resident_cards.draw_foreigner_front),
    "foreigners_card_back": PaperKind(resident_cards.invent_foreigner, resident_cards.draw_foreigner_back),
    # recognised by title
    "household_register_cover": PaperKind(others.invent, others.draw_household_cover),
    # organisations
    "organization_code_certificate": PaperKind(body_certificates.invent_code, body_certificates.draw_code),
    "social_organization_certificate": PaperKind(body_certificates.invent_social, body_certificates.draw_social),
    "public_institution_certificate": PaperKind(body_certificates.invent_public, body_certificates.draw_public),
    "religious_site_certificate": PaperKind(body_certificates.invent_site, body_certificates.draw_site),
    "military_unit_certificate": PaperKind(statements.invent_military, statements.draw_military),
    "tax_registration": PaperKind(tax_papers.invent, tax_papers.draw_registration),
    "general_taxpayer_certificate": PaperKind(tax_papers.invent_general, tax_papers.draw_general),
    # property
    "shared_real_estate": PaperKind(real_estate.invent_shared, real_estate.draw),
    "other_real_estate_form": PaperKind(real_estate.invent_other_form, real_estate.draw),
    "old_house_certificate": PaperKind(land_papers.invent_house, land_papers.draw_house),
    "land_use_certificate": PaperKind(land_papers.invent, land_papers.draw),
    "property_statement": PaperKind(statements.invent_property, statements.draw_property),
    "lease": PaperKind(contracts.invent_lease, contracts.draw_lease),
    "lease_pages": PaperKind(contracts.invent_lease, contracts.draw_lease_pages),
    "purchase_contract": PaperKind(contracts.invent_purchase, contracts.draw_purchase),
    "purchase_contract_pages": PaperKind(contracts.invent_purchase, contracts.draw_purchase_pages),
    # look-alikes
    "passport_cover": PaperKind(travel_papers.invent, travel_papers.draw_passport_cover),
    "exit_permit": PaperKind(travel_papers.invent, travel_papers.draw_exit_permit),
    "social_security_card": PaperKind(household_papers.invent, household_papers.draw_social_security_card),
    "deed_tax_receipt": PaperKind(tax_papers.invent_general, tax_papers.draw_deed_tax),
    "small_taxpayer": PaperKind(tax_papers.invent_general, tax_papers.draw_small),
    "encumbrance_certificate": PaperKind(real_estate.invent, encumbrances.draw_registration),
    "other_rights_certificate": PaperKind(real_estate.invent_old, encumbrances.draw_other_rights),
    "exploration_licence": PaperKind(permits.invent, permits.draw_exploration),
    "withdrawn_authorization": PaperKind(letters.invent_authorization, letters.draw_withdrawal),
    "house_plan": PaperKind(land_papers.invent_house, land_papers.draw_plan),
    "driving_licence": PaperKind(others.invent, others.draw_driving_licence),
    "vat_invoice": PaperKind(others.invent, others.draw_vat_invoice),
    "delivery_note": PaperKind(office_letters.invent, office_letters.draw_delivery_note),
    "food_permit": PaperKind(permits.invent, permits.draw_food_permit),
    "meter_readings": PaperKind(lists.invent, lists.draw_meter_readings),
    "quotation": PaperKind(lists.invent, lists.draw_quotation),
}
