"""What a fault is: where it has a place, and how it spoils an honest story."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from random import Random

from ..plan import Plan
from ..story import Story

Spoil = Callable[[Story, Random], bool | None]


@dataclasses.dataclass(frozen=True)
class Fault:
    """Called with a story that it fits, it spoils one thing and notes what follows. False: it found no place in these
    people's papers (an old person's card never expires), and has changed nothing."""
    name: str
    fits: Callable[[Plan], bool]
    spoil: Spoil

    def __call__(self, story: Story, random: Random) -> bool:
        return self.fits(story.plan) and self.spoil(story, random) is not False


def fault(fits: Callable[[Plan], bool]) -> Callable[[Spoil], Fault]:
    """Makes a fault of a function; `fits` says of a plan whether it has what is to be spoilt."""
    return lambda spoil: Fault(spoil.__name__, fits, spoil)
