"""Command line of the generator: `pictures` draws single papers, `cases` whole applications."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import cv2  # noqa: E402

from . import papers, pictures  # noqa: E402
from .cases import listed, many  # noqa: E402

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
    whole.add_argument("--seed", type=int, default=1)
    whole.add_argument("--out", type=Path, default=SAMPLE_CASES)
    whole.set_defaults(run=_cases)
    return parser


def _cases(options: argparse.Namespace) -> None:
    if options.many:
        many.write(options.out, options.many, options.seed)
    else:
        listed.write(options.out, options.seed)


def _pictures(options: argparse.Namespace) -> None:
    pictures.write(options.kind or sorted(papers.TABLE), options.count, options.style, options.seed, options.out)


if __name__ == "__main__":
    main()
