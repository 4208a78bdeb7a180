"""Is an unpacked wheel whole? Usage: unpacked_wheel.py FOLDER SHA256-OF-RECORD

Its RECORD (itself pinned by SHA-256) names every file with its SHA-256. Ends with 0 when every file is there
unaltered, else with 1 and a line on stderr for each that is not.
"""

import base64
import csv
import hashlib
import pathlib
import sys


def sha256_of(path):
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest


def problems_of(folder, record_sha256):
    records = list(folder.glob("*.dist-info/RECORD"))
    if len(records) != 1:
        return [f"{folder}: no unpacked wheel"]
    if sha256_of(records[0]).hexdigest() != record_sha256:
        return [f"{records[0]}: not the list that was pinned"]
    problems = []
    with records[0].open(newline="", encoding="utf-8") as stream:
        for name, digest, _size in csv.reader(stream):
            path = folder / name
            if not digest:
                continue
            if not path.is_file():
                problems.append(f"{path}: missing")
                continue
            found = base64.urlsafe_b64encode(sha256_of(path).digest()).rstrip(b"=").decode()
            if digest != f"sha256={found}":
                problems.append(f"{path}: altered")
    return problems


def main():
    problems = problems_of(pathlib.Path(sys.argv[1]), sys.argv[2])
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
