"""Papers of the story's people and firms, besides cards, licences, certificates of property, letters and forms.

Each function gives what to hand in.
"""

from .closing import bank_proof, demolition_list, demolition_permit, households, receipt
from .firms import (army_proof, body_certificate, introduction, name_change, organization_code, person_renamed, special,
                    tax_registration, taxpayer)
from .paper import DAY, Drawing, can_be_drawn, drawn, kind_of
from .persons import (altered_passport, cancelled_register, household_certificate, household_register, military_id,
                      military_number, passport, passport_number, passport_of_another_name, residence_permit,
                      settled_person, temporary_card)
from .property_papers import land_certificate, lease, purchase_contract, statement
