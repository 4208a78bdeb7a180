"""The table of papers that can be drawn: name → how to invent its data and how to draw it.

A name is the program's kind, or a name of its own where several looks share a kind (the truth has the kind).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from ..sheet import Paper
from . import business_licence, id_card, real_estate


class PaperKind(NamedTuple):
    invent: Callable[[Random], Any]
    draw: Callable[[Any, Random], Paper]


TABLE: dict[str, PaperKind] = {
    "id_card_portrait": PaperKind(id_card.invent, id_card.draw_portrait),
    "id_card_emblem": PaperKind(id_card.invent, id_card.draw_emblem),
    "business_licence": PaperKind(business_licence.invent, business_licence.draw),
    "real_estate_certificate": PaperKind(real_estate.invent, real_estate.draw),
    "house_ownership_certificate": PaperKind(real_estate.invent_old, real_estate.draw),
}
