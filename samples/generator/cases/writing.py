"""Draws the files of a story and writes its folder: application.json, the uploads, expected.json."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from random import Random
from typing import Any

from .. import camera, files
from . import services as s, stock, story as stories
from .story import Story, Upload

EXTENSIONS = {stories.JPEG: "jpg", stories.PDF: "pdf", stories.LOCKED_PDF: "pdf", stories.EMPTY: "jpg", stories.TEXT: "jpg",
              stories.LOST: "jpg"}
PASSWORD = "sample"


def write(story: Story, case_id: str, folder: Path, random: Random) -> None:
    """Writes the case; a folder of that name is replaced."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    application = application_of(story, case_id)
    drawn: dict[int, bytes] = {}  # an upload that came twice is the same picture
    for name, upload in named_uploads(story):
        if upload.form != stories.LOST:
            drawn[id(upload)] = drawn.get(id(upload)) or _bytes_of(upload, random)
            (folder / name).write_bytes(drawn[id(upload)])
    _write_json(folder / "application.json", application)
    _write_json(folder / "expected.json", expected_of(story) | {"style": story.plan.style, "kinds": _kinds(story)})


def named_uploads(story: Story) -> list[tuple[str, Upload]]:
    """The uploads with their files' names."""
    return [(f"{number}.{EXTENSIONS[upload.form]}", upload) for number, upload in enumerate(story.uploads.values(), 1)]


def application_of(story: Story, case_id: str) -> dict[str, Any]:
    """What the applicant stated, with the names of the files."""
    application = dict(story.application, case_id=case_id, documents=[])
    for name, upload in named_uploads(story):
        declared = {"declared_kind": upload.declared} if upload.declared else {}
        application["documents"].append({"file": name, **declared})
    return application


def _bytes_of(upload: Upload, random: Random) -> bytes:
    if upload.form == stories.EMPTY:
        return b""
    if upload.form == stories.TEXT:
        return "这不是图片，只是一段文字。\n".encode()
    if upload.form == stories.LOCKED_PDF:
        upload = dataclasses.replace(upload, shot=dataclasses.replace(upload.shot, style="scan", turn=0))
    pages = [_picture(page, upload.shot, random) for page in upload.pages]
    if upload.form == stories.JPEG:
        return pages[0]
    password = PASSWORD if upload.form == stories.LOCKED_PDF else None
    return files.pdf(pages, upload.shot.dots_per_inch, password)


def _picture(page: list[stock.Drawing], shot: camera.Shot, random: Random) -> bytes:
    return camera.take([stock.drawn(one, random) for one in page], shot, random).jpeg


def _kinds(story: Story) -> dict[str, list[str]]:
    """Which papers a file holds, of those that can be read: the truth about the reading."""
    kinds = {}
    for name, upload in named_uploads(story):
        if upload.form in (stories.JPEG, stories.PDF) and upload.shot.fault == camera.NORMAL:
            kinds[name] = [stock.kind_of(one) for page in upload.pages for one in page]
    return kinds


def expected_of(story: Story) -> dict[str, Any]:
    """What the decision must say."""
    expected: dict[str, Any] = {"today": s.TODAY, "outcome": story.outcome, "findings": story.findings,
                                "absent": story.absent, "rows": story.rows}
    if story.outcome == stories.ACCEPTED:
        expected |= {"contact_by": s.SERVICES[story.plan.service].contact_by, "collect_on_site": story.collect_on_site}
    return expected


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
