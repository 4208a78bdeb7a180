"""Prints "PASSED FAILED" of a JUnit report that ctest wrote. Usage: count_tests.py REPORT

Tests that were skipped count as neither; tests that could not be started count as failed.
"""

import sys
import xml.etree.ElementTree


def main():
    root = xml.etree.ElementTree.parse(sys.argv[1]).getroot()
    status = [case.get("status") for case in root.iter("testcase")]
    passed = status.count("run")
    failed = sum(1 for case in status if case in ("fail", "disabled-by-error"))
    if not status:
        sys.exit("no tests in the report")
    print(passed, failed)


if __name__ == "__main__":
    main()
