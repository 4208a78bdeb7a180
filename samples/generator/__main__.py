"""Command line of the generator: `pictures` draws single papers, `cases` whole applications."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2  # noqa: E402

from . import papers, pictures  # noqa: E402
from .cases import comparison, judgements, listed, many  # noqa: E402

SAMPLE_CASES = Path(__file__).resolve().parents[1] / "cases"


def main() -> None:
    cv2.setNumThreads(1)
    options = _parser().parse_args()
    options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="samples/generate", description=__doc__)
    commands = parser.add_subparsers(required=True)
    single = commands.add_parser("pictures", help="single papers with truth.jsonl")
    single.add_argument("--kind", action="append", choices=sorted(papers.TABLE), help="repeatable; all when absent")
    single.add_argument("--count", type=int, default=10, help="pictures a kind")
    single.add_argument("--style", choices=("scan", "photo", "mixed"), default="mixed")
    single.add_argument("--seed", type=int, default=1)
    single.add_argument("--out", type=Path, required=True)
    single.set_defaults(run=_pictures)
    whole = commands.add_parser("cases", help="case folders with application.json, uploads and expected.json")
    whole.add_argument("--many", type=int, metavar="N", help="N random cases instead of the listed samples")
    whole.add_argument("--first", type=int, default=1, metavar="N", help="of the listed samples, only those from the N-th on")
    whole.add_argument("--style", choices=("scan", "photo", "mixed"), default="mixed", help="of random cases")
    whole.add_argument("--seed", type=int, default=1)
    whole.add_argument("--out", type=Path, default=SAMPLE_CASES)
    whole.set_defaults(run=_cases)
    ready = commands.add_parser("judgements", help="random cases as lines for `zerotrip judge`, read perfectly")
    ready.add_argument("--count", type=int, default=100)
    ready.add_argument("--seed", type=int, default=1)
    ready.add_argument("--out", type=Path, required=True, help="folder for cases.jsonl and expected.jsonl")
    ready.set_defaults(run=_judgements)
    compare = commands.add_parser("compare", help="decisions against what was expected; 1 when one was wrongly accepted")
    compare.add_argument("--decisions", type=Path, required=True, help="JSON lines of `verify --json` or `judge`")
    compare.add_argument("--cases", "--expected", type=Path, required=True, dest="wanted",
                         help="folder of case folders or of `judgements`, or an expected.jsonl")
    compare.set_defaults(run=_compare)
    return parser


def _compare(options: argparse.Namespace) -> None:
    expected = comparison.wanted_of(options.wanted)
    raise SystemExit(1 if comparison.report(expected, options.decisions) else 0)


def _judgements(options: argparse.Namespace) -> None:
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / "cases.jsonl").open("w", encoding="utf-8") as cases, \
            (options.out / "expected.jsonl").open("w", encoding="utf-8") as expected:
        for line, wanted in judgements.lines(options.count, options.seed):
            cases.write(line + "\n")
            expected.write(wanted + "\n")


def _cases(options: argparse.Namespace) -> None:
    if options.many:
        many.write(options.out, options.many, options.seed, options.style)
    else:
        listed.write(options.out, options.seed, options.first)


def _pictures(options: argparse.Namespace) -> None:
    pictures.write(options.kind or sorted(papers.TABLE), options.count, options.style, options.seed, options.out)


if __name__ == "__main__":
    main()
