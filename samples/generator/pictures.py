"""`generate pictures`: single papers with their truth."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from . import camera, files, papers
from .sheet import Paper

DOTS_PER_INCH = 200  # of papers on several pages


def write(kinds: list[str], count: int, style: str, seed: int, folder: Path) -> None:
    """Writes `count` pictures a kind and truth.jsonl, a line a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for kind in kinds:
            for number in range(count):
                line = _one(kind, number, style, seed, folder) | {"seed": seed}
                truth.write(json.dumps(line, ensure_ascii=False) + "\n")


def _one(kind: str, number: int, style: str, seed: int, folder: Path) -> dict:
    random = Random(f"{seed}/{kind}/{number}")
    entry = papers.TABLE[kind]
    drawn = entry.draw(entry.invent(random), random)
    if isinstance(drawn, list):
        return _pages(f"{kind}-{number:04d}.pdf", drawn, random, folder)
    shot = camera.any_shot(random, style)
    picture = camera.take([drawn], shot, random)
    name = f"{kind}-{number:04d}.jpg"
    (folder / name).write_bytes(picture.jpeg)
    return _line(name, drawn, picture, shot, 0)


def _pages(name: str, drawn: list[Paper], random: Random, folder: Path) -> dict:
    """One paper on several pages: scans in one PDF. Places are those of the first page."""
    shots = [camera.Shot("scan", dots_per_inch=DOTS_PER_INCH, full_bleed=True) for _ in drawn]
    pictures = [camera.take([page], shot, random) for page, shot in zip(drawn, shots)]
    (folder / name).write_bytes(files.pdf([picture.jpeg for picture in pictures], DOTS_PER_INCH))
    line = _line(name, drawn[0], pictures[0], shots[0], 0)
    for page in drawn[1:]:
        line["fields"] = line["fields"] | page.fields
    return line


def _line(name: str, paper: Paper, picture: camera.Picture, shot: camera.Shot, page: int) -> dict:
    places = {field: _rounded(camera.mapped_box(box, picture.maps[0])) for field, box in paper.places.items()}
    codes = [{"text": text, "quad": _rounded(camera.mapped_box(box, picture.maps[0]))} for text, box in paper.codes]
    return {"file": name, "kind": paper.kind, "fields": paper.fields, "condition": picture.condition,
            "style": shot.style, "page": page, "width": picture.width, "height": picture.height,
            "quad": _rounded(picture.quads[0]), "field_quads": places,
            "barcodes": codes}


def _rounded(quad) -> list[list[float]]:
    return [[round(float(x), 1), round(float(y), 1)] for x, y in quad]
