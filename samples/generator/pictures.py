"""`generate pictures`: single papers with their truth."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from . import camera, papers


def write(kinds: list[str], count: int, style: str, seed: int, folder: Path) -> None:
    """Writes `count` pictures a kind and truth.jsonl, a line a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for kind in kinds:
            for number in range(count):
                line = _one(kind, number, style, seed, folder)
                truth.write(json.dumps(line, ensure_ascii=False) + "\n")


def _one(kind: str, number: int, style: str, seed: int, folder: Path) -> dict:
    random = Random(f"{seed}/{kind}/{number}")
    entry = papers.TABLE[kind]
    paper = entry.draw(entry.invent(random), random)
    shot = camera.any_shot(random, style)
    picture = camera.take([paper], shot, random)
    name = f"{kind}-{number:04d}.jpg"
    (folder / name).write_bytes(picture.jpeg)
    places = {field: _rounded(camera.mapped_box(box, picture.maps[0])) for field, box in paper.places.items()}
    codes = [{"text": text, "quad": _rounded(camera.mapped_box(box, picture.maps[0]))} for text, box in paper.codes]
    return {"file": name, "kind": paper.kind, "fields": paper.fields, "condition": picture.condition,
            "style": shot.style, "page": 0, "width": picture.width, "height": picture.height,
            "quad": _rounded(picture.quads[0]), "field_quads": places,
            "barcodes": codes}


def _rounded(quad) -> list[list[float]]:
    return [[round(float(x), 1), round(float(y), 1)] for x, y in quad]
