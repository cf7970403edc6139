#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""What .reuse/dep5 says of the icons is what Lucide's own notice says, and every licence is there."""

import pathlib
import re
import sys

RENAMED = {"alert-circle": "circle-alert", "alert-triangle": "triangle-alert", "help-circle": "circle-question-mark",
           "more-horizontal": "ellipsis", "x-circle": "circle-x"}

root = pathlib.Path(sys.argv[1])
icons = root / "resources/icons/lucide"
notice = (icons / "LICENSE").read_text()
listed = re.search(r"derived from the Feather project:\s+(.+?)\n", notice)[1].split(", ")
wanted = {icons / f"{RENAMED.get(name, name)}.svg" for name in listed}
wanted = {icon for icon in wanted if icon.exists()}

faults, licence_of, licences = [], {}, set()
for paragraph in (root / ".reuse/dep5").read_text().split("\n\n"):
    lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
    fields = re.findall(r"^(\w+): ((?:.|\n )+)", "\n".join(lines), re.M)
    fields = dict(fields)
    if "Files" not in fields:
        continue
    licences.add(fields["License"].strip())
    for pattern in fields["Files"].split():
        found = [path for path in root.glob(pattern) if path.parent == icons]
        if "/lucide/" in pattern and not found:
            faults.append(f".reuse/dep5: there is no {pattern}")
        for path in found:
            licence_of[path] = fields["License"].strip()  # the last one counts
for icon in sorted(icons.glob("*.svg")):
    licence = "MIT" if icon in wanted else "ISC"
    if licence_of.get(icon) != licence:
        faults.append(f"{icon.name}: {licence_of.get(icon)} in .reuse/dep5, but it is {licence}")
for licence in licences:
    if not (root / "LICENSES" / f"{licence}.txt").exists():
        faults.append(f"LICENSES/{licence}.txt is missing")
if len(wanted) < 20:
    faults.append("the list of icons from Feather is not understood")
print("\n".join(faults))
sys.exit(bool(faults))
