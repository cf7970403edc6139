# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks that the tests which docs/bad-input.md names exist.

Usage: check_bad_input.py SOURCE_TREE
"""

import pathlib
import re
import sys


def main(root):
    rows = [line for line in (root / "docs/bad-input.md").read_text(encoding="utf-8").splitlines()
            if re.match(r"\| \d+ \|", line)]
    problems = []
    for number, row in enumerate(rows, 1):
        if not row.startswith(f"| {number} |"):
            problems.append(f"row {number} is missing: {row[:40]}")
        for unit, function in re.findall(r"`(\w+)::(\w+)`", row):
            kind = "py" if unit.startswith("test_") else "cpp"
            found = list((root / "tests").rglob(f"{unit}.{kind}"))
            pattern = rf"\b(?:void|def) {function}\("
            if not any(re.search(pattern, path.read_text(encoding="utf-8")) for path in found):
                problems.append(f"row {number}: there is no test {unit}::{function}")
    for problem in problems:
        print(problem)
    tested = sum("::" in row for row in rows)
    print(f"{len(rows)} rows, {tested} with tests, {len(problems)} problems")
    return 1 if problems or not rows else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
