#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""Fills the English plural forms of lockstep_en.ts (`./dev translations` runs it after lupdate).

The source texts are English with "(s)"; what that rule does not get right stands in IRREGULAR.
"""

import re
import sys
import xml.etree.ElementTree as ET

IRREGULAR = {
    "%n people are typing…": ("%n person is typing…", "%n people are typing…"),
    "%1, %n person(s)": ("%1, %n person", "%1, %n people"),
    "%n of your issues changed while you were away": (
        "%n of your issues changed while you were away",
        "%n of your issues changed while you were away"),
}

# What else is different where there is one, behind the "(s)".
SINGULAR = (
    ("%n change were ", "%n change was "),
    ("%n change are ", "%n change is "),
    ("of your issues are due", "of your issues is due"),
    ("are %n messages", "is %n message"),
    ("They stay", "It stays"),
    ("They were kept", "It was kept"),
)


def forms(source):
    if source in IRREGULAR:
        return IRREGULAR[source]
    one = source.replace("(s)", "")
    one = re.sub(r"(%n [a-z]+) (need|keep) ", r"\1 \2s ", one)
    for many, single in SINGULAR:
        one = one.replace(many, single)
    return one, source.replace("(s)", "s")


def main(path):
    tree = ET.parse(path)
    for message in tree.iter("message"):
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        for child in list(translation):
            translation.remove(child)
        for text in forms(message.find("source").text):
            # Numbers as the language writes them: 1,200.
            ET.SubElement(translation, "numerusform").text = text.replace("%n", "%Ln")
    ET.indent(tree, "    ")
    with open(path, "wb") as out:
        out.write(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        tree.write(out, encoding="utf-8")
        out.write(b"\n")


if __name__ == "__main__":
    main(sys.argv[1])
