"""A paper to hand in, before it is drawn."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random
from typing import Any

from ... import drawing, papers
from ...sheet import Paper

DAY = datetime.timedelta(days=1)


@dataclasses.dataclass
class Drawing:
    """One paper to draw: a name of papers.TABLE and its data."""
    paper: str
    data: Any
    # Of a perfect reading: how its quality differs from a good picture's, and problems of the picture.
    quality: dict[str, Any] = dataclasses.field(default_factory=dict)
    problems: tuple[str, ...] = ()


def drawn(one: Drawing, random: Random) -> Paper:
    return papers.TABLE[one.paper].draw(one.data, random)


def kind_of(one: Drawing) -> str:
    """The program's name of the kind."""
    with drawing.fields_only():
        return drawn(one, Random("kind")).kind


def can_be_drawn(one: Drawing) -> bool:
    """What only a perfect reading tells (a screenshot, a watermark) is no matter of the paper."""
    return not one.quality and not one.problems
