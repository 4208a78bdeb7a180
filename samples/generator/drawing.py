"""A switch: whether papers are drawn, or only told what stands on them.

A paper's function that draws is also the one that knows its fields. Where only the fields are wanted, thousands at a
time, `fields_only` makes every stroke cost nothing; the fields come from the same call.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

_drawing = True


def is_on() -> bool:
    return _drawing


@contextlib.contextmanager
def fields_only() -> Iterator[None]:
    """Inside, sheets have one pixel, and text, seals and patterns leave no trace."""
    global _drawing
    before, _drawing = _drawing, False
    try:
        yield
    finally:
        _drawing = before
