"""Random cases as a perfect reader would hand them to judging: no pictures, one JSON line a case.

A line is what `zerotrip judge` takes, with what must come out under `expected` (which `judge` is not given).
So the rules are measured apart from the reading, over thousands of cases.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from .. import camera, drawing
from ..sheet import Paper
from . import many, services as s, stock, writing
from . import story as stories
from .story import Upload

READER = "truth"
PAGE = [[0.0, 0.0], [1000.0, 0.0], [1000.0, 700.0], [0.0, 700.0]]  # nothing is drawn: each paper fills its page
PROBLEMS = {stories.EMPTY: "file.empty", stories.TEXT: "file.unsupported_type", stories.LOCKED_PDF: "file.encrypted",
            stories.LOST: "file.missing"}


def lines(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yields (judge line, expected) as JSON texts."""
    for number in range(1, count + 1):
        sample, story, random = many.drawn(number, seed)
        application = writing.application_of(story, f"2026-9{number:05d}")
        readings = [_reading(name, upload, random) for name, upload in writing.named_uploads(story)]
        line = {"application": application, "documents": _same_bytes(readings, story), "today": s.TODAY}
        expected = {"case": application["case_id"], "name": sample.name, **writing.expected_of(story)}
        yield json.dumps(line, ensure_ascii=False), json.dumps(expected, ensure_ascii=False)


def _same_bytes(readings: list[dict[str, Any]], story: stories.Story) -> list[dict[str, Any]]:
    """An upload that came twice has one digest."""
    digests: dict[int, str] = {}
    for upload, reading in zip(story.uploads.values(), readings):
        reading["sha256"] = digests.setdefault(id(upload), reading["sha256"])
    return readings


def _reading(name: str, upload: Upload, random: Random) -> dict[str, Any]:
    digest = hashlib.sha256(f"{name}{random.random()}".encode()).hexdigest()
    reading: dict[str, Any] = {"file": name, "sha256": digest, "reader": READER, "problems": [], "pages": [], "documents": []}
    if upload.form in PROBLEMS:
        reading["problems"].append({"code": PROBLEMS[upload.form]})
        return reading
    for page, drawings in enumerate(upload.pages):
        with drawing.fields_only():
            told = [stock.drawn(one, random) for one in drawings]
        codes = [{"format": "QRCode", "text": text, "quad": PAGE} for paper in told for text, _ in paper.codes]
        reading["pages"].append({"page": page, "width": PAGE[2][0], "height": PAGE[2][1], "barcodes": codes, "seals": []})
        reading["problems"] += [{"code": code, "page": page} for one in drawings for code in one.problems]
        if upload.shot.fault == camera.BLURRED:
            reading["problems"].append({"code": "quality.blurred", "page": page})
            continue
        reading["documents"] += [_document(paper, page, upload.shot.fault, one.quality) for one, paper in zip(drawings, told)]
    return reading


def _document(paper: Paper, page: int, fault: str, quality: dict[str, Any]) -> dict[str, Any]:
    fields = dict(paper.fields)
    if fault == camera.CUT_OFF:
        fields.pop("id_number", None)
    good = {"focus": 0.9, "glare": 0.0, "exposure": 0.9, "character_height_px": 30, "complete": fault != camera.CUT_OFF,
            "copy": "original", "screen": False}
    return {"kind": paper.kind, "confidence": 0.99, "page": page, "quad": PAGE, "quality": good | quality,
            "fields": {field: _field(value, page) for field, value in fields.items()}}


def _field(value: Any, page: int) -> dict[str, Any]:
    form = {"value": value, "confidence": 0.99, "source": "ocr", "page": page, "quad": PAGE}
    return form if isinstance(value, (dict, bool)) else form | {"raw": _raw(value)}


def _raw(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list) else value
