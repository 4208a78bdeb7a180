"""Draws the files of a story and writes its folder: application.json, the uploads, expected.json."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from random import Random

from .. import camera, files, papers
from . import story as stories
from .story import Story, Upload

EXTENSIONS = {stories.JPEG: "jpg", stories.PDF: "pdf", stories.LOCKED_PDF: "pdf", stories.EMPTY: "jpg", stories.TEXT: "jpg"}
PASSWORD = "sample"


def write(story: Story, case_id: str, folder: Path, random: Random) -> None:
    """Writes the case; a folder of that name is replaced."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    application = application_of(story, case_id)
    for document, upload in zip(application["documents"], story.uploads.values()):
        (folder / document["file"]).write_bytes(_bytes_of(upload, random))
    _write_json(folder / "application.json", application)
    _write_json(folder / "expected.json", expected_of(story))


def application_of(story: Story, case_id: str) -> dict:
    """What the applicant stated, with the names of the files."""
    application = dict(story.application, case_id=case_id, documents=[])
    for number, upload in enumerate(story.uploads.values(), 1):
        declared = {"declared_kind": upload.declared} if upload.declared else {}
        application["documents"].append({"file": f"{number}.{EXTENSIONS[upload.form]}", **declared})
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


def _picture(page: list[stories.Drawing], shot: camera.Shot, random: Random) -> bytes:
    drawn = [papers.TABLE[one.paper].draw(one.data, random) for one in page]
    return camera.take(drawn, shot, random).jpeg


def expected_of(story: Story) -> dict:
    """What the decision must say."""
    accepted = story.outcome == "accepted"
    expected = {"today": stories.TODAY, "outcome": story.outcome, "findings": story.findings, "absent": story.absent,
                "rows": story.rows}
    if accepted:
        expected |= {"contact_by": stories.CONTACT_BY, "collect_on_site": story.collect_on_site}
    return expected


def _write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
