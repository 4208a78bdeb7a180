"""What goes wrong with applications: each fault spoils one thing in an honest story and says what follows."""

from __future__ import annotations

from types import ModuleType

from . import agents, broken_files, firms, identity, letters_and_forms, property_papers, requests, statement
from .fault import Fault

GROUPS = (statement, requests, identity, agents, firms, letters_and_forms, property_papers, broken_files)


def _of(group: ModuleType) -> dict[str, Fault]:
    return {one.name: one for one in vars(group).values() if isinstance(one, Fault)}


NAMED: dict[str, Fault] = {name: one for group in GROUPS for name, one in _of(group).items()}
ALL: tuple[Fault, ...] = tuple(NAMED.values())
