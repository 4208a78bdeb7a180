"""What goes wrong with applications: each fault spoils one thing in an honest story and says what follows.

A fault is a function of (story, random) that gives False where the story has no place for it, and then has
changed nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from ..story import Story
from .firms import code_tampered, former_papers_missing, representative_differs, seal_missing
from .identity import (birth_differs, card_expired, driving_licence, number_cut_off, one_side_only, portrait_blurred,
                       term_impossible)
from .letters_and_forms import (form_unsigned, letter_expired, letter_for_another_agent, letter_missing,
                                letter_of_another, letter_other_matter)
from .property_papers import (co_owner_unheard, commitment_unsigned, file_empty, file_encrypted, file_is_text,
                              property_missing, stranger_owns)
from .statement import (account_missing, address_differs, agreement_missing, company_differs, name_differs,
                        name_lookalike, number_differs, number_malformed, phone_unverified, same_customer)

Fault = Callable[[Story, Random], bool]

ALL: tuple[Fault, ...] = (
    name_differs, name_lookalike, number_differs, number_malformed, address_differs, phone_unverified, agreement_missing,
    account_missing, same_customer, company_differs, card_expired, term_impossible, birth_differs, one_side_only,
    number_cut_off, portrait_blurred, driving_licence, property_missing, stranger_owns, co_owner_unheard, file_empty,
    file_is_text, file_encrypted, commitment_unsigned, code_tampered, representative_differs, seal_missing,
    former_papers_missing, letter_missing, letter_of_another, letter_for_another_agent, letter_other_matter,
    letter_expired, form_unsigned)
