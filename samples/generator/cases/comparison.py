"""Are decisions what was expected? Prints what differs, a table of outcomes, and the number that must be zero."""

from __future__ import annotations

import collections
import json
from pathlib import Path
from typing import Any

OUTCOMES = ("accepted", "needs_review", "incomplete", "error")


def wanted_of(source: Path) -> dict[str, dict[str, Any]]:
    """case_id → expected: of a folder of case folders, of a folder of `judgements`, or of an expected.jsonl."""
    listed = source / "expected.jsonl" if source.is_dir() else source
    wanted = _of_file(listed) if listed.is_file() else _of_folders(source)
    if not wanted:
        raise SystemExit(f"{source}: neither case folders with expected.json nor an expected.jsonl")
    return wanted


def _of_folders(folder: Path) -> dict[str, dict[str, Any]]:
    wanted = {}
    for path in sorted(folder.glob("*/expected.json")):
        case_id = json.loads((path.parent / "application.json").read_text(encoding="utf-8"))["case_id"]
        wanted[case_id] = {"name": path.parent.name, **json.loads(path.read_text(encoding="utf-8"))}
    return wanted


def _of_file(path: Path) -> dict[str, dict[str, Any]]:
    entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {entry["case"]: entry for entry in entries}


def report(expected: dict[str, dict[str, Any]], decisions: Path) -> int:
    """Prints the comparison; gives the number of cases accepted that must not be."""
    table: collections.Counter = collections.Counter()
    seen, as_expected = set(), 0
    for line in decisions.read_text(encoding="utf-8").splitlines():
        decision = json.loads(line)
        case_id = decision.get("case_id") or decision.get("case", "")
        wanted = expected.get(Path(case_id).name) or _named(expected, Path(case_id).name)
        if wanted is None:
            continue
        seen.add(case_id)
        table[wanted["outcome"], decision.get("outcome", "error")] += 1
        found = differences(decision, wanted)
        as_expected += not found
        if found:
            codes = sorted({f"{one['code']}({one['severity']})" for one in decision.get("findings", [])})
            print(f"{case_id} {wanted['name']}: {'; '.join(found)}\n    {' '.join(codes)}")
    _print_table(table)
    wrongly = sum(count for (wanted, got), count in table.items() if got == "accepted" != wanted)
    print(f"{as_expected} of {len(expected)} as expected, {len(expected) - len(seen)} without decision, {wrongly} wrongly accepted")
    return wrongly


def _named(expected: dict[str, dict[str, Any]], name: str) -> dict[str, Any] | None:
    return next((one for one in expected.values() if one["name"] == name), None)


def differences(decision: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    if "outcome" not in decision:
        return ["no decision"]
    found = [] if decision["outcome"] == wanted["outcome"] else [f"{decision['outcome']} instead of {wanted['outcome']}"]
    codes = {one["code"] for one in decision["findings"]}
    pairs = {(one["code"], one["subject"]) for one in decision["findings"]}
    for one in wanted["findings"]:
        there = (one["code"], one["subject"]) in pairs if "subject" in one else one["code"] in codes
        found += [] if there else [f"lacks {one['code']} {one.get('subject', '')}".rstrip()]
    found += [f"has {code}" for code in wanted["absent"] if code in codes]
    status = {row["item"]: row["status"] for row in decision["checklist"]}
    found += [f"{item} is {status.get(item)} instead of {row}" for item, row in wanted["rows"].items() if status.get(item) != row]
    for key in ("contact_by", "collect_on_site"):
        if key in wanted and decision["outcome"] == wanted["outcome"] and _sorted(decision[key]) != _sorted(wanted[key]):
            found.append(f"{key} is {decision[key]} instead of {wanted[key]}")
    return found


def _sorted(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def _print_table(table: collections.Counter) -> None:
    print(f"{'expected':>14} |" + "".join(f"{outcome:>14}" for outcome in OUTCOMES))
    for wanted in OUTCOMES[:3]:
        print(f"{wanted:>14} |" + "".join(f"{table[wanted, got]:>14}" for got in OUTCOMES))
