# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Checks that each line of the tables in docs/security.md names tests, and that they exist.

Usage: check_security.py SOURCE_TREE
"""

import pathlib
import re
import sys

# Of ASVS 5.0.0: how many of level 1 each chapter has.
LEVEL_1 = {1: 8, 2: 4, 3: 8, 4: 2, 5: 4, 6: 13, 7: 6, 8: 4, 9: 4, 10: 5, 11: 3, 12: 3, 13: 1, 14: 2, 15: 3}


def times(text):
    """15.1.1: how soon a library is mended."""
    return all(re.search(rf"\b{days}\b", text.split("| updates |")[1]) for days in (7, 30, 90))


def exists(root, unit, function):
    if unit == "check_security":
        return function in globals()
    kind = "py" if unit.startswith("test_") else "cpp"
    found = (root / "tests").glob(f"*/{unit}.{kind}")
    return any(re.search(rf"\b(?:void|def) {function}\(", path.read_text(encoding="utf-8")) for path in found)


def main(root):
    text = (root / "docs/security.md").read_text(encoding="utf-8")
    parts = {part.split("\n")[0]: part for part in text.split("\n## ")}
    problems, count = [], 0
    for title in ("Threats", "ASVS 5.0.0, level 1", "Beyond level 1"):
        rows = [row for row in parts[title].splitlines() if row.startswith("| ")][1:]
        for row in rows:
            named = re.findall(r"`(\w+)::(\w+)`", row)
            count += len(named)
            if not named:
                problems.append(f"no test: {row}")
            problems += [f"there is no test {u}::{f}" for u, f in named if not exists(root, u, f)]
    numbers = re.findall(r"^\| (\d+)\.(\d+)\.(\d+) \|", parts["ASVS 5.0.0, level 1"], re.M)
    if len(set(numbers)) != len(numbers):
        problems.append("a line is there twice")
    for chapter, wanted in LEVEL_1.items():
        found = sum(int(number[0]) == chapter for number in numbers)
        if found != wanted:
            problems.append(f"chapter {chapter} has {found} lines, level 1 has {wanted}")
    if not times(text):
        problems.append("the times for updates are missing")
    for problem in problems:
        print(problem)
    print(f"{len(numbers)} lines of level 1, {count} tests named, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
